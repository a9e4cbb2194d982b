"""Versions of a timetable as their issuers number them."""

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.model.weekend.timetable_version import next_version, same_count, version_number


@pytest.mark.parametrize(
    ("version", "number", "after"),
    [
        ("3", (3,), "4"),
        ("V1", (1,), "V2"),
        ("REV. 09", (9,), "REV. 10"),
        ("Revision 2", (2,), "Revision 3"),
        ("012021 V1", (1,), "012021 V2"),
        ("1.9", (1, 9), "1.10"),
        ("Official Schedule, Rev 2", (2,), "Official Schedule, Rev 3"),
    ],
)
def test_numbered_versions(version: str, number: tuple[int, ...], after: str) -> None:
    """Forms that organisers use, the number in each, and what follows it."""
    assert number == version_number(version)
    assert after == next_version(version)


@pytest.mark.parametrize("version", ["final", "20 January 2021", "2021-01-20", "Jan 20", "1.2.3", "A", "v"])
def test_what_is_no_number(version: str) -> None:
    """Names and dates are not numbered, and nothing follows them."""
    assert version_number(version) is None
    assert next_version(version) is None


@given(st.sampled_from(["", "v", "REV. ", "012021 V"]), st.integers(0, 998))
def test_the_next_one_is_higher(before: str, number: int) -> None:
    """It is counted in the same way, and one more."""
    version = f"{before}{number}"
    after = next_version(version)
    assert after is not None
    assert same_count(version, after)
    assert (number + 1,) == version_number(after)
