"""The pictures of a weekend's timetable."""

import attrs

from roadracing.model import Index, Season


@attrs.frozen(kw_only=True)
class Drawing:
    """A picture that lies beside the pages.

    Attributes:
        path: its file below the folder.
        content: the file.
        width: how wide it is, in pixels.
        height: how high it is, in pixels.
    """

    path: str
    content: bytes
    width: int
    height: int


def drawings_of(index: Index, weekend: str, previous: Season | None) -> dict[str, Drawing]:
    """The timetable of a weekend as pictures: ``wide`` for desks, ``tall`` for phones."""
    del index, weekend, previous
    return {}
