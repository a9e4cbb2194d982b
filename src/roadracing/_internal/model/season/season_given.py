"""What the verbs of the library are about: a season, and no file that one is to be read from."""

import os

from roadracing._internal.findings.root import WrongType
from roadracing._internal.text.quoting import given_text

from .season import Season


def season_given(*given: object) -> None:
    """Whatever a verb is called with is a season.

    Raises:
        WrongType: it is something else; for a path or a text the call is named that makes a season of it.
    """
    for each in given:
        if isinstance(each, Season):
            continue
        how = ""
        if isinstance(each, str | os.PathLike | bytes):
            how = ": roadracing.load reads a document, read_timetable a table, and check judges either"
        raise WrongType(f"a Season is wanted; it is {given_text(each)}{how}")
