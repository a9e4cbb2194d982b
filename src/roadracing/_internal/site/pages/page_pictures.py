"""The pictures of a weekend: its timetable, and its paddock."""

import contextlib
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.picture_kinds import KINDS
from roadracing._internal.pictures.timetable.timetable_picture import TimetableForm, timetable

from . import paths

FORMS: Final[tuple[TimetableForm, ...]] = ("wide", "tall")


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


@attrs.frozen(kw_only=True)
class PlanPictures:
    """A paddock plan that visitors may see.

    Attributes:
        label: what it is called.
        drawings: its pictures, by form.
    """

    label: str
    drawings: Mapping[str, Drawing]


def timetable_of(index: Index, weekend: str, previous: Season | None) -> dict[str, Drawing]:
    """The public timetable of a weekend as pictures: ``wide`` for desks and ``tall`` for phones.

    There is none of a weekend that is not declared, or has nothing on for the public.
    """
    shown = tuple(_with_those_before(index, Selection(weekend=weekend).sessions(index)))
    if weekend not in index.weekends or not shown:
        return {}
    season = attrs.evolve(index.season, sessions=shown)
    return {
        form: _drawing(
            timetable(season, weekend, form=form, previous=previous), paths.timetable_picture(weekend, form)
        )
        for form in FORMS
    }


def plans_of(index: Index, weekend: str) -> Iterator[PlanPictures]:
    """The paddock plans of a weekend that visitors may see; what nobody has said of a plan is no leave to show it.

    One on which nothing is drawn yet is left out.

    Raises:
        MissingExtra: drawing them needs an extra that is not installed.
    """
    kind = KINDS.get(PADDOCK)
    for plan in index.season.paddock_plans if kind is not None and weekend in index.weekends else ():
        if not plan.public or plan.weekend != weekend or kind is None:
            continue
        with contextlib.suppress(PictureError):
            drawings: dict[str, Drawing] = {
                form: _drawing(
                    kind.picture(index.season, weekend, plan=plan.id, form=form),
                    paths.paddock_picture(plan.id, form),
                )
                for form in FORMS
            }
            yield PlanPictures(label=plan.label, drawings=drawings)


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
