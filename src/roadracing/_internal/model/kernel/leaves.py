"""The kinds of plain value a fact can be, and what each refuses.

A leaf is a Python type with a rule on it, written as ``Annotated[type, rule]``. The rule normalises a
value that is meant and refuses one that is not; it never converts one type into another.
"""

import math
import re
import unicodedata
from datetime import time
from typing import Annotated, TypeAlias

import attrs

from roadracing._internal.text.quoting import describe, quote
from roadracing._internal.text.slugs import SLUG_PATTERN
from roadracing._internal.time.zones import UnknownZone, zone as _zone

MAX_TEXT = 100_000
"""The longest text a single fact may hold, in characters. Library default."""
MAX_URL = 2_000
"""The longest address, in characters: what every browser takes. Library default."""


@attrs.frozen
class TextRule:
    r"""Text is NFC, not empty and free of control characters.

    Attributes:
        lines: whether line breaks (``\n``) are part of the text.
        pattern: what the whole text has to match, where it has a form.
        what: the form in words, for the person who has to write it.
        maximum: the longest it may be, in characters.
    """

    lines: bool = False
    pattern: str | None = None
    what: str = "text"
    maximum: int = MAX_TEXT

    def __call__(self, value: object) -> str:
        """The text in its normal form.

        Raises:
            ValueError: it is not text, or not of the form.
        """
        if not isinstance(value, str):
            raise ValueError(f"has to be {self.what}, in quotes; it is {describe(value)}")
        if value.isascii() and value.isprintable():
            text = value
        else:
            text = unicodedata.normalize("NFC", value)
            self._printable(text)
        if not text:
            raise ValueError(f"is empty; leave it out if it is not known, or write {self.what}")
        if len(text) > self.maximum:
            raise ValueError(f"is {len(text):,} characters long; at most {self.maximum:,} are allowed")
        if self.pattern is not None and not re.fullmatch(self.pattern, text):
            raise ValueError(f"{quote(text)} is not {self.what}")
        return text

    def _printable(self, text: str) -> None:
        for position, character in enumerate(text, start=1):
            category = unicodedata.category(character)
            if category == "Cs":
                raise ValueError(f"holds half a character (U+{ord(character):04X}) at position {position}")
            if category == "Cc" and not (self.lines and character == "\n"):
                raise ValueError(f"holds a control character (U+{ord(character):04X}) at position {position}")


@attrs.frozen
class RefersTo:
    """Text that is the id of something else.

    Attributes:
        kind: the kind of object, as the noun's class is named: ``Session``, ``Venue``.
    """

    kind: str


@attrs.frozen
class NumberRule:
    """A number has bounds and a unit; the unit is in the name of the field.

    Attributes:
        whole: whether it counts something.
        least: the smallest it may be, included.
        above: what it has to exceed.
        most: the largest it may be, included.
    """

    whole: bool = False
    least: float | None = None
    above: float | None = None
    most: float = 1e12

    def __call__(self, value: object) -> int | float:
        """The number in its normal form: whole where it counts, never minus zero.

        Raises:
            ValueError: it is not a number, or out of bounds.
        """
        kind = "a whole number" if self.whole else "a number"
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise ValueError(f"has to be {kind}; it is {describe(value)}")
        if isinstance(value, float) and not math.isfinite(value):
            raise ValueError(f"has to be {kind}; it is not finite")
        if self.whole and value != int(value):
            raise ValueError(f"has to be a whole number; it is {value}")
        bound = self._bound(value)
        if bound:
            raise ValueError(f"has to be {bound}; it is {value}")
        return int(value) if self.whole else float(value) + 0.0

    def _bound(self, value: int | float) -> str | None:
        if self.above is not None and not value > self.above:
            return f"more than {self.above:g}"
        if self.least is not None and value < self.least:
            return f"at least {self.least:g}"
        lowest = -self.most if self.least is None and self.above is None else None
        if value > self.most or (lowest is not None and value < lowest):
            return f"at most {self.most:g}" if value > self.most else f"at least {lowest:g}"
        return None


