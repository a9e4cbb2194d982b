# %% before
import datetime as dt

from roadracing import place

# %% DayQuota
quota = place.DayQuota(id="race-days", days_per_year=10)

# %% QuietHours, Restriction
quiet = place.QuietHours(id="nights", from_time=dt.time(22), until_time=dt.time(7))

# %% NoiseLimit
loud = place.NoiseLimit(id="noise", limit_db=103)

# %% RestrictionException
fair = place.RestrictionException(date=dt.date(2004, 7, 5), reason="Independence Day")

# %% Licence
grade = place.Licence(id="grade", grade="2")

# %% TrackLine
line = place.TrackLine(points=())
