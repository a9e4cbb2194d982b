"""Rows that belong to a session stand where they belong: at their distance from it, and not before it is over."""

import datetime as dt
from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.tie import Tie, TieAnchor
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.lengths import length_text


@rule("SCH028", "tie-broken", Severity.WARNING)
def tie_broken(case: Case) -> Iterator[Finding]:
    """What belongs to a session is where it belongs: a podium after its race, a grid walk before its start.

    A row that is tied to a session (`ties`) begins at least `from_min` and at most `until_min` minutes after the
    anchor: the session's start, or its end for the anchors `flag` and `results`. What is anchored at an end does not
    begin before it, unless `from_min` says so.

    A session that is moved leaves behind what belongs to it, in the feed of everybody who came to see it.

    **Not flagged:** a session whose end is not known, where that is the anchor; times that are approximate or not
    known; sessions and rows that will not run; results that are posted later than the session ends, of which nobody
    has said when.

    **To fix it,** move the row along with its session, or correct the distance.
    """
    for row in case.slots:
        for tie in row.session.ties if row.exact else ():
            other = case.slot_of.get(tie.session)
            if other is None or other.id == row.id or not other.exact:
                continue
            at = _anchor(tie, other)
            if at is not None:
                yield from _misplaced(case, row, other, tie, at)


def _anchor(tie: Tie, other: Slot) -> dt.datetime | None:
    """The moment that a row depends on."""
    if tie.anchor in (None, TieAnchor.START):
        return other.begins
    return other.ends if other.end_known else None


def _misplaced(case: Case, row: Slot, other: Slot, tie: Tie, at: dt.datetime) -> Iterator[Finding]:
    away = (row.begins - at).total_seconds() / 60
    of_start = tie.anchor in (None, TieAnchor.START)
    least = tie.from_min if tie.from_min is not None or of_start else min(0.0, tie.until_min or 0.0)
    most = tie.until_min
    moment = "start" if of_start else "end"
    if least is not None and away < least:
        wanted, how = least, "no earlier than"
    elif most is not None and away > most:
        wanted, how = most, "no later than"
    else:
        return
    name = case.session_name(other.session)
    yield Finding(
        message=f"{case.session_name(row.session)} begins {_distance(away) or 'at '}the {moment} of {name}, to "
        f"which it belongs; it has to begin {how} {_distance(wanted)}its {moment}",
        path=("sessions", row.id, "start"),
        related=(Related(message=name, path=("sessions", other.id, "start" if of_start else "end")),),
        hint="move it along with that session, or correct the distance of the tie",
        context={
            "session": row.id,
            "other": other.id,
            "away_min": round(away, 2),
            "from_min": tie.from_min,
            "until_min": tie.until_min,
        },
    )


def _distance(minutes: float) -> str:
    """So many minutes before a moment, or after it; nothing at the moment itself."""
    if not minutes:
        return ""
    return f"{length_text(dt.timedelta(minutes=abs(minutes)))} {'before' if minutes < 0 else 'after'} "
