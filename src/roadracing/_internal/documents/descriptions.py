"""What the docstrings of the nouns say, as text that stands on its own."""

import inspect
import re
from functools import cache

_ROLE = re.compile(r":[a-z:]+:`~?(?:[\w.]*\.)?([^`]*)`")
_ATTRIBUTE = re.compile(r"^ {4}(\w+): ", re.MULTILINE)


@cache
def summary_of(cls: type) -> str:
    """What a noun is: its docstring up to the first section."""
    text = inspect.cleandoc(cls.__doc__ or "")
    return _plain(re.split(r"\n\n(?:Attributes|Raises|Args|Shapes):\n", text)[0])


@cache
def fields_described(cls: type) -> dict[str, str]:
    """What each field of a noun says, from the section ``Attributes`` of its docstring."""
    text = inspect.cleandoc(cls.__doc__ or "")
    section = re.search(r"^Attributes:\n((?: {4}.*\n?|\n)*)", text, re.MULTILINE)
    if section is None:
        return {}
    parts = _ATTRIBUTE.split(section[1])
    return {name: _plain(words) for name, words in zip(parts[1::2], parts[2::2], strict=True)}


def noun_words(cls: type) -> str:
    """The name of a noun as people write it.

    >>> class RaceWeekend: ...
    >>> noun_words(RaceWeekend)
    'race weekend'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()


def _plain(text: str) -> str:
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return _ROLE.sub(r"\1", "\n\n".join(filter(None, paragraphs)).replace("``", "`"))
