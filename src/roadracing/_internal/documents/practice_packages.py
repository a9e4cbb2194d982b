"""What rule books are known to say, as documents that organisations adopt from: practices apart from the code.

A package is a document like any other, a season without a timetable: organisations, and practices with their source,
edition and year. What is shipped here is what public sources tell; an organisation keeps its own in a file.
"""

import datetime as dt
from importlib.resources import files
from typing import Final

import attrs

from roadracing._internal.findings.choice import no_such
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.agreement.best_practice import Adoption, BestPractice, PracticeScope
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.season.season_given import organisation_given
from roadracing._internal.model.weekend.series import Series

from .reading import load

_FOLDER: Final = files("roadracing._internal.documents") / "known_practices"


def known_packages() -> tuple[str, ...]:
    """The names of the packages that come with the library."""
    names = (one.name for one in _FOLDER.iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in names if name.endswith(".json")))


def practice_package(name: str) -> Season:
    """A package that comes with the library: the practices of one body, each with where it is from.

    One of an organisation's own is read like any document, with ``roadracing.load``.

    Args:
        name: its name, such as ``indycar``.

    Raises:
        NotUnderstood: there is none of that name.
    """
    there = known_packages()
    if name not in there:
        raise NotUnderstood(no_such("package of practices", name, there))
    return load((_FOLDER / f"{name}.json").read_bytes())


def adopt(
    season: Season,
    package: Season,
    *,
    by: str | Organisation,
    practices: tuple[str, ...] | None = None,
    series: str | Series | None = None,
    on: dt.date | None = None,
) -> Season:
    """A season in which an organisation works by the practices of a package.

    Args:
        season: the season.
        package: the package.
        by: the organisation that adopts them, or its id.
        practices: the ids of those it adopts; all of them unless given.
        series: the series they are for, or its id; all of the organisation's unless given.
        on: from which day on it works by them.

    Raises:
        UnknownReference: there is no such series or organisation.
    """
    whose = organisation_given(by, season)
    of = season.find(series, Series).id if series is not None else None
    for practice in package.practices:
        if practices is None or practice.id in practices:
            season = season.put(_adopted(season, practice, Adoption(organisation=whose, adopted_on=on), of))
    return season


def _adopted(season: Season, practice: BestPractice, adoption: Adoption, series: str | None) -> BestPractice:
    """The practice as the season holds it: its earlier adopters stay, and what the season does not have is left out."""
    held = next((one for one in season.practices if one.id == practice.id), None)
    earlier = tuple(one for one in held.adopters if one.organisation != adoption.organisation) if held else ()
    here = {one.id for one in season.organisations}
    return attrs.evolve(
        practice,
        origin=practice.origin if practice.origin in here else None,
        adopters=(*earlier, adoption),
        scope=PracticeScope(series=series)
        if series is not None
        else held.scope
        if held is not None
        else None,
    )
