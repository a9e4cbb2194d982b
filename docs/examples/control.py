# %% before
import datetime as dt

import roadracing as rr
from roadracing import control

LOG = """\
observed_at,kind,track_status,session_status,text
2004-10-16T14:40:00,track-status,ready,,Ready
2004-10-16T15:00:00,track-status,green,,Green flag
2004-10-16T15:00:00,session-status,,live,Start
2004-10-16T15:48:30,track-status,fcy,,Full course yellow
2004-10-16T16:01:00,track-status,green,,Green
"""

# %% read_log_text, LogReading
reading = control.read_log_text(LOG, timezone="America/Los_Angeles", session="race")
assert reading.usable and reading.log is not None
print(*reading.diagnostics, sep="\n")
log = reading.log

# %% read_log
same = control.read_log("examples/logs/laguna-seca-2004-race.csv", timezone="America/Los_Angeles")

# %% entries_of, EffectiveEntry
entries = control.entries_of(log)
rows, problems = control.effective(entries)

# %% effective
assert not problems and [row.position for row in rows] == sorted(row.position for row in rows)

# %% as_known
early = control.as_known(entries, rr.Instant.parse("2004-10-16T15:40:00-07:00[America/Los_Angeles]"))
assert len(early) == 3

# %% replay, Replay, ControlState, FlagTimes, Span, Setting
replayed = control.replay(log, kind="race")
assert replayed.states[-1].track == "green"
print(replayed.flag_times())

# %% state_json
print(control.state_json(replayed.states[-1]))

# %% times_json
print(control.times_json(replayed.flag_times()))

# %% log_csv
assert control.log_csv(log).splitlines()[0].startswith("id,")

# %% log_ndjson
assert control.log_ndjson(log).count("\n") == 5

# %% order, Order, OrderRefusal, Asked
state = replayed.states[-1]
refused = control.order(state, control.Order(track=control.TrackStatus.CHEQUERED))
print(refused)

# %% legal_now, Transition
print([row.ends.value for row in control.legal_now(state)])

# %% judge, Judgement
verdict = control.judge(control.TrackStatus.GREEN, control.TrackStatus.RED, rr.SessionKind.RACE)
print(verdict.verdict.value)

# %% judge_session, SessionJudgement
print(control.judge_session(control.SessionStatus.LIVE, control.SessionStatus.SUSPENDED, None).verdict.value)

# %% pit_lane_under, PitLaneStatus
pit = control.pit_lane_under(
    control.PitLaneStatus(), control.TrackStatus.GREEN, control.TrackStatus.RED, control.GENERIC
)

# %% profile_in, RuleBookProfile, GENERIC
from roadracing.practice import Practices

season = rr.load("examples/mid-ohio-2004.json")
profile = control.profile_in(Practices(), season.find("mid-ohio-2004-alms-race"), None)

# %% numbers_of, Numbers, NUMBER_KEYS
print(control.numbers_of({}).lightning_hold)

# %% with_strike, WeatherHold
strike = dt.datetime(2004, 10, 16, 23, 0, tzinfo=dt.UTC)
hold = control.with_strike(None, strike, dt.timedelta(minutes=30))
assert hold.until == strike + dt.timedelta(minutes=30)

# %% TRACK_CHANGES, SESSION_CHANGES, OCCUPANCY_CHANGES
assert all(row.sources for row in control.TRACK_CHANGES)

# %% Problem, Checked, Decision, UnitSeen
again = control.read_log_text(
    LOG.replace("green,,Green flag", "purple,,Green flag"), timezone="America/Los_Angeles"
)
print(*again.diagnostics, sep="\n")

# %% RadioChannel
net = control.RadioChannel(id="channel-1", weekend="mid-ohio-2004", name="1", use="Race control")
print(net.label, net.use)
