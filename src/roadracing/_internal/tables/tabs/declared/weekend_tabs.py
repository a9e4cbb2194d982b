"""The weekend itself: the season, the venue, the event, and on whose calendars it is."""

from typing import Final

from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.station import FlagStation
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Deadline, Listing, RaceWeekend, StreetClosure
from roadracing._internal.tables.tabs.tab import Tab, col

from .entry_tabs import SOURCE

SEASON: Final = Tab(
    title="Season",
    about="The document: one row.",
    noun=Season,
    home=(),
    key=("namespace",),
    needs=("namespace",),
    also=("Document",),
    single=True,
    columns=(
        col(
            "namespace",
            "Namespace",
            "Domain",
            help="A domain name of your own, such as calendar.example.org.",
        ),
        col("name", "Name", "Season", help="What the season is called."),
        col("year", "Year"),
        col("issuer", "Issuer", "Issued by", help="Whose document it is."),
        col(
            "issued",
            "Issued",
            "Issued at",
            "Date of issue",
            help="When: 2004-06-23 12:00, by the venue's clocks.",
        ),
    ),
)
VENUE: Final = Tab(
    title="Venue",
    about="Where it happens: one row.",
    noun=Venue,
    home=("venues",),
    key=("name",),
    needs=("timezone",),
    also=("Circuit", "Track", "Location"),
    single=True,
    columns=(
        col("name", "Name", "Venue", "Circuit", "Track"),
        col("short_name", "Short name", "Short"),
        col("city", "Town", "City", "Place"),
        col("region", "Region", "State", "Province"),
        col("country", "Country", "Nation"),
        col("timezone", "Time zone", "Timezone", "Zone", "TZ", help="Such as America/New_York."),
        col("latitude_deg", "Latitude", "Lat", help="Degrees north."),
        col("longitude_deg", "Longitude", "Lon", "Long", help="Degrees east."),
        col("website", "Website", "Web", "URL"),
    ),
)
WEEKEND: Final = Tab(
    title="Weekend",
    about="The event: one row.",
    noun=RaceWeekend,
    home=("weekends",),
    key=("name",),
    needs=("first_day", "last_day"),
    also=("Event", "Meeting"),
    single=True,
    columns=(
        col("name", "Name", "Event", "Weekend"),
        col("first_day", "First day", "From", help="2004-06-25"),
        col("last_day", "Last day", "Until", "To", help="2004-06-27"),
        col("promoter", "Promoter", "Organiser", "Organizer", help="Who puts it on."),
        col("timetable.status", "Timetable status", "Schedule status", help="How final the timetable is."),
        col("timetable.version", "Timetable version", "Version", "REV", "Revision"),
        col("timetable.issued_by", "Timetable issued by"),
        col("timetable.issued_at", "Timetable issued at"),
        col("supplementary_regulations.issued_by", "Regulations issued by"),
        col("supplementary_regulations.issued_at", "Regulations issued at"),
        col("layout", "Layout", "Circuit layout", "Course"),
        col("required_suppliers", "Required suppliers", "Suppliers", help="Without whom it cannot be run."),
        col("website", "Website", "Web", "URL"),
        col("notes", "Notes", "Remarks"),
    ),
)
LAYOUTS: Final = Tab(
    title="Layouts",
    about="The ways round the circuit.",
    noun=CircuitLayout,
    home=("venues", "layouts"),
    key=("name",),
    needs=("name", "length_m"),
    also=("Courses", "Circuit layouts"),
    columns=(
        col("name", "Layout", "Name", "Course"),
        col("length_m", "Length", "Lap length"),
        col("direction", "Direction"),
        col("turns", "Turns", "Corners"),
        col("lit", "Lit", "Lights", "Floodlit", help="Whether one can compete on it in the dark."),
        col("lap_time", "Lap time", help="Of the slowest car, such as 130 s."),
        col("race_limit", "Race limit", "Cars in a race"),
        col("practice_limit", "Practice limit", "Cars in practice"),
    ),
)
CLOSURES: Final = Tab(
    title="Street closures",
    about="When which public streets are closed for the event.",
    noun=StreetClosure,
    home=("weekends", "street_closures"),
    key=("streets", "start"),
    needs=("start", "end"),
    also=("Road closures", "Closures"),
    local=True,
    columns=(
        col("streets", "Streets", "Street", "Road", "Roads"),
        col("start", "Closed from", "From", "Start", "Closes", help="2004-06-25 06:00."),
        col("end", "Closed until", "Until", "To", "End", "Reopens"),
        col("layout", "Layout", help="The one that runs on them; all if none is named."),
        col("authority", "Authority", "Closed by"),
        col("legal_reference", "Permit", "Reference"),
        SOURCE,
    ),
)
DEADLINES: Final = Tab(
    title="Deadlines",
    about="What has to be done by when, such as entries and credentials.",
    noun=Deadline,
    home=("weekends", "deadlines"),
    key=("name",),
    needs=("name", "at"),
    local=True,
    columns=(
        col("name", "Deadline", "Name", "What"),
        col("at", "By", "At", "When", "Due", help="2004-06-01 17:00."),
        SOURCE,
    ),
)
LISTINGS: Final = Tab(
    title="Listings",
    about="On whose calendars the weekend is, under which name and dates.",
    noun=Listing,
    home=("weekends", "listings"),
    key=("organisation",),
    needs=("organisation", "first_day"),
    also=("Calendars",),
    columns=(
        col("organisation", "Organisation", "Organization", "Body"),
        col("name", "Name", "Event", "Called"),
        col("first_day", "First day", "From"),
        col("last_day", "Last day", "Until", "To"),
        col("url", "Page", "URL", "Website"),
        SOURCE,
    ),
)
ROUNDS: Final = Tab(
    title="Rounds",
    about="Which race decides which round of which series or class.",
    noun=Round,
    home=("rounds",),
    key=("series", "car_class", "number"),
    needs=("series", "number"),
    columns=(
        col("series", "Series", "Championship"),
        col("car_class", "Class", "Car class"),
        col("number", "Round", "Number", "No."),
        col("session", "Race", "Session", help="The race that decides it."),
        SOURCE,
    ),
)
MEETINGS: Final = Tab(
    title="Meetings",
    about="Briefings and meetings: when, for whom, and in which room. They are rows of the timetable too.",
    noun=Session,
    home=("sessions",),
    key=("title", "start"),
    minted=("title", "start"),
    needs=("place",),
    also=("Rooms and meetings", "Rooms", "Briefings"),
    local=True,
    kinds=(SessionKind.BRIEFING,),
    columns=(
        col("title", "Meeting", "Title", "Activity", "Briefing", "What", "Subject"),
        col("start", "Start", "Day", "Date", "Time", "When", "From", spread=1, help="2004-06-25 08:00."),
        col("end", "End", "Until", "To"),
        col("place", "Room", "Place", "Location", "Where"),
        col("attendees", "Audience", "Who", "Attendees", "For", help="Such as drivers; team managers."),
        col("series", "Series", "Championship"),
        col("audience", "Shown to", help="Whom the row of the timetable is for."),
    ),
)
STATIONS: Final = Tab(
    title="Stations",
    about="The flag stations (marshal posts) along the lap.",
    noun=FlagStation,
    home=("venues", "layouts", "stations"),
    key=("name",),
    needs=("name", "at_m"),
    also=("Flag stations", "Marshal posts", "Corner stations"),
    columns=(
        col("name", "Station", "Post", "Name", "Flag station"),
        col("at_m", "At", "Distance", "Position", "Location", help="Along the lap from the control line."),
        col("side", "Side", help="As seen in the racing direction."),
        col("outpost", "Outpost"),
        col("sees", "Sees", help="The stations that are seen from it."),
        SOURCE,
    ),
)
