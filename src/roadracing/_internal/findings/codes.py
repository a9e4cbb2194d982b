"""What kinds of finding there are: a code is given out once and never means anything else."""

import re
from enum import StrEnum

import attrs

_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")


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


@attrs.frozen(kw_only=True)
class Code:
    """A kind of finding has a stable code, a readable name and a usual severity.

    Attributes:
        code: three letters of :data:`AREAS` and three digits, such as ``SCH003``. Never reused.
        name: the same in words, as a slug, such as ``track-conflict``.
        severity: what a finding of this kind usually is; a single finding may differ.
        title: one sentence that says what is true where nothing is found.
        page: the explanation people read, as Markdown.

    Raises:
        ValueError: the code is not of the form above.
    """

    code: str
    name: str
    severity: Severity
    title: str
    page: str = ""

    def __attrs_post_init__(self) -> None:
        if not _CODE.fullmatch(self.code) or self.code[:3] not in AREAS:
            raise ValueError(
                f"{self.code!r} is not a code: three letters of {', '.join(AREAS)} and three digits"
            )

    @classmethod
    def doc(
        cls, number: int, name: str, title: str, page: str, severity: Severity = Severity.ERROR
    ) -> "Code":
        """The kind of fault with this number among those of documents: what keeps a reader from reading."""
        return cls(code=f"DOC{number:03}", name=name, severity=severity, title=title, page=page)

    @property
    def url(self) -> str:
        """Where the explanation stands, relative to the root of the documentation."""
        return f"rules/{self.code}.html"
