"""How a feed gets into a calendar."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote

import attrs

from roadracing._internal.feeds.selection import Selection, kinds_text
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.site.feed_files import PublishedFeed
from roadracing._internal.site.which_feeds import has_alarm
from roadracing._internal.words.naming import label_of
from roadracing._internal.words.spoken_languages import say, upper_first

GOOGLE: Final = "https://calendar.google.com/calendar/render?cid="
"""Where Google's calendar asks whether to subscribe to the feed that follows."""
OUTLOOK: Final = "https://outlook.live.com/calendar/0/addfromweb?url="
"""Where Outlook on the web asks the same."""


@attrs.frozen(kw_only=True)
class Subscription:
    """A feed and the ways to subscribe to it; without an address there are none.

    Attributes:
        label: what it is of, in short.
        name: what subscribers see it called.
        path: its file below the folder.
        url: its address.
        webcal: the address that the calendar of the reader's machine answers to.
        google: where Google's calendar subscribes to it.
        outlook: where Outlook on the web subscribes to it.
        alarm: whether there is another one, with an alarm.
        narrower: the feeds of the same thing that are of some kinds of sessions only.
    """

    label: str
    name: str
    path: str
    url: str | None
    webcal: str | None
    google: str | None
    outlook: str | None
    alarm: bool = False
    narrower: "tuple[Subscription, ...]" = ()

    @property
    def stem(self) -> str:
        """Its file without what ends the names of feeds of other sessions, and with an alarm."""
        return self.path.removesuffix(".ics")


@attrs.frozen
class Group:
    """Feeds that belong together on a page.

    Attributes:
        title: what they have in common.
        subscriptions: each of them.
    """

    title: str
    subscriptions: tuple[Subscription, ...]


def of_season(index: Index, feeds: Iterable[PublishedFeed]) -> tuple[Group, ...]:
    """The feeds of a season: all of it, then by organisation, series and class, and those of its teams."""
    feeds = tuple(feed for feed in feeds if not feed.alarm)
    public = [feed for feed in feeds if feed.feed.selection.audience is Audience.PUBLIC]
    every = Selection()
    groups = (
        (say("The whole season"), [(f, say("Everything")) for f in public if f.feed.selection == every]),
        (
            say("By organisation"),
            _named(public, "organisation", {i: o.label for i, o in index.organisations.items()}),
        ),
        (say("By series"), _named(public, "series", {i: s.label for i, s in index.series.items()})),
        (
            say("By class"),
            _named(public, "car_class", {id_: _class_label(index, id_) for id_ in index.classes}),
        ),
        (
            say("For teams"),
            _named(feeds, "team", _teams(index), Audience.COMPETITORS),
        ),
    )
    return tuple(
        Group(title, tuple(_with_narrower(feeds, f, label) for f, label in found))
        for title, found in groups
        if found
    )


def _with_narrower(feeds: Iterable[PublishedFeed], feed: PublishedFeed, label: str) -> Subscription:
    """A feed, with those of the same thing that are of some kinds of sessions only."""
    same = [
        other
        for other in feeds
        if other.feed.selection.kind and attrs.evolve(other.feed.selection, kind=()) == feed.feed.selection
    ]
    narrower = tuple(subscription(other, _kinds_words(other)) for other in same)
    return attrs.evolve(subscription(feed, label), narrower=narrower)


def _kinds_words(feed: PublishedFeed) -> str:
    return upper_first(kinds_text(feed.feed.selection.kind))


def of_weekend(index: Index, feeds: Iterable[PublishedFeed], weekend: str) -> tuple[Group, ...]:
    """The feeds of a weekend, by whom they are for, and those of its series, which go on after it."""
    feeds = tuple(feed for feed in feeds if not feed.alarm)
    series = {s for session in index.sessions_of(weekend) for s in session.series}
    words = {
        Audience.PUBLIC: say("This weekend"),
        Audience.COMPETITORS: say("This weekend, for competitors"),
        Audience.OPERATIONS: say("This weekend, for officials"),
    }
    own = [
        (feed, label)
        for audience, label in words.items()
        for feed in feeds
        if feed.feed.selection == Selection(weekend=weekend, audience=audience)
    ]
    all_year = [
        (feed, label_of(index.series, id_))
        for feed in feeds
        for id_ in feed.feed.selection.series
        if id_ in series and feed.feed.selection == Selection(series=id_)
    ]
    groups = ((say("This weekend"), own), (say("Its series, all season"), all_year))
    return tuple(
        Group(title, tuple(_with_narrower(feeds, f, label) for f, label in found))
        for title, found in groups
        if found
    )


def _teams(index: Index) -> dict[str, str]:
    """What each team is called: where several have one name, with the cars it enters."""
    cars: dict[str, dict[str, None]] = {}
    for entry in index.season.entries:
        if entry.team is not None:
            numbers = f" {entry.number}" if entry.number else ""
            cars.setdefault(entry.team, {})[f"{label_of(index.series, entry.series)}{numbers}"] = None
    return {
        id_: team.label
        if not cars.get(id_)
        else f"{team.label} ({', '.join(cars[id_])})"
        if sum(other.label.casefold() == team.label.casefold() for other in index.teams.values()) > 1
        else team.label
        for id_, team in index.teams.items()
    }


def _told_apart(labels: Mapping[str, str]) -> dict[str, str]:
    """Labels of which no two are one: where they would be, with their ids."""
    often = Counter(label.casefold() for label in labels.values())
    return {
        id_: f"{label} ({id_})" if often[label.casefold()] > 1 else label for id_, label in labels.items()
    }


def _class_label(index: Index, id_: str) -> str:
    """A class is called with its series: several may have one that they call GT."""
    label = index.classes[id_].label
    of = next((series.label for series in index.season.series if id_ in {c.id for c in series.classes}), "")
    return label if label.startswith(of) else f"{of} {label}"


def _named(
    feeds: Iterable[PublishedFeed],
    part: str,
    labels: Mapping[str, str],
    audience: Audience = Audience.PUBLIC,
) -> list[tuple[PublishedFeed, str]]:
    """The feeds that are of one thing and nothing else, with what that is called."""
    labels = _told_apart(labels)
    return [
        (feed, str(labels.get(id_, id_)))
        for feed in feeds
        for id_ in getattr(feed.feed.selection, part)
        if feed.feed.selection == attrs.evolve(Selection(audience=audience), **{part: id_})
    ]


def subscription(feed: PublishedFeed, label: str) -> Subscription:
    """The ways to subscribe to a feed."""
    url, name = feed.url, feed.feed.name
    webcal = None if url is None else f"webcal:{url.partition(':')[2]}"
    return Subscription(
        label=label,
        name=name,
        path=feed.path,
        url=url,
        webcal=webcal,
        google=None if webcal is None else GOOGLE + quote(webcal, safe=""),
        outlook=None if url is None else f"{OUTLOOK}{quote(url, safe='')}&name={quote(name, safe='')}",
        alarm=has_alarm(feed.feed.selection),
    )
