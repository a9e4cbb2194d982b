"""The plan of a paddock as a picture."""

import importlib.util
from typing import Literal, get_args

from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.finding_marks import Findings
from roadracing._internal.pictures.pen.picture import Picture, PictureError

PaddockForm = Literal["wide", "tall", "print"]
"""The forms of a paddock plan: for a desk, for a phone, and for a sheet on the noticeboard."""


def paddock(
    season: Season,
    plan: str | PaddockPlan | None = None,
    *,
    weekend: str | RaceWeekend | None = None,
    form: PaddockForm = "wide",
    findings: Findings | None = None,
) -> Picture:
    """A paddock from above: who stands where, how a fire engine gets there, and what is wrong.

    Spots are in the colours of the series that stand there, with their names where there is room; below the plan
    every spot is listed by area with its size and utilities, so that nothing depends on the size of the screen.

    Args:
        season: the document.
        plan: the plan or its id; may be left out where there is only one.
        weekend: the weekend whose plan is meant, or its id.
        form: ``wide`` for a desk, ``tall`` for a phone, ``print`` for black on white on paper.
        findings: a report, or a choice of its findings; errors and warnings are marked where they are.

    Raises:
        PictureError: there is no such plan, it is not clear which is meant, nothing of it is drawn, or there is
            no such form.
        MissingExtra: the extra ``geometry`` is not installed.
    """
    if form not in get_args(PaddockForm):
        raise PictureError(f"there is no form {form!r}; the forms are: {', '.join(get_args(PaddockForm))}")
    if importlib.util.find_spec("shapely") is None:
        raise MissingExtra("the picture of a paddock", "geometry")
    # Whoever draws no paddock needs no shapely.
    from .paddock_scene import paddock_scene  # noqa: PLC0415 - only this picture needs shapely
    from .paddock_sheet import draw  # noqa: PLC0415 - the same

    return draw(paddock_scene(season, plan, weekend, findings), form)


def drawn_for(
    season: Season, weekend: str | RaceWeekend | None = None, plan: str | None = None, **told: object
) -> Picture:
    """The picture of a weekend's paddock, as kinds of pictures are asked for."""
    return paddock(season, plan, weekend=weekend, **told)  # type: ignore[arg-type]  # checked where it is used
