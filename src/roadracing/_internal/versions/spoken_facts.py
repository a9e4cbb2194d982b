"""What a fact of a document is called, and what it says, in the words of a notice board: nobody has to know an id."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from enum import Enum
from functools import cached_property
from typing import Any, Final

import attrs

from roadracing._internal.appearance.session_names import reserve_text, session_name
from roadracing._internal.findings.places import Path, parse_path
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.plain_data import from_plain
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, fields_of, is_noun
from roadracing._internal.model.season.editing import is_path
from roadracing._internal.model.season.finding import objects
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.bounded_repr import shorten
from roadracing._internal.text.lists import listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.lengths import format_text, length_text
from roadracing._internal.words.naming import kind_name
from roadracing._internal.words.plain_values import plain_words
from roadracing._internal.words.printed import measured

from .document_claims import is_removal
from .words import day_of, start_text

_LONGEST: Final = 120
_TWO: Final = 2
_TITLES: Final = ("label", "name", "title", "channel")
_SEVERAL: Final = frozenset({"notes"})
_PARAMETER: Final = re.compile(r"[a-z]+(?:_[a-z]+)+")
"""How the numbers are called that best practices set."""
_SECOND: Final = dt.timedelta(seconds=1)


@attrs.define(slots=False)
class _Names:
    """The objects of a season, looked through when one is first asked for."""

    season: Season

    @cached_property
    def placed(self) -> dict[Path, Any]:
        return dict(objects(self.season))

    @cached_property
    def known(self) -> dict[tuple[str, str], Any]:
        """Whatever has an id; an id that two things of one kind have is nobody's name."""
        known: dict[tuple[str, str], Any] = {}
        for noun in self.placed.values():
            name = (type(noun).__name__, noun.id)
            known[name] = noun if name not in known else None
        return known

    @cached_property
    def called(self) -> Counter[tuple[object, ...]]:
        """How many sessions of a weekend, and of a day of it, are called by a name."""
        index = Index(self.season)
        called: Counter[tuple[object, ...]] = Counter()
        for session in self.season.sessions:
            name = session_name(index, session)
            called.update([(session.weekend, name), (session.weekend, name, day_of(index, session))])
        return called


