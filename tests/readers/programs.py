"""What whole programs that are not ours make of an iCalendar feed."""

import base64
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

_PATH = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
CALCURSE = shutil.which("calcurse", path=_PATH)
RADICALE = shutil.which("radicale", path=_PATH)
VDIRSYNCER = shutil.which("vdirsyncer", path=_PATH)

_TIMED = re.compile(r"(\S+) @ (\S+) -> (\S+) @ (\S+?)(?:>[0-9a-f]{40} ?| )[|!](.*)")
"""A line of its file: an exclamation mark where it is to remind of it, as of an event with an alarm."""
_DAYS = re.compile(r"(\S+) \[\d+\] (?:\{1D -> (\S+)\} )?(?:>[0-9a-f]{40} )?(.*)")
_DAY = timedelta(days=1)


def by_calcurse(feed: bytes, here: Path) -> list[tuple[str, str, str]]:
    """Start, end and title of each event as calcurse keeps them after importing a feed, sorted."""
    file, kept = here / "feed.ics", here / "calcurse"
    file.write_bytes(feed)
    kept.mkdir()
    done = subprocess.run(
        [str(CALCURSE), "-q", "-D", str(kept), "-i", str(file)],
        env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert 0 == done.returncode, done.stderr
    lines = (kept / "apts").read_text(encoding="utf-8").splitlines()
    return sorted(_appointment(line) for line in lines)


def by_vdirsyncer(urls: dict[str, str], here: Path) -> dict[str, list[bytes]]:
    """The events that vdirsyncer keeps of each feed after it fetched all of them, each a calendar of its own."""
    configuration = [f'[general]\nstatus_path = "{here}/status"\n']
    names = {key: f"feed{number}" for number, key in enumerate(urls)}
    for key, name in names.items():
        configuration.append(
            f'[pair {name}]\na = "{name}_there"\nb = "{name}_here"\ncollections = null\n'
            f'[storage {name}_there]\ntype = "http"\nurl = "{urls[key]}"\n'
            f'[storage {name}_here]\ntype = "filesystem"\npath = "{here}/{name}"\nfileext = ".ics"\n'
        )
        (here / name).mkdir()
    (here / "config").write_text("\n".join(configuration), encoding="utf-8")
    for command in ("discover", "sync"):
        done = subprocess.run(
            [str(VDIRSYNCER), "-c", str(here / "config"), command],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert 0 == done.returncode, done.stderr
    return {key: [path.read_bytes() for path in (here / name).iterdir()] for key, name in names.items()}


def _appointment(line: str) -> tuple[str, str, str]:
    timed = _TIMED.fullmatch(line)
    if timed is not None:
        return _moment(timed[1], timed[2]), _moment(timed[3], timed[4]), timed[5]
    days = _DAYS.fullmatch(line)
    assert days is not None, line
    return str(_day(days[1]).date()), str((_day(days[2] or days[1]) + _DAY).date()), days[3]


def _moment(day: str, clock: str) -> str:
    return f"{datetime.strptime(f'{day} {clock}', '%m/%d/%Y %H:%M').replace(tzinfo=UTC):%Y-%m-%dT%H:%M:%SZ}"


def _day(text: str) -> datetime:
    return datetime.strptime(text, "%m/%d/%Y").replace(tzinfo=UTC)


class Radicale:
    """The CalDAV server Radicale, on this machine, with a calendar that a feed is put into."""

    def __init__(self, here: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._process = subprocess.Popen(
            [
                str(RADICALE),
                *("--config", "", "--hosts", f"127.0.0.1:{self.port}", "--auth-type", "none"),
                *("--storage-filesystem-folder", str(here / "radicale")),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        for _ in range(200):
            assert self._process.poll() is None, "Radicale ended"
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return self
        raise AssertionError("Radicale does not answer")

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)

    def keep(self, feed: bytes, name: str) -> bytes:
        """A feed becomes a calendar of the server, which hands it out again."""
        self._ask("PUT", name, feed)
        return self._ask("GET", name)

    def _ask(self, method: str, name: str, body: bytes | None = None) -> bytes:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/fan/{name}/", data=body, method=method
        )
        request.add_header("Authorization", "Basic " + base64.b64encode(b"fan:fan").decode())
        request.add_header("Content-Type", "text/calendar; charset=utf-8")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
                content: bytes = answer.read()
        except urllib.error.HTTPError as error:
            raise AssertionError(f"Radicale answers {error.code}: {error.read().decode()}") from None
        return content
