"""Change notices: numbered, issued by somebody, holding what changed."""

from enum import StrEnum

import attrs

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.kernel.fields import Members, checked, instant_or_unknown, ordered
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.leaves import (
    BulletinRef,
    FactPath,
    Ordinal,
    OrganisationRef,
    Prose,
    RuleCode,
    SessionRef,
    Slug,
    Text,
    Url,
    WeekendRef,
)
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import moment_words, printed


class BulletinKind(StrEnum):
    """What a bulletin is about."""

    SCHEDULE = "schedule"
    COMPETITION = "competition"
    TECHNICAL = "technical"
    SAFETY = "safety"


class Grounds(StrEnum):
    """On what grounds something changes that competitors have already entered for."""

    FORCE_MAJEURE = "force-majeure"
    SAFETY = "safety"
    CONSENT = "consent"
    """All competitors who had entered agreed."""


class ChangeKind(StrEnum):
    """What happened to something."""

    ADDED = "added"
    MOVED = "moved"
    """To another time on the same day, earlier or planned anew."""
    DELAYED = "delayed"
    """To a later time on the same day."""
    POSTPONED = "postponed"
    """To another day, or to a time to be announced."""
    CANCELLED = "cancelled"
    REINSTATED = "reinstated"
    RENAMED = "renamed"
    SPLIT = "split"
    """Part of it became another session."""
    WEEKEND = "weekend"
    """It moved to another weekend."""
    LAYOUT = "layout"
    """It runs on another layout."""
    REMOVED = "removed"
    """It is gone from the source."""
    CHANGED = "changed"
    """Anything else."""


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Change:
    """One fact changed, or one object came or went.

    Attributes:
        kind: what happened, as people call it.
        path: the id path of the fact or object.
        before: what it was; unknown or not there if absent.
        after: what it is; unknown or not there if absent.
        text: the change in words.
    """

    kind: ChangeKind
    path: FactPath
    before: JsonValue | None = None
    after: JsonValue | None = None
    text: Prose | None = None

    def __str__(self) -> str:
        """The change in words; without such what happened where, what it was and what it is."""
        if self.text is not None:
            return self.text
        before, after = ("nothing" if value is None else str(value) for value in (self.before, self.after))
        return f"{spoken(self.kind)} at {self.path}: {before} → {after}"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Acceptance:
    """A change adds what the rules hold to be impossible, and somebody answers for it.

    Attributes:
        code: the rule.
        by: who accepts it.
        session: the session at which it is accepted; anywhere if absent.
        reason: why.
    """

    code: RuleCode
    by: Text
    session: SessionRef | None = None
    reason: Prose | None = None

    def __str__(self) -> str:
        """What is accepted, where, by whom and why."""
        where = f" at {self.session}" if self.session is not None else ""
        return f"{self.code}{where} accepted by {self.by}{f': {self.reason}' if self.reason else ''}"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Bulletin:
    """A change notice is numbered per weekend and issuer and takes effect when it is issued.

    Attributes:
        id: its id.
        weekend: the weekend it is about.
        issuer: who issued it.
        number: its number among the issuer's bulletins of that weekend.
        kind: what it is about.
        issued_at: when.
        reason: why.
        grounds: on what grounds, where competitors had already entered.
        decided_by: in which role it was decided, such as the steward's on the race director's proposal.
        text: what it says.
        changes: what changed, in the order in which it says so.
        accepted: what the change adds although the rules forbid it, and who answers for that.
        supersedes: the bulletin it replaces.
        url: where it was published.
    """

    id: Slug
    weekend: WeekendRef | None = None
    issuer: OrganisationRef | None = None
    number: Ordinal | None = None
    kind: BulletinKind | None = None
    issued_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    reason: Text | None = None
    grounds: Grounds | None = None
    decided_by: OfficialRole | None = None
    text: Prose | None = None
    changes: tuple[Change, ...] = attrs.field(default=(), converter=Members[Change], metadata=ordered())
    accepted: tuple[Acceptance, ...] = attrs.field(
        default=(), converter=Members[Acceptance], metadata=ordered()
    )
    supersedes: BulletinRef | None = None
    url: Url | None = None

    def __str__(self) -> str:
        """Which it is, whose, of when and why, and then what it says."""
        which = f"Bulletin {self.number}" if self.number is not None else f"Bulletin {self.id}"
        about = f" ({spoken(self.kind)})" if self.kind is not None else ""
        by = f" by {self.issuer}" if self.issuer is not None else ""
        at = f", {moment_words(self.issued_at)}" if self.issued_at is not None else ""
        head = f"{which}{about}{by}{at}{f': {self.reason}' if self.reason else ''}"
        said = self.text.splitlines() if self.text else [str(change) for change in self.changes]
        return "\n".join([head, *(f"  {line}" for line in said)])
