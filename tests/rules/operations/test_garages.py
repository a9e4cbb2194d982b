"""The hours of garages, and those in which crews have to be gone."""

import datetime as dt
from typing import Any

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from tests.effort import tries
from tests.rules.building import FRIDAY, SATURDAY, at, cleared, found, season, session
from tests.rules.example import Example
from tests.rules.seasons import operations as made

EXAMPLES = {
    "ADM024": Example(
        sound=made.SOUND,
        broken=season(
            cleared(),
            session(
                "garages-friday",
                "garage",
                at("08:00", day=FRIDAY),
                at("22:00", day=FRIDAY),
                series="alms",
                title="Garages open",
            ),
            session(
                "garages-saturday",
                "garage",
                at("06:00", day=SATURDAY),
                at("20:00", day=SATURDAY),
                series="alms",
                title="Garages open",
            ),
            made.PRACTICE,
        ),
        options={"practices": Practices({"garage_closed_h": 10.0})},
    ),
    "ADM025": Example(
        sound=made.SOUND,
        broken=season(
            cleared(),
            session(
                "curfew",
                "restricted-period",
                at("22:00", day=FRIDAY),
                at("06:30"),
                series="alms",
                title="Restricted period",
            ),
            session("garages", "garage", "06:00", "20:00", series="alms", title="Garages open"),
            made.PRACTICE,
        ),
    ),
    "ADM027": Example(
        sound=made.SOUND,
        broken=made.day(
            session("garages", "garage", "07:00", "16:00", series="alms", title="Garages open"),
            made.PRACTICE,
            made.RACE,
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def hours(name: str, day: dt.date, start: str, end: str | None, **facts: Any) -> Session:
    """Garage hours of the American Le Mans Series on a day."""
    last = at(end, day=day) if end else None
    return session(name, "garage", at(start, day=day), last, **{"series": "alms", **facts})


NIGHT = (hours("friday", FRIDAY, "08:00", "22:00"), hours("saturday", SATURDAY, "06:00", "20:00"))
PRACTICE = session("practice", "practice", "09:00", "10:00", series="alms", title="Practice")
CURFEW = session("curfew", "restricted-period", at("22:00", day=FRIDAY), at("06:00"), series="alms")


def closed(needed: float, *sessions: Session) -> tuple[Any, ...]:
    """The findings where garages are closed so many hours at night."""
    return found("ADM024", *sessions, options={"practices": Practices({"garage_closed_h": needed})})


def test_a_night_that_is_long_enough() -> None:
    """Eight hours are eight hours, and nothing is asked by default."""
    assert () == closed(8, *NIGHT)
    assert () == found("ADM024", *NIGHT)


def test_a_night_that_is_too_short() -> None:
    """The opening in the morning is what is too early."""
    (finding,) = closed(9, *NIGHT)
    assert ("sessions", "saturday", "start") == finding.path
    assert 8 == finding.context["gap_h"]
    assert "the garages of ALMS are closed for 8 h" in finding.message


def test_what_is_no_night() -> None:
    """An hour closed at noon, hours without an end, other series' garages and cancelled hours."""
    noon = (hours("a", SATURDAY, "08:00", "12:00"), hours("b", SATURDAY, "13:00", "18:00"))
    assert () == closed(9, *noon)
    assert () == closed(9, attrs.evolve(NIGHT[0], end=None), NIGHT[1])
    assert () == closed(9, NIGHT[0], attrs.evolve(NIGHT[1], series=("world-challenge",)))
    assert () == closed(9, NIGHT[0], attrs.evolve(NIGHT[1], status=PlanStatus.CANCELLED))


def test_nobody_is_there_in_a_restricted_period() -> None:
    """Garages that open as the period ends are right."""
    assert () == found("ADM025", CURFEW, *NIGHT, PRACTICE)


def test_work_in_a_restricted_period() -> None:
    """Each row that calls crews to work in it is found, with the time they have in common."""
    early = session("early", "technical-inspection", "05:00", "07:00", series="alms", title="Inspection")
    (finding,) = found("ADM025", CURFEW, *NIGHT, early)
    assert ("sessions", "early", "start") == finding.path
    assert "from 05:00 to 06:00" in finding.message


def test_whose_crews() -> None:
    """Another series may work; a period or a row that names no series is everybody's."""
    early = session("early", "garage", "05:00", "07:00", series="world-challenge")
    assert () == found("ADM025", CURFEW, early, PRACTICE)
    assert 1 == len(found("ADM025", attrs.evolve(CURFEW, series=()), early))
    assert 1 == len(found("ADM025", CURFEW, attrs.evolve(early, series=()), PRACTICE))
    assert 1 == len(found("ADM025", attrs.evolve(CURFEW, series=()), attrs.evolve(early, series=())))


def test_what_is_no_work_for_crews() -> None:
    """A medical centre and a cabling crew may be there, and so may a row that is part of the period."""
    for kind in ("medical", "cabling", "briefing"):
        assert () == found("ADM025", CURFEW, session("row", kind, "05:00", "07:00"), PRACTICE)
    part = session("part", "garage", "05:00", "06:00", series="alms", part_of="curfew")
    assert () == found("ADM025", CURFEW, part)


def test_a_session_within_garage_hours() -> None:
    """Garages that open before it and close after it are right, with a break at noon or without."""
    assert () == found("ADM027", NIGHT[1], PRACTICE)
    split = (hours("a", SATURDAY, "06:00", "09:30"), hours("b", SATURDAY, "09:45", "18:00"))
    assert () == found("ADM027", split, PRACTICE)


def test_a_session_outside_garage_hours() -> None:
    """It begins before they open, or ends after they close."""
    (early,) = found("ADM027", hours("late", SATURDAY, "09:30", "18:00"), PRACTICE)
    assert ("sessions", "practice", "start") == early.path
    (late,) = found("ADM027", hours("short", SATURDAY, "06:00", "09:30"), PRACTICE)
    assert ("sessions", "practice", "end") == late.path
    assert "ends after the garages of ALMS close: Sat 29 May 06:00 to 09:30" in late.message


def test_hours_that_bind_nobody() -> None:
    """Those of nobody in particular, those without an end, moments, and a day without any."""
    for facts in ({"series": ()}, {"end": None}, {"end": at("09:30")}):
        row = attrs.evolve(hours("late", SATURDAY, "09:30", "18:00"), **facts)
        assert () == found("ADM027", row, PRACTICE)
    assert () == found("ADM027", NIGHT[0], PRACTICE)


@tries(25)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=6), st.integers(1, 16))
def test_nights_agree_with_every_pair(spans: list[tuple[int, int]], needed: int) -> None:
    """Garages that open are found exactly if all others that opened before had closed, the last one too late."""
    begin = at("06:00", day=FRIDAY)
    rows = [
        session(
            f"g{n}", "garage", begin + dt.timedelta(hours=first), begin + dt.timedelta(hours=first + length),
            series="alms",
        )
        for n, (first, length) in enumerate(spans)
    ]  # fmt: skip
    expected = set()
    for n, (first, _) in enumerate(spans):
        earlier = [
            (start + length, start) for m, (start, length) in enumerate(spans) if (start, m) < (first, n)
        ]
        if not earlier:
            continue
        last = max(end for end, _ in earlier)
        days = {(begin + dt.timedelta(hours=start)).date() for end, start in earlier if end == last}
        other_day = (begin + dt.timedelta(hours=first)).date() not in days
        if 0 < first - last < needed and (other_day or len(days) > 1):
            expected.add(f"g{n}")
    held = {finding.context["session"] for finding in closed(needed, *rows)}
    # Where two closed at one time on different days, either may be taken for the last.
    assert held <= expected
