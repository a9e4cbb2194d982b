# %% before
import datetime as dt

import roadracing as rr
from roadracing import desk

season = rr.load("examples/mid-ohio-2004.json")
race = "mid-ohio-2004-alms-race"
noon = rr.Instant.parse("2004-06-27T12:00:00-04:00[America/New_York]")


def minutes(number: int) -> dt.timedelta:
    return dt.timedelta(minutes=number)


# %% session_called
assert desk.session_called(season, "ALMS Race").id == race

# %% moment_called, at_local
assert desk.moment_called(season, "2004-06-27 12:00") == noon
assert desk.at_local(season, season.find(race), "12:00") == noon

# %% delayed, replaced
moved = desk.delayed(season, race, minutes(20))
after = desk.replaced(season, *moved)
assert after.find(race).status == "delayed"

# %% moved
(row, *parts) = desk.moved(season, race, noon.add(hours=3))
assert row.starts == noon.add(hours=3)

# %% extended, shortened, ending
longer = desk.extended(season, race, minutes(15))
shorter = desk.shortened(season, race, minutes(15))
ended = desk.ending(season, race, noon.add(hours=4))

# %% cancelled, reinstated
called_off = desk.replaced(season, *desk.cancelled(season, race))
assert called_off.find(race).is_cancelled
assert not desk.replaced(called_off, *desk.reinstated(called_off, race)).find(race).is_cancelled

# %% swapped
first, second = desk.session_called(season, "ALMS Race"), desk.session_called(season, "Panoz Race 2")
rows = desk.swapped(season, first, second)
assert len(rows) >= 2

# %% cascade, Cascaded, Held
legal = desk.cascade(season, after, changeover=minutes(10))
print(legal.pushed, [held.session for held in legal.held])

# %% propose, Proposal, PlanRefused
proposal = desk.propose(season, after, cascading=True)
print(proposal)

# %% recorded
began = desk.recorded(season.find(race), start=noon.add(hours=2, minutes=3))
assert began.actual is not None

# %% now, Now
print(desk.now(season, noon.add(hours=2, minutes=30)))

# %% day_of, days, timed
by_day = desk.days(season)
assert season.find(race) in by_day[dt.date(2004, 6, 27)]
assert desk.day_of(desk.Index(season), season.find(race)) == dt.date(2004, 6, 27)

# %% parts_of, shifted
parts = desk.parts_of(season, race)
later = desk.shifted(season.find(race), minutes(5))

# %% likely_ties, LikelyTie, tied
for likely in desk.likely_ties(season)[:3]:
    print(likely)

# %% follow_ties, FollowedTies, TieQuestion
followed = desk.follow_ties(season, after)
print(len(followed.questions), "rows to ask about")

# %% free_boxes, FreeBox
print(desk.free_boxes(season, weekend="mid-ohio-2004")[0])

# %% free_spots, FreeSpot
print(desk.free_spots(season, weekend="mid-ohio-2004")[0])

# %% free_track
gaps = desk.free_track(season, "mid-ohio-2004", dt.date(2004, 6, 27))
print(*(f"{start:%H:%M}-{end:%H:%M}" for start, end in gaps))

# %% may_enter, Answer, UnknownAccess
plan = season.access_plans[0]
print(desk.may_enter(season, "mid-ohio-2004", plan.levels[0].id, plan.zones[0].id, noon))

# %% daylight, Daylight
light = desk.daylight(
    dt.date(2004, 6, 27), latitude_deg=40.689, longitude_deg=-82.636, zone="America/New_York"
)
assert light is not None
print(light)

# %% with_plan
if season.weekends[0].plans:
    wet = desk.with_plan(season, season.weekends[0].plans[0].id)

# %% ChangeRefused
try:
    desk.delayed(desk.replaced(season, *desk.cancelled(season, race)), race, minutes(5))
except desk.ChangeRefused as error:
    print(error)

# %% Index
assert desk.Index(season).sessions[race] == season.find(race)

# %% expected_day, ExpectedTimes, as_expected, stopped_sessions, withdrawn
begun = desk.replaced(season, desk.recorded(season.find(race), start=noon.add(hours=2, minutes=25)))
rest = desk.expected_day(desk.Index(begun), now=noon.add(hours=3))
print(rest[race].late_by)
likely = desk.as_expected(begun, now=noon.add(hours=3))
assert not desk.stopped_sessions(begun)
taken_back = desk.withdrawn(begun.find(race))
assert taken_back.actual is None or taken_back.actual.start is None
