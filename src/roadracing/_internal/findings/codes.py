"""What kinds of finding there are: a code is given out once and never means anything else."""

import re
from enum import StrEnum
from typing import cast

import attrs

from roadracing._internal.text.bounded_repr import with_bounded_repr

from .root import NotUnderstood

_CODE = re.compile(r"[A-Z]{3,8}[0-9]{3}")
_AREA = 3


class Severity(StrEnum):
    """How much a finding matters to the person who has to act on it."""

    ERROR = "error"
    """The document is wrong, or the day cannot run as written."""
    WARNING = "warning"
    """Probably a mistake; somebody should look."""
    INFO = "info"
    """Worth knowing; nothing needs to change."""

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for an info: the order in which they are listed."""
        return list(Severity).index(self)


AREAS: dict[str, str] = {
    "DOC": "the document itself: what can be read, and what was meant",
    "REF": "identifiers, and what refers to them",
    "SCH": "the schedule",
    "TRK": "venues, circuits and their restrictions",
    "PIT": "the pit lane",
    "PAD": "the paddock",
    "CTL": "race control",
    "SAF": "safety teams and procedures",
    "ADM": "entries, officials and administration",
    "JOA": "the joint operating agreement",
    "PRO": "promotion and marketing",
    "REV": "revisions and bulletins",
}
"""The areas a code can belong to: its first three letters."""


@with_bounded_repr
@attrs.frozen(kw_only=True)
class Code:
    """A kind of finding has a stable code, a readable name and a usual severity.

    Attributes:
        code: three letters of :data:`AREAS` and three digits, such as ``SCH003``. Never reused. Somebody's own rule
            has a prefix of four to eight letters, such as ``CLUB001``, which the library never takes.
        name: the same in words, as a slug, such as ``track-conflict``.
        severity: what a finding of this kind usually is; a single finding may differ.
        title: one sentence that says what is true where nothing is found.
        page: the explanation people read, as Markdown.
        link: the address of that page, where it is somebody's own.

    Raises:
        NotUnderstood: the code is not of the form above.
    """

    code: str
    name: str
    severity: Severity
    title: str
    page: str = ""
    link: str | None = None

    def __str__(self) -> str:
        """The code, its words, and how bad it is."""
        return f"{self.code} {self.name} ({self.severity.value}): {self.title}"

    def __attrs_post_init__(self) -> None:
        if not _CODE.fullmatch(self.code) or self.own is (self.code[:_AREA] in AREAS):
            raise NotUnderstood(
                f"{self.code!r} is not a code: three letters of {', '.join(AREAS)} and three digits; a rule of your "
                "own has four to eight letters that begin with none of these, such as CLUB001"
            )
        if not isinstance(cast("object", self.severity), Severity):
            members = ", ".join(f"Severity.{each.name}" for each in Severity)
            raise NotUnderstood(f"{self.code}: a severity is one of {members}")

    @classmethod
    def doc(
        cls, number: int, name: str, title: str, page: str, severity: Severity = Severity.ERROR
    ) -> "Code":
        """The kind of fault with this number among those of documents: what keeps a reader from reading."""
        return cls(code=f"DOC{number:03}", name=name, severity=severity, title=title, page=page)

    @property
    def own(self) -> bool:
        """Whether it is the code of somebody's own rule and none of the library's."""
        return len(self.code.rstrip("0123456789")) > _AREA

    @property
    def url(self) -> str | None:
        """Where the explanation stands: an own address, else relative to the root of the library's documentation."""
        return self.link or (None if self.own else f"rules/{self.code}.html")
