"""Load-in is a choreography."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.model.place.layout import CircuitLayout
from tests.effort import tries
from tests.rules.building import NORTH, SOUTH, VENUE, at, season, session
from tests.rules.example import Example
from tests.rules.paddock_building import GATE, PLAN, paddock, wave
from tests.rules.paddock_judging import judge, judged
from tests.rules.seasons import paddock as made
from tests.rules.seasons.paddock import FIRST

EXAMPLES = {
    "PAD050": Example(
        sound=made.SOUND,
        broken=paddock(
            waves=(attrs.evolve(made.FIRST, park="second"), wave("second-wave", order=2, park="first"))
        ),
    ),
    "PAD051": Example(
        sound=made.SOUND, broken=paddock(waves=(attrs.evolve(made.FIRST, park="second", opens="first"),))
    ),
    "PAD052": Example(
        sound=made.SOUND,
        broken=paddock(waves=(made.FIRST, attrs.evolve(made.FIRST, id="second-wave", vehicles=15))),
    ),
    "PAD053": Example(
        sound=made.SOUND, broken=paddock(waves=(attrs.evolve(made.FIRST, park="loading", opens=None),))
    ),
    "PAD054": Example(
        sound=made.SOUND,
        broken=paddock(
            session("early", "load-out", "09:30", "10:30", title="Early load-out", operated_by="imsa"),
            gates=(attrs.evolve(GATE, crosses="full"),),
            waves=(wave("leaving", order=1, gate="gate", vehicles=3, leave="early"),),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

DAY = dt.date(2004, 5, 27)
CROSSED = attrs.evolve(GATE, crosses="full")


def loads(*spans: tuple[int, int]) -> list[Any]:
    """Load-in sessions from one quarter of an hour to another."""
    begin = at("06:00", day=DAY)
    return [
        session(
            f"load-{n}",
            "load-in",
            begin + dt.timedelta(minutes=15 * start),
            begin + dt.timedelta(minutes=15 * end),
            operated_by="imsa",
        )
        for n, (start, end) in enumerate(spans)
    ]


spans = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


class TestWavesOutOfOrder:
    """PAD050."""

    @tries(25)
    @given(st.lists(st.tuples(spans, st.integers(1, 4)), max_size=8))
    def test_as_every_pair_says(self, held: list[tuple[tuple[int, int], int]]) -> None:
        """A wave is found where another with a lower number begins later."""
        waves = tuple(wave(f"w{n}", order=order, park=f"load-{n}") for n, (_, order) in enumerate(held))
        plan = attrs.evolve(PLAN, waves=waves)
        wanted = {
            f"w{n}"
            for n, (span, order) in enumerate(held)
            if any(other[0] > span[0] and lower < order for other, lower in held)
        }
        found = judged("PAD050", season(loads(*(span for span, _ in held)), paddock_plans=(plan,)))
        assert wanted == {str(d.context["wave"]) for d in found}

    def test_in_and_out(self) -> None:
        """A load-out has numbers of its own."""
        assert () == judge("PAD050", waves=(FIRST, wave("leaving", order=1, leave="loading")))

    def test_not_known(self) -> None:
        """Waves without a number or a time are in no order."""
        assert () == judge(
            "PAD050", waves=(attrs.evolve(FIRST, order=None), wave("x", order=1, park="nowhere"))
        )


class TestOpensBeforeParking:
    """PAD051."""

    @pytest.mark.parametrize(
        ("park", "opens", "number"),
        [("first", "opening", 0), ("first", "first", 0), ("opening", "second", 1)],
    )
    def test_order(self, park: str, opens: str, number: int) -> None:
        """One may open at once, or later, and not before."""
        assert number == len(judge("PAD051", waves=(attrs.evolve(FIRST, park=park, opens=opens),)))


class TestGateOverCapacity:
    """PAD052."""

    @tries(25)
    @given(st.lists(st.tuples(spans, st.integers(1, 40)), max_size=8))
    def test_as_every_moment_says(self, held: list[tuple[tuple[int, int], int]]) -> None:
        """A wave is found where, as it begins, more come in an hour than the gate lets pass."""
        waves = tuple(
            wave(f"w{n}", gate="gate", vehicles=vehicles, park=f"load-{n}")
            for n, (_, vehicles) in enumerate(held)
        )
        rates = [
            (span, f"w{n}", vehicles * 4 / (span[1] - span[0])) for n, (span, vehicles) in enumerate(held)
        ]
        wanted = {}
        for span, name, _ in rates:
            # Those that begin with it and have a smaller name are there already.
            present = [
                rate
                for other, its, rate in rates
                if (other[0], its) <= (span[0], name) and span[0] < other[1]
            ]
            if sum(present) > 30 + 1e-9:
                wanted[name] = sum(present)
        plan = attrs.evolve(PLAN, waves=waves)
        found = judged("PAD052", season(loads(*(span for span, _ in held)), paddock_plans=(plan,)))
        told = {str(d.path[-1]): d.context["vehicles_per_h"] for d in found}
        assert set(wanted) == set(told)
        assert all(abs(wanted[name] - float(str(told[name]))) < 0.01 for name in wanted)

    def test_alone(self) -> None:
        """A single wave can be too much for its hour."""
        (finding,) = judge("PAD052", waves=(attrs.evolve(FIRST, vehicles=31),))
        assert (
            "wave 1 of the load-in brings 31 vehicles in 1 h, which is 31 vehicles an hour" in finding.message
        )
        assert () == judge("PAD052", waves=(attrs.evolve(FIRST, vehicles=30),))

    def test_what_is_not_known(self) -> None:
        """No number, no gate, no capacity: nothing to add up."""
        many = attrs.evolve(FIRST, vehicles=500)
        for changes in ({"vehicles": None}, {"gate": None}, {"park": "nowhere"}):
            assert () == judge("PAD052", waves=(attrs.evolve(many, **changes),))
        assert () == judge("PAD052", waves=(many,), gates=(attrs.evolve(GATE, vehicles_per_h=None),))


class TestWaveOfNoLoadIn:
    """PAD053."""

    @pytest.mark.parametrize(
        ("facts", "words"),
        [
            ({"park": "practice"}, "is no load-in but practice"),
            ({"park": None, "opens": None, "leave": "first"}, "is no load-out but load-in"),
            ({"leave": "loading"}, "comes in and leaves"),
        ],
    )
    def test_which_session(self, facts: dict[str, Any], words: str) -> None:
        """A wave comes with a load-in, or leaves with a load-out, and not both."""
        (finding,) = judge("PAD053", waves=(attrs.evolve(FIRST, **facts),))
        assert words in finding.message

    def test_another_weekend(self) -> None:
        """Its sessions are at the weekend of the plan."""
        away = session("away-load", "load-in", "08:00", "09:00", weekend="away")
        found = judge("PAD053", away, waves=(attrs.evolve(FIRST, park="away-load", opens="away-load"),))
        assert 2 == len(found)
        assert all("at another weekend, 'away'" in d.message for d in found)


class TestHotCrossing:
    """PAD054."""

    @pytest.mark.parametrize(
        ("start", "end", "number"),
        [
            ("08:00", "09:00", 0),
            ("08:00", "09:01", 1),
            ("10:00", "11:00", 0),
            ("09:59", "11:00", 1),
            ("09:15", "09:30", 1),
        ],
    )
    def test_times(self, start: str, end: str, number: int) -> None:
        """Practice is from 9 to 10; a wave may end as it begins, and begin as it ends."""
        row = session("move", "load-out", start, end, operated_by="imsa")
        found = judge("PAD054", row, gates=(CROSSED,), waves=(wave("w", gate="gate", leave="move"),))
        assert number == len(found)

    def test_other_asphalt(self) -> None:
        """Only the layout that is crossed has to be cold."""
        rows = (
            session("north", "practice", "14:00", "15:00", series="alms", layout="north-loop"),
            session("move", "load-out", "14:00", "15:00", operated_by="imsa"),
        )
        for layout, number in ((NORTH, 1), (SOUTH, 0)):
            gates = (attrs.evolve(GATE, crosses=layout.id),)
            assert number == len(
                judge("PAD054", *rows, gates=gates, waves=(wave("w", gate="gate", leave="move"),))
            )

    def test_a_cold_track(self) -> None:
        """While people inspect the track, transporters may cross."""
        row = session("move", "load-in", "06:00", "06:30", operated_by="imsa")
        assert () == judge("PAD054", row, gates=(CROSSED,), waves=(wave("w", gate="gate", park="move"),))

    def test_two_waves_in_one_session(self) -> None:
        """Each wave is told, through whichever gate it goes."""
        row = session("move", "load-out", "09:00", "10:00", operated_by="imsa")
        gates = (CROSSED, attrs.evolve(CROSSED, id="other"), attrs.evolve(GATE, id="tunnel"))
        waves = tuple(
            wave(f"w{n}", gate=gate, leave="move") for n, gate in enumerate(("gate", "other", "tunnel"))
        )
        found = judge("PAD054", row, gates=gates, waves=waves)
        assert ["w0", "w1"] == [d.context["wave"] for d in found]

    def test_layouts_that_name_no_asphalt(self) -> None:
        """A layout that names none takes all of the venue."""
        bare = attrs.evolve(VENUE, layouts=(CircuitLayout(id="full"),))
        row = session("move", "load-out", "09:00", "10:00", operated_by="imsa")
        found = judge(
            "PAD054",
            row,
            gates=(CROSSED,),
            waves=(wave("w", gate="gate", leave="move"),),
            extra={"venues": (bare,)},
        )
        assert 1 == len(found)
