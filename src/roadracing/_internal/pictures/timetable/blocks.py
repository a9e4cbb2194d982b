"""A session in its lane: as high as it is long, in the colours of its series, with as many words as it has room for."""

from collections.abc import Iterable, Iterator
from typing import Final

from roadracing._internal.pictures.pen.colours import BLACK
from roadracing._internal.pictures.pen.drawing import Rectangle, badge, filled, label, stroke
from roadracing._internal.pictures.pen.style import BODY, SMALL
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import (
    ELLIPSIS,
    fit,
    fit_numbered,
    plain,
    width,
    wrap,
    wrap_numbered,
)
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.naming import holds

from .panels import LINE, Piece
from .rows import Row
from .sentences import sentence, use_words
from .sheet_frame import bars, pin
from .timetable_scene import Scene

_BAR: Final = 10.0
_PAD: Final = 5.0
_MARK: Final = 7.0
_TWO_TIGHT_LINES: Final = 25.0
_ROOM_FOR_SIGNS: Final = 60.0


def block(
    scene: Scene,
    piece: Piece,
    at: tuple[float, float],
    across: float,
    per_minute: float,
    *,
    read: set[tuple[str, ...]],
) -> Element:
    """One session, or the part of it that is on one day, in words that no other block of the day has.

    Args:
        scene: the timetable.
        piece: the session.
        at: its left edge, and where it begins.
        across: its width.
        per_minute: how many pixels a minute is high.
        read: what the blocks before it read as; what this one does is added.
    """
    row = piece.row
    height = (piece.ends - piece.begins) * per_minute if piece.ends is not None else None
    is_solid = height is not None and height >= LINE - 1
    made = (
        list(
            _solid(scene, piece, name, Rectangle(*at, across, (height or 0) - 1))
            if is_solid
            else _thin(scene, piece, name, Rectangle(*at, across, height or 0))
        )
        for name in names_of(row)
    )
    drawn = _told_apart(made, read)
    note = (
        f" It goes on from {short_day_text(row.starts.date())}." if piece.from_before and row.starts else ""
    )
    return group(
        element("title", f"{sentence(row)}{note}"),
        *drawn,
        # What goes on from the day before was shown there: every session is there once.
        data_session=None if piece.from_before else row.id,
        data_part="still-on" if piece.from_before else "block",
    )


def names_of(row: Row) -> Iterator[str]:
    """What a session may be called where there is little room: whole, by what is done, and by what tells it apart."""
    yield row.name
    if row.who:
        yield f"{row.title} · {row.who}"
    # Its series is seen by its colour and pattern.
    yield row.title
    classes = ", ".join(map(plain, row.seen.classes))
    place = plain(row.session.place) if row.session.place else ""
    for other in (classes, place, row.end_text):
        if other and not holds(row.name, other):
            yield f"{row.title} · {other}"


def _told_apart(made: Iterable[list[Element]], read: set[tuple[str, ...]]) -> list[Element]:
    """The first of several ways to draw a block of which no word is cut, else the first that reads as no other does."""
    every: list[tuple[list[Element], tuple[str, ...]]] = []
    chosen = None
    for drawn in made:
        words = tuple(_words_in(drawn))
        every.append((drawn, words))
        if words not in read and not any(ELLIPSIS in word for word in words):
            chosen = every[-1]
            break
    if chosen is None:
        chosen = next((one for one in every if one[1] not in read), every[0])
    read.add(chosen[1])
    return chosen[0]


def _words_in(drawn: Iterable[Element]) -> Iterator[str]:
    for each in drawn:
        if each.name == "text":
            yield from (child for child in each.children if isinstance(child, str))
        elif each.name == "g":
            yield from _words_in(child for child in each.children if isinstance(child, Element))


def _solid(scene: Scene, piece: Piece, name: str, at: Rectangle) -> Iterator[Element]:
    """A session that is long enough for a line of text."""
    row = piece.row
    paints = scene.paints_of(row.session)
    look = ""
    if row.is_out or piece.expected:
        yield _outline(at, "hollow", dashes="4 3")
    else:
        yield filled(at.x, at.y, at.width, at.height, paints[0], radius=2)
        look = "on-white" if paints[0].ink == BLACK else "on-black"
    yield from bars(paints, Rectangle(at.x, at.y, _BAR, at.height))
    if not row.is_sure and not row.is_out and not piece.from_before:
        yield stroke(at.x, at.y, at.right, at.y, "ink", width=2, dashes="2 3")
    room = at.width - _BAR - 2 * _PAD
    if row.severity is not None:
        inner = Rectangle(at.x + 1, at.y + 1, max(at.width - 2, 1), max(at.height - 2, 1))
        yield _outline(inner, f"{row.severity.value}-line", width=2.5)
        yield badge(at.right - 15, at.y + 2, row.severity.value)
        room -= 15
    if row.session.fixed and room > _ROOM_FOR_SIGNS:
        room -= 12
        yield _chip(at.x + _BAR + _PAD + room + 2, at.y + 2, look)
    yield from _words(piece, name, Rectangle(at.x + _BAR + _PAD, at.y, room, at.height), look)


def _outline(at: Rectangle, look: str, *, width: float | None = None, dashes: str | None = None) -> Element:
    return element(
        "rect",
        x=at.x,
        y=at.y,
        width=at.width,
        height=at.height,
        rx=2,
        class_=look,
        stroke_width=width,
        stroke_dasharray=dashes,
    )


