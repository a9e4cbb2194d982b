"""What was published in a folder before."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from roadracing._internal.documents.reading import loads
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.words.spoken_languages import SOURCE, languages

from .folder import INDEX, PublishError, published

SEASON = "season.json"
"""The season as a document."""
ARCHIVE = "seasons"
"""Where the seasons before it are, each by its year."""

_ARCHIVED = re.compile(rf"{ARCHIVE}/[0-9]{{4}}\.json")


def earlier_season(target: Path) -> Season | None:
    """The season that a folder was published from; ``None`` if nothing was published there.

    Raises:
        PublishError: something was, and it can no longer be told what.
    """
    if SEASON not in published(target):
        if published(target):
            raise unreadable(target, SEASON, f"{INDEX} names no {SEASON}")
        return None
    return _read(target, SEASON)


@attrs.frozen(kw_only=True)
class PublishedAs:
    """For whom a folder is and where it is found, unless somebody says otherwise.

    Attributes:
        audience: for whom; the narrowest where nothing was published.
        base_url: the address under which it is found.
        language: the language of its pages and feeds.
    """

    audience: Audience = Audience.PUBLIC
    base_url: str | None = None
    language: str = SOURCE


def how_published(target: Path) -> PublishedAs:
    """How a folder was published; as it is for the public and nowhere, if nothing was."""
    try:
        index: Any = json.loads((target / INDEX).read_bytes())
        url = index.get("url")
        language = index.get("language", SOURCE)
        audiences = [Audience(feed["selection"]["audience"]) for feed in index["feeds"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return PublishedAs()
    return PublishedAs(
        audience=max(audiences, key=list(Audience).index, default=Audience.PUBLIC),
        base_url=url if isinstance(url, str) and url else None,
        # A folder whose language this version has no words for goes on in English.
        language=language if language in languages() else SOURCE,
    )


def archived_seasons(target: Path) -> tuple[Season, ...]:
    """The seasons before that, which a folder has kept, the latest first.

    Raises:
        PublishError: one of them is no longer what was published there.
    """
    paths = sorted(filter(_ARCHIVED.fullmatch, published(target)), reverse=True)
    return tuple(_read(target, path) for path in paths)


def archive(season: Season, before: Season | None, archived: Iterable[Season]) -> tuple[Season, ...]:
    """The earlier seasons that stay in a folder when a season is published there, the latest first.

    Those that it has kept stay, but for one of the same year, which the new one replaces. The one it was published
    from joins them when the year of the new one is a later one.
    """
    years = {earlier.year: earlier for earlier in archived}
    if before is not None and follows(before, season):
        years[before.year] = before
    return tuple(years[year] for year in sorted(years, key=lambda y: -(y or 0)) if year != season.year)


def follows(before: Season, season: Season) -> bool:
    """Whether a season is a later one of the same namespace, and not the same one revised."""
    if before.year is None or season.year is None or before.namespace != season.namespace:
        return False
    return season.year > before.year


def read_published(target: Path, path: str) -> bytes:
    """The content of a file of a published folder, as it was published.

    Raises:
        PublishError: it is no longer that.
    """
    try:
        known: Any = json.loads((target / INDEX).read_bytes())["files"][path]
        content = (target / path).read_bytes()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise unreadable(target, path, str(error)) from None
    if not isinstance(known, dict) or hashlib.sha256(content).hexdigest() != known.get("sha256"):
        raise unreadable(target, path, "it has been changed since")
    return content


def _read(target: Path, path: str) -> Season:
    content = read_published(target, path)
    try:
        return loads(content.decode())
    except (RoadracingError, ValueError, RecursionError) as error:
        first = str(error).strip().splitlines()[:1]
        raise unreadable(target, path, *first) from None


def unreadable(target: Path, path: str, *why: str) -> PublishError:
    """A file of a published folder is not what was published there."""
    reason = f" ({why[0]})" if why else ""
    what = "the season that" if path == SEASON or _ARCHIVED.fullmatch(path) else "what"
    return PublishError(
        f"{target / path} is not {what} was published there{reason}, so it cannot be told whether "
        "subscribers would be misled; put the folder back as it was published, publish to another one, or force it"
    )
