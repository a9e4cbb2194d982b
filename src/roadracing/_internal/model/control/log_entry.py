"""A line of the log of race control: something that was seen, ordered or decided, at one moment."""

from datetime import timedelta
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, instant_or_unknown, set_of
from roadracing._internal.model.kernel.json_value import NO_EXTRA, Extra
from roadracing._internal.model.kernel.leaves import (
    CarNumber,
    ClassRef,
    Count,
    DecisionRef,
    IncidentRef,
    LogEntryRef,
    Measure,
    OfficialRef,
    OrganisationRef,
    Positive,
    Prose,
    SequenceNumber,
    SessionRef,
    Slug,
    Text,
)
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed

from .official import OfficialRole
from .stewarding import PenaltyKind
from .track_status import Occupancy, PitEntry, PitExit, SectorCondition, SessionStatus, TrackStatus


class EntryKind(StrEnum):
    """What a line of the log is about, first of all."""

    TRACK_STATUS = "track-status"
    PIT_LANE = "pit-lane"
    SESSION_STATUS = "session-status"
    OCCUPANCY = "occupancy"
    SECTOR_CONDITION = "sector-condition"
    SIGNAL = "signal"
    """A flag, a board or a light that says something else than the status of the track."""
    PROCEDURE_STEP = "procedure-step"
    LIGHTNING = "lightning"
    """A cloud-to-ground strike."""
    WEATHER_HOLD = "weather-hold"
    """Nobody runs until a given time, or until further notice."""
    WEATHER_HOLD_LIFTED = "weather-hold-lifted"
    LAP = "lap"
    """The leader crosses the control line; a car of any place, where the scope is a car."""
    UNIT = "unit"
    """A safety unit is in position, moves, or is gone."""
    CHECK = "check"
    """Something that has to be right before the track goes hot was looked at."""
    FLAG_TIME = "flag-time"
    """How long a status has lasted in the session, as race control or the timekeepers add it up."""
    INCIDENT = "incident"
    DECISION = "decision"
    PENALTY = "penalty"
    PENALTY_SERVED = "penalty-served"
    NOTE = "note"
    """Anything else. A note that supersedes an entry takes it back."""

    @property
    def words(self) -> str:
        """The kind as people write it."""
        return spoken(self.value)


class Scope(StrEnum):
    """For whom something is shown."""

    TRACK = "track"
    SECTOR = "sector"
    CAR = "car"


class ProcedureStep(StrEnum):
    """A step of a procedure that changes no status by itself; real logs repeat, skip and reorder them."""

    TRACK_INSPECTED = "track-inspected"
    CLEARANCE_LAP = "clearance-lap"
    """The course car has gone round, and the track is clear."""
    FORMATION_LAP = "formation-lap"
    START_ABORTED = "start-aborted"
    STANDING_START = "standing-start"
    ROLLING_START = "rolling-start"
    FIELD_PACKED = "field-packed"
    """All cars are in line behind the safety car."""
    PASS_AROUND = "pass-around"  # noqa: S105 - a manoeuvre
    """Cars between the safety car and the leader of their class are sent round."""
    WAVE_BY = "wave-by"
    """Cars a lap down are waved past the safety car."""
    PITS_OPEN = "pits-open"
    CLASS_SPLIT = "class-split"
    ONE_TO_GREEN = "one-to-green"
    LAPPED_CARS_MAY_OVERTAKE = "lapped-cars-may-overtake"
    SAFETY_CAR_LIGHTS_OUT = "safety-car-lights-out"
    SAFETY_CAR_THROUGH_PIT_LANE = "safety-car-through-pit-lane"
    RESUME_WARNING = "resume-warning"
    """It is announced when a stopped race goes on."""
    NOT_RESUMED = "not-resumed"
    COUNTDOWN = "countdown"
    RECOVERY_BEGINS = "recovery-begins"
    """A vehicle goes out to recover a car."""
    RECOVERY_ENDS = "recovery-ends"

    @property
    def words(self) -> str:
        """The step as people write it."""
        return spoken(self.value)


