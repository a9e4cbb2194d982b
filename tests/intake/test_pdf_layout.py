"""A PDF is taken apart while it is counted: what is more than any timetable has ends it, and says so."""

import re
import zlib
from typing import Final

import attrs
import pytest

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.intake.pdf_layout import taken_apart
from roadracing._internal.intake.pdf_pages import DEFAULT_BOUNDS, WHY, page_told, pages_of
from tests.intake.printing import TIMETABLE, pdf

LINE: Final = b"0 0 m 9 9 l S\n"
GRID: Final = b"".join(
    b"%d 700 m %d 790 l S 40 %d m 100 %d l S\n" % (x, x, y, y)
    for x, y in zip((40, 70, 100), (700, 745, 790), strict=True)
)
FEW: Final = attrs.evolve(
    DEFAULT_BOUNDS,
    pages=4,
    characters_of_page=400,
    characters=800,
    objects_of_page=100,
    objects=250,
    drawing=7_000,
    crossings=100,
)
IMAGE = b"q 200 0 0 200 50 500 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 00> EI Q"  # a picture of one dot


def test_words_of_both_pages() -> None:
    """The words of every page are told, in the order of the pages."""
    pages = [page_told(page) for page in taken_apart(pdf(TIMETABLE))["pages"]]

    assert 2 == len(pages)
    assert ["Club", "weekend", "2024", "Friday"] == [word.text for word in pages[0].words[:4]]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (pdf(TIMETABLE)[:700], "whole"),
        (b"%PDF-1.7\nhello", "whole"),
        (b"%PDF-1.7\nhello\n%%EOF", "damaged"),
        (pdf([()], extra=IMAGE), "image"),
        (pdf([()]), "empty"),
        (pdf([()] * 5), "pages"),
        (pdf([[((40.0, "x" * 500),)]]), "characters of a page"),
        (pdf([[((40.0, "x" * 300),)]] * 3), "characters"),
        (pdf([()], extra=LINE * 101), "objects of a page"),
        (pdf([()], extra=b"0 0 m " + b"9 9 l " * 1_000 + b"S"), "objects of a page"),
        (pdf([()] * 3, extra=LINE * 90), "objects"),
        (pdf([()], extra=b"q Q\n" * 2_000), "drawing"),
        (pdf([()] * 2, extra=GRID), "crossings"),
    ],
    ids=[
        *("cut", "no objects", "no pages", "image", "empty", "pages", "characters of a page", "characters"),
        *("objects of a page", "a long path", "objects", "drawing", "crossings"),
    ],
)
def test_refused_in_words(content: bytes, why: str) -> None:
    """Half-uploaded, damaged, scanned, empty and overfull PDFs are told apart, page by page and in all."""
    assert why == taken_apart(content, FEW).get("why")
    assert WHY[why].startswith(("the PDF", "a page of", "the pages", "the lines"))


def test_lines_that_cross_in_heaps() -> None:
    """Where lines cross more often than those of tables, words are read and no tables are sought."""
    few = attrs.evolve(DEFAULT_BOUNDS, crossings_of_page=8)
    ruled = pdf([[((45.0, "Race"),)]], extra=GRID)

    assert [1, 0] == [len(taken_apart(ruled, b)["pages"][0]["grids"]) for b in (DEFAULT_BOUNDS, few)]
    assert [["Race"]] == [[word[0] for word in taken_apart(ruled, few)["pages"][0]["words"]]]


def test_a_logo_beside_a_table() -> None:
    """Lines that are neither upright nor level, as browsers draw round corners, take no table away."""
    round_corner = b"10 10 m 20 30 l 30 10 l 10 25 l h S 50 50 m 55 60 65 60 70 50 c S\n"
    (page,) = taken_apart(pdf([[((45.0, "Race"),)]], extra=GRID + round_corner))["pages"]
    assert (1, ["Race"]) == (len(page["grids"]), [word[0] for word in page["words"]])


def test_one_sign_for_a_long_text() -> None:
    """A sign that stands for a thousand letters counts as a thousand."""
    told = b"1 beginbfchar <41> <" + b"0042" * 500 + b"> endbfchar"
    data = pdf([[((40.0, "A" * 3),)]])
    font = data.replace(b"/Encoding /WinAnsiEncoding", b"/ToUnicode 99 0 R")
    stream = b"99 0 obj << /Length %d >>\nstream\n%s\nendstream endobj\n" % (len(told), told)
    # Without its table the file is searched through for its objects.
    broken = font.replace(b"%PDF-1.4\n", b"%PDF-1.4\n" + stream).replace(b"\nxref", b"\nnone")

    assert "characters of a page" == taken_apart(broken, FEW).get("why")
    assert "B" * 500 in taken_apart(broken)["pages"][0]["words"][0][0]


HOSTILE: Final = {
    "a stream that unpacks to gigabytes": (
        lambda: zlib.compress(zlib.compress(bytes(600_000_000), 1), 9),
        "much",
    ),
    "nothing is drawn, a million times": (lambda: zlib.compress(b"q Q " * 1_000_000), "drawing"),
    "characters": (
        lambda: zlib.compress(b"BT /F1 9 Tf (" + b"x" * 1_000_000 + b") Tj ET"),
        "characters of a page",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_drawings(kind: str) -> None:
    """What is drawn can hurt nobody: it is refused in words, soon, in little memory."""
    packed, why = HOSTILE[kind]
    stream = packed()
    filters = b"[/FlateDecode /FlateDecode]" if why == "much" else b"/FlateDecode"
    plain = pdf([()])
    content = re.sub(
        rb"<< /Length [0-9]+ >>\nstream\n.*?\nendstream",
        lambda _: b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(stream), filters, stream),
        plain,
        flags=re.DOTALL,
    ).replace(b"\nxref", b"\nnone")

    with pytest.raises(Refusal) as refused:
        pages_of(content)
    assert WHY[why] in str(refused.value)


def test_encrypted() -> None:
    """A PDF with a password is refused as one."""
    locked = pdf(TIMETABLE).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
        b"/O <" + b"00" * 32 + b"> /U <" + b"11" * 32 + b"> >>",
    )
    assert {"why": "encrypted"} == taken_apart(locked)
