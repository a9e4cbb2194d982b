# ruff: noqa: INP001
"""What a reader of our documents costs that somebody makes with pydantic, from the same shapes.

It is as strict as can be said in pydantic: nothing is converted, unknown keys are refused, text, numbers and words are
held to their rules, and an instant is a ``datetime`` in a zone of zoneinfo whose offset was checked. It does less than
the library all the same: a key that comes twice is taken, collections are neither sorted nor searched for
repetitions, and what is wrong is said without line and column.
"""

import datetime as dt
import re
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union
from zoneinfo import ZoneInfo

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    PlainSerializer,
    PlainValidator,
    create_model,
)

from roadracing._internal.documents.structure import tags
from roadracing._internal.model.kernel import shapes
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.leaves import ClockRule, NumberRule, TextRule, UrlRule, ZoneNameRule
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.durations import DURATION_PATTERN, duration_text
from roadracing._internal.time.format import FORMAT_PATTERN, Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import AFTER_PATTERN, Start

_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)(Z|[+-]\d{2}:\d{2})\[!?([^\[\]=!]+)\]", re.ASCII
)
_DURATION = re.compile(r"PT(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9.]+)S)?")


class PeerStart(NamedTuple):
    """How exactly a start is known, and what is known of it."""

    kind: str
    instant: dt.datetime | None = None
    text: str | None = None


def moment(text: str) -> dt.datetime:
    """A time in a zone of zoneinfo; offset and zone have to agree."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise ValueError("no instant")
    stamp, offset, key = found.groups()
    where = ZoneInfo(key)
    stated = dt.datetime.fromisoformat(stamp + offset)
    shown = stated.astimezone(where)
    if offset != "Z" and shown.replace(tzinfo=None) != stated.replace(tzinfo=None):
        raise ValueError("offset and zone disagree")
    return shown


def moment_text(value: dt.datetime) -> str:
    """The text of a time."""
    return f"{value.isoformat()}[{value.tzinfo}]"


def start(text: str) -> PeerStart:
    """When something starts, as exactly as it is known."""
    if text == "tbc":
        return PeerStart("tbc")
    if text[0] == "~":
        return PeerStart("about", moment(text[1:]))
    if text[0] == ">":
        return PeerStart("not-before", moment(text[1:]))
    if text[0] == "a":
        if not re.fullmatch(AFTER_PATTERN, text):
            raise ValueError("no start")
        return PeerStart("after", None, text)
    if "T" not in text:
        return PeerStart("on", None, dt.date.fromisoformat(text).isoformat())
    return PeerStart("at", moment(text))


def start_text(value: PeerStart) -> str:
    """The text of a start."""
    mark = {"about": "~", "not-before": ">"}.get(value.kind, "")
    return mark + moment_text(value.instant) if value.instant is not None else value.text or "tbc"


def duration(text: str) -> dt.timedelta:
    """How long something takes."""
    found = _DURATION.fullmatch(text)
    if found is None or not re.fullmatch(DURATION_PATTERN, text):
        raise ValueError("no duration")
    hours, minutes, seconds = found.groups()
    return dt.timedelta(hours=int(hours or 0), minutes=int(minutes or 0), seconds=float(seconds or 0))


def format_text(text: str) -> str:
    """How long a session runs, kept as it is written."""
    if not re.fullmatch(FORMAT_PATTERN, text):
        raise ValueError("no format")
    return text


def _said(read: Any, write: Any = str) -> Any:
    def only_text(value: object) -> Any:
        if not isinstance(value, str):
            raise ValueError("no text")
        return read(value)

    return Annotated[Any, PlainValidator(only_text), PlainSerializer(write)]


_TYPES: dict[type, Any] = {
    Instant: _said(moment, moment_text),
    Start: _said(start, start_text),
    Format: _said(format_text),
    dt.timedelta: _said(duration, duration_text),
    JsonValue: Any,
    Extra: dict[str, Any],
}


def _leaf(leaf: shapes.Leaf) -> Any:
    rule = leaf.rule
    if isinstance(rule, TextRule):
        # pydantic's own expressions know no looking ahead.
        pattern = rule.pattern if rule.pattern and "(?" not in rule.pattern.replace("(?:", "") else None
        whole = None if pattern is None else f"^(?:{pattern})$"
        return Annotated[str, Field(min_length=1, max_length=rule.maximum, pattern=whole)]
    if isinstance(rule, NumberRule):
        least = None if rule.least is None else rule.least
        return Annotated[int if rule.whole else float, Field(ge=least, gt=rule.above, le=rule.most)]
    if isinstance(rule, UrlRule):
        return Annotated[str, Field(max_length=2000, pattern="^https?://[^ ]+$")]
    if isinstance(rule, ZoneNameRule):
        return _said(lambda text: ZoneInfo(text).key)
    if isinstance(rule, ClockRule):
        return _said(dt.time.fromisoformat, lambda value: value.isoformat("minutes"))
    if issubclass(leaf.python, StrEnum):
        return leaf.python
    return _TYPES.get(leaf.python, leaf.python)


@cache
def _model(cls: type) -> Any:
    tag = tags().get(cls)
    fields: dict[str, Any] = {} if tag is None else {"kind": (Literal[tag], ...)}
    if cls is Season:
        fields["roadracing"] = (Literal[1], ...)
    for name, field in shapes.fields_of(cls).items():
        each = _item(field.item)
        wanted = list[each] if field.many else each  # type: ignore[valid-type]
        fields[name] = (wanted, ...) if field.required else (wanted | None, None)
    # A field may be called as a method of pydantic's models is, which these models need not have.
    config = ConfigDict(strict=True, extra="forbid", frozen=True, protected_namespaces=())
    return create_model(cls.__name__, __config__=config, **fields)


def _item(item: shapes.Item) -> Any:
    if isinstance(item, shapes.Leaf):
        return _leaf(item)
    if isinstance(item, shapes.Noun):
        return _model(item.cls)
    members = tuple(_model(member) for _, member in item.members)
    return Annotated[Union[members], Discriminator("kind")]  # noqa: UP007 - built at run time


def peer() -> type[BaseModel]:
    """The pydantic model of a season, made from the shapes of all nouns."""
    found: type[BaseModel] = _model(Season)
    return found


def peer_loads(data: bytes) -> BaseModel:
    """A season as pydantic reads it."""
    return peer().model_validate_json(data)


def peer_dumps(season: BaseModel) -> str:
    """The same season as pydantic writes it, with two blanks a level."""
    return season.model_dump_json(indent=2, exclude_defaults=True)
