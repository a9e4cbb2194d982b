"""Two ids for plainly one circuit: its names, its town and its place on the map tell, whatever the ids."""

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from .venue import Venue

_FILLING: Final = frozenset(["a", "and", "at", "da", "de", "del", "di", "du", "la", "le", "les", "of", "the"])
_SORTS: Final = frozenset(
    [
        "autodrom",
        "autodrome",
        "autodromo",
        "circuit",
        "circuito",
        "course",
        "international",
        "motodrom",
        "motor",
        "motorsport",
        "motorplex",
        "park",
        "race",
        "racecourse",
        "raceway",
        "racing",
        "ring",
        "road",
        "speedway",
        "sport",
        "car",
        "street",
        "track",
        "venue",
    ]
)
"""Words that say what sort of circuit it is. Circuits of one town differ in them: a speedway is no street course."""
_WORD: Final = re.compile(r"[^\W_]+")
_APOSTROPHES: Final = str.maketrans("", "", "'\N{RIGHT SINGLE QUOTATION MARK}")
_APART_KM: Final = 10.0
"""What is further apart than this is not one circuit, whatever it is called. Library default."""
_CLOSE_KM: Final = 2.0
"""Coordinates of one circuit differ by less: one office takes the start line, the other the gate. Library default."""
_SAME_KM: Final = 0.5
"""Within this it is one circuit under two names, such as its own and a sponsor's. Library default."""
_CELL_DEG: Final = 0.05
_COMPARED: Final = 20
_EARTH_KM: Final = 6371.0


@attrs.frozen
class _Called:
    """A name of a circuit, as its words: those of its own, and those that say what sort it is."""

    own: str
    words: frozenset[str]
    sorts: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "_Called":
        words = _words(text)
        own = [word for word in words if word not in _SORTS] or words
        return cls("".join(own), frozenset(own), frozenset(words) - set(own))

    def is_plainly(self, other: "_Called") -> bool:
        nested = self.sorts <= other.sorts or other.sorts <= self.sorts
        return bool(self.own) and self.own == other.own and nested

    def is_like(self, other: "_Called") -> bool:
        shorter, longer = sorted((self.words, other.words), key=len)
        return bool(shorter) and (shorter <= longer or self.own == other.own)


def _words(text: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    found = [word for word in _WORD.findall(plain.translate(_APOSTROPHES)) if word not in _FILLING]
    return [word[:-1] if word.endswith("s") and word[:-1] in _SORTS else word for word in found]


def alike(one: str, other: str, besides: frozenset[str] = frozenset()) -> bool:
    """Whether two names may be of one thing: all words of the shorter are in the longer, but for words of no weight."""
    first, second = ({*_words(text)} - besides for text in (one, other))
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and shorter <= longer


def plainly_one(venues: Iterable[Venue]) -> dict[str, str]:
    """Venues that are plainly one circuit, each with the first id of them all; what is one by itself is left out.

    Two are one where they have a zone in common and bear one name (``Mid-Ohio`` and ``Mid-Ohio Sports Car Course``,
    but not a speedway and the street circuit of its town), or stand at one place on the map. What is far apart, or in
    different countries, is not, whatever it is called.
    """
    leader: dict[str, str] = {}

    def first(id_: str) -> str:
        while leader.get(id_, id_) != id_:
            id_ = leader[id_]
        return id_

    buckets: dict[tuple[object, ...], list[Venue]] = {}
    for venue in sorted(venues, key=lambda v: v.id):
        for bucket in _buckets(venue):
            known = buckets.setdefault(bucket, [])
            for other in known:
                # What is one with another already need not be compared with it again.
                one, two = sorted((first(venue.id), first(other.id)))
                if one != two and plainly_same(venue, other):
                    leader[two] = one
            if len(known) < _COMPARED:
                known.append(venue)
    return {id_: first(id_) for id_ in {*leader, *leader.values()}}


def plainly_same(one: Venue, other: Venue) -> bool:
    """Whether two ids are plainly those of one circuit."""
    apart = _apart(one, other)
    if apart is None:
        return False
    by_name = any(a.is_plainly(b) for a in _names(one) for b in _names(other))
    if not math.isfinite(apart):
        return by_name
    alike_names = any(a.is_like(b) for a in _names(one) for b in _names(other))
    return by_name or apart <= _SAME_KM or (apart <= _CLOSE_KM and alike_names)


def perhaps_same(one: Venue, other: Venue) -> bool:
    """Whether two ids may be those of one circuit: names that are alike, one town, or places close to each other."""
    apart = _apart(one, other)
    if apart is None:
        return False
    town = bool(one.city and other.city) and _words(one.city or "") == _words(other.city or "")
    named = any(a.is_like(b) for a in _names(one) for b in _names(other))
    return town or named or apart <= _CLOSE_KM


def is_somewhere(venue: Venue) -> bool:
    """Whether anything tells where a venue is, but for its zone: an id made for want of a name tells nothing."""
    return bool(venue.name or venue.short_name or venue.city or venue.latitude_deg is not None) or (
        not venue.id.endswith("-venue")
    )


def _apart(one: Venue, other: Venue) -> float | None:
    """How far apart two venues are; infinitely where that is not known, and nothing where they cannot be one."""
    if one.timezone != other.timezone:
        return None
    if one.country and other.country and one.country != other.country:
        return None
    a, b = (_radians(venue) for venue in (one, other))
    if a is None or b is None:
        return math.inf
    half = (
        math.sin((a[0] - b[0]) / 2) ** 2 + math.cos(a[0]) * math.cos(b[0]) * math.sin((a[1] - b[1]) / 2) ** 2
    )
    km = 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
    return km if km <= _APART_KM else None


def _radians(venue: Venue) -> tuple[float, float] | None:
    if venue.latitude_deg is None or venue.longitude_deg is None:
        return None
    return math.radians(venue.latitude_deg), math.radians(venue.longitude_deg)


def _names(venue: Venue) -> tuple[_Called, ...]:
    """What a circuit is called; by its id where nobody says, unless that was made for want of a name."""
    texts = [text for text in (venue.name, venue.short_name) if text]
    if not texts and is_somewhere(venue):
        texts = [venue.id.replace("-", " ")]
    return tuple(map(_Called.of, texts))


def _buckets(venue: Venue) -> Iterator[tuple[object, ...]]:
    for own in sorted({called.own for called in _names(venue) if called.own}):
        yield "name", venue.timezone, own
    if venue.latitude_deg is not None and venue.longitude_deg is not None:
        row, column = round(venue.latitude_deg / _CELL_DEG), round(venue.longitude_deg / _CELL_DEG)
        for down in (-1, 0, 1):
            for along in (-1, 0, 1):
                yield "place", row + down, column + along
