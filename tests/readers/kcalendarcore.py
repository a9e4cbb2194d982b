"""What KDE's calendars see in a feed: a small program, built here where KCalendarCore's own headers are installed."""

import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

from tests.readers.reading import Seen

SOURCE = Path(__file__).with_suffix(".cpp")
_HEADERS = Path("/usr/include/KF5/KCalendarCore")

installed = pytest.mark.skipif(
    not _HEADERS.is_dir() or shutil.which("g++") is None or shutil.which("pkg-config") is None,
    reason="KCalendarCore is not installed (Debian: libkf5calendarcore-dev)",
)


@cache
def _program() -> Path:
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "Qt5Core", "Qt5Gui"],  # noqa: S607 - as any build does
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    made = Path(tempfile.mkdtemp()) / "kcalendarcore"
    includes = [f"-I{_HEADERS}", f"-I{_HEADERS.parent}", "-lKF5CalendarCore"]
    subprocess.run(
        ["g++", "-O1", "-fPIC", "-std=c++17", str(SOURCE), "-o", str(made), *flags, *includes],  # noqa: S607
        check=True,
    )
    return made


def by_kcalendarcore(feed: bytes) -> tuple[Seen, ...]:
    """The events as KCalendarCore reads them, sorted by UID."""
    done = subprocess.run(
        [str(_program())],
        input=feed,
        capture_output=True,
        check=True,
        env={**os.environ, "TZ": "UTC", "QT_QPA_PLATFORM": "offscreen"},
    )
    return tuple(sorted((Seen(**event) for event in json.loads(done.stdout)), key=lambda seen: seen.uid))
