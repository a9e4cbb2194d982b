"""The numbers with their sources about entries, briefings, inspection and access."""

from typing import Final

from .parameters import Parameter

ADMINISTRATION_NUMBERS: Final[tuple[Parameter, ...]] = ()
"""The numbers about entries, briefings, inspection and access."""
