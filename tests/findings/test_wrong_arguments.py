"""A public call that is given junk says in the library's words what it takes."""

import collections.abc as cabc
import datetime as dt
import inspect
import pickle
import shutil
import types
import typing
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

import roadracing as rr
from roadracing import _facade, control, desk, practice, rules
from roadracing._internal.findings.wrong_arguments import in_our_words
from tests.house.contract import listed

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
JUNK: Final = (5, None, [], b"")
NOW: Final = rr.Instant.parse("2004-06-27T12:00:00-04:00[America/New_York]")
Parameter = tuple[str, Any, str, dict[str, Any]]


@cache
def _instances() -> dict[object, Any]:
    """A thing of each class that the calls want, as far as a small season holds one."""
    whole = rr.load(EXAMPLES / "mid-ohio-2004.json")
    season = whole.part(whole.sessions[0])
    found: dict[object, Any] = {
        str: "abc",
        object: "abc",
        Any: "abc",
        int: 3,
        float: 3.0,
        bool: True,
        bytes: b"abc",
        type(None): None,
        dt.datetime: NOW,
        dt.date: NOW.date(),
        dt.timedelta: dt.timedelta(minutes=5),
        rr.Instant: NOW,
        rr.Diff: rr.diff(season, season),
        desk.Index: desk.Index(season),
        rules.Code: next(iter(rules.DEFAULT)).code,
        practice.Practices: practice.Practices(),
        control.ControlLog: control.ControlLog(id="log", weekend=whole.weekends[0].id),
    }

    def hold(value: object) -> None:
        if attrs.has(type(value)):
            found.setdefault(type(value), value)
            for field in attrs.fields(type(value)):
                hold(getattr(value, field.name))
        elif isinstance(value, tuple):
            for each in value:
                hold(each)

    hold(season)
    hold(whole)
    hold(rr.load(EXAMPLES / "safety" / "mid-ohio-2004.json"))
    return found


def _some(hint: Any) -> Any:
    """Something of a stated type; a LookupError where nobody has one at hand."""
    found, origin, inner = _instances(), typing.get_origin(hint), typing.get_args(hint)
    if hint in found:
        return found[hint]
    if origin in (typing.Union, types.UnionType):
        return next(found[one] for one in inner if one in found)
    if origin is typing.Literal:
        return inner[0]
    if isinstance(origin, type) and issubclass(origin, cabc.Iterable):
        return {} if issubclass(origin, cabc.Mapping) else ()
    return next(iter(hint))


def _parameters(facade: str) -> Iterator[Parameter]:
    """Each parameter of each public call of a facade, with what the call is given besides."""
    for (home, name), value in listed().items():
        if home != facade or (isinstance(value, type) and issubclass(value, dt.date | dt.tzinfo)):
            continue
        calls = {name: value} if isinstance(value, types.FunctionType) else {}
        if isinstance(value, type):
            holder = _instances().get(value, value)
            for each, member in vars(value).items():
                if each[0] != "_" and isinstance(member, types.FunctionType | classmethod | staticmethod):
                    bound = holder if isinstance(member, types.FunctionType) else value
                    if bound is not value or not isinstance(member, types.FunctionType):
                        calls[f"{name}.{each}"] = getattr(bound, each)
        for called, call in calls.items():
            hints = typing.get_type_hints(inspect.unwrap(call), localns=_Public())
            stated = inspect.signature(call).parameters
            needed = [
                p
                for p in stated.values()
                if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)
            ]
            for parameter in stated.values():
                # Anything is true or false.
                if parameter.kind is not parameter.VAR_KEYWORD and hints.get(parameter.name) is not bool:
                    try:
                        besides = {
                            p.name: _some(hints.get(p.name, object)) for p in needed if p is not parameter
                        }
                    except (LookupError, StopIteration, TypeError):
                        continue
                    yield f"{facade}.{called}", call, parameter.name, besides


class _Public(dict[str, object]):
    def __missing__(self, name: str) -> object:
        found = _facade._public(name)
        if found is None:
            raise KeyError(name)
        return found


def _called(parameter: Parameter, junk: object) -> None:
    _, call, name, besides = parameter
    stated = inspect.signature(call).parameters
    first = [p.name for p in stated.values() if p.kind is p.POSITIONAL_ONLY]
    if stated[name].kind is inspect.Parameter.VAR_POSITIONAL:
        first = [p.name for p in stated.values() if p.kind is p.POSITIONAL_OR_KEYWORD] + [name]
    given = {**besides, name: junk}
    by_place = tuple(given.pop(each) for each in first if each in given)
    result = call(*by_place, **given)
    if isinstance(result, cabc.Iterator):
        next(result, None)


