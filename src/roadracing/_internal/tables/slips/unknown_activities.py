"""Rows of which nobody can say whether cars run, in one finding that lists them all."""

from collections.abc import Iterable
from typing import Final

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.places import Place
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.activity_words import speaks_of_competition

_SHOWN: Final = 5
_RELATED: Final = 200


def not_understood(rows: Iterable[tuple[Session, Place]], hint: str) -> Iterable[Diagnostic]:
    """Say of all rows that may be on the track that they are not understood: a warning if one speaks of competition.

    Rows without words are told as such already. Those that a head noun or their place settles are understood enough.

    Args:
        rows: the sessions that were read, with where each stands.
        hint: what to do about it.
    """
    rows = list(rows)
    unknown = [
        (session, place)
        for session, place in rows
        if session.title and session.may_be_on_track and not session.is_cancelled and session.part_of is None
    ]
    if not unknown:
        return
    competes = [one for one in unknown if speaks_of_competition(one[0].title or "")]
    shown = [quote(session.title or "") for session, _ in (competes or unknown)[:_SHOWN]]
    more = len(unknown) - len(shown)
    if more:
        shown.append(f"{more} more")
    which = "1 activity is" if len(unknown) == 1 else f"{len(unknown)} activities are"
    yield Diagnostic.of(
        table_faults.NO_KINDS,
        f"{which} not understood, so nobody can tell whether cars run: {listed(shown)}.",
        place=(competes or unknown)[0][1],
        severity=Severity.WARNING if competes else None,
        related=[
            Related(message=session.title or session.id, path=("sessions", session.id), place=place)
            for session, place in unknown[:_RELATED]
        ],
        hint=hint,
        context={"sessions": [session.id for session, _ in unknown], "of": len(rows)},
    )
