"""What the ending of a file's name promises."""

from pathlib import PurePath
from typing import Final

_PROMISES: Final = frozenset(
    {
        ".csv",
        ".geojson",
        ".gif",
        ".html",
        ".ics",
        ".jpeg",
        ".jpg",
        ".json",
        ".pdf",
        ".png",
        ".svg",
        ".xls",
        ".xlsm",
        ".xlsx",
    }
)


def broken_promise(name: str, kind: str) -> str | None:
    """Why a file of a kind cannot have a name: its ending promises something else. Any other ending will do.

    Args:
        name: the name of the file.
        kind: the ending that files of the kind have.

    >>> broken_promise("june.pdf", ".csv")
    'what is written is no PDF; end the name in .csv'
    """
    ending = PurePath(name).suffix.casefold()
    if ending not in _PROMISES or ending == kind:
        return None
    return f"what is written is no {ending[1:].upper()}; end the name in {kind}"
