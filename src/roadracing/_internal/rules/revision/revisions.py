"""What was published before, and what it has become."""

from collections.abc import Iterator

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.versions.published_changes import PublishedChange, published_changes


@rule("REV001", "published-without-revision", Severity.ERROR)
def published_without_revision(case: Case) -> Iterator[Finding]:
    """What people see of a published session changes only with a higher revision.

    This compares the document with the one that was published before it, and runs only where that is given. For
    each session of both, all that any feed shows of it (times, title, place, series, weekend, status and so on, also
    where the change is one of its venue's or its series' name) is the same, or its `revision` is higher. A revision
    never falls, and the stamp of a session (`changed_at`, else when its timetable or the season was issued) never goes
    back. No published session disappears: one that will not run stays, as cancelled. No session changes both
    its weekend and its kind: then its id has come to mean something else. And the namespace stays.

    A calendar ignores an entry that changes under an unchanged revision, or takes it for an old one: some
    subscribers see the new time and some the old. An id that means another race turns up as the wrong
    race in the calendars of people who planned for the first.

    **Not flagged:** sessions that are new; facts that no feed shows, such as what happened.

    **To fix it,** revise the published document (`roadracing revise OLD NEW`), which raises the revisions of what
    changed, keeps the earlier times and writes the bulletin. Give a session that is another one an id of its own.
    """
    previous = case.previous
    if previous is None:
        return
    if previous.namespace != case.season.namespace:
        yield Finding(
            message=f"the namespace was {previous.namespace!r} when this was published and is now "
            f"{case.season.namespace!r}: every session gets a new UID, and every calendar has it twice",
            path=("namespace",),
            hint=f"go back to {previous.namespace!r}",
            context={"before": previous.namespace, "after": case.season.namespace},
        )
        return
    before = Index(previous)
    for change in published_changes(previous, case.season):
        old, new = before.sessions[change.session], case.index.sessions.get(change.session)
        if new is None:
            yield _gone(case, before, old)
        elif not _became_another(old, new):
            yield _changed(case, change, old, new)
    for old in previous.sessions:
        new = case.index.sessions.get(old.id)
        if new is not None and _became_another(old, new):
            yield _another(case, old, new)


def _became_another(old: Session, new: Session) -> bool:
    return old.weekend != new.weekend and old.kind is not new.kind


def _gone(case: Case, before: Index, old: Session) -> Finding:
    weekend = ("weekends", old.weekend) if old.weekend in case.index.weekends else ("sessions",)
    return Finding(
        message=f"{appearance(before, old).summary} ({old.id!r}) was published and is gone: calendars that have it "
        "will never hear of it again",
        path=weekend,
        hint="keep it, with the status cancelled and a higher revision",
        context={"session": old.id, "revision": old.revision},
    )


def _another(case: Case, old: Session, new: Session) -> Finding:
    return Finding(
        message=f"{old.id!r} was a {old.kind.value} of the weekend {old.weekend!r} and is now a {new.kind.value} of "
        f"{new.weekend!r}: the UID {case.season.uid(new)} has come to mean something else",
        path=("sessions", new.id),
        hint=f"give the new session an id of its own, and keep {old.id!r} as it was, cancelled if it will not run",
        context={
            "session": new.id,
            "weekend_before": old.weekend,
            "weekend_after": new.weekend,
            "kind_before": old.kind.value,
            "kind_after": new.kind.value,
        },
    )


def _changed(case: Case, change: PublishedChange, old: Session, new: Session) -> Finding:
    was, now = old.revision or 0, new.revision or 0
    name, words = (
        case.session_name(new),
        listed(dict.fromkeys(_WORDS.get(fact, fact) for fact in change.facts)),
    )
    path: Path = ("sessions", new.id, "revision")
    if now < was:
        message = f"{name} was published with revision {was} and has {now}: a revision never falls"
        hint = f"it has to be at least {was}, and higher if anything about it changed"
    elif change.facts and now == was:
        message = f"{name} is not as it was published ({words} changed), and its revision is {now} as before"
        hint = f"raise it to {now + 1}, or let `roadracing revise` do so"
    else:
        message = (
            f"{name} has an earlier stamp than when it was published, or none: calendars keep what they have"
        )
        hint = "let changed_at, or the issue time of the timetable, be no earlier than before"
        path = ("sessions", new.id, "changed_at")
    return Finding(
        message=message,
        path=path,
        related=(Related(message="the session", path=("sessions", new.id)),),
        hint=hint,
        context={"session": new.id, "revision": now, "before": was, "changed": [*change.facts]},
    )


_WORDS = {
    "starts": "its start",
    "ends": "its end",
    "days": "its days",
    "exact": "how certain its start is",
    "reserve": "the reserve on its start",
    "latitude_deg": "its place on the map",
    "longitude_deg": "its place on the map",
    "track": "its use of the track",
}
