"""What a PDF shows on its pages: words where they stand, rules, and tables with lines around their cells.

A stranger's PDF is taken apart in a process of its own, which may use so much memory and time and no more: whatever a
crafted file does there, nothing happens here but a refusal.
"""

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import Any, Final

import attrs

from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import UNREADABLE
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.sheets.page_tables import Grid, PrintedPage, Word

MAGIC: Final = b"%PDF"
"""How a PDF begins."""


@attrs.frozen(kw_only=True)
class PdfBounds:
    """How much of a PDF is read. All are library defaults, far above what published timetables have.

    Attributes:
        pages: the most pages; the longest published timetables have some twenty.
        characters_of_page: the most characters of one page; the fullest printed pages have some 5,000.
        characters: the most characters in all.
        objects_of_page: the most lines, rectangles, curves and pictures of one page.
        objects: the most of them in all.
        drawing: how many bytes of drawing instructions are followed in all; what is drawn twice counts twice.
        edges_of_tables: on a page with more lines than this no tables are sought.
        crossings_of_page: nor on one where lines cross more often.
        crossings: how much the crossings of all pages are compared with each other.
        seconds: how long it may take, in seconds of the processor, where the system can hold it to that.
        memory: how much memory, in bytes, likewise.
    """

    pages: int = 100
    characters_of_page: int = 20_000
    characters: int = 60_000
    objects_of_page: int = 10_000
    objects: int = 30_000
    drawing: int = 1_500_000
    edges_of_tables: int = 4_000
    crossings_of_page: int = 2_000
    crossings: int = 12_000_000
    seconds: int = 4
    memory: int = 400 * 1024 * 1024


DEFAULT_BOUNDS: Final = PdfBounds()
_PATIENCE: Final = 10
"""So many times the time of the processor is waited for a process on a machine that has other things to do."""
_PROGRAM: Final = "from roadracing._internal.intake.pdf_layout import answer; answer()"
_ALONE: Final = "print the timetable alone into a new one"
WHY: Final = {
    "encrypted": "the PDF is encrypted: save it without a password",
    "pages": f"the PDF has more than {DEFAULT_BOUNDS.pages} pages: keep those of the timetable",
    "characters of a page": f"a page of the PDF has more than {DEFAULT_BOUNDS.characters_of_page:,} characters, "
    "which no timetable has",
    "characters": f"the PDF has more than {DEFAULT_BOUNDS.characters:,} characters: keep the pages of the timetable",
    "objects of a page": f"a page of the PDF has more than {DEFAULT_BOUNDS.objects_of_page:,} lines and shapes: "
    "print the timetable alone",
    "objects": f"the PDF has more than {DEFAULT_BOUNDS.objects:,} lines and shapes: {_ALONE}",
    "drawing": f"the pages of the PDF take more than {DEFAULT_BOUNDS.drawing:,} bytes to draw: {_ALONE}",
    "crossings": f"the lines of the PDF cross too often to be tables: {_ALONE}",
    "whole": "the PDF is damaged: its end is missing; was it sent whole?",
    "damaged": "the PDF is damaged: its pages cannot be read; save it again from the program that made it",
    "image": "the PDF has no text, only pictures of it, as from a scanner: ask for the file it was printed from",
    "empty": "the PDF has no text on its pages",
    "much": f"the PDF takes more than {DEFAULT_BOUNDS.seconds} seconds or {DEFAULT_BOUNDS.memory // 1024**2} MiB "
    f"to read: {_ALONE}",
}
"""Why a PDF is refused, by what its reader calls the reason."""


def pages_of(content: bytes, limits: Limits = DEFAULT_LIMITS) -> list[PrintedPage]:
    """The pages of a PDF, read in a process of its own.

    Raises:
        MissingExtra: pdfplumber is not installed.
        Refusal: it is no whole PDF with text that can be read within bounds; the reason says which.
    """
    if find_spec("pdfplumber") is None:
        raise MissingExtra("reading a PDF", "pdf")
    if not content.lstrip().startswith(MAGIC):
        raise Refusal(UNREADABLE, "this is no PDF: one begins with %PDF")
    if len(content) > limits.bytes:
        raise Refusal(UNREADABLE, f"the PDF is larger than {limits.bytes // 1024**2} MiB")
    paths = json.dumps([path for path in sys.path if path])
    try:
        done = subprocess.run(  # noqa: S603 - this interpreter runs this module; the PDF is its input alone
            [sys.executable, "-I", "-c", f"import sys; sys.path[:] = {paths}; {_PROGRAM}"],
            input=content,
            capture_output=True,
            timeout=_PATIENCE * DEFAULT_BOUNDS.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Refusal(UNREADABLE, WHY["much"]) from None
    if done.returncode:
        raise Refusal(UNREADABLE, WHY["much"])
    told = json.loads(done.stdout)
    if "why" in told:
        raise Refusal(UNREADABLE, WHY[told["why"]])
    return [page_told(page) for page in told["pages"]]


def page_told(told: Any) -> PrintedPage:
    """A page as it was told by the process that reads it."""
    return PrintedPage(
        words=tuple(Word(*word) for word in told["words"]),
        rules=tuple(told["rules"]),
        grids=tuple(
            Grid(top=top, bottom=bottom, rows=tuple(tuple(row) for row in rows))
            for top, bottom, rows in told["grids"]
        ),
    )
