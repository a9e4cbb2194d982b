"""What each rule book's text says about each signal. What no text says is not in here."""

from types import MappingProxyType
from typing import Final

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.rulebooks import UNSOURCED, Confidence, Source, rule_book_text

from .signals import Signal, SignalMeaning, Weight

F1: Final = "FIA Formula One Sporting Regulations 2025, Issue 4"

_NEWSGROUP = Source(
    text="f1.sports.narkive.com, an answer about the flags of Formula One", confidence=Confidence.COMMUNITY
)
_IMSA = Source(text="imsa.com, Understanding the sport, flags (2016 to 2019)", confidence=Confidence.OFFICIAL)
_IMSA_CODE = Source(
    text="IMSA Code, 31 May 2002, article 6.3, as totalmotorsport.com has it", confidence=Confidence.OFFICIAL
)
_GCR = Source(
    text="SCCA General Competition Rules 6.11, edition not stated, as thingsthatgovroom.net quotes it",
    confidence=Confidence.SECONDARY,
)
_NEW_ENGLAND = Source(
    text="a magazine of the SCCA's New England Region, about 2014, on the red flag",
    confidence=Confidence.SECONDARY,
)
_POSTS = Source(
    text="Motorsport UK National Competition Rules 2025, Version 11, page 359", confidence=Confidence.OFFICIAL
)


def _f1(article: str) -> Source:
    return Source(text=f"{F1}, article {article}", confidence=Confidence.OFFICIAL)


def _says(text: str, *senses: str, by: tuple[Source, ...], caution: str | None = None) -> SignalMeaning:
    return SignalMeaning(text=text, senses=frozenset(senses), sources=by, caution=caution)


def _imsa(text: str, *senses: str, by: tuple[Source, ...] = ()) -> SignalMeaning:
    return _says(text, *senses, by=(_IMSA, *by))


def _scca(
    text: str, *senses: str, by: tuple[Source, ...] = (_GCR,), caution: str | None = None
) -> SignalMeaning:
    amendable = rule_book_text(RuleBook.SCCA).flags_amendable
    return SignalMeaning(
        text=text, senses=frozenset(senses), sources=by, amendable=amendable, caution=caution
    )


SIGNALS: Final[tuple[Signal, ...]] = (
    Signal(id="green-flag", name="Green flag"),
    Signal(id="yellow-flag", name="Yellow flag, stationary"),
    Signal(id="yellow-flag-waved", name="Yellow flag, waved"),
    Signal(id="double-yellow", name="Double yellow", weight=Weight.CONFLICT),
    Signal(id="surface-flag", name="Yellow flag with red stripes"),
    Signal(id="blue-flag", name="Blue flag"),
    Signal(id="white-flag", name="White flag", weight=Weight.CONFLICT),
    Signal(id="red-flag", name="Red flag", weight=Weight.CONFLICT),
    Signal(id="black-flag", name="Black flag, to one car"),
    Signal(id="black-flag-all", name="Black flag, to all cars"),
    Signal(id="mechanical-black-flag", name="Black flag with orange disc"),
    Signal(id="black-and-white-flag", name="Black and white flag, divided diagonally"),
    Signal(id="chequered-flag", name="Chequered flag"),
    Signal(id="safety-car-board", name="Safety car board"),
    Signal(id="full-course-yellow-board", name="Full course yellow board"),
    Signal(id="purple-flag", name="Purple flag (Code 60)"),
    Signal(id="virtual-safety-car-panel", name="Virtual safety car panel"),
    Signal(id="standing-restart-panel", name="Standing restart panel"),
    Signal(id="rolling-restart-panel", name="Rolling restart panel"),
    Signal(id="hazard-board", name="Hazard board"),
    Signal(id="slow-zone-boards", name="Slow zone boards"),
)
"""The signals, in the order in which rule books list them."""

