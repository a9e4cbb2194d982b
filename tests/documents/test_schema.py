"""The JSON Schema says what the loader takes, and is one that people can read."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema

from roadracing._internal.documents.schema import json_schema
from roadracing._internal.model.kernel.shapes import Leaf, Noun, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.zones import zone_names

WHOLE = Path(__file__).parents[1] / "data/documents/whole.json"


class TestSchema:
    """The schema is whole, valid and documented."""

    def test_valid(self) -> None:
        """It is a schema of draft 2020-12."""
        schema = json_schema()

        assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
        jsonschema.Draft202012Validator.check_schema(schema)

    def test_json(self) -> None:
        """It is plain JSON, the same each time, and a copy of one's own."""
        first, second = json_schema(), json_schema()

        assert json.loads(json.dumps(first)) == second
        first["$defs"].clear()  # type: ignore[union-attr]
        assert json_schema() == second

    def test_every_noun(self) -> None:
        """Each noun has a definition that refuses unknown keys, names the required ones and is explained."""
        definitions: Any = json_schema()["$defs"]
        seen: set[type] = set()

        def check(cls: type) -> None:
            if cls in seen:
                return
            seen.add(cls)
            definition = definitions[cls.__name__]
            fields = fields_of(cls)
            assert definition["additionalProperties"] is False
            assert "object" == definition["type"]
            assert definition["description"]
            assert set(fields) <= set(definition["properties"])
            assert {name for name, field in fields.items() if field.required} <= set(definition["required"])
            for name, field in fields.items():
                assert definition["properties"][name]["description"], (
                    f"{cls.__name__}.{name} is not explained"
                )
                if isinstance(field.item, Noun):
                    check(field.item.cls)
                elif not isinstance(field.item, Leaf):
                    for tag, member in field.item.members:
                        assert {"const": tag} == definitions[member.__name__]["properties"]["kind"]
                        assert "kind" in definitions[member.__name__]["required"]
                        check(member)

        check(Season)
        assert 30 < len(seen)

    def test_references(self) -> None:
        """Every reference leads to a definition, and every definition is referred to."""
        schema: Any = json_schema()
        found = set(re.findall(r'"#/\$defs/([^"]+)"', json.dumps(schema)))

        assert found == set(schema["$defs"])

    def test_root(self) -> None:
        """A document says its version and its namespace, and all else may be unknown."""
        season: Any = json_schema()["$defs"]["Season"]  # type: ignore[index,call-overload]

        assert ["roadracing", "namespace"] == season["required"]
        assert ["roadracing", "namespace", "year"] == list(season["properties"])[:3]
        assert 1 == season["properties"]["roadracing"]["const"]

    def test_zones(self) -> None:
        """The zones are those of the tzdata package."""
        assert sorted(zone_names()) == json_schema()["$defs"]["TimeZone"]["enum"]  # type: ignore[index,call-overload]

    def test_document(self) -> None:
        """A document with every kind of object is valid."""
        jsonschema.Draft202012Validator(json_schema()).validate(json.loads(WHOLE.read_text("utf-8")))
