"""How soon help of one kind is along the lap, as a line over it."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from roadracing._internal.pictures.pen.drawing import Rectangle, box, label, stroke
from roadracing._internal.pictures.pen.style import BODY, SMALL
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import fit, width, wrap
from roadracing._internal.safety.cover import CapabilityCoverage

from .safety_scene import SafetyScene

HEIGHT: Final = 126.0
"""How high a chart is with its heading, in pixels."""
_JUMP_S: Final = 0.5
"""Where the time falls by more than this, a line shows it. Library default."""
_AXIS: Final = 40.0
_HEAD: Final = 28.0
_FOOT: Final = 18.0
_STEPS: Final = (1.0, 2.0, 5.0)
_TOPS: Final = (1.0, 1.2, 1.6, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0, 8.0)


def response_chart(scene: SafetyScene, kind: CapabilityCoverage, x: float, y: float, room: float) -> Element:
    """The time to each point of the lap, from the control line to the control line; what is too late is marked.

    Args:
        scene: the safety plan.
        kind: the kind of help.
        x: the left edge.
        y: the upper edge.
        room: how wide it may be.
    """
    area = Rectangle(x + _AXIS, y + _HEAD, room - _AXIS - 8, HEIGHT - _HEAD - _FOOT)
    words = heading(kind)
    parts: list[Element | None] = [
        element("title", f"{words}. {line_in_words(scene, kind)}"),
        label(fit(words, room, BODY, bold=True), x, y + 13, BODY, bold=True),
    ]
    if not kind.stretches:
        reason = "nobody gives it" if not kind.uncounted else "not known: see below"
        parts.append(label(reason, x + _AXIS, y + _HEAD + 22, BODY, look="soft"))
        return group(*parts, data_part="chart")
    most = max(*(max(part.from_s, part.to_s) for part in kind.stretches), kind.target_s or 0)
    top = _nice(most, _TOPS)
    bottom = area.y + area.height

    def across(metres: float) -> float:
        return area.x + area.width * metres / scene.length_m

    def up(seconds: float) -> float:
        return bottom - area.height * seconds / top

    parts.append(box(area.x, area.y, area.width, area.height, "lane"))
    for gap in kind.gaps:
        spans = [(gap.from_m, gap.to_m)]
        if gap.from_m >= gap.to_m:
            spans = [(gap.from_m, scene.length_m), (0.0, gap.to_m)]
        parts += [
            stroke(across(start), bottom - 3, across(end), bottom - 3, "error-line", width=6, dashes="3 3")
            for start, end in spans
        ]
    parts += _axes(scene, area, top)
    if kind.target_s is not None:
        parts.append(
            stroke(
                area.x,
                up(kind.target_s),
                area.right,
                up(kind.target_s),
                "warning-line",
                width=1.5,
                dashes="6 3",
            )
        )
    line = "".join(
        f"M{across(part.from_m):.2f} {up(part.from_s):.2f}L{across(part.to_m):.2f} {up(part.to_s):.2f}"
        for part in kind.stretches
    )
    parts.append(element("path", d=line, class_="ink", stroke_width=2))
    parts += _who(scene, kind, across, up, top)
    return group(*parts, data_part="chart")


def _who(
    scene: SafetyScene,
    kind: CapabilityCoverage,
    across: Callable[[float], float],
    up: Callable[[float], float],
    top: float,
) -> Iterator[Element]:
    """Where one unit takes over from another, and which one it is."""
    before = kind.stretches[-1]
    for part in kind.stretches:
        x, end = across(part.from_m), across(part.to_m)
        if part.from_m and before.to_s - part.from_s > _JUMP_S:
            yield stroke(x, up(before.to_s), x, up(part.from_s), "edge", dashes="2 3")
        name = fit(scene.name_of(part.unit), 140, SMALL)
        right = x + 6 + width(name, SMALL)
        if right < end - 4:
            # Above the line, however steep it is, and below it where there is no room above.
            rise = (up(part.from_s) - up(part.to_s)) / (end - x)
            above = min(up(part.from_s), up(part.from_s) - rise * (right - x)) - 5
            below = max(up(part.from_s), up(part.from_s) - rise * (right - x)) + 14
            y = above if above - SMALL >= up(top) else below
            if y <= up(0) - 4:
                yield label(name, x + 6, y, SMALL, look="soft")
        before = part


def _axes(scene: SafetyScene, area: Rectangle, top: float) -> list[Element]:
    bottom = area.y + area.height
    parts = [stroke(area.x, bottom, area.right, bottom, "edge")]
    for seconds in (0.0, top / 2, top):
        y = bottom - area.height * seconds / top
        parts.append(label(f"{seconds:g} s", area.x - 5, y + 4, SMALL, look="soft", anchor="end"))
        parts.append(stroke(area.x, y, area.right, y, "hour"))
    step = _nice(scene.length_m / max(2, area.width // 64), _STEPS)
    metres = 0.0
    while metres <= scene.length_m - step / 2:
        x = area.x + area.width * metres / scene.length_m
        parts.append(stroke(x, bottom, x, bottom + 4, "edge"))
        parts.append(label(f"{metres:g} m", x, bottom + 15, SMALL, look="soft", anchor="middle"))
        metres += step
    return parts


def _nice(number: float, steps: Sequence[float]) -> float:
    """The next round number."""
    if number <= 0 or not math.isfinite(number):
        return 1.0
    power = 10.0 ** math.floor(math.log10(number))
    return next((step * power for step in steps if number <= step * power), 10 * power)


def heading(kind: CapabilityCoverage) -> str:
    """The kind of help, with the time that is asked for."""
    label_ = kind.capability.label
    title = label_[0].upper() + label_[1:]
    return f"{title} (within {kind.target_s:g} s)" if kind.target_s is not None else title


def line_in_words(scene: SafetyScene, kind: CapabilityCoverage) -> str:
    """What the line shows, in a sentence."""
    if kind.worst is None:
        return "It is not known how soon it is there." if kind.uncounted else "Nobody gives it."
    who = scene.name_of(kind.worst.unit)
    words = f"At worst {kind.worst.seconds:.0f} s, to {kind.worst.at_m:.0f} m, by {who}."
    if kind.gaps:
        spans = ", ".join(f"{gap.from_m:.0f} to {gap.to_m:.0f} m" for gap in kind.gaps[:4])
        words += f" Too late on {spans}{' and more' if len(kind.gaps) > 4 else ''}."  # noqa: PLR2004 - what is read
    loss = kind.worst_loss
    if loss is not None:
        lost = scene.name_of(loss.unit)
        words += (
            f" Without {lost} nobody is left."
            if loss.worst is None
            else f" Without {lost}, at worst {loss.worst.seconds:.0f} s, to {loss.worst.at_m:.0f} m."
        )
    return words


def lines(scene: SafetyScene, kind: CapabilityCoverage, room: float) -> list[str]:
    """The same in lines below the chart."""
    return wrap(line_in_words(scene, kind), room, SMALL, 3)
