"""What the facades list is the contract: whole, closed, the same for people and tools, and changed only on purpose."""

import difflib
import pickle
import pydoc
import subprocess
import sys
from collections import defaultdict
from importlib import import_module
from itertools import islice
from pathlib import Path
from random import Random
from types import FunctionType, ModuleType
from typing import Any

import pytest

import roadracing as rr
from roadracing import _facade
from tests.effort import share

from . import contract

SNAPSHOT = Path(__file__).with_name("contract.txt")
CLASSES = {place: value for place, value in contract.listed().items() if isinstance(value, type)}


def test_about_fifty_names_are_flat() -> None:
    """What is used every day is in the package itself, and no more than a page of it."""
    assert 45 <= len([name for facade, name in contract.listed() if facade == "roadracing"]) <= 65


def test_each_name_has_one_home() -> None:
    """What one facade lists, no other lists too."""
    homes = defaultdict(list)
    for place, value in contract.listed().items():
        if isinstance(value, type | FunctionType):
            homes[id(value)].append(place)

    assert not [places for places in homes.values() if len(places) > 1]


def test_the_contract_is_closed() -> None:
    """Every type that a public signature, field, property or error mentions is listed."""
    public = set(CLASSES.values())
    missing = {
        f"{found.__module__}.{found.__qualname__}, which {facade}.{name} mentions"
        for (facade, name), value in contract.listed().items()
        for found in contract.reachable_from(value, contract.home_of(facade, name))
        if found not in public and not found.__name__.startswith("_")
    }

    assert set() == missing


def test_every_error_has_one_root() -> None:
    """All that is raised on purpose can be caught as one error."""
    errors = [value for value in CLASSES.values() if issubclass(value, Exception)]

    assert [] == [error for error in errors if not issubclass(error, rr.RoadracingError)]


def test_classes_say_their_facade() -> None:
    """A public class names the facade that lists it as its module."""
    assert [] == [(facade, name) for (facade, name), value in CLASSES.items() if value.__module__ != facade]


@pytest.mark.parametrize("facade", _facade.facades())
def test_listing_a_facade_shows_its_names(facade: str) -> None:
    """Completion, ``from … import *`` and the page of help see what the stub lists."""
    module = import_module(facade)
    names = [name for name in _facade.stated(facade) if not name.startswith("_")]

    assert sorted(names) == module.__all__
    assert set(names) <= set(dir(module))
    assert module.__all__[0] in pydoc.render_doc(module)


def test_help_shows_the_class() -> None:
    """Asked for a name, help shows what it is and where it lives."""
    shown = pydoc.render_doc(rr.Session, renderer=pydoc.plaintext)

    assert "class Session in module roadracing" in shown


def test_pickles_name_the_facade() -> None:
    """A pickle says where the contract keeps a class, and loads again."""
    season = rr.load(Path(__file__).parents[2] / "examples" / "long-beach-2013.json")
    pickled = pickle.dumps(season)

    assert b"_internal" not in pickled
    assert season == pickle.loads(pickled)


def test_a_name_that_is_not_listed_is_no_attribute() -> None:
    """A slip of the pen is an attribute error that says the module."""
    with pytest.raises(AttributeError, match="module 'roadracing' has no attribute 'Sesion'"):
        getattr(rr, "Sesion")  # noqa: B009 - a type checker would refuse it


def test_changes_of_the_contract_are_seen() -> None:
    """Each name and signature is as it was written down; what differs is shown."""
    written, now = SNAPSHOT.read_text(encoding="utf-8"), contract.contract()
    changes = list(
        difflib.unified_diff(written.splitlines(), now.splitlines(), "before", "now", lineterm="", n=0)
    )

    assert not changes, "\n".join(["write it down with python -m tests.house.contract:", *changes])


# The package itself is imported first, as every program does. CPython takes a module out of `sys.modules` for a moment
# while its first import ends (importlib._bootstrap, _load_unlocked), so that a thread which asks for a part of it just
# then gets a KeyError from the interpreter, whatever the package.
THREADS = """
import sys, threading
import roadracing
from importlib import import_module
asked = {asked!r}
start, failed = threading.Barrier(len(asked)), []
def ask(names):
    start.wait()
    for facade, name in names:
        try:
            getattr(import_module(facade), name)
        except BaseException as error:
            failed.append(repr(error))
threads = [threading.Thread(target=ask, args=(names,)) for names in asked]
sys.setswitchinterval(1e-6)
for thread in threads: thread.start()
for thread in threads: thread.join()
sys.exit("\\n".join(failed) or 0)
"""


def _cold_starts(number: int, seed: int) -> list[Any]:
    names, random = sorted(contract.listed()), Random(seed)  # noqa: S311 - no secret
    failed = []
    for _ in range(number):
        asked = [random.sample(names, 8) for _ in range(8)]
        done = subprocess.run(
            [sys.executable, "-I", "-c", THREADS.format(asked=asked)],
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            failed.append((seed, asked, done.stderr))
    return list(islice(failed, 3))


def test_threads_may_ask_at_once() -> None:
    """Eight threads that ask a fresh interpreter for eight names each all get them."""
    assert [] == _cold_starts(1, seed=2004)


@pytest.mark.slow
def test_many_cold_starts_of_eight_threads() -> None:
    """Of 200 fresh interpreters in which eight threads ask for eight names each, none fails."""
    assert [] == _cold_starts(share(200), seed=2013)


def test_what_goes_is_said_two_releases_before() -> None:
    """A name that is deprecated stays for two minor releases at least, and what to use instead is said."""
    for facade in _facade.facades():
        for since, leaves, instead in _facade.deprecated(facade).values():
            (major, minor), (last, until) = (map(int, each.split(".")) for each in (since, leaves))
            assert (last, until) >= (major, minor + 2) or last > major
            assert instead.startswith("use ")


def test_a_deprecated_name_warns_where_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each time it is asked for, with what to use instead; the names beside it do not."""
    stub = (
        "from ._internal.time.start import (\n"
        "    StartKind as StartKind,  # deprecated since 1.2, leaves with 1.4: use roadracing.Start\n"
        "    Start as Start,\n"
        ")\n"
    )
    monkeypatch.setattr(_facade, "_stub", lambda _facade: stub)
    monkeypatch.setitem(sys.modules, "roadracing.made", ModuleType("roadracing.made"))
    find, _, names = _facade.lazily("roadracing.made")
    assert ["Start", "StartKind"] == names
    for _ in range(2):
        with pytest.warns(
            DeprecationWarning,
            match=r"roadracing\.made\.StartKind is deprecated since 1\.2 and leaves with 1\.4: use roadracing\.Start$",
        ) as warned:
            assert "StartKind" == find("StartKind").__name__
        assert __file__ == warned[0].filename
    assert "Start" == find("Start").__name__
