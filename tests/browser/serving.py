"""A folder, served on this machine for as long as a test takes."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """A web server that keeps no log, and lets nobody keep what may change."""

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is its parent's
        """Say nothing."""

    def end_headers(self) -> None:
        """The headers, and that whoever keeps a file has to ask whether it is still the same."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, with a slash at its end."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
