# %% before
import datetime as dt

from roadracing import agreement

# %% Resource, Booking
van = agreement.Resource(id="timing-van", name="Timing van")
booked = agreement.Booking(id="van-in-june", resource="timing-van", weekend="mid-ohio-2004")

# %% Amendment
signed = agreement.Amendment(id="second", signed_on=dt.date(2004, 3, 1), text="Portland is added.")

# %% Reciprocity, HonouredLevel
level = agreement.HonouredLevel(level="professional")
honoured = agreement.Reciprocity(id="licences", grantor="imsa", issuer="scca", levels=(level,))

# %% agreement_year, AgreementYear
import roadracing as rr

season = rr.load("examples/2004-common-calendar.json")
told = agreement.agreement_year(season, "joint-operating-agreement", 2004)
assert len(told.common) == 8
assert len(told.apart) == 2
