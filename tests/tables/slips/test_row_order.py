"""Rows whose date breaks the order of the rows around them."""

import datetime as dt
import random

import pytest

from roadracing._internal.tables.slips.row_order import Dated, out_of_order

FRIDAY = dt.date(2013, 4, 19)


def found(days: str, groups: str | None = None) -> list[int]:
    """The positions that are reported, for days given as numbers from Friday on and a letter for each group."""
    rows = [
        Dated(row=at, day=FRIDAY + dt.timedelta(days=int(day)), group=group)
        for at, (day, group) in enumerate(zip(days, groups or "a" * len(days), strict=True))
    ]
    return [odd.row.row for odd in out_of_order(rows)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("000111222", []),
        ("000", []),
        ("01", []),
        ("", []),
        ("0001110222", [6]),
        ("00021112222", [3]),
        ("000111012222", [6]),
        ("0009111222", [3]),
        ("0002110222", [3, 6]),
        ("0001011", [4]),
        ("222111000", []),
    ],
)
def test_single_rows(days: str, expected: list[int]) -> None:
    """A row is reported if its neighbours are in order and the rest of the timetable is, too."""
    assert expected == found(days)


def test_the_neighbours_are_named() -> None:
    """A report says between which rows the date does not lie."""
    rows = [
        Dated(row=at, day=FRIDAY + dt.timedelta(days=day), group="") for at, day in enumerate((0, 0, 2, 0, 1))
    ]
    (odd,) = out_of_order(rows)

    assert (1, 2, 3) == (odd.before.row, odd.row.row, odd.after.row)


@pytest.mark.parametrize(
    ("days", "groups"),
    [
        ("012012012", "aaabbbccc"),
        ("010112", "aabccc"),
        ("0120", "aaab"),
        ("00112200112", "aaaaaabbbbb"),
    ],
)
def test_grouped_by_series(days: str, groups: str) -> None:
    """A timetable in which each series stands in one block begins anew with each of them."""
    assert [] == found(days, groups)


def test_inside_a_group() -> None:
    """Within the block of a series, dates are in order."""
    assert [3] == found("0002112012", "aaaaaaabbb")


def test_series_in_turn_are_not_grouped() -> None:
    """Where series take turns, the timetable as a whole is in order."""
    assert [2] == found("002001", "abcabc")
    assert [1] == found("0200", "abcd")


@pytest.mark.parametrize("seed", range(20))
def test_every_wrong_day_inside_a_block_is_found(seed: int) -> None:
    """One date in the middle of a day's rows that is changed to another day's is the one reported."""
    chance = random.Random(seed)  # noqa: S311 - an example, not a secret
    days = [0] * 5 + [1] * 5 + [2] * 5
    at = chance.choice([1, 2, 7, 12, 13])
    days[at] = chance.choice([day for day in (0, 1, 2) if day != days[at]])

    assert [at] == found("".join(map(str, days)))
