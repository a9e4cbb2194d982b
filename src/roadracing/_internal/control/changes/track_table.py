"""Which status of a track may follow which, as far as rule books and published schedules say it."""

from typing import Final

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.practice.rulebooks import Confidence, Source

from .allowed_change import Guard, Transition, by_begin

_DIRECTOR: Final = (OfficialRole.RACE_DIRECTOR,)
_CONTROL: Final = (OfficialRole.RACE_DIRECTOR, OfficialRole.CLERK_OF_THE_COURSE)
_START: Final = (OfficialRole.STARTER, OfficialRole.RACE_DIRECTOR)

_IMSA_DAY = Source(
    text="IMSA's published schedules, 2015 to 2025: inspection, clearance lap, then the first session",
    confidence=Confidence.OFFICIAL,
)
_FCY = Source(text="fiawec.com, full course yellow", confidence=Confidence.OFFICIAL)
_STOPPING = Source(text="fiawec.com, stopping and suspending a race", confidence=Confidence.OFFICIAL)
_SRO = Source(
    text="SRO GT World Challenge Europe Sporting Regulations, article 46.4", confidence=Confidence.OFFICIAL
)
_UK = Source(
    text="Motorsport UK National Competition Rules 2025, Version 11, page 418", confidence=Confidence.OFFICIAL
)
_UK_CODE_60 = Source(
    text="Motorsport UK National Competition Rules 2025, Version 11, page 405, appendix 5, 2.5",
    confidence=Confidence.OFFICIAL,
)
_BLUE_BOOK = Source(
    text="MSA Blue Book, Q 15.1.1 e, as monoposto.co.uk quotes it on 25 April 2017",
    confidence=Confidence.SECONDARY,
)
_INFERRED = Source(text="follows from the changes around it", confidence=Confidence.UNSOURCED)
_PRACTICE_RED = Source(text="no article found; a race alone has one", confidence=Confidence.UNSOURCED)


def _f1(article: str) -> Source:
    return Source(
        text=f"FIA Formula One Sporting Regulations 2025, Issue 4, article {article}",
        confidence=Confidence.OFFICIAL,
    )


_T = TrackStatus
_HOT = (Guard.NO_HOLD,)


def _neutralise() -> list[Transition[TrackStatus]]:
    sources = {_T.VSC: (_f1("56.1"),), _T.CODE_60: (_UK_CODE_60, _BLUE_BOOK), _T.FCY: (_FCY, _SRO)}
    rows = [
        Transition(
            begins=_T.GREEN,
            ends=ends,
            roles=_CONTROL,
            guards=(Guard.SUPPORTED, *_HOT),
            effect="cars slow down on the whole lap",
            sources=by,
        )
        for ends, by in sources.items()
    ]
    rows += [
        Transition(
            begins=begins,
            ends=_T.SC_DEPLOYED,
            roles=_CONTROL,
            guards=(Guard.RACE, *_HOT),
            effect="the safety car goes out",
            sources=by,
        )
        for begins, by in (
            (_T.GREEN, (_f1("55.3"),)),
            (_T.FCY, (_FCY,)),
            (_T.VSC, (_FCY,)),
            (_T.CODE_60, (_FCY,)),
            (_T.VSC_ENDING, (_INFERRED,)),
            (_T.SC_IN_THIS_LAP, (_INFERRED,)),
        )
    ]
    return rows


def _release() -> list[Transition[TrackStatus]]:
    return [
        Transition(
            begins=_T.VSC,
            ends=_T.VSC_ENDING,
            roles=_CONTROL,
            guards=_HOT,
            effect="green follows after 10 to 15 seconds",
            sources=(_f1("56.7"),),
        ),
        Transition(
            begins=_T.VSC_ENDING,
            ends=_T.GREEN,
            automatic=True,
            guards=(Guard.ANNOUNCED, *_HOT),
            effect="the race goes on",
            sources=(_f1("56.7"),),
        ),
        Transition(
            begins=_T.VSC_ENDING,
            ends=_T.VSC,
            roles=_CONTROL,
            guards=(Guard.SUPPORTED, *_HOT),
            effect="a new incident: it stays",
            sources=(_INFERRED,),
        ),
        *(
            Transition(
                begins=begins,
                ends=_T.GREEN,
                roles=_CONTROL,
                guards=_HOT,
                effect="a message or a countdown, and green flags at all posts",
                sources=(_FCY,),
            )
            for begins in (_T.FCY, _T.CODE_60)
        ),
        Transition(
            begins=_T.SC_DEPLOYED,
            ends=_T.SC_IN_THIS_LAP,
            roles=_CONTROL,
            guards=_HOT,
            effect="its lights go out; all cars are in line, and the steps of the rule book are done",
            sources=(_f1("55.10 and 55.15"),),
        ),
        Transition(
            begins=_T.SC_IN_THIS_LAP,
            ends=_T.GREEN,
            automatic=True,
            guards=_HOT,
            effect="at the control line, once the safety car is in the pit lane",
            sources=(_f1("55.15"),),
        ),
    ]


