"""A weekend of two series that share one pit lane, in which nothing is wrong, to be made wrong in one place.

Two cars of the American Le Mans Series and two of the Speed World Challenge have the same boxes: the one series runs in
the morning, the other in the afternoon. Teams, numbers and lengths are invented.
"""

from typing import Any

import attrs

from roadracing._internal.model.agreement.organisation import Organisation, RuleBook
from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.pit.boxes import PitAllocation, PitBox
from roadracing._internal.model.pit.pit_plan import PitConditions, PitPlan
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.pit_lane import PitLane
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from tests.rules.building import (
    FULL,
    IMSA,
    SCCA,
    VENUE,
    cleared,
    findings_in,
    season,
    session,
)

LANE = PitLane(
    length_m=420.0,
    working_from_m=60.0,
    working_to_m=360.0,
    fast_lane_width_m=3.5,
    inner_lane_width_m=8.0,
    speed_limit_kph=60.0,
    source="invented",
)
BY_THE_BOOK = attrs.evolve(SCCA, rule_book=RuleBook.SCCA)
"""The SCCA with its rule book, whose numbers are the ones that could be sourced."""
FIA = Organisation(id="fia", name="FIA", rule_book=RuleBook.FIA)

TEAMS = (Team(id="first-team", name="First Team"), Team(id="second-team", name="Second Team"))


def entry(name: str, series: str = "alms", number: str | None = None, **facts: Any) -> Entry:
    """A car in a series."""
    return Entry(**{"id": name, "series": series, "number": number, **facts})


ONE = entry("alms-1", number="1", car_class="lmp1", team="first-team")
TWO = entry("alms-2", number="2", car_class="lmp1", team="second-team")
GT = entry("wc-1", "world-challenge", "1", car_class="wc-gt", team="first-team")
TOURING = entry("wc-71", "world-challenge", "71", car_class="wc-touring", team="second-team")
ENTRIES = (ONE, TWO, GT, TOURING)


def box(number: int, **facts: Any) -> PitBox:
    """The boxes are 14 m long and lie side by side from the beginning of the working part."""
    begins = 60.0 + 14.0 * (number - 1)
    return PitBox(
        **{"id": f"box-{number}", "label": str(number), "from_m": begins, "to_m": begins + 14.0, **facts}
    )


def given(name: str, boxes: str | tuple[str, ...], *entries: str, **facts: Any) -> PitAllocation:
    """Boxes for cars."""
    return PitAllocation(
        id=name, boxes=(boxes,) if isinstance(boxes, str) else boxes, entries=entries, **facts
    )


BOXES = tuple(box(number) for number in (1, 2, 3))
ALLOCATIONS = (
    given("for-alms-1", "box-1", "alms-1"),
    given("for-alms-2", "box-2", "alms-2"),
    given("for-wc-1", "box-1", "wc-1"),
    given("for-wc-71", "box-2", "wc-71"),
)
PLAN = PitPlan(id="plan", weekend="weekend", boxes=BOXES, allocations=ALLOCATIONS)

ROWS: tuple[Session, ...] = (
    *cleared(),
    session("wc-practice", "practice", "08:00", "08:30", series="world-challenge"),
    session("alms-practice", "practice", "09:00", "10:00", series="alms"),
    session("wc-gt-race", "race", "11:00", "11:50", series="world-challenge", classes=("wc-gt",)),
    session("wc-touring-race", "race", "12:30", "13:20", series="world-challenge", classes=("wc-touring",)),
    session("alms-race", "race", "14:00", "16:45", series="alms"),
)


def laned(lane: PitLane | None = LANE, **facts: Any) -> dict[str, Any]:
    """The venue, with this pit lane on its full course."""
    layout: CircuitLayout = attrs.evolve(FULL, pit_lane=lane, **facts)
    return {"venues": (attrs.evolve(VENUE, layouts=(layout, *VENUE.layouts[1:])),)}


def pits(*rows: Session, plan: PitPlan | None = PLAN, lane: PitLane | None = LANE, **facts: Any) -> Season:
    """The weekend with a plan, further rows and other facts; ``sessions`` replaces its rows."""
    return season(
        facts.pop("sessions", ROWS),
        rows,
        **{
            "organisations": (IMSA, SCCA),
            "teams": TEAMS,
            "entries": ENTRIES,
            "pit_plans": (plan,) if plan is not None else (),
            **laned(lane),
            **facts,
        },
    )


judged = findings_in(pits)
"""What one rule says of the weekend with a plan and other facts."""


def planned(**facts: Any) -> PitPlan:
    """The plan with other facts."""
    return attrs.evolve(PLAN, **facts)


def conditions(name: str = "everybody", **facts: Any) -> PitConditions:
    """Conditions for everybody, unless they say otherwise."""
    return PitConditions(id=name, **facts)
