"""A change is issued: what it can reach is revised, and the rest of the season keeps the stamps it had."""

import datetime as dt

from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.kernel.fields import with_facts
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.aware_datetime import instant_of
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.revise import revise

from .reach import within_reach


def issue(
    before: Season,
    after: Season,
    *,
    issued: dt.datetime,
    reason: str,
    issuer: str | Organisation | None,
    decided_by: OfficialRole | str | None = None,
) -> Season:
    """What :func:`roadracing.revise` says of a change, looking only at what the change can reach.

    Args:
        before: the season as it was published.
        after: the season as it is to be.
        issued: when the change is issued.
        reason: why.
        issuer: the organisation that issues it, or its id.
        decided_by: in which role it was decided.

    Raises:
        ReviseRefused: something in the season was issued after ``issued``.
    """
    issued = instant_of(issued)
    near_before, near_after = within_reach(before, after)
    if near_before is before or _is_later(before, issued):
        return revise(before, after, issued=issued, reason=reason, issuer=issuer, decided_by=decided_by)
    near = revise(near_before, near_after, issued=issued, reason=reason, issuer=issuer, decided_by=decided_by)
    known = {b.id for b in near_before.bulletins}
    added = tuple(b for b in near.bulletins if b.id not in known)
    if {b.id for b in added} & {b.id for b in before.bulletins}:
        # A number that a bulletin elsewhere in the season has already.
        return revise(before, after, issued=issued, reason=reason, issuer=issuer, decided_by=decided_by)
    weekends = {w.id: w for w in near.weekends}
    sessions = {s.id: s for s in near.sessions}
    whole = with_facts(
        after,
        issued=near.issued,
        weekends=tuple(weekends.get(w.id, w) for w in after.weekends),
        bulletins=(*after.bulletins, *added),
        marks=near.marks,
    )
    if near.issued == before.issued:
        return with_facts(whole, sessions=tuple(sessions.get(s.id, s) for s in after.sessions))
    old, new = Index(before), Index(whole)
    kept = tuple(sessions.get(s.id) or _as_stamped(old, new, s) for s in after.sessions)
    return with_facts(whole, sessions=kept)


def _as_stamped(old: Index, new: Index, session: Session) -> Session:
    """A session out of reach, with the stamp its calendar entry has had all along."""
    if session.changed_at is not None:
        return session
    had, has = stamp(old, session), stamp(new, session)
    same = (None if had is None else had.key) == (None if has is None else has.key)
    return session if same or had is None else with_facts(session, changed_at=had)


def _is_later(season: Season, issued: Instant) -> bool:
    """Whether anything in a season was issued after a time."""
    times = [
        season.issued,
        *(s.changed_at for s in season.sessions),
        *(b.issued_at for b in season.bulletins),
        *(w.timetable.issued_at for w in season.weekends if w.timetable is not None),
    ]
    return any(time is not None and time > issued for time in times)
