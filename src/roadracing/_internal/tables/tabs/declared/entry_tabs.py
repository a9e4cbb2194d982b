"""Who takes part: organisations, series, teams, drivers and the entry list."""

from typing import Final

from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.agreement.resource import Booking, Resource
from roadracing._internal.model.entry.entry import Driver, Entry, Team
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.tables.tabs.tab import Tab, col

SOURCE: Final = col("source", "Source", help="Where these facts are from.")

ORGANISATIONS: Final = Tab(
    title="Organisations",
    about="Who takes part in running the weekend: sanctioning bodies, promoter, suppliers, partners.",
    noun=Organisation,
    home=("organisations",),
    key=("name",),
    needs=("name",),
    also=("Organizations", "Companies", "Bodies"),
    columns=(
        col("name", "Name", "Organisation", "Organization", "Company", "Body", help="Its name in full."),
        col("short_name", "Short name", "Short", "Abbreviation", "Abbr", help="The name on a timetable."),
        col("kinds", "Kinds", "Kind", "Type", help="What it is in the sport; several with a semicolon."),
        col("parent", "Answers to", "Parent", help="Such as a sanctioning body's national authority."),
        col("rule_book", "Rule book", help="The published rule book its sessions are run by."),
        col("country", "Country", "Nation"),
        col("website", "Website", "Web", "URL", "Site"),
    ),
)
SERIES: Final = Tab(
    title="Series",
    about="The championships of the weekend.",
    noun=Series,
    home=("series",),
    key=("name",),
    needs=("name",),
    also=("Championships", "Groups"),
    columns=(
        col("name", "Name", "Series", "Championship", help="Its name in full."),
        col("short_name", "Short name", "Short", "Abbreviation", "Abbr", help="The name on the timetable."),
        col("sanctioned_by", "Sanctioned by", "Sanction", "Body", "Sanctioning body"),
        col("owner", "Owner", help="Whose series it is."),
        col("colour", "Colour", "Color", help="Such as #0a3d91."),
        col("noise_db", "Noise", help="How loud its cars are at the trackside."),
        col("muffled", "Muffled", "Mufflers"),
        col("races_in_dark", "In the dark", "Night", help="Whether its cars may compete in the dark."),
        col("website", "Website", "Web", "URL", "Site"),
    ),
)
CLASSES: Final = Tab(
    title="Classes",
    about="The classes of each series.",
    noun=CarClass,
    home=("series", "classes"),
    key=("name",),
    needs=("series", "name"),
    also=("Car classes", "Categories"),
    container=col("series", "Series", "Championship", help="The series it is a class of."),
    columns=(col("name", "Class", "Name", "Car class", "Category", help="What it is called."),),
)
ASSETS: Final = Tab(
    title="Shared assets",
    about="What several organisations share: vehicles with their crews, people and equipment.",
    noun=Resource,
    home=("resources",),
    key=("name",),
    needs=("name", "owner"),
    also=("Assets", "Resources", "Pool"),
    columns=(
        col("name", "Asset", "Name", "Resource", "What"),
        col("owner", "Owner", "Belongs to", "Organisation", "Organization"),
        col("capabilities", "Can do", "Capabilities", help="Such as fire-truck; several with a semicolon."),
        col("home", "Based at", "Home"),
        col("travel", "Travel", help="From one venue until it is ready at another, such as 8 h."),
        col("turnaround", "Turnaround", help="Between two duties at one venue, such as 20 min."),
    ),
)
BOOKINGS: Final = Tab(
    title="Bookings",
    about="Who has which shared asset when: for a session, for some time, or for the whole weekend.",
    noun=Booking,
    home=("bookings",),
    key=("resource", "session", "start"),
    minted=("resource", "session"),
    needs=("resource",),
    also=("Asset bookings",),
    local=True,
    columns=(
        col("resource", "Asset", "Resource", "What"),
        col("session", "Session", "For"),
        col("weekend", "Weekend", "Event", help="For the whole of it, where it is for no session."),
        col("start", "From", "Start"),
        col("end", "Until", "To", "End"),
        col("needs", "Needed as", "Needs", help="Such as fire-truck."),
        col("requested_by", "Requested by", "Asked by"),
        col("approved_by", "Approved by"),
        col("agreement", "Under", "Agreement"),
    ),
)
TEAMS: Final = Tab(
    title="Teams",
    about="Who prepares the cars.",
    noun=Team,
    home=("teams",),
    key=("name",),
    needs=("name",),
    also=("Entrants", "Competitors"),
    people="name",
    columns=(
        col("name", "Name", "Team", "Team name", "Entrant", help="Its name in full."),
        col("short_name", "Short name", "Short", help="The name on a plan."),
        col("country", "Country", "Nation", "Nat", "Nationality"),
        col("website", "Website", "Web", "URL", "Site"),
    ),
)
DRIVERS: Final = Tab(
    title="Drivers",
    about="Who drives the cars.",
    noun=Driver,
    home=("drivers",),
    key=("name",),
    needs=("name",),
    people="name",
    columns=(
        col("name", "Name", "Driver", "Driver name"),
        col("country", "Country", "Nation", "Nat", "Nationality", "Licence country"),
        SOURCE,
    ),
)
ENTRIES: Final = Tab(
    title="Entries",
    about="The cars that are entered, each under a number in its series.",
    noun=Entry,
    home=("entries",),
    key=("series", "number"),
    minted=("series", "number"),
    needs=("number",),
    also=("Entry list", "Entry", "Cars", "Competitors", "Entrants", "Starters", "Nennliste", "Engagés"),
    groups=("series", "car_class"),
    columns=(
        col("series", "Series", "Championship", "Group", help="The series it is entered in."),
        col("number", "No.", "Number", "Car number", "Car no", "Car #", "#", "Nr", "Start no", "Race no", "Startnummer",
            "Dorsal", "Car num", "Num", help="As painted on the car: 01 is not 1."),
        col("car_class", "Class", "Car class", "Category", "Cat", "Cls", "Klasse", "Classe", "Division"),
        col("team", "Team", "Entrant", "Team name", "Entrant/Team", "Team / Entrant", "Competitor", "Equipe", "Équipe",
            "Bewerber", "Team/Entrant"),
        col("entrant", "Signed by", "Entrant licence holder", help="Who signed for it, where that is not the team."),
        col("car", "Car", "Make and model", "Make/Model", "Car model", "Vehicle", "Chassis", "Model", "Fahrzeug",
            "Voiture", "Car / Engine", "Vehicle type"),
        col("manufacturer", "Make", "Manufacturer", "Marque", "Brand"),
        col("drivers", "Drivers", "Driver", "Driver name", "Driver(s)", "Pilote", "Pilotes", "Fahrer", "Crew", "Names",
            spread=4, help="Over several columns, or in one with semicolons."),
        col("weekends", "Weekends", "Events", help="The weekends it is entered for; all of its series' if none."),
        col("transponder", "Transponder", "Transponder no", "Tx", "Txp", "Transponder number"),
        col("reserve", "Reserve", help="Whether it runs only if another does not."),
        col("withdrawn", "Withdrawn", "Scratched", "WD", help="Whether the entry was withdrawn."),
        SOURCE,
    ),
)  # fmt: skip
