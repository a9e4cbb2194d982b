"""What somebody has seen, checked or reported, and when: on nothing else does a track go hot."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

import attrs

from roadracing._internal.control.replay.corrections import as_known, effective
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, ProcedureStep, UnitState
from roadracing._internal.model.control.track_status import Occupancy, TrackStatus
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.zoned_moment import utc_of
from roadracing._internal.words.printed import printed

from .weather import Strike


class Check(StrEnum):
    """What has to be right before the track goes hot; in a control log, the slug of a check."""

    SESSION = "session"
    PLAN = "safety-plan"
    RACE_DIRECTOR = "race-director"
    CLERK_OF_THE_COURSE = "clerk-of-the-course"
    STATION_STAFFED = "station-staffed"
    STATION_RADIO = "station-radio"
    UNIT = "unit"
    RESPONSE = "response"
    MEDICAL_CENTRE = "medical-centre"
    MEDICAL_OFFICER = "chief-medical-officer"
    EVACUATION = "evacuation"
    ROAD_TO_HOSPITAL = "road-to-hospital"
    HELICOPTER = "helicopter"
    """Whether it can fly in the weather of the moment."""
    TRACK_INSPECTED = "track-inspected"
    COURSE_CLEARED = "course-cleared"
    NOBODY_ON_TRACK = "nobody-on-track"
    WEATHER = "weather"
    """Whether somebody watches the weather, and lets cars run."""
    TIMING = "timing"
    RADIO = "radio"
    PIT_EXIT_LIGHT = "pit-exit-light"
    SAFETY_CAR = "safety-car"
    MEANINGS = "meanings"
    """Whether it is stated what flags mean in the session."""


@printed
@attrs.frozen(kw_only=True)
class Evidence:
    """Somebody has looked at something and said what it was like.

    Attributes:
        check: what was looked at.
        at: when.
        ok: whether it was right.
        about: the id of the station, the unit or the hospital it is about; all of them if none is named.
        count: how many there were, where people were counted.
        by: who said so.
        text: in which words.
    """

    check: Check
    at: Instant
    ok: bool = True
    about: str | None = None
    count: int | None = None
    by: str | None = None
    text: str | None = None


@printed
@attrs.frozen(kw_only=True)
class WeatherReport:
    """What the weather was like at the circuit.

    Attributes:
        at: when.
        visibility_m: how far one could see, in metres.
        ceiling_m: the cloud ceiling, in metres above ground.
        wind_kph: the wind, in km/h.
    """

    at: Instant
    visibility_m: float | None = None
    ceiling_m: float | None = None
    wind_kph: float | None = None


@printed
@attrs.frozen(kw_only=True)
class OrderedHold:
    """Somebody ordered that nobody runs, whatever the reason.

    Attributes:
        at: when it was ordered.
        until: until when; ``None`` until further notice.
        lifted_at: when it was lifted, where it was.
    """

    at: Instant
    until: Instant | None = None
    lifted_at: Instant | None = None

    def active(self, at: dt.datetime) -> bool:
        """Whether it is in force at an instant."""
        over = [moment for moment in (self.until, self.lifted_at) if moment is not None]
        now = utc_of(at)
        return self.at.utc <= now and all(now < moment.utc for moment in over)


@printed
@attrs.frozen(kw_only=True)
class Knowledge:
    """All that is known about a day, from whatever source.

    Attributes:
        evidence: what somebody has seen, checked or reported.
        strikes: the lightning.
        reports: the weather.
        holds: the holds that somebody ordered.
    """

    evidence: tuple[Evidence, ...] = ()
    strikes: tuple[Strike, ...] = ()
    reports: tuple[WeatherReport, ...] = ()
    holds: tuple[OrderedHold, ...] = ()

    def __add__(self, other: "Knowledge") -> "Knowledge":
        """What is known from either."""
        return Knowledge(
            evidence=self.evidence + other.evidence,
            strikes=self.strikes + other.strikes,
            reports=self.reports + other.reports,
            holds=self.holds + other.holds,
        )

    @staticmethod
    def of(*logs: ControlLog, known_at: dt.datetime | None = None) -> "Knowledge":
        """What control logs say, once corrections are taken into account.

        Args:
            logs: the logs.
            known_at: only what was in the logs at this instant.
        """
        found = Knowledge()
        for log in logs:
            found += _of_log(log, known_at)
        return found


_NEVER: Final = dt.datetime.min.replace(tzinfo=dt.UTC)
_STATES: Final = {
    UnitState.IN_POSITION: "in position",
    UnitState.MOVING: "on the move",
    UnitState.ON_SCENE: "at an incident",
    UnitState.AWAY: "away from the circuit",
    UnitState.OUT_OF_SERVICE: "out of service",
}


def _of_log(log: ControlLog, known_at: dt.datetime | None) -> Knowledge:
    entries = log.in_order if known_at is None else as_known(log.in_order, known_at)
    counting, _ = effective(entries)
    # What has no time of its own, and nothing before it that has one, may have been at any time.
    dated = [each for each in counting if each.moment > _NEVER]
    timed = [(Instant.of(each.moment, "Etc/UTC"), each.entry) for each in dated]
    return Knowledge(
        evidence=tuple(found for at, entry in timed for found in _said(at, entry)),
        strikes=tuple(
            Strike(at=at, distance_m=entry.distance_m)
            for at, entry in timed
            if entry.kind is EntryKind.LIGHTNING
        ),
        holds=tuple(_ordered(timed)),
    )


def _said(at: Instant, entry: LogEntry) -> Iterator[Evidence]:
    """What an entry is evidence of."""
    by = entry.ordered_by or (entry.ordered_role.value if entry.ordered_role is not None else None)
    match entry.kind:
        case EntryKind.UNIT if entry.unit is not None and entry.unit_state is not None:
            ready = entry.unit_state is UnitState.IN_POSITION
            words = entry.text or _STATES[entry.unit_state]
            yield Evidence(check=Check.UNIT, at=at, ok=ready, about=entry.unit, by=by, text=words)
        case EntryKind.CHECK if entry.check in _CHECKS and entry.passed is not None:
            about = entry.station or entry.unit
            check = Check(entry.check)
            yield Evidence(check=check, at=at, ok=entry.passed, about=about, by=by, text=entry.text)
        case EntryKind.PROCEDURE_STEP if entry.step is ProcedureStep.TRACK_INSPECTED:
            yield Evidence(check=Check.TRACK_INSPECTED, at=at, by=by, text=entry.text)
        case EntryKind.PROCEDURE_STEP if entry.step is ProcedureStep.CLEARANCE_LAP:
            yield Evidence(check=Check.COURSE_CLEARED, at=at, by=by, text=entry.text)
            yield Evidence(check=Check.NOBODY_ON_TRACK, at=at, by=by, text=entry.text)
        case EntryKind.OCCUPANCY if entry.occupancy in (Occupancy.COLD, Occupancy.CLOSED):
            yield _cold(at, by)
        case EntryKind.TRACK_STATUS if entry.track_status is TrackStatus.COLD:
            yield _cold(at, by)
        case _:
            return


def _cold(at: Instant, by: str | None) -> Evidence:
    return Evidence(check=Check.NOBODY_ON_TRACK, at=at, ok=False, by=by, text="the track went cold")


_CHECKS: Final = frozenset(check.value for check in Check)


def _ordered(timed: Iterable[tuple[Instant, LogEntry]]) -> Iterator[OrderedHold]:
    """The holds that were ordered; lifting one ends all that are in force."""
    running: list[OrderedHold] = []
    for at, entry in timed:
        if entry.kind is EntryKind.WEATHER_HOLD:
            running.append(OrderedHold(at=at, until=entry.hold_until))
        elif entry.kind is EntryKind.WEATHER_HOLD_LIFTED:
            yield from (attrs.evolve(hold, lifted_at=at) for hold in running)
            running = []
    yield from running
