"""How names are made of their parts."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, Protocol

_SPOKEN: Final = {"RaceWeekend": "weekend", "CarClass": "class", "CircuitLayout": "layout"}


class Labelled(Protocol):
    """Anything that people call something."""

    @property
    def label(self) -> str:
        """What to call it."""
        ...


def kind_name(cls: type | str) -> str:
    """What objects of a class are called in a sentence: a weekend, a safety unit."""
    name = cls if isinstance(cls, str) else cls.__name__
    return _SPOKEN.get(name) or re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()


def label_of(known: Mapping[str, Labelled], id_: str) -> str:
    """What people call the thing that an id means; the id itself where the document does not declare it."""
    held = known.get(id_)
    return id_ if held is None else held.label


def labels_of(known: Mapping[str, Labelled], ids: Iterable[str]) -> tuple[str, ...]:
    """The same for several ids, in their order."""
    return tuple(label_of(known, id_) for id_ in ids)


def named(who: str, title: str) -> str:
    """A title with whose it is before it, which a title that begins with it anyway does not need.

    >>> named("ALMS", "Practice 2"), named("ALMS", "ALMS Warm-up"), named("GT", "GTS Race")
    ('ALMS Practice 2', 'ALMS Warm-up', 'GT GTS Race')
    """
    rest = after(who, title)
    return f"{who} {title}".strip() if rest is None else title


def after(who: str, title: str) -> str | None:
    """What a title says after a name that it begins with; ``None`` if it does not begin with it."""
    found = re.match(rf"{re.escape(who)}(?!\w)\W*", title, re.IGNORECASE) if who else None
    return title[found.end() :] if found is not None else None


def holds(text: str, name: str) -> bool:
    """Whether a text holds a name as words of its own, in whatever case."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