@attrs.define
class Spoken:
    """The facts of a season in words.

    Attributes:
        index: the season.
        zone: on whose clocks times are read; by default on their own.
    """

    index: Index
    zone: str | None = None
    _names: _Names = attrs.field(
        default=attrs.Factory(lambda self: _Names(self.index.season), takes_self=True), alias="names"
    )

    def fact(self, path: Path, within: Any = None) -> str:
        """What a fact is called, by the way from the season or an object to it: ``listing of IMSA: name``."""
        current: Any = self.index.season if within is None else within
        item: Item = Noun(type(current))
        said, joint = "", ""
        steps = iter(path)
        for step in steps:
            field = _field_of(item, str(step))
            if field is None:
                said, joint = f"{said}{joint}{str(step).replace('_', ' ')}", " "
                continue
            current = getattr(current, field.name, None)
            item = field.item
            key = next(steps, None) if field.many and not isinstance(field.item, Leaf) else None
            if key is None:
                said, joint = f"{said}{joint}{_called(field)}", " "
            else:
                members = current or ()
                current = next(
                    (m for m in members if str(getattr(m, field.key or "id", "")) == str(key)), None
                )
                said, joint = f"{said}{joint}{self._member(field, str(key), current)}", ": "
            if is_noun(type(current)):
                item = Noun(type(current))
        return said

    def changed(
        self, before: "Spoken", path: Path, old: JsonValue | None, new: JsonValue | None, what: str
    ) -> str:
        """A changed fact in a sentence: from what to what, as far as either is known."""
        field, member = field_at(path)
        if member:
            return f"{what} {'added' if old is None else 'removed'}"
        said, says = (s.value(path, v) if v is not None else "" for s, v in ((before, old), (self, new)))
        several = field is not None and field.name.endswith("s") and (field.many or field.name in _SEVERAL)
        verb = "are" if several else "is"
        if new is None:
            return f"{what} {verb} no longer stated" + (f" (was {said})" if old is not None else "")
        if old is None:
            return f"{what} {verb} now {says}"
        if said == says:
            return f"{what} changed in its details"
        return f"{what} changed from {said} to {says}"

    def claims(self, path: Path, claims: Iterable[JsonValue]) -> str:
        """What is claimed of one fact, each claim an alternative."""
        return listed(["removed" if is_removal(each) else self.value(path, each) for each in claims], "or")

    def value(self, path: Path, value: JsonValue) -> str:
        """What stands at a path, in one short line."""
        field, _ = field_at(path)
        if field is None:
            return plain_words(value.value, self.zone)
        data = value.value
        if field.many and isinstance(data, list):
            members = [self._read(field, member) for member in data]
            return shorten(listed(members) if members else "nothing", _LONGEST)
        return shorten(self._read(field, data), _LONGEST)

    def _read(self, field: Field, data: Any) -> str:
        try:
            held = from_plain(field.item, data)
        except (TypeError, ValueError):
            return plain_words(data, self.zone)
        return self._held(field, held)

    def _held(self, field: Field, held: Any) -> str:
        item = field.item
        if isinstance(item, Leaf) and item.refers_to is not None:
            return self.name(item.refers_to, str(held))
        if is_path(field):
            return self.fact(parse_path(str(held)))
        if is_noun(type(held)):
            return self._noun(held)
        if isinstance(held, bool):
            return "yes" if held else "no"
        if isinstance(held, (int, float)):
            _, unit = measured(field.name)
            number = f"{held:.15g}" if isinstance(held, float) else str(held)
            return f"{number} {unit}" if unit else number
        return self._words(held)

    def _words(self, held: Any) -> str:
        if isinstance(held, Enum):
            return spoken(str(held.value))
        if isinstance(held, Start):
            return self._start(held)
        if isinstance(held, Instant):
            here = held if self.zone is None else held.to(self.zone)
            return f"{short_day_text(here.date())} {clock_text(here)}"
        if isinstance(held, dt.date):
            return short_day_text(held, year=True)
        if isinstance(held, dt.time):
            return clock_text(held)
        if isinstance(held, dt.timedelta):
            return length_text(held) if held >= _SECOND or not held else f"{held.total_seconds():g} s"
        if isinstance(held, Format):
            return format_text(held) or ""
        if isinstance(held, str):
            return (
                measured(held)[0].replace("_", " ") if _PARAMETER.fullmatch(held) else " ".join(held.split())
            )
        return plain_words(_bare(held), self.zone)

    def _start(self, start: Start) -> str:
        if start.date is not None:
            return f"a time to be announced on {short_day_text(start.date)}"
        reserve = reserve_text(self.index, start)
        if start.instant is None:
            return reserve or "a time to be announced"
        return f"{reserve} {self._words(start.instant)}" if reserve else self._words(start.instant)

    def _noun(self, noun: Any) -> str:
        title = title_of(noun)
        said = [title] if title is not None else []
        for name, field in fields_of(type(noun)).items():
            held = getattr(noun, name)
            if name in {"id", "extra"} or held is None or held in ((), title):
                continue
            members = held if field.many else (held,)
            said.append(f"{_called(field)} {listed([self._held(field, each) for each in members])}")
        return shorten(", ".join(said) or kind_name(type(noun)), _LONGEST)

    def _member(self, field: Field, key: str, member: Any) -> str:
        """One of several that are told apart by a key: the listing of an organisation, a deadline by its name."""
        cls = (
            type(member)
            if is_noun(type(member))
            else field.item.cls
            if isinstance(field.item, Noun)
            else None
        )
        kind = kind_name(cls) if cls is not None else _called(field)
        key_field = fields_of(cls).get(field.key or "") if cls is not None else None
        if isinstance(member, Session):
            return self.session(member)
        if isinstance(member, Round):
            return self.title(member)
        if key_field is not None and key_field.name != "id":
            joint = " of " if _refers(key_field) else " "
            return f"{kind}{joint}{self._read(key_field, key)}"
        return f"{kind} {title_of(member) or key}"

    def session(self, session: Session, *, of_day: bool = False) -> str:
        """What a session is called: with its day where others of its weekend are called alike, and its time that day.

        Args:
            session: the session.
            of_day: whether its day is said already.
        """
        name, day = session_name(self.index, session), day_of(self.index, session)
        called = self._names.called
        if session.start is None or called[session.weekend, name] < _TWO:
            return name
        if day is None or called[session.weekend, name, day] >= _TWO:
            return f"{name} of {start_text(self.index, session, day=not of_day)}"
        return name if of_day else f"{name} of {short_day_text(day)}"

    def title(self, noun: Any) -> str:
        """What kind of thing an object is, and what people call it; its id where nobody calls it anything."""
        kind = "Race weekend" if isinstance(noun, RaceWeekend) else kind_name(type(noun)).capitalize()
        if isinstance(noun, Round) and title_of(noun) is None and noun.number is not None:
            return f"{kind} {noun.number} of {self.name('Series', noun.series)}"
        return f"{kind} {title_of(noun) or noun.id}"

    def held(self, path: Path) -> Any:
        """The object with an id that stands at a path; none where there is none."""
        return self._names.placed.get(path)

    def name(self, kind: str, id_: str) -> str:
        """What people call the thing of a kind that an id means; the id where nobody says."""
        found = self._names.known.get((kind, id_))
        if isinstance(found, Session):
            return self.session(found)
        return title_of(found) or id_


def title_of(noun: Any) -> str | None:
    """What people call an object, where they call it something."""
    for name in _TITLES:
        held = getattr(noun, name, None)
        field = fields_of(type(noun)).get(name) if held else None
        if isinstance(held, str) and held != getattr(noun, "id", None) and not _refers(field):
            return held
    return None


def _refers(field: Field | None) -> bool:
    return field is not None and isinstance(field.item, Leaf) and field.item.refers_to is not None


def field_at(path: Path) -> tuple[Field | None, bool]:
    """The field that a path leads to, and whether it leads to one member of it; none where no season has such."""
    item: Item = Noun(Season)
    field: Field | None = None
    steps = iter(path)
    member = False
    for step in steps:
        field = _field_of(item, str(step))
        if field is None:
            return None, False
        keyed = field.many and not isinstance(field.item, Leaf) and field.merge is Merge.KEYED
        member = keyed and next(steps, None) is not None
        item = field.item
    return field, member


def _field_of(item: Item, name: str) -> Field | None:
    """The field of an object, or of the first of the kinds that it may be of which has such a field."""
    if isinstance(item, Leaf):
        return None
    classes = (item.cls,) if isinstance(item, Noun) else item.by_tag.values()
    return next((found for cls in classes if (found := fields_of(cls).get(name)) is not None), None)


def _called(field: Field) -> str:
    return measured(field.name)[0].replace("_", " ").removesuffix(" at")


def _bare(held: Any) -> Any:
    return held.value if isinstance(held, JsonValue) else dict(held) if hasattr(held, "keys") else str(held)
