# %% before
import datetime as dt

import roadracing as rr
from roadracing import weekend

season = rr.load("examples/mid-ohio-2004.json")
race = season.find("mid-ohio-2004-alms-race", rr.Session)

# %% next_session
noon = dt.datetime(2004, 6, 26, 16, 0, tzinfo=dt.UTC)
following = weekend.next_session(season, "alms", after=noon)
assert following is not None and following.kind is rr.SessionKind.QUALIFYING

# %% sessions_at
sunday = weekend.sessions_at(season, "mid-ohio", dt.date(2004, 6, 27))
assert race in sunday

# %% rounds_of
assert [one.session for one in weekend.rounds_of(season, "alms")][0] == race.id

# %% session_records
rows = weekend.session_records(season)
assert {row["start"].tzinfo for row in rows if row["start"]} == {dt.UTC}

# %% sessions_for
its_own = weekend.sessions_for(season, season.entries[0], "mid-ohio-2004")
print([session.kind.value for session in its_own])

# %% zone, Zone, UnknownZone
assert weekend.zone("America/New_York").key == "America/New_York"
try:
    weekend.zone("America/Nowhere")
except weekend.UnknownZone as error:
    print(error)

# %% StillReferred
try:
    season.without("series/alms", references="refuse")
except weekend.StillReferred as error:
    print(error)

# %% Plan, Move
wet = weekend.Plan(id="rain", moves=[weekend.Move(session=race.id, start=race.start)])

# %% Tie
podium = weekend.Tie(session=race.id, anchor=weekend.TieAnchor.FLAG, from_min=10)

# %% Suppression, Acceptance
known = weekend.Suppression(
    id="short-gap", code="SCH007", path="/sessions/mid-ohio-2004-alms-race", reason="agreed with the promoter"
)
taken = weekend.Acceptance(code="SCH001", session=race.id, by="the race director")

# %% Earlier, Change, Mark, RevisionCount
issued = rr.Instant.parse("2004-06-25T09:00:00-04:00[America/New_York]")
import attrs

later = attrs.evolve(race, start=rr.Start.at(race.starts.add(minutes=20)))
revised = rr.revise(season, season.put(later), issued=issued, reason="television")
print(revised.find(race.id).earlier[0])
print(revised.bulletins[-1].changes[0])
print(revised.marks[0])

# %% StreetClosure
closed = weekend.StreetClosure(
    id="shoreline",
    streets="Shoreline Drive",
    start=rr.Instant.parse("2004-06-24T19:00:00-04:00[America/New_York]"),
    end=rr.Instant.parse("2004-06-27T22:00:00-04:00[America/New_York]"),
)
