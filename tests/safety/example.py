"""The safety plan of the examples: Mid-Ohio on the Sunday of 2004, with the log of a morning.

`python -m tests.safety.example` writes it anew. The circuit, its length and the day of the race are sourced; the plan,
the positions and all other times are invented, and say so.
"""

from pathlib import Path

import attrs

from roadracing._internal.control.log.log_writing import log_csv
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind, RuleBook
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, ProcedureStep, UnitState
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.place.layout import PublishedLength
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind, TrackCondition
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.safety.procedures import PROCEDURES
from tests.safety.building import INVENTED, UNITS, ZONE, at, layout, plan, session, unit

FOLDER = Path(__file__).parents[2] / "examples" / "safety"
SUNDAY = 27
RESULTS = (
    "results of the 2004 American Le Mans Series on a fan's season page, from dailysportscar.com and "
    "motorsport.com"
)
NAMES = {
    "fire-1": "Fire 1",
    "fire-2": "Fire 2",
    "rescue-1": "Rescue 1",
    "medical-1": "Medical 1",
    "ambulance-1": "Ambulance 1",
    "wrecker-1": "Wrecker 1",
    "safety-car": "Safety car",
    "course-car": "Course car",
}
OURS = tuple(
    attrs.evolve(each, name=NAMES[each.id]) for each in (*UNITS, unit("course-car", UnitType.COURSE_CAR, 0))
)


def _row(name: str, kind: SessionKind, start: str, end: str, **facts: object) -> Session:
    return session(
        f"mid-ohio-2004-{name}",
        kind,
        start,
        end,
        day=SUNDAY,
        weekend="mid-ohio-2004",
        source=f"{INVENTED}: no timetable with times was found",
        **facts,
    )


def example() -> Season:
    """The season as a document."""
    course = layout(
        id="mid-ohio-circuit",
        turns=13,
        lengths=(PublishedLength(source=RESULTS, length_m=3634),),
    )
    roles = (
        OfficialRole.RACE_DIRECTOR,
        OfficialRole.CHIEF_MEDICAL_OFFICER,
        OfficialRole.SAFETY_CHIEF,
        OfficialRole.CHIEF_OF_FLAGGING,
        OfficialRole.CHIEF_SCRUTINEER,
        OfficialRole.PIT_MARSHAL,
        OfficialRole.EVENT_CHAIR,
        OfficialRole.PADDOCK_MARSHAL,
    )
    return Season(
        namespace="calendar.example.org",
        year=2004,
        issued=at("06:00", SUNDAY),
        organisations=(
            Organisation(
                id="imsa", name="IMSA", kinds=(OrganisationKind.SANCTIONING_BODY,), rule_book=RuleBook.IMSA
            ),
        ),
        series=(Series(id="alms", name="American Le Mans Series", short_name="ALMS", sanctioned_by="imsa"),),
        venues=(Venue(id="mid-ohio", name="Mid-Ohio Sports Car Course", timezone=ZONE, layouts=(course,)),),
        weekends=(
            RaceWeekend(
                id="mid-ohio-2004",
                name="American Le Mans at Mid-Ohio",
                venue="mid-ohio",
                layout="mid-ohio-circuit",
            ),
        ),
        sessions=(
            _row("inspection", SessionKind.TRACK_INSPECTION, "06:30", "07:00", condition=TrackCondition.COLD),
            _row("clearance", SessionKind.COURSE_CLEARANCE, "07:45", "08:00"),
            _row("care-centre", SessionKind.MEDICAL, "06:45", "19:30"),
            _row("warm-up", SessionKind.WARM_UP, "09:00", "09:25", series=("alms",)),
            _row("race", SessionKind.RACE, "15:00", "17:45", series=("alms",)),
        ),
        officials=tuple(Official(id=role.value, roles=(role,), source=INVENTED) for role in roles),
        assignments=tuple(
            Assignment(
                id=role.value, weekend="mid-ohio-2004", official=role.value, role=role, source=INVENTED
            )
            for role in roles
        ),
        safety_plans=(
            plan(
                id="mid-ohio-2004-plan",
                weekend="mid-ohio-2004",
                units=OURS,
                procedures=PROCEDURES,
                source=f"{INVENTED}: units, positions, staff, hospital and times",
            ),
        ),
        sources=(RESULTS, f"{INVENTED}: the safety plan and all times"),
    )


CHECKS = (
    ("race-director", "08:30"),
    ("chief-medical-officer", "08:30"),
    ("medical-centre", "07:05"),
    ("station-radio", "08:15"),
    ("weather", "08:40"),
    ("timing", "08:40"),
    ("radio", "08:40"),
    ("pit-exit-light", "08:40"),
)


def log() -> ControlLog:
    """The log of the morning: everything is said, and one ambulance leaves at ten to nine."""
    given: list[dict[str, object]] = [
        {"kind": EntryKind.PROCEDURE_STEP, "step": ProcedureStep.TRACK_INSPECTED, "observed_at": "07:00"},
        {"kind": EntryKind.PROCEDURE_STEP, "step": ProcedureStep.CLEARANCE_LAP, "observed_at": "08:00"},
        *(
            {
                "kind": EntryKind.UNIT,
                "unit": each.id,
                "unit_state": UnitState.IN_POSITION,
                "observed_at": "08:20",
            }
            for each in OURS
        ),
        *(
            {"kind": EntryKind.CHECK, "check": check, "passed": True, "observed_at": clock}
            for check, clock in CHECKS
        ),
        {
            "kind": EntryKind.UNIT,
            "unit": "ambulance-1",
            "unit_state": UnitState.AWAY,
            "observed_at": "08:50",
            "text": "on the way to the hospital with a patient",
        },
    ]
    given.sort(key=lambda facts: str(facts["observed_at"]))
    return ControlLog(
        id="mid-ohio-2004-morning",
        weekend="mid-ohio-2004",
        entries=[
            LogEntry(
                **{  # type: ignore[arg-type]
                    **facts,
                    "id": f"morning-{number}",
                    "sequence": number,
                    "observed_at": at(str(facts["observed_at"]), SUNDAY),
                    "source": INVENTED,
                }
            )
            for number, facts in enumerate(given, start=1)
        ],
    )


def texts() -> dict[str, str]:
    """The files by name."""
    return {"mid-ohio-2004.json": dumps(example()), "mid-ohio-2004-morning.csv": log_csv(log())}


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in texts().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
