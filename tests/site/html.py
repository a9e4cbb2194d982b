"""Pages as an HTML5 parser that is not ours reads them."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib


def parsed(content: bytes, *, strict: bool = False) -> Element:
    """A page as a tree.

    Args:
        content: the page.
        strict: whether anything that the specification of HTML calls an error is one.
    """
    parser = html5lib.HTMLParser(
        tree=html5lib.getTreeBuilder("etree"), strict=strict, namespaceHTMLElements=False
    )
    root: Element = parser.parse(content, transport_encoding="utf-8")
    return root


def structure(element: Element) -> Any:
    """What elements there are, with which attributes, and in which classes; not what they say."""
    if not isinstance(element.tag, str):
        return "a comment"
    kept = {name: element.get(name) for name in ("class", "id", "rel", "role", "type", "colspan", "scope")}
    names = tuple(sorted(element.attrib))
    return element.tag, names, tuple(kept.items()), tuple(structure(child) for child in element)


def elements(root: Element) -> Iterator[Element]:
    """Every element."""
    return (element for element in root.iter() if isinstance(element.tag, str))


def text(element: Element) -> str:
    """What an element says, with single blanks."""
    return " ".join("".join(element.itertext()).split())


def with_class(root: Element, name: str) -> list[Element]:
    """The elements of a class."""
    return [element for element in elements(root) if name in (element.get("class") or "").split()]
