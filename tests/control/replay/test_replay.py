"""A log, replayed."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.replay.corrections import as_known, effective, entries_of
from roadracing._internal.control.replay.log_problem import Problem, ProblemKind
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.control.replay.state import WeatherHold, with_strike
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import LogEntry, ProcedureStep, Scope, UnitState
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import (
    Occupancy,
    PitEntry,
    PitExit,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.model.weekend.kinds import SessionKind
from tests.control.lines import NOON, K, T, after, line, logs, statuses, went

P = ProblemKind
RACE, PRACTICE = SessionKind.RACE, SessionKind.PRACTICE
FIA = RuleBookProfile.of("fia")
MINUTE = dt.timedelta(minutes=1)


def found(entries: list[LogEntry], *kinds: ProblemKind, **facts: Any) -> list[Problem]:
    """The problems of a race's log, of these kinds or of all."""
    held = replay(entries, facts.pop("profile", None), **{"kind": RACE, **facts})
    return [each for each in held.problems if not kinds or each.kind in kinds]


def bad(entries: list[LogEntry], **facts: Any) -> list[Problem]:
    """The problems that are errors or warnings whatever their kind usually is."""
    mild = {P.NOT_LOGGED, P.NEVER_CLEARED}
    return [
        each
        for each in found(entries, **facts)
        if each.severity is not Severity.INFO and each.kind not in mild
    ]


