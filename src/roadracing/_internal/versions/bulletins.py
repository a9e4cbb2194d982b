"""The notices that say what changed: one for each weekend concerned, numbered by its issuer."""

from collections.abc import Container, Iterable, Iterator, Mapping, Set as AbstractSet
from typing import Final

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.findings.places import Path, path_text
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.leaves import MAX_TEXT
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, BulletinKind, Change, ChangeKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant

from .change_headings import Heading, headings
from .changes import changes

_LONGEST_STEM: Final = 40

SEEN: Final = {
    "organisations": frozenset({"name", "short_name"}),
    "rounds": frozenset({"series", "car_class", "number", "session"}),
    "series": frozenset({"name", "short_name", "sanctioned_by", "owner", "classes"}),
    "venues": frozenset(
        {"name", "short_name", "city", "region", "country", "timezone", "latitude_deg", "longitude_deg", "layouts"}
    ),
    "weekends": frozenset({"name", "website", "image", "venue", "layout", "listings", "first_day", "last_day"}),
    "sessions": frozenset(
        {
            "title", "ordinal", "kind", "weekend", "series", "classes", "start", "end", "format", "status", "place",
            "operated_by", "listed_by", "department", "track", "broadcasts", "url", "notes", "layout", "split_from",
            "last_entry_at",
        }
    ),
}  # fmt: skip
"""The facts a bulletin speaks of, by the collection they are in: what people see of a session, and its origin
and the last entry besides. Working facts such as sources are not published. Of a venue's layouts it is the name."""


def bulletins(
    old: Season,
    new: Season,
    changed: AbstractSet[str],
    *,
    issued: Instant,
    reason: str,
    issuer: str | None,
    decided_by: OfficialRole | None = None,
) -> tuple[Bulletin, ...]:
    """What changed is said in one bulletin for each weekend with a session that changed.

    What another bulletin has said already, such as that of an office whose document was joined, is not said again.

    A season that had no sessions yet is published for the first time: nothing of it has changed.

    Args:
        old: the season before.
        new: the season after, with its stamps.
        changed: the ids of the sessions that people see changed.
        issued: when it is said.
        reason: why it changed.
        issuer: who says it; by default whoever issued the weekend's timetable, else the season's issuer.
        decided_by: in which role it was decided.
    """
    if not old.sessions or not changed:
        return ()
    before, after = Index(old), Index(new)
    by_weekend: dict[str, set[str]] = {}
    for id_ in changed:
        for index in (before, after):
            if session := index.sessions.get(id_):
                by_weekend.setdefault(session.weekend, set()).add(id_)
    found = [heading for heading in headings(old, new, changes(old, new)) if _is_seen(heading.path)]
    known = _told_before(new.bulletins)
    added: list[Bulletin] = []
    for weekend, sessions in sorted(by_weekend.items()):
        said = tuple(_said(found, known, before, after, sessions))
        if not said:
            continue
        who = _issuer(after, weekend, issuer)
        number = 1 + max(
            (b.number or 0 for b in new.bulletins if b.weekend == weekend and b.issuer == who), default=0
        )
        taken = {bulletin.id for bulletin in (*new.bulletins, *added)}
        added.append(
            Bulletin(
                id=_free_id(weekend, who, number, taken),
                weekend=weekend,
                issuer=who,
                number=number,
                kind=BulletinKind.SCHEDULE,
                issued_at=issued,
                reason=reason,
                decided_by=decided_by,
                text=_text(said),
                changes=said,
            )
        )
    return tuple(added)


def _is_seen(path: Path) -> bool:
    facts = SEEN.get(str(path[0]), frozenset())
    if path[2:3] == ("layouts",):
        return path[4:] in ((), ("name",))
    return bool(facts) and (len(path) <= 2 or path[2] in facts)  # noqa: PLR2004 - collection, id, fact


def _told_before(bulletins: Iterable[Bulletin]) -> dict[str, JsonValue | None]:
    """What the last bulletin that speaks of a fact says it has become, by its id path."""

    def order(bulletin: Bulletin) -> tuple[float, int, str]:
        at = bulletin.issued_at
        return (at.timestamp() if at is not None else 0.0, bulletin.number or 0, bulletin.id)

    return {
        change.path: change.after for bulletin in sorted(bulletins, key=order) for change in bulletin.changes
    }


def _said(
    found: list[Heading],
    known: Mapping[str, JsonValue | None],
    before: Index,
    after: Index,
    sessions: AbstractSet[str],
) -> Iterator[Change]:
    """The changes that concern these sessions, their own and those of what they are shown with, as far as untold."""
    around = {
        path for index in (before, after) for id_ in sessions if id_ in index.sessions
        for path in _shown_with(index, index.sessions[id_])
    }  # fmt: skip
    about: dict[Path, list[Change]] = {}
    common = False
    for heading in found:
        own = heading.path[0] == "sessions"
        if (own and heading.path[1] in sessions) or (not own and heading.path[:2] in around):
            common = common or not own
            about.setdefault(heading.path[:2], []).append(heading.change)
    for told in about.values():
        if not all(_is_told(change, known) for change in told):
            yield from told
    if common:
        return
    for id_ in sorted(sessions - {path[1] for path in about}):
        session = after.sessions[id_]
        text = f"{session_name(after, session)}: details changed"
        yield Change(kind=ChangeKind.CHANGED, path=path_text(("sessions", id_)), text=text)


def _is_told(change: Change, known: Mapping[str, JsonValue | None]) -> bool:
    """Whether the last bulletin that speaks of a fact says what it is now."""
    says_what = change.before is not None or change.after is not None
    return says_what and change.path in known and known[change.path] == change.after


def _shown_with(index: Index, session: Session) -> Iterator[Path]:
    """The objects whose names and facts are shown with a session."""
    yield "weekends", session.weekend
    weekend = index.weekend_of(session)
    if weekend is not None:
        yield "venues", weekend.venue
    operator = index.operator_of(session)
    if operator is not None:
        yield "organisations", operator
    for series in index.season.series:
        if series.id in session.series or any(c.id in session.classes for c in series.classes):
            yield "series", series.id
    for round_ in index.rounds_of(session.id) if session.id in index.sessions else ():
        yield "rounds", round_.id
        yield "series", round_.series


def _issuer(after: Index, weekend: str, issuer: str | None) -> str | None:
    if issuer is not None:
        return issuer
    found = after.weekends.get(weekend)
    timetable = found.timetable if found is not None else None
    by = timetable.issued_by if timetable is not None else None
    return by or after.season.issuer


def _free_id(weekend: str, issuer: str | None, number: int, taken: Container[str]) -> str:
    """An id that is nobody's yet: it says of which weekend, by whom and which one, so that no other office mints it."""
    id_ = (
        f"{_stem(weekend)}-{_stem(issuer)}-bulletin-{number}"
        if issuer
        else f"{_stem(weekend)}-bulletin-{number}"
    )
    first, repeat = id_, 1
    while id_ in taken:
        repeat += 1
        id_ = f"{first}-{repeat}"
    return id_


def _stem(id_: str) -> str:
    return id_[:_LONGEST_STEM].rstrip("-")


def _text(said: tuple[Change, ...]) -> str | None:
    lines: list[str] = []
    room = MAX_TEXT
    for change in said:
        if change.text:
            room -= len(change.text) + 1
            if room < 0:
                break
            lines.append(change.text)
    return "\n".join(lines) or None
