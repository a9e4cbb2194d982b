"""``roadracing join``."""

from typing import Any

import click

from roadracing._internal.cli.inputs import (
    complain_of_unusable,
    files_argument,
    hint_options,
    hints_of,
    receive_files,
)
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import text
from roadracing._internal.cli.terminal import err, plain
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.report import Report
from roadracing._internal.versions.join import join_documents


@in_python("roadracing.join")
@click.command(epilog="\b\nExample:\n  roadracing join alms.json scca.json agreement.json -o common.json")
@files_argument
@output_option
@hint_options
def join(files: tuple[str, ...], output: str | None, **options: Any) -> int:
    """Make one document of several.

    Where they claim different things of one fact, none is chosen: the fact is left out, both claims are kept
    as a dispute, and the conflict is named here with the documents and places.
    """
    received = receive_files(files, hints_of(options))
    if complain_of_unusable(received):
        return 2
    report = Report.of(d for r in received for d in r.diagnostics)
    if not report.ok or any(r.season is None for r in received):
        text(report, err(), label=", ".join(files))
        return 1
    documents = [(str(r.name), r.season) for r in received if r.season is not None]
    try:
        joined = join_documents(documents, sources={str(r.name): r.source for r in received})
    except FindingsError as error:
        text(Report.of(error.diagnostics), err(), label=", ".join(files))
        return 1
    for conflict in joined.conflicts:
        err().print(plain(str(conflict), "yellow"))
    deliver(dumps(joined.season), output)
    return 0
