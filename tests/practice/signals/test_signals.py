"""What a signal means depends on the rule book, and what is not sourced is not claimed."""

import pytest

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.practice.meanings.flag_semantics import meaning, signal, signal_differences
from roadracing._internal.practice.registry import PARAMETERS
from roadracing._internal.practice.rulebooks import RULE_BOOKS, Confidence, rule_book_text
from roadracing._internal.practice.signals.signal_table import MEANINGS, SIGNALS
from roadracing._internal.practice.signals.signals import Weight

CELLS = [(name, book, said) for name, row in MEANINGS.items() for book, said in row.items()]
CELL_IDS = [f"{name}-{book}" for name, book, _ in CELLS]


def conflicts(first: str, second: str) -> set[str]:
    """The signals in which two rule books are in conflict."""
    return {difference.signal.id for difference in signal_differences(first, second)}


class TestMeaning:
    """One signal, one rule book, one meaning or none that is known."""

    def test_white_flag(self) -> None:
        """It is the last lap to IMSA if waved, and a slow vehicle to the SCCA."""
        imsa, scca = meaning("white-flag", "imsa"), meaning("white-flag", RuleBook.SCCA)
        assert imsa is not None
        assert scca is not None
        assert "last-lap+slow-vehicle" == imsa.sense
        assert "slow-vehicle" == scca.sense

    def test_unknown_is_not_guessed(self) -> None:
        """Where no text was found there is no meaning: SRO's white flag, IMSA's Code 60."""
        assert meaning("white-flag", "sro") is None
        assert meaning("purple-flag", "imsa") is None

    def test_no_such_signal(self) -> None:
        """A signal that does not exist is refused, and those that do are named."""
        with pytest.raises(UnknownReference, match=r"pink-flag.*white-flag"):
            meaning("pink-flag", "imsa")

    def test_no_such_rule_book(self) -> None:
        """So is a rule book."""
        with pytest.raises(ValueError, match="nascar"):
            meaning("white-flag", "nascar")

    def test_the_flags_of_the_scca_cannot_be_amended(self) -> None:
        """Its rules say so of the whole section; of the others nothing is known."""
        assert {False} == {said.amendable for _, book, said in CELLS if book is RuleBook.SCCA}
        assert {None} == {said.amendable for _, book, said in CELLS if book is not RuleBook.SCCA}
        assert rule_book_text("scca").flags_amendable is False


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

    def test_every_rule_book_is_described(self) -> None:
        """Each that an organisation can state, once."""
        assert sorted(RuleBook) == sorted(each.book for each in RULE_BOOKS)

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
