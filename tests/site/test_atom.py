"""``bulletins.atom`` is read by a news reader that is not ours."""

from typing import Any
from xml.etree import ElementTree as ET

import attrs
import feedparser
from hypothesis import given

from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, Change, ChangeKind
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus
from roadracing._internal.site.atom import MOST_ENTRIES, atom
from roadracing._internal.time.start import Start
from tests.feeds.seasons import at, sebring
from tests.site.bulletins import changed, noticed

BASE = "https://calendar.example/racing/"
ATOM = "{http://www.w3.org/2005/Atom}"
REQUIRED = {f"{ATOM}{name}" for name in ("id", "title", "updated")}


def read(season: Season, audience: Audience = Audience.PUBLIC) -> Any:
    """The feed as feedparser reads it, which finds nothing wrong with it."""
    found = feedparser.parse(atom(Index(season), BASE, audience=audience))

    assert not found.bozo, found.get("bozo_exception")
    assert "atom10" == found.version
    return found


def test_bulletin() -> None:
    """A bulletin is an entry: number, weekend and reason, when and by whom, and each change in words."""
    season = changed(sebring(issuer="imsa"), start=Start.at(at(2004, 3, 20, 12)), status=PlanStatus.DELAYED)
    found = read(season)
    (entry,) = found.entries

    assert "Bulletins: 2004 common calendar" == found.feed.title
    assert "IMSA" == found.feed.author == entry.author
    assert f"{BASE}bulletins.atom" == next(link.href for link in found.feed.links if link.rel == "self")
    assert "Bulletin 1, Mobil 1 12 Hours of Sebring: fog over the track" == entry.title
    assert "2004-03-19T14:00:00Z" == entry.updated == entry.published == found.feed.updated
    assert ["schedule", "delayed"] == [tag.term for tag in entry.tags]
    assert (
        "<p>Reason: fog over the track</p><ul><li><strong>Delayed</strong>: "
        "Sat 20 Mar: ALMS 12 Hours delayed from 10:30 to 12:00</li></ul>"
    ) == entry.content[0].value


def test_each_kind_of_change_is_a_category() -> None:
    """A bulletin that delays one session and cancels another is found under both."""
    bulletin = Bulletin(
        id="fog",
        number=1,
        weekend="sebring-2004",
        issued_at=at(2004, 3, 19, 9),
        changes=(
            Change(path="/sessions/race/start", kind=ChangeKind.DELAYED, text="The race is delayed."),
            Change(
                path="/sessions/wc-race/status", kind=ChangeKind.CANCELLED, text="The sprint is cancelled."
            ),
        ),
    )
    (entry,) = read(sebring(bulletins=(bulletin,))).entries

    assert {"delayed", "cancelled"} <= {tag.term for tag in entry.tags}


def test_words_of_its_own() -> None:
    """A bulletin that changes no fact is what it says, line by line, with a link to where it was published."""
    bulletin = Bulletin(
        id="fuel",
        weekend="sebring-2004",
        issuer="imsa",
        issued_at=at(2004, 3, 18, 9),
        text="Fuel rigs are sealed at 8:00.\nSee the chief steward.",
        url="https://imsa.example/b?n=1&y=2",
    )
    (entry,) = read(sebring(bulletins=(bulletin,))).entries

    assert "<p>Fuel rigs are sealed at 8:00.</p><p>See the chief steward.</p>" == entry.content[0].value
    assert "https://imsa.example/b?n=1&y=2" == entry.link
    assert "Bulletin fuel, Mobil 1 12 Hours of Sebring" == entry.title


def test_replaces() -> None:
    """A bulletin that replaces another says which."""
    first = Bulletin(id="one", number=3, issued_at=at(2004, 3, 18, 9), text="Noon.")
    second = Bulletin(id="two", number=4, issued_at=at(2004, 3, 18, 10), text="One.", supersedes="one")
    newest = read(sebring(bulletins=(first, second))).entries[0]

    assert "<p>One.</p><p>Replaces bulletin 3.</p>" == newest.content[0].value


def test_newest_first() -> None:
    """The newest bulletin comes first, and the feed does not grow for ever."""
    many = [
        Bulletin(id=f"b{n}", number=n + 1, issued_at=at(2004, 1, 1 + n % 28, n // 28)) for n in range(150)
    ]
    found = read(sebring(bulletins=many))
    times = [entry.updated for entry in found.entries]

    assert MOST_ENTRIES == len(times)
    assert sorted(times, reverse=True) == times
    assert found.feed.updated == times[0]


def test_audience() -> None:
    """What changed for those who work there is no news for the public, and words that tell of it are not told."""
    change = Change(kind=ChangeKind.CANCELLED, path="/sessions/race/status", text="The race is off.")
    secret = Change(kind=ChangeKind.MOVED, path="/sessions/track-sweep/start", text="The sweep moves.")
    both = Bulletin(
        id="b", issued_at=at(2004, 3, 18, 9), text="Off, and the sweep moves.", changes=(change, secret)
    )
    public, everything = (
        read(sebring(bulletins=(both,)), audience).entries[0].content[0].value
        for audience in (Audience.PUBLIC, Audience.OPERATIONS)
    )
    alone = attrs.evolve(both, changes=(secret,))

    assert "<ul><li><strong>Cancelled</strong>: The race is off.</li></ul>" == public
    assert "The sweep moves." in everything
    assert [] == read(sebring(bulletins=(alone,))).entries


def test_without_an_address() -> None:
    """A folder that does not know its address has a feed that does not say where it is."""
    assert b"<link" not in atom(Index(sebring()))


def test_hostile() -> None:
    """What looks like the end of something is text."""
    text = "]]></content></entry></feed><script>alert(1)</script>&amp;\u202e\ufffe"
    season = sebring(
        issuer="imsa",
        organisations=(Organisation(id="imsa", name=text.replace("\ufffe", "")),),
        bulletins=(Bulletin(id="b", issued_at=at(2004, 3, 18, 9), reason="]]></title>", text=text[:-1]),),
    )
    (entry,) = read(season).entries

    assert "Bulletin b: ]]></title>" == entry.title
    assert "<script" not in entry.content[0].value


@given(noticed())
def test_any_season(season: Season) -> None:
    """Whatever a document says, the feed is well-formed, has what RFC 4287 demands once, and nothing else."""
    for audience in Audience:
        content = atom(Index(season), BASE, audience=audience)
        root = ET.fromstring(content)  # noqa: S314 - what was made a line before
        entries = root.findall(f"{ATOM}entry")

        assert content == atom(Index(season), BASE, audience=audience)
        for element in (root, *entries):
            tags = [child.tag for child in element]
            assert all(1 == tags.count(tag) for tag in REQUIRED)
        assert len(entries) == len({entry.findtext(f"{ATOM}id") for entry in entries})
        assert {f"{ATOM}{name}" for name in _ALLOWED} >= {element.tag for element in root.iter()}
        for entry in entries:
            markup = ET.fromstring(f"<div>{entry.findtext(f'{ATOM}content')}</div>")  # noqa: S314
            assert {"div", "p", "ul", "li", "strong"} >= {element.tag for element in markup.iter()}
            assert not any(element.attrib for element in markup.iter())


_ALLOWED = (
    *("feed", "entry", "id", "title", "updated", "published", "author", "name"),
    *("link", "generator", "category", "content"),
)
