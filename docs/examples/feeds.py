# %% before
import datetime as dt

import roadracing as rr
from roadracing import feeds
from roadracing.desk import Index

season = rr.load("examples/mid-ohio-2004.json")
race = season.find("mid-ohio-2004-alms-race", rr.Session)

# %% calendar, Feed
feed = feeds.calendar(season, feeds.Selection(series="alms", kind="race"))
assert feed.events == 1
print(feed.name, feed.events)

# %% select, Selection, SelectionError
chosen = feeds.select(Index(season), series="alms", kind=["race", "qualifying"])
try:
    feeds.select(Index(season), series="alsm")
except feeds.SelectionError as error:
    print(error)

# %% Options, DEFAULTS
loud = feeds.Options(alarm=dt.timedelta(minutes=15), cancelled="drop")
assert feeds.DEFAULTS.alarm is None

# %% known
print(feeds.known(Index(season))["series"])

# %% appearance, Appearance
print(feeds.appearance(season, race).summary)

# %% shown, CalendarEntry, Conference
entry = feeds.shown(Index(season), race)
assert entry is not None and entry.sequence == 0

# %% to_component
event = feeds.to_component(season, race)
print(event.to_ical().decode().splitlines()[1:4])

# %% PublishedFeed, Page
published = rr.publish(season, "public")
print(published.feeds[0].path)

# %% REFRESH
assert feeds.REFRESH >= dt.timedelta(minutes=15)

# %% UndatedError, UnstampedError
bare = rr.read_timetable("examples/2013-long-beach.csv", namespace="calendar.example.org")
try:
    rr.feed(bare)
except feeds.UnstampedError as error:
    print(error)
