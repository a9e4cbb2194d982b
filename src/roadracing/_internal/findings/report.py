"""All that was found in a document, and what was not looked at."""

import traceback
from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape

import attrs

from roadracing._internal.text.bounded_repr import with_bounded_repr
from roadracing._internal.text.lists import counted, listed

from .codes import Severity
from .diagnostic import Diagnostic, Plain
from .errors import ValidationError
from .limits import DEFAULT_LIMITS
from .places import Path, path_text
from .refusal import shortened

CAP = DEFAULT_LIMITS.findings
"""How many findings a report lists; all are counted. Library default."""
_FRAMES = 12


@with_bounded_repr
@attrs.frozen(kw_only=True)
class NotRun:
    """A rule that was not run, and why: silence is not approval."""

    code: str
    name: str
    reason: str

    def __str__(self) -> str:
        """Which rule, and why not."""
        return f"{self.code} ({self.name}) did not run: {self.reason}"


@with_bounded_repr
@attrs.frozen(kw_only=True)
class Crash:
    """A rule or a reader that failed by its own fault: that says nothing about the data.

    Attributes:
        code: the rule's code, or the form that the reader reads.
        name: the rule's name, or the reader's.
        error: the exception in one line.
        trace: where in it that happened: what to send to the people who maintain it, and not a word of the document.
    """

    code: str
    name: str
    error: str
    trace: str = ""

    def __str__(self) -> str:
        """What failed, and how."""
        return f"{self.code} ({self.name}) failed: {self.error}"

    @classmethod
    def of(cls, code: str, name: str, error: BaseException) -> "Crash":
        """What became of a rule or a reader from which an exception escaped."""
        frames = traceback.extract_tb(error.__traceback__)
        trace = "\n".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-_FRAMES:])
        return cls(code=code, name=name, error=shortened(f"{type(error).__name__}: {error}"), trace=trace)


@with_bounded_repr
@attrs.frozen(kw_only=True)
class Suppressed:
    """A finding that was accepted, and the reason somebody gave."""

    diagnostic: Diagnostic
    reason: str

    def __str__(self) -> str:
        """What was found, and why it is accepted."""
        return f"{self.diagnostic}; accepted: {self.reason}"


