"""Transporters come into the paddock and leave it in waves."""

import attrs

from roadracing._internal.model.agreement.organisation import OrganisationKind
from roadracing._internal.model.kernel.fields import Members, checked, set_of
from roadracing._internal.model.kernel.leaves import (
    Count,
    GateRef,
    Ordinal,
    OrganisationRef,
    SeriesRef,
    SessionRef,
    Slug,
    TeamRef,
    Text,
)
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class LoadWave:
    """Certain vehicles pass a gate at a certain time. The times are those of sessions on the timetable.

    A load-in is often in two steps: "park only, no opening" first, and from a later time on
    transporters may be opened and set up.

    Attributes:
        id: its id.
        name: what to call it.
        order: which one it is, of the load-in or of the load-out.
        series: the series whose competitors come.
        teams: the teams, where not all of a series come together.
        organisations: the organisations that come.
        organisation_kinds: the kinds of organisation, where all of a kind come together.
        gate: the gate they pass.
        vehicles: how many vehicles that is.
        park: the load-in session in which they come in and park.
        opens: the session from whose start they may open.
        leave: the load-out session in which they leave; a wave that has one is of the load-out.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    order: Ordinal | None = None
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    teams: tuple[TeamRef, ...] = attrs.field(default=(), converter=Members[TeamRef], metadata=set_of())
    organisations: tuple[OrganisationRef, ...] = attrs.field(
        default=(), converter=Members[OrganisationRef], metadata=set_of()
    )
    organisation_kinds: tuple[OrganisationKind, ...] = attrs.field(
        default=(), converter=Members[OrganisationKind], metadata=set_of()
    )
    gate: GateRef | None = None
    vehicles: Count | None = None
    park: SessionRef | None = None
    opens: SessionRef | None = None
    leave: SessionRef | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id

    @property
    def out(self) -> bool:
        """Whether it is of the load-out."""
        return self.leave is not None and self.park is None

    @property
    def moves(self) -> str | None:
        """The session in which its vehicles pass the gate."""
        return self.leave if self.out else self.park
