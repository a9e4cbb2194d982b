"""What the order of a weekend says by itself."""

import datetime as dt
from pathlib import Path
from typing import Any

import attrs
import pytest

from roadracing._internal.documents.reading import load
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.preparation import Attendee
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import SupplementaryRegulations
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.start import Start
from tests.rules.building import WEEKEND, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import operations as made


def podium(start: str) -> Session:
    """The podium of the race."""
    return session("podium", "podium", start, series="alms")


def inspection(name: str, start: str, end: str) -> Session:
    """An inspection of the series that says nothing about what it comes before."""
    return session(name, "technical-inspection", start, end, series="alms")


def moving(kind: str, start: str) -> Session:
    """The series moves in or out."""
    return session(kind, kind, start, series="alms")


def issued(time: str) -> Any:
    """The weekend, with regulations issued at a time of its Saturday."""
    regulations = SupplementaryRegulations(issued_by="imsa", issued_at=at(time))
    return attrs.evolve(WEEKEND, supplementary_regulations=regulations)


DRIVERS = (Attendee.DRIVERS,)
EXAMPLES = {
    "SCH024": Example(
        sound=made.day(made.PRACTICE, made.briefing("briefing", "10:00", "10:30", attendees=DRIVERS)),
        broken=made.day(made.PRACTICE, made.briefing("briefing", "09:30", "10:00", attendees=DRIVERS)),
    ),
    "SCH025": Example(
        sound=made.day(made.RACE, podium("16:45")),
        broken=made.day(made.RACE, podium("16:40")),
    ),
    "SCH026": Example(
        sound=made.day(made.QUALIFYING, inspection("inspection", "10:00", "10:45")),
        broken=made.day(made.PRACTICE, made.QUALIFYING, inspection("inspection", "10:00", "11:10")),
    ),
    "SCH033": Example(
        sound=made.day(made.PRACTICE, made.RACE, moving("load-in", "08:59"), moving("load-out", "14:01")),
        broken=made.day(made.PRACTICE, moving("load-in", "09:01")),
    ),
    "ADM028": Example(
        sound=made.day(made.PRACTICE, weekends=(issued("09:00"),)),
        broken=made.day(made.PRACTICE, weekends=(issued("09:01"),)),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

REAL: Season = load(Path(__file__).parents[2] / "data" / "long-beach-2023-model.json")


FRIDAY = dt.date(2023, 4, 14)


def moved(name: str, start: str, end: str | None = None, **facts: Any) -> Session:
    """A row of the real weekend at other times of its day."""
    row = next(s for s in REAL.sessions if s.id == name)
    day, zone = (facts.pop("day", row.day)), REAL.venues[0].timezone
    assert day is not None
    last = at(end, zone, day=day) if end is not None else None
    return attrs.evolve(row, start=Start.at(at(start, zone, day=day)), end=last, **facts)


@pytest.mark.parametrize(
    ("row", "code", "named"),
    [
        (moved("brief-ind", "15:30", "16:00"), "SCH024", "ind-p1"),
        (moved("podium-imsa", "15:30", "15:50"), "SCH025", "imsa-r"),
        (moved("podium-imsa", "13:30", "13:50"), "SCH025", "imsa-r"),
        (moved("techq-imsa", "15:00", "17:30"), "SCH026", "imsa-q"),
        (moved("out-imsa", "15:00", "18:00", day=FRIDAY), "SCH033", "imsa-q"),
        (moved("loadin-ind", "06:00", "10:00", day=dt.date(2023, 4, 15)), "SCH033", "ind-p1"),
        (
            moved("techq-imsa", "09:00", "17:30", kind=SessionKind.OTHER, title="Transponder check"),
            "SCH026",
            "imsa-q",
        ),
        (moved("brief-ind", "15:30", "16:00", kind=SessionKind.OTHER), "SCH024", "ind-p1"),
        (moved("techq-imsa", "17:30", "17:45", last_entry_at=None), "SCH026", "imsa-q"),
        (moved("tech-pcc", "15:00", "16:35", day=FRIDAY, place="PCCNA tech"), "SCH026", "pcc-q"),
        (moved("podium-ind", "15:05", "15:25", day=FRIDAY), "SCH025", "ind-r"),
        (moved("garage-imsa-15", "05:30", "06:00", kind=SessionKind.WARM_UP), "TRK001", "city"),
        (moved("garage-imsa-15", "06:30", "06:50", kind=SessionKind.TEST), "TRK001", "city"),
        (
            moved("garage-imsa-15", "05:30", "06:00", kind=SessionKind.OTHER, title="Engine warm-up"),
            "TRK001",
            "city",
        ),
    ],
)
def test_one_slip_in_a_real_weekend(row: Session, code: str, named: str) -> None:
    """The weekend is without fault, and one row at another time is one finding that names both rows."""
    sessions = tuple(row if s.id == row.id else s for s in REAL.sessions)
    report = validate(attrs.evolve(REAL, sessions=sessions))
    (fault,) = [d for d in report.diagnostics if d.severity is not Severity.INFO and d.follows is None]
    assert code == fault.code
    told = str(fault.to_json())
    assert row.id in told
    assert named in told


def test_who_may_move_later_or_earlier() -> None:
    """A second load-in, rows for certain classes and for nobody in particular, and the others' load-out are no slip."""
    late, out = moving("load-in", "09:30"), moving("load-out", "09:30")
    early = attrs.evolve(moving("load-in", "08:00"), id="early")
    assert 1 == len(found("SCH033", made.PRACTICE, late))
    assert () == found("SCH033", made.PRACTICE, early, late)
    assert 1 == len(found("SCH033", made.PRACTICE, made.RACE, out))
    assert () == found("SCH033", made.PRACTICE, out)
    for facts in ({"series": ("world-challenge",)}, {"series": ()}):
        assert () == found(
            "SCH033", made.PRACTICE, made.RACE, *(attrs.evolve(row, **facts) for row in (late, out))
        )


def test_regulations_after_the_first_session_of_a_real_weekend() -> None:
    """They were issued when cars had run."""
    regulations = SupplementaryRegulations(
        issued_at=at("12:00", REAL.venues[0].timezone, day=dt.date(2023, 4, 14))
    )
    weekend = attrs.evolve(REAL.weekends[0], supplementary_regulations=regulations)
    report = validate(attrs.evolve(REAL, weekends=(weekend,)))
    (fault,) = [d for d in report.diagnostics if d.severity is not Severity.INFO]
    assert ("ADM028", "pcc-p1") == (fault.code, fault.context["session"])


def test_others_may_be_briefed_meanwhile() -> None:
    """Team managers, another series and nobody's drivers are free while cars run."""
    for facts in ({"attendees": (Attendee.OFFICIALS,)}, {"series": ("world-challenge",)}, {"series": ()}):
        row = attrs.evolve(made.briefing("briefing", "09:30", "10:00"), **facts)
        assert () == found("SCH024", made.PRACTICE, row)


def test_an_inspection_for_whoever_comes() -> None:
    """One that is open all day goes on while a series qualifies, unless it says that it is for that."""
    whole = inspection("inspection", "07:00", "17:00")
    assert () == found("SCH026", made.QUALIFYING, attrs.evolve(whole, title="Scrutineering"))
    assert 1 == len(found("SCH026", made.QUALIFYING, attrs.evolve(whole, title="Pre-qualifying inspection")))


def test_a_podium_the_day_after() -> None:
    """A podium on a day without a race of its series is somebody else's business."""
    assert () == found("SCH025", attrs.evolve(made.RACE, series=("world-challenge",)), podium("12:00"))


def test_a_podium_of_those_who_qualified() -> None:
    """It is held the day before the race, and says so."""
    early = attrs.evolve(podium("16:45"), start=Start.at(at("16:45", day=dt.date(2004, 5, 28))))
    assert () == found("SCH025", made.RACE, attrs.evolve(early, title="Qualifying podium"))
    assert 1 == len(found("SCH025", made.RACE, early))


@pytest.mark.parametrize(("title", "least"), [("Transponder check", Severity.WARNING)])
def test_a_check_of_transponders(title: str, least: Severity) -> None:
    """Whatever its kind, it closes before qualifying begins."""
    for kind in (SessionKind.OTHER, SessionKind.TECHNICAL_INSPECTION):
        row = attrs.evolve(inspection("check", "08:00", "11:10"), kind=kind, title=title)
        (finding,) = found("SCH026", made.QUALIFYING, row)
        assert least is finding.severity
