"""Bulletins as a feed for news readers (RFC 4287)."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.words.naming import label_of
from roadracing._internal.words.spoken_languages import say, spoken_language, upper_first

from .notices import Notice, change_words, notices
from .status import utc_text
from .urns import urn

ATOM: Final = "bulletins.atom"
"""The file's name in a published folder."""
MOST_ENTRIES: Final = 100
"""How many bulletins the feed holds, the newest. Library default: readers keep those they have met."""
PRODUCT: Final = "roadracing"
"""Who wrote the file. Without a version, so that a new version does not make every file new."""

_NAMESPACE: Final = "http://www.w3.org/2005/Atom"
_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to say (its production 2, Char)."""
_NO_DATE: Final = "1970-01-01T00:00:00Z"


def atom(index: Index, base_url: str | None = None, *, audience: Audience = Audience.PUBLIC) -> bytes:
    """The bulletins of a season as an Atom feed, the newest first, each with its changes in words.

    The id of the feed is made of the namespace, that of an entry of the namespace and the bulletin's id, and of nothing
    that may change: neither the address nor the number. A bulletin counts as updated when it was issued; one that does
    not say when, at the issue of its timetable or of the season, and without those it is left out. A feed of a season
    in which nobody dated anything has the beginning of 1970 as the time that Atom demands. Equal seasons give equal
    bytes.

    Args:
        index: the season.
        base_url: the address of the folder that the feed is in, ending with ``/``; with it the feed says where it is.
        audience: for whom; changes of sessions that are for others are not told.
    """
    season = index.season
    dated = [notice for notice in notices(index, audience) if notice.issued_at is not None]
    dated = dated[::-1][:MOST_ENTRIES]
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": spoken_language().code})
    _text(feed, "id", urn(index.season, "bulletins"))
    _text(feed, "title", say("Bulletins: {season}", season=season.name or season.year or season.namespace))
    _text(feed, "updated", _updated(index, dated))
    _text(SubElement(feed, "author"), "name", _author(index))
    if base_url is not None:
        SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": base_url + ATOM})
        SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": base_url})
    _text(feed, "generator", PRODUCT)
    for notice in dated:
        _entry(index, SubElement(feed, "entry"), notice)
    content: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _entry(index: Index, entry: Element, notice: Notice) -> None:
    bulletin = notice.bulletin
    issued = utc_text(notice.issued_at) or _NO_DATE
    _text(entry, "id", urn(index.season, "bulletin", bulletin.id))
    _text(entry, "title", notice.heading)
    _text(entry, "updated", issued)
    _text(entry, "published", issued)
    if notice.issuer is not None:
        _text(SubElement(entry, "author"), "name", notice.issuer)
    if bulletin.url is not None:
        SubElement(entry, "link", {"rel": "alternate", "href": _fit(bulletin.url)})
    terms = [bulletin.kind.value] if bulletin.kind is not None else []
    terms += sorted({change.kind.value for change in notice.changes})
    for term in dict.fromkeys(terms):
        SubElement(entry, "category", {"term": term})
    # Markup inside a text, which news readers clean and show: Atom's most widely understood form.
    content = SubElement(entry, "content", {"type": "html"})
    content.text = _fit("".join(_markup(line) for line in _blocks(index, notice)))


def _blocks(index: Index, notice: Notice) -> Iterable[Element]:
    bulletin = notice.bulletin
    if bulletin.reason:
        yield _paragraph(say("Reason: {reason}", reason=bulletin.reason))
    if notice.changes:
        listed = Element("ul")
        for change in notice.changes:
            item = SubElement(listed, "li")
            _text(item, "strong", upper_first(say(change.kind.value)))
            item[-1].tail = f": {_fit(change_words(index, change))}"
        yield listed
    # The words of a bulletin that was made of its changes are those of its changes.
    elif notice.text:
        for line in notice.text.split("\n"):
            yield _paragraph(line)
    if bulletin.supersedes:
        yield _paragraph(say("Replaces {bulletin}.", bulletin=_replaced(index, bulletin)))


def _replaced(index: Index, bulletin: Bulletin) -> str:
    known = next((b for b in index.season.bulletins if b.id == bulletin.supersedes), None)
    number = known.number if known is not None and known.number is not None else bulletin.supersedes
    return say("bulletin {number}", number=number)


def _paragraph(text: str) -> Element:
    element = Element("p")
    element.text = _fit(text)
    return element


def _markup(element: Element) -> str:
    made: str = tostring(element, encoding="unicode", method="html")
    return made


def _text(parent: Element, tag: str, text: object) -> None:
    SubElement(parent, tag).text = _fit(str(text))


def _fit(text: str) -> str:
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)


def _updated(index: Index, dated: list[Notice]) -> str:
    """When the feed last changed: with its newest bulletin, else when anybody last said something."""
    if dated:
        return utc_text(dated[0].issued_at) or _NO_DATE
    if index.season.issued is not None:
        return utc_text(index.season.issued) or _NO_DATE
    said = [at.utc for session in index.season.sessions if (at := stamp(index, session)) is not None]
    newest = max(said, default=None)
    return _NO_DATE if newest is None else f"{newest.astimezone(dt.UTC).isoformat()[:19]}Z"


def _author(index: Index) -> str:
    issuer = index.season.issuer
    return label_of(index.organisations, issuer) if issuer is not None else index.season.namespace
