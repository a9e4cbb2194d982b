"""Seasons made from the shapes of the models, few ids and few values, so that they overlap in everything."""

import datetime as dt
import zlib
from enum import StrEnum
from itertools import count
from random import Random
from typing import Any

import attrs
from hypothesis import strategies as st

from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.leaves import NumberRule, TextRule, UrlRule, ZoneNameRule
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, fields_of
from roadracing._internal.model.season.mark import Mark
from roadracing._internal.model.season.season import Dispute, Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

IDS = ("gt", "mid-ohio", "round-1")
NAMESPACE = "calendar.example.org"
TIMES = tuple(
    Instant.parse(text)
    for text in (
        "2004-06-26T12:00:00-04:00[America/New_York]",
        "2004-06-26T12:30:00-04:00[America/New_York]",
        "2004-06-26T11:00:00-05:00[America/Chicago]",
        "2004-06-27T09:15:30-04:00[America/New_York]",
        "2004-10-31T01:30:00-04:00[America/New_York]",
        "2004-10-31T01:30:00-05:00[America/New_York]",
    )
)
VALUES: dict[type, tuple[Any, ...]] = {
    Instant: TIMES,
    Start: (
        *(Start.at(time) for time in TIMES[:4]),
        Start.about(TIMES[0]),
        Start.not_before(TIMES[3]),
        Start.on(dt.date(2004, 6, 26)),
        Start.after("gt", dt.timedelta(minutes=15)),
        Start.after("mid-ohio"),
        Start.tbc(),
    ),
    Format: tuple(Format.parse(text) for text in ("PT2H45M", "70 laps", "500 km", "1000 mi or PT10H")),
    Extra: (Extra({"a.example:x": 1}), Extra({"a.example:x": None, "b.example:y": [1, "two"]}), Extra()),
    JsonValue: tuple(JsonValue.of(value) for value in (1, "a", {"b": [1.5]})),
    bool: (True, False),
    dt.date: (dt.date(2004, 6, 25), dt.date(2004, 6, 27)),
    dt.time: (dt.time(9), dt.time(18, 30, 15)),
    dt.timedelta: (dt.timedelta(minutes=90), dt.timedelta(seconds=83, microseconds=500)),
}
TEXTS = ("Grand Prix", "Grand Prix of Sonoma", "été / 2", "x")


def _pool(leaf: Leaf) -> tuple[Any, ...]:
    rule = leaf.rule
    if isinstance(leaf.python, type) and issubclass(leaf.python, StrEnum):
        return tuple(leaf.python)[:4]
    if leaf.python in VALUES:
        return VALUES[leaf.python]
    if isinstance(rule, ZoneNameRule):
        return ("America/New_York", "Asia/Tokyo")
    if isinstance(rule, UrlRule):
        return ("https://example.org/a", "https://example.org/b")
    if isinstance(rule, NumberRule):
        most = min(rule.most, 3000)
        numbers = (1, 2, 3) if most >= 3 and (rule.least or 0) <= 1 else (1999, 2004)
        return numbers if rule.whole else (*(float(n) for n in numbers), 2.5)
    assert isinstance(rule, TextRule), leaf
    if leaf.refers_to or rule.pattern is None:
        return IDS if leaf.refers_to else TEXTS
    for candidates in (
        IDS,
        (NAMESPACE,),
        ("#0a3d91", "#ffffff"),
        ("US", "CA"),
        ("changeover_min", "broadcast_after_min"),
        ("SCH003", "TRK001"),
        ("/sessions/gt/start", "/weekends/mid-ohio"),
    ):
        try:
            return tuple(rule(candidate) for candidate in candidates)
        except ValueError:
            continue
    raise AssertionError(f"no values for {leaf}")


def _pick(path: str, pool: tuple[Any, ...]) -> Any:
    """One value, always the same for one path: what an object is does not differ between documents."""
    return pool[zlib.crc32(path.encode()) % len(pool)]


