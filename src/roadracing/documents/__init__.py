"""JSON in and out, the JSON Schema, and where in a text a fact was written."""

from .faults import FAULTS
from .reading import FORMAT_VERSION, Document, load, loads, read
from .schema import json_schema
from .writing import dump, dumps

__all__ = [
    "FAULTS",
    "FORMAT_VERSION",
    "Document",
    "dump",
    "dumps",
    "json_schema",
    "load",
    "loads",
    "read",
]
