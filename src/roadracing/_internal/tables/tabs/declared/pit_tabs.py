"""The pit lane of the weekend: its boxes, and whose they are."""

from typing import Final

from roadracing._internal.model.pit.boxes import PitAllocation, PitBox
from roadracing._internal.model.pit.equipment import PitEquipment
from roadracing._internal.model.pit.pit_plan import PitConditions
from roadracing._internal.tables.tabs.tab import Tab, col

from .entry_tabs import SOURCE

BOXES: Final = Tab(
    title="Pit boxes",
    about="The boxes of the pit lane, from its entry on.",
    noun=PitBox,
    home=("pit_plans", "boxes"),
    key=("label",),
    needs=("label", "from_m"),
    also=("Boxes", "Pit lane", "Pit stalls", "Garages"),
    local=True,
    columns=(
        col("label", "Box", "Pit", "Pit box", "Stall", "No.", "Label", help="What is painted there."),
        col("from_m", "From", "Begins", "Start", help="Along the lane from the line where the limit begins."),
        col("to_m", "To", "Ends", "End"),
        col("length_m", "Length", "Size", help="Where nothing says where it begins and ends."),
        col("depth_m", "Depth"),
        col("garage", "Garage"),
        col(
            "reserved_for", "Kept for", "Reserved for", help="Instead of a car, such as technical inspection."
        ),
    ),
)
PIT_ASSIGNMENTS: Final = Tab(
    title="Pit assignments",
    about="Whose each box is: of a car or of a team, in a series or in some sessions of it.",
    noun=PitAllocation,
    home=("pit_plans", "allocations"),
    key=("boxes", "series", "sessions"),
    minted=("boxes", "series", "entries"),
    needs=("boxes",),
    also=("Pits", "Pit allocation", "Pit allocations", "Pit list", "Garage assignments", "Box allocation"),
    local=True,
    groups=("series",),
    columns=(
        col(
            "boxes",
            "Box",
            "Boxes",
            "Pit",
            "Pit box",
            "Pit no",
            "Pit #",
            "Stall",
            "Garage",
            "Pit stall",
            "Pit space",
        ),
        col("series", "Series", "Championship", "Group"),
        col("entries", "Cars", "No.", "Number", "Car", "Car no", "Car number", "Car #", "#", "Entry"),
        col(
            "team",
            "Team",
            "Entrant",
            "Team name",
            help="Where it has the box for all its cars and none is named.",
        ),
        col("sessions", "Sessions", "Session", help="All of the series' if none is named."),
        col("start", "From", "Since", help="Where it changes hands: 2004-06-25 18:00."),
        col("end", "Until", "To", help="When somebody else has it."),
        SOURCE,
    ),
)
PIT_RULES: Final = Tab(
    title="Pit rules",
    about="What holds in the pit lane: for everybody, while a series runs, or in one session.",
    noun=PitConditions,
    home=("pit_plans", "conditions"),
    key=("series", "sessions"),
    minted=("series", "sessions"),
    needs=("speed_limit_kph",),
    also=("Pit conditions", "Pit speed"),
    local=True,
    columns=(
        col("series", "Series", "Championship", help="Every one if neither a series nor a session is named."),
        col("sessions", "Sessions", "Session"),
        col("speed_limit_kph", "Speed limit", "Limit", "Pit speed"),
        col("crew_over_wall", "Crew over the wall", "Over the wall"),
        col("fuelling", "Fuelling", "Refuelling"),
        col("fuelling_authorised_by", "Fuelling authorised by"),
        col("fuelling_authority", "Fuelling authority"),
        col("fuelling_reference", "Reference", "Article"),
        SOURCE,
    ),
)
PIT_EQUIPMENT: Final = Tab(
    title="Pit equipment",
    about="What teams bring to the pit wall, and at which box it stands.",
    noun=PitEquipment,
    home=("pit_plans", "equipment"),
    key=("name", "box", "team"),
    minted=("name", "kind", "box"),
    needs=("box", "kind"),
    also=("Equipment", "Carts and rigs"),
    local=True,
    columns=(
        col("name", "Equipment", "Name", "What"),
        col("kind", "Kind", "Type"),
        col("box", "Box", "Pit", "Pit box", "At"),
        col("team", "Team", "Entrant"),
        col("resource", "Shared asset", "Asset", help="Where it is one that several organisations share."),
        col("start", "From", "Since"),
        col("end", "Until", "To"),
        col("reach_m", "Reach", help="From the wall towards the fast lane when in use."),
        col("stowed_reach_m", "Stowed reach"),
        col("height_m", "Height"),
        SOURCE,
    ),
)
