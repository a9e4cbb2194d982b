"""The answer to whether the track may go hot: what is met, what is not, and what nobody has said."""

from enum import StrEnum

import attrs

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.findings.places import Path, path_text
from roadracing._internal.text.lists import counted
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import moment_words, printed

from .evidence import Check


class RequirementState(StrEnum):
    """Whether something that is required is so."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    """Nobody has said so yet, or it is too long ago. That is not enough to let cars run."""


@printed
@attrs.frozen(kw_only=True)
class Requirement:
    """Something that has to be so before the track goes hot.

    Attributes:
        check: what it is about.
        state: whether it is so.
        sentence: how it stands, in a sentence without a full stop.
        owner: who can mend it, by role.
        source: where it is required.
        about: the id of the station, the unit or the hospital it is about.
        evidence_at: when it was last seen to be so, or not.
        practice: whose number decided, where one did.
        path: the id path of the fact in the document, where one is at fault.
    """

    check: Check
    state: RequirementState
    sentence: str
    owner: str
    source: str
    about: str | None = None
    evidence_at: Instant | None = None
    practice: str | None = None
    path: Path = ()

    def __str__(self) -> str:
        """How it stands, and who can mend it."""
        return f"{self.state.value}: {self.sentence} ({self.owner})"

    def to_json(self) -> dict[str, Plain]:
        """The same as plain data."""
        return {
            "check": self.check.value,
            "state": self.state.value,
            "sentence": self.sentence,
            "owner": self.owner,
            "source": self.source,
            "about": self.about,
            "evidence_at": str(self.evidence_at) if self.evidence_at is not None else None,
            "practice": self.practice,
            "path": path_text(self.path) if self.path else None,
        }


@printed
@attrs.frozen(kw_only=True)
class Readiness:
    """Whether the track may go hot for a session at an instant.

    Attributes:
        session: the session.
        at: the instant.
        requirements: everything that is required, in the order in which race control goes through it.
    """

    session: str
    at: Instant
    requirements: tuple[Requirement, ...]

    def __str__(self) -> str:
        """Whether, and what is in the way, a line each."""
        verdict = "may go hot" if self.ready else "may not go hot"
        head = f"the track {verdict} for {self.session} at {moment_words(self.at)}"
        counts = f"{len(self.met)} of {counted(len(self.requirements), 'requirement')} met"
        return "\n".join([f"{head}: {counts}", *(f"  {each}" for each in (*self.unmet, *self.unknown))])

    @property
    def ready(self) -> bool:
        """Whether everything is met; what nobody knows is not."""
        return all(each.state is RequirementState.MET for each in self.requirements)

    @property
    def met(self) -> tuple[Requirement, ...]:
        """What is met."""
        return self._that(RequirementState.MET)

    @property
    def unmet(self) -> tuple[Requirement, ...]:
        """What is not met."""
        return self._that(RequirementState.UNMET)

    @property
    def unknown(self) -> tuple[Requirement, ...]:
        """What nobody has said."""
        return self._that(RequirementState.UNKNOWN)

    def of(self, check: Check, about: str | None = None) -> tuple[Requirement, ...]:
        """What is required under one heading; of one station or unit, if its id is given."""
        return tuple(r for r in self.requirements if r.check is check and about in (None, r.about))

    def _that(self, state: RequirementState) -> tuple[Requirement, ...]:
        return tuple(each for each in self.requirements if each.state is state)

    def to_json(self) -> dict[str, Plain]:
        """The same as plain data."""
        return {
            "session": self.session,
            "at": str(self.at),
            "ready": self.ready,
            "counts": {
                "met": len(self.met),
                "unmet": len(self.unmet),
                "unknown": len(self.unknown),
            },
            "requirements": [each.to_json() for each in self.requirements],
        }
