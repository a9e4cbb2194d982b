"""Rules are run over a season, and what they find becomes a report."""

import importlib.util
import re
import traceback
from collections.abc import Iterable, Iterator

import attrs

from roadracing._internal.findings.codes import AREAS, Code, Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import MissingExtra, needing
from roadracing._internal.findings.places import SourceMap, parse_path
from roadracing._internal.findings.report import CAP, Crash, NotRun, Report, Suppressed
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season, Suppression
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.engine.case import Case, Profile
from roadracing._internal.rules.engine.rule import EXTRAS, Rule
from roadracing._internal.rules.engine.ruleset import RuleSet, UnknownCode, matches

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
    cap: int = CAP,
) -> Report:
    """Everything the rules find in a season. Bad data is reported, never raised.

    Args:
        season: the season.
        rules: the rules; those of the library unless given. ``DEFAULT + mine`` adds one's own.
        profile: ``draft`` or ``published``.
        select: codes or beginnings of codes (``SCH``); only these rules run. All of them if empty.
        ignore: codes or beginnings of codes that do not run.
        suppress: findings that are accepted, beside those the season itself accepts.
        practices: the parameters in force; the defaults unless given.
        previous: the season as it was published before, for the rules on revisions.
        source: where facts stand in the document the season was read from.
        cap: how many findings are listed; all are counted.

    Raises:
        MissingExtra: ``select`` names the code of a rule that needs an extra which is not installed. Rules that
            nobody asked for by name rest instead, and the report says which and how to install what they need.
        UnknownCode: ``select`` or ``ignore`` names a code that no rule has.
        ValueError: there is no such profile.
    """
    profile = Profile(profile)
    offered = DEFAULT if rules is None else rules
    # One code in a call is meant as one code, not as its letters.
    select, ignore = ((given,) if isinstance(given, str) else tuple(given) for given in (select, ignore))
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
    )
    crashes: list[Crash] = []
    found = [d for r in to_run for d in _run(r, case, crashes)]
    ran = {r.code.code for r in to_run}
    kept, suppressed, idle = _suppress(found, accepted)
    if _wanted_code(UNUSED_SUPPRESSION.code, select, ignore):
        silent = {r.code.code for r in chosen} - ran | {crash.code for crash in crashes}
        kept += [_unused(s, chosen) for s in idle if s.code not in silent]
    if source is not None:
        kept = [d.located(source) for d in kept]
        suppressed = [attrs.evolve(s, diagnostic=s.diagnostic.located(source)) for s in suppressed]
    resting = [
        NotRun(code=r.code.code, name=r.code.name, reason=_reason(r, select, ignore, profile))
        for r in chosen
        if r.code.code not in ran
    ]
    return Report.of(
        kept, not_run=resting, crashes=crashes, suppressed=suppressed, profile=profile.value, cap=cap
    )


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


def _run(rule: Rule, case: Case, crashes: list[Crash]) -> Iterator[Diagnostic]:
    try:
        for finding in rule(case):
            yield Diagnostic.of(
                rule.code,
                finding.message,
                path=finding.path,
                severity=finding.severity,
                related=finding.related,
                hint=finding.hint,
                context=finding.context,
                practice=finding.practice,
            )
    except Exception as error:  # noqa: BLE001 - a rule's own fault must not hide the other rules' findings
        crashes.append(
            Crash(
                code=rule.code.code,
                name=rule.code.name,
                error=f"{type(error).__name__}: {error}",
                trace="".join(traceback.format_exception(error)),
            )
        )


def _suppress(
    found: list[Diagnostic], accepted: tuple[Suppression, ...]
) -> tuple[list[Diagnostic], list[Suppressed], list[Suppression]]:
    """The findings that remain, those that are accepted, and the suppressions that suppress nothing."""
    by_code: dict[str, list[tuple[tuple[str, ...], Suppression]]] = {}
    for suppression in accepted:
        wanted = parse_path(suppression.path) if suppression.path is not None else ()
        by_code.setdefault(suppression.code, []).append((wanted, suppression))
    kept: list[Diagnostic] = []
    suppressed: list[Suppressed] = []
    used: set[Suppression] = set()
    for diagnostic in found:
        covering = [s for wanted, s in by_code.get(diagnostic.code, ()) if _within(diagnostic, wanted)]
        used.update(covering)
        if covering:
            suppressed.append(Suppressed(diagnostic=diagnostic, reason=covering[0].reason))
        else:
            kept.append(diagnostic)
    return kept, suppressed, [s for s in accepted if s not in used]


def _within(diagnostic: Diagnostic, wanted: tuple[str, ...]) -> bool:
    """Whether a finding, or another spot that belongs to it, is at a path or below."""
    paths = (diagnostic.path, *(other.path for other in diagnostic.related))
    return any(tuple(str(step) for step in path[: len(wanted)]) == wanted for path in paths)


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
