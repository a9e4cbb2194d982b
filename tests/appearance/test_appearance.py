"""What people see of a session is all that can change a feed."""

from datetime import date, timedelta

import attrs
import pytest

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.series import Round, Series
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.model.weekend.session_revisions import Earlier
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

START = Instant.local(2004, 7, 18, 12, 30, zone="America/Los_Angeles")
RACE = Session(
    id="race",
    weekend="sonoma",
    kind=SessionKind.RACE,
    series=("alms",),
    start=Start.at(START),
    end=START + timedelta(hours=3),
    format=Format.parse("PT2H45M"),
)
SEASON = Season(
    namespace="calendar.example.org",
    organisations=(Organisation(id="imsa", short_name="IMSA"),),
    series=(Series(id="alms", short_name="ALMS", sanctioned_by="imsa", colour="#0a3d91"),),
    rounds=(Round(id="r4", series="alms", number=4, session="race"),),
    venues=(Venue(id="infineon", timezone="America/Los_Angeles", name="Infineon Raceway", city="Sonoma"),),
    weekends=(RaceWeekend(id="sonoma", venue="infineon", name="Grand Prix of Sonoma"),),
    sessions=(RACE,),
)


def test_everything() -> None:
    """A feed shows names, not ids, and the round a race decides."""
    shown = appearance(SEASON, RACE)
    assert "race@calendar.example.org" == shown.uid
    assert "ALMS Race" == shown.summary
    assert ("IMSA", "Infineon Raceway, Sonoma", ("ALMS round 4",)) == (
        shown.operator,
        shown.location,
        shown.rounds,
    )
    assert (START, START + timedelta(hours=3), None) == (shown.starts, shown.ends, shown.days)
    assert shown.confirmed


def test_another_objects_name() -> None:
    """A renamed venue changes the appearance; an internal fact of the session does not."""
    venue = attrs.evolve(SEASON.venues[0], name="Sears Point")
    assert appearance(SEASON, RACE) != appearance(attrs.evolve(SEASON, venues=(venue,)), RACE)
    internal = attrs.evolve(
        RACE, fixed=True, source="a letter", last_entry_at=START, revision=7, changed_at=START
    )
    assert appearance(SEASON, RACE) == appearance(attrs.evolve(SEASON, sessions=(internal,)), internal)


def test_zone_of_the_venue() -> None:
    """Times are shown in the venue's zone, whatever zone they were given in."""
    abroad = attrs.evolve(
        RACE, start=Start.at(START.to("Europe/Paris")), end=(START + timedelta(hours=3)).to("UTC")
    )
    assert appearance(SEASON, RACE) == appearance(SEASON, abroad)


def test_unknown_time() -> None:
    """Without a time the days are shown, and an end alone is not."""
    unknown = attrs.evolve(RACE, start=Start.on(date(2004, 7, 18)))
    shown = appearance(SEASON, unknown)
    assert (None, None, (date(2004, 7, 18),) * 2) == (shown.starts, shown.ends, shown.days)
    assert not shown.confirmed


def test_reserve() -> None:
    """A reserve is said in words."""
    words = {}
    for start in (Start.about(START), Start.not_before(START), Start.after("race", timedelta(minutes=15))):
        later = attrs.evolve(RACE, id="later", start=start)
        words[start.kind.value] = appearance(attrs.evolve(SEASON, sessions=(RACE, later)), later).reserve
    assert {"about": "about", "not-before": "not before", "after": "15 min after ALMS Race"} == words


def test_cancelled_is_not_confirmed() -> None:
    """A cancelled session keeps its times and is not confirmed."""
    shown = appearance(SEASON, attrs.evolve(RACE, status=PlanStatus.CANCELLED))
    assert (START, False) == (shown.starts, shown.confirmed)


