"""The schema and the loader say the same of every document, as far as a schema can see."""

import functools
import json
import random
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.reading import read
from roadracing._internal.documents.schema import json_schema
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.season.season import Season
from roadracing._internal.testing.strategies import seasons
from tests.documents.mutations import mutated
from tests.effort import share, tries

ROOT = Path(__file__).parents[2]
WHOLE = ROOT / "tests/data/documents/whole.json"

# Two members with one key, and times whose parts contradict each other or the clocks of their zone.
UNSEEN = {"DOC018", "DOC020", "DOC022"}
UNSEEN_REASONS = {"out-of-range", "offset-seconds"}


@functools.cache
def quick() -> Any:
    """A validator written in Rust."""
    return jsonschema_rs.Draft202012Validator(json_schema())


@functools.cache
def thorough() -> Any:
    """A validator written in Python, by other people."""
    return jsonschema.Draft202012Validator(json_schema())


def agree(data: Any, *, validators: tuple[Any, ...], what: str = "") -> bool:
    """Whether a document is accepted, on which the loader and the validators have to agree."""
    document = read(json.dumps(data).encode())
    seen = [
        fault
        for fault in document.diagnostics
        if fault.code not in UNSEEN and fault.context.get("reason") not in UNSEEN_REASONS
    ]
    for validator in validators:
        valid = validator.is_valid(data)
        assert valid or document.season is None, f"the loader takes what the schema refuses: {what}"
        assert not valid or not seen, f"the schema takes what the loader refuses: {what}: {seen[0].message}"
    return document.season is not None


def largest() -> Path:
    """The largest document there is."""
    return max([WHOLE, *ROOT.glob("examples/*.json")], key=lambda path: path.stat().st_size)


def agreed(path: Path, times: int, seed: int, validators: tuple[Any, ...]) -> int:
    """How many of so many mutations of a document are accepted."""
    data = json.loads(path.read_text("utf-8"))
    assert agree(data, validators=validators)
    chance = random.Random(seed)  # noqa: S311 - accidents, not secrets
    return sum(
        agree(changed, validators=validators, what=what)
        for changed, what in (mutated(data, chance) for _ in range(times))
    )


class TestSchemaAndLoader:
    """Whatever one of them refuses, the other refuses."""

    @pytest.mark.parametrize("seed", range(4))
    def test_mutations(self, seed: int) -> None:
        """A document with every kind of object, changed in one place, is accepted by both or by neither."""
        accepted = agreed(WHOLE, 300, seed, (quick(),))

        assert 30 < accepted < 270, "the mutations are all of one kind"

    def test_second_validator(self) -> None:
        """A validator by other people says the same."""
        agreed(WHOLE, 60, 99, (quick(), thorough()))

    @pytest.mark.slow
    @pytest.mark.parametrize("seed", range(2004, 2008))
    def test_largest_example(self, seed: int) -> None:
        """Two thousand mutations of the largest document there is, in four parts that may run side by side."""
        agreed(largest(), share(500), seed, (quick(),))

    @pytest.mark.slow
    def test_many_mutations(self) -> None:
        """Eight thousand mutations of a document with every kind of object."""
        agreed(WHOLE, share(8_000), 2005, (quick(),))

    @tries(15)
    @given(seasons())
    def test_written_seasons(self, season: Season) -> None:
        """What is written for any season, the schema takes."""
        assert agree(json.loads(dumps(season)), validators=(quick(),))

    @tries(15)
    @given(seasons(), st.integers())
    def test_mutated_seasons(self, season: Season, seed: int) -> None:
        """Any season, changed in one place, is accepted by both or by neither."""
        changed, what = mutated(json.loads(dumps(season)), random.Random(seed))  # noqa: S311 - accidents, not secrets

        agree(changed, validators=(quick(),), what=what)
