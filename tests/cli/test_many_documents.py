"""An archive of documents is judged by several processes, and no answer is lost or given twice."""

import json
import os
import signal
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from roadracing._internal.cli import many_documents
from roadracing._internal.cli.many_documents import (
    Tally,
    Waiting,
    answer_line,
    answers_of_processes,
    documents_in,
    judge_all,
)
from roadracing._internal.intake.received import Hints

SEASON = '{"roadracing": 1, "namespace": "a.example"}'
FAULTY = '{"roadracing": 1, "namespace": "A"}'
DRAFT = {"profile": "draft"}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with documents, with archives of documents, and with what is none."""
    folder = tmp_path / "archive"
    (folder / "b").mkdir(parents=True)
    (folder / "b/one.json").write_text(SEASON)
    (folder / "a.json").write_text(FAULTY)
    (folder / "notes.txt").write_text("none")
    with zipfile.ZipFile(folder / "c.zip", "w") as packed:
        packed.writestr("x/two.json", SEASON)
        packed.writestr("x/readme.md", "none")
    with tarfile.open(folder / "d.tar.gz", "w:gz") as bundle:
        bundle.add(folder / "b/one.json", "three.json")
    (folder / "e.zip").write_bytes(b"PK\x03\x04 no archive")
    return folder


def lines_in(results: Path) -> list[dict[str, Any]]:
    """The answers of a run."""
    return [json.loads(line) for line in results.read_text().splitlines()]


def dies_once(waiting: Waiting, hints: Hints, arguments: dict[str, Any]) -> dict[str, Any]:
    """A process that is killed when it is given a certain document for the first time, and another one each time."""
    killed = Path(waiting.name).with_suffix(".killed")
    if "always" in waiting.name or ("once" in waiting.name and not killed.exists()):
        killed.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return answer_line(waiting, hints, arguments)


def test_documents_are_found_in_folders_and_archives(archive: Path) -> None:
    """Each document has the path of its file, or of its archive and its own in there; other files are no documents."""
    found = list(documents_in([str(archive), str(archive / "none.json")]))
    names = [Path(waiting.name).relative_to(archive).as_posix() for waiting in found]
    assert names == ["a.json", "b/one.json", "c.zip/x/two.json", "d.tar.gz/three.json", "e.zip", "none.json"]
    assert [waiting.content is None for waiting in found] == [False] * 4 + [True] * 2


def test_what_is_too_large_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However large a member of an archive is, one byte more is unpacked than a document may have."""
    monkeypatch.setattr(many_documents, "_MOST", 10)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bomb.json", " " * 1_000_000)
    (only,) = documents_in([str(tmp_path)])
    assert only.content == b" " * 10


def _packed(path: Path, how: int | str) -> None:
    text = "".join(f'"{number * 7919 % 10_007}",' for number in range(5_000))
    if isinstance(how, int):
        with zipfile.ZipFile(path, "w", how) as packed:
            packed.writestr("one.json", text)
        return
    (path.parent / "one.json").write_text(text)
    with tarfile.open(path, f"w:{how}") as bundle:  # type: ignore[call-overload]  # the forms are those below
        bundle.add(path.parent / "one.json", "one.json")
    (path.parent / "one.json").unlink()


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("a.zip", zipfile.ZIP_DEFLATED),
        ("a.zip", zipfile.ZIP_BZIP2),
        ("a.zip", zipfile.ZIP_LZMA),
        ("a.tar.gz", "gz"),
        ("a.tar.bz2", "bz2"),
        ("a.tar.xz", "xz"),
    ],
)
def test_a_damaged_archive_is_one_answer(tmp_path: Path, name: str, how: int | str) -> None:
    """Wherever bytes of a packed archive are changed, it is named with a reason, and the other files are read."""
    path = tmp_path / name
    _packed(path, how)
    whole = path.read_bytes()
    (tmp_path / "b.json").write_text(SEASON)
    for at in range(60, len(whole) - 60, len(whole) // 8):
        path.write_bytes(whole[:at] + bytes(255 - byte for byte in whole[at : at + 40]) + whole[at + 40 :])
        *held, last = documents_in([str(tmp_path)])
        assert "b.json" == Path(last.name).name
        assert all(waiting.content is not None or waiting.reason for waiting in held)


def judged(paths: list[str], results: Path, jobs: int) -> Tally:
    """How a run of some processes went."""
    return judge_all(paths, results, lambda each: answers_of_processes(jobs, each, Hints(), DRAFT), None)


def test_an_answer_says_what_a_report_says() -> None:
    """A line has the name and the digest of a document, and then all that the report in JSON has."""
    waiting = Waiting(name="a.json", content=FAULTY.encode())
    line = answer_line(waiting, Hints(), DRAFT)
    assert (line["file"], line["ok"], line["usable"]) == ("a.json", False, True)
    assert [found["code"] for found in line["diagnostics"]]
    assert len(line["sha256"]) == 64


@pytest.mark.slow
def test_a_run_that_was_stopped_goes_on(archive: Path, tmp_path: Path) -> None:
    """What has a whole line is not judged again, half a line is cut off, and what has changed is judged anew."""
    results = tmp_path / "results.jsonl"
    tally = judged([str(archive)], results, 2)
    assert (tally.judged, tally.faulty, tally.unreadable, tally.code) == (5, 2, 1, 2)
    whole = results.read_text()
    results.write_text(whole[: whole.index("\n") + 1] + whole[whole.index("\n") + 1 :][:40])
    tally = judged([str(archive)], results, 1)
    assert (tally.judged, tally.known) == (4, 1)
    assert sorted(line["file"] for line in lines_in(results)) == sorted(
        {line["file"] for line in lines_in(results)}
    )
    (archive / "a.json").write_text(SEASON)
    tally = judged([str(archive)], results, 1)
    assert (tally.judged, tally.known, tally.faulty) == (1, 4, 1)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing is killed so here")
def test_a_process_that_dies_takes_no_answers_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each document has one line: also what was with a process that was killed, and what kills each that takes it."""
    folder = tmp_path / "documents"
    folder.mkdir()
    names = [f"d{at:02}.json" for at in range(12)] + ["d03-once.json", "d07-always.json"]
    for name in names:
        (folder / name).write_text(SEASON)
    monkeypatch.setattr(many_documents, "answer_line", dies_once)
    tally = judged([str(folder)], tmp_path / "results.jsonl", 2)
    lines = {Path(line["file"]).name: line for line in lines_in(tmp_path / "results.jsonl")}
    assert sorted(lines) == sorted(names)
    assert tally.judged == len(names)
    assert [name for name, line in lines.items() if not line["ok"]] == ["d07-always.json"]
    assert "ended the process" in lines["d07-always.json"]["diagnostics"][0]["message"]


def test_other_lines_are_not_written_over(tmp_path: Path) -> None:
    """A file that holds something else is left as it is."""
    results = tmp_path / "results.jsonl"
    results.write_text('{"mine": 1}\n')
    with pytest.raises(OSError, match="other lines"):
        judged([], results, 1)
    assert results.read_text() == '{"mine": 1}\n'
