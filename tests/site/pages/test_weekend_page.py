"""The page of a weekend."""

import json
from collections.abc import Mapping

from tests.site.folder_of_pages import PAGE, rows
from tests.site.html import elements, parsed, text, with_class
from tests.site.weekends import WEEKEND, everything


class TestWeekend:
    """The page of a weekend."""

    def test_every_session_is_there(self, site: Mapping[str, bytes]) -> None:
        """Every session has one row, under the day on which it starts at the venue."""
        page = parsed(site[PAGE])
        expected = {session.id for session in everything().sessions if session.weekend == WEEKEND}
        by_day = {text(with_class(day, "day-title")[0]): set(rows(day)) for day in with_class(page, "day")}

        assert expected == set(rows(page))
        assert {"gt-race"} == by_day["Sunday 7 November 2027"]
        assert {"night-race", "gt-qualifying", "autographs", "pit-walk", "tc-qualifying"} == by_day[
            "Saturday 6 November 2027"
        ]
        assert {"prizes"} == by_day["Day to be confirmed"]

    def test_data_for_search_engines(self, site: Mapping[str, bytes]) -> None:
        """The weekend and the season are there in the words of schema.org."""
        for path, kind in ((PAGE, "SportsEvent"), ("index.html", None)):
            scripts = [e for e in elements(parsed(site[path])) if e.get("type") == "application/ld+json"]
            data = json.loads(scripts[0].text or "")
            assert "https://schema.org" == data["@context"]
            assert kind == data.get("@type")
