"""How hard the tests try: less for what is dear, more by `make slow`, and a share where the time is short.

``SHARE=8`` takes an eighth of the examples of `make slow` and of all that loops by itself; by hand it is not set.
"""

import os
from typing import Final

from hypothesis import settings

SHARE: Final = max(1, int(os.environ.get("SHARE", "1")))
QUICK: Final = 50
"""So many examples has a property in `make test` that does not say otherwise."""
THOROUGH: Final = max(QUICK // 2, 300 // SHARE)
"""And so many in `make slow`."""


def share(number: int) -> int:
    """So much of a number of rounds is done here: all, or the share that was asked for, and at least one."""
    return max(1, number // SHARE)


def tries(quick: int) -> settings:
    """A property so dear that `make test` tries few examples of it, and `make slow` more in proportion."""
    return settings(max_examples=max(1, quick * settings().max_examples // QUICK))
