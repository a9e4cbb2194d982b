"""Sessions that are parts of others, or were split off from them."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.track.session_parts import circles
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.clocks import span_text

_LEADING_UP = frozenset({SessionKind.START_SIGNAL, SessionKind.RECONNAISSANCE})
"""What belongs to a start and comes before it."""


@rule("SCH018", "broken-part-of", Severity.ERROR)
def broken_part_of(case: Case) -> Iterator[Finding]:
    """A part belongs to a whole: of the same weekend, within its time, and not to itself.

    A session can be a part of another (`part_of`), as a formation lap is of a race, or have been split off from
    one (`split_from`). Looked at are sessions that are parts of each other in a circle, or split from each other
    in one; parts of a session of another weekend; and parts that are not within the slot of the whole.

    A part may overlap its whole, so a wrong `part_of` hides a real conflict; and a calendar that groups rows by
    their whole loses those that go round in a circle.

    **Only a warning:** a part outside the slot of its whole. Perhaps the slot is that of the race alone, and the
    ceremony that leads to it stands on its own.

    **Not flagged:** a session that was split off into another weekend, as a race that was put off may be; a whole
    with no known start or end; start signals and reconnaissance laps, which lead up to a start; cancelled sessions.

    **To fix it,** remove or correct `part_of` or `split_from`, or let the whole's slot take in its parts.
    """
    # 1. Circles, of either kind.
    for field, words in (("part_of", "a part of"), ("split_from", "split from")):
        yield from _circles(case, field, words)
    # 2. Parts of a session of another weekend.
    sessions = case.index.sessions
    for session in case.season.sessions:
        whole = sessions.get(session.part_of or "")
        if whole is not None and whole.weekend != session.weekend:
            yield Finding(
                message=f"{case.session_name(session)} is a part of {case.session_name(whole)}, which belongs to "
                f"another weekend, {whole.weekend!r}",
                path=("sessions", session.id, "part_of"),
                related=(Related(message=case.session_name(whole), path=("sessions", whole.id, "weekend")),),
                hint=f"name a session of {session.weekend!r}, or none",
                context={"session": session.id, "part_of": whole.id, "weekend": whole.weekend},
            )
    # 3. Parts outside the slot of their whole.
    slots = {slot.id: slot for slot in case.slots}
    for slot in case.slots:
        around = slots.get(slot.session.part_of or "")
        if around is not None and around.id != slot.id and _outside(slot, around):
            yield _escaped(case, slot, around)


def _circles(case: Case, field: str, words: str) -> Iterator[Finding]:
    sessions = case.index.sessions

    def after(name: str) -> str | None:
        leads_to: str | None = getattr(sessions[name], field)
        return leads_to if leads_to in sessions else None

    for circle in circles((s.id for s in case.season.sessions if getattr(s, field) is not None), after):
        first, *others = circle
        if others:
            chain = listed([case.session_name(sessions[name]) for name in (*others, first)])
            message = f"{case.session_name(sessions[first])} is {words} itself, by way of {chain}"
        else:
            message = f"{case.session_name(sessions[first])} is {words} itself"
        yield Finding(
            message=message,
            path=("sessions", first, field),
            related=tuple(
                Related(message=case.session_name(sessions[name]), path=("sessions", name, field))
                for name in others[:20]
            ),
            hint=f"remove {field} from one of them",
            context={"sessions": [*circle[:20]], "field": field},
        )


def _outside(slot: Slot, whole: Slot) -> bool:
    if not whole.end_known or whole.ends <= whole.begins:
        return False
    before = slot.session.kind in _LEADING_UP and slot.ends <= whole.ends
    return (slot.begins < whole.begins and not before) or slot.ends > whole.ends


def _escaped(case: Case, slot: Slot, whole: Slot) -> Finding:
    start = case.local(whole.session, whole.start)
    end = case.local(whole.session, whole.session.end) if whole.session.end is not None else None
    return Finding(
        message=f"{case.session_name(slot.session)} is a part of {case.session_name(whole.session)} and not "
        "within its time",
        path=("sessions", slot.id, "part_of"),
        severity=Severity.WARNING,
        related=(Related(message=case.session_name(whole.session), path=("sessions", whole.id, "start")),),
        hint=f"a part runs within {span_text(start, end)}; correct a time, or remove part_of",
        context={"session": slot.id, "part_of": whole.id},
    )
