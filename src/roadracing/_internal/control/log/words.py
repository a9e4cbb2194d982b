"""What the words of public race control messages say; words that are not known are kept and not guessed at.

The messages are those of Formula One's public feeds (time, category, flag, scope, sector, car, lap, text), the flags of
the SportsML motor racing vocabulary, and the status codes in which FastF1 publishes the same.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs

from roadracing._internal.control.replay.state_after import ALL_CLEAR
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.log_entry import EntryKind, ProcedureStep, Scope, UnitState
from roadracing._internal.model.control.track_status import SectorCondition, SessionStatus, TrackStatus

from .calls import about_conduct, announced, facts_of_call, head_of, not_yet
from .cars import facts_of_penalty, facts_of_pit_lane

Facts = dict[str, Any]

_WHOLE_COURSE: Final = (RuleBook.IMSA, RuleBook.SCCA)
"""The rule books to which a double yellow means the entire course."""


@attrs.frozen(kw_only=True)
class Message:
    """A message of a feed, as far as its columns say it.

    Attributes:
        text: the words.
        flag: the flag, in upper case with single blanks.
        category: the category, the same.
        status: the status or the mode beside it, the same.
        scope: for whom.
        sector: the sector.
        car: the number of the car.
        book: whose rule book is in force, where that is known.
    """

    text: str = ""
    flag: str = ""
    category: str = ""
    status: str = ""
    scope: Scope | None = None
    sector: str | None = None
    car: str | None = None
    book: RuleBook | None = None


def upper(text: str) -> str:
    """Words as they are compared: upper case, single blanks, no marks at the ends.

    >>> upper(" Double-Yellow ")
    'DOUBLE YELLOW'
    """
    return " ".join(re.sub(r"[-_]+", " ", text).upper().split())


def facts_of_message(message: Message) -> tuple[Facts, bool]:
    """What a message says, as facts of an entry, and whether all of it that matters was understood."""
    words = upper(message.text)
    facts = _of_text(message, words)
    if facts is None and message.flag:
        facts = _of_flag(message)
    if facts is None and message.category in {"SAFETYCAR", "SAFETY CAR"} and message.status:
        facts = _of_text(message, f"{message.flag} {message.status}".strip())
    if facts is not None:
        return facts, True
    silent = not message.flag and message.category not in {"FLAG", "SAFETYCAR", "SAFETY CAR"}
    return {"kind": EntryKind.NOTE}, silent


def _status(status: TrackStatus) -> Facts:
    return {"kind": EntryKind.TRACK_STATUS, "track_status": status, "scope": Scope.TRACK}


def _step(step: ProcedureStep) -> Facts:
    return {"kind": EntryKind.PROCEDURE_STEP, "step": step}


def _condition(condition: SectorCondition, message: Message, sector: str | None = None, **more: Any) -> Facts:
    where = sector or message.sector
    scope = Scope.SECTOR if where is not None else message.scope or Scope.TRACK
    return {
        "kind": EntryKind.SECTOR_CONDITION,
        "condition": condition,
        "scope": scope,
        **({"sector": where} if where else {}),
        **more,
    }


def _signal(slug: str, message: Message, car: str | None = None) -> Facts:
    number = car or message.car
    scope = Scope.CAR if number is not None else message.scope
    return {
        "kind": EntryKind.SIGNAL,
        "signal": slug,
        **({"scope": scope} if scope is not None and (scope is not Scope.CAR or number) else {}),
        **({"car": number} if number else {}),
    }


def _double_yellow(message: Message) -> Facts:
    if message.sector is None and message.book in _WHOLE_COURSE:
        return _status(TrackStatus.FCY)
    return _condition(SectorCondition.DOUBLE_YELLOW, message)


def _green(message: Message) -> Facts:
    if message.sector is not None or message.scope is Scope.SECTOR:
        return _condition(SectorCondition.CLEAR, message)
    return _status(TrackStatus.GREEN)


_FLAGS: Final[dict[str, Callable[[Message], Facts]]] = {
    "GREEN": _green,
    "CLEAR": lambda m: _condition(SectorCondition.CLEAR, m),
    "YELLOW": lambda m: _condition(SectorCondition.YELLOW, m),
    "DOUBLE YELLOW": _double_yellow,
    "RED": lambda _: _status(TrackStatus.RED),
    "CHEQUERED": lambda _: _status(TrackStatus.CHEQUERED),
    "CHECKERED": lambda _: _status(TrackStatus.CHEQUERED),
    "FCY": lambda _: _status(TrackStatus.FCY),
    "FULL COURSE CAUTION": lambda _: _status(TrackStatus.FCY),
    "FULL COURSE YELLOW": lambda _: _status(TrackStatus.FCY),
    "CODE 60": lambda _: _status(TrackStatus.CODE_60),
    "PURPLE": lambda _: _status(TrackStatus.CODE_60),
    "VSC": lambda _: _status(TrackStatus.VSC),
    "SC": lambda _: _status(TrackStatus.SC_DEPLOYED),
    "BLUE": lambda m: _signal("blue-flag", m),
    "WHITE": lambda m: _signal("white-flag", m),
    "BLACK": lambda m: _signal("black-flag", m),
    "BLACK AND WHITE": lambda m: _signal("black-and-white-flag", m),
    "BLACK AND ORANGE": lambda m: _signal("mechanical-black-flag", m),
    "BLACK WITH X": lambda m: _signal("black-with-x", m),
    "BLUE WITH ORANGE STRIPE": lambda m: _signal("blue-with-orange-stripe", m),
}
"""What flags say. Under the flag words of a feed, a purple flag is Code 60 (Motorsport UK, general knowledge)."""


def _of_flag(message: Message) -> Facts | None:
    flag = message.flag.removesuffix(" FLAG")
    return _FLAGS[flag](message) if flag in _FLAGS else None


_SAID: Final[tuple[tuple[str, Facts], ...]] = (
    (r"(?:VIRTUAL SAFETY CAR|VSC) DEPLOYED\b", _status(TrackStatus.VSC)),
    (r"(?:VIRTUAL SAFETY CAR|VSC) ENDING\b", _status(TrackStatus.VSC_ENDING)),
    (r"(?:VIRTUAL SAFETY CAR|VSC) ENDED\b", _status(TrackStatus.GREEN)),
    (r"(?:SAFETY|PACE) CAR DEPLOYED\b", _status(TrackStatus.SC_DEPLOYED)),
    (r"(?:SAFETY|PACE) CAR IN THIS LAP\b", _status(TrackStatus.SC_IN_THIS_LAP)),
    (r"(?:SAFETY|PACE) CAR THROUGH THE PIT LANE\b", _step(ProcedureStep.SAFETY_CAR_THROUGH_PIT_LANE)),
    (r"(?:SAFETY|PACE) CAR LIGHTS OUT\b", _step(ProcedureStep.SAFETY_CAR_LIGHTS_OUT)),
    (r"LAPPED CARS MAY (?:NOW )?OVERTAKE\b", _step(ProcedureStep.LAPPED_CARS_MAY_OVERTAKE)),
    (r"(?:RACE|SESSION) WILL NOT (?:BE )?RESUMED?\b", _step(ProcedureStep.NOT_RESUMED)),
    (
        r"(?:RACE|SESSION) (?:WILL )?(?:BE )?(?:RESUME[DS]?|RESTARTS?|RESTARTED) (?:AT|IN)\b",
        _step(ProcedureStep.RESUME_WARNING),
    ),
    (r"(?:ABORTED START|START ABORTED)\b", _step(ProcedureStep.START_ABORTED)),
    (r"STANDING START\b", _step(ProcedureStep.STANDING_START)),
    (r"ROLLING START\b", _step(ProcedureStep.ROLLING_START)),
    (r"FORMATION LAP\b", _step(ProcedureStep.FORMATION_LAP)),
    (r"PASS AROUND\b", _step(ProcedureStep.PASS_AROUND)),
    (r"WAVE BY\b", _step(ProcedureStep.WAVE_BY)),
    (r"ONE (?:LAP )?TO GREEN\b", _step(ProcedureStep.ONE_TO_GREEN)),
    (r"FULL COURSE (?:YELLOW|CAUTION)(?: DEPLOYED)?$", _status(TrackStatus.FCY)),
    (r"FCY(?: DEPLOYED)?$", _status(TrackStatus.FCY)),
    (r"CODE 60(?: DEPLOYED)?$", _status(TrackStatus.CODE_60)),
    (r"RED FLAG\b", _status(TrackStatus.RED)),
    (r"CHE(?:QUE|CKE)RED FLAG\b", _status(TrackStatus.CHEQUERED)),
    (r"GREEN FLAG$", _status(TrackStatus.GREEN)),
    (
        r"SESSION (?:STARTED|RESUMED)$",
        {"kind": EntryKind.SESSION_STATUS, "session_status": SessionStatus.LIVE},
    ),
    (
        r"SESSION (?:ABORTED|SUSPENDED)$",
        {"kind": EntryKind.SESSION_STATUS, "session_status": SessionStatus.SUSPENDED},
    ),
    (
        r"SESSION (?:FINISHED|ENDED)$",
        {"kind": EntryKind.SESSION_STATUS, "session_status": SessionStatus.FINISHED},
    ),
    (
        r"MEDICAL CAR DEPLOYED\b",
        {"kind": EntryKind.UNIT, "unit": "medical-car", "unit_state": UnitState.MOVING},
    ),
)
"""What messages begin with, and say."""

_SECTOR: Final = re.compile(r"^(DOUBLE YELLOW|YELLOW|CLEAR|GREEN)(?: FLAG)? IN (?:TRACK )?SECTOR (\w+)$")
_SLIPPERY: Final = re.compile(r"^TRACK SURFACE SLIPPERY(?: IN (?:TRACK )?SECTOR (\w+))?$")
_SLOW: Final = re.compile(r"^SLOW ZONE (\w+)(?: (DEPLOYED|CLEARED?|ENDED))?$")
_BLUE: Final = re.compile(r"^(?:WAVED )?BLUE FLAG FOR CAR ([0-9A-Z]{1,6})\b")
_WARNED: Final = re.compile(r"^BLACK AND (WHITE|ORANGE) FLAG FOR CAR ([0-9A-Z]{1,6})\b")


def _of_text(message: Message, words: str) -> Facts | None:
    """What the words alone say; ``None`` where they are not known."""
    if found := _SECTOR.match(words):
        shown = {
            "YELLOW": SectorCondition.YELLOW,
            "DOUBLE YELLOW": SectorCondition.DOUBLE_YELLOW,
        }.get(found[1], SectorCondition.CLEAR)
        return _condition(shown, message, found[2].lower())
    if words in {"TRACK CLEAR", "CLEAR", "ALL CLEAR"} and message.sector is None:
        return _condition(SectorCondition.CLEAR, attrs.evolve(message, scope=Scope.TRACK))
    if found := _SLIPPERY.match(words):
        return _condition(SectorCondition.SURFACE, message, found[1].lower() if found[1] else None)
    if found := _SLOW.match(words):
        shown = SectorCondition.SLOW_ZONE if found[2] in (None, "DEPLOYED") else SectorCondition.CLEAR
        return _condition(shown, message, f"slow zone {found[1].lower()}")
    if found := _BLUE.match(words):
        return _signal("blue-flag", message, found[1])
    if found := _WARNED.match(words):
        slug = "black-and-white-flag" if found[1] == "WHITE" else "mechanical-black-flag"
        return _signal(slug, message, found[2])
    if not about_conduct(words):
        if (said := _said(message, words)) is not None:
            return said
        if (pit := facts_of_pit_lane(words)) is not None:
            return pit
    if (penalty := facts_of_penalty(words)) is not None:
        return penalty
    if re.search(r"\bINCIDENT INVOLVING CARS? ", words):
        return {"kind": EntryKind.INCIDENT}
    return None


_RESUMES: Final = re.compile(r"(?:RACE|SESSION) ")


def _said(message: Message, words: str) -> Facts | None:
    """What race control calls out, as far as it is so from now on."""
    if announced(words) and not _RESUMES.match(words):
        return _step(ProcedureStep.COUNTDOWN)
    for pattern, facts in _SAID:
        if re.match(pattern, words):
            return dict(facts)
    for said in dict.fromkeys((words, upper(head_of(message.text)))):
        if said in {"DOUBLE YELLOW", "DOUBLE YELLOWS"}:
            return _double_yellow(message)
        if said in {"YELLOW", "YELLOW FLAG"}:
            return _condition(SectorCondition.YELLOW, message)
        known = facts_of_call(said)
        if known is None or (said != words and not_yet(words)) or (said == "CODE 60" and "ZONE" in words):
            continue
        whole = known.get("track_status") is TrackStatus.GREEN
        return _green(message) if whole else known
    return None


_CODES: Final[Mapping[str, tuple[str, Facts]]] = {
    "1": (
        "ALLCLEAR",
        {
            "kind": EntryKind.SECTOR_CONDITION,
            "condition": SectorCondition.CLEAR,
            "scope": Scope.TRACK,
            "signal": ALL_CLEAR,
        },
    ),
    "2": (
        "YELLOW",
        {
            "kind": EntryKind.SECTOR_CONDITION,
            "condition": SectorCondition.YELLOW,
            "scope": Scope.TRACK,
        },
    ),
    "4": ("SCDEPLOYED", _status(TrackStatus.SC_DEPLOYED)),
    "5": ("RED", _status(TrackStatus.RED)),
    "6": ("VSCDEPLOYED", _status(TrackStatus.VSC)),
    "7": ("VSCENDING", _status(TrackStatus.VSC_ENDING)),
}
"""FastF1's codes of the track's status, with their names; 3 was never seen to be used."""


def facts_of_code(code: str) -> Facts | None:
    """What a status code says; ``None`` for one that is not known.

    >>> facts_of_code("4")["track_status"].value
    'sc-deployed'
    """
    found = _CODES.get(code.strip().removesuffix(".0"))
    return dict(found[1]) if found is not None else None
