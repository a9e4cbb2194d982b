"""A document is UTF-8, and whatever else it is is named."""

import pytest

from roadracing._internal.documents.reading import loads, read
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import DocumentError

GOOD = '{"roadracing": 1, "namespace": "a.example", "name": "São Paulo"}'


def refused(data: bytes) -> Diagnostic:
    """The one reason for which bytes are of no use."""
    document = read(data, name="season.json")

    assert not document.usable
    (found,) = document.diagnostics
    assert found.place is not None
    assert "season.json" == found.place.file
    return found


class TestEncodings:
    """Only UTF-8 without a mark is read."""

    def test_utf8(self) -> None:
        """Letters of any script are read as they are."""
        assert "São Paulo" == loads(GOOD.encode()).name == loads(GOOD).name

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
    def test_utf16(self, encoding: str) -> None:
        """UTF-16 is refused by its name, with a mark or without."""
        found = refused(GOOD.encode(encoding))

        assert "DOC003" == found.code
        assert "The document is UTF-16; it has to be UTF-8 without a byte order mark." == found.message

    @pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be"])
    def test_utf32(self, encoding: str) -> None:
        """UTF-32 is refused by its name, and not taken for UTF-16 because of its mark."""
        assert (
            "The document is UTF-32; it has to be UTF-8 without a byte order mark."
            == refused(GOOD.encode(encoding)).message
        )

    def test_mark(self) -> None:
        """A byte order mark is refused, with what to choose instead."""
        found = refused(GOOD.encode("utf-8-sig"))

        assert "DOC003" == found.code
        assert (
            "The document is UTF-8 with a byte order mark; it has to be UTF-8 without a byte order mark."
            == found.message
        )
        assert "Save it again and choose UTF-8" in (found.hint or "")

    def test_mark_in_text(self) -> None:
        """A mark is refused in text that was decoded already, too."""
        with pytest.raises(DocumentError) as caught:
            loads("\ufeff" + GOOD)

        assert "DOC003" == caught.value.diagnostics[0].code

    def test_latin1(self) -> None:
        """A byte that is no UTF-8 is reported where it stands, counted in characters."""
        found = refused(('{\n  "é": "' + "é" * 3).encode() + b'S\xe3o Paulo"}')

        assert "DOC003" == found.code
        assert "The document is not UTF-8: byte 0xe3 is no part of a character here." == found.message
        assert found.place is not None
        assert (2, 13) == (found.place.line, found.place.column)

    def test_half_character(self) -> None:
        """Text with half a character in it cannot be UTF-8, and is refused like bytes that are not."""
        with pytest.raises(DocumentError) as caught:
            loads('{"name": "\ud83c"}')

        assert "DOC003" == caught.value.diagnostics[0].code

    def test_cut_off(self) -> None:
        """A document that ends in the middle of a character is not UTF-8."""
        assert "DOC003" == refused('{"name": "é'.encode()[:-1]).code


class TestNothing:
    """A document holds something."""

    @pytest.mark.parametrize("data", [b"", b" ", b"\n\r\n\t", 5_000 * b"\n"])
    def test_empty(self, data: bytes) -> None:
        """Nothing, and nothing but blanks, are an empty document."""
        assert "DOC002" == refused(data).code


class TestOtherFiles:
    """What is plainly something else is called by its name."""

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"PK\x03\x04\x14\x00", "This is a zip archive or a spreadsheet, not a JSON document."),
            (b"%PDF-1.7", "This is a PDF, not a JSON document."),
            (b"\n<!doctype html>", "This is a web page or XML, not a JSON document."),
            (b"BEGIN:VCALENDAR\r\n", "This is a calendar feed, not a JSON document."),
            (b"date,start,end\n", "This is not a JSON document: it does not begin with a brace."),
            (b"\x00\x00\x00\x00", "This is not a JSON document: it does not begin with a brace."),
        ],
    )
    def test_other(self, data: bytes, message: str) -> None:
        """It is no JSON, and the message says what it looks like."""
        found = refused(data)

        assert ("DOC005", message) == (found.code, found.message)
