"""How many cars a layout takes at once."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import somebodys
from roadracing._internal.rules.entry.cars_in_sessions import running_in
from roadracing._internal.text.lists import counted


@rule(
    "ADM003",
    "field-too-large",
    Severity.ERROR,
    parameters=("practice_field_percent",),
    sources=(
        (
            "FIA International Sporting Code, Appendix O, as a student's text about it tells: a layout has a limit for "
            "races, and a practice field may exceed it by 20 %"
        ),
        "SCCA: the national office may restrict how many cars are entered and how many start",
    ),
)
def field_too_large(case: Case) -> Iterator[Finding]:
    """No more cars run at once than the layout takes.

    In a race there are at most `race_limit` cars of the layout, and in practice, qualifying, a warm-up or a test
    at most its `practice_limit`; where that is not stated, `practice_field_percent` of the limit for races. Cars are
    those that are entered in the session's series and classes, and at least those that are recorded to have started.

    **Only a warning:** more cars practise than the limit for races and that percentage allow, since nobody stated a
    limit for practice or adopted the percentage.

    **Not flagged:** layouts without a limit; cars that are withdrawn or in reserve; sessions of which neither
    entries nor starters are known.

    **To fix it,** put the last entries in reserve, let the classes run apart, or correct the limit.
    """
    running = case.once(running_in)
    where = {layout.id: venue.id for venue in case.season.venues for layout in venue.layouts}
    sizes: dict[tuple[str, tuple[str, ...], tuple[str, ...]], int] = {}
    large: dict[tuple[str, int, bool, float, str | None], list[tuple[Session, int]]] = {}
    for session in case.season.sessions:
        layout = case.index.layout_of(session) if session.kind.competition else None
        if layout is None or session.is_cancelled:
            continue
        limit, stated, practice = _limit(case, layout, session)
        if limit is None:
            continue
        key = (session.weekend, session.series, session.classes)
        if key not in sizes:
            sizes[key] = sum(not entry.reserve for entry in running.cars_in(session))
        started = session.actual.starters if session.actual is not None else None
        size = max(sizes[key], started or 0)
        if size > limit:
            large.setdefault((layout.id, size, stated, limit, practice), []).append((session, size))
    for (name, size, stated, limit, practice), held in large.items():
        first = held[0][0]
        more = f" and {counted(len(held) - 1, 'more session')}" if len(held) > 1 else ""
        field = "race_limit" if first.kind is SessionKind.RACE or practice is not None else "practice_limit"
        path: Path = ("sessions", first.id)
        layout_path: Path = ("venues", where[name], "layouts", name, field) if name in where else path
        yield Finding(
            message=f"{size} cars are in {case.session_name(first)}{more}, and {case.index.layouts[name].label} takes "
            f"{limit:g}",
            path=path,
            severity=None if stated else Severity.WARNING,
            related=(Related(message="the limit", path=layout_path),),
            hint="put the last entries in reserve, let the classes run apart, or correct the limit",
            context={
                "sessions": [session.id for session, _ in held],
                "layout": name,
                "cars": size,
                "limit": limit,
            },
            practice=practice,
        )


def _limit(case: Case, layout: CircuitLayout, session: Session) -> tuple[float | None, bool, str | None]:
    """How many cars may be in a session, whether somebody said so, and whose percentage it is otherwise."""
    if session.kind is SessionKind.RACE:
        return layout.race_limit, True, None
    if layout.practice_limit is not None:
        return layout.practice_limit, True, None
    percent = case.parameter("practice_field_percent", session)
    if layout.race_limit is None or percent.value is None:
        return None, False, None
    # Twenty per cent more than 55 cars are 66: no rounding error may take one away.
    return float(int(layout.race_limit * percent.value / 100 + 1e-9)), somebodys(percent), percent.practice
