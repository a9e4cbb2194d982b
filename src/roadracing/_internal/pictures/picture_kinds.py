"""The pictures there are, by name, and what each can be told."""

from collections.abc import Callable
from typing import Any, Final

import attrs

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.pictures.paddock.paddock_picture import drawn_for
from roadracing._internal.pictures.paper.weekend_lists import PaperName, paper_list
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.safety.safety_picture import safety
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True)
class Kind:
    """A kind of picture.

    Attributes:
        name: its name, such as ``timetable``.
        what: what it shows, in a few words.
        draw: draws it: takes the season, the weekend or its id, and what is named in ``takes``.
        forms: the forms it has; the first is the usual one.
        takes: what else it can be told: of ``day``, ``form``, ``only``, ``whose``, ``paper``, ``plan``,
            ``previous``, ``findings`` and ``now``.
    """

    name: str
    what: str
    draw: Callable[..., Picture]
    forms: tuple[str, ...] = ()
    takes: frozenset[str] = frozenset()

    def picture(self, season: Any, weekend: Any = None, **told: Any) -> Picture:
        """The picture; what it cannot be told is left out where it is ``None``.

        Raises:
            PictureError: there is nothing to draw.
            NotUnderstood: it was told something that it cannot take.
        """
        given = {key: value for key, value in told.items() if value is not None}
        unknown = given.keys() - self.takes
        if unknown:
            raise NotUnderstood(f"the picture {self.name!r} takes no {', no '.join(sorted(unknown))}")
        return self.draw(season, weekend, **given)


TIMETABLE: Final = Kind(
    name="timetable",
    what="who is on the track, and what else is on",
    draw=timetable,
    forms=("wide", "tall", "print"),
    takes=frozenset({"day", "form", "only", "whose", "paper", "previous", "findings", "now"}),
)

PADDOCK: Final = Kind(
    name="paddock",
    what="who stands where in the paddock, fire lanes, and what is wrong",
    draw=drawn_for,
    forms=("wide", "tall", "print"),
    takes=frozenset({"form", "plan", "findings"}),
)

SAFETY: Final = Kind(
    name="safety",
    what="who waits where beside the lap, and how soon they are anywhere on it",
    draw=safety,
    forms=("wide", "tall", "print"),
    takes=frozenset({"form", "paper", "findings"}),
)


def _paper(name: PaperName, what: str) -> Kind:
    def draw(season: Any, weekend: Any = None, *, form: str = "print", **told: Any) -> Picture:
        if form != "print":
            raise PictureError(f"there is no form {form!r}; the forms are: print")
        return paper_list(season, name, weekend, **told)

    return Kind(name=name, what=what, draw=draw, forms=("print",), takes=frozenset({"form", "paper"}))


PAPERS: Final = (
    _paper("pits", "the boxes along the pit lane, and who has them in which series"),
    _paper("paddock-days", "who stands where in the paddock on each day"),
    _paper("posts", "the marshals' posts as they are staffed"),
    _paper("rota", "who is on duty as what, and who relieves whom"),
    _paper("radio", "what is said on which channel, and who answers"),
    _paper("access", "which credential opens which zone, and when"),
)
"""The lists on paper, which nothing publishes: they are made for those who ask."""

KINDS: Final = {kind.name: kind for kind in (TIMETABLE, PADDOCK, SAFETY, *PAPERS)}
"""Every kind of picture by its name. A new one is a module with a function that draws, and a line here."""
