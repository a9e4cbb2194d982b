"""Rules take little more than their share when there is more to look at: nothing is compared pair by pair."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations
from typing import Any

import attrs
import pytest

from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.entry.access_plan import AccessGrant
from roadracing._internal.model.entry.credential import CredentialLevel
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.ways import FireLane
from roadracing._internal.model.place.point import Point
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import SafetyUnit, UnitType
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.rules.agreement import listings
from roadracing._internal.rules.document import references
from roadracing._internal.rules.validation import validate
from roadracing._internal.versions.same_weekend import SameWeekend
from tests import growth
from tests.growth import Costs, Measures, parts_that_grow_too_fast, processor_time
from tests.rules.building import SATURDAY, SUNDAY, VENUE, WEEKEND, season, session
from tests.rules.gates import PLAN, honours, with_access

pytestmark = pytest.mark.slow

SIZES = (1_000, 4_000, 16_000)
LEAST_PUT_BACK_S = 1.0
LEAST_S = 2.0
"""Below this the clock says more about the machine than about the rule; what is quadratic takes minutes."""


def weekends_at_one_place(size: int) -> Season:
    """So many weekends on the same days."""
    days = {"first_day": SATURDAY, "last_day": SUNDAY}
    return season(weekends=tuple(attrs.evolve(WEEKEND, id=f"w{n}", **days) for n in range(size)))


def references_that_lead_nowhere(size: int) -> Season:
    """So many sessions of series that are not there, each of another one."""
    return season(*(session(f"s{n}", "press", series=f"no-series-{n}") for n in range(size)))


def ids_and_as_many_wrong_ones(size: int) -> Season:
    """So many series, and as many sessions of others whose ids are a letter longer."""
    return season(
        *(session(f"s{n}", "press", series=f"series-number-{n}x") for n in range(size)),
        series=tuple(Series(id=f"series-number-{n}", name=f"Series {n}") for n in range(size)),
    )


def a_lane_that_crosses_itself(size: int) -> Season:
    """A fire lane of so many points, whose stretches cross each other in heaps."""
    points = tuple(Point(x_m=float(n * 7 % 101), y_m=float(n * 13 % 97)) for n in range(size // 20))
    plan = PaddockPlan(
        id="plan", weekend="weekend", fire_lanes=(FireLane(id="lane", line=points, width_m=6.0),)
    )
    return season(paddock_plans=(plan,))


def rows_at_one_time(kind: str) -> Callable[[int], Season]:
    """So many rows of a kind, all while cars of their series are on track, half of them at one time."""

    def make(size: int) -> Season:
        rows = (session(f"r{n}", kind, "09:30", "10:30", series="alms") for n in range(size // 2))
        runs = (
            session(f"q{n}", "race" if n % 2 else "qualifying", "10:00", "11:00", series="alms")
            for n in range(size // 2)
        )
        return season(*rows, *runs)

    return make


def an_official_at_as_many_venues(size: int) -> Season:
    """One official with an assignment at each of so many venues, all on the same days."""
    days = {"first_day": SATURDAY, "last_day": SUNDAY}
    return season(
        officials=(Official(id="chief", name="The Chief"),),
        venues=tuple(attrs.evolve(VENUE, id=f"v{n}", layouts=()) for n in range(size)),
        weekends=tuple(
            attrs.evolve(WEEKEND, id=f"w{n}", venue=f"v{n}", layout=None, **days) for n in range(size)
        ),
        assignments=tuple(
            Assignment(id=f"a{n}", weekend=f"w{n}", official="chief", role=OfficialRole.RACE_DIRECTOR)
            for n in range(size)
        ),
    )


def one_transponder_in_all_cars(size: int) -> Season:
    """So many cars with one transponder, in as many sessions of their series."""
    return season(
        *(session(f"s{n}", "practice", "10:00", "11:00", series="alms") for n in range(size // 2)),
        entries=tuple(
            Entry(id=f"e{n}", series="alms", number=str(n), transponder="7") for n in range(size // 2)
        ),
    )


def plans_of_one_weekend(size: int) -> Season:
    """So many safety plans of one weekend, with as many sessions."""
    unit = SafetyUnit(id="unit", type=UnitType.WRECKER)
    return season(
        *(session(f"s{n}", "practice", "10:00", "11:00", series="alms") for n in range(size // 2)),
        safety_plans=tuple(
            SafetyPlan(id=f"p{n}", weekend="weekend", units=(attrs.evolve(unit, id=f"u{n}"),))
            for n in range(size // 2)
        ),
    )


def levels_honoured_alike(size: int) -> Season:
    """So many levels of one organisation that count as as many of another's, each with a grant."""
    few = size // 8
    levels = tuple(
        CredentialLevel(id=f"{who}-{n}", level="crew", organisation=who)
        for who in ("imsa", "scca")
        for n in range(few)
    )
    grants = tuple(
        AccessGrant(
            id=f"g-{level.id}",
            level=level.id,
            zones=("paddock", "hot-pits")[: 1 + (level.organisation == "imsa")],
        )
        for level in levels
    )
    plan = attrs.evolve(PLAN, levels=levels, grants=grants)
    runs = (session(f"s{n}", "practice", "10:00", "11:00", series="alms") for n in range(few))
    return attrs.evolve(with_access(*runs, reciprocities=(honours("crew", "crew"),)), access_plans=(plan,))


