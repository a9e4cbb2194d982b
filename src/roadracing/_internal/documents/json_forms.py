"""Every kind of plain value, with its form in JSON: what the loader, the writer and the schema share.

A kind is one function that gives a form, and a form cannot be built without all that the three of them
need. So a value cannot be readable without being writable, or differently in the schema.
"""

import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Final, TypeAlias, get_args, get_origin

import attrs
from cattrs.fns import identity

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.kernel import leaves
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.leaves import (
    EXTRA_KEY_PATTERN,
    MAX_URL,
    URL_PATTERN,
    ClockRule,
    NumberRule,
    TextRule,
    UrlRule,
    ZoneNameRule,
)
from roadracing._internal.model.kernel.shapes import Leaf
from roadracing._internal.text.nearest import nearest
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.durations import DURATION_PATTERN, duration_text, parse_duration
from roadracing._internal.time.format import FORMAT_PATTERN, Format
from roadracing._internal.time.instant import Instant, OffsetConflict
from roadracing._internal.time.start import AFTER_PATTERN, Start
from roadracing._internal.time.zones import zone, zone_names

from . import faults, patterns
from .leaving import gathered, noted

Schema: TypeAlias = dict[str, Plain]
"""A JSON Schema."""


@attrs.frozen(kw_only=True)
class JsonForm:
    """A kind of plain value in JSON.

    Attributes:
        name: what the schema calls it; ``None`` for a kind that has no name of its own.
        json: the types that Python's JSON reader may give for it.
        what: the value in words, for whoever has to write one.
        read: the value that a JSON value of these types says; raises ``ValueError`` if it says none.
        write: the JSON value for a value of the model.
        schema: the JSON Schema of all that can be read.
    """

    name: str | None
    json: tuple[type, ...]
    what: str
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]
    schema: Schema


def rule_name(rule: Any) -> str | None:
    """The name that the model gives to a rule, such as ``Slug``."""
    return _rule_names().get(rule)


@cache
def _rule_names() -> dict[Any, str]:
    names: dict[Any, str] = {}
    for name, alias in vars(leaves).items():
        if get_origin(alias) is Annotated:
            for rule in filter(callable, get_args(alias)[1:]):
                # References come later in the module, and have the rule of an id.
                names.setdefault(rule, name)
    return names


def patterned(
    name: str, what: str, read: Callable[[str], Any], write: Callable[[Any], str], pattern: str
) -> JsonForm:
    """Values that are text of a certain form have a form that says so."""
    schema: Schema = {"type": "string", "pattern": patterns.whole(pattern)}
    return JsonForm(name=name, json=(str,), what=f"{what}, in quotes", read=read, write=write, schema=schema)


def form_of(leaf: Leaf, offset_conflict: OffsetConflict = "refuse") -> JsonForm:
    """The form of a leaf in JSON.

    Raises:
        TypeError: nobody has said how such a value is read, written and described.
    """
    kind = type(leaf.rule) if leaf.rule is not None else leaf.python
    build = FORMS.get(StrEnum if issubclass(kind, StrEnum) else kind)
    if build is None:
        raise TypeError(f"{kind.__name__} has no form in JSON: add one to FORMS")
    return build(leaf, offset_conflict)


def _text(leaf: Leaf, _: OffsetConflict) -> JsonForm:
    rule: TextRule = leaf.rule
    schema: Schema = {"type": "string"}
    control = patterns.NO_CONTROL_BUT_LINES if rule.lines else patterns.NO_CONTROL
    if rule.pattern is None:
        schema |= {"minLength": 1, "pattern": patterns.whole(control)}
    elif "[^" in rule.pattern:
        # What such a pattern leaves open may be a control character.
        schema["pattern"] = patterns.whole(f"(?={control}$(?!\\n))(?:{rule.pattern})")
    else:
        schema["pattern"] = patterns.whole(rule.pattern)
    return JsonForm(
        name=rule_name(rule),
        json=(str,),
        what=f"{rule.what}, in quotes",
        read=_text_reader(rule),
        write=identity,
        schema={**schema, "maxLength": rule.maximum},
    )


def _text_reader(rule: TextRule) -> Callable[[str], str]:
    def read(value: str) -> str:
        text = rule(value)
        # A schema sees the text as it was written, and so must this.
        if text != value:
            if len(value) > rule.maximum:
                raise ValueError(f"is {len(value):,} characters long; at most {rule.maximum:,} are allowed")
            if rule.pattern is not None and not re.fullmatch(rule.pattern, value):
                raise ValueError(f"{quote(value)} is not {rule.what}")
        return text

    return read


def _number(leaf: Leaf, _: OffsetConflict) -> JsonForm:
    rule: NumberRule = leaf.rule
    schema: Schema = {"type": "integer" if rule.whole else "number"}
    if rule.above is not None:
        schema["exclusiveMinimum"] = _shortest(rule.above)
    else:
        schema["minimum"] = _shortest(-rule.most if rule.least is None else rule.least)
    return JsonForm(
        name=rule_name(rule),
        json=(int, float),
        what="a whole number, without quotes" if rule.whole else "a number, without quotes",
        read=rule,
        write=_shortest,
        schema={**schema, "maximum": _shortest(rule.most)},
    )


def _shortest(number: int | float) -> int | float:
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _zone(_: Leaf, __: OffsetConflict) -> JsonForm:
    def read(value: str) -> str:
        # Not by the rule: its error no longer says that it is the zone which is unknown.
        return zone(value).key

    return JsonForm(
        name="TimeZone",
        json=(str,),
        what="the name of a time zone such as America/New_York, in quotes",
        read=read,
        write=identity,
        schema={"enum": [*sorted(zone_names())]},
    )


