"""The values that organisations have for a parameter somewhere, and which of its own each would use."""

import datetime as dt
from collections.abc import Iterable, Sequence

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.agreement.best_practice import BestPractice, ParameterSetting, PracticeStatus
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.words.printed import printed

from .parameters import BookValue, Parameter, Strictness
from .where_asked import Spot, covers, scope_text, specificity, within


@printed
@attrs.frozen(kw_only=True)
class Candidate:
    """A value that an organisation works by, from a practice it adopted or from its rule book.

    Attributes:
        id: ``practice:`` or ``rule-book:`` and whose it is; it decides nothing but what is listed first.
        organisation: the organisation that works by it; ``None`` for a practice of all parties.
        label: what to call it, in words.
        value: the value.
        since: from when on the organisation works by it; ``None`` where nobody says.
        scope: where it is in force, in words.
        rank: how specific that is.
        amendable: whether anything else may take its place.
        rule_change: whether the owner of the rule book says that this takes the place of its rule.
        supersedes: the ids of the practices it takes the place of.
        path: where it stands in the document, if it does.
        source: the clause, where there is one.
        says: what it tells drivers and marshals, where it is a meaning of the organisation's own.
    """

    id: str
    organisation: str | None
    label: str
    value: float | str
    since: dt.date | None = None
    scope: str = "everywhere"
    rank: tuple[bool, ...] = (False,) * 6
    amendable: bool = True
    rule_change: bool = False
    supersedes: frozenset[str] = frozenset()
    path: Path = ()
    source: str | None = None
    says: str | None = None

    @property
    def of_a_book(self) -> bool:
        """Whether it is from a rule book, which binds nobody but whoever's it is."""
        return self.id.startswith("rule-book:")

    @property
    def of_some_series(self) -> bool:
        """Whether it is for a series or a session alone, and says nothing of the others."""
        session, _, _, series, _, _ = self.rank
        return session or series


@printed
@attrs.frozen(kw_only=True)
class Passed:
    """A candidate that does not decide, and why not.

    Attributes:
        candidate: the candidate.
        reason: why it does not decide, in words.
    """

    candidate: Candidate
    reason: str

    def __str__(self) -> str:
        """What did not decide, and why not."""
        return f"{self.candidate}: {self.reason}"


@printed
@attrs.frozen(kw_only=True)
class Voice:
    """What one organisation would do by itself.

    Attributes:
        organisation: the organisation; ``None`` for what all parties do together.
        chosen: the value it would use; ``None`` if it has none.
        fixed: whether its rule book does not allow anything else.
        torn: meanings that it has at once, none of which is more specific or later.
        passed: what did not decide, and why not.
    """

    organisation: str | None
    chosen: Candidate | None = None
    fixed: bool = False
    torn: tuple[Candidate, ...] = ()
    passed: tuple[Passed, ...] = ()


def of_practice(
    practice: BestPractice, setting: ParameterSetting, organisation: str | None, adopted: Iterable[dt.date]
) -> Candidate:
    """What a practice sets, for an organisation that adopted it on some day, or for all that did."""
    known = [*adopted, *([practice.effective_from] if practice.effective_from is not None else ())]
    value = setting.meaning if setting.meaning is not None else setting.number
    if value is None:
        raise NotUnderstood(f"{practice.id} sets {setting.parameter} to nothing")
    return Candidate(
        id=f"practice:{practice.id}",
        organisation=organisation,
        label=practice.label,
        value=value,
        since=max(known, default=None),
        scope=scope_text(practice.scope),
        rank=specificity(practice.scope),
        amendable=setting.amendable is not False,
        rule_change=organisation is not None
        and practice.origin == organisation
        and practice.rule_change is not None,
        supersedes=frozenset(practice.supersedes),
        path=("practices", practice.id),
        source=setting.clause or (", ".join(practice.sources) or None if setting.says is not None else None),
        says=setting.says,
    )


def of_book(book: BookValue, organisation: Organisation) -> Candidate:
    """What an organisation's rule book says."""
    return Candidate(
        id=f"rule-book:{book.book.value}",
        organisation=organisation.id,
        label=f"rule book of {organisation.label}",
        value=book.value,
        amendable=book.amendable,
        path=("organisations", organisation.id, "rule_book"),
        source=book.source,
    )


