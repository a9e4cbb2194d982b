"""What a command produces: to standard output, or whole into a file."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

import click

from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.text.control_characters import safe
from roadracing._internal.text.file_endings import broken_promise

from .project_here import kept_in_project


class OutputError(RoadracingError):
    """A result cannot be written where it was to go."""


output_option = click.option(
    "-o", "--output", metavar="FILE", help="Where to write; standard output unless given."
)


def deliver(content: str | bytes, output: str | None, *, kind: str | None = None) -> None:
    """Write a result. A file is written beside its place and renamed, so that it is never half there.

    A link stays a link to the file that is written; a device or a pipe is written to as it stands.

    Args:
        content: the result.
        output: the file; standard output unless given.
        kind: the ending of such files, so that nobody takes a picture for a table.

    Raises:
        OutputError: the output is no place where a file can be, or its name says that it is something else.
    """
    if output is not None and kind is not None and (why := broken_promise(output, kind)) is not None:
        raise OutputError(f"{safe(output)}: {why}")
    data = content.encode() if isinstance(content, str) else content
    if output is None or output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    path = _place(output)
    if kept_in_project(data, path):
        return
    if path.exists() and not path.is_file():
        # Renaming a file over a device or a pipe would destroy it.
        path.write_bytes(data)
        return
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        Path(beside).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise


def _place(output: str) -> Path:
    """Where the file really is."""
    if not output:
        raise OutputError("the name of the output is empty")
    try:
        path = Path(output).resolve()
        if path.is_dir():
            raise OutputError(f"{safe(output)} is a folder; name a file in it")
        if not path.parent.is_dir():
            raise OutputError(f"{safe(output)}: there is no such folder as {safe(str(Path(output).parent))}")
    except (OSError, ValueError, RuntimeError) as error:
        raise OutputError(f"{safe(output)[:200]} is no name that a file can have ({error})") from None
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
