"""What the verbs of the library are about: a season, no file that one is to be read from; and for whom."""

import os
from collections.abc import Iterable

from roadracing._internal.findings.root import WrongType
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.kernel.what_is_meant import id_of
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


def organisation_given(wanted: str | Organisation, *seasons: Season) -> str:
    """The id of an organisation that acts, which one of the seasons knows or is issued by.

    Where no season knows any organisation, nothing can be told, and a name is taken as it is.

    Raises:
        UnknownReference: none knows it, with the nearest of the last; or it is another kind of thing.
    """
    name = id_of(wanted, Organisation)
    for season in seasons:
        if name == season.issuer or any(name == one.id for one in season.organisations):
            return name
    if not any(season.organisations for season in seasons):
        return name
    return seasons[-1].find(wanted, Organisation).id


def organisations_given(
    wanted: str | Organisation | Iterable[str | Organisation], *seasons: Season
) -> tuple[str, ...]:
    """The ids of one such organisation or of several, in the order in which they were given.

    Raises:
        UnknownReference: no season knows one of them, or it is another kind of thing.
    """
    several = (wanted,) if isinstance(wanted, str) or not isinstance(wanted, Iterable) else wanted
    return tuple(dict.fromkeys(organisation_given(each, *seasons) for each in several))
