"""Nouns and seasons are drawn from their shapes alone."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from roadracing._internal.model.kernel.shapes import Leaf, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.testing.strategies import all_nouns, full, holding, leaves, nouns, seasons


@pytest.mark.parametrize("cls", all_nouns()[1:], ids=lambda cls: cls.__name__)
@settings(max_examples=2)
@given(st.data())
def test_every_fact_can_be_known(cls: type, data: st.DataObject) -> None:
    """Every noun can be drawn with all it can hold, inside something that a season holds."""
    noun = data.draw(full(cls))
    unknown = [name for name in fields_of(cls) if getattr(noun, name) is None or getattr(noun, name) == ()]
    assert (cls, []) == (type(noun), unknown)
    name, around = data.draw(holding(cls))
    assert name in fields_of(Season)
    assert cls in {type(around), *(type(each) for _, each in everything_in(around))}


def everything_in(noun: Any) -> list[tuple[str, Any]]:
    """All nouns that something holds, at any depth, with the name of the field."""
    found = []
    for name, field in fields_of(type(noun)).items():
        held = getattr(noun, name)
        if isinstance(field.item, Leaf) or held is None:
            continue
        for each in held if field.many else (held,):
            found += [(name, each), *everything_in(each)]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("cls", all_nouns(), ids=lambda cls: cls.__name__)
def test_noun(cls: type) -> None:
    """Every noun can be drawn, and each of its facts is sometimes known and sometimes not."""
    seen: dict[str, set[bool]] = {}

    @settings(
        max_examples=400 if cls is Season else 150,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(nouns(cls))
    def draw(noun: Any) -> None:
        assert cls is type(noun)
        for name in fields_of(cls):
            seen.setdefault(name, set()).add(bool(getattr(noun, name) not in {None, ()}))

    draw()
    for name, field in fields_of(cls).items():
        assert True in seen[name], f"{name} is never known"
        assert field.required or False in seen[name] or name == "extra", f"{name} is always known"


def test_references() -> None:
    """Some sessions are drawn together with their weekend, and some without."""
    led: set[bool] = set()

    @settings(max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(seasons())
    def draw(season: Season) -> None:
        weekends = {weekend.id for weekend in season.weekends}
        led.update(session.weekend in weekends for session in season.sessions)

    draw()
    assert {True, False} == led


def test_unknown_leaf() -> None:
    """A leaf of a type that nobody draws is refused."""
    with pytest.raises(TypeError, match="complex has no strategy"):
        leaves(Leaf(complex))
