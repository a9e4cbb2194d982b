"""The meanings that a resolution chooses from, and what the tables of signals say, are one knowledge."""

import pytest

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.meanings.flag_semantics import meaning
from roadracing._internal.practice.parameters import BookValue, Parameter
from roadracing._internal.practice.registry import PARAMETERS
from roadracing._internal.practice.signals.signal_table import SIGNALS

SIGNALLED = [
    (parameter, signal.id, book)
    for parameter in PARAMETERS
    for signal in SIGNALS
    if signal.parameter == parameter.key
    for book in parameter.books
]


def test_there_are_some() -> None:
    """The white flag, the red flag and the two yellow flags are in both."""
    assert {"double_yellow", "red_flag", "white_flag"} == {parameter.key for parameter, *_ in SIGNALLED}


@pytest.mark.parametrize(
    ("parameter", "signal", "book"), SIGNALLED, ids=[f"{p.key}-{b.book}" for p, _, b in SIGNALLED]
)
def test_a_rule_book_says_the_same_in_both(parameter: Parameter, signal: str, book: BookValue) -> None:
    """The parameter's meaning is one of the senses in the table, and as amendable."""
    said = meaning(signal, book.book)
    assert book is parameter.in_book(book.book)
    assert said is not None
    assert book.value in said.senses
    assert book.amendable is (said.amendable is not False)


@pytest.mark.parametrize("book", RuleBook)
def test_what_a_table_knows_a_parameter_knows(book: RuleBook) -> None:
    """No rule book's sense of such a signal is left out of the parameter that settles it."""
    known = {(p.key, b.book) for p, _, b in SIGNALLED}
    for parameter, signal in {(p.key, s) for p, s, _ in SIGNALLED}:
        assert (meaning(signal, book) is not None) is ((parameter, book) in known), signal