@attrs.frozen(kw_only=True)
class Report:
    """What a check found: deterministic in order, complete in its counts.

    Attributes:
        diagnostics: the findings, in document order, at most :data:`CAP` of them.
        counts: how many there are of each severity, listed or not.
        codes: how many there are of each code, listed or not.
        not_run: rules that did not run.
        crashes: rules that failed by their own fault.
        suppressed: findings that somebody accepted with a reason.
        profile: the profile the rules ran under.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    counts: Mapping[Severity, int] = attrs.field(factory=lambda: dict.fromkeys(Severity, 0), hash=False)
    codes: Mapping[str, int] = attrs.field(factory=dict, hash=False)
    not_run: tuple[NotRun, ...] = ()
    crashes: tuple[Crash, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    profile: str | None = None

    @classmethod
    def of(
        cls,
        diagnostics: Iterable[Diagnostic],
        *,
        not_run: Iterable[NotRun] = (),
        crashes: Iterable[Crash] = (),
        suppressed: Iterable[Suppressed] = (),
        profile: str | None = None,
        cap: int = CAP,
    ) -> "Report":
        """A report of these findings: sorted, counted, and the worst listed first where not all fit."""
        cap = max(cap, 0)
        found = sorted(diagnostics, key=lambda d: d.order)
        counts = Counter(d.severity for d in found)
        codes = Counter(d.code for d in found)
        if len(found) > cap:
            worst = sorted(found, key=lambda d: d.severity.rank)[:cap]
            found = sorted(worst, key=lambda d: d.order)
        return cls(
            diagnostics=tuple(found),
            counts={severity: counts[severity] for severity in Severity},
            codes=dict(sorted(codes.items())),
            not_run=tuple(sorted(not_run, key=lambda n: n.code)),
            crashes=tuple(sorted(crashes, key=lambda c: c.code)),
            suppressed=tuple(sorted(suppressed, key=lambda s: s.diagnostic.order)),
            profile=profile,
        )

    def __str__(self) -> str:
        """The listed findings, one a line and the worst first, what failed, what was not looked at, and how many."""
        lines = [str(found) for found in sorted(self.diagnostics, key=lambda d: d.severity.rank)]
        lines += [f"{crash.code} ({crash.name}) failed: {crash.error}" for crash in self.crashes]
        lacking = sorted({rule.reason for rule in self.not_run if "pip install" in rule.reason})
        for reason in lacking:
            resting = [rule.code for rule in self.not_run if rule.reason == reason]
            lines.append(f"not run: {listed(resting)} {reason}")
        unlisted = f" ({self.unlisted} not listed)" if self.unlisted else ""
        return "\n".join([*lines, f"{self._sum()}{unlisted}"])

    def __repr__(self) -> str:
        """How many findings there are, on one line."""
        return f"<Report: {self._sum()}>"

    def _repr_html_(self) -> str:
        """The findings as a table, for a notebook."""
        rows = "".join(
            f"<tr><td>{escape(d.severity)}</td><td>{escape(d.code)}</td>"
            f"<td>{escape(str(d.place or '') or path_text(d.path))}</td><td>{escape(d.message)}</td></tr>"
            for d in self.diagnostics
        )
        return f"<table><caption>{escape(self._sum())}</caption>{rows}</table>"

    def _sum(self) -> str:
        found = [counted(self.counts[s], s.value) for s in Severity if self.counts.get(s)]
        failed = [f"{counted(len(self.crashes), 'rule')} failed"] if self.crashes else []
        return listed([*found, *failed]) or "nothing found"

    @property
    def ok(self) -> bool:
        """No errors were found and every rule that was to run did."""
        return not self.counts[Severity.ERROR] and not self.crashes

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The listed errors."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The listed warnings."""
        return self._of(Severity.WARNING)

    @property
    def infos(self) -> tuple[Diagnostic, ...]:
        """The listed infos."""
        return self._of(Severity.INFO)

    @property
    def causes(self) -> tuple[tuple[Diagnostic, tuple[Diagnostic, ...]], ...]:
        """The listed findings that follow from no other, each with those that only follow from it."""
        following: dict[tuple[str, Path], list[Diagnostic]] = {}
        for d in self.diagnostics:
            if d.follows is not None:
                following.setdefault((d.follows.message, d.follows.path), []).append(d)
        roots = [d for d in self.diagnostics if d.follows is None]
        named = {(f"{d.code} {d.message}", d.path) for d in roots}
        # Where the cause itself is counted and not listed, the first that follows stands for it.
        roots += [held[0] for key, held in following.items() if key not in named]
        told = []
        for d in sorted(roots, key=lambda d: d.order):
            key = (
                (f"{d.code} {d.message}", d.path)
                if d.follows is None
                else (d.follows.message, d.follows.path)
            )
            told.append((d, tuple(other for other in following.pop(key, ()) if other is not d)))
        return tuple(told)

    @property
    def unlisted(self) -> int:
        """How many findings are counted and not listed."""
        return sum(self.counts.values()) - len(self.diagnostics)

    def _of(self, severity: Severity) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.diagnostics if d.severity is severity)

    def raise_for_errors(self) -> None:
        """Nothing happens if the document is without error.

        Raises:
            ValidationError: it is not; all listed errors are in it.
        """
        count = self.counts[Severity.ERROR]
        if count:
            raise ValidationError(f"{count} {'error' if count == 1 else 'errors'}", self.errors)
        if self.crashes:
            raise ValidationError(f"rules failed and said nothing: {', '.join(c.code for c in self.crashes)}")

    def merged(self, *others: "Report", cap: int = CAP) -> "Report":
        """One report of several; counts add up, also those of findings that are not listed."""
        reports = (self, *others)
        whole = Report.of(
            (d for report in reports for d in report.diagnostics),
            not_run=dict.fromkeys(n for report in reports for n in report.not_run),
            crashes=(c for report in reports for c in report.crashes),
            suppressed=(s for report in reports for s in report.suppressed),
            profile=self.profile,
            cap=cap,
        )
        codes: Counter[str] = Counter()
        for report in reports:
            codes.update(report.codes)
        return attrs.evolve(
            whole,
            counts={severity: sum(r.counts[severity] for r in reports) for severity in Severity},
            codes=dict(sorted(codes.items())),
        )

    def to_json(self) -> dict[str, Plain]:
        """The form machine-readable output uses; the first three keys are the public contract."""
        return {
            "ok": self.ok,
            "counts": {severity.value: self.counts[severity] for severity in Severity},
            "diagnostics": [d.to_json() for d in self.diagnostics],
            "unlisted": self.unlisted,
            "profile": self.profile,
            "not_run": [attrs.asdict(n) for n in self.not_run],
            "crashes": [
                {"code": c.code, "name": c.name, "error": c.error, "trace": c.trace} for c in self.crashes
            ],
            "suppressed": [{**s.diagnostic.to_json(), "reason": s.reason} for s in self.suppressed],
        }
