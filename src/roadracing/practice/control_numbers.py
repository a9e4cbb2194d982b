"""The numbers about race control, with their units, their defaults and where these are from."""

from typing import Final

from .parameters import Parameter

CONTROL_NUMBERS: Final[tuple[Parameter, ...]] = ()
"""The numbers about race control."""
