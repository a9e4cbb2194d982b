"""What the words of an event say: titles as publishers write them, and as our own feeds do."""

from pathlib import Path
from typing import Final

import pytest

from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.calendars.event_titles import words_of
from roadracing._internal.documents.reading import load
from roadracing._internal.feeds.calendars import feed
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session

K = SessionKind
EXAMPLES: Final = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    ("title", "kind", "ordinal", "series", "event"),
    [
        ("F1: Race (Bahrain Grand Prix)", K.RACE, None, ("F1",), "Bahrain Grand Prix"),
        ("F1: FP1 (Bahrain)", K.PRACTICE, 1, ("F1",), "Bahrain"),
        ("GRAND PRIX OF SOMEWHERE 2024 - Practice 2", K.PRACTICE, 2, (), "GRAND PRIX OF SOMEWHERE 2024"),
        ("[MotoGP] RAC - #ThaiGP", K.RACE, None, ("MotoGP",), None),
        ("[WorldSBK] Race 1", K.RACE, 1, ("WorldSBK",), None),
        ("🏁 F1: Monaco Grand Prix (Qualifying)", K.QUALIFYING, None, ("F1",), "Monaco Grand Prix"),
        ("WEC - 6 Hours of Spa - Race", K.RACE, None, ("WEC",), "6 Hours of Spa"),
        ("NASCAR Cup Series: Daytona 500", K.OTHER, None, ("NASCAR Cup Series",), None),
        ("Race: briefing", K.OTHER, None, (), None),
        ("Drivers: meeting (Race)", K.OTHER, None, (), None),
        ("F1: Race (highlights show)", K.OTHER, None, (), None),
        ("F1: Practice 1 (Qualifying)", K.OTHER, None, ("F1",), None),
        ("Practice 1", K.PRACTICE, 1, (), None),
    ],
)
def test_titles(title: str, kind: K, ordinal: int | None, series: tuple[str, ...], event: str | None) -> None:
    """One part alone names the kind; a wrong kind is worse than none."""
    found = words_of(title, (), "", own=False)
    assert (kind, ordinal, series, event) == (found.kind, found.ordinal, found.series, found.event)


def _labels(season: Season, session: Session) -> set[str]:
    by_id = {one.id: one.label for one in season.series}
    return {by_id[name] for name in session.series}


@pytest.mark.parametrize(
    "name",
    [
        "2004-alms.json",
        "2004-common-calendar.json",
        "2004-scca.json",
        "long-beach-2013.json",
        "mid-ohio-2004.json",
    ],
)
def test_our_own_feeds_come_back(name: str) -> None:
    """Kind, number, series and times of every session of an example come back from its feed; and its only zone."""
    season = load(EXAMPLES / name)
    found = read_ics(feed(season), namespace="other.example.org").season
    assert found is not None
    back = {str(dict(one.extra.items())["icalendar.invalid:uid"]): one for one in found.sessions}
    shown = [one for one in season.sessions if f"{one.id}@{season.namespace}" in back]
    assert shown
    for session in shown:
        again = back[f"{session.id}@{season.namespace}"]
        assert (session.kind, session.ordinal) == (again.kind, again.ordinal)
        assert _labels(season, session) == _labels(found, again)
        assert (session.starts, session.end) == (again.starts, again.end) or again.starts is None
    if len({venue.timezone for venue in season.venues}) == 1:
        assert {venue.timezone for venue in season.venues} == {venue.timezone for venue in found.venues}
