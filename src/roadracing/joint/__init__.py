"""Two documents become one, one becomes the next: join, diff, revise."""

from .changes import FactChange
from .claims import DOCUMENT_FACTS
from .conflicts import Claim, Conflict
from .diff import Diff, apply, diff, diff_from_json
from .headings import Heading
from .join import Joined, join, join_documents
from .published import PublishedChange, published_changes
from .refusals import ApplyRefused, JoinRefused, ReviseRefused
from .revise import revise
from .same_weekend import SameWeekend, same_weekend

__all__ = [
    "DOCUMENT_FACTS",
    "ApplyRefused",
    "Claim",
    "Conflict",
    "Diff",
    "FactChange",
    "Heading",
    "JoinRefused",
    "Joined",
    "PublishedChange",
    "ReviseRefused",
    "SameWeekend",
    "apply",
    "diff",
    "diff_from_json",
    "join",
    "join_documents",
    "published_changes",
    "revise",
    "same_weekend",
]
