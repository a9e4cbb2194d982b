"""Every parameter there is, in one register."""

from typing import Final

from .meanings import MEANINGS
from .numbers import NUMBERS
from .parameters import Parameter

PARAMETERS: Final[tuple[Parameter, ...]] = tuple(sorted((*NUMBERS, *MEANINGS), key=lambda each: each.key))
"""Every parameter, by key."""

BY_KEY: Final = {each.key: each for each in PARAMETERS}
"""The same, to be found by key."""


def parameter(key: str) -> Parameter:
    """A registered parameter.

    Raises:
        KeyError: none is called that.
    """
    return BY_KEY[key]