def _unkind(facade: str, junk: tuple[object, ...]) -> list[str]:
    """The public calls of a facade that say in Python's words that they were given junk."""
    found: list[str] = []
    for parameter in _parameters(facade):
        for each in junk:
            # What an earlier call published is a folder, and no file can be written there.
            shutil.rmtree("abc", ignore_errors=True)
            try:
                _called(parameter, each)
            except rr.RoadracingError as error:
                if "_internal" in str(error):
                    found.append(f"{parameter[0]}({parameter[2]}={each!r}): {error}")
            except Exception as error:  # noqa: BLE001 - whatever comes is what is asked about
                found.append(f"{parameter[0]}({parameter[2]}={each!r}): {error!r}")
    return found


@pytest.mark.parametrize("facade", _facade.facades())
def test_what_is_nothing_is_refused_in_our_words(
    facade: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An object of no use, given to any parameter of any public call, ends in an error of the library."""
    monkeypatch.chdir(tmp_path)
    assert [] == _unkind(facade, (object(),))


@pytest.mark.slow
@pytest.mark.parametrize("facade", _facade.facades())
def test_numbers_lists_and_bytes_are_refused_in_our_words(
    facade: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So do a number, nothing, an empty list and empty bytes, unless they will do."""
    monkeypatch.chdir(tmp_path)
    assert [] == _unkind(facade, JUNK)


def test_most_parameters_are_tried() -> None:
    """Few public calls are left out because nothing is at hand to call them with."""
    tried = {(each[0], each[2]) for facade in _facade.facades() for each in _parameters(facade)}
    assert len(tried) > 500


SEASON: Final = rr.Season(
    namespace="a.example", sessions=[rr.Session(id="s", weekend="w", kind=rr.SessionKind.RACE)]
)
SAID: Final[dict[str, Callable[[], object]]] = {
    "roadracing.write_timetable takes text or a pathlib.Path as path; it is the number 5": (
        lambda: rr.write_timetable(SEASON, 5)  # type: ignore[arg-type]
    ),
    "roadracing.publish takes text or a pathlib.Path as out; it is the number 5": (
        lambda: rr.publish(SEASON, 5)  # type: ignore[arg-type]
    ),
    "roadracing.dump takes text or a pathlib.Path as path; it is None": (
        lambda: rr.dump(SEASON, None)  # type: ignore[arg-type]
    ),
    "roadracing.load takes a roadracing.Limits as limits; it is the number 5": (
        lambda: rr.load("x", limits=5)  # type: ignore[arg-type]
    ),
    "as series; among what is given is the number 5": (
        lambda: rr.feed(SEASON, series=[5])  # type: ignore[list-item]
    ),
    "roadracing.desk.delayed takes a Season such as roadracing.load reads as season; it is the text": (
        lambda: desk.delayed("x.json", "s", dt.timedelta(0))  # type: ignore[arg-type]
    ),
    "roadracing.Report.of takes a list, each a roadracing.Diagnostic, as diagnostics; it is the number 5": (
        lambda: rr.Report.of(5)  # type: ignore[arg-type]
    ),
    "roadracing.Report.merged takes a Report such as roadracing.check gives as each of others": (
        lambda: rr.Report.of([]).merged(5)  # type: ignore[arg-type]
    ),
}


@pytest.mark.parametrize("said", SAID)
def test_it_says_the_call_the_parameter_and_what_would_do(
    said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The public call that was made is named, its parameter, what it takes and what it was given."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(rr.WrongType) as caught:
        SAID[said]()
    assert said in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_name_that_a_call_does_not_have_is_python_s_to_refuse() -> None:
    """A wrong keyword is a TypeError that names it."""
    with pytest.raises(TypeError, match="ot"):
        rr.publish(SEASON, ot="x")  # type: ignore[call-arg]


def test_what_was_given_rightly_is_not_blamed() -> None:
    """An error that is nobody's argument's is left as it is, and so is an error of the library."""
    given = ((SEASON,), {})
    assert in_our_words(rr.validate, given, RuntimeError("broken"), _facade._public) is None
    assert in_our_words(rr.validate, ((5,), {}), rr.NotUnderstood("said"), _facade._public) is None
    assert in_our_words(rr.validate, ((5,), {}), KeyError("x"), _facade._public) is not None


def test_a_public_call_looks_like_what_it_calls() -> None:
    """Its signature, its help and its pickle are those of the function that does the work."""
    assert "season" in inspect.signature(rr.validate).parameters
    assert rr.validate.__module__ == "roadracing"
    assert pickle.loads(pickle.dumps(rr.validate)) is rr.validate
    assert desk.delayed is desk.delayed
