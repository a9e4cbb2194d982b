"""Race control: what may follow what, the log, and how things stood at any moment."""

from .correcting import Effective, as_known, effective, entries_of
from .guards import Asked
from .judging import Judgement, SessionJudgement, Verdict, judge, judge_session
from .log_reading import LogReading, read_log
from .log_rows import LogForm
from .log_writing import log_csv, log_ndjson
from .orders import legal_now, order
from .pit_lane import pit_lane_under
from .problem import Problem, ProblemKind
from .profile import GENERIC, NUMBER_KEYS, Numbers, Profile, numbers_of, profile_in
from .refusing import Order, Refusal
from .replay import Replay, Setting, replay
from .session_table import OCCUPANCY_CHANGES, SESSION_CHANGES
from .spans import FlagTimes, Span
from .state import Checked, Hold, PitLaneStatus, State, UnitSeen, with_strike
from .telling import state_json, times_json
from .track_table import TRACK_CHANGES
from .transition import Guard, Transition

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
