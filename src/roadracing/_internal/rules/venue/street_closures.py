"""A street circuit is one while its streets are closed."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted
from roadracing._internal.track.time_windows import Window, united, window_of


@rule("TRK008", "streets-open", Severity.ERROR)
def streets_open(case: Case) -> Iterator[Finding]:
    """Nobody is on a street circuit while its streets are open to traffic.

    Where a weekend says when streets are closed for it, every session that uses the track lies within the closures of
    its layout, taken together. The sessions that do not are one finding.

    The permit ends at an hour, and so does the last session before it.

    **Not flagged:** weekends that name no closure; sessions without a known time; sessions off the track, and cancelled
    ones.

    **To fix it,** move the session, or correct the closure.
    """
    for weekend in case.season.weekends:
        closures = weekend.street_closures
        if not closures:
            continue
        known: dict[str | None, list[Window]] = {}
        outside = []
        for session in case.index.sessions_of(weekend.id):
            slot = case.slot_of.get(session.id)
            if slot is None or session.track_use is TrackUse.NONE:
                continue
            layout = case.index.layout_of(session)
            name = layout.id if layout is not None else None
            if name not in known:
                held = (c for c in closures if None in (c.layout, name) or c.layout == name)
                known[name] = [*united(window_of(c.start, c.end) for c in held)]
            if known[name] and not any(
                begins <= slot.begins and slot.ends <= ends for begins, ends in known[name]
            ):
                outside.append(session)
        if outside:
            more = f" and {counted(len(outside) - 1, 'other session')}" if len(outside) > 1 else ""
            yield Finding(
                message=f"{case.session_name(outside[0])}{more} of {weekend.label} "
                f"{'use' if more else 'uses'} streets that are open to traffic then",
                path=("sessions", outside[0].id, "start"),
                related=(
                    Related(
                        message="a closure", path=("weekends", weekend.id, "street_closures", closures[0].id)
                    ),
                ),
                hint="move the session, or correct the closure",
                context={"weekend": weekend.id, "sessions": [one.id for one in outside[:20]]},
            )
