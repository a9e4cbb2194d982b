"""What a signal means depends on the rule book, and what is not sourced is not claimed."""

import pytest

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.meanings.flag_semantics import meaning, signal, signal_differences
from roadracing._internal.practice.registry import PARAMETERS
from roadracing._internal.practice.rulebooks import Confidence
from roadracing._internal.practice.signals.signal_table import MEANINGS, SIGNALS
from roadracing._internal.practice.signals.signals import Weight

CELLS = [(name, book, said) for name, row in MEANINGS.items() for book, said in row.items()]
CELL_IDS = [f"{name}-{book}" for name, book, _ in CELLS]


def conflicts(first: str, second: str) -> set[str]:
    """The signals in which two rule books are in conflict."""
    return {difference.signal.id for difference in signal_differences(first, second)}


class TestDifferences:
    """The same flag, and another thing to do."""

    def test_a_joint_weekend_of_2004(self) -> None:
        """IMSA and the SCCA are in conflict about the white and the red flag, and agree about the double yellow."""
        assert {"white-flag", "red-flag"} == conflicts("imsa", "scca")

    def test_double_yellow(self) -> None:
        """Full course to the Americans, this post to the FIA."""
        assert {"double-yellow", "white-flag"} == conflicts("fia", "imsa")
        assert {"double-yellow", "red-flag"} == conflicts("fia", "scca")

    @pytest.mark.parametrize("one", list(RuleBook))
    @pytest.mark.parametrize("other", list(RuleBook))
    def test_both_ways(self, one: RuleBook, other: RuleBook) -> None:
        """Two rule books differ from each other in the same signals, and none from itself."""
        there, back = signal_differences(one, other, weight=None), signal_differences(other, one, weight=None)
        assert [d.signal for d in there] == [d.signal for d in back]
        assert [(d.first, d.second) for d in there] == [(d.second, d.first) for d in back]
        assert one is not other or () == there

    def test_minor_ones_are_asked_for(self) -> None:
        """Who may show a green flag is no conflict, and is told to who asks."""
        minor = {d.signal.id for d in signal_differences("imsa", "scca", weight=Weight.MINOR)}
        assert {"green-flag", "blue-flag"} == minor
        assert minor | conflicts("imsa", "scca") == {
            d.signal.id for d in signal_differences("imsa", "scca", weight=None)
        }

    def test_a_signal_that_is_not_used_is_no_difference(self) -> None:
        """To the FIA a black flag for all is nothing: there is no other thing to do."""
        held = meaning("black-flag-all", "fia")
        assert held is not None
        assert "" == held.sense
        assert "black-flag-all" not in {d.signal.id for d in signal_differences("fia", "scca", weight=None)}


class TestTable:
    """Every cell says where it is from."""

    @pytest.mark.parametrize(("name", "book", "said"), CELLS, ids=CELL_IDS)
    def test_a_cell_has_a_source(self, name: str, book: RuleBook, said: object) -> None:
        """There is at least one source, and what nobody wrote is said to be general knowledge."""
        held = meaning(name, book)
        assert said is held
        assert held is not None
        assert held.sources
        assert held.text.endswith(".")
        for source in held.sources:
            unsourced = source.confidence is Confidence.UNSOURCED
            assert ("unsourced, general knowledge" == str(source)) is unsourced
        assert len({source.confidence is Confidence.UNSOURCED for source in held.sources}) == 1

    def test_every_signal_has_a_row(self) -> None:
        """And is known by its id."""
        assert [each.id for each in SIGNALS] == list(MEANINGS)
        assert all(MEANINGS[each.id] for each in SIGNALS)
        assert SIGNALS[6] is signal("white-flag")

    def test_parameters_say_the_same(self) -> None:
        """Where a parameter settles a signal's meaning, what it says of a rule book is one of the senses here."""
        compared = 0
        by_key = {parameter.key: parameter for parameter in PARAMETERS}
        for each in SIGNALS:
            parameter = by_key.get(each.parameter)
            for value in parameter.books if parameter is not None else ():
                held = meaning(each.id, value.book)
                assert held is not None
                assert value.value in held.senses
                assert value.amendable is (held.amendable is not False)
                compared += 1
        assert compared >= 9

    def test_every_conflict_can_be_settled(self) -> None:
        """There is a parameter for each signal that two rule books can be in conflict about."""
        keys = {parameter.key for parameter in PARAMETERS}
        assert {each.parameter for each in SIGNALS if each.weight is Weight.CONFLICT} <= keys
