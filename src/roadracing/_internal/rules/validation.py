"""Rules are run over a season, and what they find becomes a report."""

import importlib.util
import re
import time
from collections.abc import Iterable
from typing import cast

import attrs

from roadracing._internal.findings.choice import one_of
from roadracing._internal.findings.codes import AREAS, Code, Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import MissingExtra, needing
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.places import Path, SourceMap
from roadracing._internal.findings.report import NotRun, Report
from roadracing._internal.findings.root import WrongType
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season, Suppression
from roadracing._internal.model.season.season_given import season_given
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.held_practices import MOST_PRACTICES, more_than_looked_at
from roadracing._internal.rules.engine.case import Case, Profile
from roadracing._internal.rules.engine.causes import with_causes
from roadracing._internal.rules.engine.plans_of_weekend import MOST_PLANS, too_many as too_many_plans
from roadracing._internal.rules.engine.rule import EXTRAS, Rule
from roadracing._internal.rules.engine.rule_run import AcceptedFindings, RuleRun
from roadracing._internal.rules.engine.ruleset import RuleSet, UnknownCode, matches
from roadracing._internal.rules.engine.texts_within import texts_within
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.text.quoting import given_text

from .library import DEFAULT

UNUSED_SUPPRESSION = Code(
    code="DOC201",
    name="unused-suppression",
    severity=Severity.WARNING,
    title="A suppression suppresses something.",
    page="""A suppression suppresses something.

Somebody accepted a finding with a reason, and the finding is not there: the fault was mended, or the code or
the path is misspelt. Remove the suppression, or correct it.

**Not flagged:** a suppression whose rule did not run, or failed.""",
)

JUDGED_IN_PART = Code(
    code="DOC206",
    name="judged-in-part",
    severity=Severity.ERROR,
    title="Every rule that was to run had the time and the room for it.",
    page="""Every rule that was to run had the time and the room for it.

Whoever runs the rules may limit how long they take, how many points the shapes of a plan may have, and how many
characters of a text are looked at. And of the
plans of one kind that a weekend has, the first twenty are looked at; of the practices by which one organisation sets
one parameter, the first fifty. What was not looked at because of that is named here, because silence would look like
approval.

**Not flagged:** findings that are counted and not listed; the report says how many those are.

**To fix it,** allow more, or hand in a part of the season at a time.""",
)

_ON_SHAPES = frozenset({"geometry"})
_NAMED = 8
"""So many rules are named in a message; all of them are in its context."""


