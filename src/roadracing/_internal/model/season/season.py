"""The root of every document: a season, whole or in part."""

from collections.abc import Iterator
from html import escape
from typing import Any, TypeVar, overload

import attrs

from roadracing._internal.model.agreement.agreement import OperatingAgreement
from roadracing._internal.model.agreement.best_practice import BestPractice
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.agreement.reciprocity import Reciprocity
from roadracing._internal.model.agreement.resource import Booking, Resource
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.official import Assignment, Official
from roadracing._internal.model.control.radio_channel import RadioChannel
from roadracing._internal.model.entry.access_plan import AccessPlan
from roadracing._internal.model.entry.entry import Driver, Entry, Team
from roadracing._internal.model.kernel.fields import (
    Members,
    checked,
    instant_or_unknown,
    keyed,
    set_of,
)
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
from roadracing._internal.model.kernel.shapes import Noun, fields_of
from roadracing._internal.model.kernel.what_is_meant import Reference, id_of
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.promotion.programme import (
    Activation,
    MagazineSection,
    MarketingProgramme,
    Partner,
    WebLink,
)
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.series import Round, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend, weekend_words
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.naming import kind_name, label_of
from roadracing._internal.words.printed import printed

from .editing import Dangling, part, put, renamed, without
from .finding import located
from .mark import Mark

Found = TypeVar("Found")


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Dispute:
    """Documents that were joined claim different things; none was chosen, so the fact is absent.

    Attributes:
        path: the id path of the fact.
        claims: what was claimed, sorted.
    """

    path: FactPath
    claims: tuple[JsonValue, ...] = attrs.field(default=(), converter=Members[JsonValue], metadata=set_of())

    def __str__(self) -> str:
        """Which fact, and what was claimed."""
        return f"{self.path}: {listed([str(claim) for claim in self.claims], 'or')}"


@printed
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

    def __str__(self) -> str:
        """What is accepted, where, by whom and why."""
        where = f" at {self.path}" if self.path is not None else ""
        by = f" by {self.by}" if self.by is not None else ""
        return f"{self.code}{where} accepted{by}: {self.reason}"