def _url(leaf: Leaf, _: OffsetConflict) -> JsonForm:
    return JsonForm(
        name=rule_name(leaf.rule),
        json=(str,),
        what="a web address such as https://example.org/page, in quotes",
        read=leaf.rule,
        write=identity,
        schema={"type": "string", "pattern": patterns.whole(URL_PATTERN), "maxLength": MAX_URL},
    )


def _clock(leaf: Leaf, _: OffsetConflict) -> JsonForm:
    what = "a time of day such as 18:00"

    def read(value: str) -> dt.time:
        if not re.fullmatch(patterns.CLOCK, value):
            raise ValueError(f"{quote(value)} is not {what}")
        time: dt.time = leaf.rule(dt.time.fromisoformat(value))
        return time

    def write(value: dt.time) -> str:
        return value.isoformat("seconds" if value.second else "minutes")

    return patterned("Clock", what, read, write, patterns.CLOCK)


def _date(_: Leaf, __: OffsetConflict) -> JsonForm:
    def read(value: str) -> dt.date:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValueError(f"{quote(value)} is not a date: write year, month and day like 2004-10-16")
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{quote(value)}: there is no such day in the calendar") from None

    return patterned("Date", "a date such as 2004-10-16", read, dt.date.isoformat, patterns.DATE)


def _duration(_: Leaf, __: OffsetConflict) -> JsonForm:
    return patterned(
        "Duration", "a duration such as PT2H45M", parse_duration, duration_text, DURATION_PATTERN
    )


def _format(_: Leaf, __: OffsetConflict) -> JsonForm:
    return patterned("Format", "a format such as PT2H45M or 70 laps", Format.parse, str, FORMAT_PATTERN)


def _instant(_: Leaf, offset_conflict: OffsetConflict) -> JsonForm:
    def read(value: str) -> Instant:
        return Instant.parse(value, offset_conflict=offset_conflict)

    what = "a time such as 2004-03-20T10:30:00-05:00[America/New_York]"
    return patterned("Instant", what, read, Instant.for_json, patterns.instant())


def _start(_: Leaf, offset_conflict: OffsetConflict) -> JsonForm:
    def read(value: str) -> Start:
        return Start.parse(value, offset_conflict=offset_conflict)

    what = "a start such as 2004-03-20T10:30:00-05:00[America/New_York] or tbc"
    pattern = rf"tbc|{patterns.DATE}|{AFTER_PATTERN}|[~>]?{patterns.instant()}"
    return patterned("Start", what, read, str, pattern)


def _word(leaf: Leaf, _: OffsetConflict) -> JsonForm:
    words: type[StrEnum] = leaf.python
    members = {word.value: word for word in words}

    def read(value: str) -> StrEnum:
        member = members.get(value)
        if member is None:
            raise Refusal(
                faults.INVALID_VALUE,
                f"{quote(value)} is none of the words that can stand here",
                lambda: meant(value),
                context={"words": [*members]},
            )
        return member

    def meant(value: str) -> str:
        near = nearest(value, members)
        return f'Did you mean "{near}"?' if near else f"The words are {', '.join(members)}."

    return JsonForm(
        name=words.__name__,
        json=(str,),
        what=f"one of the words {', '.join(members)}, in quotes",
        read=read,
        write=str,
        schema={"enum": [*members]},
    )


def _truth(_: Leaf, __: OffsetConflict) -> JsonForm:
    what = "true or false, without quotes"
    return JsonForm(
        name=None, json=(bool,), what=what, read=identity, write=identity, schema={"type": "boolean"}
    )


def _anything(_: Leaf, __: OffsetConflict) -> JsonForm:
    return JsonForm(
        name="JsonValue",
        json=(str, int, float, bool, list, dict),
        what="a value",
        read=JsonValue.of,
        write=lambda value: value.value,
        schema={"not": {"type": "null"}},
    )


def _extra(_: Leaf, __: OffsetConflict) -> JsonForm:
    def read(value: dict[str, Any]) -> Extra:
        errors = []
        for key, item in value.items():
            try:
                _check_extra(key, item)
            except ValueError as error:
                errors.append(noted(error, key))
        if errors:
            raise gathered("extra data", errors)
        return Extra(value)

    return JsonForm(
        name="Extra",
        json=(dict,),
        what="an object in braces",
        read=read,
        write=dict,
        schema={"type": "object", "propertyNames": {"pattern": patterns.whole(EXTRA_KEY_PATTERN)}},
    )


def _check_extra(key: str, item: Any) -> None:
    if not re.fullmatch(EXTRA_KEY_PATTERN, key):
        hint = (
            "Put a domain of yours in front, such as example.org:name, so that nobody else uses the same key."
        )
        raise Refusal(faults.INVALID_VALUE, f"The key {quote(key)} is none for extra data", hint, at_key=True)
    JsonValue.of(item)


FORMS: Final[dict[type, Callable[[Leaf, OffsetConflict], JsonForm]]] = {
    TextRule: _text,
    NumberRule: _number,
    ZoneNameRule: _zone,
    UrlRule: _url,
    ClockRule: _clock,
    StrEnum: _word,
    bool: _truth,
    dt.date: _date,
    dt.timedelta: _duration,
    Instant: _instant,
    Start: _start,
    Format: _format,
    Extra: _extra,
    JsonValue: _anything,
}
"""The kinds by the class of their rule, or by their Python type where that says all."""
