"""The common schedule of a joint operating agreement, and what is excepted from it."""

from collections.abc import Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.agreement.agreement import OperatingAgreement, PartyRole, ScheduleException
from roadracing._internal.model.agreement.agreement_area import Area
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.words.naming import labels_of

from .who_is_there import organisations_at

_SPORTING = {PartyRole.SERIES_OWNER, PartyRole.SANCTIONING_BODY}
_FEWEST = 2
"""With fewer sides there is nothing to have in common."""


@attrs.frozen(eq=False)
class _Common:
    """An agreement's common schedule, with who has to be there.

    Attributes:
        agreement: the agreement.
        sides: its parties; a series owner and the body that sanctions its series are one side.
        present: the weekends, each with the sides that list it or run there.
    """

    agreement: OperatingAgreement
    sides: tuple[frozenset[str], ...]
    present: dict[str, frozenset[int]]


@rule(
    "JOA005",
    "unexplained-exception",
    Severity.WARNING,
    sources=(
        (
            "the calendar of 2004, common to the American Le Mans Series and the SCCA's World Challenge for eight "
            "weekends and not for Lime Rock, where each of them raced without the other"
        ),
    ),
)
def unexplained_exception(case: Case) -> Iterator[Finding]:
    """Under a common schedule, a weekend that is not common is a stated exception.

    An agreement with the area `scheduling` makes the schedule common while it is in force: in its `seasons`, or from
    `effective_from` until before `effective_until`. A party is at a weekend if it lists it, or if a series that it
    owns or sanctions runs there. A series' owner and the body that sanctions the series count as one side. Where
    one side is at a weekend and another is not, an exception of the agreement has to name the weekend and the absent
    party. And an exception is no exception if the parties it names are there.

    Two organisations that promised a common schedule want to know each weekend on which it is not: most of these were
    agreed, and the one that was not is a clash of calendars.

    **Not flagged:** weekends of neither side; a side that is at no weekend of the document at all (the document is
    somebody else's part of the season); agreements that do not say when they are in force; parties that only
    promote.

    **To fix it,** add the exception with its reason, or the listing that is missing.
    """
    for agreement in case.season.agreements:
        common = _common(case, agreement)
        if common is None:
            continue
        for weekend in case.season.weekends:
            if _in_force(case, agreement, weekend):
                yield from _unexplained(case, common, weekend)
        for exception in agreement.exceptions:
            finding = _needless(case, common, exception)
            if finding is not None:
                yield finding


def _common(case: Case, agreement: OperatingAgreement) -> _Common | None:
    if all(lead.area is not Area.SCHEDULING for lead in agreement.areas):
        return None
    sides = _sides(case, agreement)
    present = {
        weekend.id: frozenset(n for n, side in enumerate(sides) if side & organisations_at(case, weekend.id))
        for weekend in case.season.weekends
    }
    somewhere = frozenset[int]().union(*present.values())
    if len(somewhere) < _FEWEST:
        return None
    kept = {old: new for new, old in enumerate(sorted(somewhere))}
    return _Common(
        agreement,
        tuple(sides[n] for n in kept),
        {weekend: frozenset(kept[n] for n in held) for weekend, held in present.items()},
    )


def _sides(case: Case, agreement: OperatingAgreement) -> list[frozenset[str]]:
    """The parties, those together that own and sanction one series."""
    sides = [{p.organisation} for p in agreement.parties if not p.roles or _SPORTING & set(p.roles)]
    for series in case.season.series:
        pair = {series.owner, series.sanctioned_by}
        joined = [side for side in sides if side & pair]
        if len(joined) > 1:
            sides = [side for side in sides if side not in joined] + [set[str]().union(*joined)]
    return sorted((frozenset(side) for side in sides), key=sorted)


def _in_force(case: Case, agreement: OperatingAgreement, weekend: RaceWeekend) -> bool:
    if agreement.seasons:
        return case.season.year in agreement.seasons
    first, last = agreement.effective_from, agreement.effective_until
    days = weekend.days
    if days is None or (first is None and last is None):
        return weekend.agreement == agreement.id
    begun = first is None or days[0] >= first
    return begun and (last is None or days[0] < last)


def _unexplained(case: Case, common: _Common, weekend: RaceWeekend) -> Iterator[Finding]:
    there = common.present[weekend.id]
    absent = [side for n, side in enumerate(common.sides) if n not in there]
    explained = [e for e in common.agreement.exceptions if e.weekend == weekend.id]
    missing = [side for side in absent if not any(_names(exception, side) for exception in explained)]
    if not there or not missing:
        return
    present = listed(_label(case, common.sides[n]) for n in sorted(there))
    without = listed(_label(case, side) for side in missing)
    yield Finding(
        message=f"{case.weekend_name(weekend)} is a weekend of {present} without {without}, and "
        f"{common.agreement.name or common.agreement.id} has a common schedule and no exception for it",
        path=("weekends", weekend.id),
        related=(Related(message="the agreement", path=("agreements", common.agreement.id)),),
        hint="add the exception to the agreement, or the listing that is missing here",
        context={
            "weekend": weekend.id,
            "agreement": common.agreement.id,
            "absent": [*sorted({o for side in missing for o in side})],
        },
    )


def _names(exception: ScheduleException, side: frozenset[str]) -> bool:
    """Whether an exception is about a side; one that names nobody is about whoever is not there."""
    return not exception.absent or bool(side & set(exception.absent))


def _needless(case: Case, common: _Common, exception: ScheduleException) -> Finding | None:
    there = common.present.get(exception.weekend)
    weekend = case.index.weekends.get(exception.weekend)
    if there is None or weekend is None or not there:
        return None
    meant = [n for n, side in enumerate(common.sides) if _names(exception, side)]
    wrongly = [n for n in meant if n in there]
    # An exception that names nobody holds as long as anybody is missing.
    if not wrongly or (not exception.absent and len(there) < len(common.sides)):
        return None
    names = listed(_label(case, common.sides[n]) for n in wrongly)
    return Finding(
        message=f"the exception {exception.id!r} of {common.agreement.name or common.agreement.id} says that "
        f"{case.weekend_name(weekend)} is without {names}, and {names} {'is' if len(wrongly) == 1 else 'are'} there",
        path=("agreements", common.agreement.id, "exceptions", exception.id),
        related=(Related(message="the weekend", path=("weekends", weekend.id)),),
        hint="remove the exception, or the listing or the sessions that should not be there",
        context={
            "agreement": common.agreement.id,
            "exception": exception.id,
            "weekend": weekend.id,
            "present": [*sorted({o for n in wrongly for o in common.sides[n]})],
        },
    )


def _label(case: Case, side: frozenset[str]) -> str:
    names = labels_of(case.index.organisations, sorted(side))
    return " and ".join(names)
