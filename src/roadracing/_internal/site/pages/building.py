"""All pages of a folder, and what lies beside them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.pictures.pen.colours import paints
from roadracing._internal.site.event_data import event_data
from roadracing._internal.site.expectations import Expectation, expectations
from roadracing._internal.site.feed_files import PublishedFeed, feed_path
from roadracing._internal.site.which_feeds import names
from roadracing._internal.words.cldr import has_half_days
from roadracing._internal.words.printed import printed
from roadracing._internal.words.spoken_languages import SOURCE, Language, say, spoken_language

from . import paths
from .calendar_page import calendar_page
from .noticeboard_page import noticeboard_page
from .now_page import now_page
from .page_frame import PageFrame
from .page_pictures import Drawing, PlanPictures, plans_of, timetable_of
from .page_weekend import Weekend, weekends_of
from .templating import environment, static
from .told_changes import BulletinText, changes_since, notices_by_weekend
from .weekend_page import weekend_page


@printed
@attrs.frozen(kw_only=True)
class Page:
    """A file that is part of the site.

    Attributes:
        path: its place below the folder.
        content: the file.
        kind: what it is: ``calendar``, ``now``, ``weekend``, ``noticeboard`` for pages, else ``picture`` or ``asset``.
        weekend: the weekend it is about, where it is about one.
    """

    path: str
    content: bytes = attrs.field(repr=False)
    kind: str
    weekend: str | None = None

    def __str__(self) -> str:
        """Its path and kind."""
        return f"{self.path} ({self.kind})"


def require() -> None:
    """Pages can be written here.

    Raises:
        MissingExtra: the engine that writes them is not installed.
    """
    environment()


def build(
    indexes: Sequence[Index],
    feeds: Iterable[PublishedFeed],
    audience: Audience,
    *,
    base: str | None = None,
    previous: Season | None = None,
) -> tuple[Page, ...]:
    """The pages of a season, and those of the weekends of earlier ones, which keep their addresses.

    Equal seasons give equal bytes.

    Args:
        indexes: the season, and the earlier ones that are in the folder with it, the latest first.
        feeds: the feeds that are published beside them.
        audience: for whom.
        base: the address of the folder with a slash at its end, where it is known.
        previous: the version that was published before, to tell what has changed since.

    Raises:
        MissingExtra: the engine that writes pages is not installed.
        ApplyRefused: the version before is of another namespace.
    """
    feeds = tuple(feeds)
    by_season = [weekends_of(index, audience) for index in indexes]
    frames = [PageFrame(season=index.season, base=base, audience=audience) for index in indexes]
    found = [*_season(frames, indexes, by_season, feeds, audience)]
    colours = colours_of(indexes)
    seen: set[str] = set()
    for position, (frame, index, weekends) in enumerate(zip(frames, indexes, by_season, strict=True)):
        own = {feed_path(name) for name in names(index, audience)}
        of_season = tuple(feed for feed in feeds if feed.path in own)
        said = notices_by_weekend(index, audience)
        before = previous if position == 0 else None
        changed = changes_since(before, index, audience, said)
        awaited = expectations(index)
        drawn = Index(coloured(index.season, colours))
        # An id that an earlier season used too is that of the later one.
        for weekend in (weekend for weekend in weekends if weekend.id not in seen):
            found += _weekend(
                frame,
                index,
                weekend,
                feeds=of_season,
                drawings=timetable_of(drawn, weekend.id, before),
                plans=tuple(plans_of(drawn, weekend.id)),
                notices=said.get(weekend.id, ()),
                changes=changed.get(weekend.id, ()),
                awaited=awaited,
            )
        seen |= {weekend.id for weekend in weekends}
    found += _assets(frames[0], colours)
    return tuple(found)


def _season(
    frames: Sequence[PageFrame],
    indexes: Sequence[Index],
    by_season: Sequence[tuple[Weekend, ...]],
    feeds: tuple[PublishedFeed, ...],
    audience: Audience,
) -> Iterator[Page]:
    """The pages that are there once."""
    frame, index, weekends = frames[0], indexes[0], by_season[0]
    calendar = calendar_page(
        frame,
        index,
        weekends,
        feeds=feeds,
        earlier=[(one.name, its) for one, its in zip(frames[1:], by_season[1:], strict=True)],
        data=event_data(index, None, frame.base),
    )
    yield Page(path=paths.CALENDAR, content=calendar, kind="calendar")
    now = now_page(frame, index, weekends, notices_by_weekend(index, audience))
    yield Page(path=paths.NOW, content=now, kind="now")


def _weekend(
    frame: PageFrame,
    index: Index,
    weekend: Weekend,
    *,
    feeds: tuple[PublishedFeed, ...],
    drawings: Mapping[str, Drawing],
    plans: tuple[PlanPictures, ...],
    notices: tuple[BulletinText, ...],
    changes: tuple[str, ...],
    awaited: Mapping[str, Expectation],
) -> Iterator[Page]:
    """The pages of a weekend, and its pictures."""
    id_ = weekend.id
    for drawing in (
        drawing for group in (drawings, *(p.drawings for p in plans)) for drawing in group.values()
    ):
        yield Page(path=drawing.path, content=drawing.content, kind="picture", weekend=id_)
    page = weekend_page(
        frame,
        index,
        weekend,
        feeds=feeds,
        drawings=drawings,
        plans=plans,
        notices=notices,
        changes=changes,
        awaited=awaited,
        data=event_data(index, id_, frame.base),
    )
    yield Page(path=paths.weekend_page(id_), content=page, kind="weekend", weekend=id_)
    board = noticeboard_page(frame, weekend, notices)
    yield Page(path=paths.noticeboard_page(id_), content=board, kind="noticeboard", weekend=id_)


def _assets(frame: PageFrame, colours: Mapping[str, str]) -> Iterator[Page]:
    """What every page needs."""
    for path in (
        paths.STYLE,
        paths.SCRIPT,
        paths.NOW_SCRIPT,
        paths.OFFLINE,
        paths.ICON,
        paths.ICON_SMALL,
        paths.ICON_LARGE,
        paths.SHARED,
    ):
        yield Page(path=path, content=static(path.rpartition("/")[2]), kind="asset")
    yield Page(path=paths.COLOURS, content=style_sheet(colours) + _style_words(), kind="asset")
    language = spoken_language()
    if language.code != SOURCE:
        yield Page(path=paths.WORDS, content=_words(language), kind="asset")
    yield Page(path=paths.MANIFEST, content=_manifest(frame), kind="asset")


def _style_words() -> bytes:
    """What the style sheet says, in another language."""
    if spoken_language().code == SOURCE:
        return b""
    said = {
        "you": say("you") + " ",
        "to": say("to") + " ",
        "operated": say("Operated by") + " ",
        "next": say("Next"),
    }
    rules = "".join(
        f"  --say-{name}: {json.dumps(words, ensure_ascii=False)};\n" for name, words in said.items()
    )
    return f":root {{\n{rules}}}\n".encode()


def _words(language: Language) -> bytes:
    """What the scripts say in another language."""
    hours = 12 if language.locale is not None and has_half_days(language.locale) else 24
    content = json.dumps({"hours": hours, "words": language.script_words()}, ensure_ascii=False, indent=1)
    return f'"use strict";\n\nconst spoken = {content};\n'.encode()


def _manifest(frame: PageFrame) -> bytes:
    """What a device needs to know to install the site: it opens at race day."""
    icons = [
        {"src": path, "sizes": f"{side}x{side}", "type": "image/png", "purpose": "any maskable"}
        for path, side in ((paths.ICON_SMALL, 192), (paths.ICON_LARGE, 512))
    ]
    content = {
        "name": frame.name,
        "short_name": frame.season.name or say("Race weekends"),
        "start_url": paths.NOW,
        "scope": "./",
        "display": "standalone",
        "background_color": "#f4f5f7",
        "theme_color": "#12161c",
        "icons": [{"src": paths.ICON, "sizes": "any", "type": "image/svg+xml"}, *icons],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def colours_of(indexes: Iterable[Index]) -> dict[str, str]:
    """The colour of every series, by id: the one that pictures choose.

    Args:
        indexes: the seasons of a folder, the latest first, which decides.
    """
    known: dict[str, str] = {}
    for index in indexes:
        known = {**{id_: paint.colour for id_, paint in paints(index.season).items()}, **known}
    return known


def coloured(season: Season, colours: Mapping[str, str]) -> Season:
    """A season of which every series says the colour it has in the folder, so that its pictures have it too."""
    series = tuple(attrs.evolve(each, colour=colours.get(each.id, each.colour)) for each in season.series)
    return season if series == season.series else attrs.evolve(season, series=series)


def style_sheet(colours: Mapping[str, str]) -> bytes:
    """A class for every series, named after its id, because a page itself holds no style.

    Colour is never all that tells two series apart: their names stand beside it.
    """
    return "".join(f".series-{id_} {{ --series: {colours[id_]}; }}\n" for id_ in sorted(colours)).encode()
