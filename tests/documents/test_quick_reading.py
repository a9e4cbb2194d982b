"""What is read quickly is what cattrs reads, and what cattrs does not take is not taken."""

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cattrs.errors import BaseValidationError
from hypothesis import example, given, strategies as st

from roadracing._internal.documents import quick_reading
from roadracing._internal.documents.quick_reading import Forms, forms_of, quickly_read
from roadracing._internal.documents.reading import VERSION_KEY
from roadracing._internal.documents.structure import converter
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.kernel.shapes import fields_of, is_noun
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.documents.mutations import mutated
from tests.effort import tries

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([ROOT / "tests/data/documents/whole.json", *ROOT.glob("examples/*.json")])
WHOLE = json.loads(DOCUMENTS[-1].read_text())
WHOLE.pop(VERSION_KEY)


@pytest.fixture(params=["built", "filled"])
def forms(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Objects are built by their constructors, or filled by functions made for their keys."""
    way: str = request.param
    forms_of.cache_clear()
    if way == "filled":
        monkeypatch.setattr(Forms, "_first", Forms._compiled)
    else:
        monkeypatch.setattr(quick_reading, "ENOUGH", 10**9)
    yield way
    forms_of.cache_clear()


def slowly_read(data: Any) -> Season | None:
    """The season that cattrs says, if it says one."""
    try:
        season: Season = converter().structure(data, Season)
    except BaseValidationError:
        return None
    return season


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal to the last of their parts, and each part is of the same class."""
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if is_noun(type(one)):
        return all(same(getattr(one, name), getattr(other, name)) for name in fields_of(type(one)))
    if isinstance(one, Instant):
        return one.key == other.key and one.text == other.text and one.fold == other.fold
    if isinstance(one, Start):
        return one.kind is other.kind and same(one.instant, other.instant) and str(one) == str(other)
    return bool(one == other) and repr(one) == repr(other)


def agreed(data: Any) -> bool:
    """Whether a document is a season; both ways of reading have to say the same."""
    quick, slow = quickly_read(copy.deepcopy(data)), slowly_read(copy.deepcopy(data))
    if slow is None:
        assert quick is None
        return False
    assert quick is not None
    assert same(quick, slow)
    assert dumps(quick) == dumps(slow)
    assert hash(quick) == hash(slow)
    return True


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.stem, marks=[pytest.mark.slow] if path.stat().st_size > 100_000 else [])
        for path in DOCUMENTS
    ],
)
def test_documents_are_read_as_by_cattrs(path: Path, forms: str) -> None:
    """Each document of ours is read in the quick way, and as what cattrs makes of it."""
    data = json.loads(path.read_text())
    del data[VERSION_KEY]
    assert agreed(data), forms


@pytest.mark.parametrize("way", ["built", "filled"])
@tries(8)
@given(seed=st.integers(0, 2**32), steps=st.integers(1, 3))
@example(seed=0, steps=1)
def test_both_ways_agree_on_documents_gone_wrong(way: str, seed: int, steps: int) -> None:
    """A document in which something was changed is taken by both ways of reading or by none, and as the same."""
    chance = random.Random(seed)  # noqa: S311 - chosen again by its seed
    data = WHOLE
    for _ in range(steps):
        data, _ = mutated(data, chance)
    with pytest.MonkeyPatch.context() as patched:
        if way == "filled":
            patched.setattr(Forms, "_first", Forms._compiled)
        forms_of.cache_clear()
        if isinstance(data, dict):
            agreed(data)
        forms_of.cache_clear()


def test_so_many_forms_are_known_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stranger's documents cannot fill the memory with functions for keys in every order."""
    monkeypatch.setattr(quick_reading, "_MOST_FORMS", 1)
    forms_of.cache_clear()
    assert quickly_read({"namespace": "a.example", "year": 2004}) is not None
    assert quickly_read({"year": 2004, "namespace": "a.example"}) is None
    forms_of.cache_clear()


def test_an_object_with_a_known_form_is_frozen_like_any_other(forms: str) -> None:
    """However an object was made, nothing in it can be set afterwards."""
    season = quickly_read({"namespace": "a.example", "venues": [{"id": "a", "timezone": "UTC"}]})
    assert season is not None
    assert type(season) is Season, forms
    with pytest.raises(AttributeError):
        season.venues[0].name = "B"  # type: ignore[misc]
