"""What became of an agreement in a year: where its parties raced together, and what they did for each other."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.model.agreement.agreement import OperatingAgreement
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.validation import validate
from roadracing._internal.text.bounded_repr import with_bounded_repr
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.days import days_text
from roadracing._internal.words.naming import label_of, labels_of

PROMISES: Final = ("JOA", "PRO")
"""The areas of the rules that say whether what was agreed and promised was kept."""


@with_bounded_repr
@attrs.frozen(kw_only=True)
class AgreementYear:
    """The parties of an agreement can see, once a year, what it brought and what was not kept.

    Each list holds sentences; an empty one says that the documents tell of nothing, not that there was nothing.

    Attributes:
        agreement: the id of the agreement.
        name: what it is called.
        year: the year.
        parties: what its parties are called.
        leads: who leads which area, as far as that is known.
        common: the weekends at which two of its sanctioning bodies or more were, by date, with who was there.
        apart: the weekends of one of them alone, with the reason where the agreement makes an exception.
        practices: which practices were adopted, from whom and by whom.
        assets: what was lent, by whom, and to whom how often.
        promotion: activations, magazine sections and links that were promised, and what became of them.
        open: what the rules find not kept, or not known to be.
    """

    agreement: str
    name: str
    year: int
    parties: tuple[str, ...]
    leads: tuple[str, ...]
    common: tuple[str, ...]
    apart: tuple[str, ...]
    practices: tuple[str, ...]
    assets: tuple[str, ...]
    promotion: tuple[str, ...]
    open: tuple[str, ...]

    def __str__(self) -> str:
        """The report as a person reads it; what the documents do not tell is said."""
        parts = (
            ("Who leads", self.leads),
            ("Together", self.common),
            ("Apart", self.apart),
            ("Practices", self.practices),
            ("Shared assets", self.assets),
            ("Promotion", self.promotion),
        )
        lines = [
            f"{self.name}, {self.year}",
            f"between {listed(self.parties)}" if self.parties else "parties not known",
        ]
        for title, told in parts:
            lines += ["", title, *(f"  {line}" for line in told or ("nothing is known",))]
        lines += [
            "",
            "Not kept, or not settled",
            *(f"  {line}" for line in self.open or ("nothing was found",)),
        ]
        return "\n".join(lines)

    def to_json(self) -> dict[str, Plain]:
        """The same for programs."""
        return {
            field.name: [*held] if isinstance(held := getattr(self, field.name), tuple) else held
            for field in attrs.fields(AgreementYear)
        }


def agreement_year(season: Season, agreement: OperatingAgreement | str, year: int) -> AgreementYear:
    """What became of an agreement in a year, as far as a season tells.

    Args:
        season: the joined season of the parties.
        agreement: the agreement, or its id.
        year: the calendar year; weekends of other years are left out.

    Raises:
        UnknownReference: the season has no such agreement.
    """
    index = Index(season)
    told = season.find(agreement if isinstance(agreement, str) else agreement.id, OperatingAgreement)
    parties = [party.organisation for party in told.parties]
    weekends = sorted(
        (weekend for weekend in season.weekends if _year_of(index, weekend, season) == year),
        key=lambda weekend: (weekend.days or (dt.date.max, dt.date.max), weekend.id),
    )
    # Whoever owns a series is always there with the body that sanctions it; it takes two rule books to be together.
    makers = {weekend.id: len(_there(index, weekend, told.rule_makers)) for weekend in weekends}
    common = [weekend for weekend in weekends if makers[weekend.id] > 1]
    apart = [weekend for weekend in weekends if makers[weekend.id] == 1]
    report = validate(season)
    return AgreementYear(
        agreement=told.id,
        name=told.label,
        year=year,
        parties=labels_of(index.organisations, parties),
        leads=tuple(
            f"{spoken(area.area)}: {label_of(index.organisations, area.lead)}"
            for area in told.areas
            if area.lead
        ),
        common=tuple(_weekend(index, weekend, parties) for weekend in common),
        apart=tuple(_weekend(index, weekend, parties) + _exception(told, weekend) for weekend in apart),
        practices=tuple(_practices(index, season, parties, year)),
        assets=tuple(_assets(index, season, {weekend.id for weekend in weekends})),
        promotion=tuple(_promotion(index, season, {weekend.id for weekend in weekends}, year)),
        open=tuple(found.message for found in report.diagnostics if found.code[:3] in PROMISES),
    )


def _year_of(index: Index, weekend: RaceWeekend, season: Season) -> int | None:
    if weekend.days is not None:
        return weekend.days[0].year
    days = [day for session in index.sessions_of(weekend.id) if (day := session.day) is not None]
    return min(days).year if days else season.year


def _there(index: Index, weekend: RaceWeekend, parties: Iterable[str]) -> list[str]:
    """The parties that list a weekend, or operate something there."""
    found = {listing.organisation for listing in weekend.listings}
    for session in index.sessions_of(weekend.id):
        found |= {session.operated_by or "", *session.listed_by}
        found |= {series.sanctioned_by or "" for name in session.series if (series := index.series.get(name))}
    return [party for party in parties if party in found]


def _weekend(index: Index, weekend: RaceWeekend, parties: Iterable[str]) -> str:
    when = f", {days_text(*weekend.days)}" if weekend.days is not None else ""
    return f"{weekend.label}{when}: {listed(labels_of(index.organisations, _there(index, weekend, parties)))}"


def _exception(agreement: OperatingAgreement, weekend: RaceWeekend) -> str:
    excepted = next((one for one in agreement.exceptions if one.weekend == weekend.id), None)
    if excepted is None:
        return "; the agreement makes no exception for it"
    return f"; an exception{f': {excepted.reason}' if excepted.reason else ''}"


def _practices(index: Index, season: Season, parties: Iterable[str], year: int) -> Iterable[str]:
    known = set(parties)
    for practice in season.practices:
        adopters = [
            f"{label_of(index.organisations, one.organisation)}{f' on {one.adopted_on}' if one.adopted_on else ''}"
            for one in practice.adopters
            if one.organisation in known and (one.adopted_on is None or one.adopted_on.year <= year)
        ]
        if adopters and (practice.retired_on is None or practice.retired_on >= dt.date(year, 1, 1)):
            origin = f", from {label_of(index.organisations, practice.origin)}" if practice.origin else ""
            yield f"{practice.label}{origin}: adopted by {listed(adopters)}"


def _assets(index: Index, season: Season, weekends: set[str]) -> Iterable[str]:
    for resource in season.resources:
        borrowers: dict[str, int] = {}
        for booking in season.bookings:
            session = index.sessions.get(booking.session or "")
            where = booking.weekend or (session.weekend if session is not None else None)
            by = booking.requested_by
            if booking.resource == resource.id and by not in (None, resource.owner) and where in weekends:
                borrowers[str(by)] = borrowers.get(str(by), 0) + 1
        if borrowers:
            owner = f" of {label_of(index.organisations, resource.owner)}" if resource.owner else ""
            to = (
                f"{label_of(index.organisations, by)} ({counted(number, 'booking')})"
                for by, number in sorted(borrowers.items())
            )
            yield f"{resource.label}{owner}: lent to {listed(to)}"


def _promotion(index: Index, season: Season, weekends: set[str], year: int) -> Iterable[str]:
    for activation in season.activations:
        session = index.sessions.get(activation.session)
        if session is not None and session.weekend in weekends:
            state = "cancelled" if session.is_cancelled else "on the timetable"
            yield f"{activation.name or session.label} at {label_of(index.weekends, session.weekend)}: {state}"
    for section in season.magazine_sections:
        if section.issue_date is not None and section.issue_date.year != year:
            continue
        reached = f", {section.members_reached:,} members" if section.members_reached is not None else ""
        which = (
            f"{section.publication or 'a magazine'}{f', {section.issue}' if section.issue else ''}{reached}"
        )
        yield (
            f"{which}: {counted(len(section.placements), 'partner')} placed" if section.placements else which
        )
    for link in season.links:
        ends = [label_of(index.organisations, end) for end in (link.from_organisation, link.to_organisation)]
        state = link.status.value if link.status is not None else "not known whether it is live"
        yield f"link from {ends[0]} to {ends[1]}: {state}"
