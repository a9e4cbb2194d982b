"""``roadracing revise``."""

import click

from roadracing._internal.cli.inputs import InstantType, season_of
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.refusing import known_issuer, refused
from roadracing._internal.cli.terminal import err, plain
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.diff import diff
from roadracing._internal.versions.revise import revise as revise_season


@in_python("roadracing.revise")
@click.command(
    epilog="""\b
Example:
  roadracing revise published.json edited.json \\
    --issued "2013-04-20T10:15:00-07:00[America/Los_Angeles]" --reason "fog" -o published.json"""
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--issued", type=InstantType(), required=True, help="When the revision is issued.")
@click.option("--reason", required=True, metavar="TEXT", help="Why.")
@click.option("--issuer", metavar="ID", help="The organisation that issues the bulletin.")
@output_option
def revise(old: str, new: str, issued: Instant, reason: str, issuer: str | None, output: str | None) -> int:
    """Stamp what changed between two documents, with a bulletin.

    What people see decides: a session whose appearance changed gets a higher revision and the time of issue,
    remembers its earlier times, and stays as cancelled if it disappeared. Everything else keeps its stamps.
    """
    before, after = season_of([old]), season_of([new])
    known_issuer(after, issuer)
    try:
        revised = revise_season(before, after, issued=issued, reason=reason, issuer=issuer)
    except FindingsError as error:
        return refused(error, f"{old}, {new}")
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    for line in diff(before, revised).text(before, revised).splitlines():
        err().print(plain(line))
    deliver(dumps(revised), output)
    return 0
