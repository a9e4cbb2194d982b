"""What is in a published folder, for programs."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Final

from roadracing._internal.model.season.season import Season
from roadracing._internal.site.pages.building import Page
from roadracing._internal.words.spoken_languages import SOURCE

from .feed_files import PublishedFeed
from .folder import MARKER
from .published_before import ARCHIVE, SEASON

INDEX_VERSION: Final = 1
"""The version of the index. Programs that read it may rely on what is there; more may be added."""


def folder_index(
    season: Season,
    feeds: Sequence[PublishedFeed],
    pages: Sequence[Page],
    files: Mapping[str, bytes],
    *,
    base: str | None,
    undated: tuple[str, ...],
    language: str,
) -> bytes:
    """What is in the folder, for programs: every feed, and every file with its size and SHA-256."""
    changed = [feed.feed.changed for feed in feeds if feed.feed.changed is not None]
    content: dict[str, object] = {
        MARKER: INDEX_VERSION,
        "namespace": season.namespace,
        "name": season.name,
        "year": season.year,
        "last_modified": _moment(max(changed, default=None)),
        "url": base,
        "language": None if language == SOURCE else language,
        "season": SEASON,
        "archive": sorted(
            path for path in files if path.startswith(f"{ARCHIVE}/") and path.endswith(".json")
        ),
        "undated": list(undated),
        "feeds": [_entry(feed) for feed in feeds],
        "pages": [_page(page, base) for page in pages if page.path.endswith(".html")],
        "files": {
            path: {"bytes": len(files[path]), "sha256": hashlib.sha256(files[path]).hexdigest()}
            for path in sorted(files)
        },
    }
    text = json.dumps(_known(content), ensure_ascii=False, indent=2)
    return (text + "\n").encode()


def _entry(published: PublishedFeed) -> dict[str, object]:
    feed, selection = published.feed, published.feed.selection
    return _known(
        {
            "path": published.path,
            "url": published.url,
            "name": feed.name,
            "selection": _known(
                {
                    "organisation": _only_one(selection.organisation),
                    "series": _only_one(selection.series),
                    "class": _only_one(selection.car_class),
                    "weekend": _only_one(selection.weekend),
                    "team": _only_one(selection.team),
                    "kinds": [kind.value for kind in selection.kind] or None,
                    "audience": selection.audience.value,
                }
            ),
            "alarm": published.alarm or None,
            "events": feed.events,
            "undated": list(feed.left_out),
            "last_modified": _moment(feed.changed),
        }
    )


def _only_one(names: tuple[str, ...]) -> str | None:
    """The one thing that a published feed is of."""
    return names[0] if names else None


def _page(page: Page, base: str | None) -> dict[str, object]:
    url = None if base is None else base + page.path
    return _known({"path": page.path, "url": url, "kind": page.kind, "weekend": page.weekend})


def _known(content: dict[str, object]) -> dict[str, object]:
    """What is not known is left out, as in every document."""
    return {key: value for key, value in content.items() if value is not None}


def _moment(value: dt.datetime | None) -> str | None:
    return None if value is None else value.isoformat()[:19] + "Z"