def _stop() -> list[Transition[TrackStatus]]:
    running = [status for status in _T if status.racing]
    rows = [
        Transition(
            begins=begins,
            ends=_T.RED,
            roles=_CONTROL,
            guards=(Guard.REASON,),
            effect="the pit exit is closed",
            sources=(_f1("57.1 and 57.2"), _STOPPING),
        )
        for begins in running
    ]
    rows += [
        Transition(
            begins=begins,
            ends=_T.CHEQUERED,
            roles=_START,
            effect="the leader has completed the distance or the time; the race may finish behind the safety car",
            sources=(_f1("55.17 and 59"),),
        )
        for begins in running
        if begins is not _T.VSC_ENDING
    ]
    rows += [
        Transition(
            begins=_T.RED,
            ends=_T.SC_DEPLOYED,
            roles=_DIRECTOR,
            guards=(Guard.RACE, Guard.WARNED, Guard.READINESS, *_HOT),
            effect="the race is taken up again behind the safety car",
            sources=(_f1("58.1 and 58.8"),),
        ),
        Transition(
            begins=_T.RED,
            ends=_T.GREEN,
            roles=_DIRECTOR,
            guards=(Guard.NOT_RACE, *_HOT),
            effect="the pit exit opens",
            sources=(_PRACTICE_RED,),
        ),
        Transition(
            begins=_T.RED,
            ends=_T.COLD,
            roles=_DIRECTOR,
            effect="it is not taken up again; a race's result is that of the penultimate lap before the stop",
            sources=(_f1("58.14"),),
        ),
        Transition(
            begins=_T.CHEQUERED,
            ends=_T.COLD,
            roles=_DIRECTOR,
            effect="the last car is in parc fermé, and the track is clear",
            sources=(_f1("26.7"),),
        ),
        Transition(
            begins=_T.CHEQUERED,
            ends=_T.RED,
            roles=_CONTROL,
            guards=(Guard.REASON,),
            effect="an incident on the lap in, or a stop to practice starts",
            sources=(_f1("38.3"),),
        ),
    ]
    return rows


_PREPARE: Final[tuple[Transition[TrackStatus], ...]] = (
    Transition(
        begins=_T.COLD,
        ends=_T.CLEARING,
        roles=_DIRECTOR,
        guards=(Guard.INSPECTED,),
        effect="the course car goes out",
        sources=(_IMSA_DAY,),
    ),
    Transition(
        begins=_T.CLEARING,
        ends=_T.READY,
        roles=_DIRECTOR,
        guards=(Guard.CLEARED, Guard.READINESS),
        effect="every post has answered",
        sources=(_IMSA_DAY, _f1("15.6")),
    ),
    *(
        Transition(
            begins=begins,
            ends=_T.COLD,
            roles=_DIRECTOR,
            effect="something that was in place no longer is",
            sources=(_INFERRED,),
        )
        for begins in (_T.CLEARING, _T.READY)
    ),
    Transition(
        begins=_T.READY,
        ends=_T.GREEN,
        roles=_START,
        guards=(Guard.NOT_OVER, Guard.HOT_VENUE, *_HOT),
        effect="the pit exit goes green, or the start is given",
        sources=(_f1("44 and 53.1"),),
    ),
    Transition(
        begins=_T.READY,
        ends=_T.SC_DEPLOYED,
        roles=_DIRECTOR,
        guards=(Guard.RACE, Guard.NOT_OVER, Guard.HOT_VENUE, *_HOT),
        effect="the race starts behind the safety car",
        sources=(_f1("49"), _UK),
    ),
)

TRACK_CHANGES: Final[tuple[Transition[TrackStatus], ...]] = (
    *_PREPARE,
    *_neutralise(),
    *_release(),
    *_stop(),
)
"""Every change that is possible, in the order of a day."""

AFTER: Final = by_begin(TRACK_CHANGES)
"""The same by the status that ends."""
