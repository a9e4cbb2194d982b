# %% before
import attrs
import datetime as dt
import roadracing as rr

season = rr.load("examples/mid-ohio-2004.json")
race = season.find("mid-ohio-2004-alms-race", rr.Session)

# %% load, DocumentError, MissingFile
assert rr.load("examples/mid-ohio-2004.json") == season
try:
    rr.load(b'{"namespace": "a.example", "sesions": []}')
except rr.DocumentError as error:
    print(error.diagnostics[0].message)
try:
    rr.load("nowhere.json")
except FileNotFoundError as error:
    assert isinstance(error, rr.MissingFile)

# %% loads, dumps
assert rr.loads(rr.dumps(season)) == season

# %% dump
rr.dump(season, "copy.json")

# %% check, Report
report = rr.check("examples/2021-st-petersburg.csv")
print(report)
assert not report.ok

# %% receive, Received
received = rr.receive("examples/2013-long-beach.csv")
assert received.season is not None
print(len(received.season.sessions), "rows,", len(received.diagnostics), "findings about the file")

# %% validate, Diagnostic, Severity, ValidationError
report = rr.validate(season, select=["SCH"])
assert report.ok and not report.errors
late = rr.Start.at(race.starts.add(hours=-3))
report = rr.validate(season.put(attrs.evolve(race, start=late)), select=["SCH001"])
for found in report.diagnostics:
    print(found.code, found.severity, found.path, found.message)
try:
    report.raise_for_errors()
except rr.ValidationError as error:
    assert error.diagnostics == report.errors

# %% Limits
small = rr.Limits(bytes=1000)
report = rr.check("examples/mid-ohio-2004.json", limits=small)
print(report.errors[0].message)

# %% feed
calendar = rr.feed(season, series="alms", kind="race")
assert calendar.count(b"BEGIN:VEVENT") == 1

# %% publish, Published, PublishError, PublishRefused
published = rr.publish(season, "public", base_url="https://racing.example.org/")
print(published)

# %% read_timetable
table = rr.read_timetable("examples/2013-long-beach.csv", namespace="calendar.example.org")

# %% write_timetable
rr.write_timetable(table, "long-beach.csv")

# %% join, Joined, JoinRefused
joined = rr.join(alms=rr.load("examples/2004-alms.json"), scca=rr.load("examples/2004-scca.json"))
print(joined.season.disputed[0].path)

# %% merge
mine = season.put(attrs.evolve(race, title="The race"))
theirs = season.rename("series/panoz", "panoz-gt")
merged = rr.merge(season, imsa=mine, scca=theirs).season
assert merged.find(race.id).title == "The race"

# %% diff, Diff
changes = rr.diff(season, mine)
print(changes.text(season))

# %% apply, ApplyRefused
assert rr.apply(changes, season) == mine

# %% revise, Bulletin, ReviseRefused
issued = rr.Instant.parse("2004-06-25T09:00:00-04:00[America/New_York]")
moved = season.put(attrs.evolve(race, start=rr.Start.at(race.starts.add(minutes=20))))
revised = rr.revise(season, moved, issued=issued, reason="television")
print(revised.bulletins[-1])

# %% Instant, InstantError
starts = rr.Instant.parse("2004-06-27T14:00:00-04:00[America/New_York]")
assert starts == rr.Instant.local(2004, 6, 27, 14, zone="America/New_York")
try:
    rr.Instant.parse("2004-06-27T14:00:00")
except rr.InstantError as error:
    print(error)

# %% Start, Format
assert rr.Start.parse("~2004-06-27T14:00:00-04:00[America/New_York]").kind == "about"
assert rr.Format.parse("PT2H45M").duration == dt.timedelta(hours=2, minutes=45)

# %% UnknownReference
try:
    season.find("mid-ohio-2004-alms-rase", rr.Session)
except rr.UnknownReference as error:
    print(error)

# %% NotUnderstood
try:
    rr.check("examples/2013-long-beach.csv", profile="drafd")
except rr.NotUnderstood as error:
    print(error)

# %% WrongType
try:
    rr.check(season)
except rr.WrongType as error:
    assert isinstance(error, TypeError)
    print(error)

# %% MissingExtra
assert issubclass(rr.MissingExtra, ImportError)

# %% FactError, RoadracingError
try:
    rr.Session(id="race", weekend="june", kind="sprint")
except rr.FactError as error:
    assert isinstance(error, rr.RoadracingError)
    print(error)
