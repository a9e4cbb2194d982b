"""What leads up to something comes before it: practice 1 before practice 2, qualifying before the race."""

from collections.abc import Iterator
from typing import Final

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.slots import Slot, is_out

_LEAD_UP: Final = (SessionKind.QUALIFYING, SessionKind.WARM_UP)
_Lines = dict[tuple[str, str, SessionKind], list[Slot]]


@rule("SCH034", "out-of-order", Severity.WARNING)
def out_of_order(case: Case) -> Iterator[Finding]:
    """What leads up to something comes before it.

    The sessions of one kind of a series come in the order of their numbers, and no qualifying or warm-up of a series
    begins when its last race of the weekend has begun.

    Such rows mostly stand under the wrong day, or have each other's times.

    **Not flagged:** numbers that a series gives twice at a weekend, such as a race 1 in each of two rounds; series of
    which a race has no exact start; sessions of certain classes only, and parts of a session; sessions that several
    series share; times that are approximate or not known; cancelled sessions.

    **To fix it,** correct the day or the time of one of the two, or the number.
    """
    lines: _Lines = {}
    for slot in case.slots:
        session = slot.session
        alone = len(session.series) == 1 and not session.classes and session.part_of is None
        if alone and slot.exact and session.kind.competition:
            lines.setdefault((session.weekend, session.series[0], session.kind), []).append(slot)
    for line in lines.values():
        yield from _against_their_numbers(case, line)
    vague = _with_a_race_at_an_unknown_time(case)
    for (weekend, series, kind), line in lines.items():
        races = lines.get((weekend, series, SessionKind.RACE))
        if kind in _LEAD_UP and races and (weekend, series) not in vague:
            last = max(races, key=lambda race: race.begins)
            for slot in line:
                if slot.begins >= last.begins:
                    yield _after(case, slot, last, "the last race of its series that weekend")
                    break


def _against_their_numbers(case: Case, line: list[Slot]) -> Iterator[Finding]:
    """The first that comes after one with a higher number."""
    numbered = [(slot.session.ordinal, slot) for slot in line if slot.session.ordinal is not None]
    if len({number for number, _ in numbered}) < len(numbered):
        return
    before: tuple[int, Slot] | None = None
    for number, slot in sorted(numbered, key=lambda each: (each[1].begins, each[0])):
        if before is not None and number < before[0] and slot.begins > before[1].begins:
            yield _after(case, slot, before[1], "which has the higher number")
            return
        before = (number, slot)


def _with_a_race_at_an_unknown_time(case: Case) -> set[tuple[str, str]]:
    exact = {slot.id for slot in case.slots if slot.exact}
    return {
        (session.weekend, series)
        for session in case.season.sessions
        if session.kind is SessionKind.RACE and session.id not in exact and not is_out(session)
        for series in session.series
    }


def _after(case: Case, slot: Slot, other: Slot, what: str) -> Finding:
    return Finding(
        message=f"{case.session_name(slot.session)} comes after {case.session_name(other.session)}, {what}",
        path=("sessions", slot.id, "start"),
        related=(Related(message=case.session_name(other.session), path=("sessions", other.id, "start")),),
        hint="correct the day or the time of one of the two",
        context={"session": slot.id, "other": other.id},
    )
