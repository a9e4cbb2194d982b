"""Seasons are written: one season has one text, and a file is replaced whole or not at all."""

import os

from roadracing._internal.findings.root import WrongType
from roadracing._internal.model.season.season import Season

from .format_versions import lowest_version
from .reading import VERSION_KEY
from .text_of_season import text_of
from .whole_files import write_whole


def dumps(season: Season) -> str:
    """A season has one text: equal seasons, equal texts.

    Two blanks per level, keys in the order in which the nouns declare them, what is not known left out, a line break
    at the end. The version it states is the lowest of the format that holds all of it.

    Raises:
        WrongType: it is no season.
        NotUnderstood: ``extra`` data is nested deeper than any reader of documents takes.
    """
    if not isinstance(season, Season):
        raise WrongType(f"a document holds a Season, not a {type(season).__name__}")
    return text_of(season, f'"{VERSION_KEY}": {lowest_version(season)}')


def dump(season: Season, path: str | os.PathLike[str]) -> None:
    """A file holds a season, whole: at no moment is there half of it, and after an error the old file is there.

    The text is written to a new file in the same folder, forced to the disk, and put in place of the old one, whose
    permissions it takes over. A link stays a link. What is no ordinary file, such as ``/dev/stdout``, is written to
    directly.

    Raises:
        MissingFile: there is no such folder.
        OSError: the file cannot be written; the old one is untouched.
        WrongType: as for :func:`dumps`.
        NotUnderstood: as for :func:`dumps`.
    """
    write_whole(path, dumps(season).encode())