@printed
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
        radio_channels: what is said on which channel.
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
    issued: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    organisations: tuple[Organisation, ...] = attrs.field(
        default=(), converter=Members[Organisation], metadata=keyed()
    )
    agreements: tuple[OperatingAgreement, ...] = attrs.field(
        default=(), converter=Members[OperatingAgreement], metadata=keyed()
    )
    practices: tuple[BestPractice, ...] = attrs.field(
        default=(), converter=Members[BestPractice], metadata=keyed()
    )
    resources: tuple[Resource, ...] = attrs.field(default=(), converter=Members[Resource], metadata=keyed())
    bookings: tuple[Booking, ...] = attrs.field(default=(), converter=Members[Booking], metadata=keyed())
    reciprocities: tuple[Reciprocity, ...] = attrs.field(
        default=(), converter=Members[Reciprocity], metadata=keyed()
    )
    series: tuple[Series, ...] = attrs.field(default=(), converter=Members[Series], metadata=keyed())
    rounds: tuple[Round, ...] = attrs.field(default=(), converter=Members[Round], metadata=keyed())
    venues: tuple[Venue, ...] = attrs.field(default=(), converter=Members[Venue], metadata=keyed())
    weekends: tuple[RaceWeekend, ...] = attrs.field(
        default=(), converter=Members[RaceWeekend], metadata=keyed()
    )
    sessions: tuple[Session, ...] = attrs.field(default=(), converter=Members[Session], metadata=keyed())
    teams: tuple[Team, ...] = attrs.field(default=(), converter=Members[Team], metadata=keyed())
    drivers: tuple[Driver, ...] = attrs.field(default=(), converter=Members[Driver], metadata=keyed())
    entries: tuple[Entry, ...] = attrs.field(default=(), converter=Members[Entry], metadata=keyed())
    officials: tuple[Official, ...] = attrs.field(default=(), converter=Members[Official], metadata=keyed())
    assignments: tuple[Assignment, ...] = attrs.field(
        default=(), converter=Members[Assignment], metadata=keyed()
    )
    radio_channels: tuple[RadioChannel, ...] = attrs.field(
        default=(), converter=Members[RadioChannel], metadata=keyed()
    )
    pit_plans: tuple[PitPlan, ...] = attrs.field(default=(), converter=Members[PitPlan], metadata=keyed())
    paddock_plans: tuple[PaddockPlan, ...] = attrs.field(
        default=(), converter=Members[PaddockPlan], metadata=keyed()
    )
    access_plans: tuple[AccessPlan, ...] = attrs.field(
        default=(), converter=Members[AccessPlan], metadata=keyed()
    )
    safety_plans: tuple[SafetyPlan, ...] = attrs.field(
        default=(), converter=Members[SafetyPlan], metadata=keyed()
    )
    control_logs: tuple[ControlLog, ...] = attrs.field(
        default=(), converter=Members[ControlLog], metadata=keyed()
    )
    programmes: tuple[MarketingProgramme, ...] = attrs.field(
        default=(), converter=Members[MarketingProgramme], metadata=keyed()
    )
    partners: tuple[Partner, ...] = attrs.field(default=(), converter=Members[Partner], metadata=keyed())
    activations: tuple[Activation, ...] = attrs.field(
        default=(), converter=Members[Activation], metadata=keyed()
    )
    magazine_sections: tuple[MagazineSection, ...] = attrs.field(
        default=(), converter=Members[MagazineSection], metadata=keyed()
    )
    links: tuple[WebLink, ...] = attrs.field(default=(), converter=Members[WebLink], metadata=keyed())
    bulletins: tuple[Bulletin, ...] = attrs.field(default=(), converter=Members[Bulletin], metadata=keyed())
    disputed: tuple[Dispute, ...] = attrs.field(
        default=(), converter=Members[Dispute], metadata=keyed("path")
    )
    marks: tuple[Mark, ...] = attrs.field(default=(), converter=Members[Mark], metadata=keyed())
    suppressions: tuple[Suppression, ...] = attrs.field(
        default=(), converter=Members[Suppression], metadata=keyed()
    )
    sources: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text], metadata=set_of())
    extra: Extra = attrs.field(default=NO_EXTRA, converter=Extra)

    def __str__(self) -> str:
        """Whose it is, what it holds, and its weekends, one a line."""
        counts = [
            counted(len(held), kind_name(field.item.cls), name.replace("_", " "))
            for name, field in fields_of(Season).items()
            if field.many
            and isinstance(field.item, Noun)
            and (held := getattr(self, name))
            and name != "weekends"
        ]
        title = ", ".join(str(each) for each in (self.name, self.year, self.namespace) if each is not None)
        lines = [f"{title}: {listed(counts, most=50) or 'nothing yet'}"]
        venues = {venue.id: venue for venue in self.venues}
        running: dict[str, int] = {}
        for session in self.sessions:
            running[session.weekend] = running.get(session.weekend, 0) + 1
        for weekend in self.weekends:
            held = counted(running.get(weekend.id, 0), "session")
            lines.append(f"  {weekend_words(weekend, label_of(venues, weekend.venue))}: {held}")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """The same for a notebook: a table of its weekends."""
        title, *weekends = str(self).splitlines()
        rows = "".join(f"<tr><td>{escape(line.strip())}</td></tr>" for line in weekends)
        return f"<table><caption>{escape(title)}</caption>{rows}</table>"

    def uid(self, session: str | Session) -> str:
        """What calendars know a session by, for life; the session is given as itself or by its id.

        Raises:
            UnknownReference: there is no such session.
        """
        held = self.find(session, Session) if isinstance(session, str) else session
        return f"{id_of(held, Session)}@{self.namespace}"

    def sessions_of(self, weekend: str | RaceWeekend) -> Iterator[Session]:
        """The sessions of a weekend, by id.

        Args:
            weekend: the weekend or its id.

        Raises:
            UnknownReference: there is no such weekend, and no session names it.
        """
        name = id_of(weekend, RaceWeekend)
        held = tuple(session for session in self.sessions if session.weekend == name)
        if not held:
            self.find(weekend, RaceWeekend)
        return iter(held)

    # --- verbs -----------------------------------------------------------------------------------------------

    @overload
    def find(self, wanted: Reference, kind: type[Found]) -> Found: ...

    @overload
    def find(self, wanted: Reference, kind: None = None) -> Any: ...

    def find(self, wanted: Reference, kind: type | None = None) -> Any:
        """Whatever has an id is found by it, by itself as it was, or by the id path that a finding carries.

        ``season.find("sessions/alms-race")``, ``season.find("alms-race", Session)``,
        ``season.find(diagnostic.path, Session)``.

        Args:
            wanted: an id, an id path (written, or in steps), or an object, of which the one with its id is meant.
            kind: the class that it has to be of. By a path to a fact, the object around it of that class is meant.

        Raises:
            UnknownReference: there is no such thing, it is of another kind, or the id is that of several things.
        """
        return located(self, wanted, kind)[1]

    def put(self, added: Any, *, within: Reference | None = None) -> "Season":
        """A season with an object in it: in the place of the one with its id, otherwise beside the others.

        Args:
            added: the object.
            within: what holds it, where that is not the season itself: ``season.put(layout, within="mid-ohio")``.

        Raises:
            UnknownReference: ``within`` leads nowhere, or nothing there holds such an object.
        """
        return put(self, added, within)

    def without(self, *wanted: Reference, references: Dangling = "follow") -> "Season":
        """A season without some objects, and without what cannot be without them: a weekend's sessions go with it.

        Args:
            wanted: the objects, their ids, or their id paths.
            references: ``follow``: what refers to them loses that fact, or goes too where it needs it; ``refuse``:
                nothing may refer to them; ``keep``: references stay, and lead nowhere.

        Raises:
            StillReferred: references were to be refused, and there are some.
            UnknownReference: one of them is not there.
            NotUnderstood: ``references`` is none of its words.
        """
        return without(self, wanted, references)

    def rename(self, wanted: Reference, new: str, kind: type | None = None) -> "Season":
        """A season in which an object has another id, also in everything that refers to it.

        Calendars know a session by its id: a published one that is renamed is another event to them.

        Raises:
            FactError: another object of its kind has that id already, or it is no id.
            UnknownReference: it is not there.
        """
        return renamed(self, wanted, new, kind)

    def part(self, *wanted: Reference) -> "Season":
        """The part of the season that holds some objects, to be written and read alone; `join` puts it back.

        With a weekend go its sessions and the rounds they decide.

        Raises:
            UnknownReference: one of them is not there.
        """
        return part(self, wanted)
