"""A published folder has pages that people can read, print and subscribe from."""

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from roadracing import load
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.start import Start
from tests.site.folder_of_pages import BASE, PAGE, pages_of, rows
from tests.site.for_everybody import publish
from tests.site.html import elements, parsed, text, with_class
from tests.site.weekends import WEEKEND, at, crowded, everything

EXAMPLES = Path(__file__).parents[2] / "examples"


pytestmark = pytest.mark.usefixtures("quick_disk")


class TestNextSeason:
    """A season that follows another in one folder."""

    def test_pages_stay(self, tmp_path: Path) -> None:
        """The pages of the season before stay where they are, in its colours, and the calendar leads to them."""
        weekend = RaceWeekend(id="opening-2028", venue="summit", name="Opening")
        following = everything(
            year=2028,
            name="2028 common calendar (invented)",
            issued=at(2028, 1, 3, 12),
            weekends=(weekend,),
            series=everything().series[:1],
            sessions=(),
            bulletins=(),
            rounds=(),
        )
        before = publish(everything(), tmp_path / "public").files
        site = publish(following, tmp_path / "public").files
        calendar = parsed(site["index.html"], strict=True)

        assert rows(parsed(before[PAGE])).keys() == rows(parsed(site[PAGE])).keys()
        assert "2027 common calendar (invented)" in text(parsed(site[PAGE]))
        assert ["Opening"] == [text(name) for name in with_class(calendar, "card-name")]
        assert f"weekends/{WEEKEND}.html" in [
            e.get("href") for e in elements(with_class(calendar, "earlier")[0])
        ]
        assert b".series-tc {" in site["assets/series.css"]


class TestOddSeasons:
    """Seasons of which little is known."""

    def test_weekend_that_another_document_declares(self, tmp_path: Path) -> None:
        """Sessions of a weekend that is not in the document have a page under its id all the same."""
        lost = Session(
            id="lost",
            weekend="elsewhere",
            kind=SessionKind.RACE,
            start=Start.at(at(2027, 5, 1, 12)),
            status=PlanStatus.DELAYED,
        )
        site = publish(everything(sessions=(lost,), bulletins=()), tmp_path / "public", force=True).files

        assert {"lost"} == set(rows(parsed(site["weekends/elsewhere.html"])))
        assert "elsewhere" in text(parsed(site["index.html"]))

    def test_one_organisation(self, tmp_path: Path) -> None:
        """A document of one organisation alone has its pages, without a word of agreements."""
        season = everything(agreements=(), links=(), partners=(), magazine_sections=())
        site = publish(season, tmp_path / "public").files

        assert not with_class(parsed(site["index.html"]), "sponsors")
        assert "Run together under" not in text(parsed(site["index.html"]))

    def test_only_public(self, tmp_path: Path) -> None:
        """Where everything is for the public there is nothing to choose."""
        season = everything()
        season = attrs.evolve(
            season, sessions=tuple(s for s in season.sessions if s.for_public), bulletins=()
        )
        page = parsed(publish(season, tmp_path / "public", force=True).files[PAGE])

        assert not with_class(page, "filter")

    def test_a_full_weekend(self, tmp_path: Path) -> None:
        """A weekend of 250 sessions in five days has all of them, on two sheets a day, each with all of its head."""
        site = publish(crowded(), tmp_path / "public").files
        board = parsed(site["noticeboard/long.html"])

        assert 250 == len(rows(parsed(site["weekends/long.html"])))
        sheets = with_class(board, "sheet")
        on_sheets = [len([row for row in elements(sheet) if row.tag == "tr"]) - 1 for sheet in sheets]
        assert 250 == sum(on_sheets)
        assert 10 == len(sheets) == len(with_class(board, "sheet-head"))
        assert max(on_sheets) - min(on_sheets) <= 3
        named = [e.get("id") for e in elements(board) if e.get("id")]
        assert len(named) == len({*named})

    @pytest.mark.parametrize(
        ("words", "densities"), [(4, ["roomy"]), (8, ["close"]), (48, ["close", "close", "close"])]
    )
    def test_long_rows(self, tmp_path: Path, words: int, densities: list[str]) -> None:
        """Rows that take several lines stand closer, and where that is not enough they go on to another sheet."""
        sessions = tuple(
            Session(
                id=f"s{hour}",
                weekend="w",
                kind=SessionKind.BRIEFING,
                start=Start.at(at(2027, 11, 6, hour)),
                notes=" ".join(["word"] * words),
            )
            for hour in range(20)
        )
        weekend = RaceWeekend(id="w", venue="summit")
        site = publish(
            everything(weekends=(weekend,), sessions=sessions), tmp_path / "public", force=True
        ).files

        sheets = with_class(parsed(site["noticeboard/w.html"]), "sheet")
        assert densities == [sheet.get("data-density") for sheet in sheets]


def real() -> Iterator[tuple[str, Season]]:
    """Every example, dated where it is not."""
    for path in sorted(EXAMPLES.glob("*.json")):
        season = load(path)
        if season.issued is None:
            season = attrs.evolve(season, issued=at(2004, 1, 5, 12))
        yield path.stem, season


@pytest.mark.parametrize(("name", "season"), list(real()), ids=[name for name, _ in real()])
def test_real(tmp_path: Path, name: str, season: Season) -> None:
    """Every real season has its pages, each of them valid HTML, with every session once."""
    site = publish(season, tmp_path / name, base_url=BASE, force=bool(season.disputed)).files
    found = [
        id_ for path, page in pages_of(site).items() if path.startswith("weekends/") for id_ in rows(page)
    ]

    assert sorted(found) == [session.id for session in season.sessions]
