"""Race control: what may follow what, the log, and how things stood at any moment."""

from typing import TYPE_CHECKING

from ._facade import lazily

if TYPE_CHECKING:
    from ._internal.control.changes.allowed_change import Guard, Transition
    from ._internal.control.changes.guards import Asked
    from ._internal.control.changes.order_refused import Order, Refusal
    from ._internal.control.changes.orders import legal_now, order
    from ._internal.control.changes.rule_book_profile import (
        GENERIC,
        NUMBER_KEYS,
        Numbers,
        Profile,
        numbers_of,
        profile_in,
    )
    from ._internal.control.changes.session_table import OCCUPANCY_CHANGES, SESSION_CHANGES
    from ._internal.control.changes.track_table import TRACK_CHANGES
    from ._internal.control.log.reading import LogReading, read_log
    from ._internal.control.log.rows import LogForm
    from ._internal.control.log.writing import log_csv, log_ndjson
    from ._internal.control.replay.corrections import Effective, as_known, effective, entries_of
    from ._internal.control.replay.log_problem import Problem, ProblemKind
    from ._internal.control.replay.pit_lane import pit_lane_under
    from ._internal.control.replay.replay import Replay, Setting, replay
    from ._internal.control.replay.state import Checked, Hold, PitLaneStatus, State, UnitSeen, with_strike
    from ._internal.control.replay.state_as_json import state_json, times_json
    from ._internal.control.replay.time_under_flags import FlagTimes, Span
    from ._internal.control.replay.track_change_verdict import (
        Judgement,
        SessionJudgement,
        Verdict,
        judge,
        judge_session,
    )

_HOMES = {
    "_internal.control.changes.allowed_change": (
        "Guard",
        "Transition",
    ),
    "_internal.control.changes.guards": ("Asked",),
    "_internal.control.changes.order_refused": (
        "Order",
        "Refusal",
    ),
    "_internal.control.changes.orders": (
        "legal_now",
        "order",
    ),
    "_internal.control.changes.rule_book_profile": (
        "GENERIC",
        "NUMBER_KEYS",
        "Numbers",
        "Profile",
        "numbers_of",
        "profile_in",
    ),
    "_internal.control.changes.session_table": (
        "OCCUPANCY_CHANGES",
        "SESSION_CHANGES",
    ),
    "_internal.control.changes.track_table": ("TRACK_CHANGES",),
    "_internal.control.log.reading": (
        "LogReading",
        "read_log",
    ),
    "_internal.control.log.rows": ("LogForm",),
    "_internal.control.log.writing": (
        "log_csv",
        "log_ndjson",
    ),
    "_internal.control.replay.corrections": (
        "Effective",
        "as_known",
        "effective",
        "entries_of",
    ),
    "_internal.control.replay.log_problem": (
        "Problem",
        "ProblemKind",
    ),
    "_internal.control.replay.pit_lane": ("pit_lane_under",),
    "_internal.control.replay.replay": (
        "Replay",
        "Setting",
        "replay",
    ),
    "_internal.control.replay.state": (
        "Checked",
        "Hold",
        "PitLaneStatus",
        "State",
        "UnitSeen",
        "with_strike",
    ),
    "_internal.control.replay.state_as_json": (
        "state_json",
        "times_json",
    ),
    "_internal.control.replay.time_under_flags": (
        "FlagTimes",
        "Span",
    ),
    "_internal.control.replay.track_change_verdict": (
        "Judgement",
        "SessionJudgement",
        "Verdict",
        "judge",
        "judge_session",
    ),
}

__all__ = [
    "GENERIC",
    "NUMBER_KEYS",
    "OCCUPANCY_CHANGES",
    "SESSION_CHANGES",
    "TRACK_CHANGES",
    "Asked",
    "Checked",
    "Effective",
    "FlagTimes",
    "Guard",
    "Hold",
    "Judgement",
    "LogForm",
    "LogReading",
    "Numbers",
    "Order",
    "PitLaneStatus",
    "Problem",
    "ProblemKind",
    "Profile",
    "Refusal",
    "Replay",
    "SessionJudgement",
    "Setting",
    "Span",
    "State",
    "Transition",
    "UnitSeen",
    "Verdict",
    "as_known",
    "effective",
    "entries_of",
    "judge",
    "judge_session",
    "legal_now",
    "log_csv",
    "log_ndjson",
    "numbers_of",
    "order",
    "pit_lane_under",
    "profile_in",
    "read_log",
    "replay",
    "state_json",
    "times_json",
    "with_strike",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
