"""A document is a season, or a list of reasons why it is none."""

from pathlib import Path
from typing import Any

import pytest

from roadracing._internal.documents.reading import Document, load, loads, read
from roadracing._internal.findings.errors import DocumentError
from roadracing._internal.findings.places import Place
from roadracing._internal.model.season.season import Season
from tests.documents.marked import bare, marked

GOOD = '{"roadracing": 1, "namespace": "a.example"}'


class TestLoading:
    """Loading gives a season or raises everything that is wrong."""

    def test_smallest(self) -> None:
        """A document needs its version and its namespace."""
        assert Season(namespace="a.example") == loads(GOOD)

    def test_text_and_bytes(self) -> None:
        """Text and its UTF-8 are one document."""
        assert loads(GOOD) == loads(GOOD.encode())

    def test_file(self, tmp_path: Path) -> None:
        """A file is read by its path."""
        path = tmp_path / "season.json"
        path.write_text(GOOD)

        assert Season(namespace="a.example") == load(path)

    def test_every_fault(self) -> None:
        """The error lists every fault, and its text names file, line, code and sentence."""
        with pytest.raises(DocumentError) as caught:
            loads('{"roadracing": 1,\n "namespace": 1,\n "year": "x"}', name="season.json")

        assert ["/namespace", "/year"] == [d.place and d.place.pointer for d in caught.value.diagnostics]
        assert "season.json: 2 faults" in str(caught.value)
        assert 'season.json:3:10 DOC014 "year" has to be a whole number' in str(caught.value)

    def test_without_a_name(self) -> None:
        """Text that came from nowhere has places without a file."""
        with pytest.raises(DocumentError, match="the text: 1 fault") as caught:
            loads('{"roadracing": 1, "namespace": 1}')

        assert Place(pointer="/namespace", line=1, column=32) == caught.value.diagnostics[0].place


class TestReading:
    """Reading never raises for bad data."""

    def test_season(self) -> None:
        """A good document is a season without findings."""
        document = read(GOOD.encode(), name="season.json")

        assert (Season(namespace="a.example"), (), "season.json", True) == (
            document.season,
            document.diagnostics,
            document.name,
            document.usable,
        )

    @pytest.mark.parametrize(
        "data",
        [
            b'{"roadracing": 1, "namespace": "a.example", "namespace": "b.example"}',
            b'{"roadracing": 1, "namespace": NaN}',
            b'{"roadracing": 1, "namespace": 1e999}',
            b'{"roadracing": 2}',
            b"{}",
            b"[]",
            b"3",
            b"null",
            b'"season"',
        ],
    )
    def test_faulty(self, data: bytes) -> None:
        """What is JSON, however faulty, can be judged."""
        document = read(data)

        assert (None, True) == (document.season, document.usable)
        assert 1 <= len(document.diagnostics)

    @pytest.mark.parametrize(
        "data",
        [b"", b"{", b"\xff\xfe{\x00", b"\xef\xbb\xbf{}", b"{'a': 1}", b"PK\x03\x04", b"[" * 200 + b"]" * 200],
    )
    def test_unusable(self, data: bytes) -> None:
        """What is not JSON has one reason, and no places of facts."""
        document = read(data, name="season.json")

        assert (None, False, 1) == (document.season, document.usable, len(document.diagnostics))
        assert "season.json" == (place := document.source.place(("sessions", "a"))).file  # type: ignore[union-attr]
        assert place is not None

    def test_only_the_settlements_there_are(self) -> None:
        """An unknown way to settle a conflict of offsets is an error of the program, not of the data."""
        wrong: Any = "keep"

        with pytest.raises(ValueError, match="'refuse', 'keep_local' or 'keep_instant', not 'keep'"):
            read(GOOD.encode(), offset_conflict=wrong)

    def test_nothing_found(self) -> None:
        """A document without anything knows no places."""
        assert Document().source.place(("a",)) is None