@attrs.frozen
class ZoneNameRule:
    """A time zone is named as the tz database names it."""

    def __call__(self, value: object) -> str:
        """The zone's name.

        Raises:
            ValueError: there is no such zone.
        """
        if not isinstance(value, str):
            key = getattr(value, "key", None)
            call = f": write {key!r}" if isinstance(key, str) else ""
            raise ValueError(
                f"has to be the name of a time zone such as America/New_York; it is {describe(value)}{call}"
            )
        try:
            _zone(value)
        except UnknownZone as error:
            raise ValueError(str(error)) from None
        return value


_HOST = r"(?:[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9.])?|\[[0-9A-Fa-f:.]+\])"
_PORT = r"(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
URL_PATTERN = rf"https?://{_HOST}(?::{_PORT})?(?:[/?#][!#-;=?-\[\]_a-z~]*)?"
"""An address that browsers and calendars take as it stands: no blanks, no password, nothing that needs escaping."""


@attrs.frozen
class UrlRule:
    """An address of a page is a whole http or https URL in ASCII."""

    def __call__(self, value: object) -> str:
        """The address as it was written.

        Raises:
            ValueError: it is not such an address.
        """
        return _URL(value)


_URL = TextRule(pattern=URL_PATTERN, what="a web address such as https://example.org/page", maximum=MAX_URL)


@attrs.frozen
class ClockRule:
    """A time of day is local to its venue and has whole seconds."""

    def __call__(self, value: object) -> time:
        """The time of day.

        Raises:
            ValueError: it carries a zone or a fraction of a second, or is no time.
        """
        if not isinstance(value, time):
            raise ValueError(f"has to be a time of day such as 18:00; it is {describe(value)}")
        if value.tzinfo is not None or value.microsecond:
            raise ValueError("has to be a plain time of day such as 18:00, in the venue's own time")
        return value.replace(fold=0)


_SLUG = TextRule(
    pattern=SLUG_PATTERN,
    what="an id: lower-case letters, digits and single hyphens, such as mid-ohio-2004",
    maximum=100,
)
_DOMAIN_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
DOMAIN_PATTERN = rf"{_DOMAIN_LABEL}(?:\.{_DOMAIN_LABEL})+"
EXTRA_KEY_PATTERN = rf"{DOMAIN_PATTERN}:[A-Za-z0-9_.-]+"

Text: TypeAlias = Annotated[str, TextRule()]
"""A name or a phrase on one line."""
Prose: TypeAlias = Annotated[str, TextRule(lines=True)]
"""Sentences; may have several lines."""
Slug: TypeAlias = Annotated[str, _SLUG]
"""An id somebody assigned: it outlives every revision and is derived from nothing."""
Namespace: TypeAlias = Annotated[
    str, TextRule(pattern=DOMAIN_PATTERN, what="a domain name such as calendar.example.org", maximum=253)
]
"""The id space of a document: a domain-like name."""
ZoneKey: TypeAlias = Annotated[str, ZoneNameRule()]
"""A time zone by its name in the tz database, such as ``America/New_York``."""
Url: TypeAlias = Annotated[str, UrlRule()]
"""The address of a page."""
Colour: TypeAlias = Annotated[
    str, TextRule(pattern=r"#[0-9a-f]{6}", what="a colour such as #0a3d91 (lower case)", maximum=7)
]
"""A colour in sRGB."""
Country: TypeAlias = Annotated[
    str, TextRule(pattern=r"[A-Z]{2}", what="a country's two capital letters, such as US", maximum=2)
]
"""A country by its ISO 3166-1 alpha-2 code."""
Clock: TypeAlias = Annotated[time, ClockRule()]
"""A time of day in the venue's own time."""
RuleCode: TypeAlias = Annotated[
    str, TextRule(pattern=r"[A-Z]{3,8}[0-9]{3}", what="a rule's code such as SCH003", maximum=11)
]
"""The code of a rule."""
ParameterKey: TypeAlias = Annotated[
    str,
    TextRule(
        pattern=r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*",
        what="the key of a parameter such as changeover_min",
        maximum=100,
    ),
]
"""The key of a rule parameter."""
FactPath: TypeAlias = Annotated[
    str,
    TextRule(
        pattern=r"(?:/(?:[^/~]|~[01])+)+",
        what="an id path such as /sessions/mid-ohio-race/start, with ~ written ~0 and / written ~1",
    ),
]
"""The id path of a fact in a document."""

