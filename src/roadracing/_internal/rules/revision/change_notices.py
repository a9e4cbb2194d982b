"""Every change is told, and a late one has a reason that competitors have to accept."""

from collections.abc import Iterable, Iterator

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import parse_path
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.bulletin import Bulletin, BulletinKind
from roadracing._internal.model.weekend.weekend import RaceWeekend, TimetableStatus
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted, listed


@rule(
    "REV004",
    "change-without-bulletin",
    Severity.WARNING,
    sources=(
        "IMSA Sporting Regulations 2024, foreword: rules are changed by the publication of a bulletin",
        "IMSA's official schedules: revised editions come with a list of what changed",
    ),
)
def change_without_bulletin(case: Case) -> Iterator[Finding]:
    """What people see of a published session changes by a bulletin that says so.

    This compares the document with the one that was published before it, and runs only where that is given. Each
    session that people see differently, or that is new, is named in the `changes` of a bulletin that was issued since,
    or belongs to something that is: a venue that was renamed changes all its sessions. It is said once per weekend,
    with the sessions that no bulletin names.

    **Not flagged:** a season that had no sessions before, which is published for the first time; a weekend that had
    none; facts that no feed shows; a session that is gone, or changed without a higher revision, which REV001 reports.

    **To fix it,** revise the published document (`roadracing revise OLD NEW`), which writes the bulletin, or add to
    one what changed.
    """
    previous = case.previous
    if previous is None or previous.namespace != case.season.namespace or not previous.sessions:
        return
    before = Index(previous)
    had = {bulletin.id for bulletin in previous.bulletins}
    told, everything = _told(b for b in case.season.bulletins if b.id not in had)
    known = {session.weekend for session in previous.sessions}
    untold: dict[str, list[str]] = {}
    for session in case.season.sessions:
        old = before.sessions.get(session.id)
        if session.weekend not in known or session.id in told or session.weekend in everything:
            continue
        risen = old is not None and (session.revision or 0) > (old.revision or 0)
        if old is None or (risen and appearance(before, old) != appearance(case.index, session)):
            untold.setdefault(session.weekend, []).append(session.id)
    for weekend, sessions in sorted(untold.items()):
        held = case.index.weekends.get(weekend)
        names = listed([case.session_label(case.index.sessions[name]) for name in sessions])
        yield Finding(
            message=f"{counted(len(sessions), 'session')} of "
            f"{case.weekend_name(held) if held is not None else weekend} changed since this was published, and no "
            f"bulletin says so: {names}",
            path=("sessions", sessions[0]),
            related=tuple(Related(message="another one", path=("sessions", name)) for name in sessions[1:20]),
            hint="let `roadracing revise` write the bulletin, or add to one what changed",
            context={"weekend": weekend, "sessions": [*sessions[:20]], "number": len(sessions)},
        )


def _told(bulletins: Iterable[Bulletin]) -> tuple[set[str], set[str]]:
    """The sessions that bulletins name, and the weekends of which they name what its sessions share."""
    told: set[str] = set()
    everything: set[str] = set()
    for bulletin in bulletins:
        for change in bulletin.changes:
            path = parse_path(change.path)
            if len(path) > 1 and path[0] == "sessions":
                told.add(path[1])
            elif bulletin.weekend is not None:
                everything.add(bulletin.weekend)
    return told, everything


@rule(
    "REV005",
    "late-change-without-reason",
    Severity.WARNING,
    sources=(
        "FIA International Sporting Code, article 66 in its old numbering, as quoted by f1-forum.fi",
        "FIA Formula One Sporting Regulations 2025, article 15.3: the stewards modify the timetable",
    ),
)
def late_change_without_reason(case: Case) -> Iterator[Finding]:
    """A timetable that competitors have entered by changes for a reason, and the bulletin says which.

    Looked at are the bulletins that change the times of sessions, once the weekend's timetable was official or its
    supplementary regulations had been issued: the code lets these change, once entries are open, only by consent of
    all who entered, or by the stewards for force majeure or safety. Such a bulletin gives a `reason`, or the `grounds`
    on which competitors have to accept it.

    **Not flagged:** bulletins on a timetable that is still provisional; bulletins without a weekend; those that change
    no session.

    **To fix it,** say in the bulletin why, on what grounds, and in which role it was decided (`decided_by`).
    """
    for bulletin in case.season.bulletins:
        weekend = case.index.weekends.get(bulletin.weekend or "")
        if weekend is None or bulletin.reason is not None or bulletin.grounds is not None:
            continue
        since = _binding_since(weekend, bulletin)
        if since is None or not _about_times(bulletin):
            continue
        number = (
            f"bulletin {bulletin.number}" if bulletin.number is not None else f"the bulletin {bulletin.id!r}"
        )
        yield Finding(
            message=f"{number} of {case.weekend_name(weekend)} changes the timetable after {since[1]}, and says "
            "neither why nor on what grounds",
            path=("bulletins", bulletin.id),
            related=(Related(message=since[1], path=("weekends", weekend.id, *since[0])),),
            hint="give the reason, or the grounds: force majeure, safety, or consent",
            context={"bulletin": bulletin.id, "weekend": weekend.id},
        )


def _about_times(bulletin: Bulletin) -> bool:
    if bulletin.kind not in (BulletinKind.SCHEDULE, None):
        return False
    return any(change.path.startswith("/sessions/") for change in bulletin.changes)


def _binding_since(weekend: RaceWeekend, bulletin: Bulletin) -> tuple[tuple[str, ...], str] | None:
    """What had been issued before a bulletin that competitors could rely on: the path of it, and in words."""
    timetable, regulations = weekend.timetable, weekend.supplementary_regulations
    if timetable is not None and timetable.status is TimetableStatus.REVISED:
        return ("timetable",), "its timetable was official"
    if timetable is not None and timetable.status is TimetableStatus.OFFICIAL:
        times = timetable.issued_at, bulletin.issued_at
        if times[0] is not None and times[1] is not None and times[1] > times[0]:
            return ("timetable",), "its timetable was official"
    issued = regulations.issued_at if regulations is not None else None
    if issued is not None and bulletin.issued_at is not None and bulletin.issued_at > issued:
        return ("supplementary_regulations",), "its supplementary regulations were issued"
    return None
