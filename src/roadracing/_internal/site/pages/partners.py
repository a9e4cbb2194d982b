"""What organisations show of each other: who runs what, links between their sites, pages in a magazine, partners."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

import attrs

from roadracing._internal.model.promotion.programme import LinkStatus, MagazineSection, Partner
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.days import day_text
from roadracing._internal.words.naming import label_of
from roadracing._internal.words.spoken_languages import say, say_many


@attrs.frozen(kw_only=True)
class Site:
    """An organisation's site as another's leads to it.

    Attributes:
        name: whose it is.
        url: its address, where it is known.
    """

    name: str
    url: str | None


@attrs.frozen(kw_only=True)
class Participant:
    """An organisation that has a part in a timetable.

    Attributes:
        id: its id.
        name: its name in full.
        url: its own site.
        roles: what it does here, in words.
        links: the sites to which the agreement lets its own lead.
    """

    id: str
    name: str
    url: str | None
    roles: tuple[str, ...]
    links: tuple[Site, ...]


@attrs.frozen(kw_only=True)
class Section:
    """An organisation's pages in another's magazine.

    Attributes:
        publication: the magazine.
        issue: the issue, in words.
        owner: whose magazine it is.
        beneficiary: whose pages they are.
        readers: how many members read it, in words.
        partners: the partners that appear there.
    """

    publication: str
    issue: str | None
    owner: str | None
    beneficiary: str | None
    readers: str | None
    partners: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Sponsor:
    """A partner as it is named.

    Attributes:
        name: the name it appears under.
        role: as what.
        of: whose partner it is.
        url: its own site.
    """

    name: str
    role: str | None
    of: str | None
    url: str | None


def participants(
    index: Index, sessions: Iterable[Session], weekends: Collection[RaceWeekend]
) -> tuple[Participant, ...]:
    """The organisations that operate, list, sanction or own any of these sessions, or promote these weekends."""
    # What it does here, and whether that is more than to be named.
    roles: dict[str, dict[str, bool]] = {}

    def has(organisation: str | None, role: str, *, operates: bool = False) -> None:
        if organisation is not None:
            roles.setdefault(organisation, {}).setdefault(role, operates)

    operated: Counter[str] = Counter()
    for session in sessions:
        operator = index.operator_of(session)
        if operator is not None:
            operated[operator] += 1
        for series in (index.series[s] for s in session.series if s in index.series):
            has(series.sanctioned_by, say("sanctions {series}", series=series.label))
            has(series.owner, say("owns {series}", series=series.label))
        for organisation in session.listed_by:
            has(organisation, say("lists sessions that others operate"))
    for organisation, count in operated.items():
        words = say_many("operates {number} session", "operates {number} sessions", count)
        has(organisation, words, operates=True)
    for weekend in weekends:
        has(weekend.promoter, say("promotes"))
    listed = Counter(listing.organisation for weekend in weekends for listing in weekend.listings)
    for organisation, count in listed.items():
        has(organisation, say_many("lists the weekend", "lists {number} weekends", count))
    return tuple(_participant(index, organisation, roles[organisation]) for organisation in sorted(roles))


def _participant(index: Index, id_: str, roles: Mapping[str, bool]) -> Participant:
    organisation = index.organisations.get(id_)
    return Participant(
        id=id_,
        name=id_ if organisation is None else organisation.name or organisation.label,
        url=None if organisation is None else organisation.website,
        roles=tuple(sorted(roles, key=lambda role: (not roles[role], role))),
        links=tuple(_links(index, id_)),
    )


def _links(index: Index, organisation: str) -> Iterator[Site]:
    """Where the site of an organisation leads, as was promised."""
    for link in index.season.links:
        if link.from_organisation == organisation and link.status is not LinkStatus.REMOVED:
            other = index.organisations.get(link.to_organisation)
            yield Site(
                name=link.to_organisation if other is None else other.label,
                url=link.to_url or (None if other is None else other.website),
            )


def sections(index: Index) -> tuple[Section, ...]:
    """The pages that organisations have in each other's magazines."""
    return tuple(_section(index, section) for section in index.season.magazine_sections)


def _section(index: Index, section: MagazineSection) -> Section:
    reached = section.members_reached
    readers = None if reached is None else say_many("{number} member", "{number} members", reached)
    issue = section.issue
    if section.issue_date is not None:
        issue = f"{issue}, {day_text(section.issue_date)}" if issue else day_text(section.issue_date)
    return Section(
        publication=section.publication or _label(index, section.publisher) or section.id,
        issue=issue,
        owner=_label(index, section.owner),
        beneficiary=_label(index, section.beneficiary),
        readers=readers,
        partners=tuple(_partner_name(index, placement.partner) for placement in section.placements),
    )


def sponsors(
    index: Index, *, weekend: str | None = None, days: tuple[dt.date, dt.date] | None = None
) -> tuple[Sponsor, ...]:
    """The partners of a season, or those of one weekend."""
    return tuple(
        _sponsor(index, partner)
        for partner in index.season.partners
        if weekend is None or _is_there(partner, weekend, days)
    )


def _is_there(partner: Partner, weekend: str, days: tuple[dt.date, dt.date] | None) -> bool:
    if partner.weekends and weekend not in partner.weekends:
        return False
    if days is None:
        return True
    first, last = days
    begun = partner.effective_from is None or partner.effective_from <= last
    return begun and (partner.effective_until is None or partner.effective_until > first)


def _sponsor(index: Index, partner: Partner) -> Sponsor:
    company = index.organisations.get(partner.organisation)
    series = None if partner.series is None else index.series.get(partner.series)
    return Sponsor(
        name=_name(index, partner),
        role=partner.role or (None if partner.category is None else spoken(partner.category)),
        of=partner.series
        if partner.series is not None and series is None
        else series.label
        if series is not None
        else _label(index, partner.partner_of),
        url=None if company is None else company.website,
    )


def _name(index: Index, partner: Partner) -> str:
    return partner.brand or _label(index, partner.organisation) or partner.id


def _partner_name(index: Index, id_: str) -> str:
    partner = next((partner for partner in index.season.partners if partner.id == id_), None)
    return id_ if partner is None else _name(index, partner)


def _label(index: Index, organisation: str | None) -> str | None:
    if organisation is None:
        return None
    return label_of(index.organisations, organisation)


def absences(index: Index, weekend: str) -> tuple[str, ...]:
    """The parties to an agreement that are not at a weekend although their schedule is common."""
    return tuple(
        _label(index, organisation) or organisation
        for agreement in index.season.agreements
        for exception in agreement.exceptions
        if exception.weekend == weekend
        for organisation in exception.absent
    )


def agreements(index: Index) -> tuple[str, ...]:
    """The joint operating agreements, by name."""
    return tuple(agreement.label for agreement in index.season.agreements)
