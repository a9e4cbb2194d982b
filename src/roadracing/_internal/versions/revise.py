"""One document follows another: what people see of a session changes with a stamp, a revision and a bulletin."""

import datetime as dt
from collections.abc import Iterable

import attrs

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.findings.choice import one_of
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Path
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.season.aliases import Aliases
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.season.season_given import organisation_given, season_given
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.session_revisions import Earlier, RevisionCount
from roadracing._internal.model.weekend.weekend import RaceWeekend, TimetableStatus
from roadracing._internal.time.aware_datetime import instant_of
from roadracing._internal.time.instant import Instant

from .bulletins import bulletins
from .keep_published import with_what_was_published
from .mark_changes import marked, without_marks
from .refusals import ISSUED_TOO_EARLY, TWO_NAMESPACES, ReviseRefused


def revise(
    old: Season,
    new: Season,
    *,
    issued: dt.datetime,
    reason: str,
    issuer: str | Organisation | None = None,
    decided_by: OfficialRole | str | None = None,
) -> Season:
    """A published season is followed by a new one, and everybody can see what changed and when.

    What people see of a session (:func:`roadracing.model.appearance`) decides. Where it changed, the revision
    rises by one, which is counted for whoever issues this (``revised_by``), ``changed_at`` becomes ``issued`` and
    the times it had are remembered in ``earlier``. A new session has no revision, and changed when it was issued.
    A session that disappeared stays as cancelled, with whatever it needs; one that was cancelled before stays as
    it was. Facts that nobody sees are taken over without a revision. Every other session keeps the stamp its
    calendar entry had: where that came from its timetable or its season, and those are issued anew, it is written
    into ``changed_at``.

    Revisions, stamps and earlier times that ``new`` brings along are ignored: they are what this says. Where a
    session changed, what other offices counted of its revisions is taken over. ``revise(a, a)`` is ``a``.

    A bulletin for each weekend concerned says what changed, as far as no bulletin has said it. An official
    timetable that changed is a revised one; a provisional one stays provisional.

    Args:
        old: the season as it was published.
        new: the season as it is to be.
        issued: when the change is published.
        reason: why, in one line.
        issuer: the organisation that issues the bulletins, or its id; by default whoever issued the weekend's
            timetable, else the season's issuer.
        decided_by: in which role it was decided, such as ``race-director``; the bulletins say so.

    Raises:
        NotUnderstood: there is no such role, one of the seasons is none, or ``issued`` is no time.
        UnknownReference: the issuer is an organisation of neither season, or another kind of thing.
        InstantError: ``issued`` names no time zone.
        ReviseRefused: the namespaces differ, or something in ``old`` was issued after ``issued``.
    """
    season_given(old, new)
    issued = instant_of(issued)
    office = None if issuer is None else organisation_given(issuer, old, new)
    role = one_of(OfficialRole, decided_by, "role") if decided_by is not None else None
    if old.namespace != new.namespace:
        message = (
            f"{new.namespace} does not follow {old.namespace}: an id means something in its namespace only"
        )
        raise ReviseRefused(
            "the seasons share no id space", [Diagnostic.of(TWO_NAMESPACES, message, path=("namespace",))]
        )
    # Ids that have been made one are one for good, also where the new document lost that.
    aliases = Aliases.of((old, new))
    taken = _with_stamps(old, aliases.kept_in(with_what_was_published(old, new)))
    if without_marks(taken) == without_marks(old):
        return marked(old, taken, by=None, at=None)
    _not_too_early(old, issued)
    before, after = Index(old), Index(taken)
    was = aliases.applied(old)[0]  # one for everything but what people saw
    known = Index(was)
    changed = {
        session.id
        for session in taken.sessions
        if session.id not in before.sessions
        or appearance(before, before.sessions[session.id]) != appearance(after, after.sessions[session.id])
    }
    concerned = {
        session.weekend for index in (known, after) for id_ in changed if (session := index.sessions.get(id_))
    }
    weekends = tuple(
        _reissued(known.weekends.get(weekend.id), weekend, issued) if weekend.id in concerned else weekend
        for weekend in taken.weekends
    )
    dated = attrs.evolve(taken, issued=issued, weekends=weekends)
    counted = {session.id: session.revised_by for session in new.sessions}
    by = office or new.issuer or old.issuer
    index = Index(dated)
    sessions = tuple(
        _changed(known.sessions.get(session.id), session, counted.get(session.id, ()), by, issued)
        if session.id in changed
        else _unchanged(before, index, session)
        for session in dated.sessions
    )
    revised = attrs.evolve(dated, sessions=sessions)
    added = bulletins(was, revised, changed, issued=issued, reason=reason, issuer=office, decided_by=role)
    told = attrs.evolve(revised, bulletins=(*revised.bulletins, *added)) if added else revised
    return marked(old, told, by=by, at=issued)


def _with_stamps(old: Season, new: Season) -> Season:
    """The new season with the stamps of the old one: those it brings along say nothing."""
    sessions = {session.id: session for session in old.sessions}
    weekends = {weekend.id: weekend for weekend in old.weekends}
    return attrs.evolve(
        new,
        issued=old.issued,
        sessions=tuple(_stamped_as(sessions.get(session.id), session) for session in new.sessions),
        weekends=tuple(_timetable_as(weekends.get(weekend.id), weekend) for weekend in new.weekends),
    )


