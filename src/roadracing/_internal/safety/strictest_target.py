"""Several organisations run sessions with the same marshals: then the strictest of their numbers holds for all."""

from collections.abc import Iterable, Sequence

from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.value_in_force import Effective


def strictest(found: Sequence[Effective]) -> Effective:
    """Of several values of one parameter the strictest, or any if none is set.

    Raises:
        ValueError: there are none, or they differ in meaning.
    """
    values = [each.value for each in found if each.value is not None]
    if not values:
        if not found:
            raise ValueError("of no values none is the strictest")
        return found[0]
    wanted = found[0].parameter.strictest(values)
    return next(each for each in found if each.value == wanted)


def over(practices: Practices, key: str, sessions: Iterable[str | Session]) -> Effective:
    """The strictest value of a parameter over some sessions; that of the season as a whole where there are none."""
    found = [
        practices.effective(key, session) for session in unlike(practices, map(practices.session, sessions))
    ]
    return strictest(found or [practices.effective(key)])


def unlike(practices: Practices, sessions: Iterable[Session]) -> tuple[Session, ...]:
    """One of each of the sessions in which the same practices are in force.

    Those of one weekend and day that are run by one organisation for the same series are alike, unless a practice is
    for one of them by name.
    """
    named = practices.index.sessions_named_by_practices if practices.index is not None else frozenset()
    found: dict[tuple[object, ...], Session] = {}
    for session in sessions:
        alone = session.id if session.id in named or session.day is None else None
        key = (session.weekend, session.operated_by, session.series, session.day, alone)
        found.setdefault(key, session)
    return tuple(found.values())
