"""The calendar of a season."""

from collections.abc import Mapping
from pathlib import Path

from roadracing._internal.model.season.season import Season
from tests.site.folder_of_pages import pages_of
from tests.site.for_everybody import publish
from tests.site.html import parsed, text, with_class


def test_nothing(tmp_path: Path) -> None:
    """A season of which nothing is known has a calendar that says so."""
    site = publish(Season(namespace="a.example"), tmp_path / "public").files

    assert {"index.html", "now.html"} == set(pages_of(site))
    assert "No race weekend has been announced yet." in text(parsed(site["index.html"]))
    assert "There is no timetable yet." in text(parsed(site["now.html"]))


def test_cancelled_weekend(site: Mapping[str, bytes]) -> None:
    """A weekend of which nothing will run says so on its page and on the calendar."""
    assert "Cancelled. Nothing on this timetable will run." in text(parsed(site["weekends/lake-2027.html"]))
    assert ["Lake 200"] == [
        text(with_class(card, "card-name")[0])
        for card in with_class(parsed(site["index.html"]), "card-cancelled")
    ]


def test_order_of_weekends(site: Mapping[str, bytes]) -> None:
    """The calendar is in the order of the year; what has no days comes last."""
    cards = with_class(parsed(site["index.html"]), "card")

    assert ["Coast Sprint", "Lake 200", "Apex Autumn Grand Prix / Club Finale", "Hills Classic"] == [
        text(with_class(card, "card-name")[0]) for card in cards
    ]
