"""A start is as exact as it is known, and has one written form."""

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start, StartKind

SEBRING = "2004-03-20T10:30:00-05:00[America/New_York]"
INSTANT = Instant.parse(SEBRING)


class TestForms:
    """The written forms."""

    @pytest.mark.parametrize(
        ("text", "start"),
        [
            (SEBRING, Start.at(INSTANT)),
            ("~" + SEBRING, Start.about(INSTANT)),
            (">" + SEBRING, Start.not_before(INSTANT)),
            ("2004-10-16", Start.on(date(2004, 10, 16))),
            ("after gt-race +15m", Start.after("gt-race", timedelta(minutes=15))),
            ("after gt-race +1h30m", Start.after("gt-race", timedelta(minutes=90))),
            ("after gt-race +0m", Start.after("gt-race")),
            ("tbc", Start.tbc()),
        ],
        ids=lambda value: str(value)[:20],
    )
    def test_both_ways(self, text: str, start: Start) -> None:
        """Each kind is written in one way, and read from it."""
        assert start == Start.parse(text)
        assert text == str(start)

    @pytest.mark.parametrize("text", ["after gt-race", "after gt-race +90m", "after gt-race +0h0m"])
    def test_other_gaps(self, text: str) -> None:
        """A gap may be written otherwise and is written back in its one form."""
        assert Start.parse(text) == Start.parse(str(Start.parse(text)))

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "TBC",
            " tbc",
            "now",
            "10:30",
            "2004-02-30",
            "2004-3-20",
            "after",
            "after  x",
            "after X +1m",
            "after x +15",
            "after x -15m",
            "after x +15m ",
            "~",
            ">",
            "~tbc",
            "~2004-10-16",
            "2004-03-20T10:30",
            "≈" + SEBRING,
            "~~" + SEBRING,
            "\uff12004-03-20",
        ],
    )
    def test_refused(self, text: str) -> None:
        """Anything else is refused."""
        with pytest.raises(ValueError, match=r"."):
            Start.parse(text)

    def test_the_reason_is_the_instants(self) -> None:
        """Where the time is at fault the reason is the instant's own."""
        with pytest.raises(InstantError) as caught:
            Start.parse("~2004-04-04T02:30:00-05:00[America/New_York]")
        assert "nonexistent" in str(caught.value.reason) or "conflict" in str(caught.value.reason)


class TestValues:
    """A start as a value."""

    def test_zone_counts(self) -> None:
        """The same instant in another zone is another start."""
        assert Start.at(INSTANT) != Start.at(INSTANT.to("Etc/UTC"))
        assert INSTANT == INSTANT.to("Etc/UTC")

    def test_hash_agrees(self) -> None:
        """Equal starts have one hash."""
        assert 1 == len({Start.parse(SEBRING), Start.at(INSTANT)})

    def test_no_mixtures(self) -> None:
        """A start cannot be of one kind and hold what another holds."""
        with pytest.raises(ValueError, match=r"Start\.tbc"):
            Start(StartKind.TBC, instant=INSTANT)
        with pytest.raises(ValueError, match=r"Start\.at"):
            Start(StartKind.AT)

    def test_plain_datetimes_are_refused(self) -> None:
        """A start holds a moment in a named zone, and a date without a time."""
        with pytest.raises(InstantError, match="names no time zone"):
            Start.at(datetime(2004, 3, 20, 10, 30))  # noqa: DTZ001 - the naive time is what is refused
        with pytest.raises(TypeError, match="a moment is wanted, an Instant"):
            Start.at("2004-03-20T10:30")  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="without a time"):
            Start.on(datetime(2004, 3, 20))  # noqa: DTZ001 - the same

    @pytest.mark.parametrize(
        "gap", [timedelta(seconds=-1), timedelta(microseconds=1), timedelta(hours=100_000)]
    )
    def test_gaps(self, gap: timedelta) -> None:
        """A gap is whole seconds, not negative and not absurd."""
        with pytest.raises(ValueError, match="gap"):
            Start.after("x", gap)

    @given(st.integers(0, 86_400 * 30))
    def test_every_gap_is_read_back(self, seconds: int) -> None:
        """Every gap of whole seconds survives being written."""
        start = Start.after("a-b", timedelta(seconds=seconds))
        assert start == Start.parse(str(start))

    def test_copies(self) -> None:
        """Copies and pickles are equal."""
        start = Start.about(INSTANT)
        assert start == copy.deepcopy(start) == pickle.loads(pickle.dumps(start))

    def test_repr_reads(self) -> None:
        """The repr is the call that reads the written form."""
        assert "Start.parse('after x +15m')" == repr(Start.after("x", timedelta(minutes=15)))


@pytest.mark.parametrize(
    ("build", "error"),
    [
        (lambda: Start("at", instant=Instant.now("UTC")), TypeError),  # type: ignore[arg-type]
        (lambda: Start("never"), TypeError),  # type: ignore[arg-type]
        (lambda: Start(StartKind.AT, instant=dt.datetime.now(dt.UTC)), TypeError),  # type: ignore[arg-type]
        (lambda: Start(StartKind.ON, date=dt.datetime(2004, 1, 1, tzinfo=dt.UTC)), ValueError),
        (lambda: Start(StartKind.ON, date="2004-01-01"), TypeError),  # type: ignore[arg-type]
        (lambda: Start(StartKind.AFTER, session="Not An Id", gap=dt.timedelta()), ValueError),
        (lambda: Start(StartKind.AFTER, session="race", gap=dt.timedelta(milliseconds=1)), ValueError),
        (lambda: Start(StartKind.AFTER, session="race", gap=15), TypeError),  # type: ignore[arg-type]
        (lambda: attrs.evolve(Start.after("race"), session="a b"), ValueError),
    ],
    ids=[
        "kind-as-text",
        "no-such-kind",
        "a-datetime",
        "a-day-with-a-time",
        "a-day-as-text",
        "no-id",
        "part-of-a-second",
        "gap-as-a-number",
        "evolved",
    ],
)
def test_no_way_to_build_a_start_that_cannot_be_written(
    build: Callable[[], Start], error: type[Exception]
) -> None:
    """However a start is built, it holds nothing that its written form could not say."""
    with pytest.raises(error):
        build()


@pytest.mark.parametrize("text", ["TBC", "To be confirmed", "AFTER race +15M", "Tuesday"])
def test_words_with_a_capital_t_are_no_instants(text: str) -> None:
    """Text that is no time at all is told what can be written, not what an instant lacks."""
    with pytest.raises(ValueError, match="or 'tbc'"):
        Start.parse(text)
