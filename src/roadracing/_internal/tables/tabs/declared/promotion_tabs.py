"""What is sold and shown at the weekend: partners, activations and placements."""

from typing import Final

from roadracing._internal.model.promotion.programme import Activation, Partner, Placement
from roadracing._internal.tables.tabs.tab import Tab, col

from .entry_tabs import SOURCE

PARTNERS: Final = Tab(
    title="Partners",
    about="The companies that are partners of an organisation or a series.",
    noun=Partner,
    home=("partners",),
    key=("organisation", "brand", "category", "partner_of", "series"),
    minted=("organisation", "brand"),
    needs=("organisation", "category"),
    also=("Sponsors",),
    columns=(
        col("organisation", "Company", "Partner", "Organisation", "Organization", "Sponsor"),
        col("brand", "Brand", help="The name it appears under, where that is not the company's."),
        col("category", "Category", help="The kind of goods, such as tyres."),
        col("role", "Appears as", "Role", help="Such as title sponsor."),
        col("partner_of", "Partner of"),
        col("series", "Series", "Championship"),
        col("exclusive", "Exclusive"),
        col("weekends", "Weekends", "Events"),
        col("effective_from", "From", "First day"),
        col("effective_until", "Until", "To", help="The first day it no longer is."),
        SOURCE,
    ),
)
ACTIVATIONS: Final = Tab(
    title="Activations",
    about="Promotion on site, such as an import-tuner show; when it is, its session says.",
    noun=Activation,
    home=("activations",),
    key=("session", "name"),
    minted=("name", "session"),
    needs=("session", "capacity"),
    columns=(
        col("name", "Activation", "Name"),
        col("session", "Session", "When"),
        col("kind", "Kind", "Type", help="Such as import-tuner-show."),
        col("organiser", "Organiser", "Organizer", "Put on by"),
        col("capacity", "Room for", "Capacity", "Displays", help="How many displays there is room for."),
        SOURCE,
    ),
)
PLACEMENTS: Final = Tab(
    title="Placements",
    about="Which partner has how much of an activation.",
    noun=Placement,
    home=("activations", "placements"),
    key=("partner",),
    needs=("activation", "partner"),
    container=col("activation", "Activation", "Where"),
    columns=(
        col("partner", "Partner", "Company", "Brand"),
        col("quantity", "Quantity", "Displays", "Count", "Qty"),
    ),
)
