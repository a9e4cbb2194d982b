"""What flags and status codes of public feeds say."""

import pytest

from roadracing._internal.control.log.flag_words import Message, facts_of_code, facts_of_flag
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.track_status import SectorCondition, TrackStatus


@pytest.mark.parametrize("book", [RuleBook.IMSA, RuleBook.SCCA])
def test_a_double_yellow_is_the_entire_course_to_some(book: RuleBook) -> None:
    """Where the rule book says so, a double yellow without a sector neutralises the whole track."""
    facts = facts_of_flag(Message(flag="DOUBLE YELLOW", book=book))
    assert facts is not None
    assert TrackStatus.FCY is facts["track_status"]


def test_a_double_yellow_in_a_sector_is_there() -> None:
    """A double yellow in a sector is a condition of the sector, whatever the rule book."""
    facts = facts_of_flag(Message(flag="DOUBLE YELLOW", sector="4", book=RuleBook.IMSA))
    assert facts is not None
    assert (SectorCondition.DOUBLE_YELLOW, "4") == (facts["condition"], facts["sector"])


def test_what_is_not_known_says_nothing() -> None:
    """Flags and codes that nobody knows are not guessed at."""
    assert facts_of_flag(Message(flag="POLKA DOT")) is None
    assert facts_of_code("3") is None
