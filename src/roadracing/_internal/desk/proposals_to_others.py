"""One body's desk does not move another body's sessions: it proposes, and whoever operates them accepts."""

import re
from collections.abc import Iterable
from typing import Final

import attrs

from roadracing._internal.model.agreement.agreement_area import Area
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.season.season_given import organisation_given, organisations_given
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan
from roadracing._internal.time.start import Start

from .changing import with_plan
from .spoken_references import ChangeRefused

_MARK: Final = "proposed-by-"
"""How the ids of plans begin that one body proposes to another."""
_AND: Final = "-and-"


def moved_of_others(
    before: Season,
    after: Season,
    issuer: str | Organisation,
    *,
    agreed: str | Organisation | Iterable[str | Organisation] = (),
) -> dict[str, tuple[str, ...]]:
    """The ids of the sessions that a change moves without a word of whoever operates them, by operator.

    An organisation moves what it operates, and everything at a weekend whose operating agreement gives it the lead
    in scheduling. A row goes along with the issuer's own session if it is tied to it. What nobody is known to operate
    anybody may move.

    Args:
        before: the season as it is.
        after: the same with the change in it.
        issuer: the organisation that makes the change, or its id.
        agreed: the organisations that have agreed to it, or their ids.

    Raises:
        UnknownReference: neither season knows one of them, or it is another kind of thing.
    """
    index = Index(after)
    was = {s.id: s for s in before.sessions}
    words = {
        organisation_given(issuer, before, after),
        *organisations_given(agreed, before, after),
    }
    found: dict[str, list[str]] = {}
    for session in after.sessions:
        old = was.get(session.id)
        if old is None or old is session or _plan_of(old) == _plan_of(session):
            continue
        operator = index.operator_of(session)
        if operator is None or operator in words or _leads(index, session) in words:
            continue
        tied = (index.sessions.get(tie.session) for tie in session.ties)
        if any(other is not None and index.operator_of(other) in words for other in tied):
            continue
        found.setdefault(operator, []).append(session.id)
    return {operator: tuple(names) for operator, names in sorted(found.items())}


def _plan_of(session: Session) -> tuple[object, ...]:
    """What a change moves: everything else of a session may be written by anybody who has the document."""
    return (session.weekend, session.start, session.end, session.format, session.layout, session.is_cancelled)


def _leads(index: Index, session: Session) -> str | None:
    """Who leads in scheduling at a session's weekend."""
    weekend = index.weekend_of(session)
    named = weekend.agreement if weekend is not None else None
    areas = (area for each in index.season.agreements if each.id == named for area in each.areas)
    return next((area.lead for area in areas if area.area is Area.SCHEDULING), None)


def with_proposal(
    season: Season,
    after: Season,
    sessions: Iterable[str | Session],
    *,
    by: str | Organisation | Iterable[str | Organisation],
    to: str | Organisation,
    reason: str | None,
) -> tuple[Season, tuple[str, ...]]:
    """The season with a plan at each weekend that moves sessions as another season has them, and the plans' ids.

    Args:
        season: the season as it is.
        after: the season as it would be.
        sessions: the sessions that are to move, or their ids.
        by: the organisation that proposes it, or its id, and those that have agreed already.
        to: the organisation that decides, or its id.
        reason: why.

    Raises:
        UnknownReference: there is no such session or organisation.
    """
    proposing, decides = organisations_given(by, season, after), organisation_given(to, season, after)
    old, new = Index(season), Index(after)
    moves: dict[str, list[Move]] = {}
    for each in sessions:
        name = season.find(each, Session).id
        moves.setdefault(old.sessions[name].weekend, []).append(_move(old.sessions[name], new.sessions[name]))
    taken = {plan.id for weekend in season.weekends for plan in weekend.plans}
    added: dict[str, Plan] = {}
    for weekend, wanted in moves.items():
        first = id_ = f"{_MARK}{_AND.join(sorted(proposing))}"[:70].rstrip("-")
        number = 1
        while id_ in taken:
            number += 1
            id_ = f"{first}-{number}"
        taken.add(id_)
        added[weekend] = Plan(id=id_, name=reason, decided_by=decides, moves=tuple(wanted))
    weekends = tuple(
        attrs.evolve(w, plans=(*w.plans, added[w.id])) if w.id in added else w for w in season.weekends
    )
    return attrs.evolve(season, weekends=weekends), tuple(plan.id for plan in added.values())


def _move(was: Session, now: Session) -> Move:
    starts = now.starts
    return Move(
        session=now.id,
        start=Start.at(starts) if starts is not None and was.start != now.start else None,
        end=now.end if was.end != now.end else None,
        format=now.format if was.format != now.format else None,
        cancelled=now.is_cancelled if was.is_cancelled is not now.is_cancelled else None,
    )


def proposers(season: Season, plan: str | Plan) -> frozenset[str]:
    """Who proposed a plan to another body and has agreed to it; nobody where it is a plan of another kind."""
    name = id_of(plan, Plan)
    if not name.startswith(_MARK):
        return frozenset()
    known = {o.id for o in season.organisations}
    whole = name.removeprefix(_MARK)
    for words in (whole, re.sub(r"-[0-9]+$", "", whole)):
        names = {words} if words in known else set(words.split(_AND))
        if names <= known:
            return frozenset(names)
    return frozenset()


def accepted(season: Season, plan: str | Plan, *, by: str | Organisation | None) -> Season:
    """The season in which a body does what another has proposed to it; the proposal is settled and gone.

    Raises:
        ChangeRefused: there is no such plan, or somebody else decides about it.
        UnknownReference: there is no such organisation.
    """
    done = with_plan(season, plan)
    name = id_of(plan, Plan)
    decides = next(p.decided_by for w in season.weekends for p in w.plans if p.id == name)
    if decides is not None and (by is None or decides != organisation_given(by, season)):
        raise ChangeRefused(f"{decides} decides about {name}: say --issuer {decides}")
    weekends = tuple(
        attrs.evolve(w, plans=tuple(p for p in w.plans if p.id != name))
        if any(p.id == name for p in w.plans)
        else w
        for w in done.weekends
    )
    return attrs.evolve(done, weekends=weekends)
