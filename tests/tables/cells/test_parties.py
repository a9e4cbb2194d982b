"""Names are those of the document."""

import attrs

from tests.tables.building import long_beach, problems
from tests.tables.rows.test_row_identity import RACE, by_id, into


class TestParties:
    """Names are those of the document."""

    def test_nobody_is_declared_twice(self) -> None:
        """Series and classes that the document has are found by any name, and new ones are added to it."""
        rows = (
            {**RACE, "series": "american le mans series", "classes": "GT; LMP2"},
            {"activity": "Show", "series": "Drift", "operated_by": "IMSA"},
        )
        season = into(*rows).season
        assert season is not None

        assert ["alms", "drift", "indycar"] == [series.id for series in season.series]
        assert ["alms-gt", "lmp2", "p1"] == [car_class.id for car_class in season.series[0].classes]
        assert ["imsa"] == [organisation.id for organisation in season.organisations]

    def test_a_name_that_fits_two(self) -> None:
        """A name of two series is refused with both ids; an id is always clear."""
        season = long_beach()
        twin = attrs.evolve(season.series[1], id="indycar-nxt")
        season = attrs.evolve(season, series=(*season.series, twin))
        unclear = into({"activity": "Show", "series": "IndyCar"}, season=season)

        assert ["unclear-name"] == problems(unclear)
        assert "indycar, indycar-nxt" in unclear.errors[0].message
        assert ("indycar-nxt",) == by_id(into({"activity": "Show", "series": "indycar-nxt"}, season=season))[
            "long-beach-indycar-nxt-show"
        ].series  # type: ignore[attr-defined]

    def test_ids_without_a_declaration(self) -> None:
        """In a part of a document, a series that is only referred to stays what it is."""
        season = attrs.evolve(long_beach(), series=())
        reading = into({**RACE, "series": "alms"}, season=season)
        assert reading.season is not None

        assert () == reading.season.series
        assert ("alms",) == by_id(reading)["lb-alms-race"].series  # type: ignore[attr-defined]
