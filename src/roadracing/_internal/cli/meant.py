"""What somebody means by a word on the command line: a session, a series, a time."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import click

from roadracing._internal.desk.spoken_references import (
    ChangeRefused,
    moment_called,
    moments_called,
    session_called,
)
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.control_characters import safe
from roadracing._internal.text.lists import listed
from roadracing._internal.time.instant import Instant


def moment_given(
    season: Season, text: str, *, session: Session | None = None, day: dt.date | None = None
) -> Instant:
    """A moment as somebody typed it: now, a clock, a day and a clock, or whole with its zone.

    A clock is one of the day that is given, else of the session's, else of today.

    Raises:
        click.UsageError: it is none.
    """
    try:
        return moment_called(season, text, session=session, day=day)
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None


def moments_given(season: Season, text: str) -> tuple[Instant, ...]:
    """A moment as somebody typed it: of a clock alone, while nothing is on today, that of each day on which cars run.

    Raises:
        click.UsageError: it is none.
    """
    try:
        return moments_called(season, text)
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None


def moment_of_weekend(season: Season, text: str, day: dt.date | None = None) -> Instant:
    """A moment as somebody typed it, of a day on which cars run.

    Raises:
        click.UsageError: it is none, or one of several days.
    """
    if day is not None:
        return moment_given(season, text, day=day)
    first, *others = moments_given(season, text)
    if others:
        days = listed([one.date().isoformat() for one in (first, *others)])
        raise click.UsageError(
            f"{safe(text)!r} may be on {days}: write the day too, such as '{first.date()} {safe(text)}'"
        )
    return first


def known_session(season: Season, words: str) -> Session:
    """The session that somebody means: by its id, an ending of it that no other has, or its title.

    Raises:
        click.UsageError: there is none, or there are several.
    """
    try:
        return session_called(season, words)
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None


def known_thing(
    what: str, wanted: str | None, known: Mapping[str, Any], *, or_new: bool = False
) -> str | None:
    """The id of what somebody means by it, by a name of it, or by an ending of it that no other has.

    What may be new is not refused where nothing is called that: whoever reads it says what that means.

    Raises:
        click.UsageError: there is none, or there are several.
    """
    if wanted is None or wanted in known:
        return wanted
    said = wanted.strip().casefold()
    names = {
        id_: {
            str(n).casefold() for n in (getattr(thing, "name", None), getattr(thing, "short_name", None)) if n
        }
        for id_, thing in known.items()
    }
    fitting = [id_ for id_ in known if said and (id_.endswith(f"-{said}") or said in names[id_])]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise click.UsageError(
            f"{wanted!r} is {len(fitting)} {what}: {', '.join(fitting)}; name one by its id"
        )
    if or_new:
        return wanted
    raise click.UsageError(f"there is no {what} {wanted!r}; there are: {', '.join(known) or 'none'}")


def known_selection(season: Season, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """A selection of organisations, series, classes, weekends and teams, each by its id, a name or an ending.

    Raises:
        click.UsageError: there is no such thing, or there are several.
    """
    index, found = Index(season), dict(wanted)
    things: Mapping[str, Mapping[str, Any]] = {
        "organisation": index.organisations,
        "series": index.series,
        "car_class": index.classes,
        "weekend": index.weekends,
        "team": {team.id: team for team in season.teams},
    }
    for key, known in things.items():
        if found.get(key):
            what = "class" if key == "car_class" else key
            found[key] = tuple(known_thing(what, each, known) for each in found[key])
    return found


def known_issuer(season: Season, issuer: str | None) -> str | None:
    """The organisation that issues a bulletin, by its id, a name or an ending: nobody does who is not in the document.

    Raises:
        click.UsageError: somebody would.
    """
    return known_thing("organisation", issuer, {each.id: each for each in season.organisations})
