"""Procedures to begin with: what is done when something happens, for the safety chief to make the event's own."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

import attrs

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.safety.procedure import Procedure, ProcedureKind, Step, Trigger, TriggerKind
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.words.printed import printed

_OWN: Final = "library default, for the event's safety chief to review and replace"
_FIRE: Final = (
    "FIA International Sporting Code, Appendix H, an older edition, article 8.2, as quoted by f-e-v.co.uk"
)
_RED: Final = "FIA Formula One Sporting Regulations 2025, articles 57 and 58"
_FLAGGING: Final = (
    "SCCA practice on the radio: a call names station and flag condition; ALERT goes before all others"
)
_STORM: Final = "NASCAR's practice, as reported: lightning within 8 miles stops everything for 30 minutes"
_RECOVERY: Final = (
    "Motorsport UK National Competition Rules 2025, Version 11, chapter 12, appendix 5, 2.4 and 2.5: at circuits not "
    "licensed for recovery while cars race, by a vehicle only when neutralised"
)

_DIRECTOR, _CHIEF = OfficialRole.RACE_DIRECTOR, OfficialRole.SAFETY_CHIEF
_STATION, _FLAGS = OfficialRole.POST_CHIEF, OfficialRole.FLAGGER
_DOCTOR = OfficialRole.CHIEF_MEDICAL_OFFICER


def _step(key: str, what: str, by: OfficialRole | UnitType | None = None, **facts: object) -> Step:
    role, unit = (by, None) if isinstance(by, OfficialRole) else (None, by)
    given = {"key": key, "what": what, "role": role, "unit": unit, **facts}
    return Step(**given)  # type: ignore[arg-type]  # the noun checks what it is given


_CALL: Final = _step(
    "report", "Calls race control: station, flag, what has happened", _STATION, source=_FLAGGING
)
_YELLOW: Final = _step("yellow", "Waves yellow before the place", _FLAGS, repeatable=True)
_NEUTRALISE: Final = _step(
    "neutralise", "Neutralises the track, or stops the session", _DIRECTOR, optional=True
)
_SEND: Final = _step("dispatch", "Sends the nearest units, in the racing direction", _CHIEF, repeatable=True)
_CLEAR: Final = _step("clear", "Reports that people and vehicles are off the track", _STATION)
_ON: Final = _step("resume", "Lets cars run when the units are back in position", _DIRECTOR)
_TREAT: Final = _step("treat", "Treats whoever is hurt", UnitType.AMBULANCE_ALS, optional=True)
_AWAY: Final = _step("transport", "Decides where a patient is taken, and how", _DOCTOR, optional=True)
_TOW: Final = _step("recover", "Recovers the car", UnitType.WRECKER, optional=True, source=_RECOVERY)


def _trigger(kind: TriggerKind, what: str) -> tuple[Trigger, ...]:
    return (Trigger(key=kind.value, kind=kind, what=what),)


_SECONDS: Final = dt.timedelta(seconds=1)

PROCEDURES: Final = (
    Procedure(
        id="fire-in-the-car",
        kind=ProcedureKind.CAR_FIRE,
        name="Fire in the car",
        triggers=_trigger(TriggerKind.REPORT, "a station or a unit sees fire or smoke"),
        steps=(
            _CALL,
            _YELLOW,
            _step(
                "first-intervention",
                "Fights the fire with portable extinguishers, the driver first",
                OfficialRole.SAFETY_RESPONSE,
                within=15 * _SECONDS,
                source=_FIRE,
            ),
            _SEND,
            _NEUTRALISE,
            _step(
                "second-intervention",
                "Puts the fire out completely",
                UnitType.FIRE_TRUCK,
                within=30 * _SECONDS,
                source=_FIRE,
            ),
            _TREAT,
            _AWAY,
            _TOW,
            _CLEAR,
            _ON,
        ),
        source=_OWN,
    ),
    Procedure(
        id="fire-in-the-pits",
        kind=ProcedureKind.PIT_FIRE,
        name="Fire in the pits",
        triggers=_trigger(TriggerKind.REPORT, "a pit marshal sees fire or a fuel spill that burns"),
        steps=(
            _step("report", "Calls race control: which box, who is in danger", OfficialRole.PIT_MARSHAL),
            _step("fight", "Fights the fire with the extinguishers of the boxes", OfficialRole.PIT_MARSHAL),
            _step("close", "Closes the pit lane, and stops refuelling everywhere", _DIRECTOR),
            _step("clear-people", "Takes people out of the boxes on either side", OfficialRole.PIT_MARSHAL),
            _SEND,
            _step("put-out", "Puts the fire out completely", UnitType.FIRE_TRUCK),
            _NEUTRALISE,
            _TREAT,
            _AWAY,
            _step("open", "Opens the pit lane again", _DIRECTOR),
        ),
        source=_OWN,
    ),
    Procedure(
        id="extrication",
        kind=ProcedureKind.EXTRICATION,
        name="Extrication of a driver",
        triggers=_trigger(TriggerKind.REPORT, "a driver does not get out, or there was a hard impact: ALERT"),
        steps=(
            _CALL,
            _YELLOW,
            _NEUTRALISE,
            _SEND,
            _step("make-safe", "Secures the car: fire watch, electricity off", UnitType.RESCUE_EXTRICATION),
            _step("assess", "Looks at the driver, who is not moved before", UnitType.AMBULANCE_ALS),
            _step("extricate", "Gets the driver out", UnitType.RESCUE_EXTRICATION),
            _AWAY,
            _TOW,
            _CLEAR,
            _ON,
        ),
        source=_OWN,
    ),
    Procedure(
        id="entrapment",
        kind=ProcedureKind.ENTRAPMENT,
        name="Entrapment",
        triggers=_trigger(TriggerKind.PROCEDURE, "extrication needs the car to be cut"),
        steps=(
            _step("stop", "Stops the session", _DIRECTOR),
            _SEND,
            _step("fire-watch", "Stands by with an appliance", UnitType.FIRE_TRUCK),
            _step("cut", "Cuts the car as the doctor asks", UnitType.RESCUE_EXTRICATION, repeatable=True),
            _step("treat", "Treats the driver in the car", UnitType.AMBULANCE_ALS),
            _AWAY,
            _step("keep", "Keeps the car for the inquiry", OfficialRole.CHIEF_SCRUTINEER),
        ),
        source=_OWN,
    ),
    Procedure(
        id="fuel-spill",
        kind=ProcedureKind.FUEL_SPILL,
        name="Fuel spill",
        triggers=_trigger(TriggerKind.REPORT, "fuel on the track or in the pits"),
        steps=(
            _CALL,
            _step("surface", "Shows the surface flag", _FLAGS, repeatable=True),
            _step("fire-watch", "Stands by with an appliance", UnitType.FIRE_TRUCK),
            _NEUTRALISE,
            _step("absorb", "Spreads absorbent", _STATION),
            _step("sweep", "Sweeps the road", UnitType.TRACK_SWEEPER, optional=True),
            _CLEAR,
            _ON,
        ),
        source=_OWN,
    ),
    Procedure(
        id="oil-down",
        kind=ProcedureKind.OIL_DOWN,
        name="Oil on the track",
        triggers=_trigger(TriggerKind.REPORT, "a car drops oil, or cars slide where they did not"),
        steps=(
            _CALL,
            _step("surface", "Shows the surface flag", _FLAGS, repeatable=True),
            _step("stop-car", "Calls in the car that drops it", _DIRECTOR, optional=True),
            _NEUTRALISE,
            _step("absorb", "Spreads absorbent", _STATION),
            _step("sweep", "Sweeps the road", UnitType.TRACK_SWEEPER, optional=True),
            _CLEAR,
            _ON,
        ),
        source=_OWN,
    ),
    Procedure(
        id="red-flag",
        kind=ProcedureKind.RED_FLAG,
        name="Red flag",
        triggers=_trigger(TriggerKind.ORDER, "the track is blocked, or it is too dangerous to go on"),
        steps=(
            _step("order", "Orders the red flag, with the reason", _DIRECTOR, source=_RED),
            _step("close-exit", "Closes the pit exit", OfficialRole.PIT_MARSHAL, source=_RED),
            _step("show", "Shows red at the line and at all stations", _FLAGS, source=_RED),
            _step("cars-in", "Reports when the last car has come in or stopped", _STATION),
            _SEND,
            _step("ready", "Asks again whether the track may go hot", _DIRECTOR),
            _step("warn", "Announces when it goes on", _DIRECTOR, optional=True, source=_RED),
            _ON,
        ),
        source=_OWN,
    ),
    Procedure(
        id="lightning",
        kind=ProcedureKind.LIGHTNING,
        name="Lightning",
        triggers=_trigger(TriggerKind.WEATHER, "lightning strikes from cloud to ground within the radius"),
        steps=(
            _step("stop", "Stops everything, and closes the pit exit", _DIRECTOR, source=_STORM),
            _step("shelter", "Sends marshals and spectators to shelter", _CHIEF),
            _step("hold", "Starts the time anew with each strike", _DIRECTOR, repeatable=True, source=_STORM),
            _step(
                "return", "Calls the stations back, and checks their radios", OfficialRole.CHIEF_OF_FLAGGING
            ),
            _step("ready", "Asks again whether the track may go hot", _DIRECTOR),
            _ON,
        ),
        source=_OWN,
    ),
    Procedure(
        id="high-wind",
        kind=ProcedureKind.HIGH_WIND,
        name="High wind or tornado",
        triggers=_trigger(TriggerKind.WEATHER, "a warning is issued, or the wind exceeds the plan's limit"),
        steps=(
            _step("stop", "Stops everything", _DIRECTOR),
            _step("shelter", "Sends everybody to solid shelter, off stands and out of tents", _CHIEF),
            _step("count", "Counts the marshals by station", OfficialRole.CHIEF_OF_FLAGGING),
            _step("inspect", "Inspects track, barriers, stands and tents", _CHIEF),
            _step("ready", "Asks again whether the track may go hot", _DIRECTOR),
        ),
        source=_OWN,
    ),
    Procedure(
        id="mass-casualty",
        kind=ProcedureKind.MASS_CASUALTY,
        name="Mass casualty",
        triggers=_trigger(TriggerKind.REPORT, "more people are hurt than the medical centre can take"),
        steps=(
            _step("stop", "Stops the session, and keeps the ways free", _DIRECTOR),
            _step("declare", "Declares it, and calls the public emergency services", _DOCTOR),
            _step("command", "Hands over command to whoever the plan names", _CHIEF),
            _step("triage", "Sorts patients by how urgent they are", _DOCTOR, repeatable=True),
            _step("hospitals", "Shares patients out over the hospitals", _DOCTOR),
            _step("speak", "Speaks for the event, nobody else does", OfficialRole.EVENT_CHAIR),
        ),
        source=_OWN,
    ),
    Procedure(
        id="spectator-incident",
        kind=ProcedureKind.SPECTATOR_INCIDENT,
        name="Incident among spectators",
        triggers=_trigger(TriggerKind.REPORT, "somebody is hurt or in danger outside the fence"),
        steps=(
            _step("report", "Calls race control: where, how many, how bad", None),
            _NEUTRALISE,
            _SEND,
            _step("room", "Makes room for the units", OfficialRole.PADDOCK_MARSHAL),
            _TREAT,
            _AWAY,
            _step("cover", "Makes sure that the track is still covered", _CHIEF),
        ),
        source=_OWN,
    ),
    Procedure(
        id="missing-driver",
        kind=ProcedureKind.MISSING_DRIVER,
        name="Missing driver or car",
        triggers=_trigger(TriggerKind.REPORT, "a car does not come round, and no station has seen it"),
        steps=(
            _step(
                "ask",
                "Asks the stations one by one, from the last that saw the car",
                OfficialRole.COMMUNICATOR,
            ),
            _step("pits", "Asks the pits and the paddock", OfficialRole.PIT_MARSHAL),
            _NEUTRALISE,
            _step("search", "Drives the stretch from the last sighting on", UnitType.COURSE_CAR),
            _SEND,
            _CLEAR,
        ),
        source=_OWN,
    ),
)
"""One for each kind of emergency. Their order of steps is what is meant; real days repeat, skip and reorder them."""


@printed
@attrs.frozen(kw_only=True)
class ProcedureFollowed:
    """How a procedure was followed, as far as the steps were noted. None of it is a fault by itself.

    Attributes:
        missing: the steps that were not noted and are not optional, in their order.
        early: the steps that were noted before one that comes earlier, in the order in which they were noted.
        repeated: the steps that were noted again and are not meant to be.
        strange: what was noted and is no step.
    """

    missing: tuple[str, ...] = ()
    early: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()


def followed(procedure: Procedure, noted: Iterable[str]) -> ProcedureFollowed:
    """What real logs do to a procedure: they repeat, skip and reorder its steps.

    Args:
        procedure: the procedure.
        noted: the keys of the steps as they were noted, first to last.
    """
    place = {step.key: number for number, step in enumerate(procedure.steps)}
    steps = {step.key: step for step in procedure.steps}
    seen: dict[str, None] = {}
    early: dict[str, None] = {}
    repeated: dict[str, None] = {}
    strange: dict[str, None] = {}
    held = [*noted]
    last = {key: number for number, key in enumerate(held)}
    for number, key in enumerate(held):
        if key not in place:
            strange[key] = None
            continue
        if key in seen and not steps[key].repeatable:
            repeated[key] = None
        seen[key] = None
        before = procedure.steps[: place[key]]
        if any(step.key not in seen and last.get(step.key, -1) > number for step in before):
            early[key] = None
    missing = [step.key for step in procedure.steps if step.key not in seen and not step.optional]
    return ProcedureFollowed(
        missing=tuple(missing), early=tuple(early), repeated=tuple(repeated), strange=tuple(strange)
    )
