"""The JSON Schema of a document, from the shapes that the loader reads by.

The schema says all that a schema can see. What it cannot, the loader judges: whether an offset fits its zone, and
whether two members of a collection have one key.
"""

from typing import Final

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, fields_of
from roadracing._internal.model.season.season import Season

from .descriptions import fields_described, summary_of
from .format_versions import FIRST_VERSION, FORMAT_VERSION
from .json_forms import Schema, form_of
from .reading import VERSION_KEY
from .structure import KIND, tags

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Plain]:
    """Documents in JSON are described by a schema of draft 2020-12, with a definition for each noun.

    Its ``$id`` names the format and its version, and is no address. The same schema is in the package, as the file
    ``schemas/document.schema.json``. A fresh copy each time.
    """
    definitions: dict[str, Schema] = {}
    _define(Season, definitions)
    properties = definitions[Season.__name__]["properties"]
    required = definitions[Season.__name__]["required"]
    versions: list[Plain] = [*range(FIRST_VERSION, FORMAT_VERSION + 1)]
    known: Schema = {"enum": versions} if len(versions) > 1 else {"const": FORMAT_VERSION}
    version: Schema = {**known, "description": "The version of the format of this document."}
    assert isinstance(properties, dict)  # noqa: S101 - as _define made it
    assert isinstance(required, list)  # noqa: S101
    definitions[Season.__name__] |= {
        "properties": {VERSION_KEY: version, **properties},
        "required": [VERSION_KEY, *required],
    }
    return {
        "$schema": DIALECT,
        "$id": f"urn:roadracing:document:{FORMAT_VERSION}",
        "title": "A season of road racing",
        "$ref": f"#/$defs/{Season.__name__}",
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def _define(cls: type, definitions: dict[str, Schema]) -> Schema:
    """A reference to the definition of a noun, which is added if it is not there."""
    if cls.__name__ not in definitions:
        definition = definitions[cls.__name__] = {}
        properties: dict[str, Plain] = {}
        required: list[Plain] = []
        tag = tags().get(cls)
        if tag is not None:
            properties[KIND] = {"const": tag}
            required.append(KIND)
        described = fields_described(cls)
        for field in fields_of(cls).values():
            schema = _field(field, definitions)
            if field.name in described:
                schema["description"] = described[field.name]
            properties[field.name] = schema
            if field.required:
                required.append(field.name)
        definition |= {
            "description": summary_of(cls),
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }
    return _reference(cls.__name__)


def _field(field: Field, definitions: dict[str, Schema]) -> Schema:
    item = _item(field.item, definitions)
    if not field.many:
        return item
    schema: Schema = {"type": "array", "items": item}
    if field.merge in {Merge.SET, Merge.KEYED}:
        schema["uniqueItems"] = True
    return schema


def _item(item: Item, definitions: dict[str, Schema]) -> Schema:
    if isinstance(item, Noun):
        return _define(item.cls, definitions)
    if not isinstance(item, Leaf):
        return {"oneOf": [_define(cls, definitions) for _, cls in item.members]}
    form = form_of(item)
    if form.name is None:
        return dict(form.schema)
    definitions.setdefault(form.name, dict(form.schema))
    return _reference(form.name)


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
