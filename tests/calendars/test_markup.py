"""Texts of calendars that were written for a web page."""

import time

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.calendars.markup import is_marked_up, without_entities, words_of_html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tech &amp; Safety", "Tech & Safety"),
        ("Race &quot;A&quot; &#39;B&#x27;", "Race \"A\" 'B'"),
        ("R&D; Q&A", "R&D; Q&A"),
        ("&amp;lt;", "&lt;"),
        ("a&nbsp;b", "a b"),
    ],
)
def test_entities(text: str, expected: str) -> None:
    """Characters as HTML writes them are the characters, once; other ampersands are left alone."""
    assert expected == without_entities(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Group&nbsp;1 <b>practice</b></p><br>at 8", "Group 1 practice\n\nat 8"),
        (
            'See <a href="https://a.example/x?a=1&amp;b=2">schedule</a>',
            "See schedule (https://a.example/x?a=1&b=2)",
        ),
        ('<a href="https://a.example/">https://a.example</a>', "https://a.example"),
        ("<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"),
        ("<style>p {}</style><p>words</p>", "words"),
        ("<p>never closed", "never closed"),
    ],
)
def test_html(text: str, expected: str) -> None:
    """The words of a page are read as whoever looks at it reads them."""
    assert is_marked_up(text)
    assert expected == words_of_html(text)


@pytest.mark.parametrize("text", ["", "5 < 6 > 4", "<TBC>", "write to <office@a.example>", "a <-> b"])
def test_brackets_that_are_no_html(text: str) -> None:
    """Angle brackets around anything but an element are what they are."""
    assert not is_marked_up(text)


@given(
    st.text()
    | st.lists(
        st.sampled_from(["<p>", "</p>", "<a href='", "'>", "<script>", "<!--", "&amp", ";", "x", "\n"])
    ).map("".join)
)
def test_any_text(text: str) -> None:
    """No text is too odd, and no entity is left to be resolved twice."""
    assert isinstance(words_of_html(text), str)
    assert isinstance(without_entities(text), str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<![<p>words</p>", "words"),
        ("<!-- <p>hidden --><p>seen", "seen"),
        ("<![CDATA[x]]><br>y", "y"),
        ("<?php x ?><p>y</p>", "y"),
        ("<p>5 < 6 <br", "5 < 6 <br"),
        ("<script>if (a<b) c()</script><p>y", "y"),
        ("<p>a<script>never closed", "a"),
        ("<a href='https://a.example/x'>x</a><br>", "x (https://a.example/x)"),
    ],
)
def test_odd_html(text: str, expected: str) -> None:
    """What a page holds beside elements is no words, and what begins no element is."""
    assert expected == words_of_html(text)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<p",
        "<a href=",
        "<!--",
        "<![",
        "<?",
        "</",
        "&",
        "<script>",
        "<title>",
        "<a href='",
        "<p>\n",
        "&#",
    ],
)
def test_hostile_runs(piece: str) -> None:
    """Whatever is repeated and never closed takes time in proportion to its length."""
    began = time.monotonic()
    without_entities(piece * 100_000)
    is_marked_up(piece * 100_000)
    words_of_html(piece * 100_000)

    assert time.monotonic() - began < 3