class UnitState(StrEnum):
    """What a safety unit is doing."""

    IN_POSITION = "in-position"
    MOVING = "moving"
    ON_SCENE = "on-scene"
    AWAY = "away"
    """Off the venue, such as an ambulance on its way to a hospital."""
    OUT_OF_SERVICE = "out-of-service"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class LogEntry:
    """A line of the log. Lines are added and never changed: what was wrong is superseded by a later line.

    Attributes:
        id: its id.
        sequence: its place in the log; no two entries of a log have the same.
        kind: what it is about.
        observed_at: when it happened, or was seen, or ordered.
        logged_at: when it was written down.
        supersedes: the entry that it corrects, and takes the place of.
        session: during which session.
        scope: for whom it is shown; the track if it is not said.
        sector: the sector, by its id or as the marshals number them.
        station: the flag station, by its id or as the radio calls it.
        car: the number of the car.
        ordered_by: the official who ordered it.
        ordered_role: in which role.
        organisation: for which organisation.
        lap: the lap of the leader, or of the car where it is a car's crossing; completed, for a crossing.
        track_status: what the track is from now on; for a flag time, of what.
        pit_entry: whether cars may come into the pit lane from now on.
        pit_exit: whether they may leave it.
        open_classes: for which classes the pit lane is open, where that is not all of them.
        speed_limit_kph: the speed limit in the pit lane from now on, in km/h.
        session_status: how far the session is from now on.
        occupancy: who may be on the venue's track from now on.
        condition: what is shown in the sector from now on; ``clear`` for the whole track ends all of them.
        signal: the flag, board or light, as a slug such as ``white-flag``.
        step: the step of a procedure.
        distance_m: how far from the venue a lightning struck, in metres.
        hold_until: until when nobody runs.
        unit: the safety unit, by its id.
        unit_state: what the unit is doing from now on.
        check: what was looked at, as a slug such as ``radio``.
        passed: whether it was right.
        incident: the incident it is about.
        decision: the decision it is about.
        penalty: the penalty.
        penalty_s: how many seconds.
        elapsed: for a flag time, how long the status has lasted in the session in all; for a change of
            status, how long the one that it ends has lasted.
        laps: for a flag time, how many laps of the leader were completed under the status.
        text: the words of the message.
        source: where it is from.
        extra: other people's data about it.
    """

    id: Slug
    sequence: SequenceNumber
    kind: EntryKind
    observed_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    logged_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    supersedes: LogEntryRef | None = None
    session: SessionRef | None = None
    scope: Scope | None = None
    sector: Text | None = None
    station: Text | None = None
    car: CarNumber | None = None
    ordered_by: OfficialRef | None = None
    ordered_role: OfficialRole | None = None
    organisation: OrganisationRef | None = None
    lap: Count | None = None
    track_status: TrackStatus | None = None
    pit_entry: PitEntry | None = None
    pit_exit: PitExit | None = None
    open_classes: tuple[ClassRef, ...] = attrs.field(
        default=(), converter=Members[ClassRef], metadata=set_of()
    )
    speed_limit_kph: Positive | None = None
    session_status: SessionStatus | None = None
    occupancy: Occupancy | None = None
    condition: SectorCondition | None = None
    signal: Slug | None = None
    step: ProcedureStep | None = None
    distance_m: Measure | None = None
    hold_until: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    unit: Slug | None = None
    unit_state: UnitState | None = None
    check: Slug | None = None
    passed: bool | None = None
    incident: IncidentRef | None = None
    decision: DecisionRef | None = None
    penalty: PenaltyKind | None = None
    penalty_s: Measure | None = None
    elapsed: timedelta | None = None
    laps: Count | None = None
    text: Prose | None = None
    source: Text | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=Extra)

    @property
    def label(self) -> str:
        """What to call it in a message: its place in the log."""
        return f"entry {self.sequence}"

    @property
    def known_since(self) -> Instant | None:
        """From when on the log says it: when it was written down, else when it happened."""
        return self.logged_at or self.observed_at
