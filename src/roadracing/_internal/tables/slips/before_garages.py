"""Cars that run before the garages of their weekend open, which is most likely a slip of the one or the other time."""

import datetime as dt
from collections.abc import Iterator, Sequence

from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.places import Place
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.text.quoting import quote


def before_garages(rows: Sequence[tuple[Session, Place]]) -> Iterator[Diagnostic]:
    """Say of competition that it starts before the garages open on its day: those of its series, or of everybody.

    Args:
        rows: the sessions in the order of the sheet, with where each stands.
    """
    opens: dict[tuple[dt.date, str], tuple[dt.time, Place]] = {}
    for session, place in rows:
        if session.kind is SessionKind.GARAGE and session.starts is not None and not session.is_cancelled:
            for series in session.series or ("",):
                key = (session.starts.date(), series)
                opening: dt.time = session.starts.time()
                if key not in opens or opening < opens[key][0]:
                    opens[key] = (opening, place)
    for session, place in rows:
        if session.kind not in COMPETITION or session.starts is None or session.is_cancelled:
            continue
        day, at = session.starts.date(), session.starts.time()
        held = [opens[day, one] for one in (*session.series, "") if (day, one) in opens]
        if not held or at >= min(time for time, _ in held):
            continue
        opening, where = min(held, key=lambda one: one[0])
        yield Diagnostic.of(
            table_faults.BEFORE_GARAGES,
            f"{quote(session.title or session.id)} starts at {at:%H:%M}, before the garages open at {opening:%H:%M}.",
            path=("sessions", session.id, "start"),
            place=place,
            related=[Related(message="the garages open", place=where)],
            hint="Correct one of the two times.",
        )
