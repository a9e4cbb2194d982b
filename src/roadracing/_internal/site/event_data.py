"""What search engines read: a season and its weekends in the words of schema.org, as JSON-LD."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.start import Start

from .schema_org_words import moment, organisations, place, status, without_unknown
from .urns import urn

CONTEXT: Final = "https://schema.org"
"""The vocabulary in which it is said."""

_SPORT: Final = "Motorsport"
_ATTENDANCE: Final = "https://schema.org/OfflineEventAttendanceMode"
_UNSAFE: Final = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def event_data(index: Index, weekend: str | None = None, base_url: str | None = None) -> str:
    """A weekend as a ``SportsEvent``, or a season as its series and weekends, in JSON-LD.

    Only what is for the public is said, and what is not known is left out. A weekend without a known day is left out
    as a whole, and so is a session: an event without a start says nothing to a search engine, and a guessed one
    misleads. A session that has moved is ``EventRescheduled``, with the time it had before; one that was postponed
    and has no new day keeps the day it had, as schema.org asks for.

    Args:
        index: the season.
        weekend: the id of one weekend; by default the whole season, weekends without their sessions.
        base_url: the address of the published folder, ending with ``/``; with it the weekend's feed is named.

    Returns:
        JSON that can stand in a page between ``<script type="application/ld+json">`` and ``</script>`` as it is,
        whatever the document says. Empty if there is nothing to say.
    """
    if weekend is not None:
        found = index.weekends.get(weekend)
        made = _weekend(index, found, base_url, whole=True) if found is not None else None
        return "" if made is None else _script({"@context": CONTEXT, **made})
    graph = [
        *(_series(index, series) for series in index.season.series),
        *(
            made
            for found in sorted(index.season.weekends, key=lambda w: _order(index, w))
            if (made := _weekend(index, found, base_url, whole=False)) is not None
        ),
    ]
    if not any(item["@type"] == "SportsEvent" for item in graph):
        return ""
    return _script({"@context": CONTEXT, "@graph": [_season(index), *graph]})


def _script(content: dict[str, Any]) -> str:
    """JSON in which nothing ends a script, begins markup or breaks a line that a browser would see."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def _order(index: Index, weekend: RaceWeekend) -> tuple[str, str]:
    days = _days_of(index, weekend)
    return (days[0].isoformat() if days is not None else "~", weekend.id)


# --- the season and its series ------------------------------------------------------------------------------


def _season(index: Index) -> dict[str, Any]:
    season = index.season
    return without_unknown(
        {
            "@type": "EventSeries",
            "@id": urn(season, "season", str(season.year) if season.year is not None else ""),
            "name": _season_name(season),
            "organizer": organisations(index, [season.issuer]),
        }
    )


def _season_name(season: Season) -> str:
    return season.name or (f"{season.year} season" if season.year is not None else season.namespace)


def _series(index: Index, series: Series) -> dict[str, Any]:
    return without_unknown(
        {
            "@type": "EventSeries",
            "@id": urn(index.season, "series", series.id),
            "name": series.name or series.label,
            "alternateName": series.short_name if series.name is not None else None,
            "url": series.website,
            "organizer": organisations(index, [series.sanctioned_by, series.owner]),
        }
    )


# --- a weekend ----------------------------------------------------------------------------------------------


def _weekend(
    index: Index, weekend: RaceWeekend, base_url: str | None, *, whole: bool
) -> dict[str, Any] | None:
    days = _days_of(index, weekend)
    if days is None:
        return None
    sessions = [s for s in index.sessions_of(weekend.id) if s.for_public]
    names = [listing.name for listing in weekend.listings if listing.name and listing.name != weekend.label]
    venue = index.venue_of(weekend)
    listed = [listing.organisation for listing in weekend.listings]
    page = weekend.website or next((listing.url for listing in weekend.listings if listing.url), None)
    made = {
        "@type": "SportsEvent",
        "@id": urn(index.season, "weekend", weekend.id),
        "name": weekend.label,
        "alternateName": list(dict.fromkeys(names)) or None,
        "sport": _SPORT,
        "startDate": days[0].isoformat(),
        "endDate": days[1].isoformat(),
        "eventStatus": _weekend_status(sessions),
        "eventAttendanceMode": _ATTENDANCE,
        "location": place(venue) if venue is not None else None,
        "organizer": organisations(index, [*listed, weekend.promoter]),
        "url": page,
        "superEvent": list(_above(index, sessions)),
        "subjectOf": _feed(weekend, base_url),
    }
    if whole:
        made["subEvent"] = list(_parts(index, sessions)) or None
    return without_unknown(made)


