"""Rules are run one after the other, within the limits of whoever runs them."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import parse_path
from roadracing._internal.findings.report import Crash, Report, Suppressed
from roadracing._internal.findings.root import WrongType
from roadracing._internal.model.season.season import Suppression
from roadracing._internal.text.quoting import given_text

from .case import Case, Finding, OutOfTime
from .rule import Rule


class AcceptedFindings:
    """The findings that somebody accepted."""

    def __init__(self, suppressions: tuple[Suppression, ...]) -> None:
        self._every = suppressions
        self._used: set[Suppression] = set()
        self._by_code: dict[str, list[tuple[tuple[str, ...], Suppression]]] = {}
        for suppression in suppressions:
            wanted = parse_path(suppression.path) if suppression.path is not None else ()
            self._by_code.setdefault(suppression.code, []).append((wanted, suppression))

    def reason(self, diagnostic: Diagnostic) -> str | None:
        """Why a finding is accepted, if it is."""
        covering = [s for wanted, s in self._by_code.get(diagnostic.code, ()) if _within(diagnostic, wanted)]
        self._used.update(covering)
        return covering[0].reason if covering else None

    @property
    def idle(self) -> list[Suppression]:
        """The suppressions that suppress nothing."""
        return [s for s in self._every if s not in self._used]


@attrs.define(kw_only=True)
class RuleRun:
    """What rules find while they are run: kept as far as it can be listed, and counted beyond that."""

    case: Case
    accepted: AcceptedFindings
    kept: list[Diagnostic] = attrs.field(factory=list)
    suppressed: list[Suppressed] = attrs.field(factory=list)
    crashes: list[Crash] = attrs.field(factory=list)
    cut: list[str] = attrs.field(factory=list)
    unlisted: Counter[tuple[str, Severity]] = attrs.field(factory=Counter)

    def judge(self, rule: Rule) -> None:
        """Run a rule; what it finds of each severity is kept up to the limit."""
        limits, found = self.case.limits, Counter[Severity]()
        most = limits.findings if limits.findings_per_rule is None else limits.findings_per_rule
        try:
            self.case.in_time()
            for finding in _findings(rule.check(self.case)):
                diagnostic = _diagnostic(rule, finding)
                reason = self.accepted.reason(diagnostic)
                if reason is not None:
                    self.suppressed.append(Suppressed(diagnostic=diagnostic, reason=reason))
                    continue
                found[diagnostic.severity] += 1
                if found[diagnostic.severity] > most:
                    self.unlisted[diagnostic.code, diagnostic.severity] += 1
                else:
                    self.kept.append(diagnostic)
                self.case.in_time()
        except OutOfTime:
            self.cut.append(rule.code.code)
        except Exception as error:  # noqa: BLE001 - a rule's own fault must not hide the other rules' findings
            self.crashes.append(Crash.of(rule.code.code, rule.code.name, error))

    def counted(self, report: Report) -> Report:
        """A report of what was kept, with the rest in its counts."""
        if not self.unlisted:
            return report
        counts, codes = Counter(report.counts), Counter(report.codes)
        for (code, severity), number in self.unlisted.items():
            counts[severity] += number
            codes[code] += number
        return attrs.evolve(report, counts=dict(counts), codes=dict(sorted(codes.items())))


def _findings(given: object) -> Iterator[Finding]:
    """What a rule gives, one by one, as far as it is findings; whoever wrote another thing is told so."""
    if not isinstance(given, Iterable):
        raise WrongType(f"a rule yields findings, roadracing.rules.Finding(...); it gave {given_text(given)}")
    for each in given:
        # Whatever else looks like a finding will do: all of it is checked when the diagnostic is made.
        if not hasattr(each, "message"):
            raise WrongType(
                f"what a rule yields is a roadracing.rules.Finding(...); it gave {given_text(each)}"
            )
        yield each


def _diagnostic(rule: Rule, finding: Finding) -> Diagnostic:
    return Diagnostic.of(
        rule.code,
        finding.message,
        path=finding.path,
        severity=rule.at_most(finding.severity or rule.code.severity),
        related=finding.related,
        hint=finding.hint,
        context=finding.context,
        practice=finding.practice,
    )


def _within(diagnostic: Diagnostic, wanted: tuple[str, ...]) -> bool:
    """Whether a finding, or another spot that belongs to it, is at a path or below."""
    paths = (diagnostic.path, *(other.path for other in diagnostic.related))
    return any(tuple(str(step) for step in path[: len(wanted)]) == wanted for path in paths)
