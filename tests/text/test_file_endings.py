"""What the ending of a file's name promises has to be what is written."""

import pytest

from roadracing._internal.text.file_endings import broken_promise


@pytest.mark.parametrize("name", ["june.csv", "june.CSV", "june.txt", "june", ".pdf", "pdf"])
def test_a_name_that_promises_nothing_else_will_do(name: str) -> None:
    """The own ending, one that promises nothing, and none at all are fine."""
    assert broken_promise(name, ".csv") is None


@pytest.mark.parametrize("name", ["june.pdf", "a/june.XLSX", "june.csv.json"])
def test_a_name_that_promises_something_else_is_said(name: str) -> None:
    """It is said what the file is not, and how to name it."""
    assert "end the name in .csv" in (broken_promise(name, ".csv") or "")
