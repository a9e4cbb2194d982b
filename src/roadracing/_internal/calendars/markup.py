"""Texts of calendars that were written for a web page: HTML where RFC 5545 has plain text.

The interpreter's own parser takes time that grows with the square of a text that is not closed, and gives up on some;
a description needs no more than its words, so tags are taken out in one pass from the front to the end.
"""

import html
import re
from typing import Final

_ENTITY: Final = re.compile(r"&(?:amp|quot|apos|lt|gt|nbsp|#[0-9]{1,6}|#x[0-9a-fA-F]{1,5});")
_TAG: Final = re.compile(
    r"</?(?:a|b|blockquote|br|div|em|font|h[1-6]|html|body|i|li|ol|p|span|strong|table|td|th|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_HREF: Final = re.compile(r"\bhref=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_BLOCKS: Final = frozenset(
    {"br", "div", "p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"}
)
_UNSEEN: Final = frozenset({"script", "style", "head", "title"})
_BLANK_LINES: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def without_entities(text: str) -> str:
    """Text whose characters are not written as HTML writes them: no activity is called ``Tech &amp; Safety``."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]).replace("\xa0", " "), text)


def is_marked_up(text: str) -> bool:
    """Whether a text has tags that programs write into descriptions; words in angle brackets are just that."""
    return bool(_TAG.search(text))


def words_of_html(text: str) -> str:
    """The words of a text in HTML: blocks stand on lines of their own, and addresses behind what leads to them."""
    lines = (" ".join(line.split()) for line in _Words(text).read().split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


class _Words:
    """What a reader of a page sees of it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lower = text.lower()
        self._parts: list[str] = []
        self._address = ""
        self._since = 0
        self._gone: set[str] = set()

    def read(self) -> str:
        """The words in the order of the page."""
        at = 0
        while (opened := self._find("<", at)) >= 0:
            self._say(self._text[at:opened])
            at = self._tag(opened)
        self._say(self._text[at:])
        return "".join(self._parts)

    def _find(self, what: str, at: int) -> int:
        """Where something stands next; what was once sought in vain is not sought again."""
        if what in self._gone:
            return -1
        found = self._lower.find(what, at)
        if found < 0:
            self._gone.add(what)
        return found

    def _say(self, text: str) -> None:
        """Words are kept; line breaks between them are blanks on a page."""
        if text:
            self._parts.append(html.unescape(text).replace("\n", " "))

    def _tag(self, at: int) -> int:
        """Where the text goes on after a tag, or after a bracket that begins none."""
        named = _NAME.match(self._text, at + 1)
        if named is None:
            if self._text[at + 1 : at + 2] in ("!", "?"):
                closing = "-->" if self._text.startswith("<!--", at) else ">"
                shut = self._find(closing, at)
                return len(self._text) if shut < 0 else shut + len(closing)
            self._say("<")
            return at + 1
        end = self._find(">", named.end())
        if end < 0:
            self._say("<")
            return at + 1
        name = named[2].lower()
        if not named[1] and name in _UNSEEN:
            shut = self._find(f"</{name}", end)
            if shut >= 0:
                return shut
            return len(self._text) if name in ("script", "style") else end + 1
        if name in _BLOCKS:
            self._parts.append("\n")
        elif name == "a":
            self._link(self._text[named.end() : end], ends=bool(named[1]))
        return end + 1

    def _link(self, tag: str, *, ends: bool) -> None:
        """An address stands behind its words unless it is what they say."""
        if not ends:
            found = _HREF.search(tag)
            address = next((part for part in found.groups() if part is not None), "") if found else ""
            self._address, self._since = html.unescape(address), len(self._parts)
        elif self._address:
            words = "".join(self._parts[self._since :]).strip()
            if self._address.partition("://")[2].rstrip("/") not in words or "://" not in self._address:
                self._parts.append(f" ({self._address})")
            self._address = ""
