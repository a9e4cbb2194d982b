"""What is wrong in a document leaves it all together, each with the steps to where it arose."""

from roadracing._internal.documents.reading import read
from tests.documents.marked import marked


class TestAllAtOnce:
    """Faults are not reported one run at a time."""

    def test_many_faults(self) -> None:
        """Faults of the text, of its structure and of its values are found together, in the order of the text."""
        document = read(
            b"""{
  "roadracing": "1",
  "year": NaN,
  "year": 2004,
  "venues": [{"id": "a"}, {"id": "a", "timezone": "UTC", "name": null}],
  "sessions": [
    {"id": "s", "kind": "race", "titel": 1, "start": "soon", "series": ["x", 1]},
    3
  ]
}"""
        )

        assert document.usable
        assert document.season is None
        assert [
            ("DOC013", "", 1),
            ("DOC014", "/roadracing", 2),
            ("DOC007", "/year", 4),
            ("DOC013", "/venues/0", 5),
            ("DOC018", "/venues/1/id", 5),
            ("DOC015", "/venues/1/name", 5),
            ("DOC013", "/sessions/0", 7),
            ("DOC012", "/sessions/0/titel", 7),
            ("DOC016", "/sessions/0/start", 7),
            ("DOC014", "/sessions/0/series/1", 7),
            ("DOC014", "/sessions/1", 8),
        ] == [(d.code, d.place and d.place.pointer, d.place and d.place.line) for d in document.diagnostics]

    def test_duplicate_id_of_an_unreadable_object(self) -> None:
        """An id that is there twice is found although one of the objects has another fault."""
        document = read(
            b'{"roadracing": 1, "namespace": "a.example", "venues": [{"id": "v"}, {"id": "v", "timezone": "UTC"}]}'
        )

        assert ["DOC013", "DOC018"] == [d.code for d in document.diagnostics]

    def test_no_fault_because_of_another(self) -> None:
        """A number that cannot be kept is one fault, and not also a value that is out of bounds or listed twice."""
        body = '"agreements": [{"id": "a", "seasons": [⟦NaN]}]'

        assert "DOC008" == marked(body).fault().code

    def test_flood(self) -> None:
        """After a thousand faults listing stops, and the last finding says so."""
        many = "[" + "1," * 40_000 + "1]"
        document = read(f'{{"roadracing": 1, "namespace": "a.example", "sessions": {many}}}'.encode())

        assert 1_001 == len(document.diagnostics)
        assert {"DOC014": 1_000, "DOC023": 1} == {
            code: sum(d.code == code for d in document.diagnostics) for code in ("DOC014", "DOC023")
        }

    def test_flood_of_keys(self) -> None:
        """The same holds for keys that nobody knows."""
        keys = ",".join(f'"k{number}": 1' for number in range(12_000))
        document = read(f'{{"roadracing": 1, "namespace": "a.example", {keys}}}'.encode())

        assert 1_001 == len(document.diagnostics)
        assert "DOC023" in {d.code for d in document.diagnostics}

    def test_half_characters_in_keys(self) -> None:
        """A key that no file can hold is reported in words that every file can hold."""
        fault = marked(r'⟦"a\ud83cb": 1').fault()

        assert fault.place is not None
        assert "/a?b" == fault.place.pointer
        str(fault.to_json()).encode()
