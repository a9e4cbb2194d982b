"""The pictures of a weekend's timetable."""

from collections.abc import Iterator
from typing import Final

import attrs

from roadracing.feeds import Selection
from roadracing.model import Index, Season, Session
from roadracing.pictures import KINDS, Picture, TimetableForm, timetable

from . import paths

_FORMS: Final[tuple[TimetableForm, ...]] = ("wide", "tall")


PADDOCK: Final = "paddock"
"""The kind of picture that shows how the paddock is used."""


@attrs.frozen(kw_only=True)
class Drawing:
    """A picture that lies beside the pages.

    Attributes:
        path: its file below the folder.
        title: what it shows, in a line.
        content: the file.
        width: how wide it is, in pixels.
        height: how high it is, in pixels.
    """

    path: str
    title: str
    content: bytes = attrs.field(repr=False)
    width: int
    height: int


def drawings_of(index: Index, weekend: str, previous: Season | None) -> dict[str, Drawing]:
    """The public timetable of a weekend as pictures, and its paddock plan where visitors may see it.

    The timetable is there in the forms ``wide`` for desks and ``tall`` for phones, unless the weekend is not declared
    or has nothing on for the public; the plan is ``paddock``.
    """
    if weekend not in index.weekends:
        return {}
    found = {}
    shown = tuple(_with_those_before(index, Selection(weekend=weekend).sessions(index)))
    season = attrs.evolve(index.season, sessions=shown)
    for form in _FORMS if shown else ():
        picture = timetable(season, weekend, form=form, previous=previous)
        found[form] = _drawing(picture, paths.picture_file(weekend, form))
    plan = _paddock(index, weekend)
    if plan is not None:
        found[PADDOCK] = _drawing(plan, paths.picture_file(weekend, PADDOCK))
    return found


def _paddock(index: Index, weekend: str) -> Picture | None:
    """The picture of the paddock plans that visitors may see; what nobody has said of a plan is no leave to show it."""
    public = tuple(plan for plan in index.season.paddock_plans if plan.public and plan.weekend == weekend)
    if not public or PADDOCK not in KINDS:
        return None
    return KINDS[PADDOCK].picture(attrs.evolve(index.season, paddock_plans=public), weekend)


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
        title=picture.title,
        content=f"{picture.svg}\n".encode(),
        width=round(picture.width),
        height=round(picture.height),
    )
