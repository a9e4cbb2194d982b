"""A moment, a day or a length that a caller gives is one, or is refused with the call that makes one of it."""

import datetime as dt

from roadracing._internal.findings.root import WrongType
from roadracing._internal.text.quoting import given_text


def moment_given(given: object) -> dt.datetime:
    """A moment is a datetime.

    Raises:
        WrongType: it is a day, a text, or something else.
    """
    if isinstance(given, dt.datetime):
        return given
    how = "write Instant.local(2004, 6, 27, 14, 30, zone='America/New_York')"
    if isinstance(given, str):
        how = "Instant.parse reads one that is written whole, and desk.moment_called what people write"
    elif isinstance(given, dt.date):
        how = "a day has no time: " + how
    raise WrongType(f"a moment is wanted, an Instant; it is {given_text(given)}: {how}")


def day_given(given: object) -> dt.date:
    """A day is a date without a time.

    Raises:
        WrongType: it has a time, or is something else.
    """
    if isinstance(given, dt.datetime):
        raise WrongType("a day is a date without a time: write .date() behind it, on the clocks of the venue")
    if not isinstance(given, dt.date):
        how = ": datetime.date.fromisoformat reads one" if isinstance(given, str) else ""
        raise WrongType(
            f"a day is a date, such as datetime.date(2004, 6, 27); it is {given_text(given)}{how}"
        )
    return given


def length_given(given: object) -> dt.timedelta:
    """A length of time is a timedelta.

    Raises:
        WrongType: it is a number, a text, or something else.
    """
    if not isinstance(given, dt.timedelta):
        raise WrongType(
            f"a length of time is a timedelta, such as datetime.timedelta(minutes=15); it is {given_text(given)}"
        )
    return given


def text_given(given: object) -> str:
    """What is to be read is a text.

    Raises:
        WrongType: it is something else.
    """
    if not isinstance(given, str):
        raise WrongType(f"a text is wanted; it is {given_text(given)}")
    return given
