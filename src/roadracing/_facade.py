"""How a facade lists names of other rooms: a name is loaded when it is first used."""

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from threading import RLock
from typing import Any

_FIRST = RLock()


def lazily(
    facade: str, homes: Mapping[str, Iterable[str]]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """The ``__getattr__`` and ``__dir__`` of a facade whose names live in the modules that `homes` lists.

    One lock is held around every first import, so that many threads may ask at once.
    """
    home_of = {name: module for module, names in homes.items() for name in names}
    package = facade if facade == "roadracing" else facade.rpartition(".")[0]

    def find(name: str) -> Any:
        home = home_of.get(name)
        if home is None:
            raise AttributeError(f"module {facade!r} has no attribute {name!r}")
        with _FIRST:
            value = getattr(import_module(f".{home}", package), name)
        setattr(sys.modules[facade], name, value)
        return value

    def names() -> list[str]:
        return sorted(home_of)

    return find, names