def test_layout() -> None:
    """The layout a session runs on is its own, else its weekend's; one without a name is called nothing."""
    (venue,), (weekend,) = SEASON.venues, SEASON.weekends
    layouts = (CircuitLayout(id="long", name="Long course"), CircuitLayout(id="short"))
    season = attrs.evolve(
        SEASON,
        venues=(attrs.evolve(venue, layouts=layouts),),
        weekends=(attrs.evolve(weekend, layout="long"),),
    )
    assert [None, "Long course", None, None] == [
        appearance(SEASON, RACE).layout,
        appearance(season, RACE).layout,
        appearance(season, attrs.evolve(RACE, layout="short")).layout,
        appearance(season, attrs.evolve(RACE, layout="gone")).layout,
    ]


def test_broadcasts_are_shown() -> None:
    """Where it is shown is part of what people see."""
    shown = attrs.evolve(RACE, broadcasts=(Broadcast(id="b", channel="Speed Channel", start=START),))
    assert appearance(SEASON, RACE) != appearance(SEASON, shown)


_VENUE, _WEEKEND, _SERIES = SEASON.venues[0], SEASON.weekends[0], SEASON.series[0]
_NEW_FACTS: dict[str, tuple[dict[str, object], dict[str, object]]] = {
    "uid": ({"id": "sprint"}, {}),
    "title": ({"title": "Sprint"}, {}),
    "series": ({"series": ("wc",)}, {}),
    "classes": ({"classes": ("gt",)}, {}),
    "kind": ({"kind": SessionKind.PRACTICE}, {}),
    "starts": ({"start": Start.at(START + timedelta(hours=1))}, {}),
    "ends": ({"end": None}, {}),
    "days": ({"start": Start.on(date(2004, 7, 18))}, {}),
    "exact": ({"start": Start.about(START)}, {}),
    "reserve": ({"start": Start.not_before(START)}, {}),
    "status": ({"status": PlanStatus.DELAYED}, {}),
    "weekend": ({}, {"weekends": (attrs.evolve(_WEEKEND, name="Sonoma"),)}),
    "venue": ({}, {"venues": (attrs.evolve(_VENUE, name="Sears Point"),)}),
    "location": ({"place": "Paddock"}, {}),
    "latitude_deg": ({}, {"venues": (attrs.evolve(_VENUE, latitude_deg=38.0, longitude_deg=-122.0),)}),
    "longitude_deg": ({}, {"venues": (attrs.evolve(_VENUE, latitude_deg=38.0, longitude_deg=-122.0),)}),
    "operator": ({"operated_by": "scca"}, {}),
    "format": ({"format": Format.parse("70 laps")}, {}),
    "rounds": ({}, {"rounds": ()}),
    "broadcasts": ({"broadcasts": (Broadcast(id="b"),)}, {}),
    "url": ({"url": "https://race.example.org/"}, {}),
    "notes": ({"notes": "In the rain."}, {}),
    "department": ({"department": "Race Control"}, {}),
    "due": ({"end": None}, {}),
    "was": ({"earlier": (Earlier(revision=0, start=Start.at(START - timedelta(hours=1))),)}, {}),
    "bulletin": (
        {"revision": 1, "changed_at": START},
        {"bulletins": (Bulletin(id="b", number=3, weekend="sonoma", issued_at=START),)},
    ),
    "layout": (
        {"layout": "short"},
        {"venues": (attrs.evolve(_VENUE, layouts=(CircuitLayout(id="short", name="Short course"),)),)},
    ),
    "image": ({}, {"weekends": (attrs.evolve(_WEEKEND, image="https://example.org/poster.jpg"),)}),
}


@pytest.mark.parametrize("name", [a.name for a in attrs.fields(Appearance) if a.eq])
def test_each_fact_is_part_of_what_people_see(name: str) -> None:
    """A fact that calendars show and that changed raises the revision, whichever it is."""
    of_session, of_season = _NEW_FACTS[name]
    changed = attrs.evolve(RACE, **of_session)  # type: ignore[arg-type]
    old, new = appearance(SEASON, RACE), appearance(attrs.evolve(SEASON, **of_season), changed)  # type: ignore[arg-type]
    assert getattr(old, name) != getattr(new, name)
    assert old != new
