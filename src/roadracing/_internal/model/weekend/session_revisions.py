"""What the revisions of a session leave: the times it had, and who counted how many."""

import attrs

from roadracing._internal.model.kernel.fields import checked, instant_or_unknown, start_or_unknown
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.leaves import Count, OrganisationRef, WeekendRef
from roadracing._internal.model.kernel.plain_data import plain
from roadracing._internal.text.lists import counted
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.words.printed import moment_words, printed, start_words


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Earlier:
    """What a session's times were before a revision.

    Attributes:
        revision: the revision that had them.
        start: the start it had.
        end: the end it had.
        weekend: the weekend it belonged to, where that changed.
    """

    revision: Count
    start: Start | None = attrs.field(default=None, converter=start_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    weekend: WeekendRef | None = None

    def __str__(self) -> str:
        """Which revision, and when it was then."""
        starts = start_words(self.start) if self.start is not None else "time not known"
        ends = f" to {moment_words(self.end)}" if self.end is not None else ""
        where = f", in weekend {self.weekend}" if self.weekend is not None else ""
        return f"revision {self.revision}: {starts}{ends}{where}"

    def __lt__(self, other: "Earlier") -> bool:
        """The times of a lower revision are the earlier ones."""
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, JsonValue]:
        return self.revision, JsonValue.of(plain(self))


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class RevisionCount:
    """An office has revised a session so many times.

    Attributes:
        count: how often.
        issuer: which office; the revisions of nobody that is named, and those before offices were counted, if absent.
    """

    count: Count
    issuer: OrganisationRef | None = None

    def __str__(self) -> str:
        """How often, and by whom."""
        by = f" by {self.issuer}" if self.issuer is not None else ""
        return f"{counted(self.count, 'revision')}{by}"

    def __lt__(self, other: "RevisionCount") -> bool:
        """By office."""
        return (self.issuer or "", self.count) < (other.issuer or "", other.count)
