"""A PDF is taken apart, page by page, and what is more than any timetable has ends it while it is counted.

This is what the process does that `pdf_pages` starts; it alone loads the library that reads PDFs.
"""

import io
import json
import logging
import sys
from collections.abc import Iterator, Sequence
from itertools import count, islice
from typing import Any, Final

from pdfminer.layout import LTChar, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import stream_value
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent
from pdfplumber.pdf import PDF
from pdfplumber.table import Table, TableFinder, merge_edges

from .pdf_pages import DEFAULT_BOUNDS, PdfBounds

_LONG: Final = 0.4
"""Lines that cross this part of a page, together or alone, part its rows. Library default."""
_NEAR: Final = 3
"""Lines nearer than this to each other, in points, are one; pdfplumber takes them for one as well."""
_END: Final = b"%%EOF"


class _Bound(Exception):
    """Something of a PDF is more than is read."""


class _Counted:
    """How much of everything was met so far, on this page and in all."""

    def __init__(self, bounds: PdfBounds) -> None:
        self._bounds = bounds
        self._all = {"characters": 0, "objects": 0, "drawing": 0, "crossings": 0}
        self._here = dict.fromkeys(self._all, 0)
        self._most_here = {"characters": bounds.characters_of_page, "objects": bounds.objects_of_page}
        self._most = {
            "characters": bounds.characters,
            "objects": bounds.objects,
            "drawing": bounds.drawing,
            "crossings": bounds.crossings,
        }

    def turn(self) -> None:
        """Another page begins."""
        self._here = dict.fromkeys(self._here, 0)

    def add(self, what: str, number: int = 1) -> None:
        """So much more was met.

        Raises:
            _Bound: it is more than is read.
        """
        self._here[what] += number
        self._all[what] += number
        if self._here[what] > self._most_here.get(what, self._most[what]):
            raise _Bound(f"{what} of a page" if what in self._most_here else what)
        if self._all[what] > self._most[what]:
            raise _Bound(what)

    def lines_cross(self, edges: Sequence[dict[str, Any]]) -> bool:
        """Whether lines cross as those of a table do, and not in heaps; their tables are sought then.

        To find the cells, each crossing is compared with all others of its page.
        """
        bounds = self._bounds
        if len(edges) > bounds.edges_of_tables:
            return False
        # A line that is neither upright nor level, as in a logo, is none of a table's.
        straight = [edge for edge in edges if edge["orientation"] is not None]
        merged = merge_edges(straight, _NEAR, _NEAR, _NEAR, _NEAR)
        down = [edge for edge in merged if edge["orientation"] == "v"]
        across = [edge for edge in merged if edge["orientation"] == "h"]
        if len(down) * len(across) > bounds.crossings_of_page**2:
            return False
        crossings = sum(
            v["top"] <= h["top"] + 1 and v["bottom"] >= h["top"] - 1 and h["x0"] - 1 <= v["x0"] <= h["x1"] + 1
            for v in down
            for h in across
        )
        if crossings > bounds.crossings_of_page:
            return False
        self.add("crossings", crossings * crossings)
        return True


