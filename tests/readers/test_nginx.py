"""nginx serves a published folder as the documentation configures it."""

import gzip
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from roadracing._internal.site.pages.page_frame import POLICY
from roadracing._internal.time.start import Start
from roadracing._internal.versions.revise import revise
from tests.feeds.seasons import at, sebring
from tests.site.for_everybody import publish

pytestmark = [
    pytest.mark.readers,
    pytest.mark.skipif(
        shutil.which("nginx") is None and not os.environ.get("CI"), reason="nginx is not installed"
    ),
]

CONFIGURATION = Path(__file__).parents[2] / "docs" / "serving" / "nginx.conf"
WRAPPER = """\
daemon off;
pid {here}/pid;
error_log {here}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {here}/body;
    proxy_temp_path {here}/proxy;
    fastcgi_temp_path {here}/fastcgi;
    uwsgi_temp_path {here}/uwsgi;
    scgi_temp_path {here}/scgi;
    include {here}/site.conf;
}}
"""


@attrs.frozen
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes


@attrs.frozen
class Server:
    """A server, the folder it serves, and the port it listens on."""

    root: Path
    port: int

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """What it answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """nginx, as the documentation configures it, but for the port and the place."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    root, here = tmp_path / "srv", tmp_path / "nginx"
    root.mkdir()
    here.mkdir()
    configuration = CONFIGURATION.read_text(encoding="utf-8")
    assert 1 == configuration.count("listen 8080;") == configuration.count("root /srv/roadracing;")
    site = configuration.replace("8080", f"127.0.0.1:{port}").replace("/srv/roadracing", str(root))
    (here / "site.conf").write_text(site, encoding="utf-8")
    (here / "nginx.conf").write_text(WRAPPER.format(here=here), encoding="utf-8")
    command = [str(shutil.which("nginx")), "-p", str(here), "-c", str(here / "nginx.conf")]
    # Its workers would otherwise be somebody who may not look into the folder of a test.
    with subprocess.Popen([*command, "-g", "master_process off;"]) as process:
        try:
            made = Server(root, port)
            _wait(made, process)
            yield made
        finally:
            process.terminate()


