"""A list on sheets of paper: headings on every sheet, no row torn between two, nothing cut without a sign."""

from typing import Final

import attrs

from roadracing._internal.pictures.pen.drawing import label, picture, stroke
from roadracing._internal.pictures.pen.picture import Picture
from roadracing._internal.pictures.pen.style import BODY, HEADING, SMALL, TITLE
from roadracing._internal.pictures.pen.svg import Element
from roadracing._internal.pictures.pen.text_fitting import fit, plain, width, wrap
from roadracing._internal.pictures.timetable.noticeboard import SHEETS, WIDTH, Paper

_GAP: Final = 10.0
_LINES: Final = 12
_LEAST: Final = 44.0
"""No column is narrower, so that none reads letter by letter. Library default."""
_LINE: Final = SMALL * 1.3


@attrs.frozen(kw_only=True)
class PaperList:
    """What stands on the sheets.

    Attributes:
        title: what it is.
        subtitle: of which weekend, and how final that is.
        guard: for whom it is, where it is not for everybody.
        headings: the headings of its columns.
        groups: its rows under what stands above them.
    """

    title: str
    subtitle: str
    guard: str
    headings: tuple[str, ...]
    groups: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


@attrs.frozen(kw_only=True)
class _Piece:
    """A row as it is drawn from a y of its own."""

    parts: tuple[tuple[float, float, str, float, bool], ...]
    height: float
    ruled: bool


def list_sheets(held: PaperList, paper: Paper = "a4") -> Picture:
    """The list on as many sheets as it needs, each with its title, for whom it is, and its number.

    Args:
        held: the list.
        paper: the paper.
    """
    columns = _columns(held)
    head = _row(held.headings, columns, bold=True)
    top = TITLE * 1.2 + BODY * 1.5 + (BODY * 1.5 if held.guard else 0) + 10
    room = SHEETS[paper] - top - SMALL * 2
    sheets: list[list[_Piece]] = [[head]]
    used = head.height
    for title, rows in held.groups:
        pieces = [_row(row, columns) for row in rows]
        group = [_heading(title)] if title else []
        for place, piece in enumerate(pieces):
            block = [*(group if place == 0 else []), piece]
            needs = sum(one.height for one in block)
            if used + needs > room and len(sheets[-1]) > 1:
                sheets.append([head])
                used = head.height
            sheets[-1] += block
            used += needs
    high = SHEETS[paper]
    whole: list[Element] = []
    pages: list[str] = []
    for number, pieces in enumerate(sheets):
        said = f"Sheet {number + 1} of {len(sheets)}"
        whole += _sheet(held, pieces, said, number * high)
        alone = _sheet(held, pieces, said, 0)
        pages.append(picture(held.title, said, WIDTH, high, *alone, paper=paper).svg)
    words = ". ".join(", ".join(filter(None, row)) for _, rows in held.groups for row in rows)
    made = picture(held.title, plain(words, 20_000), WIDTH, len(sheets) * high - 1, *whole, paper=paper)
    return attrs.evolve(made, sheets=tuple(pages), paper=paper)


def _columns(held: PaperList) -> tuple[tuple[float, float], ...]:
    """The left edge and the width of each column: by its longest word at least, and by how much it has to say."""
    rows = [held.headings, *(row for _, rows in held.groups for row in rows)]
    number = len(held.headings)
    least, wanted = [_LEAST] * number, [_LEAST] * number
    for row in rows:
        for place, text in enumerate(row):
            shown = plain(text)
            least[place] = max(least[place], *(width(w, SMALL, bold=True) for w in shown.split() or [""]))
            wanted[place] = max(wanted[place], min(width(shown, SMALL, bold=True), 260))
    room = WIDTH - _GAP * (number - 1)
    spare = room - sum(least)
    if spare < 0:
        each = [one * room / sum(least) for one in least]
    else:
        more = [max(want - has, 0) for want, has in zip(wanted, least, strict=True)]
        share = spare / sum(more) if sum(more) > 0 else 0
        each = [has + need * min(share, 1.0) for has, need in zip(least, more, strict=True)]
    left, found = 0.0, []
    for one in each:
        found.append((left, one))
        left += one + _GAP
    return tuple(found)


def _row(cells: tuple[str, ...], columns: tuple[tuple[float, float], ...], *, bold: bool = False) -> _Piece:
    parts: list[tuple[float, float, str, float, bool]] = []
    lines = 1
    for place, ((x, room), text) in enumerate(zip(columns, cells, strict=True)):
        strong = bold or place == 0
        for number, line in enumerate(wrap(plain(text, 1_000), room, SMALL, _LINES, bold=strong)):
            parts.append((x, _LINE * (number + 1), line, SMALL, strong))
            lines = max(lines, number + 1)
    return _Piece(parts=tuple(parts), height=_LINE * lines + 7, ruled=True)


def _heading(title: str) -> _Piece:
    line = fit(plain(title), WIDTH, HEADING, bold=True)
    return _Piece(parts=((0.0, HEADING * 1.4, line, HEADING, True),), height=HEADING * 1.4 + 8, ruled=False)


def _sheet(held: PaperList, pieces: list[_Piece], said: str, top: float) -> list[Element]:
    y = top + TITLE
    parts = [
        label(fit(plain(held.title), WIDTH - 90, TITLE, bold=True), 0, y, TITLE, bold=True),
        label(said, WIDTH, y, SMALL, anchor="end"),
    ]
    for words in filter(None, (held.subtitle, held.guard)):
        y += BODY * 1.5
        parts.append(label(fit(plain(words), WIDTH, BODY), 0, y, BODY, bold=words is held.guard))
    y += 10
    for piece in pieces:
        parts += [label(text, x, y + down, size, bold=bold) for x, down, text, size, bold in piece.parts]
        y += piece.height
        if piece.ruled:
            parts.append(stroke(0, y - 3, WIDTH, y - 3, "rule"))
    return parts
