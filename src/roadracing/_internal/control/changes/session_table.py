"""Which status of a session may follow which, and of the venue as a whole."""

from typing import Final

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import Occupancy, SessionStatus
from roadracing._internal.practice.rulebooks import UNSOURCED, Confidence, Source

from .allowed_change import Guard, Transition, by_begin

_S = SessionStatus
_DIRECTOR: Final = (OfficialRole.RACE_DIRECTOR,)
_CONTROL: Final = (OfficialRole.RACE_DIRECTOR, OfficialRole.CLERK_OF_THE_COURSE)
_START: Final = (OfficialRole.STARTER, OfficialRole.RACE_DIRECTOR)
_STEWARDS: Final = (
    OfficialRole.CHIEF_STEWARD,
    OfficialRole.CHAIR_OF_THE_STEWARDS,
    OfficialRole.STEWARD,
)
_RESULTS: Final = (OfficialRole.TIMEKEEPER, OfficialRole.CLERK_OF_THE_COURSE, *_STEWARDS)


def _f1(article: str) -> tuple[Source, ...]:
    text = f"FIA Formula One Sporting Regulations 2025, Issue 4, article {article}"
    return (Source(text=text, confidence=Confidence.OFFICIAL),)


def _row(
    begins: SessionStatus,
    ends: SessionStatus,
    roles: tuple[OfficialRole, ...],
    effect: str = "",
    *,
    sources: tuple[Source, ...] = (UNSOURCED,),
    guards: tuple[Guard, ...] = (),
) -> Transition[SessionStatus]:
    return Transition(begins=begins, ends=ends, roles=roles, effect=effect, sources=sources, guards=guards)


SESSION_CHANGES: Final[tuple[Transition[SessionStatus], ...]] = (
    *(
        _row(begins, ends, (*_DIRECTOR, *_STEWARDS))
        for begins, following in (
            (_S.SCHEDULED, (_S.DELAYED, _S.POSTPONED, _S.CANCELLED)),
            (_S.DELAYED, (_S.POSTPONED, _S.CANCELLED)),
            (_S.POSTPONED, (_S.SCHEDULED, _S.CANCELLED)),
        )
        for ends in following
    ),
    _row(_S.SCHEDULED, _S.READY, _DIRECTOR),
    _row(_S.DELAYED, _S.READY, _DIRECTOR),
    _row(_S.READY, _S.DELAYED, _DIRECTOR),
    _row(_S.READY, _S.FORMATION, _START, "cars leave the grid", sources=_f1("44")),
    _row(_S.READY, _S.LIVE, _START, "the session starts"),
    _row(_S.FORMATION, _S.LIVE, _START, "the start is given", sources=_f1("48")),
    _row(_S.FORMATION, _S.DELAYED, _START, "the start is aborted; the race loses a lap", sources=_f1("47")),
    _row(_S.LIVE, _S.SUSPENDED, _CONTROL, "the clock of a race keeps running", sources=_f1("57")),
    _row(_S.SUSPENDED, _S.LIVE, _DIRECTOR, "it is taken up again", sources=_f1("58")),
    _row(_S.SUSPENDED, _S.ABANDONED, _DIRECTOR, "it is not taken up again", sources=_f1("58.14")),
    _row(_S.LIVE, _S.FINISHED, _START, "the chequered flag", sources=_f1("59")),
    _row(_S.FINISHED, _S.RESULTS_PROVISIONAL, _RESULTS),
    _row(_S.RESULTS_PROVISIONAL, _S.RESULTS_OFFICIAL, _STEWARDS),
    _row(_S.ABANDONED, _S.RESULTS_PROVISIONAL, _RESULTS, "results may still be declared"),
    _row(_S.CANCELLED, _S.RESULTS_PROVISIONAL, _RESULTS, "results may still be declared"),
)
"""Every change of a session that is possible."""

SESSION_AFTER: Final = by_begin(SESSION_CHANGES)

_HOT_COLD: Final = Source(
    text="IMSA's published schedules mark rows as hot or cold", confidence=Confidence.OFFICIAL
)

OCCUPANCY_CHANGES: Final[tuple[Transition[Occupancy], ...]] = (
    Transition(begins=Occupancy.CLOSED, ends=Occupancy.COLD, roles=_DIRECTOR, sources=(UNSOURCED,)),
    Transition(
        begins=Occupancy.COLD,
        ends=Occupancy.HOT,
        roles=_DIRECTOR,
        guards=(Guard.READINESS, Guard.NO_HOLD),
        effect="nobody but marshals at their posts may be on the track",
        sources=(_HOT_COLD,),
    ),
    Transition(
        begins=Occupancy.HOT,
        ends=Occupancy.COLD,
        roles=_DIRECTOR,
        guards=(Guard.COLD_TRACK,),
        effect="people may be on the track",
        sources=(_HOT_COLD,),
    ),
    Transition(begins=Occupancy.COLD, ends=Occupancy.CLOSED, roles=_DIRECTOR, sources=(UNSOURCED,)),
)
"""Every change of a venue that is possible."""

OCCUPANCY_AFTER: Final = by_begin(OCCUPANCY_CHANGES)
