"""How the pit lane is used at a weekend: boxes, who has them, and what is kept there."""

import attrs

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.leaves import (
    ClassRef,
    Count,
    LayoutRef,
    OrganisationRef,
    PitBoxRef,
    Positive,
    SeriesRef,
    SessionRef,
    Slug,
    Text,
    WeekendRef,
)
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.words.printed import printed

from .boxes import PitAllocation, PitBox
from .equipment import PitBarrier, PitEquipment, PitExtinguisher
from .policy import PitPolicy


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitConditions:
    """What holds in the pit lane while a series runs, or in one session; what is not said is as it is for everybody.

    Conditions for a session go before those for a series, and these before the ones for everybody.

    Attributes:
        id: its id.
        series: the series they are for; every one if neither a series nor a session is named.
        sessions: the sessions they are for.
        speed_limit_kph: how fast a car may be, in km/h.
        crew_over_wall: how many of a car's crew, besides its drivers, may be in the pit lane while it is hot.
        fuelling: whether cars may be fuelled in the pit lane.
        fuelling_authorised_by: the organisation that authorised that.
        fuelling_authority: the official who did, such as the race director or the chief steward.
        fuelling_reference: where it is said, such as an article of the supplementary regulations.
        source: where these facts are from.
    """

    id: Slug
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    sessions: tuple[SessionRef, ...] = attrs.field(
        default=(), converter=Members[SessionRef], metadata=set_of()
    )
    speed_limit_kph: Positive | None = None
    crew_over_wall: Count | None = None
    fuelling: bool | None = None
    fuelling_authorised_by: OrganisationRef | None = None
    fuelling_authority: OfficialRole | None = None
    fuelling_reference: Text | None = None
    source: Text | None = None

    @property
    def rank(self) -> int:
        """How specific they are: 2 for sessions, 1 for series, 0 for everybody."""
        return 2 if self.sessions else 1 if self.series else 0


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitOpening:
    """The pit lane is open to some cars; when, the session says.

    Attributes:
        id: its id.
        session: the session, of the kind ``pit-lane``, whose time it has.
        series: the series it is open to; the session's if none is named.
        classes: the classes it is open to; all of them if none is named.
        boxes: the boxes it is about; all of them if none is named.
        ahead_of: the session on the track that it is open for.
        source: where that is said.
    """

    id: Slug
    session: SessionRef
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    classes: tuple[ClassRef, ...] = attrs.field(default=(), converter=Members[ClassRef], metadata=set_of())
    boxes: tuple[PitBoxRef, ...] = attrs.field(default=(), converter=Members[PitBoxRef], metadata=set_of())
    ahead_of: SessionRef | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitPlan:
    """One pit lane serves all series of a weekend, one after the other.

    Attributes:
        id: its id.
        weekend: the weekend.
        layout: the layout whose pit lane it is; the weekend's unless stated.
        boxes: the boxes.
        allocations: who has them.
        conditions: speed limit, crews and fuelling.
        barriers: what stands between the lane and the crews.
        extinguishers: the fire extinguishers.
        equipment: what teams bring.
        openings: when the lane is open to whom.
        policies: by what rule boxes are given out.
        sources: where these facts are from.
    """

    id: Slug
    weekend: WeekendRef
    layout: LayoutRef | None = None
    boxes: tuple[PitBox, ...] = attrs.field(default=(), converter=Members[PitBox], metadata=keyed())
    allocations: tuple[PitAllocation, ...] = attrs.field(
        default=(), converter=Members[PitAllocation], metadata=keyed()
    )
    conditions: tuple[PitConditions, ...] = attrs.field(
        default=(), converter=Members[PitConditions], metadata=keyed()
    )
    barriers: tuple[PitBarrier, ...] = attrs.field(
        default=(), converter=Members[PitBarrier], metadata=keyed()
    )
    extinguishers: tuple[PitExtinguisher, ...] = attrs.field(
        default=(), converter=Members[PitExtinguisher], metadata=keyed()
    )
    equipment: tuple[PitEquipment, ...] = attrs.field(
        default=(), converter=Members[PitEquipment], metadata=keyed()
    )
    openings: tuple[PitOpening, ...] = attrs.field(
        default=(), converter=Members[PitOpening], metadata=keyed()
    )
    policies: tuple[PitPolicy, ...] = attrs.field(default=(), converter=Members[PitPolicy], metadata=keyed())
    sources: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text], metadata=set_of())

    def policy_of(self, series: str | Series) -> PitPolicy | None:
        """The policy for a series: its own before the one for every series.

        Args:
            series: the series or its id.

        Raises:
            UnknownReference: it is another kind of thing.
        """
        name = id_of(series, Series)
        held = sorted(
            (p for p in self.policies if not p.series or name in p.series), key=lambda p: not p.series
        )
        return held[0] if held else None
