"""The safety team: posts as they are staffed, units, and where patients are taken."""

from typing import Final

from roadracing._internal.model.safety.medical import Hospital, MedicalCentre
from roadracing._internal.model.safety.safety_plan import SafetyPlan, StationStaffing
from roadracing._internal.model.safety.unit import SafetyUnit
from roadracing._internal.tables.tabs.tab import Tab, col

from .entry_tabs import SOURCE

SAFETY_PLAN: Final = Tab(
    title="Safety plan",
    about="Who leads the safety team, and when the helicopter flies: one row.",
    noun=SafetyPlan,
    home=("safety_plans",),
    key=("weekend",),
    needs=("chief",),
    single=True,
    columns=(
        col("chief", "Safety chief", "Chief", "Safety coordinator"),
        col("level", "Event level", "Level", help="By NFPA 610: i, ii or iii."),
        col("approved_by", "Approved by"),
        col("helicopter.unit", "Helicopter", "Helicopter unit", help="Its call sign among the units."),
        col("helicopter.on_site", "Helicopter on site", "On site"),
        col("helicopter.call", "Helicopter call", help="From the call until it is there, such as 15 min."),
        col("helicopter.from_time", "Helicopter from", "Flies from", help="On each day."),
        col("helicopter.until_time", "Helicopter until", "Flies until"),
        col("helicopter.visibility_m", "Visibility", help="Below which it does not fly."),
        col("helicopter.ceiling_m", "Ceiling", help="Below which it does not fly."),
        col("helicopter.wind_kph", "Wind", help="Above which it does not fly."),
        col("notes", "Notes", "Remarks"),
        SOURCE,
    ),
)
POSTS: Final = Tab(
    title="Posts",
    about="The flag stations as they are staffed and equipped.",
    noun=StationStaffing,
    home=("safety_plans", "staffing"),
    key=("station",),
    needs=("station",),
    also=("Post staffing", "Staffing", "Marshals by post", "Flaggers"),
    columns=(
        col("station", "Post", "Station", "Flag station"),
        col("staff", "Marshals", "Staff", "Flaggers", "People", help="How many stand there."),
        col("fire_trained", "Fire trained"),
        col("extinguishers", "Extinguishers"),
        col("radio_checked_at", "Radio checked at", "Radio check"),
        col("channel", "Channel", "Radio", "Radio channel", "Ch"),
        col("in_charge", "Captain", "In charge", "Post chief"),
        SOURCE,
    ),
)
UNITS: Final = Tab(
    title="Units",
    about="Vehicles with their crews, and teams on foot, that help when something has happened.",
    noun=SafetyUnit,
    home=("safety_plans", "units"),
    key=("name",),
    needs=("name", "type"),
    also=("Safety units", "Emergency", "Emergency units", "Safety vehicles"),
    local=True,
    columns=(
        col("name", "Call sign", "Unit", "Name", help="What the radio calls it."),
        col("type", "Type", "Kind", "Vehicle"),
        col("organisation", "Body", "Organisation", "Organization", "Owner"),
        col("crew", "Crew", "People"),
        col("capabilities", "Can do", "Capabilities", help="What its type says if nothing is named."),
        col("at_m", "Waits at", "At", "Position", "Location", help="Along the lap from the control line."),
        col("turnout", "Turnout", help="From the call until it moves, such as 20 s."),
        col("speed_kph", "Speed"),
        col("sessions", "Sessions", "Session", help="All with a hot track if none is named."),
        col("channel", "Channel", "Radio", "Radio channel", "Ch"),
        col("resource", "Shared asset", "Asset", help="Where it is one that several organisations share."),
        SOURCE,
    ),
)
HOSPITALS: Final = Tab(
    title="Hospitals",
    about="The hospitals that take patients from the circuit.",
    noun=Hospital,
    home=("safety_plans", "hospitals"),
    key=("name",),
    needs=("name", "road_min"),
    also=("Hospital",),
    local=True,
    columns=(
        col("name", "Hospital", "Name"),
        col("capabilities", "Treats", "Capabilities"),
        col("distance_km", "Distance"),
        col("road_min", "By road", "Minutes", "Road", "Drive"),
        col("road_traffic_min", "In traffic", "By road in traffic"),
        col("air_min", "By air", "Air", "Helicopter"),
        col("helipad", "Helipad"),
        col("from_time", "Open from", "Opens", help="On each day; 24 h where it never closes."),
        col("until_time", "Open until", "Closes"),
        col("helipad_from_time", "Helipad from", "Helipad opens"),
        col("helipad_until_time", "Helipad until", "Helipad closes"),
        col("arrangements", "Arrangements", "Notes"),
        SOURCE,
    ),
)
CENTRES: Final = Tab(
    title="Medical centres",
    about="The medical centres at the circuit; their hours are rows of the timetable.",
    noun=MedicalCentre,
    home=("safety_plans", "medical_centres"),
    key=("name",),
    needs=("name", "level"),
    also=("Medical centre", "Care centre", "Infield care center", "Care centres"),
    local=True,
    columns=(
        col("name", "Medical centre", "Name", "Medical center", "Care centre", "Care center"),
        col("level", "Level", help="Advanced (ALS) or basic (BLS) life support."),
        col("rooms", "Rooms"),
        col("resuscitation_places", "Resuscitation places", "Resuscitation"),
        col("observation_places", "Observation places", "Beds", "Observation"),
        col("helicopter_access", "Helicopter access", "Helipad"),
        col("sessions", "Hours", "Sessions", help="The sessions of the timetable that are its hours."),
        SOURCE,
    ),
)
