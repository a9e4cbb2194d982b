"""A category that was promised to one partner alone is nobody else's at the same weekend."""

from collections.abc import Iterator
from itertools import combinations

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.promotion.programme import Partner
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.agreement.who_is_there import organisation_label, organisations_at, series_at
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.text.slugs import spoken


@rule("PRO002", "category-clash", Severity.WARNING)
def category_clash(case: Case) -> Iterator[Finding]:
    """Where one partner was promised its category alone, no other partner has it at the same weekend.

    Two companies that are partners in one `category`, at least one of them `exclusive`, are not both partners at one
    weekend. A partner of an organisation is there where the organisation is: it lists the weekend, or a series that it
    owns or sanctions runs there. A partner of a series is there where the series runs. Partners that name weekends, or
    days from which and until which they are partners, are there only then.

    Each organisation sold its categories before it shared its weekends. Two tyre makers, each promised to be
    the only one at the track, are the classic problem of a joint event. One finding names all the weekends.

    **Not flagged:** two brands of one company; partners of which neither the organisation nor the series is known, or
    not the category; weekends of which no day is known, where a partnership has dates.

    **To fix it,** agree which of them has the category at these weekends, and name the weekends of each.
    """
    categories: dict[str, list[Partner]] = {}
    for partner in case.season.partners:
        if partner.category is not None:
            categories.setdefault(partner.category, []).append(partner)
    present = {w.id: (organisations_at(case, w.id), series_at(case, w.id)) for w in case.season.weekends}
    for category, partners in sorted(categories.items()):
        # Who is partner where is asked once for each, and pairs are made of exclusive partners with any other.
        where = {p.id: {w.id for w in case.season.weekends if _there(p, w, *present[w.id])} for p in partners}
        for one, other in combinations(partners, 2):
            shared = where[one.id] & where[other.id]
            if not shared or one.organisation == other.organisation:
                continue
            exclusive, second = (one, other) if one.exclusive else (other, one)
            if exclusive.exclusive:
                yield _clash(case, category, exclusive, second, sorted(shared))


def _there(
    partner: Partner, weekend: RaceWeekend, organisations: frozenset[str], series: frozenset[str]
) -> bool:
    if partner.weekends and weekend.id not in partner.weekends:
        return False
    if partner.series is not None:
        if partner.series not in series:
            return False
    elif partner.partner_of not in organisations:
        return False
    first, until = partner.effective_from, partner.effective_until
    if first is None and until is None:
        return True
    days = weekend.days
    return days is not None and (first is None or days[1] >= first) and (until is None or days[0] < until)


def _clash(case: Case, category: str, exclusive: Partner, second: Partner, shared: list[str]) -> Finding:
    both = bool(second.exclusive)
    promised = "were each promised" if both else "are partners in"
    names = f"{_name(case, exclusive)} and {_name(case, second)}"
    weekends = listed(case.weekend_name(case.index.weekends[w]) for w in shared)
    alone = "alone" if both else f", which was promised to {_company(case, exclusive)} alone,"
    what = spoken(category)
    return Finding(
        message=f"{names} {promised} {what}{' ' if both else ''}{alone} at {weekends}",
        path=("partners", exclusive.id),
        related=(Related(message="the other partner", path=("partners", second.id)),),
        hint=f"agree which of them has {what} at {counted(len(shared), 'weekend')}, and name the weekends of each",
        context={
            "category": category,
            "partner": exclusive.id,
            "other": second.id,
            "weekends": [*shared],
        },
    )


def _company(case: Case, partner: Partner) -> str:
    return partner.brand or organisation_label(case, partner.organisation)


def _name(case: Case, partner: Partner) -> str:
    """A partner with whom it is partner of."""
    series = case.index.series.get(partner.series or "")
    of = series.label if series is not None else organisation_label(case, partner.partner_of or "")
    return f"{_company(case, partner)} (partner of {of})" if of else _company(case, partner)
