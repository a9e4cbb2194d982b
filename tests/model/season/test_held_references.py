"""Where one object names another."""

import roadracing as rr
from roadracing._internal.model.season.held_references import references_in


def test_found_however_deep() -> None:
    """References are found with their paths: in an object of a collection by its id, elsewhere by its number."""
    season = rr.Season(
        namespace="a.example.org",
        series=[rr.Series(id="alms", sanctioned_by="imsa")],
        sessions=[rr.Session(id="race", weekend="sebring", kind=rr.SessionKind.RACE, series=["alms"])],
    )

    assert [
        (("series", "alms", "sanctioned_by"), "Organisation", "imsa"),
        (("sessions", "race", "weekend"), "RaceWeekend", "sebring"),
        (("sessions", "race", "series", 0), "Series", "alms"),
    ] == list(references_in(season))
