"""What joining, applying and revising refuse, with every reason at once."""

from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.errors import FindingsError

TWO_THINGS = Code(
    code="JOA091",
    name="two-things-one-id",
    severity=Severity.ERROR,
    title="An id means one thing in all documents that are joined.",
    page=(
        "Some facts are what an object is: a session's weekend and kind, a weekend's venue, a venue's time zone. "
        "Where two documents state them differently for one id, the documents speak of two things. "
        "Give one of them an id of its own; or, where a session did move to another weekend, publish that with "
        "revise, so that the document says what it replaced."
    ),
)
TWO_NAMESPACES = Code(
    code="JOA092",
    name="two-namespaces",
    severity=Severity.ERROR,
    title="Documents that are joined or compared share one id space.",
    page=(
        "An id means something within its namespace only. Documents of different namespaces have no ids in "
        "common, even where the letters agree."
    ),
)
NOT_AS_BEFORE = Code(
    code="REV091",
    name="not-as-before",
    severity=Severity.ERROR,
    title="Changes are applied to the document they were made from.",
    page="A change names the value it replaces. Where the document says something else, the change is not for it.",
)
ISSUED_TOO_EARLY = Code(
    code="REV092",
    name="issued-too-early",
    severity=Severity.ERROR,
    title="A change is issued after everything it changes.",
    page="Calendars keep what was stamped last. A change that is stamped earlier than what it replaces is lost.",
)


class JoinRefused(FindingsError):
    """Documents cannot be joined: they use one id for two things, or do not share an id space."""


class ApplyRefused(FindingsError):
    """Changes cannot be applied: the document is not the one they were made from, or they are no changes of it."""


class ReviseRefused(FindingsError):
    """One document cannot follow another: the id space differs, or it would be issued before what it changes."""
