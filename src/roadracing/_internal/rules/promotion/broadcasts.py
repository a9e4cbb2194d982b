"""Live broadcasts show what they announce."""

from collections.abc import Iterator
from datetime import timedelta

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.text.lists import listed
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import clock_text, span_text


@rule(
    "PRO001",
    "broadcast-window",
    Severity.WARNING,
    parameters=("broadcast_after_min",),
    sources=("the American Le Mans Series of 2004 announced its broadcasts as 'flag to flag'",),
)
def broadcast_window(case: Case) -> Iterator[Finding]:
    """A live broadcast of a race shows it from its start to its end.

    The live broadcasts of a race, all channels together, have to begin by its start and go on until it is expected
    to end (by its format, with the lap that a timed race overruns by where the layout gives one, otherwise as
    published), and for `broadcast_after_min` minutes more.

    **An error** where somebody adopted `broadcast_after_min`; otherwise it only warns.

    **Not flagged:** races with no broadcast that is known to be live; what an end that nobody published would
    decide; a broadcast whose own start or end is not known, which is taken to show what the others do not;
    cancelled races.

    **To fix it,** correct the broadcast or the race; if only a part is shown live, do not state the broadcast
    as `live`.
    """
    for slot in case.slots:
        session = slot.session
        live = [b for b in session.broadcasts if b.live]
        timeless = any(b.start is None and b.end is None for b in live)
        if session.kind is not SessionKind.RACE or not live or timeless:
            continue
        after = case.parameter("broadcast_after_min", session)
        end = case.expected_end(session)
        until = end + timedelta(minutes=after.value or 0) if end is not None and end > slot.start else None
        dark = _first_dark(slot.start, until, live)
        if dark is not None:
            practice = after.practice if after.value else None
            finding = _finding(case, session, live, dark=dark, until=until, practice=practice)
            yield attrs.evolve(finding, severity=severity_by(after))


def _first_dark(start: Instant, until: Instant | None, live: list[Broadcast]) -> Instant | None:
    """The first moment of a race that nobody shows; ``None`` if somebody always does."""
    reached = start
    for broadcast in sorted(live, key=lambda b: (b.start or start, b.id)):
        if broadcast.start is not None and broadcast.start > reached:
            break
        if broadcast.end is None:
            return None
        reached = max(reached, broadcast.end)
    if until is None:
        # It is not known how long the race is, but it is known when it starts.
        return start if reached <= start else None
    return reached if reached < until else None


def _finding(
    case: Case,
    session: Session,
    live: list[Broadcast],
    *,
    dark: Instant,
    until: Instant | None,
    practice: str | None,
) -> Finding:
    channels = listed([b.channel or b.id for b in live])
    shown = case.local(session, dark)
    needed = f" until {clock_text(case.local(session, until))}" if until is not None else ""
    return Finding(
        message=f"{case.session_name(session)} is live on {channels}, and nobody shows it at {span_text(shown)}; "
        f"it is to be shown from its start{needed}",
        path=("sessions", session.id, "broadcasts", live[0].id),
        related=(Related(message="the race", path=("sessions", session.id, "start")),),
        hint="correct the broadcast or the race, or do not state the broadcast as live",
        context={"session": session.id, "broadcasts": [b.id for b in live], "dark_at": dark.text},
        practice=practice,
    )
