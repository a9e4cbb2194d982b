"""A folder can be in another language: its pages, its feeds, and what its scripts say."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from roadracing import Season, feed
from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.feeds.options import Options
from roadracing._internal.site.publishing import publish
from roadracing._internal.words.spoken_languages import languages, spoken_language
from tests.feeds.seasons import sebring
from tests.site.html import elements, parsed, text
from tests.site.weekends import WEEKEND, everything

PAGE = f"weekends/{WEEKEND}.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, quick_disk: None) -> Path:
    """The weekend with everything, in German."""
    del quick_disk
    place = tmp_path_factory.mktemp("german") / "public"
    return publish(everything(), place, options=Options(language="de")).folder


def test_pages(folder: Path) -> None:
    """Each page names its language, and says in it what the document does not say itself."""
    for file in folder.rglob("*.html"):
        assert "de" == parsed(file.read_bytes(), strict=True).get("lang")
    page = parsed((folder / PAGE).read_bytes(), strict=True)
    assert "Zeitplan" in [text(one) for one in elements(page) if one.tag == "h2"]
    assert "Durchgeführt von" in text(page)
    assert "Operated by" not in text(page)


def test_scripts(folder: Path) -> None:
    """What scripts and the style sheet say is a file beside them, which no page holds itself."""
    words = (folder / "assets/words.js").read_text(encoding="utf-8")
    said = json.loads(words.partition("const spoken = ")[2].rstrip(";\n"))
    assert 24 == said["hours"]
    assert "Jetzt" == said["words"]["On now"]
    assert '--say-next: "Als Nächstes";' in (folder / "assets/series.css").read_text(encoding="utf-8")
    page = parsed((folder / PAGE).read_bytes())
    scripts = [one.get("src", "") for one in elements(page) if one.tag == "script"]
    assert scripts.index("../assets/words.js") < scripts.index("../assets/site.js")


def test_feeds(folder: Path) -> None:
    """Its feeds describe their sessions in the language, each as the same event."""
    german = (folder / "feeds/all.ics").read_bytes().replace(b"\r\n ", b"")
    assert b"Ortszeit: " in german
    assert b"Local time" not in german
    english = feed(everything()).replace(b"\r\n ", b"")
    assert [line for line in english.splitlines() if line.startswith((b"UID", b"DTSTART", b"SEQUENCE"))] == [
        line for line in german.splitlines() if line.startswith((b"UID", b"DTSTART", b"SEQUENCE"))
    ]


def test_stays(tmp_path: Path) -> None:
    """A folder keeps its language until another is asked for, and says which it is where it is not English."""
    place = tmp_path / "public"
    index = publish(sebring(), place, options=Options(language="de")).files["index.json"]
    assert "de" == json.loads(index)["language"]

    again = publish(sebring(), place, feeds={"all": Options(colours=True)}).files
    assert b'lang="de"' in again["index.html"]
    assert b"Ortszeit" in again["feeds/all.ics"]

    english = publish(sebring(), place, options=Options(language="en")).files
    assert b'lang="en"' in english["index.html"]
    assert "language" not in json.loads(english["index.json"])
    assert "assets/words.js" not in english
    assert _as_ever(sebring(), tmp_path) == {
        path: content for path, content in english.items() if path != "index.json"
    }


def _as_ever(season: Season, place: Path) -> Mapping[str, bytes]:
    files = publish(season, place / "as-ever").files
    return {path: content for path, content in files.items() if path != "index.json"}


@pytest.mark.parametrize("code", languages())
def test_read_back(code: str) -> None:
    """What kind a session is, and in which zone, comes back from a feed in any language."""
    season = sebring()
    kinds = {session.id: session.kind for session in season.sessions}
    content = feed(season, audience="all", options=Options(language=code))
    found = read_ics(content, namespace=season.namespace).required()

    assert kinds == {session.id: session.kind for session in found.sessions}
    assert [venue.timezone for venue in season.venues] == [venue.timezone for venue in found.venues]
    assert "en" == spoken_language().code
