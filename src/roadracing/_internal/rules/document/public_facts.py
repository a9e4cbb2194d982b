"""What the public needs to be told, and what it must not be told."""

from collections.abc import Iterator

from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.places import Path, path_text
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding, Profile
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted
from roadracing._internal.time.start import StartKind

_PLACEHOLDERS = ("invalid", "example", "test", "localhost")
_EXAMPLES = ("example.com", "example.net", "example.org")


@rule("DOC203", "missing-fact", Severity.ERROR, profiles=(Profile.PUBLISHED,))
def missing_fact(case: Case) -> Iterator[Finding]:
    """What the public relies on is there.

    Looked at are:

    * the season: its name or year, and an issue time, from which feeds take their stamps where neither the
      session (`changed_at`) nor the weekend's timetable (`issued_at`) has one;
    * every weekend: a name and its days, its own or those of a listing;
    * every venue at which a weekend is held: its name and its town;
    * every series of a session: its name and its sanctioning body;
    * every session for the public: when it starts, be it about a time, not before a time, after another
      session, or on a day.

    A feed that is published stays in people's telephones; what is missing in it comes back as a question.

    **Only a warning:** a start that the organiser says is to be confirmed: that is an answer, though not for long.

    **Not flagged:** cancelled sessions; postponed ones, whose time is known to be open; sessions for
    competitors and operations; facts that are disputed, which DOC202 reports. In `draft` this does not run.

    **To fix it,** find out the fact. Nothing is better than a guess: if nobody knows a start, write `tbc` once the
    organiser says so.
    """
    disputed = {dispute.path for dispute in case.season.disputed}
    for path, message, severity in _missing(case):
        if path_text(path) not in disputed:
            yield Finding(message=message, path=path, severity=severity, context={"fact": str(path[-1])})


def _missing(case: Case) -> Iterator[tuple[Path, str, Severity | None]]:
    season = case.season
    if season.name is None and season.year is None:
        yield ("name",), "the season has neither a name nor a year", None
    unstamped = [s for s in season.sessions if stamp(case.index, s) is None]
    if unstamped or (season.issued is None and not season.sessions):
        who = (
            f"{counted(len(unstamped), 'session')} cannot be stamped"
            if unstamped
            else "nothing can be stamped"
        )
        yield ("issued",), f"nothing says when this was issued, so {who} in a feed", None
    for weekend in season.weekends:
        yield from _of_weekend(case, weekend)
    used = {weekend.venue for weekend in season.weekends}
    for venue in season.venues:
        if venue.id in used:
            yield from _of_venue(venue)
    running = {series for session in season.sessions for series in session.series}
    for series in season.series:
        if series.id not in running:
            continue
        if series.name is None and series.short_name is None:
            yield ("series", series.id, "name"), f"the series {series.id!r} has no name", None
        if series.sanctioned_by is None:
            yield ("series", series.id, "sanctioned_by"), f"nothing says who sanctions {series.label}", None
    for session in season.sessions:
        yield from _of_session(case, session)


def _of_weekend(case: Case, weekend: RaceWeekend) -> Iterator[tuple[Path, str, Severity | None]]:
    if weekend.name is None and not any(listing.name for listing in weekend.listings):
        yield (
            ("weekends", weekend.id, "name"),
            f"the weekend {weekend.id!r} has no name, nor has any listing",
            None,
        )
    if weekend.days is None:
        message = f"nothing says from when until when {case.weekend_name(weekend)} is"
        yield ("weekends", weekend.id, "first_day"), message, None


def _of_venue(venue: Venue) -> Iterator[tuple[Path, str, Severity | None]]:
    if venue.name is None:
        yield ("venues", venue.id, "name"), f"the venue {venue.id!r} has no name", None
    if venue.city is None:
        yield ("venues", venue.id, "city"), f"nothing says in which town {venue.label} is", None


def _of_session(case: Case, session: Session) -> Iterator[tuple[Path, str, Severity | None]]:
    if not session.for_public or session.plan_status in (PlanStatus.CANCELLED, PlanStatus.POSTPONED):
        return
    path = ("sessions", session.id, "start")
    weekend = case.index.weekend_of(session)
    where = f" at {case.weekend_name(weekend)}" if weekend is not None else ""
    if session.start is None:
        yield path, f"nothing says when {case.session_name(session)}{where} starts", None
    elif session.start.kind is StartKind.TBC:
        message = f"the start of {case.session_name(session)}{where} is still to be confirmed"
        yield path, message, Severity.WARNING


@rule(
    "DOC204",
    "namespace-placeholder",
    Severity.ERROR,
    profiles=(Profile.PUBLISHED,),
    sources=("RFC 2606 and RFC 6761, which reserve these names for documentation and tests",),
)
def namespace_placeholder(case: Case) -> Iterator[Finding]:
    """A published season has a namespace that is its publisher's own.

    The namespace is the second half of every session's UID. A document that was imported without one gets a
    name that belongs to nobody, under `.invalid`, `.example`, `.test` or `.localhost`.

    Calendars know a session by its UID for life. Two publishers with one placeholder overwrite each other's entries,
    and changing the namespace later duplicates every entry in every calendar that has subscribed.

    **Only a warning:** `example.com`, `example.net`, `example.org` and what is under them. These are reserved too, and
    right for an example that anybody may publish.

    **Not flagged:** in `draft` this does not run.

    **To fix it,** choose a name under a domain that you control, before the first publication, and never change it.
    """
    namespace = case.season.namespace
    labels = namespace.split(".")
    reserved = labels[-1] in _PLACEHOLDERS
    if reserved or ".".join(labels[-2:]) in _EXAMPLES:
        yield Finding(
            message=f"the namespace {namespace!r} is reserved for "
            f"{'placeholders' if reserved else 'examples'}: every UID ends in it, for life",
            path=("namespace",),
            severity=None if reserved else Severity.WARNING,
            hint="choose a domain name of your own, and keep it",
            context={"namespace": namespace},
        )


@rule("DOC205", "nothing-to-publish", Severity.INFO)
def nothing_to_publish(case: Case) -> Iterator[Finding]:
    """There is something for the public to see.

    A season without a single session for the public gives empty feeds. That is as it should be for a document that
    holds the venues or the organisations only, to be joined with others; otherwise the timetable is missing,
    or its rows are all for competitors or operations.

    **To fix it,** add sessions, or correct their `audience`.
    """
    if not any(session.for_public for session in case.season.sessions):
        held = len(case.season.sessions)
        message = (
            f"none of the {counted(held, 'session')} in this document is for the public"
            if held
            else "this document has no sessions"
        )
        yield Finding(
            message=f"{message}, so feeds of it would be empty",
            path=("sessions",),
            hint="add the timetable, or join this document with the one that has it",
            context={"sessions": held},
        )
