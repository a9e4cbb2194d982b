"""A fact was changed by somebody who knew what it was before, and the document remembers it."""

import hashlib
from typing import Final, TypeAlias

import attrs

from roadracing._internal.findings.places import Path, path_text
from roadracing._internal.model.kernel.fields import Members, checked, instant_or_unknown, set_of
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.leaves import FactPath, Slug, Text
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import moment_words, printed

GONE: Final = "gone"
"""What the id of a removal begins with, where that of any other mark begins with the digest of its value."""
ClaimId: TypeAlias = Slug
"""What tells one claim about a fact from another: the digest of its value, with that of its mark if it has one."""


def digest(path: Path, claim: JsonValue) -> str:
    """What a claim is known by where it has no mark."""
    return hashlib.sha256(f"{path_text(path)}\n{claim.text}".encode()).hexdigest()[:20]


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Mark:
    """Somebody changed a fact and knew what it had been.

    A mark is what joining needs to tell a change from a difference of opinion: of two claims about one fact, the
    one that is listed as replaced by the other is dropped. The mark of a removal has no value; it keeps what was
    removed.

    Attributes:
        id: the id of the claim it makes: the digest of the value, or ``gone``, and that of the mark.
        path: the id path of the fact or object; with the kind after the id of an object that has several kinds.
        by: who changed it.
        at: when.
        value: what it became.
        was: what was removed.
        over: the ids of all claims that it replaced, and of those that they had replaced.
        replaced: true where another value took its place without a mark, by hand, and nothing else shows that.
    """

    id: ClaimId
    path: FactPath
    by: Text | None = None
    at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    value: JsonValue | None = None
    was: JsonValue | None = None
    over: tuple[ClaimId, ...] = attrs.field(default=(), converter=Members[ClaimId], metadata=set_of())
    replaced: bool | None = None

    def __str__(self) -> str:
        """What was changed to what, by whom and when."""
        what = (
            "was removed"
            if self.is_removal
            else f"became {self.value if self.value is not None else 'unknown'}"
        )
        by = f" by {self.by}" if self.by is not None else ""
        at = f", {moment_words(self.at)}" if self.at is not None else ""
        return f"{self.path} {what}{by}{at}"

    @property
    def is_removal(self) -> bool:
        """Whether it says that something is no more."""
        return self.digest == GONE

    @property
    def digest(self) -> str:
        """The digest of the value it claims; ``gone`` for a removal."""
        return self.id.partition("-")[0]
