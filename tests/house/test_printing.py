"""Every public value prints in words, and is one line of bounded length for programmers."""

import datetime as dt
from enum import Enum
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import roadracing as rr
from roadracing import testing
from roadracing._internal.model.kernel.shapes import is_noun
from roadracing._internal.text.bounded_repr import MOST
from tests.effort import tries

from . import contract

VALUES = {
    f"{facade.rpartition('.')[2]}.{name}": value
    for (facade, name), value in contract.listed().items()
    if isinstance(value, type) and attrs.has(value) and not issubclass(value, (Enum, Exception))
}
NOUNS = {name: value for name, value in VALUES.items() if is_noun(value)}
AWKWARD: tuple[Any, ...] = (
    "a line\nand another, " + "long " * 200,
    tuple(range(500)),
    MappingProxyType({str(n): "x" * 50 for n in range(500)}),
    dt.datetime(2004, 6, 27, 14, 30, tzinfo=dt.UTC),
    rr.SessionKind.RACE,
    rr.Venue(id="mid-ohio", timezone="America/New_York", name="long " * 40),
    b"\n" * 500,
)
OF_THEIR_OWN: dict[str, Any] = {
    "roadracing.Diagnostic": rr.Diagnostic(
        code="CLUB001", name="x", severity=rr.Severity.ERROR, message="long " * 500, path=("a" * 80,) * 20
    ),
    "roadracing.Diff": rr.Diff(namespace="a." * 120 + "example"),
    "roadracing.Format": rr.Format.parse("1000 mi or PT10H"),
    "roadracing.Report": rr.Report(),
    "roadracing.Start": rr.Start.after("a" * 80, dt.timedelta(minutes=15)),
    "documents.JsonValue": rr.documents.JsonValue.of(["long\n" * 500] * 50),
    "pictures.Picture": rr.pictures.Picture(svg="<svg/>", title="long\n" * 500, width=1.5, height=2.5),
}


def awkward(cls: type, held: Any) -> Any:
    """A value of a class of which every fact is the same awkward thing."""
    value = cls.__new__(cls)
    for field in attrs.fields(cls):
        object.__setattr__(value, field.name, held)
    return value


def is_one_line(shown: str) -> bool:
    """Whether a programmer can read it at a glance."""
    return len(shown) <= MOST and "\n" not in shown


@pytest.mark.parametrize("name", VALUES)
def test_every_value_is_one_line_for_programmers(name: str) -> None:
    """Whatever a value holds, its `repr` is one line that is never long."""
    if name in OF_THEIR_OWN:
        assert is_one_line(repr(OF_THEIR_OWN[name]))
        return
    for held in AWKWARD:
        shown = repr(awkward(VALUES[name], held))
        assert is_one_line(shown), shown
        assert shown.startswith(f"{VALUES[name].__name__}(")


@pytest.mark.parametrize("name", VALUES)
def test_every_value_has_words(name: str) -> None:
    """No value prints as programmers see it."""
    assert VALUES[name].__str__ is not object.__str__


@tries(15)
@given(st.sampled_from([value for value in NOUNS.values() if value is not rr.Season]).flatmap(testing.nouns))
def test_every_noun_prints_in_words(drawn: Any) -> None:
    """What is known of anything in a document is said in words, and nothing of it is shown as code."""
    assert is_one_line(repr(drawn))
    assert str(drawn)
    assert f"{type(drawn).__name__}(" not in str(drawn)


def test_other_peoples_data_is_one_line_for_programmers() -> None:
    """However much somebody keeps beside a fact, it is shown in part."""
    assert is_one_line(repr(rr.documents.Extra({"club.example:notes": ["long\n"] * 500})))
