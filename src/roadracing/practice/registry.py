"""Every parameter there is, in one register."""

from typing import Final

from .administration_numbers import ADMINISTRATION_NUMBERS
from .control_numbers import CONTROL_NUMBERS
from .meanings import MEANINGS
from .numbers import NUMBERS
from .paddock_numbers import PADDOCK_NUMBERS
from .parameters import Parameter
from .place_numbers import PLACE_NUMBERS
from .safety_numbers import SAFETY_NUMBERS

PARAMETERS: Final[tuple[Parameter, ...]] = tuple(
    sorted(
        (
            *NUMBERS,
            *PADDOCK_NUMBERS,
            *ADMINISTRATION_NUMBERS,
            *PLACE_NUMBERS,
            *CONTROL_NUMBERS,
            *SAFETY_NUMBERS,
            *MEANINGS,
        ),
        key=lambda each: each.key,
    )
)
"""Every parameter, by key."""

BY_KEY: Final = {each.key: each for each in PARAMETERS}
"""The same, to be found by key."""


def parameter(key: str) -> Parameter:
    """A registered parameter.

    Raises:
        KeyError: none is called that.
    """
    return BY_KEY[key]
