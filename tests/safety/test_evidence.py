"""What the control log says is evidence."""

from typing import Any

import attrs

from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, ProcedureStep, UnitState
from roadracing._internal.model.control.track_status import Occupancy
from roadracing._internal.safety.evidence import Check, Knowledge
from roadracing._internal.safety.readiness_answer import Readiness
from tests.safety.building import SAID, UNITS, at
from tests.safety.readiness_asked import BEFORE, asked, only


class TestALog:
    """What the control log says is evidence."""

    @staticmethod
    def log(*entries: dict[str, Any]) -> ControlLog:
        """A log of some entries."""
        return ControlLog(
            id="log",
            weekend="weekend",
            entries=[
                LogEntry(**{"id": f"entry-{number}", "sequence": number, **facts})
                for number, facts in enumerate(entries, start=1)
            ],
        )

    def entries(self) -> list[dict[str, Any]]:
        """A morning, as race control writes it down."""
        checks = [
            {"kind": EntryKind.CHECK, "check": check.value, "passed": True, "observed_at": at(clock)}
            for check, clock, _ in SAID
            if check not in (Check.UNIT, Check.TRACK_INSPECTED, Check.COURSE_CLEARED, Check.NOBODY_ON_TRACK)
        ]
        units = [
            {
                "kind": EntryKind.UNIT,
                "unit": each.id,
                "unit_state": UnitState.IN_POSITION,
                "observed_at": at("08:20"),
            }
            for each in UNITS
        ]
        steps = [
            {"kind": EntryKind.PROCEDURE_STEP, "step": step, "observed_at": at(clock)}
            for step, clock in (
                (ProcedureStep.TRACK_INSPECTED, "07:00"),
                (ProcedureStep.CLEARANCE_LAP, "08:00"),
            )
        ]
        return [*checks, *units, *steps]

    def answer(self, *more: dict[str, Any], **options: Any) -> Readiness:
        """The answer by the log alone."""
        held = self.log(*self.entries(), *more)
        return asked(Knowledge(), control_logs=[held], **options)

    def test_a_whole_morning(self) -> None:
        """The log alone makes the track ready."""
        found = self.answer()
        assert (() == found.unmet, [each.sentence for each in found.unknown]) == (True, [])

    def test_a_unit_moves(self) -> None:
        """And is missed until it is back."""
        leaves = {"kind": EntryKind.UNIT, "unit": "wrecker-1", "observed_at": at("08:50")}
        found = self.answer({**leaves, "unit_state": UnitState.ON_SCENE})
        assert "wrecker-1 is at an incident (08:50)" in only(found.unmet).sentence
        back = {**leaves, "unit_state": UnitState.IN_POSITION, "observed_at": at("08:54")}
        assert self.answer({**leaves, "unit_state": UnitState.ON_SCENE}, back).ready

    def test_an_entry_that_was_taken_back(self) -> None:
        """Says nothing any more."""
        wrong = {
            "kind": EntryKind.UNIT,
            "unit": "wrecker-1",
            "unit_state": UnitState.AWAY,
            "observed_at": at("08:50"),
        }
        number = len(self.entries()) + 1
        taken_back = {"kind": EntryKind.NOTE, "supersedes": f"entry-{number}", "observed_at": at("08:51")}
        assert not self.answer(wrong).ready
        assert self.answer(wrong, taken_back).ready

    def test_the_track_goes_cold(self) -> None:
        """Then somebody has to see again that nobody is on it."""
        cold = {"kind": EntryKind.OCCUPANCY, "occupancy": Occupancy.COLD, "observed_at": at("08:50")}
        assert Check.NOBODY_ON_TRACK is only(self.answer(cold).unmet).check

    def test_lightning_and_holds(self) -> None:
        """A strike in the log is a hold, and so is one that was ordered."""
        near = {"kind": EntryKind.LIGHTNING, "distance_m": 5000, "observed_at": at("08:50")}
        assert "nobody runs until 09:20" in only(self.answer(near).unmet).sentence
        hold = {"kind": EntryKind.WEATHER_HOLD, "hold_until": at("10:00"), "observed_at": at("08:50")}
        assert "until 10:00" in only(self.answer(hold).unmet).sentence
        lifted = {"kind": EntryKind.WEATHER_HOLD_LIFTED, "observed_at": at("08:53")}
        assert self.answer(hold, lifted).ready
        assert not self.answer(hold, lifted, clock="08:52").ready

    def test_what_was_written_down_later(self) -> None:
        """What is known now of that morning is more than what was known then."""
        late = {
            "kind": EntryKind.UNIT,
            "unit": "wrecker-1",
            "unit_state": UnitState.AWAY,
            "observed_at": at("08:50"),
            "logged_at": at("10:00"),
        }
        held = self.log(*self.entries(), late)
        now, then = Knowledge.of(held), Knowledge.of(held, known_at=BEFORE)
        assert len(then.evidence) + 1 == len(now.evidence)
        assert asked(then).ready
        assert not asked(now).ready

    def test_a_log_of_another_weekend(self) -> None:
        """Is none of this one's."""
        other = attrs.evolve(self.log(*self.entries()), weekend="elsewhere")
        assert not asked(Knowledge(), control_logs=[other]).ready
