"""Text that somebody wrote is text wherever it is published: it reaches no structure and no file name."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from roadracing._internal.feeds.calendars import calendar
from roadracing._internal.feeds.options import Options
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.site.atom import atom
from roadracing._internal.site.event_data import event_data
from roadracing._internal.site.status import status
from tests.effort import tries
from tests.feeds.seasons import PROSE
from tests.site.for_everybody import publish
from tests.site.hostile import STRUCTURE, tame, written

EVERYTHING = Selection(audience=Audience.OPERATIONS)
BASE = "https://calendar.example/racing/"
ALL_OPTIONS = Options(local_times=True, apple_location=True, conference=True, colours=True)
TEXTS = st.lists(st.sampled_from(STRUCTURE) | PROSE, min_size=1, max_size=4).map("".join)


def lines(season: Season, options: Options) -> list[str]:
    """The property and the parameters of each line of a calendar, by RFC 5545's own grammar."""
    content = calendar(season, EVERYTHING, options=options, url=BASE + "a.ics").content.decode()
    assert not re.search("(?<!\r)\n|\r(?!\n)", content)
    name = re.compile(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*))*):')
    found = []
    for line in content.replace("\r\n ", "").split("\r\n")[:-1]:
        match = name.match(line)
        assert match is not None, line[:80]
        found.append(match[1] + re.sub(r'="[^"]*"|=[^;"]*', "", match[2]))
    return found


def keys(value: Any) -> Any:
    """The shape of JSON: its keys and lists, and what kind of value each is."""
    if isinstance(value, dict):
        return {key: keys(member) for key, member in value.items()}
    return [keys(member) for member in value] if isinstance(value, list) else type(value).__name__


def elements(content: bytes) -> list[Any]:
    """The elements of a news feed with their attributes, and those of the markup inside."""
    root = ET.fromstring(content)  # noqa: S314 - what was made a line before
    inside = [Markup(element.text or "").tags for element in root.iter() if element.tag.endswith("}content")]
    return [[(element.tag, sorted(element.attrib)) for element in root.iter()], inside]


class Markup(HTMLParser):
    """The tags that a browser would see in a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[Any] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[Any]) -> None:
        """An element begins."""
        self.tags.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        self.tags.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        """Nobody wrote one."""
        raise AssertionError(data)

    handle_decl = unknown_decl = handle_pi = handle_comment


@pytest.mark.parametrize("options", [Options(), ALL_OPTIONS], ids=["default", "all"])
@settings(tries(20), suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_feeds(text: str, options: Options) -> None:
    """A calendar has the lines that it has with other words in it, and icalendar reads the words."""
    season = written(text)

    assert lines(written(tame(text)), options) == lines(season, options)
    events = icalendar.Calendar.from_ical(calendar(season, EVERYTHING, options=options).content).events
    assert len(season.sessions) == len(events)


@settings(tries(20), suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_what_programs_read(text: str) -> None:
    """The status, the news and what search engines are told have the shape they have with other words in them."""
    season, other = Index(written(text)), Index(written(tame(text)))

    assert keys(json.loads(status(other))) == keys(json.loads(status(season)))
    assert elements(atom(other, BASE)) == elements(atom(season, BASE))
    for weekend in (None, "sebring-2004"):
        data = event_data(season, weekend, BASE)
        assert keys(json.loads(event_data(other, weekend, BASE))) == keys(json.loads(data))
        assert not set("<>&\u2028\u2029") & set(data)


@pytest.mark.usefixtures("quick_disk")
@pytest.mark.parametrize("text", [*STRUCTURE, "".join(STRUCTURE)], ids=range(len(STRUCTURE) + 1))
def test_file_names(text: str, tmp_path: Path) -> None:
    """The files of a folder have the names that they have with other words in them, and are where they belong."""
    hostile, other = (
        publish(season, tmp_path / "public" / name, base_url=BASE)
        for name, season in (("hostile", written(text)), ("tame", written(tame(text))))
    )
    there = {p.relative_to(hostile.folder).as_posix() for p in hostile.folder.rglob("*") if p.is_file()}

    assert other.files.keys() == hostile.files.keys() == there
    assert all(re.fullmatch("[a-z0-9-]+(/[a-z0-9-]+)*([.][a-z]+)+", path) for path in there)
    assert {"hostile", "tame"} == {path.name for path in (tmp_path / "public").iterdir()}
    assert keys(json.loads(other.files["index.json"])) == keys(json.loads(hostile.files["index.json"]))
