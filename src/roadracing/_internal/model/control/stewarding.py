"""What went wrong on track, and what the stewards made of it."""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, instant_or_unknown, set_of
from roadracing._internal.model.kernel.leaves import (
    CarNumber,
    Count,
    DecisionRef,
    IncidentRef,
    Measure,
    OfficialRef,
    OrganisationRef,
    Prose,
    SessionRef,
    Slug,
    Text,
)
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed

from .official import OfficialRole


class PenaltyKind(StrEnum):
    """What a driver or a car is penalised with; the kinds of Formula One, and those other rule books add."""

    WARNING = "warning"
    REPRIMAND = "reprimand"
    FINE = "fine"
    TIME = "time"
    """Seconds, served at a pit stop or added to the result."""
    DRIVE_THROUGH = "drive-through"
    STOP_AND_GO = "stop-and-go"
    GRID_DROP = "grid-drop"
    POSITIONS = "positions"
    """Positions in the result."""
    LAPS = "laps"
    """Laps taken off the result."""
    TIMES_DELETED = "times-deleted"
    DISQUALIFICATION = "disqualification"
    SUSPENSION = "suspension"
    EXCLUSION = "exclusion"

    @property
    def words(self) -> str:
        """The penalty as people write it."""
        return spoken(self.value)

    @property
    def on_track(self) -> bool:
        """Whether it is served by driving through the pit lane, within so many crossings of the control line."""
        return self in (PenaltyKind.DRIVE_THROUGH, PenaltyKind.STOP_AND_GO)


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Incident:
    """Something happened that race control, the stewards or the safety teams have to deal with.

    Attributes:
        id: its id.
        session: in which session.
        at: when.
        kind: what it was, as a slug such as ``collision`` or ``fire``.
        cars: the numbers of the cars.
        sector: in which sector, by its id or as the marshals number them.
        station: seen from which flag station, by its id or as the radio calls it.
        at_m: where, in metres from the control line in the racing direction.
        lap: on which lap of the leader.
        alert: whether somebody may be hurt; such a call has priority on the radio.
        text: what was seen.
        source: where these facts are from.
    """

    id: Slug
    session: SessionRef | None = None
    at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    kind: Slug | None = None
    cars: tuple[CarNumber, ...] = attrs.field(default=(), converter=Members[CarNumber], metadata=set_of())
    sector: Text | None = None
    station: Text | None = None
    at_m: Measure | None = None
    lap: Count | None = None
    alert: bool | None = None
    text: Prose | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Decision:
    """The stewards decided something about a car, or found that nothing needed deciding.

    Attributes:
        id: its id.
        incident: about which incident.
        session: in which session it was decided or has to be served.
        car: the number of the car.
        penalty: the penalty; ``None`` where it is unknown or there is none.
        no_action: whether it was decided to do nothing further.
        penalty_s: how many seconds, for a time penalty or a stop.
        places: how many places, laps or positions, where the penalty is in these.
        clause: the clause of the rules.
        reason: why.
        decided_at: when it was decided.
        notified_at: when the team was told; from then on it has to be served.
        acknowledged_at: when the team confirmed it.
        served_at: when it was served.
        notified_lap: the car's lap on which the team was told.
        served_lap: the car's lap on which it was served.
        appealable: whether it can be appealed.
        decided_by: the official who signed it.
        decided_role: as what.
        organisation: for which organisation.
        replaces: the decision that it replaces.
        source: where these facts are from.
    """

    id: Slug
    incident: IncidentRef | None = None
    session: SessionRef | None = None
    car: CarNumber | None = None
    penalty: PenaltyKind | None = None
    no_action: bool | None = None
    penalty_s: Measure | None = None
    places: Count | None = None
    clause: Text | None = None
    reason: Prose | None = None
    decided_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    notified_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    acknowledged_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    served_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    notified_lap: Count | None = None
    served_lap: Count | None = None
    appealable: bool | None = None
    decided_by: OfficialRef | None = None
    decided_role: OfficialRole | None = None
    organisation: OrganisationRef | None = None
    replaces: DecisionRef | None = None
    source: Text | None = None
