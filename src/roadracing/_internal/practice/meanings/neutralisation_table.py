"""What each rule book's text says about neutralising a session. What no text says is not in here."""

from typing import Final

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.rulebooks import Confidence, Source
from roadracing._internal.practice.signals.signal_table import F1

from .neutralisation import Neutralisation, PitState, Tool

_WEC_RULES = "fiawec.com, text of an older season"
_LE_MANS = Source(text="24h-lemans.com, the safety car procedure, 2024", confidence=Confidence.OFFICIAL)
_IMSA_REPORTED = Source(
    text="reports on IMSA's procedures, 2014 and 2018 (NBC Sports, sportscar365)",
    confidence=Confidence.SECONDARY,
)
_RECOVERY = (
    "At circuits not licensed for recovery while cars race, a car may be recovered by a vehicle only after a safety "
    "car, a full course yellow or Code 60 (chapter 12, appendix 5, 2.4 and 2.5)."
)


def _official(text: str) -> tuple[Source, ...]:
    return (Source(text=text, confidence=Confidence.OFFICIAL),)


NEUTRALISATIONS: Final[tuple[Neutralisation, ...]] = (
    Neutralisation(
        tool=Tool.LOCAL_YELLOW,
        rule_book=RuleBook.SCCA,
        text="Slow down; no passing from the flag until past the emergency area.",
        trigger="an incident in the sector",
        sources=(
            Source(
                text="SCCA General Competition Rules 6.11, edition not stated, as thingsthatgovroom.net quotes it",
                confidence=Confidence.SECONDARY,
            ),
        ),
    ),
    Neutralisation(
        tool=Tool.SLOW_ZONE,
        rule_book=RuleBook.LE_MANS,
        text="80 km/h between the boards of one of nine zones; no overtaking from the board that announces it.",
        speed_limit_kph=80,
        trigger="a barrier under repair, a car in the gravel",
        notes=("What the pit lane does meanwhile, the page does not say.",),
        sources=(_LE_MANS,),
    ),
    Neutralisation(
        tool=Tool.VIRTUAL_SAFETY_CAR,
        rule_book=RuleBook.FIA,
        text="Stay above the minimum time of each sector, which the car's electronics show.",
        pit_entry=PitState.OPEN,
        pit_exit=PitState.OPEN,
        pit_work="in a race or a sprint only to change tyres",
        trigger="double waved yellow flags are needed, and no safety car",
        notes=(
            "It ends 10 to 15 seconds after it was announced to end; the green lights go out after 30 seconds.",
        ),
        sources=_official(f"{F1}, article 56"),
    ),
    Neutralisation(
        tool=Tool.VIRTUAL_SAFETY_CAR,
        rule_book=RuleBook.WEC,
        text="Since 2024; the safety car follows about two laps later.",
        notes=("The full course yellow stays for stops of up to a lap.",),
        sources=(Source(text="autosport.pt, November 2023", confidence=Confidence.SECONDARY),),
    ),
    Neutralisation(
        tool=Tool.CODE_60,
        rule_book=RuleBook.MOTORSPORT_UK,
        text="60 km/h (37 mph) everywhere, no overtaking; purple flags at all posts at once, and green at all posts "
        "ends it at once.",
        speed_limit_kph=60,
        trigger="a race is to be neutralised without a safety car or a red flag",
        notes=("Whether the pit lane is open, the rules of each series say.", _RECOVERY),
        sources=(
            Source(
                text="MSA Blue Book, Q 15.1.1 e, as monoposto.co.uk quotes it on 25 April 2017",
                confidence=Confidence.SECONDARY,
            ),
            *_official("Motorsport UK National Competition Rules 2025, Version 11, for recovery"),
        ),
    ),
    Neutralisation(
        tool=Tool.FULL_COURSE_YELLOW,
        rule_book=RuleBook.IMSA,
        text="Behind the safety car; lapped cars may be passed around, or waved by.",
        pit_entry=PitState.BY_CLASS,
        notes=(
            "The pits opened in 2014 for prototypes, then GTLM and GTD; from 2018 for prototypes and GTLM, then GTD.",
            "Wave-bys in 2014: none in races of less than 2 h 30 min, and none in the last 30 minutes.",
            "Wave-bys in 2014, races up to 6 h: once in any 90 minutes, after the first 60.",
            "How it was done in 2004 was not found, but that the pit lane closed is told of the race at Laguna Seca.",
        ),
        sources=(
            _IMSA_REPORTED,
            Source(text="reports on the race at Laguna Seca, 2004", confidence=Confidence.SECONDARY),
        ),
    ),
    Neutralisation(
        tool=Tool.FULL_COURSE_YELLOW,
        rule_book=RuleBook.LE_MANS,
        text="80 km/h.",
        speed_limit_kph=80,
        pit_entry=PitState.EMERGENCY_ONLY,
        trigger="a short neutralisation",
        sources=(_LE_MANS,),
    ),
    Neutralisation(
        tool=Tool.FULL_COURSE_YELLOW,
        rule_book=RuleBook.SCCA,
        text="Double yellow flags at all stations: the entire course is yellow, with or without the pace car; "
        "emergency vehicles and disabled cars may be passed with care.",
        notes=("What the pit lane does meanwhile was not available.",),
        sources=(
            Source(
                text="SCCA General Competition Rules 6.11, edition not stated, as thingsthatgovroom.net quotes it",
                confidence=Confidence.SECONDARY,
            ),
        ),
    ),
    Neutralisation(
        tool=Tool.FULL_COURSE_YELLOW,
        rule_book=RuleBook.SRO,
        text="80 km/h after a countdown on the teams' radio; waved yellow flags and boards at all posts, at the Line "
        "and at the pit exit.",
        speed_limit_kph=80,
        trigger="a stopped car, or vehicles or marshals near the track",
        notes=("What the article says about the pit lane was not available.",),
        sources=_official("SRO GT World Challenge Europe Sporting Regulations, year not stated, article 46"),
    ),
    Neutralisation(
        tool=Tool.FULL_COURSE_YELLOW,
        rule_book=RuleBook.WEC,
        text="80 km/h, in single file, at the distances there were.",
        speed_limit_kph=80,
        pit_entry=PitState.OPEN,
        pit_exit=PitState.OPEN,
        trigger="the Race Director decides",
        notes=("A safety car may follow.",),
        sources=_official(f"{_WEC_RULES}, full course yellow"),
    ),
    Neutralisation(
        tool=Tool.DEBRIS_YELLOW,
        rule_book=RuleBook.IMSA,
        text="A short full-course yellow.",
        pit_entry=PitState.CLOSED,
        trigger="debris, or a car that can be towed flat",
        notes=(
            "Of 2014; the definition in the rules was not available.",
            "Of the reports only the beginning could be read.",
        ),
        sources=(_IMSA_REPORTED,),
    ),
    Neutralisation(
        tool=Tool.SAFETY_CAR,
        rule_book=RuleBook.FIA,
        text="In line behind the safety car, which joins wherever the leader is; the laps count.",
        gap_car_lengths=10,
        pit_entry=PitState.OPEN,
        pit_work="only to change tyres",
        trigger="people are in immediate danger, and the race need not be stopped",
        sources=_official(f"{F1}, article 55"),
    ),
    Neutralisation(
        tool=Tool.SAFETY_CAR,
        rule_book=RuleBook.MOTORSPORT_UK,
        text="In line behind the safety car.",
        gap_car_lengths=5,
        notes=(_RECOVERY,),
        sources=_official(
            "Motorsport UK National Competition Rules 2025, Version 11, page 418, on the start behind the safety car"
        ),
    ),
    Neutralisation(
        tool=Tool.SAFETY_CAR,
        rule_book=RuleBook.WEC,
        text="In line behind the safety car; the laps count.",
        gap_car_lengths=5,
        sources=_official(f"{_WEC_RULES}, safety car"),
    ),
    Neutralisation(
        tool=Tool.RED,
        rule_book=RuleBook.FIA,
        text="Proceed slowly to the pit lane; the clock of a race keeps running, and the length of the stop is added "
        "to the two hours, up to three in all (5.4 d).",
        pit_exit=PitState.CLOSED,
        trigger="the track is blocked, or it is too dangerous to go on",
        notes=("Exceptionally the pit entry is closed, and cars go to the grid.",),
        sources=_official(f"{F1}, articles 5.4 and 57"),
    ),
    Neutralisation(
        tool=Tool.RED,
        rule_book=RuleBook.WEC,
        text="In a race: slowly to the red flag line; its clock keeps running unless the stewards decide otherwise. In "
        "practice: at no more than 80 km/h.",
        pit_entry=PitState.CLOSED,
        pit_exit=PitState.CLOSED,
        sources=_official(f"{_WEC_RULES}, stopping and suspending a race"),
    ),
)
"""What is known, by tool from the mildest to the strongest, then by rule book."""