Count: TypeAlias = Annotated[int, NumberRule(whole=True, least=0)]
"""How many: nought or more."""
Ordinal: TypeAlias = Annotated[int, NumberRule(whole=True, least=1, most=100_000)]
"""Which one: first is 1."""
SequenceNumber: TypeAlias = Annotated[int, NumberRule(whole=True, least=1)]
"""A place in something that is only added to: first is 1."""
Year: TypeAlias = Annotated[int, NumberRule(whole=True, least=1890, most=9999)]
"""A year of the Gregorian calendar; the first motor races were held in the 1890s."""
Amount: TypeAlias = Annotated[float, NumberRule()]
"""A number of whatever its unit is."""
Positive: TypeAlias = Annotated[float, NumberRule(above=0)]
"""A measure that cannot be nought."""
Measure: TypeAlias = Annotated[float, NumberRule(least=0)]
"""A measure that can be nought."""
Coordinate: TypeAlias = Annotated[float, NumberRule(least=-100_000, most=100_000)]
"""Metres from the origin of a plan, to one side or the other."""
Bearing: TypeAlias = Annotated[float, NumberRule(least=0, most=360)]
"""Degrees clockwise from true north."""
CarNumber: TypeAlias = Annotated[
    str,
    TextRule(
        pattern=r"[0-9A-Za-z]{1,6}",
        what="a car's number, in quotes because 01 is not 1: digits and letters such as 3, 007 or 12X",
        maximum=6,
    ),
]
"""A racing number as it is painted on the car: ``"01"`` and ``"1"`` are two numbers."""
Latitude: TypeAlias = Annotated[float, NumberRule(least=-90, most=90)]
"""Degrees north of the equator (WGS 84)."""
Longitude: TypeAlias = Annotated[float, NumberRule(least=-180, most=180)]
"""Degrees east of Greenwich (WGS 84)."""

OrganisationRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Organisation")]
AgreementRef: TypeAlias = Annotated[str, _SLUG, RefersTo("OperatingAgreement")]
PracticeRef: TypeAlias = Annotated[str, _SLUG, RefersTo("BestPractice")]
ResourceRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Resource")]
SeriesRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Series")]
ClassRef: TypeAlias = Annotated[str, _SLUG, RefersTo("CarClass")]
RoundRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Round")]
VenueRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Venue")]
LayoutRef: TypeAlias = Annotated[str, _SLUG, RefersTo("CircuitLayout")]
WeekendRef: TypeAlias = Annotated[str, _SLUG, RefersTo("RaceWeekend")]
SessionRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Session")]
BulletinRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Bulletin")]
PartnerRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Partner")]
ProgrammeRef: TypeAlias = Annotated[str, _SLUG, RefersTo("MarketingProgramme")]
TeamRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Team")]
DriverRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Driver")]
EntryRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Entry")]
RadioChannelRef: TypeAlias = Annotated[str, _SLUG, RefersTo("RadioChannel")]
OfficialRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Official")]
StationRef: TypeAlias = Annotated[str, _SLUG, RefersTo("FlagStation")]
PitBoxRef: TypeAlias = Annotated[str, _SLUG, RefersTo("PitBox")]
CredentialLevelRef: TypeAlias = Annotated[str, _SLUG, RefersTo("CredentialLevel")]
AccessZoneRef: TypeAlias = Annotated[str, _SLUG, RefersTo("AccessZone")]
AreaRef: TypeAlias = Annotated[str, _SLUG, RefersTo("PaddockArea")]
SpotRef: TypeAlias = Annotated[str, _SLUG, RefersTo("PaddockSpot")]
GateRef: TypeAlias = Annotated[str, _SLUG, RefersTo("PaddockGate")]
AllocationRef: TypeAlias = Annotated[str, _SLUG, RefersTo("PaddockAllocation")]
SafetyUnitRef: TypeAlias = Annotated[str, _SLUG, RefersTo("SafetyUnit")]
AccessPointRef: TypeAlias = Annotated[str, _SLUG, RefersTo("AccessPoint")]
IncidentRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Incident")]
DecisionRef: TypeAlias = Annotated[str, _SLUG, RefersTo("Decision")]
LogEntryRef: TypeAlias = Annotated[str, _SLUG, RefersTo("LogEntry")]
