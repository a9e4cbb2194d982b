"""Every parameter there is, in one register."""

from typing import Final

from roadracing._internal.findings.choice import no_such
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.practice.meanings.meanings import MEANINGS
from roadracing._internal.practice.numbers.administration import ADMINISTRATION_NUMBERS
from roadracing._internal.practice.numbers.control import CONTROL_NUMBERS
from roadracing._internal.practice.numbers.operations import OPERATIONS_NUMBERS
from roadracing._internal.practice.numbers.paddock import PADDOCK_NUMBERS
from roadracing._internal.practice.numbers.place import PLACE_NUMBERS
from roadracing._internal.practice.numbers.safety import SAFETY_NUMBERS
from roadracing._internal.practice.numbers.schedule import NUMBERS

from .parameters import Parameter

PARAMETERS: Final[tuple[Parameter, ...]] = tuple(
    sorted(
        (
            *NUMBERS,
            *PADDOCK_NUMBERS,
            *ADMINISTRATION_NUMBERS,
            *PLACE_NUMBERS,
            *CONTROL_NUMBERS,
            *OPERATIONS_NUMBERS,
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
        UnknownReference: none is called that.
    """
    try:
        return BY_KEY[key]
    except KeyError:
        raise UnknownReference(no_such("parameter", key, sorted(BY_KEY)), str(key)) from None
