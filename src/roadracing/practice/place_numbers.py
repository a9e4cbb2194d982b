"""The numbers about the pit lane and the paddock, with their units, their defaults and where these are from."""

from typing import Final

from .parameters import Parameter

PLACE_NUMBERS: Final[tuple[Parameter, ...]] = ()
"""The numbers about the pit lane and the paddock."""
