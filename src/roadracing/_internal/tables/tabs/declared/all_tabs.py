"""Every tab of the weekend's workbook, those first that others refer to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from roadracing._internal.tables.tabs.tab import Tab

from . import entry_tabs, paddock_tabs, people_tabs, pit_tabs, promotion_tabs, safety_tabs, weekend_tabs

TABS: Final[tuple[Tab, ...]] = (
    entry_tabs.ORGANISATIONS,
    weekend_tabs.SEASON,
    weekend_tabs.VENUE,
    weekend_tabs.LAYOUTS,
    weekend_tabs.WEEKEND,
    weekend_tabs.LISTINGS,
    weekend_tabs.CLOSURES,
    weekend_tabs.DEADLINES,
    entry_tabs.SERIES,
    entry_tabs.CLASSES,
    weekend_tabs.MEETINGS,
    weekend_tabs.ROUNDS,
    entry_tabs.TEAMS,
    entry_tabs.DRIVERS,
    entry_tabs.ENTRIES,
    entry_tabs.ASSETS,
    entry_tabs.BOOKINGS,
    pit_tabs.BOXES,
    pit_tabs.PIT_ASSIGNMENTS,
    pit_tabs.PIT_RULES,
    pit_tabs.PIT_EQUIPMENT,
    paddock_tabs.AREAS,
    paddock_tabs.GATES,
    paddock_tabs.SPOTS,
    paddock_tabs.PLACES,
    paddock_tabs.WAVES,
    weekend_tabs.STATIONS,
    people_tabs.CHANNELS,
    people_tabs.LICENCES,
    people_tabs.ASSIGNMENTS,
    people_tabs.LEVELS,
    people_tabs.ZONES,
    people_tabs.GRANTS,
    people_tabs.ISSUES,
    safety_tabs.UNITS,
    safety_tabs.SAFETY_PLAN,
    safety_tabs.POSTS,
    safety_tabs.CENTRES,
    safety_tabs.HOSPITALS,
    promotion_tabs.PARTNERS,
    promotion_tabs.ACTIVATIONS,
    promotion_tabs.PLACEMENTS,
    people_tabs.CONTACTS,
)
"""In the order in which they are read; they are written in it too."""
FIRST: Final = frozenset(
    {"season", "venue", "weekend", "layouts", "organisations", "series", "classes", "listings"}
)
"""The tabs that are read before the timetable, because its rows speak of what they declare."""
CREATED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Organisation": "name",
        "Series": "name",
        "CarClass": "name",
        "Team": "name",
        "Driver": "name",
        "Official": "name",
        "RadioChannel": "name",
        "PitBox": "label",
        "PaddockArea": "name",
        "PaddockSpot": "name",
        "PaddockGate": "name",
        "AccessZone": "name",
        "CredentialLevel": "name",
    }
)
"""What a name alone makes where a row names it for the first time, and the fact that the name is."""


def tab_named(name: str) -> Tab | None:
    """The tab of a name."""
    return next((tab for tab in TABS if tab.name == name), None)
