"""Serve on this machine: ``python -m examples.service [PORT]``; 0 lets the system choose a free one.

The worker processes start with a fresh interpreter, which does not import this module again.
"""

import sys

import uvicorn

from examples.service.app import application
from examples.service.pool import Bounds


def main(arguments: list[str]) -> None:
    """Serve until interrupted; ``seconds=2`` and the like after the port set bounds."""
    port, *given = arguments or ["8000"]
    bounds = Bounds(**dict(word.split("=", 1) for word in given))
    uvicorn.run(
        application(bounds),
        host="127.0.0.1",
        port=int(port),
        limit_concurrency=bounds.connections,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=5,
        access_log=False,
    )


main(sys.argv[1:])
