"""Races without cars, and tests of something else than cars: they have the word of a session, and are none."""

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
