"""Each day begins with a look at the track."""

import datetime as dt

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.time.start import Start
from tests.rules.building import FRIDAY, SATURDAY, SUNDAY, at, cleared, found, season, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH005": Example(
        sound=made.SOUND,
        broken=season(
            cleared(FRIDAY),
            made.moved(made.PRACTICE, "2004-05-28 09:00", "2004-05-28 10:00", id="alms-friday"),
            made.PRACTICE,
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

FRIDAY_PRACTICE = session(
    "friday", "practice", at("10:00", day=FRIDAY), at("10:30", day=FRIDAY), series="alms"
)
PRACTICE = session("practice", "practice", "10:00", "10:30", series="alms")
INSPECTION = session("inspection", "track-inspection", "06:00", "06:30")
LAP = session("lap", "course-clearance", "09:50", "09:55")


def test_a_timetable_without_such_rows_is_told_once() -> None:
    """A timetable for the public leaves them out: one info per weekend, however many days it has."""
    (finding,) = found("SCH005", FRIDAY_PRACTICE, PRACTICE)
    assert Severity.INFO is finding.severity
    assert ("weekends", "weekend") == finding.path


def test_a_day_without_them_in_a_weekend_with_them() -> None:
    """The weekend shows that it carries such rows, so a day without is an error at its first session."""
    later = session("later", "qualifying", "14:00", "14:30", series="alms")
    (finding,) = found("SCH005", cleared(FRIDAY), FRIDAY_PRACTICE, PRACTICE, later)
    assert Severity.ERROR is finding.severity
    assert ("sessions", "practice", "start") == finding.path
    assert (
        "on Saturday 29 May 2004, and no course clearance lap or track inspection comes before it"
        in finding.message
    )


def test_every_day_with_them() -> None:
    """With an inspection and a clearance lap before the first cars of each day nothing is said."""
    assert () == found("SCH005", cleared(FRIDAY), FRIDAY_PRACTICE, cleared(SATURDAY), PRACTICE)


def test_one_of_two_kinds() -> None:
    """Where a weekend carries both kinds of row and a day has only one of them, it is a warning."""
    (finding,) = found("SCH005", cleared(FRIDAY), FRIDAY_PRACTICE, INSPECTION, PRACTICE)
    assert Severity.WARNING is finding.severity
    assert ["course-clearance"] == finding.context["missing"]


def test_a_weekend_that_only_inspects() -> None:
    """A weekend that prints one kind of row needs no other."""
    assert () == found("SCH005", INSPECTION, PRACTICE)
    assert () == found("SCH005", LAP, PRACTICE)


def test_after_the_first_cars_is_too_late() -> None:
    """An inspection at noon is none before ten o'clock."""
    noon = attrs.evolve(INSPECTION, start=Start.at(at("12:00")), end=at("12:30"))
    (finding,) = found("SCH005", cleared(FRIDAY), FRIDAY_PRACTICE, LAP, noon, PRACTICE)
    assert ["track-inspection"] == finding.context["missing"]


def test_a_timetable_that_does_not_keep_to_it() -> None:
    """Where no day, or not every other day, begins with one, a missing one proves little and is a warning."""
    noon = attrs.evolve(INSPECTION, start=Start.at(at("12:00")), end=at("12:30"))
    assert [Severity.WARNING] == [d.severity for d in found("SCH005", noon, PRACTICE)]
    sunday = session("sunday", "practice", at("10:00", day=SUNDAY), at("10:30", day=SUNDAY), series="alms")
    both = found("SCH005", cleared(FRIDAY), FRIDAY_PRACTICE, PRACTICE, sunday)
    assert [Severity.WARNING, Severity.WARNING] == [d.severity for d in both]


def test_a_cancelled_inspection_does_not_count() -> None:
    """What does not happen clears nothing; if it was the only one, the timetable carries none."""
    cancelled = attrs.evolve(INSPECTION, status=PlanStatus.CANCELLED)
    assert [Severity.ERROR] == [
        d.severity for d in found("SCH005", LAP, PRACTICE, cancelled, FRIDAY_PRACTICE)
    ]
    assert [Severity.INFO] == [d.severity for d in found("SCH005", cancelled, PRACTICE)]


def test_an_inspection_with_a_date_only() -> None:
    """It is to happen that day, and nobody claims that it comes too late."""
    dated = attrs.evolve(INSPECTION, start=Start.on(SATURDAY), end=None)
    assert () == found("SCH005", dated, PRACTICE)


def test_days_without_cars_need_none() -> None:
    """A day of briefings and a weekend without times are not looked at."""
    briefing = session("briefing", "briefing", at("10:00", day=SUNDAY), at("11:00", day=SUNDAY))
    assert () == found("SCH005", INSPECTION, PRACTICE, briefing)
    assert () == found("SCH005", session("race", "race", Start.on(SATURDAY)), session("tbc", "race"))


def test_days_are_those_of_the_venue() -> None:
    """Late on Saturday in New York is Sunday in UTC, and still the same day at the venue."""
    late = session("late", "practice", at("2004-05-30 01:00", "UTC"), at("2004-05-30 02:00", "UTC"))
    assert dt.date(2004, 5, 29) == SATURDAY
    assert () == found("SCH005", INSPECTION, late)
