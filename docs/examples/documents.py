# %% before
import roadracing as rr
from roadracing import documents

TABLE = """\
date,start,end,activity,series,timezone
2004-06-26,09:00,09:45,Practice 1,ALMS,America/New_York
"""

# %% check_text
report = documents.check_text(TABLE)
assert report.ok

# %% receive_text, Hints
received = documents.receive_text(TABLE, hints=documents.Hints(namespace="calendar.example.org"))
assert received.season is not None

# %% report_on
assert documents.report_on(received).ok

# %% read_timetable_text, ReadingOptions
season = documents.read_timetable_text(TABLE, namespace="calendar.example.org")

# %% read_csv, TimetableReading, Ambiguity
reading = documents.read_csv("examples/2013-long-beach.csv", namespace="calendar.example.org")
assert reading.usable and len(reading.new) == 19 and not reading.ambiguous

# %% Reading
readings: list[documents.Reading] = [received, reading]
for each in readings:
    print(each)
    assert each.document is not None and not each.errors and each.report.ok

# %% read_csv_text
reading = documents.read_csv_text(TABLE, namespace="calendar.example.org", weekend="mid-ohio-2004")

# %% read_ics
reading = documents.read_ics(
    rr.feed(rr.load("examples/mid-ohio-2004.json"), series="alms"), weekend="mid-ohio-2004"
)
assert reading.season is not None

# %% read_ics_text
text = rr.feed(rr.load("examples/mid-ohio-2004.json"), series="alms").decode()
reading = documents.read_ics_text(text, weekend="mid-ohio-2004")

# %% geojson, NoGeoreference
plan = rr.load("examples/mid-ohio-2004.json").paddock_plans[0]
drawn = documents.geojson(plan)

# %% read_geojson, GeoJsonReading
back = documents.read_geojson(drawn.encode(), into=plan)
assert back.plan is not None and not back.missing

# %% read_geojson_text
back = documents.read_geojson_text(drawn, into=plan)

# %% json_schema
assert documents.json_schema()["$schema"].startswith("https://json-schema.org/")

# %% Extra, JsonValue
season = rr.Season(namespace="a.example", extra=documents.Extra({"club.example:colour": ["red", "white"]}))

# %% weekend_workbook, read_workbook, TabResult
season = rr.load("examples/mid-ohio-2004.json")
reading = documents.read_workbook(documents.weekend_workbook(season), into=season)
assert season == reading.season
assert ("entries", 74) in [(tab.tab, len(tab.matched)) for tab in reading.tabs]

# %% weekend_tab, read_table
entries = documents.weekend_tab(season, "entries")
reading = documents.read_table(entries.encode(), name="entries.csv", into=season)
assert season == reading.season

# %% workbook_form, tab_form_csv
forms = documents.workbook_form()
assert documents.tab_form_csv("paddock-spots").startswith("Spot,Area,Length (m)")

# %% Contact, contacts_csv, read_contacts
people = (documents.Contact(id="race-control", name="Race control", channel="1"),)
assert people == documents.read_contacts(documents.contacts_csv(people).encode())

# %% under_zone_data, ZoneData
hints = documents.Hints(namespace="a.example.org")
timed = documents.receive_text(TABLE, hints=hints).required()
old = rr.dumps(timed).replace("-04:00[America/New_York]", "-05:00[America/New_York]", 1).encode()
listed = documents.under_zone_data(old)
print(listed.season, listed.times[0].code, listed.times[0].message[:60])
print(len(documents.under_zone_data(old, "keep_instant").season.sessions), "sessions")
