"""What applies somewhere, with the practice that set it and the candidates that did not decide."""

import datetime as dt

import attrs

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.findings.places import Path
from roadracing._internal.model.agreement.agreement import Resolution
from roadracing._internal.words.printed import printed

from .candidates import Passed
from .parameters import Parameter, Value


@printed
@attrs.frozen(kw_only=True)
class Effective:
    """A parameter's value in one place, with its origin.

    Attributes:
        parameter: the parameter.
        held: what applies, a number or the key of a meaning; ``None`` where nothing does.
        practice: whose practice set it and from when on, in words.
        reason: why this one decided, in words.
        settled: whether it is clear what applies; not so where parties differ and nothing settles it.
        stated: whether whoever runs the session has said it; not so where another party has and they have not.
        since: from when on it applies, where that is known.
        organisation: the organisation whose practice it is, where it is one's.
        resolution: the resolution that decided, where one did.
        fixed: whether it is a rule that may not be amended.
        path: where the value stands in the document; empty for a default.
        source: the clause or the origin of the default, where there is one.
        passed: the candidates that did not decide, and why not.
        own_words: what it tells drivers and marshals, where it is a meaning of the organisation's own.
    """

    parameter: Parameter
    held: Value
    practice: str
    reason: str
    settled: bool = True
    stated: bool = True
    since: dt.date | None = None
    organisation: str | None = None
    resolution: Resolution | None = None
    fixed: bool = False
    path: Path = ()
    source: str | None = None
    passed: tuple[Passed, ...] = ()
    own_words: str | None = None

    def __str__(self) -> str:
        """What applies, and whose it is."""
        return f"{self.parameter.what}: {self.text}{f', by {self.practice}' if self.practice else ''}"

    @property
    def says(self) -> str | None:
        """What it tells drivers and marshals, where it is a meaning."""
        known = self.parameter.meaning(self.held)
        return self.own_words or (known.what if known is not None else None)

    @property
    def value(self) -> float | None:
        """The number that applies; ``None`` where none does."""
        return None if isinstance(self.held, str) else self.held

    @property
    def meaning(self) -> str | None:
        """The key of the meaning that applies; ``None`` where none does."""
        return self.held if isinstance(self.held, str) else None

    @property
    def text(self) -> str:
        """What applies, as people write it."""
        if not self.stated or (self.parameter.meanings and self.settled and self.held is None):
            return "not stated"
        return self.parameter.text(self.held) if self.settled or self.held is not None else "not settled"

    def to_json(self) -> dict[str, Plain]:
        """The whole chain as plain data."""
        return {
            "parameter": self.parameter.key,
            "value": self.held,
            "unit": self.parameter.unit or None,
            "settled": self.settled,
            "stated": self.stated,
            "says": self.says,
            "practice": self.practice,
            "reason": self.reason,
            "since": _day(self.since),
            "organisation": self.organisation,
            "resolution": self.resolution.id if self.resolution is not None else None,
            "amendable": not self.fixed,
            "source": self.source,
            "passed": [
                {
                    "candidate": p.candidate.id,
                    "label": p.candidate.label,
                    "organisation": p.candidate.organisation,
                    "value": p.candidate.value,
                    "since": _day(p.candidate.since),
                    "scope": p.candidate.scope,
                    "reason": p.reason,
                }
                for p in self.passed
            ],
        }


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day is not None else None
