"""What a track, its pit lane, a session and a venue can be: four things that change apart from each other.

A local yellow is none of them. It is a condition of one sector, and lies over whatever the track is.
"""

from enum import StrEnum

from roadracing._internal.text.slugs import spoken


class TrackStatus(StrEnum):
    """What holds for the whole lap of one layout."""

    COLD = "cold"
    """No car comes at speed; people may be on the track."""
    CLEARING = "clearing"
    """The track is inspected and cleared of people."""
    READY = "ready"
    """Clear, and everybody is in place: it may go hot."""
    GREEN = "green"
    VSC = "vsc"
    """Virtual safety car: every car keeps to a minimum time."""
    VSC_ENDING = "vsc-ending"
    """It was announced that the virtual safety car ends."""
    CODE_60 = "code-60"
    """60 km/h everywhere."""
    FCY = "fcy"
    """Full-course yellow; what that is, each rule book says for itself."""
    SC_DEPLOYED = "sc-deployed"
    """The safety car is out."""
    SC_IN_THIS_LAP = "sc-in-this-lap"
    """The safety car comes in at the end of the lap."""
    RED = "red"
    """Stopped."""
    CHEQUERED = "chequered"
    """The session is over at the control line; cars are on their way in."""

    @property
    def words(self) -> str:
        """The status as people write it."""
        return _WORDS.get(self, spoken(self.value))

    @property
    def hot(self) -> bool:
        """Whether cars may come at speed, or be on their way in."""
        return self not in (TrackStatus.COLD, TrackStatus.CLEARING, TrackStatus.READY)

    @property
    def racing(self) -> bool:
        """Whether cars run, at racing speed or neutralised."""
        return self.hot and self not in (TrackStatus.RED, TrackStatus.CHEQUERED)

    @property
    def neutralised(self) -> bool:
        """Whether cars run slowed down on the whole lap."""
        return self.racing and self is not TrackStatus.GREEN

    @property
    def behind_safety_car(self) -> bool:
        """Whether cars are led by the safety car."""
        return self in (TrackStatus.SC_DEPLOYED, TrackStatus.SC_IN_THIS_LAP)


_WORDS = {
    TrackStatus.VSC: "virtual safety car",
    TrackStatus.VSC_ENDING: "virtual safety car ending",
    TrackStatus.CODE_60: "Code 60",
    TrackStatus.FCY: "full-course yellow",
    TrackStatus.SC_DEPLOYED: "safety car deployed",
    TrackStatus.SC_IN_THIS_LAP: "safety car in this lap",
}


class PitEntry(StrEnum):
    """Whether cars may come into the pit lane."""

    OPEN = "open"
    CLOSED = "closed"
    ESSENTIAL_ONLY = "essential-only"
    """Closed, except for a car that cannot go on: puncture, no fuel, damage."""


class PitExit(StrEnum):
    """Whether cars may leave the pit lane."""

    OPEN = "open"
    CLOSED = "closed"


class SessionStatus(StrEnum):
    """How far a session is."""

    SCHEDULED = "scheduled"
    DELAYED = "delayed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    READY = "ready"
    FORMATION = "formation"
    """Cars are on the formation or warm-up lap."""
    LIVE = "live"
    SUSPENDED = "suspended"
    ABANDONED = "abandoned"
    """Suspended, and not taken up again."""
    FINISHED = "finished"
    RESULTS_PROVISIONAL = "results-provisional"
    RESULTS_OFFICIAL = "results-official"

    @property
    def words(self) -> str:
        """The status as people write it."""
        return spoken(self.value)

    @property
    def on_track(self) -> bool:
        """Whether the session has the track."""
        return self in (SessionStatus.FORMATION, SessionStatus.LIVE, SessionStatus.SUSPENDED)


class Occupancy(StrEnum):
    """Who may be on the venue's track at all."""

    CLOSED = "closed"
    """Nobody."""
    COLD = "cold"
    """People may be on it, to inspect it, to lay cables, to walk."""
    HOT = "hot"
    """Cars may come at speed; nobody else may be there."""

    @property
    def words(self) -> str:
        """The occupancy as people write it."""
        return self.value


class SectorCondition(StrEnum):
    """What is shown to drivers in a part of the lap; it lies over the status of the track."""

    CLEAR = "clear"
    """Whatever was shown there is over."""
    YELLOW = "yellow"
    DOUBLE_YELLOW = "double-yellow"
    SLOW_ZONE = "slow-zone"
    SURFACE = "surface"
    """Slippery: yellow and red stripes."""
    DEBRIS = "debris"
    WHITE = "white"
    """A slow vehicle on this part of the lap."""

    @property
    def words(self) -> str:
        """The condition as people write it."""
        return spoken(self.value)
