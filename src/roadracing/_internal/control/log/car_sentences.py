"""What messages say about cars and the pit lane: penalties, flags to one car or several, and for whom it is open."""

import re
from typing import Any, Final

from roadracing._internal.model.control.log_entry import EntryKind, Scope
from roadracing._internal.model.control.stewarding import PenaltyKind
from roadracing._internal.model.control.track_status import PitEntry, PitExit

Facts = dict[str, Any]

MORE_CARS: Final = "more_cars"
"""The fact that holds the other cars that a message is about; each has an entry of its own."""

_STOP: Final = r"\bSTOP ?(?:AND |/ ?|PLUS |\+ ?|& ?)?"
_SECONDS: Final = r"(\d{1,5}) ?(?:SECONDS?|SECS?|S)?\b(?! ?(?:LAPS?|MIN))"
_PENALTIES: Final = (
    (r"\b(\d{1,5}) SECONDS? STOP.*PENALTY", PenaltyKind.STOP_AND_GO),
    (rf"{_STOP}(?:GO|HOLD) (?:PENALTY )?(?:\+ ?|OF |FOR |PLUS )?(\d{{1,5}}) ?SEC", PenaltyKind.STOP_AND_GO),
    (rf"\bSTOP ?(?:AND |PLUS |\+ ?|& ?){_SECONDS}", PenaltyKind.STOP_AND_GO),
    (
        r"\bSTOP ?(?:AND |PLUS |\+ ?|& ?)(?:(?:GO|HOLD) ?\+? ?)?(?P<minutes>\d{1,3}) ?MIN",
        PenaltyKind.STOP_AND_GO,
    ),
    (rf"{_STOP}(?:GO|HOLD)\b", PenaltyKind.STOP_AND_GO),
    (r"\bSTOP ?(?:AND|PLUS|\+|&) ?\d", PenaltyKind.STOP_AND_GO),
    (r"DRIVE THROUGH\b", PenaltyKind.DRIVE_THROUGH),
    (r"\b(\d{1,5}) SECONDS? TIME PENALTY", PenaltyKind.TIME),
    (r"REPRIMAND", PenaltyKind.REPRIMAND),
    (r"DISQUALIFIED", PenaltyKind.DISQUALIFICATION),
)
_NUMBER: Final = r"#?\d{1,3}[A-Z]?\b(?! ?(?:SEC|LAP|PLACE|GRID|MIN|POINT|S\b))(?: \([A-Z]{3}\))?"
_AND: Final = r"\s*(?:,|&|/|\+|\bAND\b|,\s*(?:AND|&))\s*"
_CARS: Final = re.compile(rf"\bCARS? ?(?:NUMBERS? |NOS?\.? )?({_NUMBER}(?:{_AND}(?:CARS? )?{_NUMBER})*)")
_UNDECIDED: Final = re.compile(r"\b(?:INVESTIGATION|INVESTIGATED|NOTED|REVIEWED|UNDER REVIEW|NO FURTHER)\b")
_TAKEN_BACK: Final = re.compile(r"\b(?:RESCINDED|RESCIND|WITHDRAWN|CANCELLED|CANCELED|OVERTURNED|REVOKED)\b")


def cars_of(words: str) -> tuple[str, ...]:
    """The cars that a message is about: those it names first, each once.

    >>> cars_of("CARS 85, 48 & 24 DRIVE THROUGH"), cars_of("CAR 81: PENALTY INCIDENT WITH CAR 34")
    (('85', '48', '24'), ('81',))
    """
    found = _CARS.search(words)
    if found is None:
        return ()
    return tuple(dict.fromkeys(re.findall(r"\d{1,3}[A-Z]?", found[1])))


def _about(cars: tuple[str, ...]) -> Facts:
    more = {MORE_CARS: cars[1:]} if cars[1:] else {}
    return {"scope": Scope.CAR, "car": cars[0], **more}


def taken_back(text: str) -> bool:
    """Whether a message says that a penalty is none any more.

    >>> taken_back("Car 023: Penalty - Drive Through - RESCINDED")
    True
    """
    return _TAKEN_BACK.search(text.upper()) is not None


def facts_of_penalty(words: str) -> Facts | None:
    """The penalty that was given or served; ``None`` where the words are about none."""
    if _UNDECIDED.search(words):
        return None
    cars = cars_of(words)
    for pattern, kind in _PENALTIES:
        found = re.search(pattern, words)
        if found is None:
            continue
        if not cars:
            return {"kind": EntryKind.NOTE}
        served = "SERVED" in words.split()
        facts: Facts = {
            "kind": EntryKind.PENALTY_SERVED if served else EntryKind.PENALTY,
            "penalty": kind,
        }
        if found.groups():
            facts["penalty_s"] = float(found[1]) * (60 if "minutes" in found.groupdict() else 1)
        return {**facts, **_about(cars)}
    if "PENALTY SERVED" in words and cars:
        return {"kind": EntryKind.PENALTY_SERVED, **_about(cars)}
    return None