class TestState:
    """How things stood at a moment."""

    def test_at(self) -> None:
        """After everything up to the moment, that of the moment itself included; before the log nothing is known."""
        held = replay(statuses(T.GREEN, T.RED, T.COLD))
        assert (None, T.GREEN, T.GREEN, T.RED, T.COLD) == tuple(
            held.at(after(s)).track for s in (59, 60, 119, 120, 9999)
        )
        assert T.RED is held.at(after(120).utc).track
        assert T.COLD is held.final.track

    def test_ties_by_sequence(self) -> None:
        """Of two entries of one moment the later number comes later, in whichever order they are given."""
        entries = [went(2, 60, T.RED), went(1, 60, T.GREEN)]
        assert T.RED is replay(entries).final.track

    def test_observed_before_logged_later(self) -> None:
        """What counts for the state is when it happened, not when it was written down."""
        entries = [went(1, 60, T.GREEN), went(2, 180, T.RED), went(3, 120, T.SC_DEPLOYED)]
        assert [T.GREEN, T.SC_DEPLOYED, T.RED] == [s.track for s in replay(entries).states]

    def test_an_entry_without_a_time(self) -> None:
        """It happened when the one before it did."""
        entries = [went(1, 60, T.GREEN), went(2, None, T.RED), went(3, 120, T.COLD)]
        held = replay(entries)
        assert T.RED is held.at(after(60)).track
        assert T.GREEN is replay([went(1, None, T.GREEN)]).final.track

    def test_overlays(self) -> None:
        """Conditions of sectors lie over the status, and end where they are cleared or with the whole track."""
        yellow = {"condition": SectorCondition.YELLOW, "scope": Scope.SECTOR}
        clear = {"condition": SectorCondition.CLEAR}
        held = replay(
            [
                went(1, 0, T.GREEN),
                line(2, 10, K.SECTOR_CONDITION, sector="7", **yellow),
                line(3, 20, K.SECTOR_CONDITION, sector="8", **yellow),
                line(4, 30, K.SECTOR_CONDITION, sector="7", scope=Scope.SECTOR, **clear),
                line(5, 40, K.SECTOR_CONDITION, scope=Scope.TRACK, **clear),
            ]
        )
        assert [0, 1, 2, 1, 0] == [len(state.sectors) for state in held.states]
        assert {T.GREEN} == {state.track for state in held.states}

    @pytest.mark.parametrize(
        ("before", "then"),
        [
            (T.SC_IN_THIS_LAP, T.GREEN),
            (T.VSC_ENDING, T.GREEN),
            (T.SC_DEPLOYED, T.GREEN),
            (T.RED, T.RED),
            (T.CHEQUERED, T.CHEQUERED),
            (T.COLD, T.COLD),
        ],
    )
    def test_track_clear(self, before: TrackStatus, then: TrackStatus) -> None:
        """A clear track ends a neutralisation; it takes up no stopped race, and starts none."""
        clear = line(2, 60, K.SECTOR_CONDITION, scope=Scope.TRACK, condition=SectorCondition.CLEAR)
        assert then is replay([went(1, 0, before), clear], kind=RACE).final.track

    def test_the_green_light_at_the_pit_exit(self) -> None:
        """It begins a practice; in a race it lets cars to the grid."""
        light = line(2, 60, K.PIT_LANE, pit_exit=PitExit.OPEN, signal="green-light")
        entries = [went(1, 0, T.READY), light]
        assert T.GREEN is replay(entries, kind=PRACTICE).final.track
        assert T.READY is replay(entries, kind=RACE).final.track
        assert PitExit.OPEN is replay(entries, kind=RACE).final.pit_lane.exit

    def test_the_session_that_is_on(self) -> None:
        """A decision about the race does not end the practice that is on; another session's green does."""
        held = replay(
            [
                went(1, 0, T.GREEN, session="practice"),
                line(2, 10, K.DECISION, session="race"),
                went(3, 20, T.CHEQUERED, session="practice"),
                went(4, 30, T.GREEN, session="race"),
            ],
            kinds={"practice": PRACTICE, "race": RACE},
        )
        assert ["practice", "practice", "practice", "race"] == [s.session for s in held.states]
        assert (PRACTICE, RACE) == (held.states[0].kind, held.final.kind)

    def test_the_rest(self) -> None:
        """Units, checks, steps, laps, the venue and the session are remembered."""
        state = replay(
            [
                line(1, 0, K.OCCUPANCY, occupancy=Occupancy.HOT),
                line(2, 1, K.UNIT, unit="fire-truck", unit_state=UnitState.MOVING),
                line(3, 2, K.CHECK, check="radio", passed=True),
                line(4, 3, K.SESSION_STATUS, session_status=SessionStatus.LIVE),
                line(5, 4, K.PROCEDURE_STEP, step=ProcedureStep.TRACK_INSPECTED),
                line(6, 5, K.PROCEDURE_STEP, step=ProcedureStep.RECOVERY_BEGINS),
                line(7, 6, K.LAP),
                line(8, 7, K.LAP, scope=Scope.CAR, car="3", lap=99),
            ]
        ).final
        assert (Occupancy.HOT, SessionStatus.LIVE, 1) == (state.occupancy, state.session_status, state.lap)
        assert (True, True, True) == (state.inspected, state.recovering, state.checks["radio"].passed)
        assert UnitState.MOVING is state.units["fire-truck"].state


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


