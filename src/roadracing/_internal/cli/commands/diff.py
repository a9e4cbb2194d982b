"""``roadracing diff``."""

import json
import sys

import click

from roadracing._internal.cli.inputs import season_of
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.refusing import refused
from roadracing._internal.cli.terminal import out, plain
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.versions.diff import diff as diff_seasons


@in_python("roadracing.diff")
@click.command(epilog="\b\nExample:\n  roadracing diff published.json draft.json")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def diff(old: str, new: str, form: str) -> int:
    """What differs between two documents, in words that a team manager reads, or complete for programs."""
    before, after = season_of([old]), season_of([new])
    try:
        difference = diff_seasons(before, after)
    except FindingsError as error:
        return refused(error, f"{old}, {new}")
    if form == "json":
        document = difference.to_json(difference.headings(before, after))
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        return 0
    for line in difference.text(before, after).splitlines():
        out().print(plain(line))
    if not difference:
        out().print(plain("no difference", "dim"))
    return 0
