"""How a race is neutralised depends on the rule book, and what is not sourced is not claimed."""

import pytest

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.meanings.neutralisation import PitState, Tool
from roadracing._internal.practice.meanings.neutralising import (
    neutralisation_of,
    neutralisations_of,
    tool_differences,
)


class TestNeutralisation:
    """One way, one rule book."""

    def test_the_pits_under_a_full_course_yellow(self) -> None:
        """They stay open in the WEC, close at Le Mans, open by class with IMSA; SRO's and the SCCA's were not read."""
        entry = {
            book: found.pit_entry
            for book in RuleBook
            if (found := neutralisation_of(Tool.FULL_COURSE_YELLOW, book)) is not None
        }
        assert {
            RuleBook.WEC: PitState.OPEN,
            RuleBook.LE_MANS: PitState.EMERGENCY_ONLY,
            RuleBook.IMSA: PitState.BY_CLASS,
            RuleBook.SRO: None,
            RuleBook.SCCA: None,
        } == entry

    def test_by_name(self) -> None:
        """Tools and rule books are known by their slugs, too."""
        found = neutralisation_of("code-60", "motorsport-uk")
        assert found is not None
        assert 60 == found.speed_limit_kph

    def test_unknown(self) -> None:
        """No text says that IMSA has Code 60, so nothing is said; a tool that does not exist is refused."""
        assert neutralisation_of("code-60", "imsa") is None
        with pytest.raises(ValueError, match="purple-haze"):
            neutralisation_of("purple-haze", "imsa")
        with pytest.raises(ValueError, match="nascar"):
            neutralisations_of("nascar")


class TestDifferences:
    """Two rule books use one tool differently."""

    def test_safety_car(self) -> None:
        """Ten car lengths to Formula One, five to the WEC; in what only one of them says there is no difference."""
        found = {(d.tool, d.fact): (d.first, d.second) for d in tool_differences("fia", "wec")}
        assert {(Tool.SAFETY_CAR, "gap_car_lengths"): (10, 5)} == found

    @pytest.mark.parametrize("one", list(RuleBook))
    @pytest.mark.parametrize("other", list(RuleBook))
    def test_both_ways(self, one: RuleBook, other: RuleBook) -> None:
        """It is the same the other way round, and none differs from itself."""
        there = {(d.tool, d.fact, d.first, d.second) for d in tool_differences(one, other)}
        back = {(d.tool, d.fact, d.second, d.first) for d in tool_differences(other, one)}
        assert back == there
        assert one is not other or not there
