"""Who is party to an agreement, and when it is in force."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, TypeAlias, TypeVar

from roadracing._internal.model.agreement.agreement import OperatingAgreement
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.text.lists import listed
from roadracing._internal.words.days import day_text

Period: TypeAlias = tuple[dt.date | None, dt.date | None]
"""From the first day up to the second, which is no longer in it; an end that is not stated is open."""
Held = TypeVar("Held")


def parties_of(agreement: OperatingAgreement) -> frozenset[str]:
    """The organisations that are party to an agreement, as far as the document names them."""
    return frozenset(party.organisation for party in agreement.parties)


def out_of_force(case: Case, agreement: OperatingAgreement, first: dt.date, last: dt.date) -> str | None:
    """Why an agreement is not in force from one day to another, in words; ``None`` where it is, or nobody says.

    Args:
        case: the season under examination.
        agreement: the agreement.
        first: the first day.
        last: the last day.
    """
    if agreement.effective_from is not None and first < agreement.effective_from:
        return f"is not in force before {day_text(agreement.effective_from)}"
    if agreement.effective_until is not None and last >= agreement.effective_until:
        return f"is no longer in force on {day_text(agreement.effective_until)}"
    year = case.season.year
    if agreement.seasons and year is not None and year not in agreement.seasons:
        return f"is in force for the season {listed(str(season) for season in agreement.seasons)} only"
    return None


def common_days(one: Period, other: Period) -> bool:
    """Whether two periods have a day in common."""
    begins = max((d for d in (one[0], other[0]) if d is not None), default=None)
    ends = min((d for d in (one[1], other[1]) if d is not None), default=None)
    return begins is None or ends is None or begins < ends


class Periods(Generic[Held]):
    """What is in force, each for a period, found by a period with which it has a day in common."""

    def __init__(self, held: Iterable[tuple[Period, Held]]) -> None:
        some = (each for each in held if common_days(each[0], each[0]))
        order = sorted(some, key=lambda each: each[0][0] or dt.date.min)
        self._begins = [period[0] or dt.date.min for period, _ in order]
        # Of all that began by then, the one that lasts longest.
        self._longest: list[tuple[dt.date, Held]] = []
        for (_, until), each in order:
            ends = until or dt.date.max
            if not self._longest or ends > self._longest[-1][0]:
                self._longest.append((ends, each))
            else:
                self._longest.append(self._longest[-1])

    def meeting(self, period: Period) -> Held | None:
        """One that has a day in common with a period; ``None`` where none has."""
        begins, until = period
        if begins is not None and until is not None and until <= begins:
            return None
        began = len(self._begins) if until is None else bisect_left(self._begins, until)
        ends, held = self._longest[began - 1] if began else (dt.date.min, None)
        return held if begins is None or ends > begins or ends == dt.date.max else None
