"""What every sheet has: parts under a heading, one legend, and what the rules found."""

from collections.abc import Iterable, Sequence
from typing import Final

from roadracing._internal.findings.diagnostic import Diagnostic

from .drawing import badge, label, stroke
from .style import BODY, HEADING, SMALL
from .svg import Element, group
from .text_fitting import fit, plain, width, wrap

_MOST_FOUND: Final = 10
"""How many findings are told below a picture; library default."""

Drawn = tuple[list[Element], float]
"""What was drawn, and the y below it."""
Sign = tuple[list[Element], str]
"""A sign, and what it means."""


def section(text: str, x: float, y: float, room: float) -> Drawn:
    """The heading of a part, with a rule under it."""
    lines = wrap(text, room, HEADING, 2, bold=True)
    parts = [label(line, x, y + HEADING * 1.2 * (i + 1), HEADING, bold=True) for i, line in enumerate(lines)]
    y += HEADING * 1.2 * len(lines) + 6
    return [*parts, stroke(x, y, x + room, y, "rule")], y + 6


def signs_explained(entries: Iterable[Sign], x: float, y: float, room: float) -> Drawn:
    """A legend: each sign with what it means, as many beside each other as there is room for.

    Args:
        entries: the signs, each 22 by 12 pixels from nought, and their meanings.
        x: the left edge.
        y: the upper edge.
        room: how wide it may be.
    """
    parts: list[Element] = []
    left, line = x, y
    for drawn, words in entries:
        fitted = fit(words, room - 30, SMALL)
        needs = 30 + width(fitted, SMALL) + 18
        if left > x and left + needs - 18 > x + room:
            left, line = x, line + 20
        parts.append(
            group(
                *drawn,
                label(fitted, 28, 10, SMALL),
                transform=f"translate({left:.2f} {line:.2f})",
                data_part="legend",
            )
        )
        left += needs
    return parts, (line + 24 if parts else y)


def findings_told(worst: Sequence[Diagnostic], x: float, y: float, room: float) -> Drawn:
    """What the rules found in words, the worst of it first.

    Args:
        worst: the findings in that order.
        x: the left edge.
        y: the upper edge.
        room: how wide it may be.
    """
    if not worst:
        return [], y
    parts, y = section("What the rules found", x, y, room)
    for found in worst[:_MOST_FOUND]:
        parts.append(badge(x, y + 6, found.severity.value))
        for line in wrap(f"{found.code}: {plain(found.message, 1_000)}", room - 20, BODY, 4):
            y += BODY * 1.4
            parts.append(label(line, x + 20, y, BODY))
        y += 4
    if len(worst) > _MOST_FOUND:
        y += BODY * 1.4
        parts.append(
            label(f"and {len(worst) - _MOST_FOUND} more: see the report", x + 20, y, BODY, look="soft")
        )
    return [group(*parts, data_part="found")], y + 12
