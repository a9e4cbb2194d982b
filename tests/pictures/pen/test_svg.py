"""An SVG is written so that text in it is nothing but text."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.pictures.pen.svg import PaintedWith, Ref, element, group, number, written

ANY_TEXT = st.text(st.characters(), max_size=40)


def read_back(text: str, attribute: str) -> tuple[str, str]:
    """A text and an attribute, written and read by a parser that is not ours."""
    root = ET.fromstring(  # noqa: S314 - written here
        written(element("svg", element("text", text, class_=attribute), xmlns="http://www.w3.org/2000/svg"))
    )
    return root[0].text or "", str(root[0].get("class"))


def could_be_written(text: str) -> str:
    """A text without the characters that XML knows no way to write."""
    return "".join(
        c
        for c in text
        if c in "\t\n\r" or 0x20 <= ord(c) < 0xD800 or 0xE000 <= ord(c) < 0xFFFE or ord(c) > 0xFFFF
    )


@given(text=ANY_TEXT, attribute=ANY_TEXT)
def test_text_comes_back(text: str, attribute: str) -> None:
    """Whatever a text holds, a parser reads it as it was, but for what XML cannot say."""
    shown, held = read_back(text, attribute)

    # A parser makes every line break in text a line feed, and keeps those that an attribute writes by number.
    assert could_be_written(text).replace("\r\n", "\n").replace("\r", "\n") == shown
    assert could_be_written(attribute) == held


@pytest.mark.parametrize("name", ["script", "image", "foreignObject", "a", "use", "iframe"])
def test_no_other_element(name: str) -> None:
    """There is no way to draw what runs, loads or links."""
    with pytest.raises(ValueError, match=name):
        element(name)


@pytest.mark.parametrize("name", ["onload", "href", "style", "xlink_href"])
def test_no_other_attribute(name: str) -> None:
    """Nor to say it in an attribute."""
    with pytest.raises(ValueError, match="no attribute"):
        element("rect", **{name: "x"})


def test_prefix() -> None:
    """Every id begins with the picture's own name, wherever it is meant."""
    drawn = element(
        "svg",
        element("style", "& .a{fill:red}"),
        group(id="here", fill=PaintedWith("dots"), aria_labelledby=Ref.to("a", "b")),
        id="",
    )

    assert (
        '<svg id="p"><style>#p .a{fill:red}</style>'
        '<g id="p-here" fill="url(#p-dots)" aria-labelledby="p-a p-b"/></svg>'
    ) == written(drawn, "p")


def test_prefix_of_its_own() -> None:
    """Pictures that differ have names that differ, and the same picture has always the same."""
    one, other = (element("svg", text, id="") for text in ("one", "other"))

    assert written(one) == written(one)
    assert written(one).split('"')[1] != written(other).split('"')[1]


@given(value=st.floats(-1e6, 1e6))
def test_numbers(value: float) -> None:
    """A number is written as far as anybody sees, and never as an exponent."""
    assert value == pytest.approx(float(number(value)), abs=0.005001)
    assert "e" not in number(value)
    assert "-0" != number(value)
