"""What only follows from one slip is folded under it."""

import datetime as dt
from collections.abc import Mapping

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.report import Report
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from tests.rules.slips import MOST, WEEKEND, told

RUNNING = [s for s in WEEKEND.sessions if s.kind.competition and s.end is not None]


def in_another_zone() -> Season:
    """The weekend, at a venue in a zone that no session is in."""
    (venue,) = WEEKEND.venues
    return attrs.evolve(WEEKEND, venues=(attrs.evolve(venue, timezone="America/New_York"),))


def faults(report: Report) -> int:
    """How many causes there are that are more than an info."""
    return sum(cause.severity is not Severity.INFO for cause, _ in report.causes)


def test_the_clean_weekend_has_no_fault() -> None:
    """Nothing is wrong with the weekend that the others are made from."""
    assert 0 == faults(told(WEEKEND))


@pytest.mark.parametrize("name", ["imsa-p1", "imsa-p2", RUNNING[0].id, RUNNING[-1].id])
def test_an_overrun_is_one_slip(name: str) -> None:
    """A session that is said to end ten hours later is in the way of all that follows: one cause, and a count."""
    session = next(s for s in WEEKEND.sessions if s.id == name)
    assert session.end is not None
    late = session.end + dt.timedelta(hours=10)
    longer = attrs.evolve(session, end=Instant.of(late, session.end.zone))
    sessions = tuple(longer if s.id == name else s for s in WEEKEND.sessions)
    report = told(attrs.evolve(WEEKEND, sessions=sessions))
    assert 0 < faults(report) <= MOST
    (cause, following), *_ = sorted(report.causes, key=lambda pair: -len(pair[1]))
    assert cause.severity is Severity.ERROR
    assert not cause.code.startswith(("CTL", "PIT"))
    assert all(name in str(d.to_json()) for d in (cause, *following))


@pytest.mark.parametrize("left_out", ["organisations", "series", "venues", "weekends", "entries"])
def test_what_is_not_there_is_missed_once(left_out: str) -> None:
    """Everything that names what was left out is one cause for each id, and not one for each time it is named."""
    there = getattr(WEEKEND, left_out)
    report = told(attrs.evolve(WEEKEND, **{left_out: there[1:]}))
    assert 0 < faults(report) <= MOST


def test_another_zone_is_one_slip() -> None:
    """The zone of the venue is wrong once, however many sessions disagree with it."""
    report = told(in_another_zone())
    zones: Mapping[str, int] = {cause.code: len(following) for cause, following in report.causes}
    assert report.codes["SCH010"] <= zones["SCH010"] + 1
    assert report.codes["SCH010"] > MOST
    assert faults(report) <= MOST


def test_all_of_them_are_in_the_report_for_programs() -> None:
    """What is folded for people is listed for programs, each with what it follows."""
    report = validate(in_another_zone(), select=["SCH010"])
    listed = report.to_json()["diagnostics"]
    assert isinstance(listed, list)
    assert report.codes["SCH010"] == len(listed)
    assert 1 == sum(isinstance(d, dict) and d["follows"] is None for d in listed)


@pytest.mark.parametrize("longer", [0, 3, 16])
def test_an_overlap_hides_no_other_fault(longer: int) -> None:
    """An inspection that closes too late before a qualifying is a fault of its own, however long that overruns."""
    qualifying = next(s for s in WEEKEND.sessions if s.id == "imsa-q")
    assert qualifying.starts is not None
    assert qualifying.end is not None
    late = Instant.of(qualifying.starts - dt.timedelta(minutes=5), qualifying.end.zone)
    ends = Instant.of(qualifying.end + dt.timedelta(hours=longer), qualifying.end.zone)
    changed = {"techq-imsa": {"end": late, "last_entry_at": None}, "imsa-q": {"end": ends}}
    sessions = tuple(attrs.evolve(s, **changed.get(s.id, {})) for s in WEEKEND.sessions)
    report = told(attrs.evolve(WEEKEND, sessions=sessions))
    assert 1 == sum(cause.code == "ADM021" for cause, _ in report.causes)
    assert 2 >= faults(report)
