"""Nobody and nothing is in two places at once."""

from random import Random

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.entry.entry import Driver, Entry
from roadracing._internal.rules.validation import validate
from tests.effort import share
from tests.rules.building import at, found
from tests.rules.example import Example
from tests.rules.places.random_weekends import in_two_places, random_weekend
from tests.rules.seasons import schedule as made

PAT = Official(id="pat", name="Pat Example")
MORNING = Assignment(
    id="pat-at-3", weekend="weekend", official="pat", station="station-3", start=at("09:00"), end=at("12:00")
)
ELSEWHERE = attrs.evolve(MORNING, id="pat-at-7", station="station-7", start=at("11:00"), end=at("15:00"))

DIRECTING = Assignment(
    id="directs", weekend="weekend", official="pat", role=OfficialRole.RACE_DIRECTOR, sessions=("alms-race",)
)
DRIVING = attrs.evolve(DIRECTING, id="leads", role=OfficialRole.SAFETY_CAR_DRIVER)
DAY = (made.PRACTICE, made.RACE, made.SUPPORT)

EXAMPLES = {
    "SCH031": Example(
        sound=made.day(*DAY, officials=(PAT,), assignments=(DIRECTING,)),
        broken=made.day(*DAY, officials=(PAT,), assignments=(DIRECTING, DRIVING)),
    )
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def test_two_posts() -> None:
    """Two shifts at two stations that overlap are one finding with both places and times; a relief is none."""
    (finding,) = found("SCH031", officials=(PAT,), assignments=(MORNING, ELSEWHERE))
    assert Severity.WARNING is finding.severity
    assert (
        "Pat Example is in two places: an official at station-3 (Sat 29 May 09:00 to 12:00) and "
        "an official at station-7 (Sat 29 May 11:00 to 15:00)" == finding.message
    )
    assert ("assignments", "pat-at-7") == finding.path
    relief = attrs.evolve(ELSEWHERE, start=at("12:00"))
    assert () == found("SCH031", officials=(PAT,), assignments=(MORNING, relief))


def test_a_driver_is_no_marshal_meanwhile() -> None:
    """Whoever drives under the name of an official is in two places while a shift lasts, whoever wrote the list."""
    car = Entry(id="car-1", series="alms", number="1", drivers=("pat-example",))
    facts = {
        "drivers": (Driver(id="pat-example", name="pat  example"),),
        "entries": (car,),
        "officials": (PAT,),
    }
    (finding,) = found("SCH031", made.PRACTICE, **facts, assignments=(MORNING,))
    assert "driving #1 in ALMS Practice" in finding.message
    assert () == found("SCH031", made.RACE, **facts, assignments=(MORNING,))


RULES = (
    "SCH031", "SCH029", "CTL025", "CTL026", "ADM004", "ADM006", "ADM029", "JOA020", "JOA021", "SAF017", "PIT010",
    "PAD030",
)  # fmt: skip


def _about(one: Diagnostic) -> str:
    """Who or what a finding says is in two places, as the plain count calls it."""
    said = one.context
    match one.code:
        case "SCH029":
            return str(said["place"])
        case "CTL025" | "CTL026":
            return str(said["official"])
        case "ADM004":
            return str(said["driver"])
        case "ADM006" | "ADM029":
            return f"transponder {said['transponder']}"
        case "JOA020" | "JOA021":
            return str(said["resource"])
        case "SAF017":
            return one.message.split(" is both ")[0]
        case "PIT010":
            return str(said["box"])
        case "PAD030":
            return str(said["spot"])
    what = str(said["what"])
    if what.startswith("the transporters of Team "):
        return f"transporters team-{what[-1]}"
    paths = {one.path[0], *(other.path[0] for other in one.related)}
    if what.startswith("Person ") and "entries" not in paths:
        return f"official-{what[-1]}"
    return what


def agree(seed: int) -> int:
    """Rules and count agree on a random weekend; so many are in two places on it."""
    weekend = random_weekend(Random(seed))  # noqa: S311 - no secret
    report = validate(weekend, select=RULES)
    assert () == report.crashes
    told = {_about(one) for one in report.diagnostics}
    truth = in_two_places(weekend)
    assert truth == told, (seed, truth - told, told - truth, [str(one) for one in report.diagnostics])
    return len(truth)


def test_a_few_random_weekends() -> None:
    """On some random weekends, whoever is in two places is found, and nobody else."""
    assert sum(agree(seed) for seed in range(6)) > 10


@pytest.mark.slow
def test_500_random_weekends() -> None:
    """On five hundred, the same, with double bookings of every kind."""
    assert sum(agree(seed) for seed in range(share(500))) > share(500)
