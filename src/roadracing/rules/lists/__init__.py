"""The rules of the newer areas, a list for each; the catalogue puts all lists together."""

from .administration import ADMINISTRATION
from .control import CONTROL
from .operations import OPERATIONS
from .paddock import PADDOCK
from .pit import PIT
from .safety import SAFETY

__all__ = ["ADMINISTRATION", "CONTROL", "OPERATIONS", "PADDOCK", "PIT", "SAFETY"]
