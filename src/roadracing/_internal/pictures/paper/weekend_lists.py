"""The papers of a weekend: pit lane, paddock by day, posts, rota, radio, access. One document says all of them."""

from collections.abc import Callable
from typing import Final, Literal

from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.picture import NothingSoCalled, Picture, PictureError
from roadracing._internal.pictures.timetable.noticeboard import Paper
from roadracing._internal.words.days import days_text

from .duty_lists import access, posts, radio, rota
from .ground_lists import Groups, Row, paddock_by_day, pit_lane
from .list_sheets import PaperList, list_sheets

PaperName = Literal["pits", "paddock-days", "posts", "rota", "radio", "access"]
"""The lists there are: the pit lane, the paddock day by day, the marshals' posts, who is on duty, radio and access."""
_OPERATIONS: Final = "For those who run the event. Not for publication."
_COMPETITORS: Final = "For competitors and those who run the event. Not for publication."


def paper_list(
    season: Season, name: PaperName, weekend: str | RaceWeekend | None = None, *, paper: Paper = "a4"
) -> Picture:
    """A list of a weekend on sheets of paper, from the document alone; its words say for whom it is.

    Args:
        season: the document.
        name: which list.
        weekend: the weekend or its id; not needed where there is one.
        paper: ``a4`` or ``letter``.

    Raises:
        PictureError: there is no such list or paper, the weekend is not clear, or the document has nothing for it.
    """
    if name not in _MAKERS:
        raise PictureError(f"there is no list {name!r}; there are: {', '.join(_MAKERS)}")
    if paper not in ("a4", "letter"):
        raise PictureError(f"there is no paper {paper!r}; there are: a4, letter")
    index = Index(season)
    chosen = _weekend(season, weekend)
    title, guard, make = _MAKERS[name]
    headings, groups = make(index, chosen)
    if not any(rows for _, rows in groups):
        raise PictureError(f"{chosen.label} has nothing for {title.lower()}")
    days = chosen.days
    timetable = chosen.timetable
    version = timetable.version if timetable is not None else None
    said = [chosen.label, days_text(*days) if days else "", f"timetable version {version}" if version else ""]
    return list_sheets(
        PaperList(
            title=title,
            subtitle=" · ".join(filter(None, said)),
            guard=guard,
            headings=headings,
            groups=groups,
        ),
        paper,
    )


def _weekend(season: Season, weekend: str | RaceWeekend | None) -> RaceWeekend:
    if weekend is None and len(season.weekends) == 1:
        return season.weekends[0]
    name = id_of(weekend, RaceWeekend) if weekend is not None else None
    found = next((one for one in season.weekends if one.id == name), None)
    if found is None:
        known = ", ".join(one.id for one in season.weekends) or "none"
        raise NothingSoCalled(
            f"there is no weekend {name!r}; the weekends are: {known}"
            if name
            else f"say which weekend: {known}"
        )
    return found


_MAKERS: Final[dict[str, tuple[str, str, Callable[[Index, RaceWeekend], tuple[Row, Groups]]]]] = {
    "pits": ("Pit lane", _COMPETITORS, pit_lane),
    "paddock-days": ("Paddock by day", _COMPETITORS, paddock_by_day),
    "posts": ("Marshals' posts", _OPERATIONS, posts),
    "rota": ("Who is on duty", _OPERATIONS, rota),
    "radio": ("Radio", _OPERATIONS, radio),
    "access": ("Access", _OPERATIONS, access),
}
