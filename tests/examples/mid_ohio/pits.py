"""An invented pit lane with 27 boxes, which serve the ALMS and the World Challenge one after the other."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.pit.boxes import PitAllocation, PitBox
from roadracing._internal.model.pit.equipment import ExtinguishingAgent, PitBarrier, PitExtinguisher
from roadracing._internal.model.pit.pit_plan import PitConditions, PitOpening, PitPlan
from roadracing._internal.model.pit.policy import PitPolicy
from roadracing._internal.model.place.pit_lane import PitLane
from roadracing._internal.model.place.station import Side

from .field import Outfit
from .invented import INVENTED, WEEKEND

FIRST_M: Final = 40.0
BOX_M: Final = 13.0
BOXES: Final = 27
LAST_M: Final = FIRST_M + BOXES * BOX_M

LANE: Final = PitLane(
    length_m=440.0,
    working_from_m=FIRST_M,
    working_to_m=LAST_M,
    fast_lane_width_m=3.5,
    inner_lane_width_m=8.0,
    speed_limit_kph=60.0,
    side=Side.RIGHT,
    source=f"{INVENTED}, but for the limit (IMSA Code of 31 May 2002, article 6.2) and the width of the fast lane "
    "(FIA Formula One Sporting Regulations 2025, article 34.4)",
)


def allocations(outfits: Sequence[Outfit]) -> Iterator[PitAllocation]:
    """Each car of the two series has a box, the cars of a team side by side."""
    for series in ("alms", "world-challenge"):
        entries = [entry for outfit in outfits if outfit.series == series for entry in outfit.entries]
        for n, entry in enumerate(entries, start=1):
            yield PitAllocation(
                id=f"box-of-{entry.id}",
                boxes=(f"box-{n}",),
                entries=(entry.id,),
                series=(series,),
                source=INVENTED,
            )


def extinguishers() -> Iterator[PitExtinguisher]:
    """One every 15 metres of the wall, and one at each box for the car that is fuelled there."""
    facts: dict[str, Any] = {
        "agent": ExtinguishingAgent.DRY_CHEMICAL,
        "mass_kg": 4.6,
        "rating": "60-B:C",
        "source": INVENTED,
    }
    for n in range(int((LAST_M - FIRST_M) // 15) + 2):
        yield PitExtinguisher(id=f"wall-{n + 1}", at_m=min(FIRST_M + 15 * n, LAST_M), **facts)
    for n in range(1, BOXES + 1):
        yield PitExtinguisher(id=f"at-box-{n}", box=f"box-{n}", **facts)


def pits(outfits: Sequence[Outfit]) -> PitPlan:
    """The plan."""
    return PitPlan(
        id="mid-ohio-2004-pits",
        weekend=WEEKEND,
        boxes=tuple(
            PitBox(
                id=f"box-{n}",
                label=str(n),
                from_m=FIRST_M + (n - 1) * BOX_M,
                to_m=FIRST_M + n * BOX_M,
                depth_m=4.0,
            )
            for n in range(1, BOXES + 1)
        ),
        allocations=tuple(allocations(outfits)),
        conditions=(
            PitConditions(
                id="everybody",
                speed_limit_kph=60.0,
                crew_over_wall=4,
                fuelling=False,
                source=f"{INVENTED}, but for the limit: IMSA Code of 31 May 2002, article 6.2",
            ),
            PitConditions(
                id="alms",
                series=("alms",),
                fuelling=True,
                fuelling_authorised_by="imsa",
                fuelling_authority=OfficialRole.RACE_DIRECTOR,
                fuelling_reference=f"Event regulations ({INVENTED.lower()})",
                source=INVENTED,
            ),
        ),
        barriers=(
            PitBarrier(
                id="wall", from_m=FIRST_M, to_m=LAST_M, height_m=1.0, kind="Concrete wall", source=INVENTED
            ),
        ),
        extinguishers=tuple(extinguishers()),
        openings=(
            PitOpening(
                id="alms",
                session="mid-ohio-2004-pits-thu-alms",
                ahead_of="mid-ohio-2004-alms-practice-1",
                source=INVENTED,
            ),
            PitOpening(
                id="wc",
                session="mid-ohio-2004-pits-fri-wc",
                ahead_of="mid-ohio-2004-wc-practice-1",
                source=INVENTED,
            ),
        ),
        policies=(
            PitPolicy(
                id="by-class",
                series=("alms", "world-challenge"),
                teams_together=True,
                classes_together=True,
                equal_basis=True,
                source=INVENTED,
            ),
        ),
        sources=(INVENTED,),
    )
