"""A team's feed holds what the team has to know of, and nothing of the others."""

import attrs
import icalendar
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.feeds.calendars import feed
from roadracing._internal.feeds.selection import Selection, SelectionError, select
from roadracing._internal.model.agreement.organisation import OrganisationKind
from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.paddock.load_wave import LoadWave
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.series import CarClass
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from tests.effort import tries
from tests.feeds.seasons import seasons, sebring

WEEKEND = "sebring-2004"


def entered(*entries: Entry, **changed: object) -> Season:
    """The weekend at Sebring with a team and its cars."""
    return sebring(teams=(Team(id="crew", name="The crew"),), entries=entries, **changed)


def car(id_: str = "car", series: str = "alms", **facts: object) -> Entry:
    """A car of the team."""
    return Entry(id=id_, series=series, team="crew", **facts)  # type: ignore[arg-type]


def session(id_: str, **facts: object) -> Session:
    """A session at Sebring."""
    return Session(**{"id": id_, "weekend": WEEKEND, "kind": SessionKind.PRACTICE, **facts})  # type: ignore[arg-type]


def ids(season: Season, audience: str | None = None) -> set[str]:
    """The sessions in the team's feed."""
    index = Index(season)
    return {s.id for s in select(index, team="crew", audience=audience).sessions(index)}


def test_series_and_class() -> None:
    """A car has the sessions of its series but for those of other classes, work sessions for competitors included."""
    assert {"briefing", "race"} == ids(entered(car(car_class="alms-lmp1")))
    assert {"briefing", "gts-qualifying", "race"} == ids(entered(car(car_class="alms-gts")))
    assert {"wc-race"} == ids(entered(car(series="swc-gt")))


def test_two_cars() -> None:
    """Cars in two series have the sessions of both."""
    season = entered(car("a", car_class="alms-lmp1"), car("b", series="swc-gt"))

    assert {"briefing", "race", "wc-race"} == ids(season)


def test_unknown_class() -> None:
    """A car of which the class is not known may be in any."""
    assert {"briefing", "gts-qualifying", "race"} == ids(entered(car()))


def test_for_everybody() -> None:
    """What names neither series nor class is for everybody there, but for the work of those who run it."""
    gates = session("gates", kind=SessionKind.GATES)
    sweep = session("sweep", kind=SessionKind.COURSE_CLEARANCE, audience=Audience.OPERATIONS)
    elsewhere = session("elsewhere", weekend="mid-ohio-2004", kind=SessionKind.GATES)
    race = session("race", series=("alms",))
    season = entered(
        car(),
        sessions=(gates, sweep, elsewhere, race),
        weekends=(*sebring().weekends, RaceWeekend(id="mid-ohio-2004", venue="sebring")),
    )

    assert {"gates", "race"} == ids(season)
    assert {"gates", "race", "sweep"} == ids(season, "operations")
    assert {"gates", "race"} == ids(season, "public")


def test_weekends() -> None:
    """A car that is entered for single weekends has nothing at others."""
    there = session("there", series=("alms",))
    gates = session("gates", kind=SessionKind.GATES)
    elsewhere = session("elsewhere", weekend="mid-ohio-2004", series=("alms",))
    gates_elsewhere = session("gates-elsewhere", weekend="mid-ohio-2004", kind=SessionKind.GATES)
    sessions = (there, gates, elsewhere, gates_elsewhere)

    assert {"there", "gates"} == ids(entered(car(weekends=(WEEKEND,)), sessions=sessions))
    assert {s.id for s in sessions} == ids(entered(car(), sessions=sessions))


def test_withdrawn() -> None:
    """A car that was withdrawn has nothing, and the team's feed is there all the same."""
    assert set() == ids(entered(car(withdrawn=True)))


def test_load_in() -> None:
    """A load-in of a series is for its teams, and that of another is not."""
    own = session("own", kind=SessionKind.LOAD_IN, series=("alms",))
    other = session("other", kind=SessionKind.LOAD_IN, series=("swc-gt",))

    assert {"own"} == ids(entered(car(), sessions=(own, other)))