def _chip(x: float, y: float, look: str) -> Element:
    """The sign for what is fixed, on a ground of its own where the block has one."""
    if not look:
        return pin(x, y)
    return group(element("rect", x=x - 2, y=y - 1, width=12, height=13, rx=2, class_="paper"), pin(x, y))


def _words(piece: Piece, name: str, at: Rectangle, look: str) -> Iterator[Element]:
    """What a block has room for: the time first, then who and what, then where and what has changed."""
    row = piece.row
    out = f"{look} out".strip() if row.is_out else look
    room = at.width
    lines = int((at.height - 3) // LINE)
    if lines <= 1:
        yield from _line_or_two(piece, name, at, out)
        return
    base = at.y + LINE - 1
    first, tags = _when(piece), ", ".join(row.tags)
    if tags and width(f"{first} · {tags}", BODY) <= room:
        first, tags = f"{first} · {tags}", ""
    written = [(fit(first, room, BODY), "", BODY)]
    # Smaller letters rather than a word that is torn.
    size = BODY if all(width(word, BODY, bold=True) <= room for word in name.split()) else SMALL
    names = wrap_numbered(name, room, size, max(1, lines - 1 - (1 if tags and lines > 2 else 0)))  # noqa: PLR2004 - the time has a line, so have tags
    written += [(line, "b", size) for line in names]
    rest: list[str] = []
    if tags:
        rest += wrap(tags, room, SMALL, 2)
    rest += wrap(", ".join(map(plain, row.seen.classes)), room, SMALL, 1)
    if use_words(row) == "cold track":
        rest += wrap("cold track", room, SMALL, 1)
    if row.session.place:
        rest += wrap(plain(row.session.place), room, SMALL, 1)
    if row.reserve and row.reserve not in ("about", "not before"):
        rest += wrap(plain(row.reserve), room, SMALL, 1)
    written += [(line, "", SMALL) for line in rest]
    for line, bold, size in written[:lines]:
        yield label(line, at.x, base, size, look=out, bold=bool(bold))
        base += LINE


def _line_or_two(piece: Piece, name: str, at: Rectangle, look: str) -> Iterator[Element]:
    """What is said of a session in a low block: all in one line, else time and name, else as much as fits."""
    row, room = piece.row, at.width
    text = f"{_when(piece)} {name}"
    tagged = f"{text} · {', '.join(row.tags)}"
    if row.tags and width(tagged, BODY) <= room:
        text = tagged
    if width(text, BODY) > room and at.height >= _TWO_TIGHT_LINES:
        yield label(fit(_when(piece), room, SMALL), at.x, at.y + 11, SMALL, look=look)
        yield label(
            fit_numbered(name, room, SMALL, bold=True), at.x, at.y + 22.5, SMALL, look=look, bold=True
        )
        return
    size = BODY
    if width(text, BODY) > room:
        text = f"{row.begin_text} {name}"
        # Smaller letters rather than words that are cut.
        size = BODY if width(text, BODY) <= room else SMALL
    # A single line stands in the middle of what it is in.
    yield label(fit_numbered(text, room, size), at.x, at.y + at.height / 2 + 4, size, look=look)


def _when(piece: Piece) -> str:
    if piece.from_before:
        ends = piece.row.ends or piece.row.expected
        return (
            f"–{'≈ ' if piece.expected else ''}{clock_text(ends)}"
            if ends is not None and not piece.goes_on
            else "all day"
        )
    return piece.row.when


def _thin(scene: Scene, piece: Piece, name: str, at: Rectangle) -> Iterator[Element]:
    """A session that is shorter than a line is high, a moment, or one whose end nobody knows.

    Its mark is as high as it is long; its words stand beside the mark, on no ground, so that they claim no time.
    """
    row = piece.row
    paints = scene.paints_of(row.session)
    open_ended = piece.ends is None
    if open_ended:
        # A firm line where it begins, and nothing where nobody knows.
        dashes = None if row.is_sure else "2 3"
        yield stroke(at.x, at.y + 0.75, at.right, at.y + 0.75, "ink", width=1.5, dashes=dashes)
        yield from bars(paints, Rectangle(at.x, at.y + 1, _MARK - 1, 8))
        yield from (
            stroke(at.x + 3, at.y + down, at.x + 3, at.y + down + 3, "edge", width=2) for down in (12, 18, 24)
        )
    elif at.height == 0:
        yield element("path", d=f"M{at.x + 4:.2f} {at.y - 4:.2f}l4 4l-4 4l-4 -4z", class_="dot")
        yield stroke(at.x + 8, at.y, at.right, at.y, "hour")
    else:
        yield from bars(paints, Rectangle(at.x, at.y, _MARK, at.height))
    room = at.width - _MARK - _PAD - 2
    if row.severity is not None:
        room -= 15
        yield badge(at.right - 14, at.y + 2, row.severity.value)
    out = "out" if row.is_out else ""
    tags = f" · {', '.join(row.tags)}" if row.tags else ""
    text = f"{row.when} {name}{tags}"
    if not open_ended and width(text, BODY) > room:
        text = f"{row.begin_text} {name}"
    # A moment's words stand beside its dot, and never below a dot that is another's.
    down = 4 if open_ended or at.height else 10
    size = BODY if width(text, BODY) <= room * (2 if open_ended else 1) else SMALL
    lines = wrap_numbered(text, room, size, 2 if open_ended else 1, bold=False)
    for place, line in enumerate(lines):
        left = at.x + _MARK + _PAD
        yield label(line, left, at.y + LINE * (place + 1) - (1 if open_ended else down), size, look=out)
