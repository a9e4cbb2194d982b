"""What is planned, expected and true of each session, for programs that show the day as it goes on."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.words.naming import label_of

from .expectations import Expectation, expectations
from .notices import Notice, change_words, notices, subject_of

STATUS: Final = "status.json"
"""The file's name in a published folder."""
MARKER: Final = "roadracing-status"
"""The key that says what the file is; its value is its version."""
MOST_SESSIONS: Final = 200
"""A season of more public sessions than this has them in the files of its weekends only, so that the file which every
visitor asks for stays small. Library default: a calendar of 24 weekends as they are published has fewer."""
VERSION: Final = 2
"""Programs that read the file may rely on what this version has; more may be added without another one.

In version 1 every weekend had its sessions in the season's own file, and no session was expected later for what is late
before it.
"""


def status(index: Index, weekend: str | None = None, *, audience: Audience = Audience.PUBLIC) -> bytes:
    """The sessions of every weekend with what is planned, expected and true of them, as JSON.

    It does not say what is on now: whoever reads it has a clock, and a file that told the time would be another file
    every second. A session is on from its expected start until its expected end, and what comes next is what starts
    next; ``docs/published-data.md`` says how to tell. Equal seasons give equal bytes.

    Times are RFC 3339 in UTC, days are those of the venue, whose zone each weekend gives. What is not known is left
    out. ``expected`` is what the desk expects of the rest of the day: the actual time where there is one, else the
    planned one, moved by what is late before it; never earlier than planned, and ``estimated`` marks what is worked
    out.

    Args:
        index: the season.
        weekend: the id of one weekend; by default all.
        audience: whose sessions; by default those that are for the public.
    """
    parts = _parts(index, audience)
    return _document(index, audience, [part for part in parts if weekend is None or part["id"] == weekend])


def status_files(index: Index) -> dict[str, bytes]:
    """The status of a season, and of each of its weekends for those who look at one, by the files' places.

    Of a season with very many sessions the first says of each weekend where its own is.
    """
    parts = _parts(index, Audience.PUBLIC)
    found = {status_path(part["id"]): _document(index, Audience.PUBLIC, [part]) for part in parts}
    if sum(len(part["sessions"]) for part in parts) <= MOST_SESSIONS:
        return {STATUS: _document(index, Audience.PUBLIC, parts), **found}
    whole = _document(index, Audience.PUBLIC, parts, shown=[_in_short(part) for part in parts])
    return {STATUS: whole, **found}


def _in_short(part: dict[str, Any]) -> dict[str, Any]:
    """A weekend without its sessions and bulletins, and where these are."""
    days = [session["days"][-1] for session in part["sessions"] if "days" in session]
    rest = {key: value for key, value in part.items() if key not in ("bulletins", "sessions")}
    return {**rest, "status": status_path(part["id"]), **_known({"last_session": max(days, default=None)})}


def status_path(weekend: str) -> str:
    """The place of a weekend's status below the folder."""
    return f"status/{weekend}.json"


def _document(
    index: Index,
    audience: Audience,
    parts: list[dict[str, Any]],
    *,
    shown: list[dict[str, Any]] | None = None,
) -> bytes:
    content = _known(
        {
            MARKER: VERSION,
            "namespace": index.season.namespace,
            "name": index.season.name,
            "year": index.season.year,
            "audience": audience.value,
            "last_modified": max(_changes_in(parts), default=utc_text(index.season.issued)),
            "weekends": parts if shown is None else shown,
        }
    )
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _changes_in(parts: Iterable[dict[str, Any]]) -> Iterator[str]:
    """When anything in it changed, as far as that is said."""
    for part in parts:
        yield from (bulletin["issued_at"] for bulletin in part["bulletins"] if "issued_at" in bulletin)
        yield from (session["changed_at"] for session in part["sessions"] if "changed_at" in session)


def _parts(index: Index, audience: Audience) -> list[dict[str, Any]]:
    said = notices(index, audience)
    changes, awaited = _by_session(index, said), expectations(index)
    by_weekend: dict[str, tuple[list[Session], list[Notice]]] = {id_: ([], []) for id_ in index.weekends}
    for session in Selection(audience=audience).sessions(index):
        by_weekend.setdefault(session.weekend, ([], []))[0].append(session)
    for notice in said:
        if notice.bulletin.weekend in by_weekend:
            by_weekend[notice.bulletin.weekend][1].append(notice)
    return [
        _weekend(index, id_, *by_weekend[id_], changes=changes, awaited=awaited)
        for id_ in _in_order(index, by_weekend)
    ]


def utc_text(moment: Instant | None) -> str | None:
    """A moment as RFC 3339 writes it in UTC, in whole seconds.

    >>> utc_text(Instant.parse("2004-03-20T10:30:00-05:00[America/New_York]"))
    '2004-03-20T15:30:00Z'
    """
    return None if moment is None else f"{moment.utc.isoformat()[:19]}Z"


