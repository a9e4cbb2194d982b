"""One signal, one rule book, one meaning or none that is known."""

import pytest

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.practice.meanings.flag_semantics import meaning
from roadracing._internal.practice.rulebooks import rule_book_text
from tests.practice.signals.test_signals import CELLS


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
