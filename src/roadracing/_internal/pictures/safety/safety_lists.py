"""What stands beside the map of a safety plan: units, hospitals, signs, and what was found or is not known."""

from collections.abc import Iterator
from typing import Final

from roadracing._internal.model.safety.medical import Hospital
from roadracing._internal.model.safety.unit import SafetyUnit
from roadracing._internal.pictures.pen.drawing import label
from roadracing._internal.pictures.pen.sheet_parts import Drawn, Sign, findings_told, section, signs_explained
from roadracing._internal.pictures.pen.style import BODY, SMALL
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import plain, wrap
from roadracing._internal.text.natural_order import natural

from .bands import IN_TIME, LATE, OPEN, SOON, Band
from .lap_map import cross
from .response_chart import heading
from .safety_scene import LETTERS, SafetyScene

_MOST: Final = 12
"""How many of a kind are told below a picture. Library default."""

_FEW: Final = 4
"""How many names are told in a line. Library default."""


def units(scene: SafetyScene, x: float, y: float, room: float) -> Drawn:
    """Every unit: its sign, its name, what it is, and from where it comes."""
    if not scene.plan.units:
        return [], y
    parts, y = section("Units", x, y, room)
    for unit in sorted(scene.plan.units, key=lambda unit: (natural(plain(unit.label)), unit.id)):
        lines = wrap(f"{plain(unit.label)}: {_unit_words(scene, unit)}", room - 30, BODY, 3)
        sign = LETTERS[unit.type] if unit.type is not None else "?"
        held: list[Element] = [
            element("circle", cx=x + 10, cy=y + 10, r=9, class_="hollow", stroke_width=1.5),
            label(sign, x + 10, y + 14, SMALL, bold=True, anchor="middle"),
        ]
        for line in lines:
            y += BODY * 1.35
            held.append(label(line, x + 26, y - 2, BODY))
        y = y + 6
        parts.append(group(*held, data_part="listed-unit"))
    return parts, y + 8


def _unit_words(scene: SafetyScene, unit: SafetyUnit) -> str:
    said = [unit.type.label if unit.type is not None else "type not known"]
    if unit.crew is not None:
        said.append(f"crew of {unit.crew}")
    if unit.at_m is not None:
        said.append(f"at {unit.at_m:g} m")
    points = {point.id: point for point in scene.plan.access_points}
    for route in unit.routes:
        point = points.get(route.access)
        name = plain(point.label) if point is not None else route.access
        travel = f" in {route.travel.total_seconds():g} s" if route.travel is not None else ""
        said.append(f"by {name}{travel}")
    if unit.turnout is not None:
        said.append(f"off in {unit.turnout.total_seconds():g} s")
    if unit.speed_kph is not None:
        said.append(f"{unit.speed_kph:g} km/h")
    return ", ".join(said)


def places(scene: SafetyScene, x: float, y: float, room: float) -> Drawn:
    """Medical centres and hospitals, with the ways there."""
    plan = scene.plan
    if not plan.medical_centres and not plan.hospitals:
        return [], y
    parts, y = section("Medical centre and hospitals", x, y, room)
    texts: list[str] = []
    for centre in plan.medical_centres:
        level = f", {centre.level.value.upper()}" if centre.level is not None else ""
        texts.append(f"{plain(centre.label)}: medical centre{level}")
    texts += [f"{plain(held.label)}: {_hospital_words(held)}" for held in plan.hospitals[:_MOST]]
    for text in texts:
        for line in wrap(text, room, BODY, 3):
            y += BODY * 1.35
            parts.append(label(line, x, y, BODY))
        y += 3
    return parts, y + 12


def _hospital_words(held: Hospital) -> str:
    said = [capability.value for capability in held.capabilities]
    for words, minutes in (
        ("by road in traffic", held.road_traffic_min),
        ("by road", held.road_min if held.road_traffic_min is None else None),
        ("by air", held.air_min),
    ):
        if minutes is not None:
            said.append(f"{minutes:g} min {words}")
    return ", ".join(said) or "nothing is known about the ways there"


def legend(scene: SafetyScene, x: float, y: float, room: float, *, bare: bool) -> Drawn:
    """The signs of the map."""
    entries: list[Sign] = []
    if scene.shown.stretches:
        steps = (SOON, IN_TIME, LATE) if scene.shown.target is not None else (OPEN,)
        entries += [(_band(band, bare=bare), band.words) for band in steps]
    if scene.layout.stations:
        entries.append(([element("circle", cx=11, cy=6, r=4, class_="dot")], "flag station"))
    if any(station.outpost for station in scene.layout.stations):
        entries.append(([element("circle", cx=11, cy=6, r=4, class_="hollow", stroke_width=1.5)], "outpost"))
    if any(centre.position is not None for centre in scene.plan.medical_centres):
        entries.append(([cross(11, 6)], "medical centre"))
    return signs_explained(entries, x, y, room)


def _band(band: Band, *, bare: bool) -> list[Element]:
    return [
        element(
            "path",
            d="M0 6H22",
            fill="none",
            stroke=band.ink(bare=bare),
            stroke_width=band.width,
            stroke_dasharray=band.dashes,
        )
    ]


def found(scene: SafetyScene, x: float, y: float, room: float) -> Drawn:
    """The errors and warnings about the plan, and what is not known."""
    worst = sorted(scene.found, key=lambda each: (each.severity.rank, each.order))
    parts, y = findings_told(worst, x, y, room)
    silent = [*unknown(scene)]
    if silent:
        drawn, y = section("Not known", x, y, room)
        parts += drawn
        for text in silent[:_MOST]:
            for line in wrap(text, room, BODY, 3):
                y += BODY * 1.35
                parts.append(label(line, x, y, BODY, look="soft"))
            y += 3
        y += 12
    return parts, y


def unknown(scene: SafetyScene) -> Iterator[str]:
    """What the picture would need and the document does not say, in sentences."""
    for sentence in scene.cover.unknown:
        yield plain(sentence, 400)
    for reason, helpers in scene.cover.reasons(asked=True).items():
        who = [scene.name_of(helper) for helper in helpers]
        more = f" and {len(who) - _FEW} more" if len(who) > _FEW else ""
        yield f"{', '.join(who[:_FEW])}{more}: {plain(reason, 400)}"
    if scene.layout.direction is None and not scene.layout.line:
        yield "which way round cars go: the loop is drawn clockwise"
    lost = [plain(s.label) for s in scene.layout.stations if scene.along(s.at_m) is None]
    if lost:
        yield f"where {len(lost)} of {len(scene.layout.stations)} flag stations are on the lap"


def chart_heading(scene: SafetyScene) -> str:
    """What is shown along the lap."""
    return f"Along the lap: {heading(scene.shown)}"