def _in_order(index: Index, by_weekend: Mapping[str, object]) -> list[str]:
    """The weekends by their first day; those of which no day is known come last."""

    def first(id_: str) -> tuple[str, str]:
        weekend = index.weekends.get(id_)
        days = weekend.days if weekend is not None else None
        return (days[0].isoformat() if days is not None else "~", id_)

    return sorted(by_weekend, key=first)


def _by_session(index: Index, said: Iterable[Notice]) -> dict[str, list[dict[str, Any]]]:
    """What the bulletins say of each session, first to last."""
    found: dict[str, list[dict[str, Any]]] = {}
    for notice in said:
        for change in notice.changes:
            row = {
                "kind": change.kind.value,
                "text": change_words(index, change),
                "bulletin": notice.bulletin.id,
            }
            found.setdefault(subject_of(change) or "", []).append(row)
    return found


def _weekend(
    index: Index,
    id_: str,
    sessions: Iterable[Session],
    said: Iterable[Notice],
    *,
    changes: Mapping[str, list[dict[str, Any]]],
    awaited: Mapping[str, Expectation],
) -> dict[str, Any]:
    weekend = index.weekends.get(id_)
    venue = index.venue_of(weekend) if weekend is not None else None
    days = weekend.days if weekend is not None else None
    rows = [
        _session(index, session, changes.get(session.id), awaited.get(session.id)) for session in sessions
    ]
    return _known(
        {
            "id": id_,
            "name": label_of(index.weekends, id_),
            "venue": venue.label if venue is not None else None,
            "time_zone": venue.timezone if venue is not None else None,
            "first_day": days[0].isoformat() if days is not None else None,
            "last_day": days[1].isoformat() if days is not None else None,
            "timetable": _timetable(weekend),
            "bulletins": [_bulletin(notice) for notice in said],
            "sessions": sorted(rows, key=_row_order),
        }
    )


def _timetable(weekend: RaceWeekend | None) -> dict[str, Any] | None:
    timetable = weekend.timetable if weekend is not None else None
    if timetable is None:
        return None
    found = _known(
        {
            "status": timetable.status.value if timetable.status is not None else None,
            "version": timetable.version,
            "issued_by": timetable.issued_by,
            "issued_at": utc_text(timetable.issued_at),
        }
    )
    return found or None


def _bulletin(notice: Notice) -> dict[str, Any]:
    bulletin = notice.bulletin
    return _known(
        {
            "id": bulletin.id,
            "number": bulletin.number,
            "issuer": bulletin.issuer,
            "issued_at": utc_text(bulletin.issued_at),
            "reason": bulletin.reason,
        }
    )


def _session(
    index: Index, session: Session, changes: list[dict[str, Any]] | None, awaited: Expectation | None
) -> dict[str, Any]:
    shown = appearance(index, session)
    stamped = stamp(index, session)
    actual = session.actual
    return _known(
        {
            "id": session.id,
            "uid": shown.uid,
            "title": shown.title,
            "heading": shown.summary,
            "kind": session.kind.value,
            "series": list(session.series) or None,
            "classes": list(session.classes) or None,
            "operated_by": shown.operator,
            "place": session.place,
            "track": session.track_use.value,
            "status": session.plan_status.value,
            "confirmed": shown.confirmed,
            "days": [day.isoformat() for day in _days(shown.starts, shown.days)] or None,
            "planned": _times(shown.starts, shown.ends, reserve=shown.reserve),
            "expected": _times(awaited.start, awaited.end) if awaited is not None else None,
            "estimated": list(awaited.estimated) or None if awaited is not None else None,
            "unknown": awaited.unknown if awaited is not None else None,
            "actual": _times(actual.start, actual.end) if actual is not None else None,
            "earlier": [
                _known(
                    {
                        "revision": earlier.revision,
                        "start": _start_text(earlier.start),
                        "end": utc_text(earlier.end),
                        "weekend": earlier.weekend,
                    }
                )
                for earlier in session.earlier
            ]
            or None,
            "revision": session.revision or 0,
            "changed_at": utc_text(stamped),
            "changes": changes,
        }
    )


def _days(starts: Instant | None, days: tuple[dt.date, dt.date] | None) -> tuple[dt.date, ...]:
    """The first and the last day on which it may start."""
    if starts is not None:
        return (starts.date(), starts.date())
    return days or ()


def _start_text(start: Start | None) -> str | None:
    """An earlier start: a moment, a day, or nothing that can be told without its neighbours."""
    if start is None:
        return None
    if start.instant is not None:
        return utc_text(start.instant)
    return start.date.isoformat() if start.date is not None else None


def _times(start: Instant | None, end: Instant | None, reserve: str | None = None) -> dict[str, Any] | None:
    return _known({"start": utc_text(start), "end": utc_text(end), "reserve": reserve}) or None


def _row_order(row: Mapping[str, Any]) -> tuple[str, str]:
    """By planned time; on a day without a time after those that have one, and without a day last."""
    planned, days = row.get("planned") or {}, row.get("days")
    return planned.get("start") or (f"{days[0]}~" if days else "~"), row["id"]


def _known(content: dict[str, Any]) -> dict[str, Any]:
    """What is not known is left out, as in every document."""
    return {key: value for key, value in content.items() if value is not None}
