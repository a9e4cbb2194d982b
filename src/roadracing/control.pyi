from ._internal.control.changes.allowed_change import (
    Guard as Guard,
    Transition as Transition,
)
from ._internal.control.changes.control_orders import (
    legal_now as legal_now,
    order as order,
)
from ._internal.control.changes.guards import (
    Asked as Asked,
)
from ._internal.control.changes.order_refused import (
    Order as Order,
    OrderRefusal as OrderRefusal,
)
from ._internal.control.changes.rule_book_profile import (
    GENERIC as GENERIC,
    NUMBER_KEYS as NUMBER_KEYS,
    Numbers as Numbers,
    RuleBookProfile as RuleBookProfile,
    numbers_of as numbers_of,
    profile_in as profile_in,
)
from ._internal.control.changes.session_table import (
    OCCUPANCY_CHANGES as OCCUPANCY_CHANGES,
    SESSION_CHANGES as SESSION_CHANGES,
)
from ._internal.control.changes.track_table import (
    TRACK_CHANGES as TRACK_CHANGES,
)
from ._internal.control.log.log_reading import (
    LogReading as LogReading,
    read_log as read_log,
    read_log_text as read_log_text,
)
from ._internal.control.log.log_rows import (
    LogForm as LogForm,
)
from ._internal.control.log.log_writing import (
    log_csv as log_csv,
    log_ndjson as log_ndjson,
)
from ._internal.control.replay.corrections import (
    EffectiveEntry as EffectiveEntry,
    as_known as as_known,
    effective as effective,
    entries_of as entries_of,
)
from ._internal.control.replay.log_problem import (
    Problem as Problem,
    ProblemKind as ProblemKind,
)
from ._internal.control.replay.pit_lane_under_rules import (
    pit_lane_under as pit_lane_under,
)
from ._internal.control.replay.replay import (
    Replay as Replay,
    Setting as Setting,
    replay as replay,
)
from ._internal.control.replay.state import (
    Checked as Checked,
    ControlState as ControlState,
    PitLaneStatus as PitLaneStatus,
    UnitSeen as UnitSeen,
    WeatherHold as WeatherHold,
    with_strike as with_strike,
)
from ._internal.control.replay.state_as_json import (
    state_json as state_json,
    times_json as times_json,
)
from ._internal.control.replay.time_under_flags import (
    FlagTimes as FlagTimes,
    Span as Span,
)
from ._internal.control.replay.track_change_verdict import (
    Judgement as Judgement,
    SessionJudgement as SessionJudgement,
    Verdict as Verdict,
    judge as judge,
    judge_session as judge_session,
)
from ._internal.model.control.control_log import (
    ControlLog as ControlLog,
)
from ._internal.model.control.log_entry import (
    EntryKind as EntryKind,
    LogEntry as LogEntry,
    ProcedureStep as ProcedureStep,
    Scope as Scope,
    UnitState as UnitState,
)
from ._internal.model.control.official import (
    Assignment as Assignment,
    Official as Official,
    OfficialRole as OfficialRole,
)
from ._internal.model.control.radio_channel import (
    RadioChannel as RadioChannel,
)
from ._internal.model.control.stewarding import (
    Decision as Decision,
    Incident as Incident,
    PenaltyKind as PenaltyKind,
)
from ._internal.model.control.track_status import (
    Occupancy as Occupancy,
    PitEntry as PitEntry,
    PitExit as PitExit,
    SectorCondition as SectorCondition,
    SessionStatus as SessionStatus,
    TrackStatus as TrackStatus,
)
