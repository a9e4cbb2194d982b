"""Versions of a timetable as their issuers number them: 3, 2.1, V4, REV. 2, 012021 V1."""

import re

_NUMBERED = re.compile(
    r"(?P<before>|(?:.*[\s_-])?(?:v|ver|version|rev|revision|issue|edition|no|number|draft|#)\.?[\s_-]*)"
    r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3})?)",
    re.IGNORECASE,
)


def _taken_apart(version: str) -> tuple[str, str] | None:
    """What stands before the number, and the number; ``None`` where nothing says that it is numbered."""
    found = _NUMBERED.fullmatch(version.strip())
    return (found["before"], found["number"]) if found else None


def version_number(version: str) -> tuple[int, ...] | None:
    """The number of a version; ``None`` where it has none that is plainly one.

    A date at the end is no number, nor is a name.

    >>> (
    ...     version_number("V4"),
    ...     version_number("2.1"),
    ...     version_number("20 January 2021"),
    ...     version_number("final"),
    ... )
    ((4,), (2, 1), None, None)
    """
    parts = _taken_apart(version)
    return tuple(int(part) for part in parts[1].split(".")) if parts else None


def same_count(one: str, other: str) -> bool:
    """Whether two versions are numbered in one way, so that the higher number is the later one.

    >>> same_count("V1", "v2"), same_count("012021 V1", "012221 V1"), same_count("1", "2.1")
    (True, False, False)
    """
    first, second = _taken_apart(one), _taken_apart(other)
    if first is None or second is None:
        return False
    return first[0].casefold() == second[0].casefold() and first[1].count(".") == second[1].count(".")


def next_version(version: str) -> str | None:
    """The version after a numbered one, written in the same way; ``None`` where it is not numbered.

    >>> next_version("012021 V1"), next_version("2.9"), next_version("final")
    ('012021 V2', '2.10', None)
    """
    parts = _taken_apart(version)
    if parts is None:
        return None
    before, number = parts
    *major, last = number.split(".")
    raised = str(int(last) + 1)
    # Leading zeros are kept, as in REV. 02, but not made up for a minor number: 2.9 is followed by 2.10.
    text = ".".join((*major, raised.zfill(len(last)) if last.startswith("0") else raised))
    return version.strip()[: len(before)] + text
