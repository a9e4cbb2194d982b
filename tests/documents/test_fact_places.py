"""From a fact of a season to the spot where somebody wrote it."""

import pytest

from roadracing._internal.documents import text as text_of_documents
from roadracing._internal.documents.reading import read
from roadracing._internal.findings.places import Path, SourceMap
from roadracing._internal.model.season.season import Season

# Nothing here is in the order in which a season holds it.
TEXT = """\
{
  "roadracing": 1,
  "namespace": "a.example",
  "sessions": [
    {"id": "b", "weekend": "w", "kind": "race",
     "series": ["cup", "alms"],
     "earlier": [{"revision": 2}, {"revision": 1, "start": "tbc"}]},
    {"id": "a", "weekend": "w", "kind": "race",
     "extra": {"z.example:list": [1, {"k": 2}], "a.example:x": 1}}
  ],
  "weekends": [
    {"id": "w", "venue": "v", "listings": [{"organisation": "scca"}, {"organisation": "imsa", "name": "N"}]}
  ],
  "venues": [
    {"id": "v", "timezone": "UTC",
     "layouts": [{"id": "l", "lengths": [{"source": "Cafe\\u0301"}, {"source": "B", "length_m": 1}]}],
     "restrictions": [
       {"kind": "quiet-hours", "id": "q", "from_time": "20:00", "until_time": "07:00",
        "exceptions": [{"date": "2004-07-04"}, {"date": "2004-07-03", "reason": "R"}]},
       {"kind": "day-quota", "id": "d", "days_per_year": 4}
     ]}
  ],
  "agreements": [{"id": "j", "seasons": [2005, 2004], "areas": [{"area": "safety"}, {"area": "marketing"}]}],
  "disputed": [{"path": "/year", "claims": [2, 1]}, {"path": "/name", "claims": ["b", "a"]}]
}
"""


@pytest.fixture(name="places")
def _places() -> SourceMap:
    document = read(TEXT.encode(), name="a.json")
    assert document.season is not None
    return document.source


@pytest.mark.parametrize(
    ("path", "pointer", "written"),
    [
        ((), "", "{"),
        (("namespace",), "/namespace", '"a.example"'),
        (("roadracing",), "/roadracing", "1"),
        (("sessions",), "/sessions", "["),
        (("sessions", "a"), "/sessions/1", '{"id": "a"'),
        (("sessions", "b", "kind"), "/sessions/0/kind", '"race"'),
        (("sessions", "b", "series", 0), "/sessions/0/series/1", '"alms"'),
        (("sessions", "b", "series", "1"), "/sessions/0/series/0", '"cup"'),
        (("sessions", "b", "earlier", 1, "start"), "/sessions/0/earlier/1/start", '"tbc"'),
        (("sessions", "a", "extra"), "/sessions/1/extra", '{"z.'),
        (("sessions", "a", "extra", "z.example:list", 1, "k"), "/sessions/1/extra/z.example:list/1/k", "2"),
        (("weekends", "w", "listings", "imsa", "name"), "/weekends/0/listings/1/name", '"N"'),
        (
            ("venues", "v", "layouts", "l", "lengths", "Café"),
            "/venues/0/layouts/0/lengths/0",
            '{"source": "Cafe',
        ),
        (
            ("venues", "v", "restrictions", "d", "days_per_year"),
            "/venues/0/restrictions/1/days_per_year",
            "4",
        ),
        (("venues", "v", "restrictions", "d", "kind"), "/venues/0/restrictions/1/kind", '"day-quota"'),
        (
            ("venues", "v", "restrictions", "q", "exceptions", "2004-07-03", "reason"),
            "/venues/0/restrictions/0/exceptions/1/reason",
            '"R"',
        ),
        (("agreements", "j", "seasons", 0), "/agreements/0/seasons/1", "2004"),
        (("agreements", "j", "areas", "marketing"), "/agreements/0/areas/1", '{"area": "marketing"'),
        (("disputed", "/name", "claims", 0), "/disputed/1/claims/1", '"a"'),
    ],
)
def test_fact(places: SourceMap, path: Path, pointer: str, written: str) -> None:
    """The place of a fact is that of the text as it was received, not as a season sorts it."""
    place = places.place(path)

    assert place is not None
    assert ("a.json", pointer) == (place.file, place.pointer)
    assert place.line is not None
    assert place.column is not None
    assert TEXT.split("\n")[place.line - 1][place.column - 1 :].startswith(written)


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        (("sessions", "a", "end"), "/sessions/1"),
        (("sessions", "a", "actual", "laps"), "/sessions/1"),
        (("sessions", "c", "end"), "/sessions"),
        (("sessions", "b", "series", 7), "/sessions/0/series"),
        (("sessions", "b", "series", "x"), "/sessions/0/series"),
        (("sessions", "b", "earlier", 9), "/sessions/0/earlier"),
        (("sessions", "b", "nothing"), "/sessions/0"),
        (("sessions", "b", "kind", "deeper"), "/sessions/0/kind"),
        (("sessions", "a", "extra", "z.example:list", 7), "/sessions/1/extra/z.example:list"),
        (("bulletins", "x"), ""),
        (("year",), ""),
    ],
)
def test_unwritten_fact(places: SourceMap, path: Path, pointer: str) -> None:
    """A fact that nobody wrote has the place of the nearest thing around it."""
    place = places.place(path)

    assert place is not None
    assert pointer == place.pointer


def test_faulty_document() -> None:
    """Facts of a document that is no season have places as far as it can be followed."""
    document = read(
        b'{"roadracing": 1, "namespace": "a.example", "sessions": [3, {"id": "a", "title": null}], "venues": 3,'
        b' "agreements": [{"id": "j", "seasons": ["x", 2004]}]}'
    )

    assert document.season is None
    for path, pointer in {
        ("sessions", "a", "title"): "/sessions/1/title",
        ("venues", "v", "name"): "/venues",
        ("agreements", "j", "seasons", 1): "/agreements/0/seasons/1",
    }.items():
        place = document.source.place(path)
        assert place is not None
        assert pointer == place.pointer


def test_loading_does_not_pay(monkeypatch: pytest.MonkeyPatch) -> None:
    """No place is looked for while a good document is read."""

    def fail(*_: object) -> None:
        raise AssertionError("looked for a place")

    monkeypatch.setattr("roadracing._internal.documents.positions.Positions._spots", fail)
    document = read(TEXT.encode())
    season = document.season

    assert isinstance(season, Season)
    with pytest.raises(AssertionError, match="looked for a place"):
        document.source.place(("sessions",))


def test_read_once(places: SourceMap, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text is parsed for the first place that is asked for, and not again."""
    first = places.place(("sessions", "a"))
    monkeypatch.setattr(text_of_documents, "depth_of", None)

    assert first == places.place(("sessions", "a"))
