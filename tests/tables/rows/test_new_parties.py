"""Series, classes and organisations are declared as they are named."""

from roadracing._internal.findings.codes import Severity
from roadracing._internal.tables.cells import table_faults
from tests.tables.building import (
    found,
    one,
    read,
)


class TestNames:
    """Series, classes and organisations are declared as they are named."""

    def test_new_series_are_said_once(self) -> None:
        """A series is created at its first row, and its name is the same in any case."""
        reading = read({"series": "ALMS"}, {"series": "alms", "activity": "Race"}, {"series": "IndyCar"})
        assert reading.season is not None

        assert [("alms", "ALMS"), ("indycar", "IndyCar")] == [(s.id, s.name) for s in reading.season.series]
        assert [(2, "series"), (4, "series")] == [
            (d.place.row, d.place.field) for d in found(reading, table_faults.CREATED) if d.place
        ]
        assert {Severity.INFO} == {d.severity for d in found(reading, table_faults.CREATED)}

    def test_names_that_are_ids(self) -> None:
        """A cell that is no more than an id gives no name."""
        reading = read({"series": "alms"})
        assert reading.season is not None

        assert [("alms", None)] == [(s.id, s.name) for s in reading.season.series]

    def test_names_in_other_scripts(self) -> None:
        """A name without a letter from A to Z still gets an id."""
        reading = read({"series": "鈴鹿"}, {"series": "もてぎ", "activity": "決勝"})
        assert reading.season is not None

        assert [("series", "鈴鹿"), ("series-2", "もてぎ")] == [(s.id, s.name) for s in reading.season.series]

    def test_classes_belong_to_the_row_s_series(self) -> None:
        """A class is declared in the series of its row; classes of one name in two series are two."""
        reading = read(
            {"series": "ALMS", "classes": "GT; P1"},
            {"series": "World Challenge", "classes": "GT", "activity": "Race"},
            {"series": "ALMS", "classes": "gt", "activity": "Race"},
        )
        assert reading.season is not None

        assert {"alms": ["gt", "p1"], "world-challenge": ["world-challenge-gt"]} == {
            series.id: [c.id for c in series.classes] for series in reading.season.series
        }
        assert [("gt",), ("gt", "p1"), ("world-challenge-gt",)] == sorted(
            s.classes for s in reading.season.sessions
        )

    def test_all_classes_is_what_naming_none_says(self) -> None:
        """A row for all classes names none."""
        assert () == one(read({"series": "ALMS", "classes": "All classes"})).classes

    def test_a_dash_is_nobody(self) -> None:
        """A dash says that there is none, as an empty cell does."""
        session = one(read({"series": "-", "operated_by": "–", "classes": "-"}))

        assert ((), None, ()) == (session.series, session.operated_by, session.classes)