_TABLE: Final[dict[str, dict[RuleBook, SignalMeaning]]] = {
    "green-flag": {
        RuleBook.FIA: _says(
            "The danger is past and the track is clear; at the pit exit, cars may leave.",
            "clear",
            "pit-exit-open",
            by=(_f1("53.1, for the pit exit"), _NEWSGROUP),
        ),
        RuleBook.IMSA: _imsa(
            "A race, practice or qualifying session begins, or a race begins again after a full-course caution; the "
            "end of a danger that was signalled before: the track is clear.",
            "start",
            "restart",
            "clear",
            by=(_IMSA_CODE,),
        ),
        RuleBook.SCCA: _scca(
            "The race is under way from the instant it is shown, and the course is clear. Normally only the starter "
            "shows it.",
            "start",
            "clear",
        ),
    },
    "yellow-flag": {
        RuleBook.FIA: _says(
            "Danger.", "danger", by=(UNSOURCED,), caution="From an older edition of Appendix H."
        ),
        RuleBook.IMSA: _imsa("Danger in this part of the track: slow down and keep your position.", "danger"),
        RuleBook.SCCA: _scca(
            "Danger: slow down; no passing from the flag until past the emergency area.", "danger"
        ),
    },
    "yellow-flag-waved": {
        RuleBook.FIA: _says(
            "Danger beside or on the track: slow down, no overtaking.", "great-danger", by=(_NEWSGROUP,)
        ),
        RuleBook.IMSA: _imsa(
            "Extreme danger, or workers on the course: no passing, slow down, be prepared to stop.",
            "great-danger",
            by=(_IMSA_CODE,),
        ),
        RuleBook.SCCA: _scca(
            "Great danger: slow down and be prepared to stop; no passing from the flag until past the emergency area.",
            "great-danger",
        ),
    },
    "double-yellow": {
        RuleBook.FIA: _says(
            "Two waved at one post: the track is wholly or partly blocked there; be ready to stop.",
            "this-station",
            by=(_f1("56.1 a, where it is the condition of a virtual safety car"), _NEWSGROUP),
            caution="The wording is not the FIA's own.",
        ),
        RuleBook.IMSA: _imsa(
            "Full-course caution, at start/finish and around the course: slow down and hold your place in line "
            "behind the pace car.",
            "entire-course",
        ),
        RuleBook.SCCA: _scca(
            "At all stations: the entire course is under yellow, with or without a pace car; slow down, no passing but "
            "of emergency vehicles and disabled cars, with care.",
            "entire-course",
        ),
    },
    "surface-flag": {
        RuleBook.FIA: _says("The surface is slippery.", "surface", by=(UNSOURCED,)),
        RuleBook.IMSA: _imsa("The surface is slippery, or there is debris on it.", "surface"),
        RuleBook.SCCA: _scca(
            "Oil, another slippery condition or debris is on the racing surface. It is shown standing.",
            "surface",
        ),
    },
    "blue-flag": {
        RuleBook.FIA: _says("You are about to be overtaken or lapped.", "faster-car", by=(_NEWSGROUP,)),
        RuleBook.IMSA: _imsa(
            "Faster traffic approaches; if waved, you must give way.", "faster-car", "waved-give-way"
        ),
        RuleBook.SCCA: _scca(
            "Another competitor follows closely or tries to overtake; standing or waved according to its speed.",
            "faster-car",
        ),
    },
    "white-flag": {
        RuleBook.FIA: _says(
            "A slow vehicle is on this section of the track.", "slow-vehicle", by=(UNSOURCED,)
        ),
        RuleBook.IMSA: _imsa(
            "Waved at start/finish: one lap to go. Stationary: an emergency vehicle or a much slower car is ahead.",
            "last-lap",
            "slow-vehicle",
        ),
        RuleBook.SCCA: _scca("You approach a slow car or an emergency vehicle.", "slow-vehicle"),
    },
    "red-flag": {
        RuleBook.FIA: _says(
            "The session is stopped: proceed slowly to the pit lane.", "go-to-pits", by=(_f1("57.2"),)
        ),
        RuleBook.WEC: _says(
            "The session is stopped: in a race proceed slowly to the red flag line, in practice at no more than "
            "80 km/h.",
            "go-to-red-flag-line",
            by=(
                Source(
                    text="fiawec.com, an older season, on stopping and suspending a race",
                    confidence=Confidence.OFFICIAL,
                ),
            ),
        ),
        RuleBook.IMSA: _imsa(
            "Shown at start/finish, with stationary black flags at all stations: the race or session is stopped; "
            "proceed to the pits, prepared to stop at any time.",
            "go-to-pits",
        ),
        RuleBook.SCCA: _scca(
            "Extreme danger, the session is stopped: stop at once, under control, at the side of the track, and wait "
            "there for instructions.",
            "stop-on-course",
            by=(_NEW_ENGLAND,),
            caution="The paragraph of the General Competition Rules itself was not available. The New England "
            "Region's magazine adds that at professional events, under flag rules unified in North America, the red "
            "flag sends cars to the pits.",
        ),
        RuleBook.SCCA_PRO: _says(
            "Waved: go to the pits.",
            "go-to-pits",
            by=(_NEW_ENGLAND,),
            caution="Of about 2014: the regulations of SCCA Pro Racing for 2004 were not found.",
        ),
    },
    "black-flag": {
        RuleBook.FIA: _says("The driver has to report to the pits.", "report-to-pits", by=(UNSOURCED,)),
        RuleBook.IMSA: _imsa(
            "The driver has broken a rule and must report to the pits at once; furled, it is a warning.",
            "report-to-pits",
        ),
        RuleBook.MOTORSPORT_UK: _says(
            "With a board that shows the car's number: the driver has to report to the pits.",
            "report-to-pits",
            by=(UNSOURCED,),
        ),
        RuleBook.SCCA: _scca("Shown to one car: the driver has to report to the pits.", "report-to-pits"),
    },
    "black-flag-all": {
        RuleBook.FIA: _says(
            "Not used: the red flag sends all cars to the pits.",
            by=(_NEW_ENGLAND,),
        ),
        RuleBook.IMSA: _imsa(
            "Shown to the whole field: all cars proceed to the pits. Stationary with a red flag at start/finish: "
            "slow down, go to the pits, and be ready to be stopped.",
            "all-to-pits",
        ),
        RuleBook.SCCA: _scca(
            "Standing at all stations: the session is stopped, all cars go to the pits.", "all-to-pits"
        ),
    },
    "mechanical-black-flag": {
        RuleBook.FIA: _says(
            "The car has a mechanical problem and must go to its pit.", "mechanical", by=(UNSOURCED,)
        ),
        RuleBook.IMSA: _imsa("The car has a mechanical problem and must go to the pits.", "mechanical"),
        RuleBook.SCCA: _scca("The car has a mechanical problem and must go to the pits.", "mechanical"),
    },
    "black-and-white-flag": {
        RuleBook.FIA: _says("A warning for the way the driver drives.", "conduct-warning", by=(UNSOURCED,)),
        RuleBook.MOTORSPORT_UK: _says(
            "A warning for the way the driver drives.",
            "conduct-warning",
            by=(
                Source(
                    text="Motorsport UK National Competition Rules 2025, Version 11",
                    confidence=Confidence.OFFICIAL,
                ),
            ),
        ),
    },
    "chequered-flag": {
        RuleBook.FIA: _says("The session ends at the Line.", "finish", by=(_f1("59"),)),
        RuleBook.IMSA: _imsa("The race, practice or qualifying session is finished.", "finish"),
        RuleBook.SCCA: _scca("The race is finished.", "finish"),
    },
    "safety-car-board": {
        RuleBook.FIA: _says("The safety car is out.", "safety-car", by=(_f1("55"),)),
        RuleBook.MOTORSPORT_UK: _says(
            "The safety car is out. The letters are 40 cm high.", "safety-car", by=(_POSTS,)
        ),
    },
    "full-course-yellow-board": {
        RuleBook.WEC: _says(
            "Full course yellow: 80 km/h everywhere, in single file, no overtaking.",
            "full-course-yellow",
            by=(
                Source(
                    text="fiawec.com, an older season, full course yellow", confidence=Confidence.OFFICIAL
                ),
            ),
        ),
        RuleBook.SRO: _says(
            "Full course yellow: 80 km/h after a countdown on the radio.",
            "full-course-yellow",
            by=(
                Source(
                    text="SRO GT World Challenge Europe Sporting Regulations, year not stated, article 46",
                    confidence=Confidence.OFFICIAL,
                ),
            ),
        ),
    },
    "purple-flag": {
        RuleBook.MOTORSPORT_UK: _says(
            "Code 60: 60 km/h everywhere, no overtaking, until green is shown at all posts.",
            "code-60",
            by=(
                _POSTS,
                Source(
                    text="MSA Blue Book, Q 15.1.1 e, as monoposto.co.uk quotes it on 25 April 2017",
                    confidence=Confidence.SECONDARY,
                ),
            ),
        ),
    },
    "virtual-safety-car-panel": {
        RuleBook.FIA: _says(
            "Virtual safety car: stay above the minimum time of each sector.", "vsc", by=(_f1("56"),)
        ),
    },
    "standing-restart-panel": {
        RuleBook.FIA: _says(
            "The race begins again from a standing start.", "standing-restart", by=(_f1("58"),)
        ),
    },
    "rolling-restart-panel": {
        RuleBook.FIA: _says(
            "The race begins again from a rolling start.", "rolling-restart", by=(_f1("58"),)
        ),
    },
    "hazard-board": {
        RuleBook.MOTORSPORT_UK: _says("A hazard is ahead.", "hazard", by=(_POSTS,)),
    },
    "slow-zone-boards": {
        RuleBook.LE_MANS: _says(
            "No overtaking from the board that announces the zone; 80 km/h between the boards.",
            "slow-zone",
            by=(
                Source(text="24h-lemans.com, the safety car procedure, 2024", confidence=Confidence.OFFICIAL),
            ),
        ),
    },
}

MEANINGS: Final = MappingProxyType({each.id: MappingProxyType(_TABLE[each.id]) for each in SIGNALS})
"""What each signal means, by signal and rule book."""
