"""On the real timetable of Long Beach in 2013 six series have one pit lane, and one set of boxes serves them all.

The timetable is as it was published; cars, boxes and credentials are invented.
"""

from pathlib import Path

import attrs
import pytest

import roadracing as rr
from roadracing._internal.model.entry.access_plan import AccessGrant, AccessPlan, AccessZone, ZoneKind
from roadracing._internal.model.entry.credential import CredentialLevel
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.pit.boxes import PitAllocation, PitBox
from roadracing._internal.model.pit.pit_plan import PitConditions, PitPlan
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.start import Start

REAL = rr.load(Path(__file__).parents[2] / "examples" / "long-beach-2013.json")
WEEKEND = "long-beach-2013"
SERIES = tuple(series.id for series in REAL.series)
CARS = 20


def shared(*rows: Session, boxes: int = CARS) -> rr.Season:
    """The weekend with cars of every series in the same boxes."""
    entries = [
        Entry(id=f"{series}-{number}", series=series, number=str(number))
        for series in SERIES
        for number in range(1, CARS + 1)
    ]
    allocations = [
        PitAllocation(
            id=f"for-{entry.id}",
            entries=(entry.id,),
            boxes=(f"box-{(int(entry.number or 0) - 1) % boxes + 1}",),
        )
        for entry in entries
    ]
    plan = PitPlan(
        id="pits",
        weekend=WEEKEND,
        boxes=[
            PitBox(id=f"box-{n}", label=str(n), from_m=14.0 * (n - 1), to_m=14.0 * n)
            for n in range(1, boxes + 1)
        ],
        allocations=allocations,
        conditions=(PitConditions(id="for-everybody", speed_limit_kph=60.0),),
    )
    return attrs.evolve(REAL, entries=entries, pit_plans=(plan,), sessions=(*REAL.sessions, *rows))


def test_the_real_timetable_has_nothing_to_find() -> None:
    """No rule on entries, access and pits flags a weekend that ran."""
    assert {} == validate(REAL, select=["ADM", "PIT"]).codes


def test_one_set_of_boxes_serves_all() -> None:
    """A hundred and twenty cars have twenty boxes, and no two of them at once."""
    season = shared()
    assert {} == validate(season, select=["PIT", "ADM"]).codes
    assert () == rr.desk.free_boxes(season)


def test_too_few_boxes() -> None:
    """With nineteen, one in each series has to share: all six are found."""
    findings = validate(shared(boxes=CARS - 1), select=["PIT010"]).diagnostics
    assert 6 == len(findings)
    assert {"box-1"} == {str(finding.context["box"]) for finding in findings}


@pytest.mark.parametrize(("clock", "count"), [("14:20", 20), ("15:15", 0)])
def test_setting_up_meanwhile(clock: str, count: int) -> None:
    """A pit lane that opens to one series while another is in it is a question for every box."""
    opens = rr.Instant.parse(f"2013-04-19T{clock}:00-07:00[America/Los_Angeles]")
    row = Session(
        id="world-challenge-set-up",
        weekend=WEEKEND,
        kind=SessionKind.PIT_LANE,
        series=("world-challenge",),
        start=Start.at(opens),
        end=rr.Instant.parse("2013-04-19T15:45:00-07:00[America/Los_Angeles]"),
    )
    season = shared(row)
    findings = validate(season, select=["PIT010"]).diagnostics
    assert count == len([f for f in findings if "indycar-practice-2" in str(f.context)])


def test_a_child_at_the_gate() -> None:
    """Between sessions a child may look at the cars; a quarter of an hour before the next one it may not."""
    plan = AccessPlan(
        id="access",
        weekend=WEEKEND,
        zones=(AccessZone(id="pits", kind=ZoneKind.PIT_LANE),),
        levels=(CredentialLevel(id="family"),),
        grants=(AccessGrant(id="families", level="family", zones=("pits",)),),
    )
    season = attrs.evolve(REAL, access_plans=(plan,))
    (weekend,) = (w for w in season.weekends if w.id == WEEKEND)
    assert isinstance(weekend, RaceWeekend)
    answers = [
        rr.desk.may_enter(
            season,
            WEEKEND,
            "family",
            "pits",
            rr.Instant.parse(f"2013-04-19T{clock}:00-07:00[America/Los_Angeles]"),
            age=10,
        )
        for clock in ("14:14", "14:15", "15:19")
    ]
    assert [True, False, False] == [answer.allowed for answer in answers]
    assert "2013-04-19T14:15:00-07:00[America/Los_Angeles]" == str(answers[0].until)
