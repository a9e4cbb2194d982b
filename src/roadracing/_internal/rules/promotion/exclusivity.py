"""A category that was promised to one partner alone is nobody else's at the same weekend."""

from collections.abc import Iterable, Iterator
from operator import itemgetter

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.promotion.programme import Partner
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.agreement.who_is_there import organisation_label, organisations_at, series_at
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.track.overlaps import MOST


@rule("PRO002", "category-clash", Severity.WARNING)
def category_clash(case: Case) -> Iterator[Finding]:
    """Where one partner was promised its category alone, no other partner has it at the same weekend.

    Two companies that are partners in one `category`, at least one of them `exclusive`, are not both partners at one
    weekend. A partner of an organisation is there where the organisation is: it lists the weekend, or a series that it
    owns or sanctions runs there. A partner of a series is there where the series runs. Partners that name weekends, or
    days from which and until which they are partners, are there only then.

    Each organisation sold its categories before it shared its weekends. Two tyre makers, each promised to be
    the only one at the track, are the classic problem of a joint event. One finding names all of them, and all the
    weekends.

    **Not flagged:** two brands of one company; partners of which neither the organisation nor the series is known, or
    not the category; weekends of which no day is known, where a partnership has dates.

    **To fix it,** agree which of them has the category at these weekends, and name the weekends of each.
    """
    of_organisation: dict[str, list[Partner]] = {}
    of_series: dict[str, list[Partner]] = {}
    for partner in case.season.partners:
        if partner.category is not None and partner.series is not None:
            of_series.setdefault(partner.series, []).append(partner)
        elif partner.category is not None and partner.partner_of is not None:
            of_organisation.setdefault(partner.partner_of, []).append(partner)
    found: dict[tuple[str, tuple[str, ...]], tuple[list[Partner], list[str]]] = {}
    for weekend in case.season.weekends:
        held = [p for o in sorted(organisations_at(case, weekend.id)) for p in of_organisation.get(o, ())]
        held += [p for each in sorted(series_at(case, weekend.id)) for p in of_series.get(each, ())]
        for category, members in _by_category(p for p in held if _there(p, weekend)).items():
            clashing = _clashing(members)
            if clashing:
                key = (category, tuple(p.id for p in clashing))
                found.setdefault(key, (clashing, []))[1].append(weekend.id)
    for (category, _), (clashing, weekends) in sorted(found.items(), key=itemgetter(0)):
        yield _clash(case, category, clashing, weekends)


def _by_category(partners: Iterable[Partner]) -> dict[str, list[Partner]]:
    found: dict[str, list[Partner]] = {}
    for partner in sorted(partners, key=lambda p: p.id):
        found.setdefault(partner.category or "", []).append(partner)
    return found


def _clashing(members: list[Partner]) -> list[Partner]:
    """Those of the partners in a category of whom somebody else was promised it alone, with whoever was promised it."""
    promised = {p.organisation for p in members if p.exclusive}
    if not promised or len({p.organisation for p in members}) == 1:
        return []
    return [p for p in members if p.exclusive or len(promised) > 1 or p.organisation not in promised]


def _there(partner: Partner, weekend: RaceWeekend) -> bool:
    """Whether a partnership is for a weekend at which its series or its organisation is."""
    if partner.weekends and weekend.id not in partner.weekends:
        return False
    first, until = partner.effective_from, partner.effective_until
    if first is None and until is None:
        return True
    days = weekend.days
    return days is not None and (first is None or days[1] >= first) and (until is None or days[0] < until)


def _clash(case: Case, category: str, clashing: list[Partner], weekends: list[str]) -> Finding:
    exclusive = next(p for p in clashing if p.exclusive)
    others = [p for p in clashing if p is not exclusive]
    each = all(p.exclusive for p in others)
    promised = "were each promised" if each else "are partners in"
    names = listed(_name(case, p) for p in (exclusive, *others))
    places = listed(case.weekend_name(case.index.weekends[w]) for w in weekends)
    alone = "alone" if each else f", which was promised to {_company(case, exclusive)} alone,"
    what = spoken(category)
    return Finding(
        message=f"{names} {promised} {what}{' ' if each else ''}{alone} at {places}",
        path=("partners", exclusive.id),
        related=tuple(
            Related(message="the other partner", path=("partners", other.id)) for other in others[:MOST]
        ),
        hint=f"agree which of them has {what} at {counted(len(weekends), 'weekend')}, and name the weekends of each",
        context={
            "category": category,
            "partner": exclusive.id,
            "other": others[0].id,
            "others": [other.id for other in others],
            "weekends": [*weekends],
        },
    )


def _company(case: Case, partner: Partner) -> str:
    return partner.brand or organisation_label(case, partner.organisation)


def _name(case: Case, partner: Partner) -> str:
    """A partner with whom it is partner of."""
    series = case.index.series.get(partner.series or "")
    of = series.label if series is not None else organisation_label(case, partner.partner_of or "")
    return f"{_company(case, partner)} (partner of {of})" if of else _company(case, partner)
