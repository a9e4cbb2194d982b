# %% before
import roadracing as rr

alms, scca = rr.load("examples/2004-alms.json"), rr.load("examples/2004-scca.json")

# %% Conflict, DocumentClaim
for conflict in rr.join(alms=alms, scca=scca).conflicts[:2]:
    print(conflict.path, [(claim.document, str(claim.value)) for claim in conflict.claims])

# %% FactChange, Heading
changes = rr.diff(alms, rr.join(alms=alms, scca=scca).season)
print(len(changes.changes), "facts")
print(*[heading.text for heading in changes.headings(alms)][:3], sep="\n")

# %% make_one, NotOne
from roadracing import versions

issued = rr.Instant.parse("2026-12-01T12:00:00-05:00[America/New_York]")
named = scca.rename("laguna-seca-2004", "monterey-2004", rr.RaceWeekend)
both = rr.join(alms=alms, scca=named).season
one = versions.make_one(both, "laguna-seca-2004", "monterey-2004", issued=issued, reason="one weekend")
print(one.find("monterey-2004").id, one.find("laguna-seca-2004").aliases)
try:
    versions.make_one(both, "laguna-seca-2004", issued=issued, reason="one weekend")
except versions.NotOne as error:
    print(error)
