"""The numbers about the pit lane and the paddock, with their units, their defaults and where these are from."""

from typing import Final

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.parameters import UNSET, BookValue, Parameter, Strictness

_F1: Final = "FIA Formula One Sporting Regulations 2025, Issue 4"
_GCR: Final = "SCCA General Competition Rules"
_QUOTED: Final = "edition not stated, as quoted by motorsports-safety.com"

_PIT_NUMBERS: Final[tuple[Parameter, ...]] = (
    Parameter(
        key="fast_lane_width_m",
        what="How wide the fast lane of a pit lane may be.",
        unit="m",
        direction=Strictness.LOWER,
        default=3.5,
        source=f"{_F1}, article 34.4; a library default elsewhere, and a warning only",
        books=(BookValue(book=RuleBook.FIA, value=3.5, source=f"{_F1}, article 34.4"),),
    ),
    Parameter(
        key="pit_box_difference_m",
        what="How much more of the pit lane one car may have than another of its class, on an equal basis.",
        unit="m",
        direction=Strictness.LOWER,
        default=1.0,
        source="library default",
    ),
    Parameter(
        key="pit_equipment_reach_m",
        what="How far a team's equipment may reach from the garage while another series runs.",
        unit="m",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.FIA,
                value=3.0,
                source="FIA race director's notes, year not stated, as published by f1cosmos.com: team "
                "barriers no more than 3 m "
                "from the garage in support sessions, gantry arms retracted",
            ),
        ),
    ),
    Parameter(
        key="pit_extinguisher_kg",
        what="How much a fire extinguisher in the pits holds at least.",
        unit="kg",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.SCCA,
                value=4.5,
                source=f"{_GCR} 6.3.2, {_QUOTED}: nominally 10 lb of dry chemical, which labels round to 4.5 kg",
            ),
            BookValue(book=RuleBook.FIA, value=5.0, source=f"{_F1}, article 26.15: two of 5 kg"),
        ),
    ),
    Parameter(
        key="pit_extinguisher_rating_b",
        what="What a fire extinguisher in the pits is rated for at least, in UL's numbers for burning liquids.",
        unit="B",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(book=RuleBook.SCCA, value=60.0, source=f"{_GCR} 6.3.2, {_QUOTED}: UL 60 B:C at least"),
        ),
    ),
    Parameter(
        key="pit_extinguishers_per_car",
        what="How many fire extinguishers there are for each car in the pits.",
        unit="extinguishers",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.FIA,
                value=1.0,
                source=f"{_F1}, article 26.15: the organiser has at least two of 5 kg for each competitor, which is a "
                "team of two cars",
            ),
        ),
    ),
    Parameter(
        key="pit_extinguishers_per_fuelled_car",
        what="How many fire extinguishers of its own a car has in the pits where cars are fuelled there.",
        unit="extinguishers",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.SCCA,
                value=1.0,
                source=f"{_GCR} 6.3.2, {_QUOTED}: one per car, if refuelling",
            ),
        ),
    ),
    Parameter(
        key="pit_fuelling_authorisations",
        what="How many authorisations it takes to fuel cars in the pit lane.",
        unit="authorisations",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.SCCA,
                value=1.0,
                source=f"{_GCR} 6.3.3, {_QUOTED}: only if the supplemental regulations, the race director or the "
                "chief steward authorise it",
            ),
        ),
    ),
)

PLACE_NUMBERS: Final[tuple[Parameter, ...]] = (*_PIT_NUMBERS,)
"""The numbers about the pit lane and the paddock."""
