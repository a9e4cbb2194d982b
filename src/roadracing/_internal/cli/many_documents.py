"""Any number of documents is judged, each by itself and on as many processors as are given, and the answers are kept.

One line of JSON is written for each document, as soon as it is judged. So a run that was stopped goes on where it was:
what has a line already is not judged again, unless its content is another now. A process that dies, killed by the
system or by a document, takes no answers with it: what it had is judged again, and what ends two processes in turn
gets a line that says so.
"""

import hashlib
import io
import json
import lzma
import multiprocessing
import tarfile
import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path, PurePosixPath
from typing import Any, Final, TextIO

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS
from roadracing._internal.findings.opening import UNREADABLE
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.report import Report
from roadracing._internal.intake.check import report_on
from roadracing._internal.intake.received import Hints, receive

_ENDINGS: Final = frozenset({".json", ".csv", ".tsv", ".ics", ".ical", ".pdf"})
_ARCHIVES: Final = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_BROKEN: Final = (
    *(OSError, EOFError, zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError),
    # An archive with a password, and one that is packed in a way that nobody here knows.
    *(RuntimeError, NotImplementedError),
)
_ATTEMPTS: Final = 2
_AHEAD: Final = 4
"""So many documents wait for each process: enough that none is idle, and few enough to hold in memory."""
_MOST: Final = DEFAULT_LIMITS.bytes + 1
"""One byte more than is read, so that the reader says of what is too large that it is."""


@attrs.frozen(kw_only=True)
class Waiting:
    """A document that is to be judged.

    Attributes:
        name: what it is called: the path of its file, or that of its archive and its own in there.
        content: its bytes; ``None`` if it cannot be read.
        reason: why it cannot be read.
        tried: how many processes it was given to that ended without an answer.
    """

    name: str
    content: bytes | None = attrs.field(repr=False)
    reason: str = ""
    tried: int = 0

    @property
    def digest(self) -> str:
        """What tells its content from any other."""
        return hashlib.sha256(self.content or b"").hexdigest()


@attrs.define
class Tally:
    """How a run went.

    Attributes:
        judged: how many documents were judged.
        faulty: how many of them have errors.
        unreadable: how many cannot be read at all.
        known: how many had an answer already.
    """

    judged: int = 0
    faulty: int = 0
    unreadable: int = 0
    known: int = 0

    def count(self, line: dict[str, Any]) -> None:
        """A document has its answer."""
        self.judged += 1
        self.faulty += not line["ok"]
        self.unreadable += not line["usable"]

    @property
    def code(self) -> int:
        """The exit code: 2 if something cannot be read, 1 if something is faulty."""
        return 2 if self.unreadable else int(self.faulty > 0)


def documents_in(paths: Sequence[str]) -> Iterator[Waiting]:
    """The documents in files, folders and archives, in the order of their names; other files there are passed over."""
    for path in map(Path, paths):
        if path.is_dir():
            for found in sorted(p for p in path.rglob("*") if p.is_file()):
                if found.name.lower().endswith(_ARCHIVES) or found.suffix.lower() in _ENDINGS:
                    yield from _in_file(found)
        else:
            yield from _in_file(path)


def _in_file(path: Path) -> Iterator[Waiting]:
    try:
        if zipfile.is_zipfile(path) and path.suffix.lower() == ".zip":
            yield from _in_zip(path)
        elif path.name.lower().endswith(_ARCHIVES):
            yield from _in_tar(path)
        else:
            with path.open("rb") as file:
                yield Waiting(name=str(path), content=file.read(_MOST))
    except _BROKEN as error:
        reason = getattr(error, "strerror", None) or str(error) or "it is no whole archive"
        yield Waiting(name=str(path), content=None, reason=f"cannot be read: {reason}")


def _in_zip(path: Path) -> Iterator[Waiting]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if not member.is_dir() and PurePosixPath(member.filename).suffix.lower() in _ENDINGS:
                with archive.open(member) as file:
                    yield Waiting(name=f"{path}/{member.filename}", content=file.read(_MOST))


def _in_tar(path: Path) -> Iterator[Waiting]:
    with tarfile.open(path, "r|*") as archive:
        for member in archive:
            if member.isfile() and PurePosixPath(member.name).suffix.lower() in _ENDINGS:
                file = archive.extractfile(member) or io.BytesIO()
                yield Waiting(name=f"{path}/{member.name}", content=file.read(_MOST))


def answer_line(waiting: Waiting, hints: Hints, arguments: dict[str, Any]) -> dict[str, Any]:
    """The line about a document: its name, the digest of its content and the report on it."""
    if waiting.content is None:
        return unusable(waiting)
    received = receive(waiting.content, name=waiting.name, hints=hints)
    return _line(waiting, report_on(received, **arguments), usable=received.usable)