class TestOffsetConflict:
    """Where the offset is not the one the zone has, the reader decides."""

    TEXT = marked(
        '⟦"sessions": [{"id": "s", "weekend": "w", "kind": "race",'
        ' "start": ">2004-07-20T10:30:00-05:00[America/New_York]",'
        ' "end": "2004-07-20T12:30:00-05:00[America/New_York]"}]'
    ).text

    def test_refused(self) -> None:
        """By default neither reading is chosen, and both are named."""
        with pytest.raises(DocumentError) as caught:
            loads(self.TEXT)

        first, second = caught.value.diagnostics
        assert "DOC020" == first.code == second.code
        assert {
            "reason": "offset-conflict",
            "readings": [
                "2004-07-20T12:30:00-04:00[America/New_York]",
                "2004-07-20T13:30:00-04:00[America/New_York]",
            ],
        } == second.context

    def test_local_time_kept(self) -> None:
        """The clock is right and the offset is wrong."""
        (session,) = loads(self.TEXT, offset_conflict="keep_local").sessions

        assert "2004-07-20T12:30:00-04:00[America/New_York]" == str(session.end)
        assert ">2004-07-20T10:30:00-04:00[America/New_York]" == str(session.start)

    def test_instant_kept(self) -> None:
        """The moment is right and the clock shows another time."""
        (session,) = loads(self.TEXT, offset_conflict="keep_instant").sessions

        assert "2004-07-20T13:30:00-04:00[America/New_York]" == str(session.end)
        assert ">2004-07-20T11:30:00-04:00[America/New_York]" == str(session.start)

    def test_from_a_file(self, tmp_path: Path) -> None:
        """A file is settled in the same way."""
        path = tmp_path / "season.json"
        path.write_text(self.TEXT)

        assert loads(self.TEXT, offset_conflict="keep_local") == load(path, offset_conflict="keep_local")

    def test_nothing_to_settle(self) -> None:
        """A document without conflicts is the same season whatever the reader decides."""
        text = self.TEXT.replace("-05:00", "-04:00")

        assert (
            loads(text)
            == loads(text, offset_conflict="keep_local")
            == loads(text, offset_conflict="keep_instant")
        )


class TestVersion:
    """A document says in which version of the format it is written."""

    def test_newer(self) -> None:
        """A later version is not guessed at: one finding, what is supported, and what to do."""
        found = bare('{"namespace": 1, "unknown": 2,\n "roadracing": ⟦2}').fault()

        assert "DOC011" == found.code
        assert (
            "The document is in version 2 of the format; this library reads up to version 1." == found.message
        )
        assert "Upgrade with: pip install --upgrade roadracing" == found.hint
        assert {"version": 2, "supported": 1} == found.context
        assert found.place is not None
        assert ("/roadracing", 2, 16) == (found.place.pointer, found.place.line, found.place.column)

    def test_other_document(self) -> None:
        """A JSON file of some other program is one finding, not a list of its keys."""
        found = bare('⟦{"name": "left-pad", "dependencies": {"a": 1}}').fault()

        assert "DOC010" == found.code
        assert 'The document has no "roadracing", which says the version of the format.' == found.message
        assert 'A document begins with { "roadracing": 1.' == found.hint

    @pytest.mark.parametrize(
        ("text", "what"),
        [
            ("⟦[]", "a list"),
            ("⟦3", "the number 3"),
            ('⟦"x"', 'the text "x"'),
            ("⟦null", "null"),
            ("⟦true", "true"),
        ],
    )
    def test_no_object(self, text: str, what: str) -> None:
        """A document is an object."""
        found = bare(text).fault()

        assert "DOC010" == found.code
        assert found.message.startswith(f"The document has to be an object in braces; it is {what}")

    def test_forgotten(self) -> None:
        """Where the rest is plainly a season, its other faults are listed too."""
        assert ["DOC010", "DOC012"] == [
            d.code for d in read(b'{"namespace": "a.example", "b": 1}').diagnostics
        ]

    @pytest.mark.parametrize(
        ("version", "code"),
        [("0", "DOC016"), ("-1", "DOC016"), ("0.5", "DOC016"), ("1.5", "DOC011"), ("true", "DOC014")],
    )
    def test_no_version(self, version: str, code: str) -> None:
        """The version is a number that there is."""
        assert code == bare(f'{{"namespace": "a.example", "roadracing": ⟦{version}}}').fault().code

    @pytest.mark.parametrize(("version", "code"), [('"1"', "DOC014"), ("null", "DOC015"), ("[1]", "DOC014")])
    def test_version_of_another_type(self, version: str, code: str) -> None:
        """A version in quotes, or none, is a fault like any other."""
        assert code == bare(f'{{"namespace": "a.example", "roadracing": ⟦{version}}}').fault().code

    def test_version_with_a_point(self) -> None:
        """JSON has one kind of number: 1.0 is 1."""
        assert Season(namespace="a.example") == loads('{"roadracing": 1.0, "namespace": "a.example"}')

    def test_anywhere(self) -> None:
        """The version need not come first."""
        assert Season(namespace="a.example") == loads('{"namespace": "a.example", "roadracing": 1}')
