"""How a value that somebody wrote is shown in a message."""

import datetime as dt
from enum import Enum


def given_text(value: object) -> str:
    """What a caller of a function gave in place of what was wanted, in a programmer's words."""
    if value is None or isinstance(value, (bool, type)):
        return str(value.__name__ if isinstance(value, type) else value)
    if isinstance(value, dt.datetime):
        return f"the time {value}"
    if isinstance(value, dt.date):
        return f"the day {value.isoformat()}"
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, (int, float, str)):
        return describe(value)
    return f"{'an' if type(value).__name__[0] in 'AEIOUaeiou' else 'a'} {type(value).__name__}"


def describe(value: object) -> str:
    """What a value of the wrong type is, in words, as short as it can be recognised by."""
    if value is None:
        return "null (leave the key out if it is not known)"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"the number {str(value)[:40]}"
    if isinstance(value, str):
        return f"the text {quote(value)}"
    if isinstance(value, (list, tuple, set, frozenset)):
        return "a list"
    if isinstance(value, dict):
        return "an object"
    return f"a {type(value).__name__}"


def quote(text: str, most: int = 60) -> str:
    """Text in quotes for a message: shortened, with nothing in it that a terminal would act on."""
    short = text if len(text) <= most else text[: most - 1] + "…"
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in short) + '"'
