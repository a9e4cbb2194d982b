"""Every pit box is one car's at a time, whichever series runs."""

from collections.abc import Iterator
from datetime import datetime
from typing import TypeAlias

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.pit.boxes import PitBox
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.overlaps import LOOKED_AT
from roadracing._internal.track.slots import Slot
from roadracing._internal.track.time_windows import Window, meet

from .box_uses import PitUse, by_box, pit_uses_in


@rule("PIT010", "pit-box-given-twice", Severity.ERROR)
def pit_box_given_twice(case: Case) -> Iterator[Finding]:
    """A pit box is one car's at a time.

    Two allocations of one box have no session in common, or follow each other in it by their own times: at a weekend of
    several series the same boxes serve one series after the other, and within a series one class after the other where
    they do not run together. An allocation is for the sessions it names, otherwise for all sessions in which cars of
    its series and classes are in the pits (practice, qualifying, warm-up, race, test, reconnaissance, pit-stop
    practice, pit lane open).

    **Only a warning:** the two are in different sessions that overlap, such as a pit lane that is open to one series
    while the other races; or each has a time of its own, and these overlap although no session of both does.

    **Not flagged:** cars that share a box in one allocation; two allocations to the same cars; sessions that are
    cancelled or take an instant only, among those that overlap. Each allocation is reported once for each box.

    **To fix it,** give one of them another box, name the sessions each is for, or put cars that share a box into one
    allocation.
    """
    known: dict[tuple[_Key, ...], list[_Meeting]] = {}
    for plan in case.pit_plans:
        boxes = {box.id: box for box in plan.boxes}
        for name, uses in sorted(by_box(case.once(pit_uses_in)[plan.id]).items()):
            box = boxes.get(name, PitBox(id=name))
            told: set[str] = set()
            for earlier, later, common in _shared(uses):
                told.add(later.allocation.id)
                yield _twice(case, box, earlier, later, common)
            for one, other in _overlapping(case, uses, known):
                later = one[1] if one[1].allocation.id not in told else other[1]
                if later.allocation.id in told:
                    continue
                told.add(later.allocation.id)
                yield _meanwhile(case, box, one, other)
            for earlier, later in _in_each_others_time(uses):
                if later.allocation.id not in told:
                    told.add(later.allocation.id)
                    yield _twice(case, box, earlier, later, None, severity=Severity.WARNING)


def _shared(uses: list[PitUse]) -> Iterator[tuple[PitUse, PitUse, Session | None]]:
    """Each use that has a session in common with an earlier one, or the series where neither has any session."""
    held: dict[tuple[str, str], list[PitUse]] = {}
    for use in uses:
        keys: list[tuple[str, str, Session | None]] = [("session", s.id, s) for s in use.sessions]
        if not keys and not use.allocation.sessions:
            classes = use.classes or {""}
            keys = [(series, name, None) for series in use.series for name in sorted(classes)]
        met: tuple[PitUse, Session | None] | None = None
        for kind, name, session in keys:
            others = held.setdefault((kind, name), [])
            if met is None:
                other = next(
                    (o for o in others if o.holder != use.holder and meet(o.window, use.window)), None
                )
                met = (other, session) if other is not None else None
            if len(others) < LOOKED_AT and not (
                others and others[-1].holder == use.holder and not use.is_timed
            ):
                others.append(use)
        if met is not None:
            yield met[0], use, met[1]


def _in_each_others_time(uses: list[PitUse]) -> Iterator[tuple[PitUse, PitUse]]:
    """Each use with a time of its own that overlaps another holder's, with the one of these that ends last."""
    last: list[PitUse] = []
    for use in sorted((one for one in uses if one.is_timed), key=lambda one: (one.window, one.allocation.id)):
        other = next((one for one in last if one.holder != use.holder and meet(one.window, use.window)), None)
        if other is not None:
            yield other, use
        # The two holders that have it longest are enough: one of them is somebody else.
        held = sorted((*last, use), key=lambda one: one.window[1], reverse=True)
        last = held[:1] + [one for one in held[1:] if one.holder != held[0].holder][:1]


