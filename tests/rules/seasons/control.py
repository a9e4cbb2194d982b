"""Seasons that break the rules on race control, each one of them and nothing else."""

from typing import Any

import attrs

from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind, RuleBook
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, Scope
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.control.track_status import (
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, Instant, at, cleared, season, session

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

SOUND = logged(START)
"""A season in which none of the rules that are broken with these facts finds anything."""
