"""When the pit lane is open to whom."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.pit.pit_plan import PitOpening, PitPlan
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.entry.cars_in_sessions import running_in
from roadracing._internal.text.lists import listed
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.naming import label_of


@rule("PIT020", "opening-of-something-else", Severity.ERROR)
def opening_of_something_else(case: Case) -> Iterator[Finding]:
    """The pit lane opens in a session that is on the timetable as just that, for the series and classes it is for.

    The session of an opening is of the kind `pit-lane` and of the plan's weekend. The opening's series are among
    the session's, its classes are classes of these series, and the session it is `ahead_of` is one of that weekend in
    which one of the series is on the track. Times are the session's: nothing else says when the lane is open.

    **Not flagged:** what is not in the document (REF001); series, where the session names none.

    **To fix it,** name the session in which the lane opens, correct its kind, or correct the series and classes.
    """
    owner = {c.id: series.id for series in case.season.series for c in series.classes}
    for plan in case.pit_plans:
        for opening in plan.openings:
            session = case.index.sessions.get(opening.session)
            if session is None:
                continue
            for problem, field in _problems(case, plan, opening, session, owner):
                yield Finding(
                    message=f"the opening {opening.id!r} {problem}",
                    path=("pit_plans", plan.id, "openings", opening.id, field),
                    related=(Related(message="the session", path=("sessions", session.id)),),
                    hint="name the session in which the pit lane opens, or correct what is said of it",
                    context={"opening": opening.id, "session": session.id, "field": field},
                )


def _problems(
    case: Case, plan: PitPlan, opening: PitOpening, session: Session, owner: dict[str, str]
) -> Iterator[tuple[str, str]]:
    name = case.session_name(session)
    if session.kind is not SessionKind.PIT_LANE:
        yield f"names {name}, which is no session of the kind pit-lane but {session.kind.value}", "session"
    if session.weekend != plan.weekend:
        yield f"names {name}, which is a session of another weekend", "session"
    strangers = [s for s in opening.series if session.series and s not in session.series]
    if strangers:
        yield f"is for {listed(strangers)}, and {name} is not", "series"
    series = opening.series or session.series
    wrong = [c for c in opening.classes if series and c in owner and owner[c] not in series]
    if not wrong and session.classes:
        wrong = [c for c in opening.classes if c not in session.classes and c in owner]
    if wrong:
        yield (
            f"is for the {'class' if len(wrong) == 1 else 'classes'} {listed(wrong)}, and {name} is not",
            "classes",
        )
    ahead = case.index.sessions.get(opening.ahead_of or "")
    if ahead is None:
        return
    if ahead.weekend != plan.weekend:
        yield f"is ahead of {case.session_name(ahead)}, which is a session of another weekend", "ahead_of"
    elif series and ahead.series and not set(series) & set(ahead.series):
        yield f"is ahead of {case.session_name(ahead)}, which is not for its series", "ahead_of"


@rule("PIT021", "pit-lane-opened-too-late", Severity.WARNING)
def opened_too_late(case: Case) -> Iterator[Finding]:
    """The pit lane opens to a series before its cars first run, and before the session it opens for.

    For every series that a pit plan has openings for, one of them starts before the first session in which its cars are
    on the track at that weekend, in each class that has openings of its own. An opening that says what it is
    `ahead_of` starts before that session. Teams cannot set up where they may not go.

    **Not flagged:** series without openings in the plan; sessions of which no time is known; openings for nobody in
    particular.

    **To fix it,** open the lane earlier, or correct the session of the opening.
    """
    running = case.once(running_in)
    for plan in case.pit_plans:
        groups: dict[tuple[str, str | None], list[tuple[PitOpening, Slot]]] = {}
        for opening in plan.openings:
            slot = case.slot_of.get(opening.session)
            session = case.index.sessions.get(opening.session)
            if slot is None or session is None or session.kind is not SessionKind.PIT_LANE:
                continue
            for series in opening.series or session.series:
                for name in _classes(case, series, opening, session):
                    groups.setdefault((series, name), []).append((opening, slot))
            yield from _behind(case, plan, opening, slot)
        for (series, car_class), held in sorted(groups.items(), key=lambda one: (one[0][0], one[0][1] or "")):
            # Openings for the whole series serve each of its classes.
            both = [*held, *(groups.get((series, None), []) if car_class is not None else [])]
            earliest, slot = min(both, key=lambda one: (one[1].begins, one[0].id))
            runs = [
                case.slot_of[s.id]
                for s in running.sessions_of_series(plan.weekend, series)
                if s.kind.competition
                and s.id in case.slot_of
                and (car_class is None or not s.classes or car_class in s.classes)
            ]
            first = min(runs, key=lambda s: (s.begins, s.id), default=None)
            if first is None or slot.begins < first.begins:
                continue
            who = label_of(case.index.series, series)
            if car_class is not None and car_class in case.index.classes:
                who = f"{who} {case.index.classes[car_class].label}"
            local = case.local(slot.session, slot.start)
            yield Finding(
                message=f"the pit lane first opens to {who} on {short_day_text(local.date())} at {clock_text(local)}, "
                f"and its cars run before: {case.session_name(first.session)}",
                path=("pit_plans", plan.id, "openings", earliest.id),
                related=(Related(message="the first session", path=("sessions", first.id, "start")),),
                hint="open the lane earlier, or correct the session of the opening",
                context={
                    "opening": earliest.id,
                    "series": series,
                    "class": car_class,
                    "session": slot.id,
                    "first": first.id,
                },
            )


def _classes(case: Case, series: str, opening: PitOpening, session: Session) -> list[str | None]:
    """The classes of a series that an opening is for; ``None`` stands for all of them."""
    named = opening.classes or session.classes
    held = case.index.series.get(series)
    own = [c.id for c in held.classes if c.id in named] if held is not None else []
    return [*own] or [None]


def _behind(case: Case, plan: PitPlan, opening: PitOpening, slot: Slot) -> Iterator[Finding]:
    ahead = case.slot_of.get(opening.ahead_of or "")
    if ahead is None or slot.begins < ahead.begins:
        return
    yield Finding(
        message=f"the pit lane opens with {case.session_name(slot.session)} ahead of "
        f"{case.session_name(ahead.session)}, which starts no later",
        path=("pit_plans", plan.id, "openings", opening.id, "ahead_of"),
        related=(Related(message="the session it is ahead of", path=("sessions", ahead.id, "start")),),
        hint="open the lane earlier, or correct the session it is ahead of",
        context={"opening": opening.id, "session": slot.id, "ahead_of": ahead.id},
    )
