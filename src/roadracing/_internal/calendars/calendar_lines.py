"""The content lines of a calendar (RFC 5545), read leniently: bare line feeds, odd folds and broken lines included.

Each line is taken apart on its own by icalendar, so that one that is broken costs nothing but itself.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_NAME: Final = re.compile(r"\s*([A-Za-z0-9.-]+)\s*[;:]")
_PLAIN: Final = re.compile(
    r"([A-Za-z0-9.-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"\\^%\x00-\x1f\x7f]*\"|[\w./+-]*))*):(.*)", re.DOTALL
)
_PARAMETER: Final = re.compile(r";([A-Za-z0-9-]+)=(?:\"([^\"]*)\"|([\w./+-]*))")
# A zone that is named by its offset holds a colon, and most programs forget the quotes that it then needs.
_OFFSET: Final = re.compile(r"(;TZID=)((?:UTC|GMT|Etc/GMT)?[+-][0-9]{1,2}:[0-9]{2}):", re.IGNORECASE)
_LONE: Final = re.compile("[\ud800-\udfff]")
_WANTED: Final = frozenset(
    {
        "BEGIN",
        "END",
        "CATEGORIES",
        "DESCRIPTION",
        "DTEND",
        "DTSTART",
        "DURATION",
        "EXDATE",
        "GEO",
        "LOCATION",
        "NAME",
        "RDATE",
        "RECURRENCE-ID",
        "RRULE",
        "STATUS",
        "SUMMARY",
        "TZID",
        "TZOFFSETFROM",
        "TZOFFSETTO",
        "UID",
        "URL",
        "X-LIC-LOCATION",
        "PRODID",
        "X-WR-CALNAME",
        "X-WR-TIMEZONE",
    }
)
"""The properties that are looked at. Attachments, attendees and alarms are not sessions' facts."""


@attrs.frozen(kw_only=True)
class Property:
    """A property of a component.

    Attributes:
        name: its name, in capitals.
        parameters: its parameters, by their names in capitals.
        value: its value as it is written, escapes included.
        line: the line it begins in, from 1.
    """

    name: str
    parameters: Mapping[str, str]
    value: str
    line: int


@attrs.define(kw_only=True)
class Component:
    """A component: a calendar, an event, a time zone.

    Attributes:
        name: its name, in capitals.
        line: the line it begins in, from 1.
        properties: its properties, in order.
        parts: the components inside it.
        closed: whether it has its own end.
    """

    name: str
    line: int
    properties: list[Property] = attrs.field(factory=list)
    parts: "list[Component]" = attrs.field(factory=list)
    closed: bool = False
    _named: dict[str, list[Property]] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    def hold(self, one: Property) -> None:
        """Take in one more property."""
        self.properties.append(one)
        self._named.setdefault(one.name, []).append(one)

    def all(self, name: str) -> list[Property]:
        """The properties of a name."""
        return self._named.get(name, [])

    def first(self, name: str) -> Property | None:
        """The first property of a name."""
        held = self._named.get(name)
        return held[0] if held else None


@attrs.frozen(kw_only=True)
class Broken:
    """Something in the text that is not as it should be.

    Attributes:
        line: where.
        message: what.
        lines_only: whether only that line is affected, rather than the structure.
    """

    line: int
    message: str
    lines_only: bool


