"""The browser shows what it is given, says what went wrong, and asks nothing of the network."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.sizes import DESKTOP, PHONE

if TYPE_CHECKING:
    from tests.browser.chromium import Chromium

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><title>Invented</title><main><h1>Invented</h1>{}</main></html>"""


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_sizes(browser: "Chromium", tmp_path: Path, size: tuple[int, int]) -> None:
    """A window has the size that was asked for, and its picture can be kept."""
    with browser.open(PAGE.format(""), size=size) as opened:
        assert size == tuple(opened.page.evaluate("[window.innerWidth, window.innerHeight]"))
        assert opened.screenshot(tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
        assert not opened.overflows()


def test_overflow(browser: "Chromium") -> None:
    """A page wider than a phone is found out."""
    with browser.open(PAGE.format('<p style="width: 600px">wide</p>'), size=PHONE) as opened:
        assert opened.overflows()


def test_media(browser: "Chromium") -> None:
    """Dark and print are what the page is told."""
    with browser.open(PAGE.format(""), dark=True, media="print") as opened:
        for query in ("(prefers-color-scheme: dark)", "print"):
            assert opened.page.evaluate("query => matchMedia(query).matches", query)
        assert opened.pdf().startswith(b"%PDF-")


def test_network(browser: "Chromium") -> None:
    """What a page asks of anybody else is refused and listed."""
    with browser.open(PAGE.format('<img src="https://example.org/a.png" alt="">')) as opened:
        opened.page.wait_for_load_state()

        assert ["https://example.org/a.png"] == opened.refused
        assert opened.refused == opened.requests


def test_console(browser: "Chromium") -> None:
    """Complaints of a page are listed, those of its scripts too."""
    with browser.open(PAGE.format("<script>console.error('one'); throw Error('two')</script>")) as opened:
        assert ["one", "two"] == opened.console


def test_axe(browser: "Chromium") -> None:
    """A page that everybody can use has no objections, and a picture without words has one."""
    with browser.open(PAGE.format("")) as opened:
        assert [] == opened.axe()
    with browser.open(PAGE.format('<img src="data:,">')) as opened:
        assert ["image-alt"] == [objection["id"] for objection in opened.axe()]
