# %% before
import roadracing as rr
from roadracing import rules

report = rr.check("examples/2021-st-petersburg.csv")

# %% json_report, report_schema
import json

assert json.loads(rules.json_report(report))["ok"] is False
assert rules.report_schema()["type"] == "object"

# %% sarif
assert json.loads(rules.sarif(report))["version"] == "2.1.0"

# %% github
assert rules.github(report).startswith("::")

# %% junit
assert rules.junit(report, name="timetable").startswith("<?xml")

# %% problem_details
problem = rules.problem_details(report, docs="https://rules.example.org/")
assert problem is not None and problem["status"] == 422

# %% rule, Rule, Finding, Case, Code
from collections.abc import Iterator


@rules.rule("CLUB001", "no-races", rr.Severity.INFO)
def no_races(case: rules.Case) -> Iterator[rules.Finding]:
    """Every season has a race."""
    if not any(session.kind is rr.SessionKind.RACE for session in case.season.sessions):
        yield rules.Finding(message="no race is in this season", path=("sessions",))


# %% Slot, GroundClaim, Families, OutOfTime
@rules.rule("CLUB002", "early-start", rr.Severity.INFO)
def early_start(case: rules.Case) -> Iterator[rules.Finding]:
    """Nothing is on the track before eight."""
    for claim in case.on_track:
        slot: rules.Slot = claim.slot
        if case.local(slot.session, slot.start).hour < 8:
            yield rules.Finding(message=f"{slot} is early", path=("sessions", slot.id))


# %% DEFAULT, RuleSet, Room
mine = rules.DEFAULT + no_races
assert "CLUB001" in mine and "CLUB001" not in mine.without("CLUB001")

# %% NotRun, Crash, Suppressed
report = rr.validate(rr.Season(namespace="a.example"), rules=mine)
print([each.code for each in report.not_run][:3], report.crashes, report.suppressed)

# %% installed, ENTRY_POINTS
everything = rules.DEFAULT + rules.installed()

# %% UnknownCode
try:
    rr.validate(rr.Season(namespace="a.example"), select=["SCH999"])
except rules.UnknownCode as error:
    print(error)

# %% FindingsError, Place, Related, SourceMap
try:
    rr.loads('{"roadracing": 1, "namespace": "a.example", "sesions": []}', name="june.json")
except rules.FindingsError as error:
    for found in error.diagnostics:
        print(found.place, found.message)
