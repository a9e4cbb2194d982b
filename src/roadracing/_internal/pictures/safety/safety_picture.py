"""The safety plan of a weekend as a picture: who waits where, and how soon they are anywhere."""

from typing import Final, Literal, get_args

from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import Capability
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.drawing import Rectangle, label, picture
from roadracing._internal.pictures.pen.finding_marks import Findings
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.pen.style import BODY, SMALL, TITLE
from roadracing._internal.pictures.pen.svg import Element
from roadracing._internal.pictures.pen.text_fitting import wrap
from roadracing._internal.pictures.timetable.noticeboard import SHEETS, WIDTH as PAPER_WIDTH, Paper

from .lap_map import lap_map, map_height
from .lap_shape import lap_shape
from .response_chart import HEIGHT, line_in_words, lines, response_chart
from .safety_lists import chart_heading, found, legend, places, units, unknown
from .safety_scene import SafetyScene, safety_scene

SafetyForm = Literal["wide", "tall", "print"]
"""The forms of a safety picture: for a desk, for a phone, and for a sheet on the wall of race control."""

_WIDE: Final = 1180.0
_TALL: Final = 366.0
_ASIDE: Final = 380.0
_GAP: Final = 28.0
_MARGIN: Final = 12.0
"""What is left free around a picture on a screen; sheets of paper have margins of their own."""


def safety(
    season: Season,
    plan: str | RaceWeekend | SafetyPlan | None = None,
    *,
    form: SafetyForm = "wide",
    paper: Paper = "a4",
    capability: Capability | None = None,
    findings: Findings | None = None,
) -> Picture:
    """A safety plan has a lap, and each point of it waits for help: the picture shows how long, and for whom.

    The lap has the shape of its centre line, or is a loop where the document does not say it, and then the picture says
    so. Along it, stations, units and how soon help of one kind is there; below it, a line for each kind of help, with
    the time that is asked for and what is too late. Colours are never alone: dashes and widths say the same, and the
    peaks stand there in numbers.

    Args:
        season: the document.
        plan: the plan, its id, or its weekend; may be left out where there is only one.
        form: ``wide`` for a desk, ``tall`` for a phone, ``print`` for black on white on paper.
        paper: the sheets that ``print`` is laid out for: ``a4`` or ``letter``.
        capability: the kind of help that is shown along the lap; the first that has a time unless given.
        findings: a report, or a choice of its findings; errors and warnings about the plan are listed.

    Raises:
        PictureError: there is no such plan, form or paper, or its layout is not in the document.
    """
    for what, asked, there in (("form", form, get_args(SafetyForm)), ("paper", paper, get_args(Paper))):
        if asked not in there:
            raise PictureError(f"there is no {what} {asked!r}; there are: {', '.join(there)}")
    scene = safety_scene(season, plan, findings, capability)
    if form == "wide":
        parts, height = _wide(scene)
        return picture(scene.title, _words(scene), _WIDE, height, *parts, margin=_MARGIN)
    if form == "tall":
        parts, height = _column(scene, _TALL, 330, bare=False)
        return picture(scene.title, _words(scene), _TALL, height, *parts, margin=_MARGIN)
    parts, height = _column(scene, PAPER_WIDTH, 430, bare=True, sheet=SHEETS[paper])
    return picture(scene.title, _words(scene), PAPER_WIDTH, height, *parts, paper=paper)


def _wide(scene: SafetyScene) -> tuple[list[Element], float]:
    """The map and the lines at the left, the lists at the right."""
    left = _WIDE - _ASIDE - _GAP
    parts, top = _heading(scene, _WIDE)
    drawn, y = _map(scene, left, 470, top, bare=False)
    parts += drawn
    drawn, y = _charts(scene, left, y)
    parts += drawn
    x, aside = left + _GAP, top + 4
    for make in (units, places, found):
        drawn, aside = make(scene, x, aside, _ASIDE)
        parts += drawn
    return parts, max(y, aside) + 8


def _column(
    scene: SafetyScene, wide: float, high: float, *, bare: bool, sheet: float | None = None
) -> tuple[list[Element], float]:
    """Everything one below the other; on paper, no line is torn between two sheets."""
    parts, y = _heading(scene, wide)
    drawn, y = _map(scene, wide, high, y, bare=bare)
    parts += drawn
    drawn, y = _charts(scene, wide, y, sheet)
    parts += drawn
    for make in (units, places, found):
        _, below = make(scene, 0, 0, wide)
        if sheet is not None and below < sheet and y % sheet + below > sheet:
            y += sheet - y % sheet
        drawn, y = make(scene, 0, y, wide)
        parts += drawn
    return parts, y + 8


def _heading(scene: SafetyScene, room: float) -> tuple[list[Element], float]:
    parts: list[Element] = []
    y = 0.0
    for line in wrap(scene.title, room, TITLE, 2, bold=True):
        y += TITLE * 1.15
        parts.append(label(line, 0, y, TITLE, bold=True))
    y += 4
    for line in wrap(scene.subtitle, room, BODY, 3):
        y += BODY * 1.4
        parts.append(label(line, 0, y, BODY, look="soft"))
    return parts, y + 10


def _map(
    scene: SafetyScene, wide: float, high: float, y: float, *, bare: bool
) -> tuple[list[Element], float]:
    parts: list[Element] = []
    for line in wrap(chart_heading(scene), wide, BODY, 2, bold=True):
        y += BODY * 1.4
        parts.append(label(line, 0, y, BODY, bold=True))
    high = map_height(scene, wide, high)
    area = Rectangle(0, y + 4, wide, high)
    parts += lap_map(scene, area, bare=bare)
    y += high + 8
    if lap_shape(scene.layout, scene.length_m, area).schematic:
        note = "A loop in place of the course: its shape is not in the document. Distances along it are true."
        for line in wrap(note, wide, SMALL, 2):
            y += SMALL * 1.4
            parts.append(label(line, 0, y, SMALL, look="soft"))
        y += 6
    drawn, y = legend(scene, 0, y + 6, wide, bare=bare)
    return [*parts, *drawn], y + 6


def _charts(
    scene: SafetyScene, wide: float, y: float, sheet: float | None = None
) -> tuple[list[Element], float]:
    parts: list[Element] = []
    for kind in scene.cover.kinds:
        if not kind.stretches and kind.target is None and not kind.uncounted:
            continue
        texts = lines(scene, kind, wide) if kind.stretches else []
        needs = HEIGHT + 4 + SMALL * 1.4 * len(texts) + 14
        if not kind.stretches:
            needs = 64.0
        if sheet is not None and y % sheet + needs > sheet:
            y += sheet - y % sheet
        parts.append(response_chart(scene, kind, 0, y, wide))
        line_y = y + HEIGHT + 2
        for line in texts:
            line_y += SMALL * 1.4
            parts.append(label(line, 0, line_y, SMALL, look="soft"))
        y += needs
    return parts, y


def _words(scene: SafetyScene) -> str:
    """The whole picture in sentences, for whoever does not see it."""
    told = [f"{scene.subtitle}."]
    told += [f"{kind.capability.label}: {line_in_words(scene, kind)}" for kind in scene.cover.kinds]
    told += [f"Not known: {sentence}." for sentence in unknown(scene)]
    return " ".join(told)
