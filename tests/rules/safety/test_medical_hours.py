"""The medical centre is open whenever cars run."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.safety.medical import MedicalCentre
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.start import Start
from tests.rules.building import SATURDAY, SUNDAY, at, session
from tests.rules.example import Example
from tests.rules.safety_building import ROWS, found, plan, planned
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF013": Example(
        sound=made.SOUND,
        broken=planned(
            rows=[attrs.evolve(row, end=at("15:00")) if row.id == "hours" else row for row in ROWS]
        ),
    ),
    "SAF019": Example(
        sound=made.SOUND,
        broken=planned(
            plan(medical_centres=(attrs.evolve(plan().medical_centres[0], sessions=("hours", "practice")),))
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

NOTHING = plan(medical_centres=())


def rows(*hours: Session, without: tuple[str, ...] = ()) -> tuple[Session, ...]:
    """The day with these hours."""
    return (*(row for row in ROWS if row.id not in ("hours", *without)), *hours)


def hours(name: str, start: str, end: str | None, **facts: Any) -> Session:
    """Hours of the medical centre."""
    return session(name, "medical", start, end, operated_by="imsa", **facts)


class TestHours:
    """SAF013."""

    @pytest.mark.parametrize(
        ("start", "end", "outside"),
        [
            ("09:00", "16:00", []),
            ("09:01", "16:00", ["practice"]),
            ("09:00", "15:59", ["race"]),
            ("11:00", "12:00", ["practice", "race"]),
        ],
    )
    def test_the_whole_session(self, start: str, end: str, outside: list[str]) -> None:
        """From the start of the first to the end of the last; a day is reported once."""
        held = found("SAF013", NOTHING, rows=rows(hours("h", start, end)))
        assert ([outside] if outside else []) == [each.context["sessions"] for each in held]

    def test_in_shifts(self) -> None:
        """Hours that meet are one; a break between them is one."""
        meeting = rows(hours("a", "08:00", "14:30"), hours("b", "14:30", "18:00"))
        assert () == found("SAF013", NOTHING, rows=meeting)
        apart = rows(hours("a", "08:00", "14:30"), hours("b", "14:31", "18:00"))
        assert ["race"] == found("SAF013", NOTHING, rows=apart)[0].context["sessions"]

    def test_a_margin(self) -> None:
        """A practice may ask for half an hour more at either end."""
        half = Practices({"medical_margin_min": 30.0})
        assert () == found("SAF013", NOTHING, rows=rows(hours("h", "08:30", "16:30")), practices=half)
        (held,) = found("SAF013", NOTHING, rows=rows(hours("h", "08:31", "16:30")), practices=half)
        assert "(and 30 min more at either end)" in held.message

    def test_a_day_without_hours(self) -> None:
        """Where another day has them, a warning; where none has, nothing can be told."""
        sunday = session("race-2", "race", at("14:00", day=SUNDAY), at("15:00", day=SUNDAY), series="alms")
        (held,) = found("SAF013", NOTHING, rows=rows(hours("h", "08:00", "19:00"), sunday))
        assert Severity.WARNING is held.severity
        assert "on Sunday 30 May 2004" in held.message
        assert () == found("SAF013", NOTHING, rows=rows(sunday))

    def test_hours_without_an_end(self) -> None:
        """What nobody knows is not held against the day."""
        assert () == found("SAF013", NOTHING, rows=rows(hours("h", "11:00", None)))
        dated = attrs.evolve(hours("h", "11:00", None), start=Start.on(SATURDAY))
        assert () == found("SAF013", NOTHING, rows=rows(dated))

    def test_the_hours_the_plan_names(self) -> None:
        """Those of another tent do not count."""
        two = rows(hours("centre", "08:00", "12:00"), hours("tent", "08:00", "19:00"))
        assert () == found("SAF013", NOTHING, rows=two)
        named = plan(medical_centres=(MedicalCentre(id="c", sessions=("centre",)),))
        assert ["race"] == found("SAF013", named, rows=two)[0].context["sessions"]

    def test_what_does_not_run(self) -> None:
        """A cancelled race needs nobody, and cancelled hours help nobody."""
        from roadracing._internal.model.weekend.kinds import PlanStatus  # noqa: PLC0415

        short = hours("h", "08:00", "12:00")
        cancelled = [
            attrs.evolve(row, status=PlanStatus.CANCELLED) if row.id == "race" else row for row in rows(short)
        ]
        assert () == found("SAF013", NOTHING, rows=cancelled)
        gone = attrs.evolve(hours("h", "08:00", "19:00"), status=PlanStatus.CANCELLED)
        assert () == found("SAF013", NOTHING, rows=rows(gone))

    def test_across_midnight(self) -> None:
        """A long race is within hours that go on as long."""
        race = session("night", "race", "22:00", at("02:00", day=SUNDAY), series="alms")
        long = attrs.evolve(hours("h", "08:00", None), end=at("03:00", day=SUNDAY))
        assert () == found("SAF013", NOTHING, rows=rows(long, race))
        short = attrs.evolve(long, end=at("01:00", day=SUNDAY))
        assert ["night"] == found("SAF013", NOTHING, rows=rows(short, race))[0].context["sessions"]


class TestOfSomethingElse:
    """SAF019."""

    def test_of_another_weekend(self) -> None:
        """The hours of a medical centre are at the weekend of the plan."""
        elsewhere = attrs.evolve(hours("h", "08:00", "19:00"), weekend="elsewhere")
        centre = plan(medical_centres=(MedicalCentre(id="c", sessions=("h",)),))
        (held,) = found("SAF019", centre, rows=rows(elsewhere))
        assert "which belongs to another weekend" in held.message

    def test_of_nothing(self) -> None:
        """What is not in the document is another rule's."""
        centre = plan(medical_centres=(MedicalCentre(id="c", sessions=("lost",)),))
        assert () == found("SAF019", centre)
