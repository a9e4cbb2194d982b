"""``roadracing rule`` and ``schema``: what the library checks, and the form of its documents."""

import difflib
import json

import click
from rich.markdown import Markdown
from rich.table import Table

from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.terminal import COLOURS, out, plain
from roadracing._internal.documents.schema import json_schema
from roadracing._internal.findings.codes import Code
from roadracing._internal.intake.known_codes import all_codes, rule_of


@in_python("roadracing.rules.DEFAULT", "roadracing.rules.Rule")
@click.command(epilog="\b\nExamples:\n  roadracing rule\n  roadracing rule SCH001")
@click.argument("code", required=False)
def rule(code: str | None) -> int:
    """List everything that can be found, or explain one CODE."""
    codes = {c.code: c for c in all_codes()}
    if code is None:
        out().print(_table(list(codes.values())))
        return 0
    wanted = codes.get(code.upper()) or next((c for c in codes.values() if c.name == code.lower()), None)
    if wanted is None:
        near = difflib.get_close_matches(code.upper(), codes, n=3)
        raise click.UsageError(
            f"no rule has the code {code!r}" + (f"; did you mean {', '.join(near)}?" if near else "")
        )
    _explain(wanted)
    return 0


def _table(codes: list[Code]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("code", "name", "severity", "what holds"):
        table.add_column(heading, overflow="fold")
    for c in codes:
        table.add_row(
            plain(c.code), plain(c.name), plain(c.severity.value, COLOURS[c.severity]), plain(c.title)
        )
    return table


def _explain(code: Code) -> None:
    console = out()
    console.print(
        plain(f"{code.code} {code.name}", "bold"), plain(code.severity.value, COLOURS[code.severity])
    )
    console.print(Markdown(code.page or code.title))
    found = rule_of(code.code)
    if found is None:
        return
    for key in found.parameters:
        console.print(plain(f"parameter: {key}"))
    for source in found.sources:
        console.print(plain(f"source: {source}"))


@in_python("roadracing.documents.json_schema")
@click.command(epilog="\b\nExample:\n  roadracing schema -o roadracing.schema.json")
@output_option
def schema(output: str | None) -> int:
    """Write the JSON Schema (draft 2020-12) of documents."""
    deliver(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n", output)
    return 0
