"""What a PDF shows on its pages: words where they stand, rules, and tables with lines around their cells.

A stranger's PDF is taken apart in a process of its own, which may use so much memory and time and no more: whatever a
crafted file does there, nothing happens here but a refusal. Run as a program, this module is that process.
"""

import io
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any, Final

from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import UNREADABLE
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.sheets.page_tables import Grid, PrintedPage, Word

MAGIC: Final = b"%PDF"
"""How a PDF begins."""
MAX_PAGES: Final = 100
"""The most pages that are read. Library default: the longest published timetables have some twenty."""
MAX_CHARACTERS: Final = 20_000
"""The most characters of one page that are read. Library default: the fullest printed pages have some 5,000."""
MAX_OBJECTS: Final = 10_000
"""The most lines, rectangles and curves of one page. Library default."""
MOST_SECONDS: Final = 30
"""How long a PDF may take, in seconds of the processor. Library default."""
MOST_MEMORY: Final = 1536 * 1024 * 1024
"""How much memory it may take, in bytes, where the system can hold it to that. Library default."""

_PROGRAM: Final = "from roadracing._internal.intake.pdf_pages import answer; answer()"
_EDGES: Final = 4_000
_LONG: Final = 0.4
"""Lines that cross this part of a page, together or alone, part its rows. Library default."""
WHY: Final = {
    "encrypted": "the PDF is encrypted: save it without a password",
    "pages": f"the PDF has more than {MAX_PAGES} pages: keep those of the timetable",
    "characters": f"a page of the PDF has more than {MAX_CHARACTERS:,} characters, which no timetable has",
    "objects": f"a page of the PDF has more than {MAX_OBJECTS:,} lines and shapes: print the timetable alone",
    "whole": "the PDF is damaged: its end is missing; was it sent whole?",
    "damaged": "the PDF is damaged: its pages cannot be read; save it again from the program that made it",
    "image": "the PDF has no text, only pictures of it, as from a scanner: ask for the file it was printed from",
    "empty": "the PDF has no text on its pages",
    "much": f"the PDF takes more than {MOST_SECONDS} seconds or {MOST_MEMORY // 1024**2} MiB to read: "
    "print the timetable alone into a new one",
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
            timeout=4 * MOST_SECONDS,
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


def answer() -> None:
    """Read a PDF from standard input and write what its pages show to standard output, within bounds."""
    try:
        import resource  # noqa: PLC0415 - not every system has it
    except ImportError:
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    content = sys.stdin.buffer.read()
    try:
        told = taken_apart(content)
    except MemoryError:
        sys.exit(1)
    sys.stdout.write(json.dumps(told))


def taken_apart(content: bytes) -> dict[str, Any]:
    """What the pages of a PDF show, or why nothing can be said of them; without bounds on memory and time."""
    logging.disable()
    try:
        pages = list(_shown(content))
    except _Bound as bound:
        return {"why": str(bound)}
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever its parser makes of a damaged PDF, the PDF is at fault
        if "Password" in f"{error!r} {error.__cause__!r}" or "Encrypt" in f"{error!r}":
            return {"why": "encrypted"}
        return {"why": "damaged" if b"%%EOF" in content[-1024:] else "whole"}
    if not any(page["words"] for page in pages):
        if not pages:
            return {"why": "damaged" if b"%%EOF" in content[-1024:] else "whole"}
        return {"why": "image" if any(page["images"] for page in pages) else "empty"}
    return {"pages": pages}


class _Bound(Exception):
    """Something of a PDF is more than is read."""


def _shown(content: bytes) -> Iterator[dict[str, Any]]:
    import pdfplumber  # noqa: PLC0415 - only the process that needs it loads it

    with pdfplumber.open(io.BytesIO(content)) as book:
        if len(book.pages) > MAX_PAGES:
            raise _Bound("pages")
        for page in book.pages:
            if len(page.chars) > MAX_CHARACTERS:
                raise _Bound("characters")
            if sum(len(found) for kind, found in page.objects.items() if kind != "char") > MAX_OBJECTS:
                raise _Bound("objects")
            words = page.extract_words(extra_attrs=["size"], x_tolerance_ratio=0.18, keep_blank_chars=False)
            few = len(page.edges) <= _EDGES
            yield {
                "words": [
                    [
                        word["text"],
                        *(round(float(word[key]), 2) for key in ("x0", "x1", "top", "bottom", "size")),
                    ]
                    for word in words
                ],
                "rules": _rules(page),
                "grids": [
                    [
                        float(grid.bbox[1]),
                        float(grid.bbox[3]),
                        [[c or "" for c in row] for row in grid.extract()],
                    ]
                    for grid in (page.find_tables() if few else ())
                    if max(len(row.cells) for row in grid.rows) > 1
                ],
                "images": len(page.images),
            }
            page.close()


def _rules(page: Any) -> list[float]:
    """Where lines cross the page, each once; those of the cells of a row are one line."""
    length: dict[float, dict[float, float]] = {}
    for edge in page.edges:
        if edge["orientation"] == "h":
            pieces = length.setdefault(round(float(edge["top"]), 0), {})
            pieces[round(float(edge["x0"]), 0)] = float(edge["x1"] - edge["x0"])
    return sorted(top for top, pieces in length.items() if sum(pieces.values()) > _LONG * float(page.width))
