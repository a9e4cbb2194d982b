"""A session in its lane: as high as it is long, in the colours of its series, with as many words as it has room for."""

from collections.abc import Iterator
from typing import Final

from .days import clock, short_day
from .drawing import badge, filled, label, stroke
from .fitting import fit, plain, width, wrap
from .frame import bars, pin
from .panels import LINE, Piece
from .rows import Row
from .scene import Scene
from .sentences import sentence
from .style import BODY, SMALL
from .svg import Element, element, group

_BAR: Final = 6.0
_PAD: Final = 5.0
_MARK: Final = 7.0


def block(scene: Scene, piece: Piece, x: float, y: float, across: float, per_minute: float) -> Element:
    """One session, or the part of it that is on one day.

    Args:
        scene: the timetable.
        piece: the session.
        x: its left edge.
        y: where it begins.
        across: its width.
        per_minute: how many pixels a minute is high.
    """
    row = piece.row
    height = (piece.ends - piece.begins) * per_minute if piece.ends is not None else None
    if height is not None and height >= LINE - 1:
        drawn = _solid(scene, piece, x, y, across, height)
    else:
        drawn = _thin(scene, piece, x, y, across, height)
    note = f" It goes on from {short_day(row.starts.date())}." if piece.from_before and row.starts else ""
    return group(
        element("title", f"{sentence(row)}{note}"),
        *drawn,
        # What goes on from the day before was shown there: every session is there once.
        data_session=None if piece.from_before else row.id,
        data_part="still-on" if piece.from_before else "block",
    )


def _solid(scene: Scene, piece: Piece, x: float, y: float, across: float, height: float) -> Iterator[Element]:
    """A session that is long enough for a line of text."""
    row = piece.row
    paints = scene.paints_of(row.session)
    height -= 1
    if row.is_out or piece.expected:
        yield element(
            "rect", x=x, y=y, width=across, height=height, rx=2, class_="hollow", stroke_dasharray="4 3"
        )
        look = ""
    else:
        yield filled(x, y, across, height, paints[0], radius=2)
        look = "on-white" if paints[0].ink == "#000000" else "on-black"
    yield from bars(paints, x, y, _BAR, height)
    if not row.is_sure and not row.is_out and not piece.from_before:
        yield stroke(x, y, x + across, y, "ink", width=2, dashes="2 3")
    if row.severity is not None:
        yield element(
            "rect",
            x=x + 1,
            y=y + 1,
            width=max(across - 2, 1),
            height=max(height - 2, 1),
            rx=2,
            class_=f"{row.severity.value}-line",
            stroke_width=2.5,
        )
        yield badge(x + across - 15, y + 2, row.severity.value)
    room = across - _BAR - 2 * _PAD - (15 if row.severity is not None else 0)
    if row.session.fixed and room > 60:
        room -= 12
        yield _chip(x + _BAR + _PAD + room + 2, y + 2, look)
    yield from _words(piece, x + _BAR + _PAD, y, room, height, look)


def _chip(x: float, y: float, look: str) -> Element:
    """The sign for what is fixed, on a ground of its own where the block has one."""
    if not look:
        return pin(x, y)
    return group(element("rect", x=x - 2, y=y - 1, width=12, height=13, rx=2, class_="paper"), pin(x, y))


def _words(piece: Piece, x: float, y: float, room: float, height: float, look: str) -> Iterator[Element]:
    """What a block has room for: the time first, then who and what, then where and what has changed."""
    row = piece.row
    out = f"{look} out".strip() if row.is_out else look
    lines = max(1, int((height - 2) // LINE))
    # A single line stands in the middle of what it is in.
    base = (
        y + (height - BODY) / 2 + BODY - 2 if lines == 1 else y + LINE + min(1, (height - lines * LINE) / 4)
    )
    if lines == 1:
        text = f"{_when(piece)} {row.name}"
        if width(text, BODY) > room:
            text = f"{row.begin_text} {row.name}"
        yield label(fit(text, room, BODY), x, base, BODY, look=out)
        return
    first = _when(piece)
    tags = ", ".join(row.tags)
    written = [(fit(first, room, BODY), "", BODY)]
    names = wrap(row.name, room, BODY, max(1, lines - 1 - (1 if tags and lines > 2 else 0)), bold=True)  # noqa: PLR2004
    written += [(line, "b", BODY) for line in names]
    rest: list[str] = []
    if tags:
        rest += wrap(tags, room, SMALL, 2)
    rest += wrap(", ".join(map(plain, row.seen.classes)), room, SMALL, 1)
    if row.session.place:
        rest += wrap(plain(row.session.place), room, SMALL, 1)
    if row.reserve and row.reserve not in ("about", "not before"):
        rest += wrap(plain(row.reserve), room, SMALL, 1)
    if piece.goes_on:
        rest.append(fit(f"until {_until(row)}", room, SMALL))
    written += [(line, "", SMALL) for line in rest]
    for line, bold, size in written[:lines]:
        yield label(line, x, base, size, look=out, bold=bool(bold))
        base += LINE


def _when(piece: Piece) -> str:
    if piece.from_before:
        ends = piece.row.ends or piece.row.expected
        return (
            f"–{'≈ ' if piece.expected else ''}{clock(ends)}"
            if ends is not None and not piece.goes_on
            else "all day"
        )
    return piece.row.when


def _until(row: Row) -> str:
    ends = row.ends or row.expected
    return f"{short_day(ends.date())} {clock(ends)}" if ends is not None else ""


def _thin(
    scene: Scene, piece: Piece, x: float, y: float, across: float, height: float | None
) -> Iterator[Element]:
    """A session that is shorter than a line is high, a moment, or one whose end nobody knows.

    Its mark is as high as it is long; its words stand beside the mark, on no ground, so that they claim no time.
    """
    row = piece.row
    paints = scene.paints_of(row.session)
    left = x + _MARK + _PAD
    if height is None:
        # Open below: a firm line where it begins, and nothing where nobody knows.
        yield stroke(
            x, y + 0.75, x + across, y + 0.75, "ink", width=1.5, dashes=None if row.is_sure else "2 3"
        )
        yield from bars(paints, x, y + 1, _MARK - 1, 8)
        yield from (stroke(x + 3, y + at, x + 3, y + at + 3, "edge", width=2) for at in (12, 18, 24))
    elif height == 0:
        yield element(
            "path",
            d=f"M{x + 4:.2f} {y - 4:.2f}l4 4l-4 4l-4 -4z",
            class_="dot",
        )
        yield stroke(x + 8, y, x + across, y, "hour")
    else:
        yield from bars(paints, x, y, _MARK, height)
    room = across - _MARK - _PAD - 2
    if row.severity is not None:
        room -= 15
        yield badge(x + across - 14, y + 2, row.severity.value)
    out = "out" if row.is_out else ""
    text = f"{row.when} {row.name}{f' · {row.tags[0]}' if row.tags else ''}"
    if height is None:
        for place, line in enumerate(wrap(text, room, BODY, 2)):
            yield label(line, left, y + LINE * (place + 1) - 1, BODY, look=out)
        return
    yield label(fit(text, room, BODY), left, y + LINE - 3, BODY, look=out)
