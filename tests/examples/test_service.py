"""The example service: strangers' documents, ten of them hostile, and everybody else is served as if alone."""

import hashlib
import http.client
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import roadracing as rr
from examples.service.app import Kept
from examples.service.pool import Answer
from roadracing.rules import json_report, problem_details

ROOT = Path(__file__).parents[2]
BYTES = 4 * 1024 * 1024
MEMORY = 1024 * 1024 * 1024
GOOD = ("long-beach-2013.json", "2004-alms.json", "2004-agreement.json", "2013-long-beach.csv")
REQUESTS = 200


@pytest.fixture
def service() -> Iterator[tuple[int, int]]:
    """The port of a service on this machine, and the id of its process."""
    bounds = [f"bytes={BYTES}", "seconds=6", "wait=120", "send=2", f"memory={MEMORY}"]
    with subprocess.Popen(
        [sys.executable, "-m", "examples.service", "0", *bounds],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stderr is not None
            port = next(
                line.partition("127.0.0.1:")[2].split()[0] for line in process.stderr if "127.0.0.1:" in line
            )
            yield int(port), process.pid
        finally:
            process.terminate()
            process.wait(30)


def post(port: int, body: bytes) -> tuple[int, bytes]:
    """The status and the body of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=150)
    try:
        connection.request("POST", "/check", body)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def asked(port: int, place: str, known: str) -> tuple[int, bytes, str | None]:
    """The status, the body and the name of a report that somebody asks for who may know one."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=150)
    try:
        connection.request("GET", place, headers={"If-None-Match": known} if known else {})
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers["ETag"]
    finally:
        connection.close()


def unfinished(port: int, head: str, body: bytes = b"") -> tuple[int, bytes]:
    """What is answered to somebody who does not send all that was promised."""
    with socket.create_connection(("127.0.0.1", port), timeout=150) as connection:
        connection.sendall(f"POST /check HTTP/1.1\r\nHost: a.example\r\n{head}\r\n\r\n".encode() + body)
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        return answer.status, answer.read()


def hang_up(port: int) -> tuple[int, bytes]:
    """Leave in the middle of a document."""
    with socket.create_connection(("127.0.0.1", port), timeout=150) as connection:
        connection.sendall(b"POST /check HTTP/1.1\r\nHost: a.example\r\nContent-Length: 1000\r\n\r\n{")
    return 0, b""


def costly() -> bytes:
    """A season within every limit whose check takes far longer than the service waits."""
    document = json.loads((ROOT / "examples" / "long-beach-2013.json").read_text("utf-8"))
    first = document["sessions"][0]
    document["sessions"] = [{**first, "id": f"session-{i}"} for i in range(8000)]
    return json.dumps(document).encode()


def peaks(parent: int) -> list[int]:
    """The most bytes that each process of the service has held, where the system tells."""
    try:
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text("ascii").split()
        statuses = [Path(f"/proc/{pid}/status").read_text("ascii") for pid in [str(parent), *children]]
    except OSError:  # another system, or a process that was killed a moment ago
        return []
    return [
        int(line.split()[1]) * 1024
        for status in statuses
        for line in status.splitlines()
        if line.startswith("VmHWM")
    ]


@pytest.mark.slow
def test_hostile_among_good(service: tuple[int, int]) -> None:
    """Good documents are answered as the library answers them, hostile ones with a problem, in bounded memory."""
    port, parent = service
    documents = {name: (ROOT / "examples" / name).read_bytes() for name in GOOD}
    wrong = documents["long-beach-2013.json"].replace(b'"alms"', b'"nobody"', 1)
    good = {
        body: (200, json_report(report).encode()) if report.ok else (422, json.dumps(told).encode())
        for body in (*documents.values(), wrong)
        for report in (rr.check(body),)
        for told in (problem_details(report),)
    }
    assert [200] * len(GOOD) + [422] == [status for status, _ in good.values()]
    hostile = {
        20: (503, lambda: post(port, costly())),
        30: (413, lambda: unfinished(port, f"Content-Length: {BYTES + 1}")),
        40: (413, lambda: unfinished(port, "Transfer-Encoding: chunked", b"400001\r\n" + b" " * 0x400001)),
        50: (408, lambda: unfinished(port, "Content-Length: 1000", b"{")),
        60: (0, lambda: hang_up(port)),
        70: (422, lambda: post(port, b"[" * 1_000_000)),
        80: (422, lambda: post(port, b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 5_000)),
        90: (422, lambda: post(port, b"PK\x03\x04" + bytes(100_000))),
        100: (422, lambda: post(port, b'{"namespace": ' + b"9" * 100_000 + b"}")),
        110: (422, lambda: post(port, b"\xff\x00" * 100_000)),
    }
    sent = [list(good)[number % len(good)] for number in range(REQUESTS)]
    held: list[int] = []

    def answer(number: int) -> tuple[int, bytes]:
        told = hostile[number][1]() if number in hostile else post(port, sent[number])
        held.extend(peaks(parent))
        return told

    with ThreadPoolExecutor(8) as clients:
        answers = list(clients.map(answer, range(REQUESTS)))

    assert [] == [
        number for number, told in enumerate(answers) if number not in hostile and told != good[sent[number]]
    ]
    assert {n: status for n, (status, _) in hostile.items()} == {n: answers[n][0] for n in hostile}
    assert all(json.loads(answers[n][1])["status"] == status for n, (status, _) in hostile.items() if status)
    assert max(held, default=0) < MEMORY // 2
    # Who asks for a report again gets it, or is told that it is still the one that is known.
    body = documents["long-beach-2013.json"]
    place = f"/reports/{hashlib.sha256(body).hexdigest()}"
    first = asked(port, place, "")
    assert good[body] == first[:2]
    assert (304, b"") == asked(port, place, f'W/"x", {first[2]}')[:2]
    assert first == asked(port, place, '"another"')
    assert 404 == asked(port, "/reports/nobody", "")[0]


def test_reports_that_are_kept() -> None:
    """As many reports are kept as were allowed, and those stay that are asked for."""
    kept = Kept(10)
    for name in "abc":
        kept.keep(name, Answer(status=200, media_type="a/b", body=name.encode() * 3))
    assert kept.get("a") is not None
    kept.keep("c", Answer(status=200, media_type="a/b", body=b"cccc"))
    kept.keep("d", Answer(status=200, media_type="a/b", body=b"ddd"))

    assert [True, False, True, True] == [kept.get(name) is not None for name in "abcd"]
    kept.keep("e", Answer(status=200, media_type="a/b", body=b"e" * 11))
    assert not any(kept.get(name) for name in "abcde")