class _Device(PDFPageAggregatorWithMarkedContent):
    """What is drawn on a page, counted while it is drawn."""

    counted: _Counted

    def render_char(self, *args: Any, **kwargs: Any) -> float:
        """A character."""
        self.counted.add("characters")
        return super().render_char(*args, **kwargs)

    def render_image(self, *args: Any, **kwargs: Any) -> None:
        """A picture."""
        self.counted.add("objects")
        super().render_image(*args, **kwargs)

    def paint_path(self, *args: Any, **kwargs: Any) -> None:
        """A line, or a shape of as many points as are given."""
        path = kwargs["path"] if "path" in kwargs else args[-1]
        self.counted.add("objects", 1 + len(path) // 10)
        super().paint_path(*args, **kwargs)

    def begin_figure(self, *args: Any, **kwargs: Any) -> None:
        """A drawing within the drawing."""
        self.counted.add("objects")
        super().begin_figure(*args, **kwargs)


class _Interpreter(PDFPageInterpreter):
    """What draws a page, counted by how much there is to be drawn; what is drawn again counts again."""

    def execute(self, streams: Sequence[object]) -> None:
        """Draw what the streams say."""
        counted: _Counted = self.device.counted  # type: ignore[attr-defined]
        for stream in streams:
            counted.add("drawing", len(stream_value(stream).get_data()))
        super().execute(streams)


class _Page(Page):
    """A page that is counted; of its characters it has what tells words and cells apart, and no colours."""

    counted: _Counted
    _drawn: LTPage | None = None

    @property
    def layout(self) -> LTPage:
        """What is drawn on it."""
        if self._drawn is None:
            device = _Device(self.pdf.rsrcmgr, pageno=self.page_number, laparams=self.pdf.laparams)
            device.counted = self.counted
            _Interpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self._drawn = device.get_result()
        return self._drawn

    def process_object(self, obj: Any) -> dict[str, Any]:
        """What is told of one thing on the page."""
        if not isinstance(obj, LTChar):
            return super().process_object(obj)
        text = obj.get_text()
        # One sign may stand for a text of any length.
        self.counted.add("characters", max(0, len(text) - 1))
        left, above = self.mediabox[:2]
        top = self.height - obj.y1 + above
        return {
            "object_type": "char",
            "page_number": self.page_number,
            "text": text,
            "fontname": obj.fontname,
            "upright": obj.upright,
            "matrix": obj.matrix,
            "size": obj.size,
            "width": obj.width,
            "height": obj.height,
            "x0": obj.x0 + left,
            "x1": obj.x1 + left,
            "y0": obj.y0,
            "y1": obj.y1,
            "top": top,
            "bottom": self.height - obj.y0 + above,
            "doctop": self.initial_doctop + top,
        }


def answer(bounds: PdfBounds = DEFAULT_BOUNDS) -> None:
    """Read a PDF from standard input and write what its pages show to standard output, within bounds."""
    try:
        import resource  # noqa: PLC0415 - not every system has it
    except ImportError:
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (bounds.memory, bounds.memory))
        resource.setrlimit(resource.RLIMIT_CPU, (bounds.seconds, bounds.seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    content = sys.stdin.buffer.read()
    try:
        told = taken_apart(content, bounds)
    except MemoryError:
        sys.exit(1)
    sys.stdout.write(json.dumps(told))


def taken_apart(content: bytes, bounds: PdfBounds = DEFAULT_BOUNDS) -> dict[str, Any]:
    """What the pages of a PDF show, or why nothing can be said of them; without bounds on memory and time."""
    logging.disable()
    try:
        pages = list(_shown(content, bounds))
    except _Bound as bound:
        return {"why": str(bound)}
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever its parser makes of a damaged PDF, the PDF is at fault
        if "Password" in f"{error!r} {error.__cause__!r}" or "Encrypt" in f"{error!r}":
            return {"why": "encrypted"}
        return {"why": "damaged" if _END in content[-1024:] else "whole"}
    if not any(page["words"] for page in pages):
        if not pages:
            return {"why": "damaged" if _END in content[-1024:] else "whole"}
        return {"why": "image" if any(page["images"] for page in pages) else "empty"}
    return {"pages": pages}


def _shown(content: bytes, bounds: PdfBounds) -> Iterator[dict[str, Any]]:
    book = PDF.open(io.BytesIO(content))
    drawn = list(islice(PDFPage.create_pages(book.doc), bounds.pages + 1))
    if len(drawn) > bounds.pages:
        raise _Bound("pages")
    counted = _Counted(bounds)
    above = 0.0
    for number, each in zip(count(1), drawn, strict=False):
        page = _Page(book, each, page_number=number, initial_doctop=above)
        page.counted = counted
        counted.turn()
        above += float(page.height)
        yield _told(page, counted)


def _told(page: _Page, counted: _Counted) -> dict[str, Any]:
    words = page.extract_words(extra_attrs=["size"], x_tolerance_ratio=0.18, keep_blank_chars=False)
    grids: list[Table] = TableFinder(page).tables if counted.lines_cross(page.edges) else []
    return {
        "words": [
            [word["text"], *(round(float(word[key]), 2) for key in ("x0", "x1", "top", "bottom", "size"))]
            for word in words
        ],
        "rules": _rules(page),
        "grids": [
            [float(grid.bbox[1]), float(grid.bbox[3]), [[c or "" for c in row] for row in grid.extract()]]
            for grid in grids
            if max(len(row.cells) for row in grid.rows) > 1
        ],
        "images": len(page.images),
    }


def _rules(page: Page) -> list[float]:
    """Where lines cross the page, each once; those of the cells of a row are one line."""
    length: dict[float, dict[float, float]] = {}
    for edge in page.edges:
        if edge["orientation"] == "h":
            pieces = length.setdefault(round(float(edge["top"]), 0), {})
            pieces[round(float(edge["x0"]), 0)] = float(edge["x1"] - edge["x0"])
    return sorted(top for top, pieces in length.items() if sum(pieces.values()) > _LONG * float(page.width))
