"""Best practices: how something is done, whose idea it was, who adopted it, where and from when."""

import datetime as dt
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.leaves import (
    AgreementRef,
    Amount,
    OrganisationRef,
    ParameterKey,
    PracticeRef,
    Prose,
    SeriesRef,
    SessionRef,
    Slug,
    Text,
    VenueRef,
    WeekendRef,
    Year,
)
from roadracing._internal.words.printed import printed

from .agreement_area import Area


class PracticeStatus(StrEnum):
    """How far a practice has come."""

    PROPOSED = "proposed"
    """Written down; nobody works by it."""
    PILOT = "pilot"
    """In force where its scope says, to be judged afterwards."""
    ADOPTED = "adopted"
    """In force."""
    RETIRED = "retired"
    """In force until the day it was retired, and kept with the reason."""


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Adoption:
    """An organisation works by a practice.

    Attributes:
        organisation: who.
        adopted_on: the first day it does.
    """

    organisation: OrganisationRef
    adopted_on: dt.date | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PracticeScope:
    """Where a practice is in force: where everything that is named here is the case, and everywhere if nothing is.

    Attributes:
        agreement: at weekends under this agreement.
        season: in this season.
        series: in sessions of this series.
        venue: at this venue.
        weekend: at this weekend.
        session: in this session.
    """

    agreement: AgreementRef | None = None
    season: Year | None = None
    series: SeriesRef | None = None
    venue: VenueRef | None = None
    weekend: WeekendRef | None = None
    session: SessionRef | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class ParameterSetting:
    """A practice says what a rule's parameter is: a number in the parameter's unit, or one of its meanings.

    Attributes:
        parameter: the key of the parameter, such as ``changeover_min``.
        number: the number, where the parameter is one.
        meaning: the meaning, where the parameter is a choice of meanings; one that nobody else has comes with what it
            says.
        says: what the meaning tells drivers and marshals, where it is one of the organisation's own.
        amendable: whether agreements and other practices may set something else; false for a rule that its
            owner does not allow to be amended. They may, unless it is stated.
        clause: the clause of the rule book that says so.
    """

    parameter: ParameterKey
    number: Amount | None = None
    meaning: Slug | None = None
    says: Text | None = None
    amendable: bool | None = None
    clause: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class BestPractice:
    """A way of doing something that proved itself; organisations adopt it, and it may set rule parameters.

    It is kept when it is retired: why something was given up is worth as much as why it was begun.

    Attributes:
        id: its id.
        title: what it is called.
        area: the area of the operating agreement it belongs to.
        what: what is done, in words.
        origin: the organisation it comes from.
        first_used: the day on which it was first used, where that is known.
        evidence: what speaks for it, or against it.
        adopters: who works by it, and from when.
        status: how far it has come.
        supersedes: practices that it takes the place of, wherever both are in force.
        retired_on: the first day on which it is no longer in force.
        retired_reason: why it was retired.
        rule_change: the notice by which its origin changed its own rule book, where the practice differs from a
            rule that nobody else may amend.
        scope: where it is in force.
        effective_from: the first day on which it is in force.
        effective_until: the first day on which it no longer is.
        sets: the parameters it sets.
        sources: where these facts are from.
    """

    id: Slug
    title: Text | None = None
    area: Area | None = None
    what: Prose | None = None
    origin: OrganisationRef | None = None
    first_used: dt.date | None = None
    evidence: tuple[Prose, ...] = attrs.field(default=(), converter=Members[Prose], metadata=set_of())
    adopters: tuple[Adoption, ...] = attrs.field(
        default=(), converter=Members[Adoption], metadata=keyed("organisation")
    )
    status: PracticeStatus | None = None
    supersedes: tuple[PracticeRef, ...] = attrs.field(
        default=(), converter=Members[PracticeRef], metadata=set_of()
    )
    retired_on: dt.date | None = None
    retired_reason: Prose | None = None
    rule_change: Text | None = None
    scope: PracticeScope | None = None
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    sets: tuple[ParameterSetting, ...] = attrs.field(
        default=(), converter=Members[ParameterSetting], metadata=keyed("parameter")
    )
    sources: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text], metadata=set_of())

    @property
    def label(self) -> str:
        """What to call it: its title, or its id."""
        return self.title or self.id
