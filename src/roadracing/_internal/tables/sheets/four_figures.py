"""Times of four figures and no sign, as radios and British offices write them: ``0830``, ``1405-1435``.

Four figures may be a number or a year. They are times where a whole column has them, one of them in the first ten
hours, and no time of the sheet is written with a colon.
"""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from roadracing._internal.tables.sheets.table import TableRow
from roadracing._internal.text.quoting import quote

_CLOCK: Final = r"([01][0-9]|2[0-4])([0-5][0-9])"
_TIME: Final = re.compile(rf"{_CLOCK}(?: ?[-\u2013\u2014] ?{_CLOCK})?(?: ?(?:hrs?|h|uhr)\.?)?", re.IGNORECASE)
_COLON: Final = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_FEWEST: Final = 2
_SHARE: Final = 0.8


def with_colons(rows: Sequence[TableRow]) -> tuple[list[TableRow], str | None]:
    """The rows with colons in such times, and what was read so; as they are where it is not sure."""
    if not any(_TIME.fullmatch(cell.text.strip()) for row in rows for cell in row.cells):
        return [*rows], None
    if any(_COLON.search(cell.text) for row in rows for cell in row.cells):
        return [*rows], None
    width = max(len(row.cells) for row in rows)
    columns = {at for at in range(width) if _holds_times(rows, at)}
    if not columns:
        return [*rows], None
    first = next(text for row in rows for at, text in _texts(row) if at in columns and _TIME.fullmatch(text))
    told = [
        attrs.evolve(
            row,
            cells=tuple(
                attrs.evolve(cell, text=_written(cell.text)) if at in columns else cell
                for at, cell in enumerate(row.cells)
            ),
        )
        for row in rows
    ]
    return told, f"times of four figures such as {quote(first)} as times"


def _texts(row: TableRow) -> list[tuple[int, str]]:
    return [(at, text) for at, cell in enumerate(row.cells) if (text := cell.text.strip())]


def _holds_times(rows: Sequence[TableRow], at: int) -> bool:
    """Whether a column holds such times: in nearly each row with more than a title or a day."""
    texts = [text for row in rows if len(_texts(row)) > 1 for one, text in _texts(row) if one == at]
    times = [text for text in texts if _TIME.fullmatch(text)]
    early = any(text.startswith("0") for text in times)
    return early and len(times) >= _FEWEST and len(times) >= _SHARE * (len(texts) - 1)


def _written(text: str) -> str:
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return text
    start, end = f"{found[1]}:{found[2]}", f"{found[3]}:{found[4]}" if found[3] else ""
    return f"{start} - {end}" if end else start
