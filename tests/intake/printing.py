"""Small PDFs, made here: words at places, and lines around cells."""

from collections.abc import Sequence
from typing import Final

Row = tuple[tuple[float, str], ...]
"""Words of a line, each with where it begins, in points from the left."""

LEFT: Final = (40, 100, 160, 300)
HEADINGS: Final = ("Start", "End", "Series", "Session")
FRIDAY: Final = (
    ("08:00", "08:30", "Formula Four", "Practice"),
    ("09:00", "09:45", "GT Cup", "Free practice 1"),
)
SATURDAY: Final = (
    ("10:00", "10:20", "Formula Four", "Qualifying"),
    ("14:05", "14:35", "GT Cup", "Race 1"),
)


def row(cells: Sequence[str]) -> Row:
    """The cells of a row, each in its column."""
    return tuple(zip(LEFT, cells, strict=False))


TIMETABLE: Final = (
    (((40, "Club weekend 2024"),), ((40, "Friday 7 June 2024"),), row(HEADINGS), *map(row, FRIDAY)),
    (((40, "Saturday 8 June 2024"),), row(HEADINGS), *map(row, SATURDAY)),
)
"""The pages of a timetable: a day each, the headings on both."""


def pdf(pages: Sequence[Sequence[Row]], *, ruled: Sequence[float] = (), extra: bytes = b"") -> bytes:
    """A PDF of some pages.

    Args:
        pages: the lines of each, the first one 60 points from above, the others 20 points apart.
        ruled: where lines stand from top to bottom, with one from left to right around each row; none if empty.
        extra: what is drawn on each page besides.
    """
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(pages)))
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)))
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for at, lines in enumerate(pages):
        drawn = [extra]
        for number, line in enumerate(lines):
            for x, words in line:
                shown = (
                    words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
                )
                drawn.append(b"BT /F1 10 Tf %d %d Td (%s) Tj ET" % (x, 780 - 20 * number, shown))
        if ruled:
            low, high = 774 - 20 * (len(lines) - 1), 794
            drawn.extend(b"%d %d m %d %d l S" % (x, low, x, high) for x in ruled)
            drawn.extend(
                b"%d %d m %d %d l S" % (ruled[0], y, ruled[-1], y) for y in range(int(low), high + 1, 20)
            )
        stream = b"\n".join(drawn)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * at)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
