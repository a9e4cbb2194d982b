"""The answers about an archive as one table in Apache Parquet, for whoever counts and compares by columns."""

import json
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, Final

from roadracing._internal.documents.whole_files import replaced_whole
from roadracing._internal.findings.errors import MissingExtra, missing_folder

_ROWS: Final = 10_000
"""So many documents are in memory at once. Library default."""
_FOUND: Final = ("code", "name", "severity", "message", "path", "pointer", "line", "column", "follows")


def able_to_write(path: Path) -> None:
    """A table can be written there, as far as can be known before the work is done.

    Raises:
        MissingExtra: the extra ``archive`` is not installed.
        MissingFile: there is no such folder.
    """
    if find_spec("pyarrow") is None:
        raise MissingExtra("a table in Parquet", "archive")
    if not path.absolute().parent.is_dir():
        raise missing_folder(path.parent)


def write_table(results: Path, path: Path) -> None:
    """The newest line about each document is a row: whether it is fine, how much was found, and all that was found.

    Columns: ``file``, ``sha256``, ``usable``, ``ok``, the counts ``error``, ``warning`` and ``info``, how many findings
    are not listed (``unlisted``), the codes of rules that could not run (``not_run``), and ``findings``, a list of what
    each finding says.

    Args:
        results: lines as a run writes them.
        path: of the table; a file that is there is replaced whole.
    """
    # An extra, which says no types.
    arrow: Any = import_module("pyarrow")
    parquet: Any = import_module("pyarrow.parquet")
    text, number = arrow.string(), arrow.int32()
    places = {name: number if name in {"line", "column"} else text for name in _FOUND}
    finding = arrow.struct(list(places.items()))
    columns = {
        "file": text,
        "sha256": text,
        "usable": arrow.bool_(),
        "ok": arrow.bool_(),
        **dict.fromkeys(("error", "warning", "info", "unlisted"), number),
        "not_run": arrow.list_(text),
        "findings": arrow.list_(finding),
    }
    schema = arrow.schema(list(columns.items()))
    rows = _rows(results)
    with replaced_whole(path) as beside, parquet.ParquetWriter(beside, schema) as table:
        while some := list(islice(rows, _ROWS)):
            table.write_table(arrow.Table.from_pylist(some, schema=schema))


def _rows(results: Path) -> Iterator[dict[str, Any]]:
    newest: dict[str, int] = {}
    with results.open("rb") as lines:
        for at, raw in enumerate(lines):
            newest[json.loads(raw)["file"]] = at
    with results.open("rb") as lines:
        for at, raw in enumerate(lines):
            line = json.loads(raw)
            if newest[line["file"]] == at:
                yield {
                    **{key: line[key] for key in ("file", "sha256", "usable", "ok", "unlisted")},
                    **line["counts"],
                    "not_run": [rule["code"] for rule in line["not_run"]],
                    "findings": [{key: found.get(key) for key in _FOUND} for found in line["diagnostics"]],
                }
