"""Processes that each check one document at a time, and are killed when an answer takes too long."""

import asyncio
import json
import multiprocessing
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import attrs
from starlette.concurrency import run_in_threadpool

PROBLEM: Final = "application/problem+json"
EXAMPLE: Final = Path(__file__).parents[1] / "mid-ohio-2004.json"
START_SECONDS: Final = 60.0
"""How long a process may take to start; a few seconds, unless the machine is out of breath."""


@attrs.frozen(kw_only=True)
class Bounds:
    """What a service grants a stranger.

    Attributes:
        bytes: the largest document.
        seconds: how long one check may take before its process is killed.
        wait: how long a document waits for a process to be free.
        send: how long a client may take to send a document.
        memory: how many bytes of memory one process may ask its system for.
        processes: how many documents are checked at once.
        kept: how many bytes of reports are kept for those who ask again.
        connections: how many clients are served at once; what each has sent is held until its turn.
    """

    bytes: int = attrs.field(default=4 * 1024 * 1024, converter=int)
    seconds: float = attrs.field(default=5.0, converter=float)
    wait: float = attrs.field(default=20.0, converter=float)
    send: float = attrs.field(default=20.0, converter=float)
    memory: int = attrs.field(default=1024 * 1024 * 1024, converter=int)
    processes: int = attrs.field(default=2, converter=int)
    kept: int = attrs.field(default=32 * 1024 * 1024, converter=int)
    connections: int = attrs.field(default=64, converter=int)


@attrs.frozen(kw_only=True)
class Answer:
    """What is sent back: a report, or a problem (RFC 9457)."""

    status: int
    media_type: str
    body: bytes


class Busy(Exception):
    """No process became free in time."""


class Lost(Exception):
    """The process that checked a document took too long, or ended without an answer."""


def problem(status: int, title: str, detail: str) -> Answer:
    """A problem that is told without a report."""
    told = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return Answer(status=status, media_type=PROBLEM, body=json.dumps(told).encode())


def checked(body: bytes, limit: int) -> Answer:
    """The answer to a document; `bytes` are content, whatever they say, and never a path."""
    # Only the processes of the pool import the library: the one that listens never looks into a document.
    import roadracing as rr  # noqa: PLC0415
    from roadracing.rules import json_report, problem_details  # noqa: PLC0415

    report = rr.check(body, limits=rr.Limits(bytes=limit))
    told = problem_details(report)
    if told is None:
        return Answer(status=200, media_type="application/json", body=json_report(report).encode())
    return Answer(status=told["status"], media_type=PROBLEM, body=json.dumps(told).encode())


def _work(channel: Connection, bounds: Bounds) -> None:
    """Answer one document after another, until the other end is gone."""
    if sys.platform != "win32":  # there, a job object or a container has to bound the memory
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (bounds.memory, bounds.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    checked(EXAMPLE.read_bytes(), bounds.bytes)  # what is imported now is not waited for later
    channel.send_bytes(b"ready")
    try:
        while True:
            answer = checked(channel.recv_bytes(), bounds.bytes)
            channel.send((answer.status, answer.media_type, answer.body))
    except (EOFError, OSError, KeyboardInterrupt):
        return


class _Worker:
    """One process and the channel to it."""

    def __init__(self, bounds: Bounds) -> None:
        # A fresh interpreter: a fork would inherit sockets, threads and what others have sent.
        context = multiprocessing.get_context("spawn")
        self._bounds = bounds
        self._ready = False
        self._channel, other = context.Pipe()
        self._process = context.Process(target=_work, args=(other, bounds), daemon=True)
        self._process.start()
        other.close()

    def ask(self, body: bytes) -> Answer:
        """The answer to a document; this waits, and is called in a thread."""
        try:
            if not self._ready:
                self._ready = self._channel.poll(START_SECONDS) and self._channel.recv_bytes() == b"ready"
            if not self._ready:
                raise Lost("it did not start")
            self._channel.send_bytes(body)
            if not self._channel.poll(self._bounds.seconds):
                raise Lost(f"it took longer than {self._bounds.seconds:g} seconds")
            status, media_type, told = self._channel.recv()
        except (EOFError, OSError) as gone:
            raise Lost("its process ended") from gone
        return Answer(status=status, media_type=media_type, body=told)

    def kill(self) -> None:
        """End the process, by its own handle, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._channel.close()


class Pool:
    """A few processes; a document has one to itself, and one that is killed is replaced at once."""

    def __init__(self, bounds: Bounds) -> None:
        """Start them."""
        self._bounds = bounds
        self._all = {_Worker(bounds) for _ in range(bounds.processes)}
        self._free: asyncio.Queue[_Worker] = asyncio.Queue()
        for worker in self._all:
            self._free.put_nowait(worker)

    async def answer(self, body: bytes) -> Answer:
        """What the library says of a document.

        Raises:
            Busy: all processes were at work for as long as a document waits.
            Lost: the document took too long, or too much memory; its process is gone and another in its place.
        """
        try:
            worker = await asyncio.wait_for(self._free.get(), self._bounds.wait)
        except TimeoutError:
            raise Busy from None
        try:
            return await run_in_threadpool(worker.ask, body)
        except Lost:
            worker = await run_in_threadpool(self._replaced, worker)
            raise
        finally:
            self._free.put_nowait(worker)

    def _replaced(self, worker: _Worker) -> _Worker:
        worker.kill()
        self._all.discard(worker)
        new = _Worker(self._bounds)
        self._all.add(new)
        return new

    def close(self) -> None:
        """End all processes."""
        for worker in self._all:
            worker.kill()


@asynccontextmanager
async def pool(bounds: Bounds) -> AsyncGenerator[Pool]:
    """A pool that is closed with the service."""
    held = Pool(bounds)
    try:
        yield held
    finally:
        held.close()
