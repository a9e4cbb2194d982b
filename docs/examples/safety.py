# %% before
import datetime as dt

import roadracing as rr
from roadracing import safety

season = rr.load("examples/safety/mid-ohio-2004.json")
plan = season.safety_plans[0]
layout = season.venues[0].layouts[0]
morning = rr.Instant.parse("2004-06-27T08:00:00-04:00[America/New_York]")

# %% coverage, Coverage, CapabilityCoverage, StaticCover, Stretch, Worst, Gap, Loss, LapPiece, Ride, Uncounted, ResponseTargets
cover = safety.coverage(plan, layout)
for kind in cover.kinds:
    print(kind.capability.value, kind.worst)

# %% readiness, Readiness, Requirement, Knowledge, Evidence
answer = safety.readiness(season, season.sessions[0], morning)
print(answer)

# %% followed, ProcedureFollowed, PROCEDURES
procedure = safety.PROCEDURES[0]
print(safety.followed(procedure, [procedure.steps[0].key]).missing)

# %% rings_of, Ring
from roadracing.practice import Practices

rings = safety.rings_of(Practices())

# %% hold_of, Strike, LightningHold
strike = safety.Strike(at=morning, distance_m=5_000)
hold = safety.hold_of([strike], rings[0])
print(hold)

# %% holds_at
print(len(safety.holds_at([strike], rings, morning.add(minutes=10))))

# %% lost_guards, LostGuard, Need
log = season.control_logs[0] if season.control_logs else None
if log is not None:
    print(safety.lost_guards(log))

# %% ways_to_hospital, Way
for way in safety.ways_to_hospital(plan, 30.0):
    print(way)

# %% UnknownSession
try:
    safety.readiness(season, "no-such-session", morning)
except safety.UnknownSession as error:
    print(error)

# %% OrderedHold, WeatherReport
seen = safety.Knowledge(
    holds=(safety.OrderedHold(at=morning, until=morning.add(minutes=30)),),
    reports=(safety.WeatherReport(at=morning, visibility_m=400.0),),
)

# %% LightningRing, MinimumUnits, TracksideExtinguisher
ring = safety.LightningRing(id="stop", radius_mi=8)
least = safety.MinimumUnits(type=safety.UnitType.AMBULANCE_ALS, count=2)
bottle = safety.TracksideExtinguisher(id="turn-3", at_m=850)
