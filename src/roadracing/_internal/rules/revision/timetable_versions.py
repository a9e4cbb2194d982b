"""The editions of a timetable: each one later than the last."""

from collections.abc import Iterator

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.timetable_version import next_version, same_count, version_number
from roadracing._internal.model.weekend.weekend import RaceWeekend, Timetable, TimetableStatus
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

_FINALITY = (TimetableStatus.PROVISIONAL, TimetableStatus.OFFICIAL, TimetableStatus.REVISED)


@rule(
    "REV003",
    "timetable-version",
    Severity.ERROR,
    sources=("IMSA's official schedules: provisional, official, official revised, with numbered file names",),
)
def timetable_version(case: Case) -> Iterator[Finding]:
    """A timetable that changes is a new edition: its version rises, and it never becomes less final.

    This compares the document with the one that was published before it, and runs only where that is given. For each
    weekend of both, the number of the timetable's `version` is not lower than before. **Only a warning:** rows that
    the public sees have changed, and neither version nor issue time tells the two editions apart; an issue time
    before the last one's; an official timetable that has become provisional.

    Two papers with one number hang in two garages. Whoever reads the older one comes late.

    **Not flagged:** versions that are no numbers or are counted in another way than before; a weekend without a
    timetable in either document; versions that skip a number.

    **To fix it,** give the timetable the next number and its own issue time.
    """
    previous = case.previous
    if previous is None or previous.namespace != case.season.namespace:
        return
    before = Index(previous)
    for weekend in case.season.weekends:
        old = before.weekends.get(weekend.id)
        if old is None or old.timetable is None or weekend.timetable is None:
            continue
        yield from _compared(case, before, weekend, old.timetable, weekend.timetable)


def _compared(
    case: Case, before: Index, weekend: RaceWeekend, old: Timetable, new: Timetable
) -> Iterator[Finding]:
    name, path = case.weekend_name(weekend), ("weekends", weekend.id, "timetable")
    was, now = old.version, new.version
    earlier = old.issued_at is not None and new.issued_at is not None and new.issued_at < old.issued_at
    later = old.issued_at != new.issued_at and not earlier and new.issued_at is not None
    if was is not None and now is not None and same_count(was, now):
        first, second = version_number(was), version_number(now)
        context = {"weekend": weekend.id, "before": was, "after": now}
        if first is not None and second is not None and second < first:
            yield _finding(
                (*path, "version"),
                f"the timetable of {name} was published as version {was} and is version {now} here",
                f"number it {next_version(was)}",
                context,
                None,
            )
        elif first == second and not later and _rows_changed(case, before, weekend.id):
            yield _finding(
                (*path, "version"),
                f"version {was} of the timetable of {name} was published with other rows, and nothing tells the two "
                "editions apart",
                f"number it {next_version(was)}, and give it its own issue time",
                context,
            )
    if earlier:
        yield _finding(
            (*path, "issued_at"),
            f"the timetable of {name} was issued at {old.issued_at}, and this edition says {new.issued_at}",
            "give it the time at which this edition is issued",
            {"weekend": weekend.id, "before": str(old.issued_at), "after": str(new.issued_at)},
        )
    if old.status and new.status and _FINALITY.index(new.status) < _FINALITY.index(old.status):
        yield _finding(
            (*path, "status"),
            f"the timetable of {name} was {old.status.value} and is {new.status.value} here",
            "an official timetable that changes is a revised one",
            {"weekend": weekend.id, "before": old.status.value, "after": new.status.value},
        )


def _rows(index: Index, weekend: str) -> tuple[Session, ...]:
    return index.sessions_of(weekend) if weekend in index.weekends else ()


def _rows_changed(case: Case, before: Index, weekend: str) -> bool:
    """Whether people see any row of a weekend differently, or other rows."""
    old = {session.id: session for session in _rows(before, weekend)}
    new = {session.id: session for session in _rows(case.index, weekend)}
    return old.keys() != new.keys() or any(
        appearance(before, session) != appearance(case.index, new[name]) for name, session in old.items()
    )


def _finding(
    path: Path, message: str, hint: str, context: dict[str, str], severity: Severity | None = Severity.WARNING
) -> Finding:
    return Finding(
        message=message,
        path=path,
        severity=severity,
        related=(Related(message="the timetable", path=path[:3]),),
        hint=hint,
        context=context,
    )
