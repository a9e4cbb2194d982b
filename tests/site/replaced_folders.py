"""Folders that are replaced, on systems that exchange folders and on others."""

import json
from pathlib import Path

from roadracing._internal.site.folder import MARKER, exchange


def files(**content: str) -> dict[str, bytes]:
    """Files with an index of them."""
    named = {name.replace("__", "/").replace("_", "."): text.encode() for name, text in content.items()}
    return {**named, "index.json": json.dumps({MARKER: 1, "files": {name: {} for name in named}}).encode()}


def held(where: Path) -> dict[str, bytes]:
    """What a folder holds."""
    return {p.relative_to(where).as_posix(): p.read_bytes() for p in where.rglob("*") if p.is_file()}


def exchanges(where: Path) -> bool:
    """Whether the file system can exchange folders."""
    one, other = where / "one", where / "other"
    one.mkdir()
    other.mkdir()
    done = exchange(one, other)
    one.rmdir()
    other.rmdir()
    return done


NEW = files(season_json="new", feeds__all_ics="new", deep__down__x_txt="new")
