"""What has changed, as the bulletins tell it."""

from collections.abc import Iterator, Mapping

import attrs

from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, BulletinKind
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.site import notices as told
from roadracing._internal.versions.diff import diff
from roadracing._internal.words.clocks import moment_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.spoken_languages import SOURCE, say, speaking, upper_first

from .page_weekend import Weekend


@attrs.frozen(kw_only=True)
class BulletinText:
    """A bulletin as people read it.

    Attributes:
        id: its id.
        title: what it is called: its number, and who issued it.
        issued: when, in words.
        reason: why.
        lines: what it says, line by line.
        url: where it was published.
        superseded: whether another one replaces it.
    """

    id: str
    title: str
    issued: str | None
    reason: str | None
    lines: tuple[str, ...]
    url: str | None
    superseded: bool


def notices_by_weekend(index: Index, audience: Audience) -> dict[str, tuple[BulletinText, ...]]:
    """The bulletins of each weekend that are for somebody, the latest first."""
    found = told.notices(index, audience)
    replaced = {notice.bulletin.supersedes for notice in found}
    by_weekend: dict[str, list[BulletinText]] = {}
    for notice in reversed(found):
        weekend = notice.bulletin.weekend
        if weekend is not None:
            by_weekend.setdefault(weekend, []).append(_notice(index, notice, replaced))
    return {weekend: tuple(listed) for weekend, listed in by_weekend.items()}


def _notice(index: Index, notice: told.Notice, replaced: set[str | None]) -> BulletinText:
    bulletin = notice.bulletin
    lines = (
        [line for line in notice.text.splitlines() if line.strip()]
        if notice.text
        else [told.change_words(index, change) for change in notice.changes]
    )
    return BulletinText(
        id=bulletin.id,
        title=_title(bulletin, notice.issuer),
        issued=_issued(index, bulletin),
        reason=bulletin.reason,
        lines=tuple(lines),
        url=bulletin.url,
        superseded=bulletin.id in replaced,
    )


def _title(bulletin: Bulletin, by: str | None) -> str:
    kind = bulletin.kind if bulletin.kind is not BulletinKind.SCHEDULE else None
    word = "bulletin" if kind is None else f"{kind.value} bulletin"
    number = f" {bulletin.number}" if bulletin.number is not None else ""
    title = f"{upper_first(say(word))}{number}"
    return title if by is None else say("{bulletin} of {issuer}", bulletin=title, issuer=by)


def _issued(index: Index, bulletin: Bulletin) -> str | None:
    """When it says it was issued, on the clocks of its weekend's venue."""
    if bulletin.issued_at is None:
        return None
    weekend = index.weekends.get(bulletin.weekend or "")
    venue = index.venue_of(weekend) if weekend is not None else None
    return moment_text(bulletin.issued_at if venue is None else bulletin.issued_at.to(venue.timezone))


def changes_since(
    previous: Season | None, index: Index, audience: Audience, notices: Mapping[str, tuple[BulletinText, ...]]
) -> dict[str, tuple[str, ...]]:
    """What has changed of each weekend since an earlier version of the season, in words.

    Of sessions, what is for somebody now or was then. What a bulletin says in the same words is left to it.

    Raises:
        ApplyRefused: the two are of different namespaces, so that no id means the same in both.
    """
    if previous is None:
        return {}
    seen = {s.id for i in (Index(previous), index) for s in Selection(audience=audience).sessions(i)}
    said = {line for listed in notices.values() for notice in listed for line in notice.lines}
    by_weekend: dict[str, list[str]] = {}
    # What has changed is told in the words of bulletins, which are those of the document.
    with speaking(SOURCE):
        headings = diff(previous, index.season).headings(previous, index.season)
    for heading in headings:
        others = heading.path[0] == "sessions" and heading.path[1] not in seen
        told_already = heading.text is None or heading.text in said
        for weekend in () if others or told_already else heading.weekends:
            by_weekend.setdefault(weekend, []).append(str(heading))
    return {weekend: tuple(lines) for weekend, lines in by_weekend.items()}


def moved(weekend: Weekend) -> Iterator[str]:
    """What the sessions of a weekend themselves say of changes: an earlier time, a status that is not the usual."""
    for day in weekend.timetable:
        for row in day.rows:
            now = row.start.clock if row.was and row.start is not None else None
            said = (row.status and say(row.status), now, row.was and say("was {time}", time=row.was))
            words = ", ".join(part for part in said if part)
            if words:
                head = "" if day.date is None else f"{short_day_text(day.date)}: "
                yield f"{head}{row.summary}: {words}"
