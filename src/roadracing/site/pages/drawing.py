"""The pictures of a weekend's timetable."""

from collections.abc import Iterator
from typing import Final

import attrs

from roadracing.feeds import Selection
from roadracing.model import Index, Season, Session
from roadracing.pictures import Picture, TimetableForm, timetable

from . import paths

_FORMS: Final[tuple[TimetableForm, ...]] = ("wide", "tall")


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
    content: bytes = attrs.field(repr=False)
    width: int
    height: int


def drawings_of(index: Index, weekend: str, previous: Season | None) -> dict[str, Drawing]:
    """The public timetable of a weekend as pictures, ``wide`` for desks and ``tall`` for phones.

    There is none of a weekend that is not declared, or has nothing on for the public.
    """
    shown = tuple(_with_those_before(index, Selection(weekend=weekend).sessions(index)))
    if weekend not in index.weekends or not shown:
        return {}
    season = attrs.evolve(index.season, sessions=shown)
    return {
        form: _drawing(
            timetable(season, weekend, form=form, previous=previous), paths.picture_file(weekend, form)
        )
        for form in _FORMS
    }


def _with_those_before(index: Index, sessions: tuple[Session, ...]) -> Iterator[Session]:
    """Sessions, and those after which they start, without which nobody knows when that is."""
    known = {session.id: session for session in sessions}
    waiting = list(sessions)
    while waiting:
        start = waiting.pop().start
        before = index.sessions.get(start.session or "") if start is not None else None
        if before is not None and before.id not in known:
            known[before.id] = before
            waiting.append(before)
    return iter(known.values())


def _drawing(picture: Picture, path: str) -> Drawing:
    return Drawing(
        path=path,
        content=f"{picture.svg}\n".encode(),
        width=round(picture.width),
        height=round(picture.height),
    )
