"""The paddock of the weekend: its parts and spots, who stands where, and who comes when."""

from typing import Final

from roadracing._internal.model.paddock.allocation import PaddockAllocation
from roadracing._internal.model.paddock.load_wave import LoadWave
from roadracing._internal.model.paddock.paddock_area import PaddockArea, PaddockSpot
from roadracing._internal.model.paddock.ways import PaddockGate
from roadracing._internal.tables.tabs.tab import Tab, col

from .entry_tabs import SOURCE

AREAS: Final = Tab(
    title="Paddock areas",
    about="The parts of the paddock, and what each is for.",
    noun=PaddockArea,
    home=("paddock_plans", "areas"),
    key=("name",),
    needs=("name", "kind"),
    also=("Areas", "Zones of the paddock"),
    local=True,
    columns=(
        col("name", "Area", "Name", "Zone", "Paddock"),
        col("kind", "For", "Kind", "Use", "Type", help="What it is for."),
        col("capacity", "Units", "Capacity", help="How many units may be given a place in it."),
        col("series", "Series", "Championship", help="The series it is kept for; any if none is named."),
        SOURCE,
    ),
)
GATES: Final = Tab(
    title="Gates",
    about="Where vehicles come into the paddock and leave it.",
    noun=PaddockGate,
    home=("paddock_plans", "gates"),
    key=("name",),
    needs=("name",),
    also=("Paddock gates",),
    local=True,
    columns=(
        col("name", "Gate", "Name"),
        col("width_m", "Width"),
        col("vehicles_per_h", "Vehicles an hour", "Transporters per hour", "Vehicles per hour"),
        SOURCE,
    ),
)
SPOTS: Final = Tab(
    title="Paddock spots",
    about="The spots on which units stand.",
    noun=PaddockSpot,
    home=("paddock_plans", "spots"),
    key=("name",),
    needs=("name", "area"),
    also=("Spots", "Spaces", "Paddock spaces"),
    local=True,
    columns=(
        col("name", "Spot", "Space", "Name", "No.", "Bay", help="What is painted there."),
        col("area", "Area", "Zone", "Paddock"),
        col("length_m", "Length", "L"),
        col("width_m", "Width", "W"),
        col("utilities.power_a", "Power", "Power current", "Amps", "Current"),
        col("utilities.power_v", "Voltage", "Volts", "Power voltage"),
        col("utilities.water", "Water"),
        col("utilities.grey_water", "Grey water", "Waste water"),
        col("utilities.network", "Network", "Internet", "LAN"),
        SOURCE,
    ),
)
PLACES: Final = Tab(
    title="Paddock places",
    about="Who stands where: a team with its cars, or an organisation.",
    noun=PaddockAllocation,
    home=("paddock_plans", "allocations"),
    key=("spots", "team", "organisation", "entries"),
    minted=("spots", "team", "organisation"),
    needs=("spots",),
    also=("Paddock", "Paddock assignments", "Paddock allocation", "Paddock list", "Paddock plan"),
    local=True,
    groups=("series",),
    columns=(
        col("spots", "Spot", "Spots", "Space", "Spaces", "Bay", "Paddock space", "Location"),
        col("team", "Team", "Entrant", "Team name", "Competitor"),
        col("entries", "Cars", "No.", "Number", "Car", "Car no", "Car number", "#"),
        col(
            "organisation",
            "Organisation",
            "Organization",
            "Company",
            "Supplier",
            help="Where it is no team's.",
        ),
        col("series", "Series", "Championship", help="Where no car says it."),
        col(
            "start",
            "From",
            "Arrive",
            "Arrives",
            "Arrival",
            "In",
            help="Where the spot changes hands: 2004-06-25 18:00.",
        ),
        col("end", "Until", "To", "Depart", "Departs", "Departure", "Out"),
        col("length_m", "Length", "L", "Rig length", help="Of the unit with all that is set up."),
        col("width_m", "Width", "W", "Rig width"),
        col("basis", "Given by", "Basis", help="The principle by which it was given."),
        col("notes", "Notes", "Remarks", "Comment"),
        SOURCE,
    ),
)
WAVES: Final = Tab(
    title="Load-in",
    about="Who comes into the paddock and leaves it when: waves of vehicles, whose times are those of the timetable.",
    noun=LoadWave,
    home=("paddock_plans", "waves"),
    key=("name", "order", "series", "organisations", "organisation_kinds", "park", "leave"),
    minted=("name", "order", "series"),
    needs=("park",),
    also=("Load in", "Load-in and load-out", "Move-in", "Transporter parking", "Arrivals"),
    local=True,
    columns=(
        col("name", "Wave", "Name", "What"),
        col("order", "Order", "No.", "Number"),
        col("series", "Series", "Championship"),
        col("teams", "Teams", "Team"),
        col("organisations", "Organisations", "Organizations", "Company", "Supplier", "Suppliers"),
        col("organisation_kinds", "Kinds of organisation", "Kinds", "Kind"),
        col("gate", "Gate", "Through"),
        col("vehicles", "Vehicles", "Trucks", "Transporters", "Rigs"),
        col(
            "park",
            "Parks in",
            "Park",
            "Arrive",
            "Load-in session",
            "Parks",
            help="The session in which they park.",
        ),
        col("opens", "Opens at", "Open", "Opens", help="The session from whose start they may open."),
        col(
            "leave",
            "Leaves in",
            "Depart",
            "Leave",
            "Load-out session",
            help="The session in which they leave.",
        ),
        SOURCE,
    ),
)
