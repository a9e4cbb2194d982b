"""How to subscribe."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree.ElementTree import Element

import attrs
import pytest

from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.site.which_feeds import ALARM, KINDS as FEED_KINDS
from tests.site.folder_of_pages import BASE, PAGE
from tests.site.for_everybody import publish
from tests.site.html import elements, parsed, text, with_class
from tests.site.weekends import WEEKEND, everything


class TestSubscribing:
    """How to subscribe."""

    @staticmethod
    def _ways(page: Element) -> list[str]:
        """Where the feed leads that stands first."""
        return [e.attrib["href"] for e in elements(with_class(page, "feed-ways")[1]) if e.tag == "a"]

    @staticmethod
    def _listed(page: Element) -> dict[str, list[str]]:
        """Every calendar of the plain list, with the addresses of all sessions and of some kinds."""
        return {
            text(feed).partition(":")[0]: [e.attrib["href"] for e in elements(feed) if e.tag == "a"]
            for feed in with_class(page, "feed")
        }

    def test_ways(self, site: Mapping[str, bytes]) -> None:
        """A feed opens in the calendar of the device, in Google's and in Outlook, and has its address."""
        webcal, google, outlook, address = self._ways(parsed(site[PAGE]))
        path = f"racing.example.org/2027/feeds/weekend-{WEEKEND}.ics"

        assert f"webcal://{path}" == webcal
        assert f"https://{path}" == address
        assert f"webcal://{path}" == parse_qs(urlsplit(google).query)["cid"][0]
        assert google.startswith("https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2F")
        assert f"https://{path}" == parse_qs(urlsplit(outlook).query)["url"][0]
        assert outlook.startswith("https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2F")
        assert unquote(parse_qs(urlsplit(outlook).query)["name"][0]).endswith(" 2027")

    def test_which(self, site: Mapping[str, bytes]) -> None:
        """The calendar offers the season, each organisation, series and class; a weekend itself and its series."""
        season, weekend = (self._listed(parsed(site[path])) for path in ("index.html", PAGE))

        assert ["Everything", "Apex", "The Club (invented)", "GT Cup", "Touring Challenge"] == list(season)[
            :5
        ]
        assert {"GT Cup Pro", "GT Cup Am"} <= set(season)
        assert {"This weekend", "GT Cup", "Touring Challenge"} <= set(weekend)

    @pytest.mark.parametrize("page", ["index.html", PAGE])
    def test_every_choice_answers(self, site: Mapping[str, bytes], page: str) -> None:
        """Whatever is picked, of the one picker or of the plain list, is a feed in the folder."""
        root = parsed(site[page])
        picked = [
            f"{one.attrib['value']}{kinds}{alarm}.ics"
            for one in elements(root)
            if one.tag == "option" and one.attrib["value"].startswith("feeds/")
            for kinds in ([""] if "data-whole" in one.attrib else FEED_KINDS)
            for alarm in ([""] if "data-silent" in one.attrib else ["", ALARM])
        ]
        plain = [way.partition("/2027/")[2] for ways in self._listed(root).values() for way in ways]

        assert {*picked, *plain} <= set(site)
        assert {*plain} < {*picked}
        assert 1 == len(with_class(root, "picker"))

    def test_alarm(self, site: Mapping[str, bytes]) -> None:
        """A feed with an alarm is the same but for the alarm, and for its own address."""
        plain, warned = (
            site[f"feeds/series-gt--races{alarm}.ics"].replace(b"\r\n ", b"") for alarm in ("", ALARM)
        )

        assert b"BEGIN:VALARM" not in plain
        assert b"TRIGGER:-PT30M" in warned
        without = re.sub(rb"BEGIN:VALARM.*?END:VALARM\r\n", b"", warned, flags=re.DOTALL)
        assert plain == without.replace(b"--alarm.ics", b".ics")

    def test_teams_of_one_name(self, tmp_path: Path) -> None:
        """Two teams, or two series, of one name are told apart where calendars are chosen."""
        season = everything()
        teams = tuple(Team(id=id_, name="Works Team") for id_ in ("a", "b", "c"))
        cars = tuple(
            Entry(id=f"car-{team}", series=series, number=number, team=team)
            for team, series, number in (("a", "gt", "7"), ("b", "tc", "7"))
        )
        twin = Series(id="gt-twin", name="GT Cup")
        season = attrs.evolve(season, teams=teams, entries=cars, series=(*season.series, twin))
        files = publish(season, tmp_path / "public", audience="competitors", base_url=BASE).files

        labels = [
            text(one) for one in elements(parsed(files["index.html"])) if one.tag == "option" and text(one)
        ]
        assert {"Works Team (GT Cup 7)", "Works Team (Touring Challenge 7)", "Works Team"} <= {*labels}
        assert {"GT Cup (gt)", "GT Cup (gt-twin)"} <= {*labels}
        assert len(labels) == len({*labels})

    def test_without_an_address(self, tmp_path: Path) -> None:
        """Where the address of the folder is not known, feeds can be downloaded, and the page says what that means."""
        page = parsed(publish(everything(), tmp_path / "public").files[PAGE])

        assert [f"../feeds/weekend-{WEEKEND}.ics"] == self._ways(page)
        assert "will not be kept up to date" in text(with_class(page, "hint")[0])
        assert not [e for e in elements(page) if e.get("rel") == "canonical"]
