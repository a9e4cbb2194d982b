"""Several values of one parameter are in force at once: which of them binds whoever takes part in all of it."""

from collections.abc import Iterable

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.value_in_force import Effective

from .case import Case


def strictest(case: Case, key: str, sessions: Iterable[Session]) -> Effective | None:
    """The strictest value of a parameter among those in force in some sessions; the season's if there are none.

    ``None`` where no value is in force.
    """
    found = [case.parameter(key, session) for session in sessions] or [case.parameter(key)]
    held = [each for each in found if each.value is not None]
    if not held:
        return None
    best = held[0].parameter.strictest([each.value for each in held if each.value is not None])
    # Somebody's own number before the library's, where both are the same.
    return min((each for each in held if each.value == best), key=lambda each: not somebodys(each))


def somebodys(value: Effective) -> bool:
    """Whether an organisation, a resolution or whoever runs the rules set a value: it is not only a default."""
    own = value.organisation is not None or value.resolution is not None or bool(value.path)
    return own or value.source != value.parameter.source


def severity_by(value: Effective) -> Severity:
    """How much it matters that a number is broken: what somebody adopted is an error, a library default warns."""
    return Severity.ERROR if somebodys(value) else Severity.WARNING
