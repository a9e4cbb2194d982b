"""What messages say about single cars and the pit lane: penalties, and for whom it is open."""

import re
from typing import Any, Final

from roadracing._internal.model.control.log_entry import EntryKind, Scope
from roadracing._internal.model.control.stewarding import PenaltyKind
from roadracing._internal.model.control.track_status import PitEntry, PitExit

Facts = dict[str, Any]

_PENALTIES: Final = (
    (r"\b(\d{1,5}) SECOND STOP.*PENALTY", PenaltyKind.STOP_AND_GO),
    (r"STOP ?(?:AND |/ ?|PLUS )?(?:GO|HOLD) (?:PENALTY )?(\d{1,5}) ?SEC", PenaltyKind.STOP_AND_GO),
    (r"STOP ?(?:AND |/ ?|PLUS )?(?:GO|HOLD)\b", PenaltyKind.STOP_AND_GO),
    (r"DRIVE THROUGH\b", PenaltyKind.DRIVE_THROUGH),
    (r"\b(\d{1,5}) SECOND TIME PENALTY", PenaltyKind.TIME),
    (r"REPRIMAND", PenaltyKind.REPRIMAND),
    (r"DISQUALIFIED", PenaltyKind.DISQUALIFICATION),
)
_CAR: Final = re.compile(r"\bCARS? #?(\d{1,3}[A-Z]?)\b")
_UNDECIDED: Final = re.compile(r"\b(?:INVESTIGATION|INVESTIGATED|NOTED|REVIEWED|NO FURTHER)\b")


def facts_of_penalty(words: str) -> Facts | None:
    """The penalty that was given or served; ``None`` where the words are about none."""
    if _UNDECIDED.search(words):
        return None
    for pattern, kind in _PENALTIES:
        found = re.search(pattern, words)
        if found is None:
            continue
        served = "SERVED" in words.split()
        car = _CAR.search(words)
        facts: Facts = {
            "kind": EntryKind.PENALTY_SERVED if served else EntryKind.PENALTY,
            "penalty": kind,
        }
        if found.groups():
            facts["penalty_s"] = float(found[1])
        return {**facts, "scope": Scope.CAR, "car": car[1]} if car is not None else {"kind": EntryKind.NOTE}
    if "PENALTY SERVED" in words and (car := _CAR.search(words)) is not None:
        return {"kind": EntryKind.PENALTY_SERVED, "scope": Scope.CAR, "car": car[1]}
    return None


_CLASSES: Final = re.compile(r"\bOPEN (?:FOR|TO) (.+?)(?: (?:ONLY|CLASS|CLASSES|CARS))*$")
_WHICH: Final = re.compile(r"\b(?:WHEN|WHILE|WITH|AFTER|BEFORE)\b")


def _open_classes(words: str) -> tuple[str, ...]:
    """For which classes the pit lane is open, as far as it is not all of them.

    >>> _open_classes("PITS OPEN FOR GTP/LMP2"), _open_classes("PITS OPEN FOR ALL CLASSES")
    (('gtp', 'lmp2'), ())
    """
    found = _CLASSES.search(words)
    if found is None or found[1].split()[0] in {"ALL", "EVERYONE", "EVERYBODY"}:
        return ()
    names = re.split(r"\s*[/,&+]\s*|\s+AND\s+", found[1])
    slugs = (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") for name in names)
    return tuple(sorted({slug for slug in slugs if slug}))


def facts_of_pit_lane(words: str) -> Facts | None:
    """Whether the pit lane is open or closed, and for whom; ``None`` where the words are about something else."""
    found = re.search(r"\bPITS?(?: LANE)?(?: (EXIT|ENTRY))? (?:IS |ARE )?(OPEN|CLOSED)\b", words)
    if found is None or _WHICH.search(words) or _CAR.search(words):
        # Somebody did something while the pit lane was closed.
        return None
    open_ = found[2] == "OPEN"
    facts: Facts = {"kind": EntryKind.PIT_LANE}
    if found[1] != "EXIT":
        facts["pit_entry"] = PitEntry.OPEN if open_ else PitEntry.CLOSED
        if open_ and (classes := _open_classes(words)):
            facts["open_classes"] = classes
    if found[1] == "EXIT":
        facts["pit_exit"] = PitExit.OPEN if open_ else PitExit.CLOSED
        if open_ and "GREEN LIGHT" in words:
            facts["signal"] = "green-light"
    return facts