_SIGNALS: Final = {
    "BLACK": "black-flag",
    "BLUE": "blue-flag",
    "BLACK AND WHITE": "black-and-white-flag",
}
_FLAG: Final = r"(BLACK|MEATBALL|MECHANICAL BLACK|BLACK AND ORANGE|BLUE|BLACK AND WHITE)"
_TO_CARS: Final = re.compile(
    rf"(?:(?:WAVED |STANDING )?{_FLAG}(?: FLAG)?(?: (?:FOR|TO))? CARS? ?#?[0-9]"
    rf"|CARS? ?[0-9#][0-9A-Z#, &]*? {_FLAG} FLAG\b)"
)
_LETTERED: Final = re.compile(
    r"^(?:WAVED )?(BLUE|BLACK AND WHITE|BLACK AND ORANGE) FLAG FOR CAR ([0-9A-Z]{1,6})\b"
)


def flag_for_car(words: str) -> Facts | None:
    """The flag for a car, in the words of Formula One, whatever it is shown for; ``None`` where there is none."""
    found = _LETTERED.match(words)
    if found is None:
        return None
    slug = _SIGNALS.get(found[1], "mechanical-black-flag")
    return {"kind": EntryKind.SIGNAL, "signal": slug, **_about((found[2],))}


def signal_to_cars(words: str) -> Facts | None:
    """The flag that is shown to one car or to several; ``None`` where none is.

    >>> signal_to_cars("CAR 16 MECHANICAL BLACK FLAG TIRES")["signal"]
    'mechanical-black-flag'
    """
    found, cars = _TO_CARS.match(words), cars_of(words)
    if found is None or not cars:
        return None
    slug = _SIGNALS.get(found[1] or found[2], "mechanical-black-flag")
    return {"kind": EntryKind.SIGNAL, "signal": slug, **_about(cars)}


_OPEN_TO: Final = re.compile(r"\bOPEN(?: (?:FOR|TO))? (.+?)(?: (?:ONLY|CLASS|CLASSES|CARS))*$")
_CLASS: Final = re.compile(
    r"(?:PROTOTYPES?(?: CHALLENGE)?|HYPERCARS?|GTP|L?M?P[1-3]|LMP ?[1-3]|LMH|LMDH|DPI?|PC|GTS?|GT[1-4DCELMX]|GTLM"
    r"|GTE|GTD|GT DAYTONA|GT LE MANS|GX|ST|GS|TCR?|TC[RA]|CUP|TOURING|AM|PRO|INVITATIONAL)"
    r"(?: (?:PRO AM|PRO|AM|AMS?|[A-D]))?"
)
"""The classes of road racing's series, as their race controls call them."""
_EVERYBODY: Final = re.compile(r"(?:ALL|EVERYONE|EVERYBODY)\b.*|NOW|AGAIN")
_ESSENTIAL: Final = re.compile(r"(?:EMERGENCY|ESSENTIAL)(?: (?:SERVICE|WORK|STOPS?|REPAIRS?))?(?: ONLY)?")
_WHICH: Final = re.compile(r"\b(?:WHEN|WHILE|WITH|AFTER|BEFORE|ENTERED)\b")


def _open_classes(words: str) -> tuple[str, ...] | None:
    """For which classes the pit lane is open: none for all of them, ``None`` where the words name no class.

    >>> _open_classes("PITS OPEN FOR GTP/LMP2"), _open_classes("PITS OPEN PROTOTYPES ONLY")
    (('gtp', 'lmp2'), ('prototype',))
    >>> _open_classes("PITS OPEN FOR ALL CLASSES"), _open_classes("PITS OPEN HELLO")
    ((), None)
    """
    found = _OPEN_TO.search(words)
    if found is None or _EVERYBODY.fullmatch(found[1]):
        return ()
    names = [each for each in re.split(r"\s*[/,&+]\s*|\s+AND\s+", found[1]) if each]
    sure = re.search(r"\bOPEN (?:FOR|TO) ", words) or re.search(r" (?:ONLY|CLASS|CLASSES)$", words)
    if not sure and not all(_CLASS.fullmatch(each) for each in names):
        return None
    slugs = (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") for name in names)
    single = (re.sub(r"^(prototype|hypercar)s$", r"\1", slug) for slug in slugs)
    return tuple(sorted({slug for slug in single if slug}))


def facts_of_pit_lane(words: str) -> Facts | None:
    """Whether the pit lane is open or closed, and for whom; ``None`` where the words are about something else."""
    found = re.search(r"\bPITS?(?: LANE)?(?: (EXIT|ENTRY))? (?:IS |ARE )?(?:NOW )?(OPEN|CLOSED)\b(.*)", words)
    if found is None or _WHICH.search(words) or _CARS.search(words):
        # Somebody did something while the pit lane was closed.
        return None
    open_, beyond = found[2] == "OPEN", re.sub(r"^(?:FOR|TO) ", "", found[3].strip())
    facts: Facts = {"kind": EntryKind.PIT_LANE}
    if found[1] != "EXIT":
        facts["pit_entry"] = PitEntry.OPEN if open_ else PitEntry.CLOSED
        if open_ and _ESSENTIAL.fullmatch(beyond):
            return {**facts, "pit_entry": PitEntry.ESSENTIAL_ONLY}
        classes = _open_classes(words) if open_ else ()
        if classes:
            facts["open_classes"] = classes
    if found[1] == "EXIT":
        facts["pit_exit"] = PitExit.OPEN if open_ else PitExit.CLOSED
        if open_ and "GREEN LIGHT" in words:
            facts["signal"] = "green-light"
    return facts