def unfit(practice: BestPractice, candidate: Candidate, spot: Spot) -> str | None:
    """Why a practice is not in force at a spot for those who adopted it, in words; ``None`` if it is."""
    if practice.status is PracticeStatus.PROPOSED:
        return "it is only proposed"
    if practice.status is PracticeStatus.RETIRED and practice.retired_on is None:
        return "it is retired"
    elsewhere = covers(practice.scope, spot)
    if elsewhere is not None:
        return elsewhere
    for first, until, words in (
        (candidate.since, None, f"it is in force from {candidate.since}"),
        (None, practice.effective_until, f"it was in force until {practice.effective_until}"),
        (None, practice.retired_on, f"it was retired on {practice.retired_on}"),
    ):
        held = within(first, until, spot.days)
        if held is None:
            return f"{words}, and the day of the session is not known"
        if not held:
            return words
    return None


def voice(parameter: Parameter, organisation: str | None, held: Sequence[Candidate]) -> Voice:
    """What an organisation would do by itself.

    What is superseded by another of its practices is out. A rule of its own that may not be amended decides, unless
    the organisation changed that rule itself. Otherwise the most specific decides, then the one in force from the
    latest day, then the strictest; and if meanings differ even then, none does.
    """
    passed: list[Passed] = []
    pool = list(held)
    pool = _keep(pool, _not_superseded(pool), "another practice in force supersedes it", passed)
    fixed = [c for c in pool if not c.amendable]
    changed = [c for c in pool if c.rule_change]
    if fixed:
        reason = "its owner changed that rule" if changed else "a rule of its own may not be amended"
        pool = _keep(pool, changed or fixed, reason, passed)
    if not pool:
        return Voice(organisation=organisation, passed=tuple(passed))
    most = max(c.rank for c in pool)
    pool = _keep(pool, [c for c in pool if c.rank == most], "another is more specific", passed)
    last = max(c.since or dt.date.min for c in pool)
    pool = _keep(pool, [c for c in pool if (c.since or dt.date.min) == last], "another is later", passed)
    values = {c.value for c in pool}
    if len(values) > 1 and parameter.direction is Strictness.NONE:
        passed += [
            Passed(candidate=c, reason="it contradicts another of the same rank and day") for c in pool
        ]
        return Voice(organisation=organisation, torn=tuple(pool), passed=tuple(passed))
    strict = parameter.strictest(values)
    pool = _keep(pool, [c for c in pool if c.value == strict], "another of the same day is stricter", passed)
    chosen = min(pool, key=lambda c: c.id)
    _keep(pool, [chosen], "another says the same", passed)
    return Voice(
        organisation=organisation,
        chosen=chosen,
        fixed=bool(fixed) and not changed,
        passed=tuple(passed),
    )


def _keep(
    pool: Iterable[Candidate], kept: Sequence[Candidate], reason: str, passed: list[Passed]
) -> list[Candidate]:
    stays = set(kept)
    passed += [Passed(candidate=c, reason=reason) for c in pool if c not in stays]
    return list(kept)


def _not_superseded(pool: Sequence[Candidate]) -> list[Candidate]:
    """Those that none of the others takes the place of; what supersedes each other in a circle stays.

    A rule that may not be amended is superseded only where its owner says that it changed the rule.
    """
    names = {c.id.removeprefix("practice:"): c for c in pool if c.id.startswith("practice:")}
    out = {
        named
        for name, candidate in names.items()
        for named in candidate.supersedes
        if named in names
        and name not in _below(named, names)
        and (names[named].amendable or candidate.rule_change)
    }
    return [c for c in pool if c.id.removeprefix("practice:") not in out or not c.id.startswith("practice:")]


def _below(name: str, names: dict[str, Candidate]) -> set[str]:
    """Everything that a practice supersedes, directly or through others."""
    seen: set[str] = set()
    todo = [*names[name].supersedes]
    while todo:
        current = todo.pop()
        if current not in seen:
            seen.add(current)
            todo.extend(names[current].supersedes if current in names else ())
    return seen
