"""The numbers about safety teams and procedures, with their units, their defaults and where these are from."""

from typing import Final

from .parameters import Parameter

SAFETY_NUMBERS: Final[tuple[Parameter, ...]] = ()
"""The numbers about safety teams and procedures."""
