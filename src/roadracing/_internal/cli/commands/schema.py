"""``roadracing schema``."""

import json

import click

from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.documents.schema import json_schema


@in_python("roadracing.documents.json_schema")
@click.command(epilog="\b\nExample:\n  roadracing schema -o roadracing.schema.json")
@output_option
def schema(output: str | None) -> int:
    """Write the JSON Schema (draft 2020-12) of documents."""
    deliver(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n", output)
    return 0