def unusable(waiting: Waiting) -> dict[str, Any]:
    """The line about a document that could not be judged, with the reason that it brings."""
    found = Diagnostic.of(UNREADABLE, waiting.reason, place=Place(file=waiting.name))
    return _line(waiting, Report.of([found]), usable=False)


def _line(waiting: Waiting, report: Report, *, usable: bool) -> dict[str, Any]:
    told = report.to_json()
    return {"file": waiting.name, "sha256": waiting.digest, "usable": usable, **told}


def judge_all(
    paths: Sequence[str],
    results: Path,
    answers: Callable[[Iterator[Waiting]], Iterator[dict[str, Any]]],
    progress: TextIO | None,
) -> Tally:
    """Judge every document that has no line yet, and write its line.

    Args:
        paths: files, folders and archives (zip, tar).
        results: where the lines are, one for each document; it is added to.
        answers: who judges: the processes of this machine, or a cluster.
        progress: where it is said how far the run is.

    Raises:
        OSError: the lines cannot be written.
    """
    known, tally = _lines_in(results), Tally()
    with results.open("a", encoding="utf-8") as lines:
        for line in answers(_unknown(paths, known, tally)):
            lines.write(json.dumps(line) + "\n")
            lines.flush()
            tally.count(line)
            if progress is not None and tally.judged % 100 == 0:
                progress.write(f"{tally.judged:,} documents judged, {tally.faulty:,} of them with errors\n")
                progress.flush()
    return tally


def _unknown(
    paths: Sequence[str], known: dict[tuple[str, str], dict[str, Any]], tally: Tally
) -> Iterator[Waiting]:
    seen: set[str] = set()
    for waiting in documents_in(paths):
        if waiting.name in seen:
            continue
        seen.add(waiting.name)
        line = known.get((waiting.name, waiting.digest))
        if line is None:
            yield waiting
        else:
            tally.count(line)
            tally.judged -= 1
            tally.known += 1


def _lines_in(results: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """What was answered before; a last line that was not written to its end is cut off."""
    if not results.exists():
        return {}
    known = {}
    whole = 0
    with results.open("rb") as lines:
        for raw in lines:
            if not raw.endswith(b"\n"):
                break
            try:
                line = json.loads(raw)
                known[line["file"], line["sha256"]] = {"ok": bool(line["ok"]), "usable": bool(line["usable"])}
            except (ValueError, KeyError, TypeError):
                raise OSError(f"{results} holds other lines than those of a run") from None
            whole += len(raw)
    with results.open("r+b") as lines:
        lines.truncate(whole)
    return known


def answers_of_processes(
    jobs: int, documents: Iterator[Waiting], hints: Hints, arguments: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    """The answers in the order in which they come; the processes that give them may die.

    Args:
        jobs: how many processes judge.
        documents: what is to be judged.
        hints: what a timetable does not say itself.
        arguments: how each is judged, as :func:`report_on` takes it.
    """
    again: deque[Waiting] = deque()
    while True:
        # What was with a process that ended is given to one alone, one by one, so that it is plain who did it.
        alone = bool(again)
        source, most = (_drained(again), 1) if alone else (documents, jobs * _AHEAD)
        pending: dict[Future[dict[str, Any]], Waiting] = {}
        try:
            with ProcessPoolExecutor(1 if alone else jobs, multiprocessing.get_context("spawn")) as pool:
                for waiting in source:
                    try:
                        future = pool.submit(answer_line, waiting, hints, arguments)
                    except BrokenProcessPool:
                        again.append(waiting)
                        raise
                    pending[future] = waiting
                    if len(pending) >= most:
                        yield from _done(pending)
                while pending:
                    yield from _done(pending)
        except BrokenProcessPool:
            for waiting in pending.values():
                tried = attrs.evolve(
                    waiting, tried=waiting.tried + 1, reason="ended the process that judged it"
                )
                if tried.tried < _ATTEMPTS or not alone:
                    again.append(tried)
                else:
                    yield unusable(tried)
        else:
            if not again and not alone:
                return


def _drained(again: deque[Waiting]) -> Iterator[Waiting]:
    while again:
        yield again.popleft()


def _done(pending: dict[Future[dict[str, Any]], Waiting]) -> Iterator[dict[str, Any]]:
    """The answers that are there; a document leaves the waiting ones when its answer is taken, and not before."""
    for future in wait(pending, return_when=FIRST_COMPLETED).done:
        line = future.result()
        del pending[future]
        yield line