def plans_of_one_gate(size: int) -> Season:
    """So many access plans of one weekend, each with a grant around all of its sessions."""
    plans = tuple(
        attrs.evolve(
            PLAN, id=f"p{n}", grants=(AccessGrant(id=f"g{n}", level="imsa-crew", zones=("paddock",)),)
        )
        for n in range(size // 8)
    )
    runs = (session(f"s{n}", "practice", "10:00", "11:00", series="alms") for n in range(size // 8))
    return attrs.evolve(with_access(*runs), access_plans=plans)


CASES = {
    "ADM006": one_transponder_in_all_cars,
    "ADM008": levels_honoured_alike,
    "ADM011": levels_honoured_alike,
    "ADM015": levels_honoured_alike,
    "ADM016": plans_of_one_gate,
    "CTL026": an_official_at_as_many_venues,
    "SAF008": plans_of_one_weekend,
    "JOA006": weekends_at_one_place,
    "REF001": references_that_lead_nowhere,
    "PAD011": a_lane_that_crosses_itself,
    "PAD012": a_lane_that_crosses_itself,
    "SCH024": rows_at_one_time("briefing"),
    "SCH025": rows_at_one_time("podium"),
    "SCH026": rows_at_one_time("technical-inspection"),
}


def judged(made: Season, code: str) -> Costs:
    """What one rule takes over a season."""

    def work() -> None:
        assert () == validate(made, select=[code]).crashes

    return {code: processor_time(work)}


def measures_of(code: str) -> Measures:
    """What measures a rule over the season that is worst for it."""
    return [partial(judged, CASES[code](size), code) for size in SIZES]


@pytest.mark.parametrize("code", CASES)
def test_growth(code: str) -> None:
    """From the second size to the third no more is added than what there is more of asks for."""
    assert {} == parts_that_grow_too_fast(measures_of(code), LEAST_S)


def weekends_pair_by_pair(patched: pytest.MonkeyPatch) -> None:
    """Every two weekends are looked at, before those of one place and time are."""
    grouped = listings.same_weekend

    def compared(index: Any) -> Sequence[SameWeekend]:
        pairs = combinations(index.weekends.values(), 2)
        assert all(one.venue == other.venue for one, other in pairs)
        return list(grouped(index))

    patched.setattr(listings, "same_weekend", compared)


def near_words_for_everything(patched: pytest.MonkeyPatch) -> None:
    """For every id that is not there the nearest one is sought."""
    patched.setattr(references, "_MOST_COMPARED", 10**12)


MENDED: dict[str, tuple[Callable[[pytest.MonkeyPatch], None], Callable[[int], Season], tuple[int, ...]]] = {
    "JOA006": (weekends_pair_by_pair, weekends_at_one_place, (500, 2_000, 8_000)),
    "REF001": (near_words_for_everything, ids_and_as_many_wrong_ones, (30, 120, 480)),
}


@pytest.mark.parametrize("code", MENDED)
def test_what_was_mended_is_found_when_it_is_put_back(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that looks at pairs again grows too fast, at sizes at which it does not without."""
    put_back, made, sizes = MENDED[code]
    seasons = [made(size) for size in sizes]
    measures: Measures = [partial(judged, each, code) for each in seasons]

    assert {} == parts_that_grow_too_fast(measures, LEAST_PUT_BACK_S)
    monkeypatch.setattr(growth, "ROUNDS", 1)
    put_back(monkeypatch)
    assert [code] == list(parts_that_grow_too_fast(measures, LEAST_PUT_BACK_S))