class _Maker:
    """Objects drawn with one source of chance; a few facts of each are known.

    The values are many and depend on little, so that shrinking them would take minutes and explain nothing;
    the source is a seed, and ``rich`` says how much is known: with 1 every fact is, and there is one of every kind.
    """

    def __init__(self, seed: int, rich: float) -> None:
        self.random = Random(seed)  # noqa: S311 - test data, no secret
        self.rich = rich
        self.turns = count()

    def member(self, item: Item, path: str, key: tuple[str, Any] | None = None) -> Any:
        if isinstance(item, Leaf):
            return self.random.choice(_pool(item))
        if isinstance(item, Noun):
            cls = item.cls
        else:
            kinds = [c for _, c in item.members]
            cls = kinds[next(self.turns) % len(kinds)] if self.rich >= 1 else self.random.choice(kinds)
        return self.noun(cls, f"{path}:{cls.__name__}", key)

    def values(self, field: Field, path: str) -> Any:
        item = field.item
        if not field.many:
            return self.member(item, path)
        if field.merge is not Merge.KEYED:
            return tuple(self.member(item, path) for _ in range(self.random.randrange(3)))
        keys: tuple[Any, ...] = IDS
        if isinstance(item, Noun) and field.key != "id":
            key_item = fields_of(item.cls)[str(field.key)].item
            assert isinstance(key_item, Leaf)
            keys = _pool(key_item)[:3]
        chosen = [key for key in keys if self.random.random() < 0.6] or keys[: int(self.rich)]
        return tuple(self.member(item, f"{path}/{key}", (str(field.key), key)) for key in chosen)

    def noun(self, cls: type, path: str, key: tuple[str, Any] | None = None) -> Any:
        fields = fields_of(cls)
        known: dict[str, Any] = dict([key]) if key else {}
        if cls is Session:
            known["revision"] = self.random.choice((None, 0, 1, 1, 2))
        for name, field in fields.items():
            here = f"{path}/{name}"
            # What an object is does not differ here from document to document, as it does where ids are made one and
            # only some documents know; tests/model/season/test_aliases.py has the laws for those.
            if name in known or name in ("aliases", "disputed", "marks"):
                continue
            if not field.required:
                often = max(0.8, self.rich) if cls is Season and field.merge is Merge.KEYED else self.rich
                if self.random.random() < often:
                    known[name] = self.values(field, here)
            elif isinstance(field.item, Leaf) and not field.many:
                known[name] = _pick(here, _pool(field.item))
            else:
                known[name] = self.values(field, here)
        return cls(**known)


@st.composite
def seasons(draw: st.DrawFn) -> Season:
    """A season of one namespace without disputes; what an object is does not differ from season to season."""
    maker = _Maker(draw(st.integers(0, 2**32 - 1)), draw(st.sampled_from((0.15, 0.4, 0.7))))
    season: Season = maker.noun(Season, "", ("namespace", NAMESPACE))
    return season


def _thinned(random: Random, noun: Any, *, revisions: bool = True) -> Any:
    kept: dict[str, Any] = {}
    for name, field in fields_of(type(noun)).items():
        held = getattr(noun, name)
        if field.required or held is None or held == () or name == field.key:
            continue
        if name == "revision" and not revisions:
            continue
        if random.random() < 0.2:
            kept[name] = () if field.many else Extra() if isinstance(held, Extra) else None
        elif field.merge is Merge.KEYED:
            kept[name] = tuple(
                _thinned(random, m, revisions=revisions) for m in held if random.random() < 0.7
            )
        elif field.merge is Merge.SET:
            kept[name] = tuple(m for m in held if random.random() < 0.7)
        elif field.merge is Merge.RECORD:
            kept[name] = _thinned(random, held, revisions=revisions)
    if isinstance(noun, (Dispute, Mark)):
        return noun
    return attrs.evolve(noun, **kept)


@st.composite
def parts_of(draw: st.DrawFn, season: Season, *, revisions: bool = True) -> Season:
    """A season that says less: facts, objects and members of sets are missing from it, and revisions if asked."""
    random = Random(draw(st.integers(0, 2**32 - 1)))  # noqa: S311 - test data, no secret
    part: Season = _thinned(random, season, revisions=revisions)
    return part


def noun_of(cls: type, seed: int, rich: float, key: tuple[str, Any]) -> Any:
    """An object that knows much, or little."""
    return _Maker(seed, rich).noun(cls, "", key)


def value_of(field: Field, seed: int) -> Any:
    """Some value of a field."""
    return _Maker(seed, 0.5).values(field, f"{field.name}{seed}")