_Key: TypeAlias = tuple[int, tuple[str, ...], Window]
"""A holder, by its place among those of a box, the sessions in which it has it, and its own time."""
_Meeting: TypeAlias = tuple[Slot, _Key, Slot, _Key]


def _overlapping(
    case: Case, uses: list[PitUse], known: dict[tuple[_Key, ...], list[_Meeting]]
) -> Iterator[tuple[tuple[Slot, PitUse], tuple[Slot, PitUse]]]:
    """Each use in a session that overlaps one of another holder's, with the one of these that ends last.

    Box after box serves the same series one after the other, so what was found for one holds for the next.
    """
    holders: dict[object, int] = {}
    groups: dict[_Key, list[PitUse]] = {}
    for use in uses:
        key = (holders.setdefault(use.holder, len(holders)), tuple(s.id for s in use.sessions), use.window)
        groups.setdefault(key, []).append(use)
    keys = tuple(groups)
    if keys not in known:
        known[keys] = [*_meetings(case, keys)]
    for first, earlier, second, later in known[keys]:
        for use in groups[later]:
            yield (first, groups[earlier][0]), (second, use)


def _meetings(case: Case, keys: tuple[_Key, ...]) -> Iterator[_Meeting]:
    times = sorted(
        (
            (max(slot.begins, key[2][0]), min(slot.ends, key[2][1]), slot, key)
            for key in keys
            for name in key[1]
            if (slot := case.slot_of.get(name)) is not None and slot.begins < slot.ends
        ),
        key=lambda one: (one[0], one[2].id, one[3][0]),
    )
    # The two holders whose sessions last longest are enough: one of them is somebody else.
    last: list[tuple[datetime, Slot, _Key]] = []
    for begins, ends, slot, key in times:
        for other_ends, other_slot, other in last:
            if other_ends > begins and other[0] != key[0] and other_slot.id != slot.id:
                yield other_slot, other, slot, key
                break
        last.append((ends, slot, key))
        last.sort(key=lambda one: one[0], reverse=True)
        last = last[:1] + [one for one in last[1:] if one[2][0] != last[0][2][0]][:1]


def _twice(
    case: Case,
    box: PitBox,
    earlier: PitUse,
    later: PitUse,
    common: Session | None,
    *,
    severity: Severity | None = None,
) -> Finding:
    where = f" in {case.session_name(common)}" if common is not None else ""
    return Finding(
        message=f"box {box.name} is given to {earlier.label(case.index)} and to {later.label(case.index)}{where}",
        path=("pit_plans", later.plan.id, "allocations", later.allocation.id),
        severity=severity,
        related=(
            Related(
                message="the other allocation",
                path=("pit_plans", earlier.plan.id, "allocations", earlier.allocation.id),
            ),
        ),
        hint="give one of them another box, name the sessions each is for, or put cars that share it into one "
        "allocation",
        context={
            "box": box.id,
            "allocation": later.allocation.id,
            "other": earlier.allocation.id,
            "session": common.id if common is not None else None,
        },
    )


def _meanwhile(case: Case, box: PitBox, one: tuple[Slot, PitUse], other: tuple[Slot, PitUse]) -> Finding:
    (first, earlier), (second, later) = one, other
    return Finding(
        message=f"box {box.name} is given to {earlier.label(case.index)} in {case.session_name(first.session)} and to "
        f"{later.label(case.index)} in {case.session_name(second.session)}, which overlap",
        path=("pit_plans", later.plan.id, "allocations", later.allocation.id),
        severity=Severity.WARNING,
        related=(
            Related(
                message="the other allocation",
                path=("pit_plans", earlier.plan.id, "allocations", earlier.allocation.id),
            ),
            Related(message=case.session_name(first.session), path=("sessions", first.id)),
        ),
        hint="give one of them another box, or name the sessions each is for",
        context={
            "box": box.id,
            "allocation": later.allocation.id,
            "other": earlier.allocation.id,
            "session": second.id,
            "other_session": first.id,
        },
    )