def _stamped_as(old: Session | None, new: Session) -> Session:
    if old is None:
        return attrs.evolve(new, revision=None, revised_by=(), changed_at=None, earlier=())
    return attrs.evolve(
        new,
        revision=old.revision,
        revised_by=old.revised_by,
        changed_at=old.changed_at,
        earlier=old.earlier,
    )


_FINALITY = (None, TimetableStatus.PROVISIONAL, TimetableStatus.OFFICIAL, TimetableStatus.REVISED)


def _timetable_as(old: RaceWeekend | None, new: RaceWeekend) -> RaceWeekend:
    """A timetable is never issued earlier or less final than it was."""
    if old is None or old.timetable is None or new.timetable is None or old.timetable == new.timetable:
        return new
    was, now = old.timetable, new.timetable
    times = [time for time in (was.issued_at, now.issued_at) if time is not None]
    final = max(was.status, now.status, key=_FINALITY.index)
    timetable = attrs.evolve(now, status=final, issued_at=max(times) if times else None)
    return attrs.evolve(new, timetable=timetable)


def _reissued(old: RaceWeekend | None, new: RaceWeekend, issued: Instant) -> RaceWeekend:
    """A published timetable that changed is issued anew; one that was official before is a revised one."""
    if old is None or new.timetable is None:
        return new
    official = old.timetable is not None and old.timetable.status is TimetableStatus.OFFICIAL
    status = TimetableStatus.REVISED if official else new.timetable.status
    return attrs.evolve(new, timetable=attrs.evolve(new.timetable, status=status, issued_at=issued))


def _changed(
    old: Session | None,
    new: Session,
    counted: tuple[RevisionCount, ...],
    by: str | None,
    issued: Instant,
) -> Session:
    if old is None:
        return attrs.evolve(new, changed_at=issued)
    revision = old.revision or 0
    earlier = old.earlier
    moved = old.weekend != new.weekend
    if moved or (old.start, _key(old.end)) != (new.start, _key(new.end)):
        had = Earlier(revision=revision, start=old.start, end=old.end, weekend=old.weekend if moved else None)
        earlier = (*earlier, had)
    revised_by = _one_more(old, counted, by)
    return attrs.evolve(new, revision=None, revised_by=revised_by, changed_at=issued, earlier=earlier)


def _one_more(old: Session, counted: tuple[RevisionCount, ...], by: str | None) -> tuple[RevisionCount, ...]:
    """The counts of all offices, with one revision more by this one.

    Revisions from before offices were counted are nobody's, so that two offices who go on from one document count
    them once.
    """
    nobodys = max(0, (old.revision or 0) - _sum(old.revised_by))
    counts: dict[str | None, int] = {}
    for count in (*old.revised_by, *counted):
        counts[count.issuer] = max(counts.get(count.issuer, 0), count.count)
    if nobodys:
        counts[None] = max(counts.get(None, 0), nobodys + _count(old, None))
    counts[by] = counts.get(by, 0) + 1
    return tuple(RevisionCount(issuer=issuer, count=count) for issuer, count in counts.items())


def _count(session: Session, issuer: str | Organisation | None) -> int:
    return sum(count.count for count in session.revised_by if count.issuer == issuer)


def _sum(counts: Iterable[RevisionCount]) -> int:
    return sum(count.count for count in counts)


def _unchanged(before: Index, after: Index, session: Session) -> Session:
    """A session that did not change, with the stamp its calendar entry has had all along."""
    had = stamp(before, before.sessions[session.id])
    has = stamp(after, session)
    return session if had is None or _key(had) == _key(has) else attrs.evolve(session, changed_at=had)


def _key(instant: Instant | None) -> object:
    return None if instant is None else instant.key


def _not_too_early(old: Season, issued: Instant) -> None:
    """Nothing in the season was issued or changed after the new issue time.

    Raises:
        ReviseRefused: something was.
    """
    times: list[tuple[Path, str, Instant | None]] = [(("issued",), "the season was issued", old.issued)]
    times += [(("sessions", s.id, "changed_at"), f"{s.id} changed", s.changed_at) for s in old.sessions]
    times += [(("bulletins", b.id, "issued_at"), f"{b.id} was issued", b.issued_at) for b in old.bulletins]
    times += [
        (
            ("weekends", w.id, "timetable", "issued_at"),
            f"the timetable of {w.id} was issued",
            w.timetable.issued_at,
        )
        for w in old.weekends
        if w.timetable is not None
    ]
    late = [(time, path, what) for path, what, time in times if time is not None and time > issued]
    if not late:
        return
    time, path, what = max(late)
    message = (
        f"this would be issued at {issued}, but {what} at {time}: a change is issued after what it changes"
    )
    raise ReviseRefused(
        "the season cannot be revised at that time",
        [Diagnostic.of(ISSUED_TOO_EARLY, message, path=path, hint=f"issue it at {time} or later")],
    )
