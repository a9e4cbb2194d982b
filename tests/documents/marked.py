"""Documents for tests, with a mark at the spot where a fault is expected."""

import textwrap

import attrs

from roadracing._internal.documents.reading import Document, read
from roadracing._internal.findings.diagnostic import Diagnostic

MARK = "⟦"
FIRST = "⟪"


@attrs.frozen
class Marked:
    """A text, and where its marks stood.

    Attributes:
        text: the text without the marks.
        spot: line and column of the mark.
        first: line and column of the other mark, where there is one.
    """

    text: str
    spot: tuple[int, int]
    first: tuple[int, int] | None

    def read(self) -> Document:
        """What comes of reading it under the name ``season.json``."""
        return read(self.text.encode(), name="season.json")

    def fault(self) -> Diagnostic:
        """The one thing that is wrong with it."""
        document = self.read()
        assert document.season is None
        assert 1 == len(document.diagnostics), [str(d.message) for d in document.diagnostics]
        return document.diagnostics[0]


def marked(body: str) -> Marked:
    """A document with this body after the version and the namespace; the mark stands before what is at fault."""
    inner = textwrap.indent(textwrap.dedent(body).strip(), "  ")
    return bare('{\n  "roadracing": 1,\n  "namespace": "calendar.example.org",\n' + inner + "\n}\n")


def bare(text: str) -> Marked:
    """A text as it stands."""
    spot, first = _where(text.replace(FIRST, ""), MARK), _where(text.replace(MARK, ""), FIRST)
    assert spot is not None, "the test forgot its mark"
    return Marked(text.replace(MARK, "").replace(FIRST, ""), spot, first)


def _where(text: str, mark: str) -> tuple[int, int] | None:
    at = text.find(mark)
    if at < 0:
        return None
    before = text[:at]
    return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
