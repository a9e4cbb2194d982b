"""What the organisations show of each other."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import attrs

from roadracing._internal.model.promotion.programme import LinkStatus, WebLink
from tests.feeds.seasons import sebring
from tests.site.folder_of_pages import PAGE
from tests.site.for_everybody import publish
from tests.site.html import elements, parsed, text, with_class
from tests.site.weekends import WEEKEND, everything


class TestTogether:
    """What the organisations show of each other."""

    def test_sites(self, site: Mapping[str, bytes]) -> None:
        """Each organisation's site is linked, and where the agreement lets it lead; a link taken down is not."""
        page = parsed(site["index.html"])
        parties = {text(p).split(" (")[0]: p for p in with_class(page, "party")}
        apex, club = parties["Apex Road Racing"], parties["The Club"]
        hrefs = [[e.get("href") for e in elements(p) if e.tag == "a"] for p in (apex, club)]

        assert [
            ["https://apex.example/", "https://club.example/racing"],
            ["https://club.example/", "https://apex.example/"],
        ] == hrefs
        assert b"https://gone.example/" not in site["index.html"]

    def test_magazine_and_partners(self, site: Mapping[str, bytes]) -> None:
        """The section in the magazine, with its readers, and the partners are named."""
        page = parsed(site[PAGE])

        assert (
            "Club Magazine (invented), Autumn 2027, the magazine of The Club (invented), has a section on Apex, "
            "read by 65,000 members. With Invented Tyres."
        ) == text(with_class(page, "magazines")[0][1])
        assert ["Invented Fuel", "Invented Tyres"] == [
            text(name) for name in with_class(with_class(page, "sponsors")[0], "party-name")
        ]

    def test_partners_of_a_weekend(self, tmp_path: Path) -> None:
        """A partner is named at the weekends it is partner for, while it is one."""
        season = everything()
        fuel, tyre = season.partners
        season = attrs.evolve(
            season,
            partners=(
                attrs.evolve(fuel, weekends=("coast-2027",)),
                attrs.evolve(tyre, effective_until=dt.date(2027, 9, 1)),
            ),
        )
        site = publish(season, tmp_path / "public").files
        named = {
            w: text(parsed(site[f"weekends/{w}.html"])).count("Official tyre")
            for w in (WEEKEND, "coast-2027")
        }

        assert {WEEKEND: 0, "coast-2027": 1} == named
        assert "Invented Fuel" not in text(parsed(site[PAGE]))

    def test_a_link_without_an_address(self, tmp_path: Path) -> None:
        """A promised link of which nobody knows the address is named all the same."""
        link = WebLink(id="l", from_organisation="imsa", to_organisation="scca", status=LinkStatus.PROMISED)
        site = publish(sebring(links=(link,)), tmp_path / "public").files

        assert "Its site leads to SCCA Pro Racing" in text(parsed(site["index.html"]))
