"""The leaves of documents: values with one string form each."""

from enum import StrEnum
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given

from roadracing._internal.documents.json_forms import FORMS, JsonForm, form_of
from roadracing._internal.model.kernel import leaves, shapes
from roadracing._internal.model.kernel.shapes import Leaf, Noun, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.testing.strategies import leaves as values_of
from tests.effort import tries


def all_leaves() -> dict[str, Leaf]:
    """The leaves of all nouns, by the first field that has them."""
    found: dict[Leaf, str] = {}
    waiting: list[type] = [Season]
    seen: set[type] = set()
    while waiting:
        cls = waiting.pop()
        if cls in seen:
            continue
        seen.add(cls)
        for field in fields_of(cls).values():
            if isinstance(field.item, Leaf):
                found.setdefault(field.item, f"{cls.__name__}.{field.name}")
            elif isinstance(field.item, Noun):
                waiting.append(field.item.cls)
            else:
                waiting += field.item.by_tag.values()
    return {name: leaf for leaf, name in found.items()}


LEAVES = all_leaves()


class TestRegistry:
    """Nothing can be read that cannot be written and described."""

    def test_all_of_a_form(self) -> None:
        """A form cannot be built without saying how to read, write and describe."""
        required = {a.name for a in attrs.fields(JsonForm) if a.default is attrs.NOTHING}

        assert {"read", "write", "schema", "json", "what"} <= required

    @pytest.mark.parametrize("name", LEAVES)
    def test_leaf_of_a_noun(self, name: str) -> None:
        """Every leaf of every noun has a form, with words for it and a schema that a validator takes."""
        found = form_of(LEAVES[name])

        assert found.what
        assert found.json
        assert found.schema
        jsonschema.Draft202012Validator.check_schema(found.schema)

    def test_every_type_of_the_model(self) -> None:
        """Every type and every rule that a field of a model may have is in the registry."""
        rules = {
            rule
            for name, rule in vars(leaves).items()
            if isinstance(rule, type) and name.endswith("Rule") and rule.__module__ == leaves.__name__
        }
        plain = set(shapes._PLAIN)

        assert 5 <= len(rules)
        assert (rules | plain | {StrEnum}) == set(FORMS)

    def test_unknown_type(self) -> None:
        """A leaf that nobody registered is refused, not read somehow."""
        with pytest.raises(TypeError, match="complex has no form in JSON"):
            form_of(Leaf(complex))

    def test_unknown_rule(self) -> None:
        """A rule that nobody registered is refused even on a type that is known."""

        @attrs.frozen
        class Rule:
            def __call__(self, value: Any) -> Any:
                return value

        with pytest.raises(TypeError, match="Rule has no form in JSON"):
            form_of(Leaf(bool, Rule()))

    def test_names(self) -> None:
        """No two leaves that differ have one name in the schema."""
        named: dict[str, Any] = {}
        for leaf in LEAVES.values():
            found = form_of(leaf)
            if found.name is not None:
                assert found.schema == named.setdefault(found.name, found.schema)

    @pytest.mark.parametrize("name", LEAVES)
    def test_round_trip(self, name: str) -> None:
        """What is written for a value is of a type that is read, is read as that value, and is valid."""
        leaf = LEAVES[name]
        found = form_of(leaf)
        validator = jsonschema.Draft202012Validator(found.schema)

        # Leaves are many and forms are few, so each form is tried often enough.
        @tries(12)
        @given(values_of(leaf))
        def check(value: Any) -> None:
            written = found.write(value)
            assert type(written) in found.json
            assert value == found.read(written)
            assert type(value) is type(found.read(written))
            assert validator.is_valid(written)

        check()
