# %% before
import roadracing as rr
from roadracing import paddock

season = rr.load("examples/mid-ohio-2004.json")
plan = season.paddock_plans[0]

# %% PaddockUnits
from roadracing.desk import Index

units = paddock.PaddockUnits(plan, Index(season))
print(units.unit(plan.allocations[0]), units.series_of(plan.allocations[0]))
