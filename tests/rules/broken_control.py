"""Seasons that break the rules on race control, each one of them and nothing else."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind, RuleBook
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, ProcedureStep, Scope
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.control.stewarding import PenaltyKind
from roadracing._internal.model.control.track_status import (
    Occupancy,
    PitExit,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.format import Format
from tests.rules.building import IMSA, SCCA, VENUE, WEEKEND, Instant, at, cleared, season, session

T, K, S = TrackStatus, EntryKind, SessionStatus

RACE = session("race", "race", "14:00", "16:45", series="alms", title="Race", operated_by="imsa")
PRACTICE = session("practice", "practice", "10:00", "11:00", series="alms", title="Practice")
CHALLENGE = session("wc-race", "race", "17:30", "18:20", series="world-challenge", title="Race")
FIA = Organisation(id="imsa", name="IMSA", kinds=(OrganisationKind.SANCTIONING_BODY,), rule_book=RuleBook.FIA)
"""The organisation with a rule book of which more is known than of its own."""
IMSA_BY_THE_BOOK = attrs.evolve(IMSA, rule_book=RuleBook.IMSA)

DIRECTOR = Official(id="director", roles=(OfficialRole.RACE_DIRECTOR,))
CLERK = Official(id="clerk")
ELSEWHERE = Venue(id="elsewhere", name="The Other Circuit", city="Other Town", timezone="America/Chicago")
AWAY = RaceWeekend(id="away", name="The Other Weekend", venue="elsewhere")

Moment = str | Instant | None


def line(number: int, when: Moment, kind: EntryKind, **facts: Any) -> LogEntry:
    """A line of a log, with a time on the Saturday; during the race unless it names another session or none."""
    moment = at(when) if isinstance(when, str) else when
    facts = {"session": "race", **facts}
    if facts["session"] is None:
        del facts["session"]
    return LogEntry(
        **{"id": f"line-{number}", "sequence": number, "kind": kind, "observed_at": moment, **facts}
    )


def went(number: int, when: Moment, status: TrackStatus, **facts: Any) -> LogEntry:
    """A line that says what the track is from now on."""
    return line(number, when, K.TRACK_STATUS, track_status=status, **facts)


def log(*entries: LogEntry, **facts: Any) -> ControlLog:
    """A control log of the weekend."""
    return ControlLog(**{"id": "log", "weekend": "weekend", "entries": entries, **facts})


def logged(*entries: LogEntry, rows: tuple[Any, ...] = (), **facts: Any) -> Season:
    """A day with a practice, two races, and a log with these lines."""
    kept = {name: facts.pop(name) for name in ("incidents", "decisions") if name in facts}
    held = {"control_logs": (log(*entries, **kept),), **facts}
    return season(RACE, PRACTICE, CHALLENGE, cleared(), *rows, **held)


def officials(*assignments: Assignment, **facts: Any) -> Season:
    """A day with a practice and two races, and these assignments."""
    held = {"assignments": assignments, "officials": (DIRECTOR, CLERK), **facts}
    return season(RACE, PRACTICE, CHALLENGE, cleared(), *held.pop("rows", ()), **held)


def assigned(name: str, official: str | None = "director", **facts: Any) -> Assignment:
    """An assignment at the weekend."""
    return Assignment(**{"id": name, "weekend": "weekend", "official": official, **facts})


START = went(1, "14:00", T.GREEN)
LAPS = tuple(line(10 + n, f"14:{30 + n}", K.LAP, scope=Scope.CAR, car="43", lap=10 + n) for n in range(3))
WAVE_BYS = Practices({"wave_by_first_min": 60.0})

BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "CTL001": logged(START, went(2, "14:30", T.RED), went(3, "14:50", T.GREEN)),
    "CTL002": logged(
        START,
        went(2, "14:10", T.SC_DEPLOYED),
        went(3, "14:20", T.SC_IN_THIS_LAP),
        went(4, "14:22", T.GREEN),
        went(5, "14:40", T.SC_DEPLOYED),
        went(6, "14:50", T.GREEN),
    ),
    "CTL003": logged(
        START,
        went(2, "14:10", T.FCY),
        line(3, "14:12", K.PROCEDURE_STEP, step=ProcedureStep.PITS_OPEN),
        line(4, "14:14", K.PROCEDURE_STEP, step=ProcedureStep.PASS_AROUND),
        organisations=(IMSA_BY_THE_BOOK, SCCA),
    ),
    "CTL004": logged(START, went(2, "14:10", T.CODE_60), organisations=(IMSA_BY_THE_BOOK, SCCA)),
    "CTL005": logged(START, went(2, "14:10", T.RED, pit_exit=PitExit.OPEN)),
    "CTL006": logged(line(1, "13:00", K.OCCUPANCY, occupancy=Occupancy.COLD), went(2, "14:00", T.GREEN)),
    "CTL007": logged(
        line(1, "14:00", K.SESSION_STATUS, session_status=S.LIVE),
        line(2, "16:46", K.SESSION_STATUS, session_status=S.FINISHED),
        line(3, "16:50", K.SESSION_STATUS, session_status=S.LIVE),
    ),
    "CTL008": logged(
        line(1, "10:00", K.SESSION_STATUS, session="practice", session_status=S.LIVE),
        line(2, "14:00", K.SESSION_STATUS, session_status=S.LIVE),
    ),
    "CTL009": logged(
        attrs.evolve(START, ordered_role=OfficialRole.STARTER),
        went(2, "14:10", T.RED, ordered_role=OfficialRole.STARTER),
    ),
    "CTL010": logged(attrs.evolve(START, ordered_role=OfficialRole.STARTER), went(2, "14:10", T.RED)),
    "CTL011": logged(attrs.evolve(START, organisation="scca")),
    "CTL012": logged(
        attrs.evolve(START, ordered_by="clerk"),
        officials=(DIRECTOR, CLERK),
        assignments=(assigned("a"),),
    ),
    "CTL013": logged(
        line(1, "13:50", K.LIGHTNING, session=None, distance_m=5000.0), went(2, "14:00", T.GREEN)
    ),
    "CTL014": logged(
        line(1, "13:00", K.LIGHTNING, session=None, distance_m=5000.0),
        line(2, "13:10", K.WEATHER_HOLD_LIFTED, session=None),
    ),
    "CTL015": logged(
        START,
        line(2, "14:10", K.PROCEDURE_STEP, step=ProcedureStep.RECOVERY_BEGINS),
        organisations=(attrs.evolve(IMSA, rule_book=RuleBook.MOTORSPORT_UK), SCCA),
    ),
    "CTL016": logged(
        went(1, "13:50", T.READY),
        went(2, "14:00", T.GREEN),
        went(3, "14:30", T.RED),
        line(4, "14:31", K.FLAG_TIME, track_status=T.GREEN, elapsed=dt.timedelta(minutes=25)),
    ),
    "CTL017": logged(line(1, "14:00", K.SIGNAL, signal="black-flag", scope=Scope.CAR)),
    "CTL018": logged(START, went(2, "14:01", T.GREEN, supersedes="line-3"), line(3, "14:02", K.NOTE)),
    "CTL019": logged(START, attrs.evolve(went(1, "14:10", T.RED), id="line-1-again")),
    "CTL020": logged(attrs.evolve(START, logged_at=at("13:58"))),
    "CTL021": logged(
        START,
        line(
            2,
            "14:10",
            K.SECTOR_CONDITION,
            scope=Scope.SECTOR,
            sector="7",
            condition=SectorCondition.YELLOW,
        ),
    ),
    "CTL022": season(
        RACE,
        cleared(),
        venues=(VENUE, ELSEWHERE),
        weekends=(WEEKEND, AWAY),
        control_logs=(log(START, weekend="away"),),
    ),
    "CTL023": (
        logged(line(1, "13:00", K.PIT_LANE, session=None, speed_limit_kph=80.0)),
        {"practices": Practices({"pit_speed_limit_kph": 60.0})},
    ),
    "CTL024": officials(
        *(
            assigned(f"a-{role.value}", official=None, role=role)
            for role in (
                OfficialRole.RACE_DIRECTOR,
                OfficialRole.CLERK_OF_THE_COURSE,
                OfficialRole.STEWARD,
                OfficialRole.STARTER,
                OfficialRole.CHIEF_MEDICAL_OFFICER,
                OfficialRole.SAFETY_CAR_DRIVER,
            )
        ),
        organisations=(FIA, SCCA),
    ),
    "CTL025": officials(
        assigned("a", role=OfficialRole.RACE_DIRECTOR, series=("alms",)),
        assigned("b", role=OfficialRole.RACE_DIRECTOR, sessions=("briefing",)),
        rows=(session("briefing", "briefing", "10:30", "11:30", operated_by="scca"),),
    ),
    "CTL026": officials(
        assigned("a", sessions=("race",)),
        assigned("b", weekend="away", sessions=("there",)),
        rows=(
            session(
                "there",
                "briefing",
                at("14:00", "America/Chicago"),
                at("15:00", "America/Chicago"),
                weekend="away",
                operated_by="scca",
            ),
        ),
        venues=(VENUE, ELSEWHERE),
        weekends=(WEEKEND, AWAY),
    ),
    "CTL027": officials(assigned("a", backup="director", sessions=("race",))),
    "CTL028": officials(assigned("a", role=OfficialRole.STARTER)),
    "CTL029": logged(
        START,
        line(2, "14:20", K.PENALTY, scope=Scope.CAR, car="43", penalty=PenaltyKind.DRIVE_THROUGH),
        *LAPS,
        organisations=(FIA, SCCA),
    ),
    "CTL030": season(
        attrs.evolve(RACE, format=Format(duration=dt.timedelta(hours=2, minutes=45))),
        cleared(),
        control_logs=(
            log(went(1, "13:50", T.READY), went(2, "14:00", T.GREEN), went(3, "16:30", T.CHEQUERED)),
        ),
    ),
    "CTL031": (
        logged(
            START,
            went(2, "14:10", T.FCY),
            line(3, "14:15", K.PROCEDURE_STEP, step=ProcedureStep.WAVE_BY),
        ),
        {"practices": WAVE_BYS},
    ),
    "CTL032": season(
        RACE,
        PRACTICE,
        cleared(),
        control_logs=(
            log(START, went(2, "16:46", T.CHEQUERED)),
            log(
                attrs.evolve(went(3, "15:00", T.GREEN), session="practice"),
                attrs.evolve(went(4, "15:30", T.CHEQUERED), session="practice"),
                id="other-log",
            ),
        ),
    ),
}
"""By code: a season, with options for ``validate`` where it needs any."""