class TestParts:
    """A log can be replayed in parts, as it was known, and corrected."""

    @settings(max_examples=settings.default.max_examples // 4)
    @given(logs(), st.data())
    def test_a_prefix_and_the_rest(self, entries: list[LogEntry], data: st.DataObject) -> None:
        """Replaying the first entries and then the others from there gives the states of the whole."""
        whole = replay(entries, kind=RACE)
        cut = data.draw(st.integers(0, len(whole.entries)))
        ordered = [
            attrs.evolve(each.entry, sequence=n + 1, supersedes=None, id=f"e-{n}", observed_at=_shown(each))
            for n, each in enumerate(whole.entries)
        ]
        flat = replay(ordered, kind=RACE)
        first = replay(ordered[:cut], kind=RACE)
        rest = replay(ordered[cut:], kind=RACE, start=first.final)
        assert flat.states == first.states + rest.states
        assert flat.final == rest.final

    @settings(max_examples=settings.default.max_examples // 4)
    @given(logs(most=12), st.data())
    def test_a_correction_is_as_if_it_had_been_logged_right(
        self, entries: list[LogEntry], data: st.DataObject
    ) -> None:
        """Superseding an entry gives what the log would be with the right entry in its place."""
        wrong = data.draw(st.integers(0, len(entries) - 1))
        status = data.draw(st.sampled_from(T))
        plain = [attrs.evolve(each, supersedes=None) for each in entries]
        right = [*plain]
        right[wrong] = went(wrong + 1, None, status, session=plain[wrong].session)
        right[wrong] = attrs.evolve(right[wrong], observed_at=plain[wrong].observed_at)
        correction = attrs.evolve(
            right[wrong],
            id="correction",
            sequence=len(plain) + 1,
            supersedes=plain[wrong].id,
            observed_at=None,
            session=None,
        )
        corrected, meant = replay([*plain, correction], kind=RACE), replay(right, kind=RACE)
        assert meant.spans == tuple(
            attrs.evolve(s, entry=right[wrong].id) if s.entry == "correction" else s for s in corrected.spans
        )
        assert meant.states == corrected.states

    def test_taking_back(self) -> None:
        """A note that supersedes an entry takes it back; the last of several corrections counts."""
        entries = [went(1, 0, T.GREEN), went(2, 60, T.RED), line(3, 90, K.NOTE, supersedes="line-2")]
        assert T.GREEN is replay(entries).final.track
        again = went(4, 60, T.FCY, supersedes="line-3")
        assert T.FCY is replay([*entries, again]).final.track
        both = [
            *entries[:2],
            went(3, 60, T.FCY, supersedes="line-2"),
            went(4, 60, T.VSC, supersedes="line-2"),
        ]
        assert [T.GREEN, T.VSC] == [state.track for state in replay(both).states]

    def test_corrections_that_lead_nowhere(self) -> None:
        """What supersedes a later entry, itself or nothing stands beside the others, and is said."""
        entries = [went(1, 0, T.GREEN, supersedes="line-1"), went(2, 60, T.RED, supersedes="gone")]
        counted, problems = effective(entries)
        assert 2 == len(counted)
        assert [P.CORRECTION, P.CORRECTION] == [each.kind for each in problems]

    def test_as_it_was_known(self) -> None:
        """What was known at a moment is told by the time of logging, what was so by the time of observing."""
        late = went(2, 60, T.RED, logged_at=after(600))
        entries = [went(1, 0, T.GREEN), late]
        assert T.GREEN is replay(entries, known_at=after(599)).at(after(100)).track
        assert T.RED is replay(entries, known_at=after(600)).at(after(100)).track

    @settings(max_examples=settings.default.max_examples // 4)
    @given(logs(), st.integers(0, 1100), st.integers(0, 1100))
    def test_knowledge_grows(self, entries: list[LogEntry], one: int, other: int) -> None:
        """What was in the log at a moment is in it at every later one."""
        early, late = sorted((one, other))
        before, then = (as_known(entries_of(entries), after(moment)) for moment in (early, late))
        assert set(before) <= set(then)


def _shown(each: Any) -> Any:
    return each.entry.observed_at or (NOON + (each.moment - NOON.utc) if each.moment.year > 1 else None)


class TestProblems:
    """What is wrong with a log."""

    def test_a_whole_race(self) -> None:
        """A race as the public messages of Formula One tell it has nothing wrong with it."""
        entries = statuses(
            T.GREEN,
            T.SC_DEPLOYED,
            T.SC_IN_THIS_LAP,
            T.GREEN,
            T.GREEN,
            T.VSC,
            T.VSC_ENDING,
            T.GREEN,
            T.VSC,
            T.VSC,
            T.VSC_ENDING,
            T.SC_DEPLOYED,
            T.RED,
            T.SC_DEPLOYED,
            T.SC_IN_THIS_LAP,
            T.VSC,
            T.VSC_ENDING,
            T.RED,
            T.CHEQUERED,
        )
        assert [] == bad(entries, profile=FIA)

    def test_a_log_that_begins_in_the_middle(self) -> None:
        """Whatever it begins with is accepted as it is."""
        for status in T:
            assert [] == found([went(1, 0, status)])

    def test_impossible(self) -> None:
        """What cannot have been is an error at the entry that says it."""
        (problem,) = found(statuses(T.GREEN, T.RED, T.GREEN), P.TRACK_CHANGE)
        assert ("line-3", None) == (problem.entry, problem.severity)
        assert [] == found(statuses(T.GREEN, T.RED, T.GREEN), P.TRACK_CHANGE, kind=PRACTICE)

    def test_steps_that_nobody_logs(self) -> None:
        """A log without a word for a step has that said once, as info; one that has it, at each place it is missing."""
        codes = statuses(T.GREEN, T.SC_DEPLOYED, T.GREEN, T.VSC, T.GREEN, T.SC_DEPLOYED, T.GREEN)
        (problem,) = found(codes)
        assert (P.NOT_LOGGED, Severity.INFO) == (problem.kind, problem.severity)
        words = statuses(T.GREEN, T.VSC, T.VSC_ENDING, T.GREEN, T.VSC, T.GREEN)
        (problem,) = found(words)
        assert (P.NOT_LOGGED, None, "line-6") == (problem.kind, problem.severity, problem.entry)

    def test_holds(self) -> None:
        """No green during a hold; cars that run are stopped within minutes; a strike far away is none."""
        strike = line(2, 60, K.LIGHTNING, distance_m=5000.0)
        assert [] == found([went(1, 0, T.GREEN), strike, went(3, 300, T.RED)], P.HOLD)
        (problem,) = found([went(1, 0, T.GREEN), strike, went(3, 700, T.RED)], P.HOLD)
        assert "10 minutes after lightning struck" in problem.message
        (problem,) = found([went(1, 0, T.RED), strike, went(3, 700, T.SC_DEPLOYED)], P.HOLD)
        assert "lasts until 12:31" in problem.message
        far = line(2, 60, K.LIGHTNING, distance_m=20_000.0)
        assert [] == found([went(1, 0, T.GREEN), far, went(3, 3000, T.RED)], P.HOLD)
        assert [] == found([went(1, 0, T.RED), strike, went(3, 1860, T.SC_DEPLOYED)], P.HOLD)

    def test_a_declared_hold(self) -> None:
        """It lasts until it is lifted or ends; lightning's is not lifted."""
        hold, lifted = line(2, 60, K.WEATHER_HOLD), line(3, 120, K.WEATHER_HOLD_LIFTED)
        entries = [went(1, 0, T.RED), hold, lifted, went(4, 130, T.SC_DEPLOYED)]
        assert [] == found(entries, P.HOLD, P.HOLD_SHORTENED)
        assert 1 == len(found([entries[0], hold, entries[3]], P.HOLD))
        strike = line(5, 30, K.LIGHTNING)
        assert 1 == len(found([*entries, strike], P.HOLD_SHORTENED))

    @given(st.lists(st.integers(0, 10_000), min_size=1))
    def test_a_hold_only_becomes_longer(self, strikes: list[int]) -> None:
        """The end never moves backwards, and is thirty minutes after the last strike."""
        hold, ends = None, []
        for seconds in sorted(strikes):
            hold = with_strike(hold, after(seconds).utc, 30 * MINUTE)
            ends.append(hold.until)
        assert ends == sorted(ends)
        assert isinstance(hold, WeatherHold)
        assert after(max(strikes)).utc + 30 * MINUTE == hold.until

    def test_the_pit_exit_under_red(self) -> None:
        """It is closed, and opens when the session goes on."""
        opened = line(2, 60, K.PIT_LANE, pit_exit=PitExit.OPEN)
        assert [] == found([went(1, 0, T.RED), opened, went(3, 90, T.SC_DEPLOYED)], P.PIT_EXIT)
        assert 1 == len(found([went(1, 0, T.RED), opened, went(3, 90, T.COLD)], P.PIT_EXIT))
        assert 1 == len(found([went(1, 0, T.RED), opened], P.PIT_EXIT))
        assert 1 == len(found([went(1, 0, T.RED, pit_exit=PitExit.OPEN)], P.PIT_EXIT))

    def test_who_ordered_it(self) -> None:
        """A role that may not order a change is found; what happens by itself needs none."""
        entries = [went(1, 0, T.GREEN), went(2, 60, T.RED, ordered_role=OfficialRole.STARTER)]
        (problem,) = found(entries, P.NOT_AUTHORISED)
        assert "that is for the clerk of the course or race director" in str(problem.hint)
        entries = [went(1, 0, T.SC_IN_THIS_LAP), went(2, 60, T.GREEN, ordered_role=OfficialRole.TIMEKEEPER)]
        assert [] == found(entries, P.NOT_AUTHORISED)

    def test_two_sessions(self) -> None:
        """One session has the track at a time."""
        live = {"session_status": SessionStatus.LIVE}
        entries = [
            line(1, 0, K.SESSION_STATUS, session="a", **live),
            line(2, 60, K.SESSION_STATUS, session="b", **live),
        ]
        assert 1 == len(found(entries, P.TWO_SESSIONS))
        done = line(3, 30, K.SESSION_STATUS, session="a", session_status=SessionStatus.FINISHED)
        assert [] == found([*entries, done], P.TWO_SESSIONS)

    def test_flag_times(self) -> None:
        """Stated durations are those of the log, with a second's tolerance."""
        start = [went(1, 0, T.READY), went(2, 60, T.GREEN)]
        right = went(3, 360, T.RED, elapsed=5 * MINUTE + dt.timedelta(seconds=1))
        assert [] == found([*start, right], P.FLAG_TIME)
        wrong = went(3, 360, T.RED, elapsed=4 * MINUTE)
        (problem,) = found([*start, wrong], P.FLAG_TIME)
        assert "green is said to have lasted 0:04:00, and lasted 0:05:00" in problem.message
        total = line(4, 400, K.FLAG_TIME, track_status=T.GREEN, elapsed=6 * MINUTE)
        (problem,) = found([*start, right, total], P.FLAG_TIME)
        assert problem.severity is None
        (problem,) = found([start[1], right, total], P.FLAG_TIME)
        assert Severity.WARNING is problem.severity

    def test_occupancy(self) -> None:
        """Cars run at a hot venue only."""
        cold = line(1, 0, K.OCCUPANCY, occupancy=Occupancy.COLD)
        assert 1 == len(found([cold, went(2, 60, T.GREEN)], P.OCCUPANCY))
        hot = line(2, 30, K.OCCUPANCY, occupancy=Occupancy.HOT)
        assert [] == found([cold, hot, went(3, 60, T.GREEN)], P.OCCUPANCY)
        again = line(4, 90, K.OCCUPANCY, occupancy=Occupancy.COLD)
        assert 1 == len(found([cold, hot, went(3, 60, T.GREEN), again], P.OCCUPANCY))

    def test_imsa_s_pit_lane(self) -> None:
        """Under IMSA's full-course yellow the pit lane closes by the rule book, until somebody logs that it opens."""
        imsa = RuleBookProfile.of("imsa")
        held = replay(
            [
                went(1, 0, T.GREEN),
                went(2, 60, T.FCY),
                line(3, 120, K.PIT_LANE, pit_entry=PitEntry.OPEN, open_classes=("lmp1",)),
                went(4, 180, T.GREEN),
            ],
            imsa,
        )
        lanes = [state.pit_lane for state in held.states]
        assert [PitEntry.OPEN, PitEntry.CLOSED, PitEntry.OPEN, PitEntry.OPEN] == [p.entry for p in lanes]
        assert [True, True, False, True] == [p.by_rule for p in lanes]
        assert ("lmp1",) == lanes[2].open_classes

    @settings(max_examples=settings.default.max_examples // 4)
    @given(logs(), st.sampled_from([None, RACE, PRACTICE]))
    def test_any_log_is_judged(self, entries: list[LogEntry], kind: SessionKind | None) -> None:
        """Whatever a log holds, replaying it ends, gives the same in any order, and every problem has its entry."""
        held = replay(entries, FIA, kind=kind)
        backwards = replay(reversed(entries), FIA, kind=kind)
        assert (held.states, held.problems) == (backwards.states, backwards.problems)
        ids = {entry.id for entry in entries}
        for problem in held.problems:
            assert problem.entry in ids
            assert not problem.message.endswith(".")
            assert problem.hint
