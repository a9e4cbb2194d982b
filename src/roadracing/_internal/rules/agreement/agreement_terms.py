"""Who is party to an agreement, and when it is in force."""

import datetime as dt

from roadracing._internal.model.agreement.agreement import OperatingAgreement
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.text.lists import listed
from roadracing._internal.words.days import day_text


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


def common_days(
    one: tuple[dt.date | None, dt.date | None], other: tuple[dt.date | None, dt.date | None]
) -> bool:
    """Whether two periods have a day in common; each begins on its first day and ends before its second.

    An end that is not stated is open.
    """
    begins = max((d for d in (one[0], other[0]) if d is not None), default=None)
    ends = min((d for d in (one[1], other[1]) if d is not None), default=None)
    return begins is None or ends is None or begins < ends
