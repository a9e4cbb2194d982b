"""What flags and status codes of public feeds say, and the facts that messages are made of."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs

from roadracing._internal.control.replay.state_after import ALL_CLEAR
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.log_entry import EntryKind, ProcedureStep, Scope
from roadracing._internal.model.control.track_status import SectorCondition, SessionStatus, TrackStatus

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


def track_status(status: TrackStatus, **more: Any) -> Facts:
    """The track is something from now on."""
    return {"kind": EntryKind.TRACK_STATUS, "track_status": status, "scope": Scope.TRACK, **more}


def session_status(status: SessionStatus) -> Facts:
    """A session is so far from now on."""
    return {"kind": EntryKind.SESSION_STATUS, "session_status": status}


def procedure_step(step: ProcedureStep) -> Facts:
    """A step of a procedure was taken."""
    return {"kind": EntryKind.PROCEDURE_STEP, "step": step}


def condition_at(condition: SectorCondition, message: Message, sector: str | None = None) -> Facts:
    """Something is shown in a sector, or on the whole track."""
    where = sector or message.sector
    scope = Scope.SECTOR if where is not None else message.scope or Scope.TRACK
    return {
        "kind": EntryKind.SECTOR_CONDITION,
        "condition": condition,
        "scope": scope,
        **({"sector": where} if where else {}),
    }


def _signal(slug: str, message: Message) -> Facts:
    scope = Scope.CAR if message.car is not None else message.scope
    return {
        "kind": EntryKind.SIGNAL,
        "signal": slug,
        **({"scope": scope} if scope is not None and (scope is not Scope.CAR or message.car) else {}),
        **({"car": message.car} if message.car else {}),
    }


def double_yellow(message: Message) -> Facts:
    """A double yellow: the entire course to some rule books, one place to others."""
    if message.sector is None and message.book in _WHOLE_COURSE:
        return track_status(TrackStatus.FCY)
    return condition_at(SectorCondition.DOUBLE_YELLOW, message)


def green(message: Message) -> Facts:
    """A green flag: in a sector its end of danger, elsewhere that of the track."""
    if message.sector is not None or message.scope is Scope.SECTOR:
        return condition_at(SectorCondition.CLEAR, message)
    return track_status(TrackStatus.GREEN)


_FLAGS: Final[dict[str, Callable[[Message], Facts]]] = {
    "GREEN": green,
    "CLEAR": lambda m: condition_at(SectorCondition.CLEAR, m),
    "YELLOW": lambda m: condition_at(SectorCondition.YELLOW, m),
    "DOUBLE YELLOW": double_yellow,
    "RED": lambda _: track_status(TrackStatus.RED),
    "CHEQUERED": lambda _: track_status(TrackStatus.CHEQUERED),
    "CHECKERED": lambda _: track_status(TrackStatus.CHEQUERED),
    "FINISH": lambda _: track_status(TrackStatus.CHEQUERED),
    "FCY": lambda _: track_status(TrackStatus.FCY),
    "FULL COURSE CAUTION": lambda _: track_status(TrackStatus.FCY),
    "FULL COURSE YELLOW": lambda _: track_status(TrackStatus.FCY),
    "CODE 60": lambda _: track_status(TrackStatus.CODE_60),
    "PURPLE": lambda _: track_status(TrackStatus.CODE_60),
    "VSC": lambda _: track_status(TrackStatus.VSC),
    "VIRTUAL SAFETY CAR": lambda _: track_status(TrackStatus.VSC),
    "SC": lambda _: track_status(TrackStatus.SC_DEPLOYED),
    "SAFETY CAR": lambda _: track_status(TrackStatus.SC_DEPLOYED),
    "BLUE": lambda m: _signal("blue-flag", m),
    "WHITE": lambda m: _signal("white-flag", m),
    "BLACK": lambda m: _signal("black-flag", m),
    "BLACK AND WHITE": lambda m: _signal("black-and-white-flag", m),
    "BLACK AND ORANGE": lambda m: _signal("mechanical-black-flag", m),
    "BLACK WITH X": lambda m: _signal("black-with-x", m),
    "BLUE WITH ORANGE STRIPE": lambda m: _signal("blue-with-orange-stripe", m),
}
"""What flags say. Purple is Code 60 (MSA Blue Book, Q 15.1.1 e, as monoposto.co.uk quotes it in 2017)."""


def facts_of_flag(message: Message) -> Facts | None:
    """What a flag says; ``None`` for one that is not known."""
    named = message.flag.removesuffix(" FLAG")
    return _FLAGS[named](message) if named in _FLAGS else None


_CODES: Final[Mapping[str, Facts]] = {
    "1": {
        "kind": EntryKind.SECTOR_CONDITION,
        "condition": SectorCondition.CLEAR,
        "scope": Scope.TRACK,
        "signal": ALL_CLEAR,
    },
    "2": {
        "kind": EntryKind.SECTOR_CONDITION,
        "condition": SectorCondition.YELLOW,
        "scope": Scope.TRACK,
    },
    "4": track_status(TrackStatus.SC_DEPLOYED),
    "5": track_status(TrackStatus.RED),
    "6": track_status(TrackStatus.VSC),
    "7": track_status(TrackStatus.VSC_ENDING),
}
"""FastF1's codes of the track's status; 3 was never seen to be used."""


def facts_of_code(code: str) -> Facts | None:
    """What a status code says; ``None`` for one that is not known.

    >>> facts_of_code("4")["track_status"].value
    'sc-deployed'
    """
    found = _CODES.get(code.strip().removesuffix(".0"))
    return dict(found) if found is not None else None
