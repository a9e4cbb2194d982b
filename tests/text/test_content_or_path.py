"""What somebody hands over: a document, or the path of one."""

import pytest

from roadracing._internal.text.content_or_path import is_content


@pytest.mark.parametrize("text", ["{}", "\ufeff[]", "a\nb", ""])
def test_a_document_is_told_from_a_path(text: str) -> None:
    """A document begins with a bracket or has lines; nothing at all is an empty one."""
    assert is_content(text)


def test_a_path_is_a_path() -> None:
    """A name on one line is no document."""
    assert not is_content("season.json")
