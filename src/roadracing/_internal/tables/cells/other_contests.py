"""What has the word of a session and is none: races without cars, tests of other things, what surrounds a session."""

import re
from collections.abc import Sequence
from typing import Final

_NO_CARS: Final = re.compile(
    r"(?<!\w)(?:bicycles?|cycl(?:e|ing|ist)s?|bmx|(?:kid|child|children)'?s?'?|foot|run(?:ning|ners?)?|sack|egg"
    r"|soap ?box|drones?|horses?|pony|donkeys?|duck|dogs?|pig|camel|wheelbarrow|pram|trolley|scooters?|skate\w*|virtual"
    r"|sim(?:ulator)?|online|i-?racing|e-?sports?|slot(?: car)?|rc|radio[ -]controlled|model car|pedal(?: car)?"
    r"|power wheels"
    r"|lawn ?mowers?|boat|swim\w*|mascot|big wheel|tricycle|pit crew)$"
)
"""What stands before a race that has no engine, or is not there."""
_ON_FOOT: Final = re.compile(
    r"(?<!\w)(?:karaoke|bicicletas?|bici|cicl\w+|v[eé]los?|pied|pedestre|rua|running|caballos|cavalli|cavalos|sacos|fahrr\w+)(?!\w)"
)
"""The same in languages that put it behind."""
_TESTS: Final = frozenset({"testing", "shakedown", "tests"})
_OTHER_TEST: Final = re.compile(
    r"\b(?:drugs?|alcohol|breath\w*|doping|covid\S*|noise|sound|radios?|transponders?|systems?|dyno|emissions?|fuel|oil"
    r"|brakes?|eye\w*|fitness|water|alarm|siren|pa|light|signal|engine)\b"
)

OFF_TRACK: Final = re.compile(
    r"\b(?:office|hours?|inspection|scrutineering|briefing|meeting|load|impound|ferm[eé]|registration"
    r"|sign(?:ing)?[ -]?on|credentials?|gates?|garages?|catering"
    r"|lunch|break|dinner|breakfast|party|reception|concert|fireworks|conference"
    r"|interviews?|press|media|ceremony|ceremonies|presentations?|podium|prize|awards?|autographs?|signing|photo\w*|tours?"
    r"|walks?|display|exhibition|shows?|parade|rides?|results?|protests?|tickets?|parking|opens?|opening|closes?|closing"
    r"|ends?|ending|starts?|begins?|deadline|until|before|after|during|following|between|post|pre|delay|weather|reserve"
    r"|team|marshals?|officials?|stewards?|director|control|medical|rescue|fire|pit|pits|grid|warm|cool|simulator|e-?sports?"
    r"|finish|arriv(?:o|[eé]e)|llegada|chegada|ziel|zieleinlauf|ankunft"
    r"|besprechung|abnahme|pause|siegerehrung|pressekonferenz|remise|conf[eé]rence|verifiche|premiazione)\b"
)
"""Words beside the name of a session that may turn it into something else: a briefing, a ceremony, an opening."""


def is_without_cars(words: str) -> bool:
    """Whether what stands behind a race says that it is on foot or on wheels without an engine.

    >>> is_without_cars("bicicletas"), is_without_cars("Porsche")
    (True, False)
    """
    return _ON_FOOT.search(words) is not None


def is_another_contest(front: str, behind: Sequence[str]) -> bool:
    """Whether it may be a test or a race of something else than cars, or practice that decides the grid.

    >>> is_another_contest("kids'", ["race"]), is_another_contest("black horse", ["practice"])
    (True, False)
    """
    if front.endswith("timed") or (behind[-1].startswith("race") and _NO_CARS.search(front)):
        return True
    tests = any(word.startswith("test") or word == "shakedown" for word in behind)
    return tests and (behind[-1] not in _TESTS or _OTHER_TEST.search(front) is not None)