class TestWaves:
    """Who passes the gate when."""

    HOURS = ("early", "late", "open", "out")
    SESSIONS = tuple(session(id_, kind=SessionKind.LOAD_IN) for id_ in HOURS)

    def ids(self, *waves: LoadWave, entry: Entry | None = None) -> set[str]:
        """What the team has to know of the load-in."""
        plan = PaddockPlan(id="paddock", weekend=WEEKEND, waves=waves)
        series_there = session("practice", series=("alms",))
        return ids(
            entered(entry or car(), sessions=(*self.SESSIONS, series_there), paddock_plans=(plan,))
        ) - {"practice"}

    def test_without_waves(self) -> None:
        """A load-in that nobody is named for is for everybody."""
        assert set(self.HOURS) == self.ids()

    def test_by_series(self) -> None:
        """A team comes with its series, and the hour of another is not for it; it opens when all do."""
        own = LoadWave(id="own", series=("alms",), park="late", opens="open", leave="out")
        other = LoadWave(id="other", series=("swc-gt",), park="early", opens="open")

        assert {"late", "open", "out"} == self.ids(own, other)

    def test_by_team(self) -> None:
        """Where some teams of a series come apart, the others do not come with them."""
        first = LoadWave(id="first", series=("alms",), teams=("other",), park="early")
        second = LoadWave(id="second", series=("alms",), teams=("crew",), park="late")

        assert {"late", "open", "out"} == self.ids(first, second)

    def test_suppliers(self) -> None:
        """The hour of those who are no competitors is not for teams."""
        wave = LoadWave(id="tyres", organisation_kinds=(OrganisationKind.SUPPLIER,), park="early")

        assert {"late", "open", "out"} == self.ids(wave)

    def test_nobody(self) -> None:
        """A wave of which nobody says who it is changes nothing."""
        assert set(self.HOURS) == self.ids(LoadWave(id="wave", park="early"))

    def test_withdrawn(self) -> None:
        """A team that withdrew all its cars does not come, though a plan still names it."""
        wave = LoadWave(id="wave", teams=("crew",), park="early")

        assert set() == self.ids(wave, entry=car(withdrawn=True))

    def test_team_without_entries(self) -> None:
        """A team that a plan names comes, though nobody has said what it entered."""
        plan = PaddockPlan(
            id="paddock", weekend=WEEKEND, waves=(LoadWave(id="wave", teams=("crew",), park="early"),)
        )

        assert {"early"} == ids(entered(sessions=self.SESSIONS, paddock_plans=(plan,)))


def test_shared_race() -> None:
    """A race of two series that names a class of one is for all classes of the other."""
    both = session("both", series=("alms", "swc-gt"), classes=("alms-gts",))
    series = [
        attrs.evolve(s, classes=(CarClass(id="swc-a"),)) if s.id == "swc-gt" else s for s in sebring().series
    ]

    for entry, expected in (
        (car(series="swc-gt", car_class="swc-a"), {"both"}),
        (car(car_class="alms-gts"), {"both"}),
        (car(car_class="alms-lmp1"), set[str]()),
    ):
        assert expected == ids(entered(entry, sessions=(both,), series=series))


def test_classes_alone() -> None:
    """A session that names classes and no series is for these."""
    alone = session("alone", classes=("alms-gts",))

    assert {"alone"} == ids(entered(car(car_class="alms-gts"), sessions=(alone,)))
    assert {"alone"} == ids(entered(car(), sessions=(alone,)))
    assert set() == ids(entered(car(car_class="alms-lmp1"), sessions=(alone,)))


def test_name() -> None:
    """The feed is called after the team."""
    content = feed(entered(car()), team="crew")

    assert "The crew 2004" == str(icalendar.Calendar.from_ical(content)["X-WR-CALNAME"])
    assert b"UID:briefing@" in content


def test_unknown_team() -> None:
    """A team that there is not is named, with those there are; one that only an entry names is known."""
    with pytest.raises(SelectionError, match=r"there is no team .crow.; did you mean .crew."):
        feed(entered(car()), team="crow")
    assert b"UID:race@" in feed(sebring(entries=(car(),)), team="crew")


@tries(15)
@given(seasons(), st.sampled_from([None, "a-gt", "a-tc"]), st.sampled_from([(), ("w",)]))
def test_any_season(season: Season, car_class: str | None, weekends: tuple[str, ...]) -> None:
    """A team never has a session that names its series no more than its class, nor one of another weekend."""
    index = Index(attrs.evolve(season, entries=(car(series="a", car_class=car_class, weekends=weekends),)))
    found = Selection(team="crew", audience=Audience.OPERATIONS).sessions(index)

    for one in season.sessions:
        expected = (
            not (one.series or one.classes)
            or "a" in one.series
            or not {"a-gt", "a-tc"}.isdisjoint(one.classes)
        )
        assert one not in found or (expected and (not weekends or one.weekend in weekends))
        if car_class is None and not weekends and "a" in one.series:
            assert one in found