def _wait(server: Server, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(100):
        assert process.poll() is None, "nginx ended"
        try:
            server.get("/")
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("nginx does not answer")


FEED = "/racing/feeds/series-alms.ics"


def test_types(server: Server) -> None:
    """A feed is a calendar in UTF-8, a document is JSON, and both may be kept for a while."""
    done = publish(sebring(), server.root / "racing")
    feed, document = server.get(FEED), server.get("/racing/season.json")

    assert (200, done.files["feeds/series-alms.ics"]) == (feed.status, feed.body)
    assert "text/calendar; charset=utf-8" == feed.headers["content-type"]
    assert "application/json; charset=utf-8" == document.headers["content-type"]
    assert "public, max-age=300, stale-if-error=86400" == feed.headers["cache-control"]
    news, status = server.get("/racing/bulletins.atom"), server.get("/racing/status.json")
    assert (200, "application/atom+xml; charset=utf-8") == (news.status, news.headers["content-type"])
    assert (200, "public, max-age=30, stale-if-error=86400") == (
        status.status,
        status.headers["cache-control"],
    )
    assert "application/json; charset=utf-8" == status.headers["content-type"]
    assert {"nosniff"} == {answer.headers["x-content-type-options"] for answer in (feed, news, status)}
    assert "*" == feed.headers["access-control-allow-origin"]


def test_compressed(server: Server) -> None:
    """Whoever takes gzip gets the copy that was published, and caches are told that there are two."""
    done = publish(sebring(), server.root / "racing")
    plain, packed = server.get(FEED), server.get(FEED, Accept_Encoding="gzip")

    assert "gzip" == packed.headers["content-encoding"]
    assert done.files["feeds/series-alms.ics.gz"] == packed.body
    assert plain.body == gzip.decompress(packed.body)
    assert "text/calendar; charset=utf-8" == packed.headers["content-type"]
    assert "Accept-Encoding" == packed.headers["vary"] == plain.headers["vary"]
    assert packed.headers["etag"] != plain.headers["etag"]


KINDS = {
    ".ics": "text/calendar; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".png": "image/png",
}


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_every_kind_of_file(server: Server, encoding: str) -> None:
    """Each kind of file has its type, an ETag, a time for which it may be kept, and is not sent twice."""
    done = publish(sebring(), server.root / "racing")
    paths = {Path(path).suffix: path for path in sorted(done.files) if not path.endswith(".gz")}

    assert KINDS.keys() == paths.keys()
    for suffix, path in paths.items():
        first = server.get(f"/racing/{path}", Accept_Encoding=encoding)
        again = server.get(f"/racing/{path}", Accept_Encoding=encoding, If_None_Match=first.headers["etag"])
        body = gzip.decompress(first.body) if first.headers.get("content-encoding") else first.body
        assert (200, KINDS[suffix]) == (first.status, first.headers["content-type"]), path
        assert done.files[path] == body, path
        assert path == "index.json" or (encoding == "gzip") is ("content-encoding" in first.headers), path
        assert first.headers["cache-control"].startswith("public, max-age="), path
        assert (304, b"") == (again.status, again.body), path
        assert first.headers["cache-control"] == again.headers["cache-control"], path


def test_policy(server: Server) -> None:
    """A page may do what it says itself, and be framed by its own site alone; a picture may have its own style."""
    done = publish(sebring(), server.root / "racing")
    page, picture, feed = (
        server.get(f"/racing/{path}").headers["content-security-policy"]
        for path in ("", next(path for path in done.files if path.endswith(".svg")), "feeds/all.ics")
    )

    assert f"{POLICY}; frame-ancestors 'self'" == page
    assert "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'" == picture
    assert "default-src 'none'; frame-ancestors 'none'" == feed


def test_front_page(server: Server) -> None:
    """Who asks for the folder gets the calendar."""
    done = publish(sebring(), server.root / "racing")
    page = server.get("/racing/")

    assert (200, done.files["index.html"]) == (page.status, page.body)


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_not_modified(server: Server, encoding: str) -> None:
    """Whoever has the file is told so, also after the same season was published again."""
    publish(sebring(), server.root / "racing")
    first = server.get(FEED, Accept_Encoding=encoding)
    publish(sebring(), server.root / "racing")
    by_tag = server.get(FEED, Accept_Encoding=encoding, If_None_Match=first.headers["etag"])
    by_time = server.get(FEED, Accept_Encoding=encoding, If_Modified_Since=first.headers["last-modified"])

    assert (304, b"") == (by_tag.status, by_tag.body)
    assert (304, b"") == (by_time.status, by_time.body)


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_one_session_changes(server: Server, encoding: str) -> None:
    """The feeds that a changed session is in have new bytes and a new ETag, and no other feed has."""
    before = sebring()
    done = publish(before, server.root / "racing")
    feeds = [f"/racing/{published.path}" for published in done.feeds]
    tags = {path: server.get(path, Accept_Encoding=encoding).headers["etag"] for path in feeds}
    later = [
        attrs.evolve(s, start=Start.at(at(2004, 3, 20, 11)), end=at(2004, 3, 20, 23)) if s.id == "race" else s
        for s in before.sessions
    ]
    revised = revise(
        before, attrs.evolve(before, sessions=later), issued=at(2004, 3, 20, 9), reason="fog over the track"
    )
    again = publish(revised, server.root / "racing")
    concerned = {f"/racing/{f.path}" for f in again.feeds if b"UID:race@" in f.feed.content}
    answers = {path: server.get(path, Accept_Encoding=encoding, If_None_Match=tags[path]) for path in feeds}

    assert 0 < len(concerned) < len(feeds)
    assert concerned == {path for path, answer in answers.items() if answer.status == 200}
    assert set(feeds) - concerned == {path for path, answer in answers.items() if answer.status == 304}
    assert all(tags[path] != answers[path].headers["etag"] for path in concerned)


def test_nothing_else(server: Server) -> None:
    """Nothing hidden is served, nothing is listed and nothing can be sent."""
    publish(sebring(), server.root / "racing")
    hidden = server.root / ".racing.new-00000000"
    hidden.mkdir()
    (hidden / "season.json").write_bytes(b"{}")

    assert 404 == server.get("/.racing.new-00000000/season.json").status
    assert 403 == server.get("/racing/feeds/").status
    assert 403 == server.get(FEED, "PUT").status
    assert 404 == server.get("/racing/feeds/none.ics").status
