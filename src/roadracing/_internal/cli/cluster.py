"""The documents of an archive are judged by the workers of a Dask cluster, wherever these run.

Workers need this library and nothing else: a document goes to them as its bytes, and its line comes back. Each document
is one task that no other task waits for. A task that is lost with its worker is run again by another worker; its answer
is taken once, so that nothing is lost and nothing is counted twice.
"""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

import attrs

from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.intake.received import Hints

from .many_documents import Waiting, answer_line, unusable

_AHEAD: Final = 4
"""So many documents wait for each thread of the cluster, as on one machine. Library default."""
_PATIENCE: Final = 30
"""So many seconds are waited for the scheduler and the first worker. Library default."""


class NoCluster(RoadracingError):
    """There is no scheduler at an address, or it has no workers."""


def answers_of_cluster(
    address: str, documents: Iterator[Waiting], hints: Hints, arguments: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    """The answers of a cluster in the order in which they come.

    Args:
        address: of the scheduler, such as ``tcp://10.0.0.1:8786``.
        documents: what is to be judged; no more of them are held than keep the cluster busy.
        hints: what a timetable does not say itself.
        arguments: how each is judged.

    Raises:
        MissingExtra: the extra ``archive`` is not installed.
        NoCluster: no scheduler answers there, or no worker comes.
    """
    if find_spec("distributed") is None:
        raise MissingExtra("judging documents on a cluster", "archive")
    # An extra, which says few types.
    distributed: Any = import_module("distributed")
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise NoCluster(f"no scheduler of Dask answers at {address}: {error}") from None
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            raise NoCluster(
                f"the scheduler at {address} has no workers: start dask worker {address}"
            ) from None
        most = _AHEAD * max(1, sum(client.nthreads().values()))
        pending: dict[Any, Waiting] = {}
        done = distributed.as_completed(loop=client.loop)
        for waiting in documents:
            task = client.submit(answer_line, waiting, hints, arguments, pure=False)
            pending[task] = waiting
            done.add(task)
            if len(pending) >= most:
                yield _line(next(done), pending)
        while pending:
            yield _line(next(done), pending)


def _line(task: Any, pending: dict[Any, Waiting]) -> dict[str, Any]:
    waiting = pending.pop(task)
    try:
        line: dict[str, Any] = task.result()
    except import_module("distributed").KilledWorker:
        # It ended one worker after another, as the scheduler counts them.
        return unusable(attrs.evolve(waiting, reason="ended the process that judged it"))
    finally:
        task.release()
    return line
