"""Whatever field of whatever record two offices change, it is known what is kept, disputed, marked and said."""

import re
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import attrs
import pytest

from roadracing._internal.findings.places import path_text
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.shapes import Field, Leaf, Merge, Noun, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.versions.diff import diff
from roadracing._internal.versions.document_claims import NOTHING, is_removal
from roadracing._internal.versions.join import join, merge
from roadracing._internal.versions.mark_changes import marked
from roadracing._internal.versions.stated_facts import RECORDS, STAMPS, Role, stated
from tests.versions.generated import NAMESPACE, noun_of, value_of

QUICK = 0
"""Of this seed not every field is known; of the others every one is, and together they meet all."""
MANY = (5, 6, 7, 8)
VERBS = re.compile(
    r"\b(is|are|has|was|changed|moved|cancelled|added|removed|renamed|delayed|postponed|ends|runs|split|brought|reinstated)\b"
)
NO_WORDS = re.compile(r"\bP(?:T?[0-9.]+[HMSDW])|[0-9]{4}-[0-9]{2}-[0-9]{2}|[{}\[\]]|[a-z]_[a-z]")


def _fields(cls: type) -> dict[str, Field]:
    return {
        name: field
        for name, field in fields_of(cls).items()
        if not field.required
        and name not in ("id", "aliases")
        and (cls, name) not in STAMPS
        and not (cls is Season and name in RECORDS)
    }


def _other(random: Random, noun: Any, met: set[tuple[str, str]]) -> Any:
    """The same objects, and of their facts some changed, some removed and some left as they were."""
    cls, made = type(noun), noun
    keys = {field.key for field in fields_of(cls).values()}
    for name, field in fields_of(cls).items():
        held = getattr(noun, name)
        if not isinstance(field.item, Leaf) and field.merge in (Merge.KEYED, Merge.RECORD):
            if not (cls is Season and name in RECORDS) and held:
                inside = [_other(random, m, met) for m in (held if field.many else (held,))]
                made = attrs.evolve(made, **{name: tuple(inside) if field.many else inside[0]})
        elif name in _fields(cls) and name not in keys and random.random() < 0.8:
            for value in _values(random, field, held):
                try:
                    made = attrs.evolve(made, **{name: value})
                except ValueError:  # a value that cannot stand beside the others
                    continue
                met.add((cls.__name__, name))
                break
    return made


def _values(random: Random, field: Field, held: Any) -> Iterator[Any]:
    """Other values that a fact may have; one time in five that it is unknown."""
    if random.random() < 0.2:
        yield from () if held in (None, ()) else ((),) if field.many else (None,)
        return
    for seed in range(9):
        value = (
            Extra({"a.example:x": seed})
            if isinstance(held, Extra)
            else value_of(field, random.randrange(999))
        )
        if value not in (held, (), None):
            yield value


@cache
def _three(seed: int) -> tuple[Season, Season, Season, frozenset[tuple[str, str]]]:
    random, met = Random(seed), set()  # noqa: S311 - test data, no secret
    base = noun_of(Season, seed, 0.35 if seed == QUICK else 1.0, ("namespace", NAMESPACE))
    base = attrs.evolve(base, disputed=(), marks=(), bulletins=())
    return base, _other(random, base, met), _other(random, base, met), frozenset(met)


def _facts(season: Season) -> dict[tuple[str, ...], tuple[Role, frozenset[JsonValue]]]:
    facts: dict[tuple[str, ...], tuple[Role, frozenset[JsonValue]]] = {}
    for each in stated(Season, season, NOTHING, ()):
        if each.role is not Role.OBJECT and each.path[-1] != "aliases":
            _, known = facts.get(each.path, (each.role, frozenset()))
            facts[each.path] = (each.role, known | {each.claim})
    return facts


def _without_kind(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path of a dispute: an object that may be of several kinds has its kind in the paths of marks."""
    return (*path[:4], *path[5:]) if path[2:3] == ("restrictions",) else path


@pytest.mark.parametrize("seed", [QUICK, *(pytest.param(seed, marks=pytest.mark.slow) for seed in MANY)])
def test_what_is_kept_disputed_and_marked(seed: int) -> None:
    """A change or removal of one office is kept and marked, the same change of both is one, and two are disputed."""
    base, one, two, _ = _three(seed)
    joined = merge(base, one=one, two=two).season
    was, ours, theirs, now = (_facts(season) for season in (base, one, two, joined))
    disputed = {dispute.path: dispute.claims for dispute in joined.disputed}
    marks = {mark.path for mark in joined.marks}
    none: tuple[Role, frozenset[JsonValue]] = (Role.FACT, frozenset())
    for path in sorted(was.keys() | ours.keys() | theirs.keys()):
        role = next(facts[path][0] for facts in (was, ours, theirs) if path in facts)
        before, a, b, after = (facts.get(path, none)[1] for facts in (was, ours, theirs, now))
        text, spot = path_text(path), path_text(_without_kind(path))
        if role is Role.MEMBER:
            assert after == ((before & a & b) | (a - before) | (b - before)), text
            continue
        if before and (a != before or b != before):
            assert text in marks, text
        if a == b or not {before, frozenset()}.isdisjoint({a, b} if not before else {a, b} & {before}):
            wanted = a if a == b else b if a == before else a
            assert (after, spot in disputed) == (wanted, False), text
        else:
            claims = {claim for claim in disputed[spot] if not is_removal(claim)}
            assert (after, claims) == (frozenset(), a | b), text
            assert any(is_removal(claim) for claim in disputed[spot]) is (not a or not b), text
    assert joined == join(joined, marked(base, two, by=two.issuer or "two", at=None)).season


@pytest.mark.slow
def test_all_fields_are_met() -> None:
    """No field of any record is left out of these tests."""
    wanted: set[tuple[str, str]] = set()
    waiting: list[type] = [Season]
    known: set[type] = set()
    while waiting:
        cls = waiting.pop()
        known.add(cls)
        for name, field in _fields(cls).items():
            item = field.item
            inside = (
                ()
                if isinstance(item, Leaf)
                else (item.cls,)
                if isinstance(item, Noun)
                else item.by_tag.values()
            )
            keyed = bool(inside) and field.merge in (Merge.KEYED, Merge.RECORD)
            waiting.extend(other for other in inside if keyed and other not in known)
            if not keyed:
                wanted.add((cls.__name__, name))
    met = frozenset().union(*(_three(seed)[3] for seed in MANY))
    assert [] == sorted(wanted - met)


@pytest.mark.parametrize("seed", [QUICK, *(pytest.param(seed, marks=pytest.mark.slow) for seed in MANY)])
def test_what_is_said(seed: int) -> None:
    """Every change is a sentence with a verb, without ISO durations or dates, raw objects or names of fields."""
    base, one, two, _ = _three(seed)
    for old, new in ((base, one), (one, two)):
        for heading in diff(old, new).headings(old):
            if heading.text is not None:
                assert VERBS.search(heading.text), heading.text
                assert not NO_WORDS.search(heading.text), heading.text
