"""The time in which cars are mended and crews rest."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from roadracing.findings import Related, Severity
from roadracing.model import Session
from roadracing.practice import Effective

from .case import Case, Finding
from .preparations import RUNNING, clock_at, series_label
from .rule import rule
from .slots import Slot
from .wording import length_text

_ALL = ""


@rule(
    "SCH023",
    "short-rest",
    Severity.WARNING,
    parameters=("rest_min",),
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 38.2: two hours between the first two practices",
    ),
)
def short_rest(case: Case) -> Iterator[Finding]:
    """Between two sessions of a series its cars are serviced and its crews rest.

    Where a practice sets `rest_min`, so many minutes lie between the end of a session on track and the start of the
    next one for the same cars: sessions of one series, and where both name classes, of a common class. The minutes
    are those of the session that comes. Nothing is looked at where no practice sets them: that is the default.

    **Not flagged:** sessions that name no series; a session without an end, and one that follows it; an overlap;
    parts of one session (`part_of`), such as the segments of a qualifying; tests; cancelled sessions.

    **To fix it,** start the later session later, or agree on a shorter rest.
    """
    latest: dict[tuple[str, str, str], Slot] = {}
    for slot in case.slots:
        session = slot.session
        if session.kind not in RUNNING or not session.series:
            continue
        rest = case.parameter("rest_min", session)
        if rest.value is None:
            continue
        cars = list(_cars(case, session))
        before = {latest[key].id: latest[key] for key in cars if key in latest}
        for other in before.values():
            gap = slot.begins - other.ends
            if not other.end_known or gap < timedelta() or gap >= timedelta(minutes=rest.value):
                continue
            if not _one_session(case, other.session, session):
                yield _short(case, other, slot, rest)
        for key in cars:
            if key not in latest or slot.ends >= latest[key].ends:
                latest[key] = slot


def _cars(case: Case, session: Session) -> Iterable[tuple[str, str, str]]:
    """Whose cars run: by weekend, series and class; all of a series' classes where none is named."""
    for series in session.series:
        known = case.index.series.get(series)
        classes = {c.id for c in known.classes} if known is not None else set[str]()
        named = classes & set(session.classes) or classes or {_ALL}
        for car_class in sorted(named):
            yield session.weekend, series, car_class


def _one_session(case: Case, one: Session, other: Session) -> bool:
    """Whether two are parts of one, or one is a part of the other."""
    siblings = one.part_of is not None and one.part_of == other.part_of
    return siblings or case.families.belong_together(one, other)


def _short(case: Case, before: Slot, slot: Slot, rest: Effective) -> Finding:
    rest_min = rest.value or 0.0
    gap = slot.begins - before.ends
    earliest = clock_at(case, slot, timedelta(minutes=rest_min) - gap)
    common = sorted(set(before.session.series) & set(slot.session.series))
    return Finding(
        message=f"{case.session_name(slot.session)} starts {length_text(gap)} after "
        f"{case.session_name(before.session)} ends; the cars of {series_label(case, common[0])} have "
        f"{rest_min:g} min between sessions",
        path=("sessions", slot.id, "start"),
        related=(Related(message=case.session_name(before.session), path=("sessions", before.id, "end")),),
        hint=f"start it at {earliest} or later" if earliest else "start it later",
        context={
            "session": slot.id,
            "before": before.id,
            "gap_min": round(gap.total_seconds() / 60, 2),
            "rest_min": rest_min,
        },
        practice=rest.practice,
    )
