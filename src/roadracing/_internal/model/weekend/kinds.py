"""What a row of a timetable can be, and what that means for the track."""

from enum import StrEnum


class SessionKind(StrEnum):
    """What happens in a session; the words that official timetables print."""

    PRACTICE = "practice"
    QUALIFYING = "qualifying"
    WARM_UP = "warm-up"
    RACE = "race"
    TEST = "test"
    """Testing on track before or beside the event, such as a promoter test day."""
    RECONNAISSANCE = "reconnaissance"
    """Laps to the grid."""
    GRID_WALK = "grid-walk"
    PRE_RACE = "pre-race"
    """Ceremonies and the grid before a race."""
    START_SIGNAL = "start-signal"
    """A board, light or horn before a start, such as the ten-minute signal; pit exit opens or closes for the grid."""
    PODIUM = "podium"
    PARADE = "parade"
    DEMONSTRATION = "demonstration"
    RIDES = "rides"
    """Guests on track: pace car rides, track tours, hot laps."""
    PIT_WALK = "pit-walk"
    PIT_STOP_PRACTICE = "pit-stop-practice"
    TRACK_WALK = "track-walk"
    TRACK_INSPECTION = "track-inspection"
    COURSE_CLEARANCE = "course-clearance"
    CABLING = "cabling"
    """People on the track for timing, television, transponders or signage."""
    BRIEFING = "briefing"
    TECHNICAL_INSPECTION = "technical-inspection"
    IMPOUND = "impound"
    REGISTRATION = "registration"
    LOAD_IN = "load-in"
    LOAD_OUT = "load-out"
    GARAGE = "garage"
    """The hours in which garages are open."""
    RESTRICTED_PERIOD = "restricted-period"
    """The hours in which team personnel must not be there: a curfew for crews."""
    PIT_LANE = "pit-lane"
    """The hours in which the pit lane is open for setting up."""
    MEDICAL = "medical"
    """The hours in which medical cover or the care centre is open."""
    AUTOGRAPHS = "autographs"
    PRESS = "press"
    HOSPITALITY = "hospitality"
    ACTIVATION = "activation"
    """Promotion on site, such as an import-tuner show."""
    GATES = "gates"
    """The hours in which gates are open."""
    CEREMONY = "ceremony"
    OTHER = "other"

    @property
    def competition(self) -> bool:
        """Whether competition cars run, so that nobody else may use the track."""
        return self in COMPETITION

    @property
    def public_appearance(self) -> bool:
        """Whether the series shows itself to the public off the track."""
        return self in (SessionKind.AUTOGRAPHS, SessionKind.ACTIVATION, SessionKind.PIT_WALK)


COMPETITION = frozenset(
    {
        SessionKind.PRACTICE,
        SessionKind.QUALIFYING,
        SessionKind.WARM_UP,
        SessionKind.RACE,
        SessionKind.TEST,
    }
)
"""The kinds in which competition cars run."""


class TrackUse(StrEnum):
    """Who else may use the track meanwhile. It belongs to the use, not to the place."""

    EXCLUSIVE = "exclusive"
    """Competition: nobody else."""
    SHARED = "shared"
    """Others that share may be there too, such as inspections, parades and cabling."""
    NONE = "none"
    """The track is not used."""


class TrackCondition(StrEnum):
    """Whether cars may come at speed, or people may be on the track."""

    HOT = "hot"
    COLD = "cold"


class Audience(StrEnum):
    """Whom a row of the timetable is for."""

    PUBLIC = "public"
    COMPETITORS = "competitors"
    OPERATIONS = "operations"


class PlanStatus(StrEnum):
    """What the organiser intends with a session, apart from what happened."""

    SCHEDULED = "scheduled"
    DELAYED = "delayed"
    """Later on the same day."""
    POSTPONED = "postponed"
    """On another day, or at a time to be announced."""
    CANCELLED = "cancelled"
    """It will not run."""


ON_FOOT = frozenset({SessionKind.TRACK_WALK, SessionKind.CABLING})
"""People are on the track, not cars."""
SHARING = ON_FOOT | {
    SessionKind.TRACK_INSPECTION,
    SessionKind.COURSE_CLEARANCE,
    SessionKind.PARADE,
    SessionKind.DEMONSTRATION,
    SessionKind.RIDES,
    SessionKind.RECONNAISSANCE,
}
"""Whatever uses the track without competing on it."""
WORK = frozenset(
    {
        SessionKind.TRACK_INSPECTION,
        SessionKind.COURSE_CLEARANCE,
        SessionKind.CABLING,
        SessionKind.BRIEFING,
        SessionKind.TECHNICAL_INSPECTION,
        SessionKind.IMPOUND,
        SessionKind.REGISTRATION,
        SessionKind.LOAD_IN,
        SessionKind.LOAD_OUT,
        SessionKind.GARAGE,
        SessionKind.RESTRICTED_PERIOD,
        SessionKind.PIT_LANE,
        SessionKind.START_SIGNAL,
        SessionKind.MEDICAL,
        SessionKind.TRACK_WALK,
        SessionKind.PIT_STOP_PRACTICE,
        SessionKind.PRESS,
        SessionKind.HOSPITALITY,
    }
)
"""The work of running the day, which is not for the public unless somebody says so."""
