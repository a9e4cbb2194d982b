"""A workbook that lies open: its sheets, and bounds that hold for all of them together."""

import io
import re
import warnings
import zipfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any, Final

import openpyxl
from openpyxl.cell.read_only import EMPTY_CELL

from roadracing._internal.findings.limits import Limits
from roadracing._internal.text.quoting import quote

from .workbook_archive import SpreadsheetError, inspect_archive

MAX_ROWS: Final = 20_000
"""The most rows of a sheet that are read. Library default."""
_ROWS_OF_ALL: Final = 5 * MAX_ROWS
"""The most rows of all sheets together, each as often as it is looked at. Library default."""
_SHARED: Final = re.compile(rb'<f\b[^<>]*\bt="shared"')
_FORMULA: Final = re.compile(rb"<f\b[^<>]*>([^<]*)<")


class OpenWorkbook:
    """A workbook is opened once, and its shared words and styles are read once, however many sheets it has.

    What a few bytes of a packed file can be many times over, such as an empty row or a word that a thousand cells
    share, is counted as often as it is met.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        """Open it.

        Raises:
            SpreadsheetError: the content is no workbook, or too large.
        """
        self.limits = limits
        self._content = inspect_archive(content, limits)
        self._rows = 0
        self._characters = 0
        with in_own_words():
            self._book = openpyxl.load_workbook(io.BytesIO(self._content), read_only=True, data_only=True)

    @property
    def sheets(self) -> list[Any]:
        """Its sheets that have cells."""
        return list(self._book.worksheets)

    @cached_property
    def has_strikes(self) -> bool:
        """Whether any style of it strikes through."""
        with zipfile.ZipFile(io.BytesIO(self._content)) as archive:
            return "xl/styles.xml" in archive.namelist() and b"strike" in archive.read("xl/styles.xml")

    @cached_property
    def _formulas(self) -> Any:
        return openpyxl.load_workbook(io.BytesIO(self._content), read_only=True)

    def markup(self, sheet: Any) -> bytes:
        """The part of the file that is a sheet."""
        with zipfile.ZipFile(io.BytesIO(self._content)) as archive:
            return archive.read(sheet._worksheet_path.lstrip("/"))  # noqa: SLF001 - nothing else says which part it is

    def rows(self, sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """The rows of a sheet that hold something, by number; one more than is read at most.

        Raises:
            SpreadsheetError: there are words beyond the last column that is read, or too many rows in all sheets.
        """
        columns = self.limits.columns
        # A sheet may claim any size; only what is there is read.
        sheet.reset_dimensions()
        for number, wide in enumerate(sheet.iter_rows(max_col=2 * columns), start=1):
            self._count_row()
            # Each is filled up to as many columns as were asked for; most programs leave rows without any cell.
            width = next((at for at in range(len(wide), 0, -1) if wide[at - 1] is not EMPTY_CELL), 0)
            if width:
                if any(cell.value is not None for cell in wide[columns:width]):
                    raise SpreadsheetError(f"the sheet has more than {columns:,} columns")
                yield number, wide[: min(columns, width)]
            if number > MAX_ROWS:
                yield number, ()
                return

    def head(self, sheet: Any, rows: int) -> Iterator[tuple[Any, ...]]:
        """What the first rows of a sheet hold."""
        sheet.reset_dimensions()
        for values in sheet.iter_rows(max_row=rows, max_col=self.limits.columns, values_only=True):
            self._count_row()
            yield values

    def formulas(self, sheet: Any, markup: bytes) -> dict[tuple[int, int], str]:
        """The formulas of a sheet, by number of the row and position of the cell.

        Raises:
            SpreadsheetError: long ones are shared by so many cells that writing each out takes too long.
        """
        if not has_formulas(markup):
            return {}
        shared = len(_SHARED.findall(markup))
        if shared * max(map(len, _FORMULA.findall(markup)), default=0) > self.limits.values:
            raise SpreadsheetError(
                f"in the sheet {quote(sheet.title)} many cells share a long formula: keep their values alone"
            )
        same = self._formulas[sheet.title]
        same.reset_dimensions()
        rows = same.iter_rows(max_row=MAX_ROWS, max_col=self.limits.columns, values_only=True)
        return {
            (number, at): value
            for number, row in enumerate(rows, start=1)
            for at, value in enumerate(row)
            if isinstance(value, str) and value.startswith("=")
        }

    def counted(self, texts: Iterable[str]) -> None:
        """Words were taken out of it.

        Raises:
            SpreadsheetError: they are more than a document may have.
        """
        self._characters += sum(map(len, texts))
        if self._characters > self.limits.bytes:
            raise SpreadsheetError(f"its sheets hold more than {self.limits.bytes:,} characters")

    def close(self) -> None:
        """Nothing more is read."""
        self._book.close()
        if "_formulas" in self.__dict__:
            self._formulas.close()

    def _count_row(self) -> None:
        self._rows += 1
        if self._rows > _ROWS_OF_ALL:
            raise SpreadsheetError(
                f"its sheets have more than {_ROWS_OF_ALL:,} rows: keep the timetable and its tabs alone"
            )


def has_formulas(markup: bytes) -> bool:
    """Whether a sheet holds formulas; rules for its drop-down lists are none."""
    return bool(re.search(rb"<f[ >/]", markup))


@contextmanager
def in_own_words() -> Generator[None]:
    """Whatever openpyxl makes of a damaged workbook, the workbook is at fault."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except SpreadsheetError:
        raise
    except Exception as error:  # noqa: BLE001 - openpyxl raises what it meets
        raise SpreadsheetError(
            f"the workbook is damaged: what it holds is not what a spreadsheet program writes ({type(error).__name__})"
        ) from None
