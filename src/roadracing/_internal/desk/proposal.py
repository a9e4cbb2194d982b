"""A change with its consequences, before anybody has agreed to it."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from typing import Final

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.limits import Limits
from roadracing._internal.findings.places import Path, path_text
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.kernel.leaves import MAX_TEXT
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season, Suppression
from roadracing._internal.model.season.season_given import season_given
from roadracing._internal.model.weekend.bulletin import Acceptance, Bulletin
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.parameters import Value
from roadracing._internal.rules.validation import UNUSED_SUPPRESSION, validate
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.versions.diff import diff
from roadracing._internal.words.naming import label_of
from roadracing._internal.words.printed import printed

from .cascade import Held, cascade, held_words
from .changing import replaced
from .consequences import lost_light, moved_although_fixed
from .following_ties import TieQuestion, follow_ties
from .issuing import issue
from .proposals_to_others import moved_of_others
from .reach import within_reach
from .spoken_references import ChangeRefused

_ALL: Final = Limits(findings=1_000_000)
"""More findings than a document can have, so that none of those before the change is overlooked."""
_GUARDS: Final = ("DOC", "REF", "REV")
"""Areas of rules that guard identities and revisions: nobody can accept that these are broken."""
_ROUNDS: Final = 5
"""How often the day makes way for what is tied to what made way. Library default."""
_MARK: Final = "accepted-"
"""How the ids of what the desk notes as accepted begin."""


class PlanRefused(FindingsError):
    """A plan adds what the rules hold to be impossible, and nobody has accepted it."""


@printed
@attrs.frozen(kw_only=True)
class Proposal:
    """What a change would do.

    Attributes:
        before: the season as it is.
        after: the season as it would be, not yet stamped.
        pushed: the ids of the sessions that others pushed later.
        held: sessions that would have to move and are fixed.
        breaks: findings that were not there before, or were less severe: curfews, restrictions, conflicts,
            television, light, and fixed sessions that somebody moved by name.
        followed: the ids of the rows that went along with the session they are tied to.
        questions: what belongs to a changed session and somebody has to decide.
        unknown: the ids of moved sessions whose end nobody published: what comes behind keeps its distance.
        changeovers: the changeovers that decided when something starts, each with whose it is.
    """

    before: Season
    after: Season
    pushed: tuple[str, ...]
    held: tuple[Held, ...]
    breaks: tuple[Diagnostic, ...]
    followed: tuple[str, ...] = ()
    questions: tuple[TieQuestion, ...] = ()
    unknown: tuple[str, ...] = ()
    changeovers: tuple[str, ...] = ()

    def __str__(self) -> str:
        """What the change does, and what it breaks, a line each."""
        index = Index(self.after)
        changed = [
            heading.text
            for heading in diff(self.before, self.after).headings(self.before, self.after)
            if heading.text
        ]
        lines = [f"changes: {text}" for text in changed] or ["changes nothing"]
        lines += [f"held: {held_words(index, held)}" for held in self.held]
        lines += [f"end not known: {label_of(index.sessions, name)}" for name in self.unknown]
        lines += [f"to decide: {question}" for question in self.questions]
        lines += [f"breaks: {found}" for found in self.breaks]
        return "\n".join(lines)

    @property
    def impossible(self) -> tuple[Diagnostic, ...]:
        """What the change adds that cannot be: it is not written unless somebody answers for each."""
        return tuple(d for d in self.breaks if d.severity is Severity.ERROR)

    def in_the_way(self, accept: Iterable[Acceptance] = ()) -> tuple[Diagnostic, ...]:
        """What is impossible and accepted by nobody.

        Args:
            accept: what somebody answers for.

        Raises:
            ChangeRefused: something is accepted that does not stand in the way, or that guards identities.
        """
        given = tuple(accept)
        for each in given:
            if each.code.startswith(_GUARDS):
                raise ChangeRefused(
                    f"{each.code} guards what others rely on: nobody can accept that it is broken"
                )
            if not any(_covers(each, d) for d in self.impossible):
                there = (
                    listed(sorted({f"{d.code}:{_subject(d)}" for d in self.impossible}), most=12) or "nothing"
                )
                where = f":{each.session}" if each.session is not None else ""
                raise ChangeRefused(f"{each.code}{where} does not stand in the way; what does is: {there}")
        return tuple(d for d in self.impossible if not any(_covers(each, d) for each in given))

    def commit(
        self,
        *,
        issued: dt.datetime,
        reason: str,
        issuer: str | Organisation | None = None,
        accept: Iterable[Acceptance] = (),
        agreed: str | Organisation | Iterable[str | Organisation] = (),
        decided_by: OfficialRole | str | None = None,
    ) -> Season:
        """The season with the change in it: revisions raised, earlier times kept, a bulletin written.

        Args:
            issued: when the change is issued.
            reason: why.
            issuer: the organisation that issues it, or its id.
            accept: what the change makes impossible and somebody answers for; noted in the season, so that
                validation and publishing honour it, and in the bulletin.
            agreed: the organisations that have agreed to it, or their ids, besides its issuer.
            decided_by: in which role it was decided, such as ``race-director``; the bulletin says so.

        Raises:
            NotUnderstood: there is no such role.
            PlanRefused: the change adds something impossible that nobody accepted.
            ChangeRefused: something is accepted that does not stand in the way, or others decide about what is moved.
            ReviseRefused: something in the season was issued after ``issued``.
        """
        given = tuple(accept)
        left = self.in_the_way(given)
        if left:
            many = counted(len(left), "impossibility", "impossibilities")
            raise PlanRefused(f"the plan adds {many}", left)
        self._is_the_issuers(issuer, agreed)
        noted = _noted(self.after, given, reason)
        revised = issue(
            self.before, noted, issued=issued, reason=reason, issuer=issuer, decided_by=decided_by
        )
        return _told(self.before, revised, given) if given else revised

    def _is_the_issuers(
        self, issuer: str | Organisation | None, agreed: str | Organisation | Iterable[str | Organisation]
    ) -> None:
        """Nobody moves by a bulletin of his own what others operate."""
        by = id_of(issuer, Organisation) if issuer is not None else self.before.issuer
        theirs = moved_of_others(self.before, self.after, by, agreed=agreed) if by is not None else {}
        for operator, names in theirs.items():
            raise ChangeRefused(
                f"{operator} decides about {listed(names, most=12)}, and not {by}: propose it with with_proposal, "
                f"or say agreed=[{operator!r}] once they have agreed"
            )


def propose(
    before: Season,
    after: Season,
    *,
    cascading: bool = False,
    changeover: timedelta | None = None,
    practices: Practices | None = None,
    in_order: bool = True,
) -> Proposal:
    """The consequences of a change.

    Args:
        before: the season as it is.
        after: the same with the change in it.
        cascading: whether the rest of the day makes way.
        changeover: the changeover that overrides the one in force.
        practices: the parameters in force; what the season's organisations agreed unless given.
        in_order: whether what was changed keeps its place in the order of the day, as a delay does.
    """
    whole = before, after
    # What the change cannot reach is as it was, and is not looked at.
    before, after = within_reach(before, after)
    stated = {**(practices.stated if practices is not None else {})}
    if changeover is not None:
        stated["changeover_min"] = changeover.total_seconds() / 60
    season_given(before, after)
    was = {s.id: s for s in before.sessions}
    chosen = frozenset(s.id for s in after.sessions if was.get(s.id) != s)
    tied = follow_ties(before, after, chosen=chosen)
    pushed: dict[str, None] = {}
    held: tuple[Held, ...] = ()
    unknown: tuple[str, ...] = ()
    changeovers: dict[str, None] = {}
    followed = dict.fromkeys(tied.followed)
    for _ in range(_ROUNDS if cascading else 0):
        after = tied.season
        rules = Practices(stated, Index(after))
        result = cascade(before, after, changeover=changeover, practices=rules, in_order=in_order)
        pushed.update(dict.fromkeys(result.pushed))
        changeovers.update(dict.fromkeys(result.changeovers))
        held, unknown = result.held, tuple(dict.fromkeys((*unknown, *result.unknown)))
        tied = follow_ties(before, result.season, chosen=chosen)
        followed.update(dict.fromkeys(tied.followed))
        if tied.season == result.season:
            break
    after = tied.season
    breaks = _breaks(before, after, stated)
    over = _accepted_and_over(before, breaks)
    breaks = tuple(d for d in breaks if not _is_note(d, over))
    was_there = {s.id: s for s in before.sessions}
    wanted = replaced(whole[1], *(s for s in after.sessions if was_there.get(s.id) is not s))
    if over:
        wanted = attrs.evolve(wanted, suppressions=tuple(s for s in wanted.suppressions if s.id not in over))
    return Proposal(
        before=whole[0],
        after=wanted,
        pushed=tuple(pushed),
        held=held,
        breaks=breaks,
        followed=tuple(name for name in followed if name not in pushed),
        questions=tied.questions,
        unknown=unknown,
        changeovers=tuple(changeovers),
    )


def _breaks(before: Season, after: Season, stated: Mapping[str, Value]) -> tuple[Diagnostic, ...]:
    """What is found after a change and was not before, as reports list it.

    What is stated for this run may be laxer than what the organisations agreed. The season is looked at by
    either, so that nothing is broken tomorrow that nobody heard of today. What somebody accepted once stays
    accepted; what is new at the same session is not.
    """
    if before == after:
        return ()
    found: dict[tuple[object, ...], Diagnostic] = {}
    for values in (stated, {}) if stated else ({},):
        was: dict[tuple[object, ...], int] = {}
        for d in _everything(before, values):
            was[_key(d)] = min(was.get(_key(d), d.severity.rank), d.severity.rank)
        for d in _everything(after, values):
            if d.severity.rank < was.get(_key(d), len(Severity)):
                found.setdefault(_key(d), d)
    broken = sorted(found.values(), key=lambda d: d.order)
    return (*broken, *lost_light(before, after), *moved_although_fixed(before, after))


def _everything(season: Season, values: Mapping[str, Value]) -> Iterable[Diagnostic]:
    report = validate(season, practices=Practices(values, Index(season)), limits=_ALL)
    return (*report.diagnostics, *(each.diagnostic for each in report.suppressed))


def _key(d: Diagnostic) -> tuple[object, ...]:
    """What makes two findings the same: two sessions that meet do so whichever of them begins."""
    return (d.code, frozenset(path_text(path) for path in (d.path, *(other.path for other in d.related))))


def _paths(d: Diagnostic) -> tuple[Path, ...]:
    return (d.path, *(other.path for other in d.related))


def _covers(accepted: Acceptance, d: Diagnostic) -> bool:
    if accepted.code != d.code:
        return False
    return accepted.session is None or any(path[:2] == ("sessions", accepted.session) for path in _paths(d))


def _subject(d: Diagnostic) -> str:
    """What a finding is accepted at: its session."""
    return next((str(path[1]) for path in _paths(d) if path[:1] == ("sessions",) and path[1:]), "")


def _noted(season: Season, accepted: tuple[Acceptance, ...], reason: str) -> Season:
    """The season with a note of what was accepted, where rules look for it."""
    held = {s.id for s in season.suppressions}
    notes = []
    for each in accepted:
        id_ = first = f"{_MARK}{each.code.casefold()}" + (
            f"-{each.session}"[:80].rstrip("-") if each.session else ""
        )
        number = 1
        while id_ in held:
            number += 1
            id_ = f"{first}-{number}"
        held.add(id_)
        path = path_text(("sessions", each.session)) if each.session is not None else None
        notes.append(Suppression(id=id_, code=each.code, path=path, reason=each.reason or reason, by=each.by))
    return attrs.evolve(season, suppressions=(*season.suppressions, *notes)) if notes else season


def _accepted_and_over(before: Season, breaks: tuple[Diagnostic, ...]) -> frozenset[str]:
    """The notes of what was accepted and is mended now; what happened stays in the bulletin."""
    notes = {s.id for s in before.suppressions if s.by is not None and s.id.startswith(_MARK)}
    return frozenset(note for note in notes if any(_is_note(d, {note}) for d in breaks))


def _is_note(d: Diagnostic, notes: Collection[str]) -> bool:
    return d.code == UNUSED_SUPPRESSION.code and d.path[1:2] != () and d.path[1] in notes


def _told(before: Season, season: Season, accepted: tuple[Acceptance, ...]) -> Season:
    """The season whose new bulletins say what was accepted."""
    index, known = Index(season), {b.id for b in before.bulletins}
    return attrs.evolve(
        season,
        bulletins=tuple(
            b if b.id in known else _with_acceptances(index, b, accepted) for b in season.bulletins
        ),
    )


def _with_acceptances(index: Index, bulletin: Bulletin, accepted: tuple[Acceptance, ...]) -> Bulletin:
    own = tuple(
        each
        for each in accepted
        if each.session is None or index.sessions[each.session].weekend == bulletin.weekend
    )
    if not own:
        return bulletin
    lines = [f"Accepted by {a.by}: {a.code}" + (f" at {a.session}" if a.session else "") for a in own]
    lines = [line + (f" ({a.reason})" if a.reason else "") for line, a in zip(lines, own, strict=True)]
    text = "\n".join([*([bulletin.text] if bulletin.text else []), *lines])
    return attrs.evolve(bulletin, accepted=own, text=text[:MAX_TEXT])