def _days_of(index: Index, weekend: RaceWeekend) -> tuple[dt.date, dt.date] | None:
    """The days that somebody gives, else those on which its sessions are known to be."""
    if weekend.days is not None:
        first, last = weekend.days
        return first, max(first, last)
    given = [d for d in (weekend.first_day, *(listing.first_day for listing in weekend.listings)) if d]
    known = [
        day
        for session in index.sessions_of(weekend.id)
        if session.for_public and not session.is_cancelled
        for day in _known_days(appearance(index, session))
    ]
    return (min([*given, *known]), max([*given, *known])) if known else None


def _known_days(shown: Appearance) -> Iterator[dt.date]:
    if shown.starts is not None:
        yield shown.starts.date()
        if shown.ends is not None and shown.ends.utc > shown.starts.utc:
            yield shown.ends.to(shown.starts.zone).date()
    elif shown.days is not None and shown.days[0] == shown.days[1]:
        yield shown.days[0]


def _weekend_status(sessions: Iterable[Session]) -> str:
    """A weekend is cancelled or postponed when every session of it is that is for the public."""
    said = {session.plan_status for session in sessions}
    if said == {PlanStatus.CANCELLED}:
        return status("Cancelled")
    if said and said <= {PlanStatus.CANCELLED, PlanStatus.POSTPONED}:
        return status("Postponed")
    return status("Scheduled")


def _above(index: Index, sessions: Iterable[Session]) -> Iterator[dict[str, Any]]:
    season = index.season
    year = str(season.year) if season.year is not None else ""
    yield {"@type": "EventSeries", "@id": urn(season, "season", year), "name": _season_name(season)}
    for id_ in sorted({id_ for session in sessions for id_ in session.series}):
        series = index.series.get(id_)
        name = series.name or series.label if series is not None else id_
        yield {"@type": "EventSeries", "@id": urn(season, "series", id_), "name": name}


def _feed(weekend: RaceWeekend, base_url: str | None) -> dict[str, Any] | None:
    if base_url is None:
        return None
    return {
        "@type": "DataDownload",
        "contentUrl": f"{base_url}feeds/weekend-{weekend.id}.ics",
        "encodingFormat": "text/calendar",
    }


# --- a session ----------------------------------------------------------------------------------------------


def _parts(index: Index, sessions: Iterable[Session]) -> Iterator[dict[str, Any]]:
    made = [found for session in sessions if (found := _session(index, session)) is not None]
    yield from sorted(made, key=lambda item: (item["startDate"], item["identifier"]))


def _session(index: Index, session: Session) -> dict[str, Any] | None:
    shown = appearance(index, session)
    earlier = _previous(index, session)
    planned = _start(shown)
    starts = planned or earlier
    if starts is None:
        return None
    venue = index.venue_of(session)
    ends = shown.ends
    return without_unknown(
        {
            "@type": "SportsEvent" if session.kind.competition else "Event",
            "@id": urn(index.season, "session", session.id),
            "identifier": shown.uid,
            "name": shown.summary,
            "sport": _SPORT if session.kind.competition else None,
            "startDate": starts,
            "endDate": moment(ends)
            if ends is not None and shown.starts is not None and ends.utc > shown.starts.utc
            else None,
            "previousStartDate": earlier if earlier != planned else None,
            "eventStatus": _session_status(session, planned, earlier),
            "eventAttendanceMode": _ATTENDANCE,
            "location": place(venue, session.place) if venue is not None else None,
            "organizer": organisations(index, [index.operator_of(session)]),
            "url": session.url,
            "superEvent": [
                {"@type": "EventSeries", "@id": urn(index.season, "series", id_)} for id_ in session.series
            ]
            or None,
        }
    )


def _session_status(session: Session, planned: str | None, earlier: str | None) -> str:
    if session.is_cancelled:
        return status("Cancelled")
    if planned is None and earlier is not None:
        return status("Postponed")
    if earlier is not None and earlier != planned:
        return status("Rescheduled")
    return status("Postponed" if session.plan_status is PlanStatus.POSTPONED else "Scheduled")


def _start(shown: Appearance) -> str | None:
    """When it starts: a moment, or a day where only that is known."""
    if shown.starts is not None:
        return moment(shown.starts)
    days = shown.days
    return days[0].isoformat() if days is not None and days[0] == days[1] else None


def _previous(index: Index, session: Session) -> str | None:
    """When it was to start before that last changed, where that is known by itself."""
    venue = index.venue_of(session)

    def text(start: Start | None) -> str | None:
        if start is None:
            return None
        if start.instant is not None:
            return moment(start.instant.to(venue.timezone) if venue is not None else start.instant)
        return start.date.isoformat() if start.date is not None else None

    now = text(session.start)
    return next(
        (said for earlier in reversed(session.earlier) if (said := text(earlier.start)) not in (None, now)),
        None,
    )
