"""What race controls say, as a table of sentences; words that are not in it are kept and not guessed at.

The sentences are those of Formula One's public feeds, of IMSA's and the SCCA's race controls, of the SportsML motor
racing vocabulary.
"""

import re
from collections.abc import Callable
from typing import Any, Final

import attrs

from roadracing._internal.control.changes.rule_book_profile import METRES_PER_MILE
from roadracing._internal.model.control.log_entry import EntryKind, ProcedureStep, Scope, UnitState
from roadracing._internal.model.control.track_status import (
    Occupancy,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)

from .car_sentences import facts_of_penalty, facts_of_pit_lane, flag_for_car, signal_to_cars
from .flag_words import (
    Facts,
    Message,
    condition_at,
    double_yellow,
    facts_of_flag,
    green,
    procedure_step,
    session_status,
    track_status,
    upper,
)

Says = Callable[[re.Match[str], Message], Facts]

_CONDUCT: Final = re.compile(
    r"\b(?:INFRINGEMENTS?|INFRACTIONS?|VIOLATIONS?|INVESTIGATION|INVESTIGATED|NOTED|REVIEWED|DELETED|PENALTY|PENALTIES)\b"
)
"""What somebody did under a flag, and shows none."""
_AHEAD: Final = re.compile(
    r"\bIN (?:\d+|ONE|TWO|THREE|FIVE|TEN) ?(?:S|SECS?|SECONDS?|M|MINS?|MINUTES?|LAPS?)\b|\bCOUNTDOWN\b|^PREPARE FOR\b"
)
"""What is to come."""
_NOT_YET: Final = re.compile(r"\b(?:WILL|MAY BE|EXPECTED|POSSIBLE|STAND BY|PREPARE|TEST)\b")
_REASON: Final = re.compile(r"\s+[-\u2013\u2014/]\s+|\s*[:;,(]|\.\s")
"""What stands between what a message says and why."""
_RESUMES: Final = re.compile(r"(?:RACE|SESSION) ")
_CAR: Final = "(?:SAFETY|PACE) CAR"
_VSC: Final = "(?:VIRTUAL SAFETY CAR|VSC)"
_FCY: Final = r"(?:FULL COURSE (?:DOUBLE )?(?:YELLOW|CAUTION)(?: FLAGS?)?|FCY)(?: FCY)?"
_SLOW: Final = rf"(?:THE )?(?:{_FCY}|CODE 60)"
_SESSION: Final = r"(?:RACE|SESSION|PRACTICE|QUALIFYING|WARM UP|S?Q\d)"
_OVER: Final = "(?:ENDS?|ENDED|OVER|LIFTED|WITHDRAWN|FINISHED|CLEARED)"
_DOES: Final = r"(?:COMMENCE |BEGIN |START )?(?:THE )?(?:FINAL |FIRST |SECOND )?"
_WHERE: Final = (
    r"((?:TRACK )?SECTOR|TURN|T|CORNER|(?:FLAG )?STATION|(?:MARSHAL )?POST|MP|(?:SLOW )?ZONE) ?(\d+[A-Z]?)"
)
_PLACES: Final = {
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
    return f"{_PLACES.get(word, 'station ')}{number.lower()}"


def _at(condition: SectorCondition, word: str, number: str) -> Facts:
    return {
        "kind": EntryKind.SECTOR_CONDITION,
        "condition": condition,
        "scope": Scope.SECTOR,
        "sector": _place(word, number),
    }


def _local_yellow(found: re.Match[str], _: Message) -> Facts:
    shown = SectorCondition.DOUBLE_YELLOW if found[1] else SectorCondition.YELLOW
    return _at(SectorCondition.CLEAR if found[4] else shown, found[2], found[3])


def _struck(found: re.Match[str], _: Message) -> Facts:
    if found[2] is None or found[1] == "WITHIN":
        # Within a radius: how far away it was is not said.
        return {"kind": EntryKind.LIGHTNING}
    metres = 1000.0 if found[3] == "KM" else METRES_PER_MILE
    return {"kind": EntryKind.LIGHTNING, "distance_m": round(float(found[2]) * metres, 1)}


_SHOWN: Final = {"YELLOW": SectorCondition.YELLOW, "DOUBLE YELLOW": SectorCondition.DOUBLE_YELLOW}


def _slow_zone(found: re.Match[str], message: Message) -> Facts:
    shown = SectorCondition.SLOW_ZONE if found[2] in (None, "DEPLOYED") else SectorCondition.CLEAR
    return condition_at(shown, message, f"slow zone {found[1].lower()}")


_PLACED: Final[tuple[tuple[str, Says], ...]] = (
    (
        r"(DOUBLE YELLOW|YELLOW|CLEAR|GREEN)(?: FLAG)? IN (?:TRACK )?SECTOR (\w+)$",
        lambda f, m: condition_at(_SHOWN.get(f[1], SectorCondition.CLEAR), m, f[2].lower()),
    ),
    (
        r"TRACK SURFACE SLIPPERY(?: IN (?:TRACK )?SECTOR (\w+))?$",
        lambda f, m: condition_at(SectorCondition.SURFACE, m, f[1].lower() if f[1] else None),
    ),
    (r"SLOW ZONE (\w+)(?: (DEPLOYED|CLEARED?|ENDED))?$", _slow_zone),
)
"""What is shown at a place."""

_BEGINNINGS: Final[tuple[tuple[str, Facts], ...]] = (
    (rf"{_VSC} DEPLOYED\b", track_status(TrackStatus.VSC)),
    (rf"{_VSC} ENDING\b", track_status(TrackStatus.VSC_ENDING)),
    (rf"{_VSC} ENDED\b", track_status(TrackStatus.GREEN)),
    (rf"{_CAR} DEPLOYED\b", track_status(TrackStatus.SC_DEPLOYED)),
    (rf"{_CAR} IN THIS LAP\b", track_status(TrackStatus.SC_IN_THIS_LAP)),
    (rf"{_CAR} THROUGH THE PIT LANE\b", procedure_step(ProcedureStep.SAFETY_CAR_THROUGH_PIT_LANE)),
    (rf"{_CAR} LIGHTS OUT\b", procedure_step(ProcedureStep.SAFETY_CAR_LIGHTS_OUT)),
    (r"LAPPED CARS MAY (?:NOW )?OVERTAKE\b", procedure_step(ProcedureStep.LAPPED_CARS_MAY_OVERTAKE)),
    (r"(?:RACE|SESSION) WILL NOT (?:BE )?RESUMED?\b", procedure_step(ProcedureStep.NOT_RESUMED)),
    (
        r"(?:RACE|SESSION) (?:WILL )?(?:BE )?(?:RESUME[DS]?|RESTARTS?|RESTARTED) (?:AT|IN)\b",
        procedure_step(ProcedureStep.RESUME_WARNING),
    ),
    (r"(?:ABORTED START|START ABORTED)\b", procedure_step(ProcedureStep.START_ABORTED)),
    (r"STANDING (?:RE ?)?START\b", procedure_step(ProcedureStep.STANDING_START)),
    (r"ROLLING (?:RE ?)?START\b", procedure_step(ProcedureStep.ROLLING_START)),
    (r"(?:EXTRA )?FORMATION LAP\b", procedure_step(ProcedureStep.FORMATION_LAP)),
    (rf"{_DOES}PASS ?AROUNDS?\b", procedure_step(ProcedureStep.PASS_AROUND)),
    (rf"{_DOES}WAVE ?BYS?(?! (?:IS|ARE) ON ?GOING)\b", procedure_step(ProcedureStep.WAVE_BY)),
    (r"ONE (?:LAP )?TO GREEN\b", procedure_step(ProcedureStep.ONE_TO_GREEN)),
    (r"FULL COURSE (?:YELLOW|CAUTION)(?: DEPLOYED)?$", track_status(TrackStatus.FCY)),
    (r"FCY(?: DEPLOYED)?$", track_status(TrackStatus.FCY)),
    (r"CODE 60(?: DEPLOYED)?$", track_status(TrackStatus.CODE_60)),
    (r"RED FLAG\b", track_status(TrackStatus.RED)),
    (r"CHE(?:QUE|CKE)RED FLAG\b", track_status(TrackStatus.CHEQUERED)),
    (r"GREEN FLAG$", track_status(TrackStatus.GREEN)),
    (r"SESSION (?:STARTED|RESUMED|RESTARTED)$", session_status(SessionStatus.LIVE)),
    (r"RACE (?:RESUMED|RESTARTED|RESTART)$", session_status(SessionStatus.LIVE)),
    (r"SESSION (?:ABORTED|SUSPENDED)$", session_status(SessionStatus.SUSPENDED)),
    (r"SESSION (?:FINISHED|ENDED)$", session_status(SessionStatus.FINISHED)),
    (
        r"MEDICAL CAR DEPLOYED\b",
        {"kind": EntryKind.UNIT, "unit": "medical-car", "unit_state": UnitState.MOVING},
    ),
)
"""What messages begin with, and say."""

_CALLS: Final[tuple[tuple[str, Facts | Says], ...]] = (
    (
        (
            r"(?:LOCAL )?(?:(DOUBLE) )?(?:(?:STATIONARY|STANDING|WAVED|WAVING|STEADY) )?YELLOWS?(?: FLAGS?)?"
            rf"(?: (?:AT|IN))? {_WHERE}(?: (?:IS )?(CLEAR|{_OVER}))?"
        ),
        _local_yellow,
    ),
    (
        rf"{_WHERE} (?:IS )?(?:NOW )?(?:CLEAR|GREEN|{_OVER})|(?:CLEAR|GREEN|END OF)(?: (?:AT|IN))? {_WHERE}",
        lambda f, _: _at(SectorCondition.CLEAR, f[1] or f[3], f[2] or f[4]),
    ),
    (
        (
            r"LIGHTNING(?: STRIKE)?(?: DETECTED)?(?: (WITHIN|AT))?(?: (\d+(?:\.\d+)?) ?(MI|MILES?|KM))?"
            r"(?: (?:AWAY|RADIUS|OF (?:THE )?(?:TRACK|VENUE|CIRCUIT)))?"
        ),
        _struck,
    ),
    (
        rf"GREEN(?: FLAG)?(?: GREEN)*|TRACK (?:IS )?GREEN|RACE START(?:ED)?|END OF {_SLOW}|{_SLOW} {_OVER}",
        track_status(TrackStatus.GREEN),
    ),
    (rf"{_FCY}(?: (?:DEPLOYED|OUT|NOW|DEBRIS|PERIOD|CONDITIONS))?", track_status(TrackStatus.FCY)),
    (r"CODE 60(?: (?:DEPLOYED|NOW))?|PURPLE(?: FLAGS?)?", track_status(TrackStatus.CODE_60)),
    (
        rf"(?:{_CAR}|SC)(?: (?:DEPLOYED|OUT|ON TRACK|ON COURSE|NOW|BOARDS?))?",
        track_status(TrackStatus.SC_DEPLOYED),
    ),
    (
        rf"(?:{_CAR}|SC) (?:IN|IN THIS LAP|THIS LAP|COMING IN|(?:COMES )?IN AT (?:THE )?END OF (?:THE |THIS )?LAP)",
        track_status(TrackStatus.SC_IN_THIS_LAP),
    ),
    (rf"(?:{_CAR} |SC )?LIGHTS (?:OUT|OFF)", procedure_step(ProcedureStep.SAFETY_CAR_LIGHTS_OUT)),
    (r"RED(?: RED)*|(?:RACE|SESSION) (?:STOPPED|RED FLAGGED)", track_status(TrackStatus.RED)),
    (
        r"BLACK (?:FLAGS? )?(?:TO )?ALL(?: CARS| STATIONS)?|ALL BLACK(?: FLAGS?)?",
        track_status(TrackStatus.RED, signal="black-flag-all"),
    ),
    (r"WHITE(?: FLAG)?", {"kind": EntryKind.SIGNAL, "signal": "white-flag", "scope": Scope.TRACK}),
    (
        rf"(?:THE )?{_SESSION} WILL NOT (?:BE )?(?:RESUMED?|RESTART(?:ED)?|CONTINUED?)",
        procedure_step(ProcedureStep.NOT_RESUMED),
    ),
    (r"FIELD (?:IS )?PACKED(?: UP)?", procedure_step(ProcedureStep.FIELD_PACKED)),
    (
        rf"{_DOES}(?:CATEGORY |CLASS |CATEGORY (?:&|AND) CLASS )SPLITS?",
        procedure_step(ProcedureStep.CLASS_SPLIT),
    ),
    (r"GREEN (?:NEXT|THIS) (?:LAP|TIME)(?: BY)?", procedure_step(ProcedureStep.ONE_TO_GREEN)),
    (
        r"(?:END OF|END) (?:THE )?(?:RACE|SESSION)|(?:RACE|SESSION) (?:OVER|FINISHED|ENDED)",
        session_status(SessionStatus.FINISHED),
    ),
    (
        r"(?:TRACK|COURSE) (?:IS )?(?:NOW )?HOT|HOT TRACK",
        {"kind": EntryKind.OCCUPANCY, "occupancy": Occupancy.HOT},
    ),
    (
        r"(?:TRACK|COURSE) (?:IS )?(?:NOW )?COLD|COLD TRACK",
        track_status(TrackStatus.COLD, occupancy=Occupancy.COLD),
    ),
    (
        r"(?:LIGHTNING|WEATHER) (?:HOLD|DELAY)(?: (?:IN EFFECT|DECLARED|BEGINS|STARTED))?",
        {"kind": EntryKind.WEATHER_HOLD},
    ),
    (
        rf"(?:END OF )?(?:LIGHTNING|WEATHER) (?:HOLD|DELAY) {_OVER}|END OF (?:LIGHTNING|WEATHER) (?:HOLD|DELAY)",
        {"kind": EntryKind.WEATHER_HOLD_LIFTED},
    ),
)
"""The whole of a message, or what it says before it says why. The black flag at all stations stops the session and
sends all cars to the pits (SCCA General Competition Rules 6.11, as quoted by thingsthatgovroom.net)."""


def _compiled(table: Any) -> tuple[tuple[re.Pattern[str], Facts | Says], ...]:
    return tuple((re.compile(pattern), says) for pattern, says in table)


_AT_A_PLACE, _AT_THE_BEGINNING, _IN_ALL = map(_compiled, (_PLACED, _BEGINNINGS, _CALLS))


def facts_of_message(message: Message) -> tuple[Facts, bool]:
    """What a message says, as facts of an entry, and whether all of it that matters was understood."""
    words = upper(message.text)
    facts = _of_text(message, words)
    if facts is None and message.flag:
        facts = facts_of_flag(message)
    if facts is None and message.category in {"SAFETYCAR", "SAFETY CAR"} and message.status:
        facts = _of_text(message, f"{message.flag} {message.status}".strip())
    if facts is not None:
        return facts, True
    silent = not message.flag and message.category not in {"FLAG", "SAFETYCAR", "SAFETY CAR"}
    return {"kind": EntryKind.NOTE}, silent


def _of_text(message: Message, words: str) -> Facts | None:
    """What the words alone say; ``None`` where they are not known."""
    if words in {"TRACK CLEAR", "CLEAR", "ALL CLEAR"} and message.sector is None:
        return condition_at(SectorCondition.CLEAR, attrs.evolve(message, scope=Scope.TRACK))
    for pattern, says in _AT_A_PLACE:
        if (found := pattern.match(words)) and callable(says):
            return says(found, message)
    if (shown := flag_for_car(words)) is not None:
        return shown
    if not _CONDUCT.search(words):
        known = signal_to_cars(words) or _said(message, words) or facts_of_pit_lane(words)
        if known is not None:
            return known
    if (penalty := facts_of_penalty(words)) is not None:
        return penalty
    if re.search(r"\bINCIDENT INVOLVING CARS? ", words):
        return {"kind": EntryKind.INCIDENT}
    return None


def _said(message: Message, words: str) -> Facts | None:
    """What race control calls out, as far as it is so from now on."""
    if _AHEAD.search(words) and not _RESUMES.match(words):
        return procedure_step(ProcedureStep.COUNTDOWN)
    for pattern, says in _AT_THE_BEGINNING:
        if pattern.match(words) and not callable(says):
            return dict(says)
    for said in dict.fromkeys((words, upper(_REASON.split(" ".join(message.text.split()), maxsplit=1)[0]))):
        if said in {"DOUBLE YELLOW", "DOUBLE YELLOWS"}:
            return double_yellow(message)
        if said in {"YELLOW", "YELLOW FLAG"}:
            return condition_at(SectorCondition.YELLOW, message)
        if (said != words and _NOT_YET.search(words)) or (said == "CODE 60" and "ZONE" in words):
            continue
        if (known := _called(said, message)) is not None:
            return green(message) if known.get("track_status") is TrackStatus.GREEN else known
    return None


def _called(said: str, message: Message) -> Facts | None:
    for pattern, says in _IN_ALL:
        if found := pattern.fullmatch(said):
            return says(found, message) if callable(says) else dict(says)
    return None
