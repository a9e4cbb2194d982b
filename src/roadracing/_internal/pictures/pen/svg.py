"""An SVG is a tree of a few kinds of elements, written so that no text in it can be anything but text."""

import hashlib
import re
from collections.abc import Iterator
from typing import Final, TypeAlias

import attrs

ELEMENTS: Final = frozenset(
    {
        "svg",
        "title",
        "desc",
        "style",
        "defs",
        "pattern",
        "g",
        "rect",
        "line",
        "circle",
        "path",
        "text",
        "tspan",
    }
)
"""The elements that pictures are made of: none that runs, loads, links or embeds anything."""

ATTRIBUTES: Final = frozenset(
    {
        "xmlns", "id", "class", "role", "lang", "viewBox", "width", "height", "aria-labelledby", "aria-describedby",
        "aria-hidden", "data-session", "data-space", "x", "y", "x1", "x2", "y1", "y2", "rx", "cx", "cy", "r", "d",
        "transform", "fill", "stroke", "stroke-width", "stroke-dasharray", "patternUnits", "patternTransform",
        "text-anchor", "font-size", "data-part", "data-spot",
    }
)  # fmt: skip
"""The attributes that they may have."""

_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_SPACES: Final = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_TEXT: Final = str.maketrans(_ESCAPES)
_ATTRIBUTE: Final = str.maketrans({**_ESCAPES, **_SPACES})
_DECIMALS: Final = 2


@attrs.frozen
class Ref:
    """The id of another element of the same picture, or the ids of several."""

    names: tuple[str, ...]

    @classmethod
    def to(cls, *names: str) -> "Ref":
        """A reference to elements by the ids they have before the picture's prefix is known."""
        return cls(names)


@attrs.frozen
class PaintedWith:
    """A pattern of the same picture fills or strokes something."""

    name: str


Value: TypeAlias = str | int | float | Ref | PaintedWith
Child: TypeAlias = "Element | str | None"


@attrs.frozen
class Element:
    """An element has a name, attributes in order, and children: elements and text.

    Build one with `element`.
    """

    name: str
    attributes: tuple[tuple[str, Value], ...] = ()
    children: tuple["Element | str", ...] = ()


def element(name: str, *children: Child, **attributes: Value | None) -> Element:
    """An element; what is ``None`` is left out.

    Args:
        name: the name, one of `ELEMENTS`.
        children: elements, and text as it is.
        attributes: the attributes, with ``_`` for ``-`` and at the end of words that Python reserves.

    Raises:
        ValueError: pictures have no such element or attribute.
    """
    if name not in ELEMENTS:
        raise ValueError(f"pictures have no element {name!r}")
    named = tuple(
        (key if key == "viewBox" else key.rstrip("_").replace("_", "-"), value)
        for key, value in attributes.items()
        if value is not None
    )
    unknown = {key for key, _ in named} - ATTRIBUTES
    if unknown:
        raise ValueError(f"pictures have no attribute {min(unknown)!r}")
    return Element(name, named, tuple(child for child in children if child is not None))


def group(*children: Child, **attributes: Value | None) -> Element:
    """Elements that belong together."""
    return element("g", *children, **attributes)


def number(value: float) -> str:
    """A number as it is written: at most two decimals, none that say nothing, and no negative nought.

    >>> number(12.50), number(-0.001), number(3)
    ('12.5', '0', '3')
    """
    text = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def allowed(text: str) -> str:
    """Text without the characters that XML has no way to write."""
    return _FORBIDDEN.sub("", text)


def written(root: Element, prefix: str | None = None) -> str:
    """The text of a picture: the same tree gives the same bytes.

    Every id begins with the prefix, so that several pictures can stand in one page; in a style sheet ``&`` is
    the picture itself.

    Args:
        root: the whole picture.
        prefix: a name, unique in the page; by default it is made of what the picture holds.
    """
    if prefix is None:
        content = "".join(_parts(root, "picture"))
        prefix = f"rr-{hashlib.sha256(content.encode()).hexdigest()[:10]}"
    return "".join(_parts(root, prefix))


def _parts(node: Element, prefix: str) -> Iterator[str]:
    yield f"<{node.name}"
    for key, value in node.attributes:
        yield f' {key}="{_value(key, value, prefix)}"'
    if not node.children:
        yield "/>"
        return
    yield ">"
    for child in node.children:
        if isinstance(child, Element):
            yield from _parts(child, prefix)
        elif node.name == "style":
            # Style sheets are the library's own; a page's parser reads them as they stand.
            yield child.replace("&", f"#{prefix}")
        else:
            yield allowed(child).translate(_TEXT)
    yield f"</{node.name}>"


def _value(key: str, value: Value, prefix: str) -> str:
    if isinstance(value, Ref):
        return " ".join(_name(prefix, name) for name in value.names)
    if isinstance(value, PaintedWith):
        return f"url(#{_name(prefix, value.name)})"
    if key == "id":
        return _name(prefix, str(value))
    text = value if isinstance(value, str) else number(value)
    return allowed(text).translate(_ATTRIBUTE)


def _name(prefix: str, name: str) -> str:
    return f"{prefix}-{name}" if name else prefix