@attrs.frozen(kw_only=True)
class Content:
    """What a text holds.

    Attributes:
        calendars: its calendars.
        broken: what is not as it should be.
    """

    calendars: tuple[Component, ...]
    broken: tuple[Broken, ...]


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The logical lines with the number of the line each begins in; blank ones are left out."""
    start, parts = 1, list[str]()
    number, at = 0, 0
    while at < len(text):
        number += 1
        end = _LINE_END.search(text, at)
        line = text[at : end.start() if end else len(text)]
        at = end.end() if end else len(text)
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield start, "".join(parts)
        start, parts = number, [line] if line.strip() else []
    if parts:
        yield start, "".join(parts)


def _bounded(text: str, limits: Limits, broken: list[Broken]) -> Iterator[tuple[int, str]]:
    """The logical lines, no more and none longer than may be; what is left out is noted."""
    for count, (number, raw) in enumerate(_unfolded(text)):
        if count >= limits.values:
            message = f"The calendar has more than {limits.values:,} lines; what follows was not read."
            broken.append(Broken(line=number, message=message, lines_only=False))
            return
        named = _NAME.match(raw) if len(raw) > limits.text else None
        if named is not None and named[1].upper() in _WANTED:
            what = f"The line of {named[1].upper()} has {len(raw):,} characters"
            message = f"{what}; the first {limits.text:,} are read."
            broken.append(Broken(line=number, message=message, lines_only=True))
        yield number, raw[: limits.text]


def content_of(text: str, limits: Limits = DEFAULT_LIMITS) -> Content:
    """The calendars in a text. Where nothing begins a calendar there are none.

    Args:
        text: the text.
        limits: how deep components may be nested, how many properties there may be, and how long one may be; what is
            beyond is left out, and said.
    """
    calendars: list[Component] = []
    broken: list[Broken] = []
    stack: list[Component] = []
    last = 1
    beyond = 0
    for number, raw in _bounded(text, limits, broken):
        last = number
        line = raw
        if _LONE.search(raw):
            # A fold in the middle of a letter has parted its bytes; they stand together again now.
            line = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            if "\N{REPLACEMENT CHARACTER}" in line and stack:
                broken.append(
                    Broken(line=number, message="The line holds bytes that are not UTF-8.", lines_only=True)
                )
        named = _NAME.match(line)
        if named is None:
            if stack:
                broken.append(
                    Broken(line=number, message="The line is no property with a value.", lines_only=True)
                )
            continue
        name = named[1].upper()
        if name not in _WANTED or (not stack and line.strip().upper() != "BEGIN:VCALENDAR"):
            continue
        found = _taken_apart(line, number, name)
        if found is None:
            broken.append(
                Broken(
                    line=number,
                    message=f"The line of {name} cannot be taken apart into name and value.",
                    lines_only=True,
                )
            )
        elif beyond or (name == "BEGIN" and len(stack) >= limits.depth):
            if not beyond:
                message = f"Components are nested more than {limits.depth} deep; what is deeper was not read."
                broken.append(Broken(line=number, message=message, lines_only=False))
            beyond += {"BEGIN": 1, "END": -1}.get(name, 0)
        elif name == "BEGIN":
            component = Component(name=found.value.strip().upper(), line=number)
            (stack[-1].parts if stack else calendars).append(component)
            stack.append(component)
        elif name == "END":
            _close(stack, found, broken)
        else:
            stack[-1].hold(found)
    broken.extend(
        Broken(line=last, message=f"The {open_.name} of line {open_.line} has no END.", lines_only=False)
        for open_ in stack
    )
    return Content(calendars=tuple(calendars), broken=tuple(broken))


def _close(stack: list[Component], end: Property, broken: list[Broken]) -> None:
    name = end.value.strip().upper()
    if name not in {component.name for component in stack}:
        broken.append(Broken(line=end.line, message=f"END:{name} ends nothing that began.", lines_only=False))
        return
    while stack:
        component = stack.pop()
        if component.name == name:
            component.closed = True
            return
        message = f"The {component.name} of line {component.line} has no END."
        broken.append(Broken(line=end.line, message=message, lines_only=False))


def _taken_apart(line: str, number: int, name: str) -> Property | None:
    """A line as icalendar takes it apart; lines in which nothing is odd, nearly all, need no reading by letters."""
    if "TZID=" in line:
        line = _OFFSET.sub(r'\1"\2":', line, count=1)
    simple = _PLAIN.fullmatch(line)
    if simple is None:
        return _with_care(line, number, name)
    held = (
        {one[1].upper(): one[2] or one[3] or "" for one in _PARAMETER.finditer(simple[2])}
        if simple[2]
        else {}
    )
    return Property(name=name, parameters=held, value=simple[3], line=number)


def _with_care(line: str, number: int, name: str) -> Property | None:
    from icalendar.parser import Contentline  # noqa: PLC0415 - loaded when a calendar is read, not before

    contentline: Any = Contentline
    try:
        _, parameters, value = contentline(line).raw_parts()
        plain = {str(key).upper(): _one(held) for key, held in parameters.items()}
        return Property(name=name, parameters=plain, value=str(value), line=number)
    except Exception:  # noqa: BLE001 - whatever icalendar makes of a broken line, the line is what is at fault
        return None


def _one(held: object) -> str:
    return str(held[0]) if isinstance(held, list) and held else str(held)


def text_of(value: str) -> str:
    """The text that a value of type TEXT says: its escapes resolved."""
    if "\\" not in value:
        return value
    from icalendar.parser import unescape_backslash  # noqa: PLC0415

    return str(unescape_backslash(value))


def texts_of(value: str) -> list[str]:
    """The texts of a value that lists several."""
    from icalendar.parser import split_on_unescaped_comma  # noqa: PLC0415

    return [one for one in map(str, split_on_unescaped_comma(value)) if one.strip()]
