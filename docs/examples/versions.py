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
