"""The pages of a folder as a whole."""

import posixpath
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import attrs
import pytest

from roadracing._internal.site.publishing import PublishRefused
from tests.site.folder_of_pages import pages_of
from tests.site.for_everybody import publish
from tests.site.html import elements
from tests.site.test_folder import held
from tests.site.weekends import everything


class TestFolder:
    """What there is."""

    def test_pages(self, site: Mapping[str, bytes]) -> None:
        """A calendar, race day, and a page and a noticeboard of each weekend, named after its id."""
        weekends = ("coast-2027", "hills-2027", "lake-2027", "summit-2027")
        expected = {
            "index.html",
            "now.html",
            *(f"{room}/{w}.html" for room in ("weekends", "noticeboard") for w in weekends),
        }

        assert expected == {path for path in site if path.endswith(".html")}
        assert {"status.json", "bulletins.atom", "assets/site.css", "assets/site.js"} < set(site)

    def test_links_lead_somewhere(self, site: Mapping[str, bytes]) -> None:
        """Whatever a page leads to in the folder is there, and a place in a page as well."""
        for path, page in pages_of(site).items():
            ids = {element.get("id") for element in elements(page)}
            for element in elements(page):
                for name in ("href", "src", "srcset", "data-status"):
                    url = element.get(name) if not (name == "data-status" and element.tag == "tr") else None
                    if url is None or urlsplit(url).scheme:
                        continue
                    if url.startswith("#"):
                        assert url[1:] in ids, url
                    else:
                        assert posixpath.normpath(posixpath.join(posixpath.dirname(path), url)) in site, url

    def test_ids_are_given_once(self, site: Mapping[str, bytes]) -> None:
        """No page has two places of one name, and what a label names is there."""
        for page in pages_of(site).values():
            ids = [element.get("id") for element in elements(page) if element.get("id")]

            assert len(ids) == len(set(ids))
            assert {e.get("aria-labelledby") for e in elements(page)} - {None} <= set(ids)

    def test_equal_seasons_equal_bytes(self, tmp_path: Path) -> None:
        """Two seasons that differ in nothing but the order of writing have the same pages."""
        season = everything()
        turned = attrs.evolve(season, sessions=season.sessions[::-1], bulletins=season.bulletins[::-1])

        assert publish(season, tmp_path / "a").files == publish(turned, tmp_path / "b").files

    def test_over_a_folder_without_pages(self, tmp_path: Path) -> None:
        """Pages come to a folder that had none, its promises hold, and they go again."""
        out = tmp_path / "public"
        publish(everything(), out, pages=False)
        done = publish(everything(), out)
        assert held(out) == done.files
        moved = attrs.evolve(everything(), sessions=everything().sessions[1:])
        with pytest.raises(PublishRefused):
            publish(moved, out)

        assert held(out) == done.files
        assert publish(everything(), out, pages=False).files == held(out)
