"""How long the track had which status."""

import datetime as dt

from hypothesis import given, settings, strategies as st

from roadracing._internal.control.replay.replay import replay
from roadracing._internal.model.control.log_entry import LogEntry
from tests.control.lines import K, T, after, line, logs, statuses, went

MINUTE = dt.timedelta(minutes=1)


class TestTimes:
    """How long the track had which status."""

    def test_times_and_laps(self) -> None:
        """A lap belongs to the status in which it ends, and laps behind the safety car are laps."""
        held = replay(
            [
                went(1, 0, T.GREEN),
                *[line(n + 2, 100 * (n + 1), K.LAP) for n in range(3)],
                went(5, 350, T.SC_DEPLOYED),
                line(6, 400, K.LAP),
                went(7, 450, T.SC_IN_THIS_LAP),
                went(8, 500, T.GREEN),
                line(9, 500, K.LAP),
                line(10, 600, K.LAP),
            ]
        )
        times = held.flag_times()
        assert {T.GREEN: 4, T.SC_DEPLOYED: 1, T.SC_IN_THIS_LAP: 1} == times.laps
        assert dt.timedelta(seconds=450) == times.times[T.GREEN]
        assert dt.timedelta(seconds=600) == times.elapsed == held.elapsed

    def test_laps_that_were_not_counted(self) -> None:
        """Of laps that went by since the last count while the status changed nobody knows where they belong."""
        held = replay(
            [
                went(1, 0, T.GREEN),
                line(2, 100, K.LAP, lap=1),
                went(3, 500, T.FCY),
                line(4, 900, K.LAP, lap=9),
            ]
        )
        assert ({T.GREEN: 1, T.FCY: 1}, 7) == (held.flag_times().laps, held.flag_times().unplaced_laps)

    def test_until(self) -> None:
        """Times can be asked up to a moment."""
        held = replay(statuses(T.GREEN, T.RED, T.COLD))
        assert {T.GREEN: MINUTE, T.RED: MINUTE / 2} == held.flag_times(until=after(150)).times

    def test_one_session(self) -> None:
        """And for one session."""
        held = replay(
            [
                went(1, 0, T.GREEN, session="practice"),
                went(2, 60, T.COLD, session="practice"),
                went(3, 120, T.GREEN, session="race"),
                went(4, 300, T.CHEQUERED),
            ]
        )
        assert 3 * MINUTE == held.flag_times("race").times[T.GREEN]
        assert ("practice", "race") == held.sessions

    @settings(max_examples=settings.default.max_examples // 4)
    @given(logs())
    def test_they_add_up(self, entries: list[LogEntry]) -> None:
        """The times of all statuses and the time of none add up to the time from the first entry to the last."""
        held = replay(entries)
        moments = [each.moment for each in held.entries if each.moment.year > 1]
        elapsed = max(moments) - min(moments) if moments else dt.timedelta()
        assert elapsed == held.elapsed
        by_session = sum((held.flag_times(name).elapsed for name in held.sessions), dt.timedelta()) + sum(
            (s.length for s in held.spans if s.session is None), dt.timedelta()
        )
        assert elapsed == by_session
        assert all(one.ends == other.begins for one, other in zip(held.spans, held.spans[1:], strict=False))

    @settings(max_examples=settings.default.max_examples // 4)
    @given(logs(), st.integers(0, 1100))
    def test_the_state_is_that_of_its_span(self, entries: list[LogEntry], seconds: int) -> None:
        """At every moment the state has the status of the span in which the moment lies."""
        held = replay(entries)
        moment = after(seconds).utc
        for span in held.spans:
            if span.begins <= moment < span.ends:
                assert span.status is held.at(moment).track
