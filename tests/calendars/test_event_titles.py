"""What the words of an event say: titles as publishers write them, and as our own feeds do."""

import pytest

from roadracing._internal.calendars.event_notes import labelled
from roadracing._internal.calendars.event_titles import title_read
from roadracing._internal.model.weekend.kinds import SessionKind

K = SessionKind


@pytest.mark.parametrize(
    ("title", "kind", "ordinal", "series", "event"),
    [
        ("F1: Race (Bahrain Grand Prix)", K.RACE, None, ("F1",), "Bahrain Grand Prix"),
        ("F1: FP1 (Bahrain)", K.PRACTICE, 1, ("F1",), "Bahrain"),
        ("GRAND PRIX OF SOMEWHERE 2024 - Practice 2", K.PRACTICE, 2, (), "GRAND PRIX OF SOMEWHERE 2024"),
        ("[MotoGP] RAC - #ThaiGP", K.RACE, None, ("MotoGP",), None),
        ("[WorldSBK] Race 1", K.RACE, 1, ("WorldSBK",), None),
        ("🏁 F1: Monaco Grand Prix (Qualifying)", K.QUALIFYING, None, ("F1",), "Monaco Grand Prix"),
        ("WEC - 6 Hours of Spa - Race", K.RACE, None, ("WEC",), "6 Hours of Spa"),
        ("NASCAR Cup Series: Daytona 500", K.OTHER, None, ("NASCAR Cup Series",), None),
        ("Race: briefing", K.OTHER, None, (), None),
        ("Drivers: meeting (Race)", K.OTHER, None, (), None),
        ("F1: Race (highlights show)", K.OTHER, None, (), None),
        ("F1: Practice 1 (Qualifying)", K.OTHER, None, ("F1",), None),
        ("Practice 1", K.PRACTICE, 1, (), None),
    ],
)
def test_titles(title: str, kind: K, ordinal: int | None, series: tuple[str, ...], event: str | None) -> None:
    """One part alone names the kind; a wrong kind is worse than none."""
    found = title_read(title, (), labelled(""))
    assert (kind, ordinal, series, event) == (found.kind, found.ordinal, found.series, found.event)


@pytest.mark.parametrize(
    ("title", "categories", "notes", "kind", "series"),
    [
        ("Practice 1", ("F1", "Race"), "", K.PRACTICE, ("F1",)),
        ("Australian Grand Prix", ("Motorsport", "Formula 1", "F1 2026", "Race"), "", K.RACE, ("Formula 1",)),
        ("Media day", ("Race",), "", K.OTHER, ()),
        ("Session", (), "Class: WorldSBK\nSession: FP2", K.PRACTICE, ("WorldSBK",)),
        ("Somewhere", ("Practice", "Race"), "", K.OTHER, ()),
        ("Race", ("Spa", "WEC"), "Event: Spa", K.RACE, ("WEC",)),
        ("Race", ("Spa", "WEC"), "", K.RACE, ()),
        ("IndyCar Practice 1", (), "", K.PRACTICE, ("IndyCar",)),
        ("F1: Sprint (Miami)", (), "", K.RACE, ("F1",)),
        ("F1: Grand Prix (Miami)", ("Grand Prix", "F1"), "", K.RACE, ("F1",)),
        ("F1: Grand Prix (Miami)", ("F1",), "", K.OTHER, ("F1",)),
    ],
)
def test_categories_and_descriptions(
    title: str, categories: tuple[str, ...], notes: str, kind: K, series: tuple[str, ...]
) -> None:
    """They say what the title leaves open, where they leave one answer alone; the title comes first."""
    found = title_read(title, categories, labelled(notes))
    assert (kind, series) == (found.kind, found.series)
