"""The root of every document: a season, whole or in part."""

from collections.abc import Iterator

import attrs

from roadracing._internal.model.agreement.agreement import OperatingAgreement
from roadracing._internal.model.agreement.best_practice import BestPractice
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.agreement.reciprocity import Reciprocity
from roadracing._internal.model.agreement.resource import Booking, Resource
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.official import Assignment, Official
from roadracing._internal.model.entry.access_plan import AccessPlan
from roadracing._internal.model.entry.entry import Driver, Entry, Team
from roadracing._internal.model.kernel.fields import checked, keyed, set_of
from roadracing._internal.model.kernel.json_value import NO_EXTRA, Extra, JsonValue
from roadracing._internal.model.kernel.leaves import (
    FactPath,
    Namespace,
    OrganisationRef,
    Prose,
    RuleCode,
    Slug,
    Text,
    Year,
)
from roadracing._internal.model.paddock.plan import PaddockPlan
from roadracing._internal.model.pit.plan import PitPlan
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.promotion.programme import (
    Activation,
    MagazineSection,
    MarketingProgramme,
    Partner,
    WebLink,
)
from roadracing._internal.model.safety.plan import SafetyPlan
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.series import Round, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.instant import Instant

from .mark import Mark


@attrs.frozen(kw_only=True, field_transformer=checked)
class Dispute:
    """Documents that were joined claim different things; none was chosen, so the fact is absent.

    Attributes:
        path: the id path of the fact.
        claims: what was claimed, sorted.
    """

    path: FactPath
    claims: tuple[JsonValue, ...] = set_of()


@attrs.frozen(kw_only=True, field_transformer=checked)
class Suppression:
    """A finding that the organiser knows about and accepts, with the reason.

    Attributes:
        id: its id.
        code: the rule.
        path: where it is accepted, and below; everywhere if absent.
        reason: why.
        by: who accepts it.
    """

    id: Slug
    code: RuleCode
    reason: Prose
    path: FactPath | None = None
    by: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Season:
    """Every document is a season, possibly a part of one.

    Attributes:
        namespace: the id space, a domain-like name. An id is unique per kind of object across all seasons
            of the namespace, and a session's UID is ``{session id}@{namespace}``.
        year: the year it is named after.
        name: what it is called.
        issuer: whose document this is.
        issued: when it was issued.
        organisations: who takes part in running it.
        agreements: the joint operating agreements.
        practices: the best practices that organisations work by, or gave up.
        resources: what is shared.
        bookings: who has it when.
        reciprocities: whose credentials and licences are honoured by whom.
        series: the championships.
        rounds: their rounds.
        venues: where they race.
        weekends: the race weekends.
        sessions: everything on their timetables.
        teams: who prepares the cars.
        drivers: who drives them.
        entries: the cars that are entered.
        officials: who is licensed to run a part of a weekend.
        assignments: which of them does what at which weekend.
        pit_plans: how pit lanes are used.
        paddock_plans: how paddocks are used.
        access_plans: who may be where.
        safety_plans: how help gets to where it is needed.
        control_logs: what race control saw and ordered.
        programmes: what is marketed together.
        partners: the sponsors.
        activations: promotion on site.
        magazine_sections: pages in each other's magazines.
        links: links between the web sites.
        bulletins: what has changed.
        disputed: what joined documents disagree about.
        marks: what was changed by somebody who knew what it had been.
        suppressions: findings that are known and accepted.
        sources: where these facts are from.
        extra: other people's data about it.
    """

    namespace: Namespace
    year: Year | None = None
    name: Text | None = None
    issuer: OrganisationRef | None = None
    issued: Instant | None = None
    organisations: tuple[Organisation, ...] = keyed()
    agreements: tuple[OperatingAgreement, ...] = keyed()
    practices: tuple[BestPractice, ...] = keyed()
    resources: tuple[Resource, ...] = keyed()
    bookings: tuple[Booking, ...] = keyed()
    reciprocities: tuple[Reciprocity, ...] = keyed()
    series: tuple[Series, ...] = keyed()
    rounds: tuple[Round, ...] = keyed()
    venues: tuple[Venue, ...] = keyed()
    weekends: tuple[RaceWeekend, ...] = keyed()
    sessions: tuple[Session, ...] = keyed()
    teams: tuple[Team, ...] = keyed()
    drivers: tuple[Driver, ...] = keyed()
    entries: tuple[Entry, ...] = keyed()
    officials: tuple[Official, ...] = keyed()
    assignments: tuple[Assignment, ...] = keyed()
    pit_plans: tuple[PitPlan, ...] = keyed()
    paddock_plans: tuple[PaddockPlan, ...] = keyed()
    access_plans: tuple[AccessPlan, ...] = keyed()
    safety_plans: tuple[SafetyPlan, ...] = keyed()
    control_logs: tuple[ControlLog, ...] = keyed()
    programmes: tuple[MarketingProgramme, ...] = keyed()
    partners: tuple[Partner, ...] = keyed()
    activations: tuple[Activation, ...] = keyed()
    magazine_sections: tuple[MagazineSection, ...] = keyed()
    links: tuple[WebLink, ...] = keyed()
    bulletins: tuple[Bulletin, ...] = keyed()
    disputed: tuple[Dispute, ...] = keyed("path")
    marks: tuple[Mark, ...] = keyed()
    suppressions: tuple[Suppression, ...] = keyed()
    sources: tuple[Text, ...] = set_of()
    extra: Extra = NO_EXTRA

    def uid(self, session: Session) -> str:
        """What calendars know a session by, for life."""
        return f"{session.id}@{self.namespace}"

    def sessions_of(self, weekend: str) -> Iterator[Session]:
        """The sessions of a weekend, by id."""
        return (session for session in self.sessions if session.weekend == weekend)
