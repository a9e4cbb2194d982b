"""A change with its consequences, before anybody has agreed to it."""

from collections.abc import Mapping
from datetime import timedelta

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import Limits
from roadracing._internal.findings.places import path_text
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.parameters import Value
from roadracing._internal.rules.validate import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.revise import revise

from .cascade import Held, cascade
from .consequences import lost_light, moved_although_fixed

_ALL = Limits(findings=1_000_000)
"""More findings than a document can have, so that none of those before the change is overlooked."""


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
    """

    before: Season
    after: Season
    pushed: tuple[str, ...]
    held: tuple[Held, ...]
    breaks: tuple[Diagnostic, ...]

    def commit(self, *, issued: Instant, reason: str, issuer: str | None = None) -> Season:
        """The season with the change in it: revisions raised, earlier times kept, a bulletin written.

        Raises:
            ReviseRefused: something in the season was issued after ``issued``.
        """
        return revise(self.before, self.after, issued=issued, reason=reason, issuer=issuer)


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
    stated = {**(practices.stated if practices is not None else {})}
    if changeover is not None:
        stated["changeover_min"] = changeover.total_seconds() / 60
    pushed: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    if cascading:
        rules = Practices(stated, Index(after))
        result = cascade(before, after, changeover=changeover, practices=rules, in_order=in_order)
        after, pushed, held = result.season, result.pushed, result.held
    return Proposal(
        before=before, after=after, pushed=pushed, held=held, breaks=_breaks(before, after, stated)
    )


def _breaks(before: Season, after: Season, stated: Mapping[str, Value]) -> tuple[Diagnostic, ...]:
    """What is found after a change and was not before, as reports list it.

    What is stated for this run may be laxer than what the organisations agreed. The season is looked at by
    either, so that nothing is broken tomorrow that nobody heard of today.
    """
    found: dict[tuple[object, ...], Diagnostic] = {}
    for values in (stated, {}) if stated else ({},):
        was: dict[tuple[object, ...], int] = {}
        for d in validate(before, practices=Practices(values, Index(before)), limits=_ALL).diagnostics:
            was[_key(d)] = min(was.get(_key(d), d.severity.rank), d.severity.rank)
        for d in validate(after, practices=Practices(values, Index(after)), limits=_ALL).diagnostics:
            if d.severity.rank < was.get(_key(d), len(Severity)):
                found.setdefault(_key(d), d)
    broken = sorted(found.values(), key=lambda d: d.order)
    return (*broken, *lost_light(before, after), *moved_although_fixed(before, after))


def _key(d: Diagnostic) -> tuple[object, ...]:
    return (d.code, path_text(d.path), frozenset(path_text(other.path) for other in d.related))
