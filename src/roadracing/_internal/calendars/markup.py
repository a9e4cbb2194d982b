"""Texts of calendars that were written for a web page: HTML where RFC 5545 has plain text."""

import html
import re
from html.parser import HTMLParser
from typing import Final

_ENTITY: Final = re.compile(r"&(?:amp|quot|apos|lt|gt|nbsp|#[0-9]{1,6}|#x[0-9a-fA-F]{1,5});")
_TAG: Final = re.compile(
    r"</?(?:a|b|blockquote|br|div|em|font|h[1-6]|html|body|i|li|ol|p|span|strong|table|td|th|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BLOCKS: Final = frozenset(
    {"br", "div", "p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"}
)
_UNSEEN: Final = frozenset({"script", "style", "head", "title"})
_BLANK_LINES: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def without_entities(text: str) -> str:
    """Text whose characters are not written as HTML writes them: no activity is called ``Tech &amp; Safety``."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]).replace("\xa0", " "), text)


def is_marked_up(text: str) -> bool:
    """Whether a text holds elements of HTML; angle brackets around anything else are just that."""
    return bool(_TAG.search(text))


def words_of_html(text: str) -> str:
    """The words of a text in HTML: blocks stand on lines of their own, and addresses behind what leads to them."""
    reader = _Words()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


class _Words(HTMLParser):
    """What a reader of a page sees of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._address = ""
        self._since = 0
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a line, and an address is remembered."""
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS:
            self.parts.append("\n")
        elif tag == "a":
            self._address, self._since = dict(attrs).get("href") or "", len(self.parts)

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line, and an address stands behind its words unless it is what they say."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self.parts.append("\n")
        elif tag == "a" and self._address:
            words = "".join(self.parts[self._since :]).strip()
            if self._address.partition("://")[2].rstrip("/") not in words or "://" not in self._address:
                self.parts.append(f" ({self._address})")
            self._address = ""

    def handle_data(self, data: str) -> None:
        """Words are kept; line breaks between them are blanks on a page."""
        if not self._unseen:
            self.parts.append(data.replace("\n", " "))