def validate(
    season: Season,
    *,
    rules: RuleSet | None = None,
    profile: Profile | str = Profile.DRAFT,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    suppress: Iterable[Suppression] = (),
    practices: Practices | None = None,
    previous: Season | None = None,
    source: SourceMap | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """Everything the rules find in a season. Bad data is reported, never raised.

    Args:
        season: the season.
        rules: the rules; those of the library unless given. ``DEFAULT + mine`` adds one's own.
        profile: ``draft``, ``published`` or ``operations``.
        select: codes or beginnings of codes (``SCH``); only these rules run. All of them if empty.
        ignore: codes or beginnings of codes that do not run.
        suppress: findings that are accepted, beside those the season itself accepts.
        practices: the parameters in force; the defaults unless given.
        previous: the season as it was published before, for the rules on revisions.
        source: where facts stand in the document the season was read from.
        limits: how much work it may be. All findings are counted, as many as they allow are listed; of a text so
            many characters are looked at; rules on shapes rest where there are too many points; what does not fit
            into ``seconds`` is said in a finding.

    Raises:
        MissingExtra: ``select`` names the code of a rule that needs an extra which is not installed. Rules that
            nobody asked for by name rest instead, and the report says which and how to install what they need.
        UnknownCode: ``select`` or ``ignore`` names a code that no rule has.
        NotUnderstood: it is no season, there is no such profile, or a selection is no list of codes.
    """
    season_given(season, *(() if previous is None else (previous,)))
    profile = one_of(Profile, profile, "profile")
    if rules is not None and not isinstance(cast("object", rules), RuleSet):
        raise WrongType(f"rules are a RuleSet, such as DEFAULT + RuleSet(mine); it is {given_text(rules)}")
    season, long = texts_within(season, limits.text)
    offered = DEFAULT if rules is None else rules
    # One code in a call is meant as one code, not as its letters.
    select, ignore = _codes(select), _codes(ignore)
    accepted = tuple(dict.fromkeys((*season.suppressions, *suppress)))
    # What somebody names is looked up among all; otherwise rules on what the season does not hold stay unloaded.
    chosen = offered.rules if select or ignore or accepted else offered.on(season)
    _known(chosen, (*select, *ignore))
    wanted = [r for r in chosen if _wanted(r, select, ignore) and profile in r.profiles]
    to_run = [r for r in wanted if _ready(r, select)]
    case = Case(
        season=season,
        index=Index(season),
        profile=profile,
        practices=practices or Practices(),
        previous=previous,
        limits=limits,
        until=None if limits.seconds is None else time.monotonic() + limits.seconds,
    )
    running = {r.code.code for r in to_run}
    resting = {r.code.code: _reason(r, select, ignore, profile) for r in chosen if r.code.code not in running}
    too_many = _too_many_points(season, limits)
    if too_many is not None:
        resting |= {r.code.code: too_many for r in to_run if r.needs in _ON_SHAPES}
    run = RuleRun(case=case, accepted=AcceptedFindings(accepted))
    for each in to_run:
        if each.code.code not in resting:
            run.judge(each)
    kept, suppressed = run.kept, run.suppressed
    if _wanted_code(UNUSED_SUPPRESSION.code, select, ignore):
        silent = resting.keys() | {crash.code for crash in run.crashes} | set(run.cut)
        kept += [_unused(s, chosen) for s in run.accepted.idle if s.code not in silent]
    if run.cut:
        kept.append(_cut_short(run.cut, limits))
        resting |= dict.fromkeys(run.cut, f"not finished in the {limits.seconds:g} s that were given")
    if too_many is not None and (
        left := [r.code.code for r in to_run if resting.get(r.code.code) == too_many]
    ):
        kept.append(_not_looked_at(left, too_many))
    if _wanted_code(JUDGED_IN_PART.code, select, ignore):
        kept += [_some_plans(*each) for each in too_many_plans(season)]
        kept += [_some_characters(long, limits)] if long else []
        kept += [_some_practices(*each, number) for each, number in more_than_looked_at(season).items()]
    kept = with_causes(kept, case.index, {r.code.code: r.entails for r in to_run if r.entails})
    if source is not None:
        kept = [d.located(source) for d in kept]
        suppressed = [attrs.evolve(s, diagnostic=s.diagnostic.located(source)) for s in suppressed]
    idle = [
        NotRun(code=r.code.code, name=r.code.name, reason=resting[r.code.code])
        for r in chosen
        if r.code.code in resting
    ]
    report = Report.of(
        kept,
        not_run=idle,
        crashes=run.crashes,
        suppressed=suppressed,
        profile=profile.value,
        cap=limits.findings,
    )
    return run.counted(report)


def _codes(given: object) -> tuple[str, ...]:
    """The codes that rules are chosen by: one, or several."""
    codes = (given,) if isinstance(given, str) else tuple(given) if isinstance(given, Iterable) else (given,)
    for code in codes:
        if not isinstance(code, str):
            raise WrongType(f"rules are chosen by codes, such as 'SCH003' or 'SCH'; it is {given_text(code)}")
    return tuple(str(code) for code in codes)


def not_run(rules: Iterable[Rule], reason: str) -> list[NotRun]:
    """All the rules of a set, as rules that did not run."""
    return [NotRun(code=r.code.code, name=r.code.name, reason=reason) for r in rules]


def _known(rules: Iterable[Rule], patterns: tuple[str, ...]) -> None:
    codes = [r.code.code for r in rules]
    for pattern in patterns:
        # An area may have no rules yet, and most codes of documents are given out by their readers.
        known = pattern in AREAS or re.fullmatch("DOC[0-9]{1,3}", pattern) is not None
        if not known and not (pattern and any(code.startswith(pattern) for code in codes)):
            raise UnknownCode(f"no rule has the code {pattern!r}; `roadracing rule` lists them")


def _wanted_code(code: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    return (not select or matches(code, select)) and not matches(code, ignore)


def _wanted(rule: Rule, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    return _wanted_code(rule.code.code, select, ignore)


def _reason(rule: Rule, select: tuple[str, ...], ignore: tuple[str, ...], profile: Profile) -> str:
    if matches(rule.code.code, ignore):
        return "ignored"
    if select and not matches(rule.code.code, select):
        return "not selected"
    if profile not in rule.profiles:
        return f"not part of the profile {profile.value}"
    return needing(rule.needs or "")


def _ready(rule: Rule, select: tuple[str, ...]) -> bool:
    """Whether all is installed that a rule needs."""
    if rule.needs is None or importlib.util.find_spec(EXTRAS[rule.needs]) is not None:
        return True
    if rule.code.code in select:
        raise MissingExtra(f"the rule {rule.code.code} ({rule.code.name})", rule.needs)
    return False


def _too_many_points(season: Season, limits: Limits) -> str | None:
    """Why the rules on shapes do not run, where a plan has more points than are looked at."""
    for plan in season.paddock_plans:
        outlines = [each.outline for each in plan.areas] + [each.outline for each in plan.spots]
        outlines += [each.outline for each in plan.obstacles] + [lane.line for lane in plan.fire_lanes]
        points = sum(map(len, outlines))
        if points > limits.points:
            return f"the plan {plan.id!r} has {points:,} points; at most {limits.points:,} are looked at"
    return None


def _cut_short(codes: list[str], limits: Limits) -> Diagnostic:
    return Diagnostic.of(
        JUDGED_IN_PART,
        f"the {limits.seconds:g} s that were given are over, and {counted(len(codes), 'rule')} did not finish: "
        f"{listed(_some(codes))}",
        hint="give it more time, or hand in less at once",
        context={"rules": [*codes]},
    )


def _some_characters(long: tuple[tuple[Path, int], ...], limits: Limits) -> Diagnostic:
    (path, length), *_ = long
    what = "a text" if len(long) == 1 else f"{counted(len(long), 'text')}, of which the first"
    return Diagnostic.of(
        JUDGED_IN_PART,
        f"{what} has {length:,} characters; the first {limits.text:,} were looked at",
        path=path,
        context={"texts": len(long), "characters": length, "limit": limits.text},
    )


def _not_looked_at(codes: list[str], why: str) -> Diagnostic:
    return Diagnostic.of(
        JUDGED_IN_PART,
        f"{why}, and {counted(len(codes), 'rule')} on shapes did not run: {listed(_some(codes))}",
        hint="draw it with fewer points, or allow more",
        context={"rules": [*codes]},
    )


def _some_plans(weekend: str, kind: str, number: int) -> Diagnostic:
    return Diagnostic.of(
        JUDGED_IN_PART,
        f"the weekend {weekend!r} has {number:,} {kind}, and the first {MOST_PLANS} of them are looked at",
        path=("weekends", weekend),
        hint="a weekend has one for each layout that is used; put them together",
        context={"weekend": weekend, "plans": number},
    )


def _some_practices(key: str, organisation: str, number: int) -> Diagnostic:
    return Diagnostic.of(
        JUDGED_IN_PART,
        f"{organisation!r} has {number:,} practices that set {key}, and the first {MOST_PRACTICES} are looked at",
        path=("practices",),
        hint="retire those that are out of use, and leave them out of the document",
        context={"parameter": key, "organisation": organisation, "practices": number},
    )


def _some(codes: list[str]) -> list[str]:
    return codes if len(codes) <= _NAMED else [*codes[:_NAMED], f"{len(codes) - _NAMED} more"]


def _unused(suppression: Suppression, rules: Iterable[Rule]) -> Diagnostic:
    where = f" at {suppression.path}" if suppression.path else ""
    why = "is not found there" if suppression.path else "is found nowhere"
    if all(suppression.code != r.code.code for r in rules):
        why = "no rule has that code"
    return Diagnostic.of(
        UNUSED_SUPPRESSION,
        f"{suppression.code} is suppressed{where}, and {why}",
        path=("suppressions", suppression.id),
        hint="remove the suppression, or correct its code or path",
        context={"suppression": suppression.id, "code": suppression.code},
    )
