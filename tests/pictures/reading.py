"""A picture as an XML parser that is not ours reads it."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from roadracing._internal.pictures.pen.picture import Picture
from roadracing._internal.pictures.pen.svg import ATTRIBUTES, ELEMENTS

SVG = "{http://www.w3.org/2000/svg}"


def parsed(picture: Picture) -> ET.Element:
    """The root of a picture."""
    return ET.fromstring(picture.svg)  # noqa: S314 - what is parsed was written a line before


def is_safe(root: ET.Element) -> None:
    """Nothing in a picture runs, loads, links or embeds anything."""
    for node in root.iter():
        assert node.tag.removeprefix(SVG) in ELEMENTS, node.tag
        for name, value in node.attrib.items():
            assert name in ATTRIBUTES, name
            assert not name.startswith("on")
            assert "href" not in name
            for address in re.findall(r"url\(([^)]*)\)", value):
                assert address.startswith("#")
    style = root.find(f"{SVG}style")
    assert style is not None
    assert "url(" not in str(style.text)
    assert "@import" not in str(style.text)


def parts(root: ET.Element, name: str) -> list[ET.Element]:
    """The groups that are a certain part of a picture."""
    return [node for node in root.iter(f"{SVG}g") if node.get("data-part") == name]


def sessions(root: ET.Element) -> list[str]:
    """The ids of the sessions that are shown, in the order in which they are drawn."""
    return [str(node.get("data-session")) for node in root.iter() if node.get("data-session") is not None]


def title_of(node: ET.Element) -> str:
    """What a part of a picture is called."""
    title = node.find(f"{SVG}title")
    return str(title.text) if title is not None else ""


def texts(node: ET.Element) -> list[str]:
    """The words that are seen."""
    return [text.text or "" for text in node.iter(f"{SVG}text")]


def boxes(node: ET.Element) -> Iterator[tuple[float, float, float, float]]:
    """The rectangles in a part: left and upper edge, right and lower."""
    for rect in node.iter(f"{SVG}rect"):
        x, y = float(rect.get("x", 0)), float(rect.get("y", 0))
        yield x, y, x + float(rect.get("width", 0)), y + float(rect.get("height", 0))
