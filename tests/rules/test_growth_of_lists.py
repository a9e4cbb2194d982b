"""What reading and judging costs grows with a season and not with its square, whichever list or text it is."""

import gc
import time
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Final

import attrs
import pytest

from roadracing._internal.documents.reading import load, read
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.limits import Limits
from roadracing._internal.model.control.radio_channel import RadioChannel
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.mark import Mark
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.engine.rule_run import RuleRun
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from tests.effort import SHARE
from tests.growth import Costs, Measures, parts_that_grow_too_fast, rest_of_memory
from tests.rules.example import example_of
from tests.rules.growing import at_path, can_grow, lists_of, with_all, with_list, with_texts

pytestmark = pytest.mark.slow

ROOT: Final = Path(__file__).parents[2]
SIZES: Final = (1_000, 4_000, 16_000)
LEAST_S: Final = 1.0
"""An added cost below this says more about the machine than about a rule; what is quadratic takes far more."""
LEAST_BYTES: Final = 200_000_000
MEMORY: Final = "memory"
ROOM: Final = Limits(bytes=2**30, values=10**8, points=10**6)
LISTS: Final = [path for path in dict.fromkeys(lists_of()) if can_grow(path)]
"""Every list that a season has anywhere, save those that can only hold a handful of words."""
CASES: Final = [(path, spread) for path in LISTS for spread in (True, False)]
TOGETHER: Final = [(spread, at_one) for spread in (True, False) for at_one in (False, True)]
"""Whether all that is copied is a day later each time, and whether it happens at one weekend."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """All lists are tried by hand; where the time is short, a few of them, and others from another seed."""
    said = str(metafunc.config.getoption("--hypothesis-seed", None) or 0)
    turn = int(said) if said.isdigit() else 0
    if "path" in metafunc.fixturenames:
        cases = CASES[turn % SHARE**2 :: SHARE**2]
        ids = [f"{'.'.join(path)}-{'spread' if spread else 'coinciding'}" for path, spread in cases]
        metafunc.parametrize(("path", "spread"), cases, ids=ids)
    elif "at_one_weekend" in metafunc.fixturenames:
        first = turn % len(TOGETHER) if SHARE > 1 else 0
        metafunc.parametrize(
            ("spread", "at_one_weekend"), TOGETHER[first :: len(TOGETHER) if SHARE > 1 else 1]
        )


@cache
def seeds() -> tuple[Season, ...]:
    """A real weekend, a worked one, one with every kind of object, and the seasons that rules are broken by."""
    names = ("tests/data/long-beach-2023-model", "examples/mid-ohio-2004", "tests/data/documents/whole")
    held = [load(ROOT / f"{name}.json") for name in names]
    mark = Mark(id="0-1", path="/sessions/race/title", value=JsonValue('"Race"'), over=("0-2",))
    channel = RadioChannel(id="control", weekend=held[1].weekends[0].id, series=(held[1].series[0].id,))
    said = (attrs.evolve(held[-1], marks=(mark,)), attrs.evolve(held[1], radio_channels=(channel,)))
    return (*held, *said, *(example_of(rule).broken for rule in DEFAULT))


def costs_of(season: Season, *, read_too: bool = True) -> Costs:
    """The processor time of every rule over a season, and of reading it; and what memory both take beyond it."""
    costs: Counter[str] = Counter()
    judge = RuleRun.judge

    def timed(run: RuleRun, rule: Rule) -> None:
        began = time.process_time()
        judge(run, rule)
        costs[rule.code.code] += time.process_time() - began

    # The collector looks at all that the tests have made so far, which is not what judging or reading costs.
    gc.collect()
    gc.freeze()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(RuleRun, "judge", timed)
        most = rest_of_memory()
        began = time.process_time()
        assert () == validate(season, profile=Profile.OPERATIONS).crashes
        costs["what is not a rule"] = time.process_time() - began - costs.total()
        if read_too:
            text = dumps(season).encode()
            gc.collect()
            gc.disable()
            began = time.process_time()
            assert read(text, limits=ROOM).season is not None
            costs["reading"] = time.process_time() - began
            gc.enable()
    gc.unfreeze()
    costs[MEMORY] = most() / LEAST_BYTES * LEAST_S
    return dict(costs)


def measures_of(grown: Callable[[int], Season]) -> Measures:
    """What measures a season at three sizes."""
    seasons = [grown(size) for size in SIZES]
    # What is loaded when it is first needed is nobody's cost.
    costs_of(seasons[0])
    return [partial(costs_of, each) for each in seasons]


def measures_of_list(path: tuple[str, ...], *, spread: bool) -> Measures:
    """What measures a season one of whose lists grows."""
    seed = next(each for each in seeds() if at_path(each, path))
    return measures_of(lambda size: with_list(seed, path, size, spread=spread))


def measures_of_all(*, spread: bool, at_one_weekend: bool) -> Measures:
    """What measures a season all of whose lists grow."""
    return measures_of(lambda size: with_all(seeds()[0], size, spread=spread, at_one_weekend=at_one_weekend))


def measures_of_texts(seed: Season) -> Measures:
    """What measures a season all of whose texts grow."""
    return measures_of(partial(with_texts, seed))


def test_one_list(path: tuple[str, ...], *, spread: bool) -> None:
    """Each list of a season has a thousand, four thousand and sixteen thousand members, apart or all at one time."""
    assert {} == parts_that_grow_too_fast(measures_of_list(path, spread=spread), LEAST_S)


def test_all_lists_together(*, spread: bool, at_one_weekend: bool) -> None:
    """Weekend after weekend is added, each with all that the first one has; and all of it to one weekend."""
    measures = measures_of_all(spread=spread, at_one_weekend=at_one_weekend)
    assert {} == parts_that_grow_too_fast(measures, LEAST_S)


def test_all_texts_together() -> None:
    """Every text of a season has a thousand, four thousand and sixteen thousand characters."""
    for seed in seeds()[:: SHARE**2]:
        assert {} == parts_that_grow_too_fast(measures_of_texts(seed), LEAST_S)


def test_every_list_has_an_example() -> None:
    """Whatever the model can hold many of is held by one of the seasons that grow: what has none would stay untried."""
    assert {path[-1] for path in LISTS} >= {"sessions", "stations", "spots", "claims", "sources"}
    assert [] == [path for path in LISTS if not any(at_path(each, path) for each in seeds())]
