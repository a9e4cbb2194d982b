"""Which session of the document each row of a timetable is."""

from roadracing._internal.tables.rows.matching import Known, RowClaim, match


def claim(
    row: int, activity: str, series: str | None = "alms", session: str | None = None, *, own: bool = False
) -> RowClaim:
    """What a row says."""
    return RowClaim(
        row=row, id=session, own=own, series=frozenset({series}) if series else None, activity=activity
    )


def known(session: str, activity: str, series: str = "alms") -> Known:
    """A session of the document."""
    return Known(id=session, series=frozenset({series}), activity=activity)


def test_by_id_first() -> None:
    """A row is the session whose id it has, whatever it is called now."""
    found = match([claim(0, "Feature", session="race")], [known("race", "Race"), known("feature", "Feature")])

    assert {0: "race"} == found.found
    assert ("feature",) == found.missing


def test_by_series_and_activity() -> None:
    """Without an id, a row is the only session of that series and activity, in any case and spacing."""
    sessions = [known("race", "Race"), known("lights-race", "Race", "lights")]
    found = match([claim(0, "RACE", "lights"), claim(1, " race ")], sessions)

    assert {0: "lights-race", 1: "race"} == found.found
    assert () == found.missing


def test_new_and_missing() -> None:
    """A row like no session is new, and a session like no row is missing."""
    found = match([claim(0, "Warm-up")], [known("race", "Race")])

    assert {} == found.found
    assert ("race",) == found.missing
    assert () == found.ambiguous


def test_several_rows_or_sessions_are_ambiguous() -> None:
    """Two rows for one session, one row for two, or two for two: nobody can say which is which."""
    for rows, sessions in ((2, 1), (1, 2), (2, 2), (3, 2)):
        claims = [claim(at, "Practice") for at in range(rows)]
        found = match(claims, [known(f"practice-{at}", "Practice") for at in range(sessions)])
        (group,) = found.ambiguous

        assert {} == found.found
        assert (tuple(range(rows)), tuple(f"practice-{at}" for at in range(sessions))) == (
            group.rows,
            group.sessions,
        )
        assert () == found.missing


def test_an_ambiguity_in_words() -> None:
    """What cannot be told apart can be said in one line."""
    (group,) = match([claim(1, "Race"), claim(2, "Race")], [known("race", "Race")]).ambiguous

    assert "alms Race: rows 1, 2 or sessions race" == str(group)


def test_ids_settle_what_would_be_ambiguous() -> None:
    """Sessions that rows claim by id are no longer in question for the others."""
    claims = [claim(0, "Practice", session="practice-1"), claim(1, "Practice")]
    found = match(claims, [known("practice-1", "Practice"), known("practice-2", "Practice")])

    assert {0: "practice-1", 1: "practice-2"} == found.found


def test_an_id_of_its_own_is_a_new_session() -> None:
    """A row with an id that no session has is none of them, although it is called the same."""
    found = match([claim(0, "Race", own=True)], [known("race", "Race")])

    assert {} == found.found
    assert ("race",) == found.missing


def test_without_a_column_for_series() -> None:
    """A timetable that says no series is matched by activity alone, where that is unique."""
    sessions = [
        known("race", "Race"),
        known("practice-a", "Practice"),
        known("practice-b", "Practice", "lights"),
    ]
    found = match([claim(0, "Race", None), claim(1, "Practice", None)], sessions)

    assert {0: "race"} == found.found
    assert [("practice-a", "practice-b")] == [group.sessions for group in found.ambiguous]
