"""What stands around every page, and what a page may do."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import fromstring

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from roadracing._internal.model.season.season import Season
from roadracing._internal.site.pages.page_frame import POLICY
from roadracing._internal.testing.strategies import seasons as any_seasons
from roadracing._internal.time.instant import Instant
from tests.effort import tries
from tests.site.folder_of_pages import BASE, pages_of
from tests.site.for_everybody import publish
from tests.site.html import elements, parsed, structure
from tests.site.retelling import HOSTILE, hostile, retold, tame
from tests.site.weekends import everything


class TestSafety:
    """What a page may do."""

    def test_policy(self, site: Mapping[str, bytes]) -> None:
        """Every page states the policy, and needs nothing that it forbids."""
        for page in pages_of(site).values():
            stated = [
                e.get("content") for e in elements(page) if e.get("http-equiv") == "Content-Security-Policy"
            ]
            assert [POLICY] == stated
            for element in elements(page):
                assert "style" not in element.attrib
                assert not any(name.startswith("on") for name in element.attrib)
                assert element.tag not in {"style", "iframe", "object", "embed", "form", "base"}
                if element.tag == "script" and element.get("src") is None:
                    assert "application/ld+json" == element.get("type")

    def test_scripts_are_small(self, site: Mapping[str, bytes]) -> None:
        """All scripts of a page together are less than 20 kB as they are sent."""
        assert sum(len(site[path]) for path in site if path.endswith(".js.gz")) < 20_000

    def test_nothing_from_elsewhere(self, site: Mapping[str, bytes]) -> None:
        """Nothing is loaded from another place, by a page, its style or its pictures."""
        for page in pages_of(site).values():
            loaded = [
                e
                for e in elements(page)
                if e.tag in {"link", "script", "img", "source"} and e.get("rel") != "canonical"
            ]
            assert not [
                e.attrib
                for e in loaded
                if urlsplit(e.get("href") or e.get("src") or e.get("srcset") or "").scheme
            ]
        for path in ("assets/site.css", "assets/series.css"):
            assert b"url(" not in site[path]
            assert b"@import" not in site[path]

    @pytest.mark.parametrize("payload", HOSTILE)
    def test_hostile_text(self, tmp_path: Path, harmless: Mapping[str, Any], payload: str) -> None:
        """Whatever stands in any text field, each page has the structure it has with harmless words."""
        harmful = publish(retold(everything(), hostile(payload)), tmp_path / "public", base_url=BASE).files

        assert set(harmless) == set(harmful)
        for path, content in harmful.items():
            if path.endswith(".html"):
                assert harmless[path] == structure(parsed(content, strict=True))
            elif path.endswith(".svg"):
                fromstring(content)  # noqa: S314 - our own, and no entities can be declared in it
            elif path.endswith((".css", ".js")):
                assert harmless[path] == content

    @settings(tries(10), suppress_health_check=list(HealthCheck))
    @given(any_seasons(), st.sampled_from(HOSTILE))
    def test_any_season(self, tmp_path_factory: pytest.TempPathFactory, season: Season, payload: str) -> None:
        """Whatever a season holds, its pages have the structure they have with harmless words, and lead nowhere odd."""
        season = attrs.evolve(season, issued=Instant.parse("2027-01-01T00:00:00+00:00[UTC]"))
        out = tmp_path_factory.mktemp("any")
        harmless = publish(retold(season, tame), out / "tame", base_url=BASE, force=True).files
        harmful = publish(retold(season, hostile(payload)), out / "hostile", base_url=BASE, force=True).files

        assert set(harmless) == set(harmful)
        for path in (path for path in harmful if path.endswith(".html")):
            page = parsed(harmful[path])
            assert structure(parsed(harmless[path])) == structure(page)
            for element in elements(page):
                for name in ("href", "src"):
                    assert re.match(r"https?://|webcal://|[^:]*$", element.get(name, ""))
                if element.tag == "script" and element.get("src") is None:
                    json.loads(element.text or "")
