"""What tests look up in a published folder of pages."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from tests.site.html import elements, parsed
from tests.site.weekends import WEEKEND

BASE = "https://racing.example.org/2027/"


BOARD = f"noticeboard/{WEEKEND}.html"


PAGE = f"weekends/{WEEKEND}.html"


def pages_of(files: Mapping[str, bytes]) -> dict[str, Element]:
    """Every page, parsed without an error."""
    return {path: parsed(files[path], strict=True) for path in files if path.endswith(".html")}


def rows(page: Element) -> dict[str, Element]:
    """The rows of a page by the id of their session."""
    return {row.attrib["data-session"]: row for row in elements(page) if "data-session" in row.attrib}
