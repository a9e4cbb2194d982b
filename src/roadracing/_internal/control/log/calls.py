"""What race controls besides Formula One's call out: the same things in other words, and some of their own."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from roadracing._internal.control.changes.rule_book_profile import METRES_PER_MILE
from roadracing._internal.model.control.log_entry import EntryKind, ProcedureStep, Scope
from roadracing._internal.model.control.track_status import (
    Occupancy,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)

Facts = Mapping[str, Any]

_CONDUCT: Final = re.compile(
    r"\b(?:INFRINGEMENTS?|INFRACTIONS?|VIOLATIONS?|INVESTIGATION|INVESTIGATED|NOTED|REVIEWED|DELETED|PENALTY|PENALTIES)\b"
)
_AHEAD: Final = re.compile(
    r"\bIN (?:\d+|ONE|TWO|THREE|FIVE|TEN) ?(?:S|SECS?|SECONDS?|M|MINS?|MINUTES?|LAPS?)\b|\bCOUNTDOWN\b"
)
_NOT_YET: Final = re.compile(r"\b(?:WILL|MAY BE|EXPECTED|POSSIBLE|STAND BY|PREPARE|TEST)\b")
_HEAD: Final = re.compile(r"\s+[-\u2013\u2014/]\s+|\s*[:;,(]|\.\s")


def about_conduct(words: str) -> bool:
    """Whether a message is about what somebody did under a flag, and shows none.

    >>> (
    ...     about_conduct("RED FLAG INFRINGEMENT CAR 20 UNDER INVESTIGATION"),
    ...     about_conduct("RED FLAG"),
    ... )
    (True, False)
    """
    return _CONDUCT.search(words) is not None


def announced(words: str) -> bool:
    """Whether a message says what is to come.

    >>> announced("FULL COURSE YELLOW IN 10 SECONDS"), announced("SAFETY CAR IN THIS LAP")
    (True, False)
    """
    return _AHEAD.search(words) is not None


def not_yet(words: str) -> bool:
    """Whether a message says what may come, or is only tried out."""
    return _NOT_YET.search(words) is not None


def head_of(text: str) -> str:
    """What a message says before it says why.

    >>> head_of("Full-course yellow - car 33 stopped"), head_of("FCY: debris")
    ('Full-course yellow', 'FCY')
    """
    return _HEAD.split(text.strip(), maxsplit=1)[0]


def _facts(kind: EntryKind, **facts: Any) -> Facts:
    return MappingProxyType({"kind": kind, **facts})


def _status(status: TrackStatus, **more: Any) -> Facts:
    return _facts(EntryKind.TRACK_STATUS, track_status=status, scope=Scope.TRACK, **more)


def _step(step: ProcedureStep) -> Facts:
    return _facts(EntryKind.PROCEDURE_STEP, step=step)


_CAR: Final = "(?:SAFETY|PACE) CAR"
_FCY: Final = r"(?:FULL COURSE (?:DOUBLE )?(?:YELLOW|CAUTION)(?: FLAGS?)?|FCY)(?: FCY)?"
_SLOW: Final = rf"(?:THE )?(?:{_FCY}|CODE 60)"
_SESSION: Final = r"(?:RACE|SESSION|PRACTICE|QUALIFYING|WARM UP|S?Q\d)"
_OVER: Final = "(?:ENDS?|ENDED|OVER|LIFTED|WITHDRAWN|FINISHED|CLEARED)"
_CALLS: Final[tuple[tuple[str, Facts], ...]] = (
    (
        rf"GREEN(?: FLAG)?(?: GREEN)*|TRACK (?:IS )?GREEN|RACE START(?:ED)?|END OF {_SLOW}|{_SLOW} {_OVER}",
        _status(TrackStatus.GREEN),
    ),
    (rf"{_FCY}(?: (?:DEPLOYED|OUT|NOW|DEBRIS|PERIOD|CONDITIONS))?", _status(TrackStatus.FCY)),
    (r"CODE 60(?: (?:DEPLOYED|NOW))?|PURPLE(?: FLAGS?)?", _status(TrackStatus.CODE_60)),
    (
        rf"(?:{_CAR}|SC)(?: (?:DEPLOYED|OUT|ON TRACK|ON COURSE|NOW|BOARDS?))?",
        _status(TrackStatus.SC_DEPLOYED),
    ),
    (
        rf"(?:{_CAR}|SC) (?:IN|IN THIS LAP|THIS LAP|COMING IN|(?:COMES )?IN AT (?:THE )?END OF (?:THE |THIS )?LAP)",
        _status(TrackStatus.SC_IN_THIS_LAP),
    ),
    (rf"(?:{_CAR} |SC )?LIGHTS (?:OUT|OFF)", _step(ProcedureStep.SAFETY_CAR_LIGHTS_OUT)),
    (r"RED(?: RED)*|(?:RACE|SESSION) (?:STOPPED|RED FLAGGED)", _status(TrackStatus.RED)),
    (
        r"BLACK (?:FLAGS? )?(?:TO )?ALL(?: CARS| STATIONS)?|ALL BLACK(?: FLAGS?)?",
        _status(TrackStatus.RED, signal="black-flag-all"),
    ),
    (r"WHITE(?: FLAG)?", _facts(EntryKind.SIGNAL, signal="white-flag", scope=Scope.TRACK)),
    (
        rf"(?:THE )?{_SESSION} WILL NOT (?:BE )?(?:RESUMED?|RESTART(?:ED)?|CONTINUED?)",
        _step(ProcedureStep.NOT_RESUMED),
    ),
    (r"FIELD (?:IS )?PACKED(?: UP)?", _step(ProcedureStep.FIELD_PACKED)),
    (r"CLASS SPLIT", _step(ProcedureStep.CLASS_SPLIT)),
    (r"GREEN (?:NEXT|THIS) (?:LAP|TIME)(?: BY)?", _step(ProcedureStep.ONE_TO_GREEN)),
    (
        r"(?:END OF|END) (?:THE )?(?:RACE|SESSION)|(?:RACE|SESSION) (?:OVER|FINISHED|ENDED)",
        _facts(EntryKind.SESSION_STATUS, session_status=SessionStatus.FINISHED),
    ),
    (
        r"(?:TRACK|COURSE) (?:IS )?(?:NOW )?HOT|HOT TRACK",
        _facts(EntryKind.OCCUPANCY, occupancy=Occupancy.HOT),
    ),
    (
        r"(?:TRACK|COURSE) (?:IS )?(?:NOW )?COLD|COLD TRACK",
        _status(TrackStatus.COLD, occupancy=Occupancy.COLD),
    ),
    (
        r"(?:LIGHTNING|WEATHER) (?:HOLD|DELAY)(?: (?:IN EFFECT|DECLARED|BEGINS|STARTED))?",
        _facts(EntryKind.WEATHER_HOLD),
    ),
    (
        rf"(?:END OF )?(?:LIGHTNING|WEATHER) (?:HOLD|DELAY) {_OVER}|END OF (?:LIGHTNING|WEATHER) (?:HOLD|DELAY)",
        _facts(EntryKind.WEATHER_HOLD_LIFTED),
    ),
)
"""The whole of a message, or what it says before it says why. The black flag at all stations stops the session and
sends all cars to the pits (SCCA General Competition Rules 6.11, as quoted by thingsthatgovroom.net)."""
_COMPILED: Final = tuple((re.compile(pattern), facts) for pattern, facts in _CALLS)
_STRIKE: Final = re.compile(
    r"LIGHTNING(?: STRIKE)?(?: DETECTED)?(?: (WITHIN|AT))?(?: (\d+(?:\.\d+)?) ?(MI|MILES?|KM))?"
    r"(?: (?:AWAY|RADIUS|OF (?:THE )?(?:TRACK|VENUE|CIRCUIT)))?"
)
_TO_CAR: Final = re.compile(
    r"(BLACK|MEATBALL|MECHANICAL BLACK|BLACK AND ORANGE|BLUE|BLACK AND WHITE)(?: FLAG)?(?: (?:FOR|TO))? "
    r"CAR #?(\d{1,3}[A-Z]?)"
)
_SHOWN_TO: Final = {
    "BLACK": "black-flag",
    "BLUE": "blue-flag",
    "BLACK AND WHITE": "black-and-white-flag",
}
_WHERE: Final = (
    r"((?:TRACK )?SECTOR|TURN|T|CORNER|(?:FLAG )?STATION|(?:MARSHAL )?POST|MP|(?:SLOW )?ZONE) ?(\d+[A-Z]?)"
)
_LOCAL: Final = re.compile(
    r"(?:LOCAL )?(?:(DOUBLE) )?(?:(?:STATIONARY|STANDING|WAVED|WAVING|STEADY) )?YELLOWS?(?: FLAGS?)?"
    rf"(?: (?:AT|IN))? {_WHERE}(?: (?:IS )?(CLEAR|{_OVER}))?"
)
_CLEARED: Final = re.compile(
    rf"{_WHERE} (?:IS )?(?:NOW )?(?:CLEAR|GREEN|{_OVER})|(?:CLEAR|GREEN|END OF)(?: (?:AT|IN))? {_WHERE}"
)
_NAMES: Final = {
    "TRACK SECTOR": "",
    "SECTOR": "",
    "TURN": "turn ",
    "T": "turn ",
    "CORNER": "turn ",
    "ZONE": "zone ",
    "SLOW ZONE": "slow zone ",
}


def _place(word: str, number: str) -> str:
    """What a place is called: sectors by their number alone, and every kind of post a station.

    >>> _place("T", "3"), _place("MP", "12"), _place("SECTOR", "2")
    ('turn 3', 'station 12', '2')
    """
    return f"{_NAMES.get(word, 'station ')}{number.lower()}"


def _sector(condition: SectorCondition, word: str, number: str) -> Facts:
    return _facts(
        EntryKind.SECTOR_CONDITION, condition=condition, scope=Scope.SECTOR, sector=_place(word, number)
    )


def _local(words: str) -> Facts | None:
    if found := _LOCAL.fullmatch(words):
        shown = SectorCondition.DOUBLE_YELLOW if found[1] else SectorCondition.YELLOW
        return _sector(SectorCondition.CLEAR if found[4] else shown, found[2], found[3])
    if found := _CLEARED.fullmatch(words):
        return _sector(SectorCondition.CLEAR, found[1] or found[3], found[2] or found[4])
    return None


def _struck(words: str) -> Facts | None:
    found = _STRIKE.fullmatch(words)
    if found is None:
        return None
    if found[2] is None or found[1] == "WITHIN":
        # Within a radius: how far away it was is not said.
        return _facts(EntryKind.LIGHTNING)
    metres = 1000.0 if found[3] == "KM" else METRES_PER_MILE
    return _facts(EntryKind.LIGHTNING, distance_m=round(float(found[2]) * metres, 1))


def _to_car(words: str) -> Facts | None:
    found = _TO_CAR.match(words)
    if found is None:
        return None
    slug = _SHOWN_TO.get(found[1], "mechanical-black-flag")
    return _facts(EntryKind.SIGNAL, signal=slug, scope=Scope.CAR, car=found[2])


def _called(words: str) -> Facts | None:
    return next((facts for pattern, facts in _COMPILED if pattern.fullmatch(words)), None)


_WAYS: Final[tuple[Callable[[str], Facts | None], ...]] = (_local, _to_car, _struck, _called)


def facts_of_call(words: str) -> dict[str, Any] | None:
    """What a call says; ``None`` where its words are not known.

    >>> facts_of_call("BLACK FLAG ALL")["track_status"].value
    'red'
    >>> facts_of_call("LOCAL YELLOW T3")["sector"]
    'turn 3'
    """
    for way in _WAYS:
        if (facts := way(words)) is not None:
            return dict(facts)
    return None
