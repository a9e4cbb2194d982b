"""Rules of a club, as a package ships them under the entry point ``roadracing.rules``."""

import sys
from collections.abc import Iterator

import roadracing as rr
from roadracing.rules import DEFAULT, Case, Finding, rule

QUIET_UNTIL = 9


@rule("CLUB001", "untitled-race", rr.Severity.WARNING)
def untitled_race(case: Case) -> Iterator[Finding]:
    """Every race has a title: spectators look for the name on the poster."""
    for race in case.season.sessions:
        if race.kind is rr.SessionKind.RACE and race.title is None:
            message = f"{case.session_label(race)} has no title"
            yield Finding(message=message, path=("sessions", race.id, "title"))


@rule("CLUB002", "race-too-early", rr.Severity.ERROR)
def race_too_early(case: Case) -> Iterator[Finding]:
    """No race starts before nine: the village is promised a quiet morning."""
    for race in case.season.sessions:
        if race.kind is rr.SessionKind.RACE and race.starts is not None and race.starts.hour < QUIET_UNTIL:
            message = f"{case.session_label(race)} starts at {race.starts:%H:%M}"
            yield Finding(message=message, path=("sessions", race.id, "start"))


if __name__ == "__main__":
    report = rr.check(sys.argv[1], rules=DEFAULT + untitled_race + race_too_early, select=["CLUB"])
    for found in report.diagnostics:
        if found.code.startswith("CLUB"):
            print(found.code, found.message)
