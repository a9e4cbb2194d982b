"""Everything that organisations can do differently is registered, with its unit, strictness and source."""

import pytest

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.parameters import BookValue, Meaning, Parameter, ParameterKind, Strictness
from roadracing._internal.practice.registry import PARAMETERS, parameter

KEYS = [each.key for each in PARAMETERS]


@pytest.mark.parametrize("known", PARAMETERS, ids=KEYS)
def test_each_says_what_it_is_and_where_it_is_from(known: Parameter) -> None:
    """A sentence, a source, and either a unit or meanings to choose from."""
    assert known.what.endswith(".")
    assert known.source
    assert bool(known.unit) is not bool(known.meanings)
    assert (known.direction is Strictness.NONE) is (known.kind is ParameterKind.MEANING)
    assert all(book.source for book in known.books)
    assert len(known.books) == len({book.book for book in known.books})


def test_what_the_rule_books_mean() -> None:
    """A white flag is the last lap to IMSA and a slow vehicle to the SCCA, which does not allow amendments."""
    white = parameter("white_flag")
    assert ("last-lap", "slow-vehicle") == tuple(
        held.value for held in map(white.in_book, (RuleBook.IMSA, RuleBook.SCCA)) if held is not None
    )
    assert (RuleBook.SCCA,) == white.fixed_by
    assert not white.amendable
    assert parameter("changeover_min").amendable
    assert white.in_book(RuleBook.SRO) is None
    assert white.in_book(None) is None


class TestStrictest:
    """The strictest of some values."""

    def test_by_direction(self) -> None:
        """A longer changeover and a lower speed."""
        assert 20 == parameter("changeover_min").strictest([5, 20, 10])
        assert 60 == parameter("pit_speed_limit_kph").strictest([80, 60])

    def test_of_meanings(self) -> None:
        """Equal ones are one; of two different ones neither is stricter."""
        assert "last-lap" == parameter("white_flag").strictest(["last-lap", "last-lap"])
        with pytest.raises(ValueError, match="no value of white_flag is stricter"):
            parameter("white_flag").strictest(["last-lap", "slow-vehicle"])

    def test_of_nothing(self) -> None:
        """Nothing is not a value."""
        with pytest.raises(ValueError, match="no value"):
            parameter("changeover_min").strictest([])


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("changeover_min", 20.0, None),
        ("changeover_min", -1.0, "less than 0"),
        ("changeover_min", float("nan"), "less than 0"),
        ("changeover_min", "long", r"a number \(min\)"),
        ("white_flag", "last-lap", None),
        ("white_flag", "surrender", "last-lap, slow-vehicle"),
        ("white_flag", 1.0, "none of its meanings"),
    ],
)
def test_values_it_can_have(key: str, value: float | str, reason: str | None) -> None:
    """A number in its unit, or one of its meanings; what else is refused says why."""
    found = parameter(key).refusal(value)
    if reason is None:
        assert found is None
    else:
        with pytest.raises(ValueError, match=reason):
            raise ValueError(found)


def test_names() -> None:
    """People say it without the unit."""
    assert "changeover" == parameter("changeover_min").name
    assert "pit speed limit" == parameter("pit_speed_limit_kph").name
    assert "white flag" == parameter("white_flag").name
    assert "not set" == parameter("clear_after_min").text(None)


def test_a_choice_has_no_strictness() -> None:
    """A parameter that contradicts itself cannot be registered."""
    meanings = (Meaning(key="this", what="this"),)
    facts = {"key": "odd", "what": "It.", "default": None, "source": "nowhere"}
    with pytest.raises(ValueError, match="none is stricter"):
        Parameter(**facts, direction=Strictness.LOWER, meanings=meanings)
    with pytest.raises(ValueError, match="none of its meanings"):
        Parameter(
            **facts,
            direction=Strictness.NONE,
            meanings=meanings,
            books=(BookValue(book=RuleBook.FIA, value="that", source="nowhere"),),
        )


def test_a_longer_turnout_is_the_stricter_assumption() -> None:
    """Of two times that are assumed until a unit moves, the longer one makes no response look better than it is."""
    assert 30.0 == parameter("turnout_s").strictest([10.0, 30.0])
