"""An invented paddock: two rows of spots on both sides of a fire lane, and what else a weekend needs."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from roadracing._internal.model.agreement.organisation import OrganisationKind
from roadracing._internal.model.paddock.allocation import (
    AllocationBasis,
    AllocationPolicy,
    PaddockAllocation,
    PaddockGroup,
)
from roadracing._internal.model.paddock.load_wave import LoadWave
from roadracing._internal.model.paddock.paddock_area import AreaKind, PaddockArea, PaddockSpot, Utilities
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.ways import (
    FireLane,
    ObstacleKind,
    PaddockExtinguisher,
    PaddockGate,
    PaddockObstacle,
)
from roadracing._internal.model.place.point import Georeference

from .field import Outfit
from .invented import INVENTED, LATITUDE_DEG, LONGITUDE_DEG, WEEKEND, invented, point, rectangle
from .rows import NAMES, SUPPORT

POWER: Final = Utilities(power_a=50.0, power_v=240.0, water=True, grey_water=True, network=True)
PLAIN: Final = Utilities(power_a=30.0, power_v=240.0, water=True)
DEPTH_M: Final = 24.0
"""A transporter with its tractor takes about 75 to 80 feet: general knowledge, no source was found."""

AREAS: Final = (
    ("alms-paddock", "ALMS paddock", AreaKind.PADDOCK, (-1, -1, 182, 26), ("alms",)),
    ("wc-paddock", "World Challenge paddock", AreaKind.PADDOCK, (-1, 34, 130, 26), ("world-challenge",)),
    ("support-paddock", "Support paddock", AreaKind.PADDOCK, (131, 34, 86, 26), SUPPORT),
    ("officials", "Officials and suppliers", AreaKind.SUPPORT, (-1, 74, 62, 20), ()),
    ("tech", "Tech pad", AreaKind.TECHNICAL_INSPECTION, (64, 74, 24, 20), ()),
    ("impound", "Impound", AreaKind.IMPOUND, (91, 74, 30, 20), ()),
    ("tyres", "Tyre service", AreaKind.TYRE_SERVICE, (124, 74, 22, 20), ()),
    ("registration", "Credential office", AreaKind.REGISTRATION, (149, 74, 14, 20), ()),
    ("care-centre", "Care centre", AreaKind.MEDICAL, (166, 74, 22, 20), ()),
    ("race-control", "Race control and timing", AreaKind.RACE_CONTROL, (191, 74, 26, 20), ()),
    ("hospitality", "Hospitality", AreaKind.HOSPITALITY, (-1, -40, 70, 24), ()),
    ("vendors", "Vendors", AreaKind.VENDORS, (74, -40, 50, 24), ()),
    ("autographs", "Autograph area", AreaKind.AUTOGRAPHS, (129, -40, 24, 24), ()),
    ("tv", "Television compound", AreaKind.TV_COMPOUND, (158, -40, 40, 24), ()),
    ("helipad", "Helipad", AreaKind.HELIPAD, (166, 112, 30, 30), ()),
    ("fuel", "Fuel store", AreaKind.FUEL_STORE, (290, 40, 24, 18), ()),
)


def spots() -> Iterator[PaddockSpot]:
    """Thirty for the ALMS, sixteen for the World Challenge, fourteen for the supports, eight for officials."""
    rows = (
        ("a", "alms-paddock", 30, 6.0, 0.0, 0.0, POWER),
        ("b", "wc-paddock", 16, 8.0, 0.0, 35.0, POWER),
        ("c", "support-paddock", 14, 6.0, 132.0, 35.0, PLAIN),
        ("d", "officials", 8, 7.0, 0.0, 75.0, POWER),
    )
    for letter, area, number, width, x, y, utilities in rows:
        for n in range(number):
            depth = DEPTH_M if area != "officials" else 18.0
            yield PaddockSpot(
                id=f"{letter}{n + 1}",
                name=f"{letter.upper()}{n + 1}",
                area=area,
                outline=rectangle(x + n * width, y, width, depth),
                utilities=utilities,
                source=INVENTED,
            )


def allocations(outfits: Sequence[Outfit]) -> Iterator[PaddockAllocation]:
    """Two spots for a team of the ALMS with two cars, one for everybody else."""
    taken = {"a": 0, "b": 0, "c": 0}
    for outfit in outfits:
        letter = {"alms": "a", "world-challenge": "b"}.get(outfit.series, "c")
        number = len(outfit.entries) if letter == "a" else 1
        given = tuple(f"{letter}{taken[letter] + n + 1}" for n in range(number))
        taken[letter] += number
        width = {"a": 6.0, "b": 8.0, "c": 6.0}[letter]
        yield PaddockAllocation(
            id=f"place-{outfit.team.id}",
            spots=given,
            team=outfit.team.id,
            entries=tuple(entry.id for entry in outfit.entries),
            length_m=23.5,
            width_m=width * number - 0.5,
            source=INVENTED,
        )
    for n, organisation in enumerate(("imsa", "alms", "scca-pro-racing", "truesports"), start=1):
        yield PaddockAllocation(
            id=f"place-{organisation}",
            spots=(f"d{n}",),
            organisation=organisation,
            length_m=17.0,
            width_m=6.0,
            source=INVENTED,
        )


def waves() -> Iterator[LoadWave]:
    """Who comes when: the sanctioning bodies, suppliers, manufacturers, then series by series."""
    names = (
        ("imsa", 6),
        ("scca", 4),
        ("suppliers", 8),
        ("manufacturers", 10),
        ("alms", 34),
        ("wc", 26),
        ("star-mazda", 6),
        ("panoz", 5),
        ("pro-miata", 5),
        ("ff2000", 5),
    )
    who: dict[str, dict[str, tuple[Any, ...]]] = {
        "imsa": {"organisations": ("imsa",)},
        "scca": {"organisations": ("scca-pro-racing",)},
        "suppliers": {"organisation_kinds": (OrganisationKind.SUPPLIER,)},
        "manufacturers": {"organisation_kinds": (OrganisationKind.MANUFACTURER,)},
        "wc": {"series": ("world-challenge",)},
    }
    opens = {"alms": "opening-alms", "wc": "opening-all", **dict.fromkeys(SUPPORT, "opening-all")}
    for order, (name, vehicles) in enumerate(names, start=1):
        coming: dict[str, Any] = who.get(name, {"series": (name,)})
        yield LoadWave(
            id=f"in-{name}",
            order=order,
            gate="gate-1",
            vehicles=vehicles,
            park=f"mid-ohio-2004-load-in-{name}",
            opens=f"mid-ohio-2004-{opens[name]}" if name in opens else None,
            source=INVENTED,
            **coming,
        )
    outs = (("support", SUPPORT, 24), ("wc", ("world-challenge",), 26), ("alms", ("alms",), 34))
    for order, (name, series, vehicles) in enumerate(outs, start=1):
        yield LoadWave(
            id=f"out-{name}",
            order=order,
            gate="gate-1",
            vehicles=vehicles,
            series=series,
            leave=f"mid-ohio-2004-load-out-{name}",
            source=INVENTED,
        )


def paddock(outfits: Sequence[Outfit]) -> PaddockPlan:
    """The plan."""
    lanes = (
        ("lane-1", "Main fire lane", ((-30, 29), (236, 29))),
        ("lane-2", "Upper fire lane", ((-30, 67), (236, 67))),
        ("lane-3", "Lower fire lane", ((-30, -10), (236, -10))),
        ("lane-4", "Cross lane", ((236, -10), (236, 67))),
    )
    return PaddockPlan(
        id="mid-ohio-2004-paddock",
        weekend=WEEKEND,
        name=f"Paddock ({INVENTED.lower()})",
        public=True,
        organisation="imsa",
        georeference=Georeference(latitude_deg=LATITUDE_DEG, longitude_deg=LONGITUDE_DEG),
        areas=tuple(
            PaddockArea(**invented(id=name, name=title, kind=kind, outline=rectangle(*where), series=series))
            for name, title, kind, where, series in AREAS
        ),
        spots=tuple(spots()),
        fire_lanes=tuple(
            FireLane(
                **invented(
                    id=name,
                    name=title,
                    line=tuple(point(*p) for p in line),
                    width_m=8.0,
                    height_m=5.0,
                    radius_m=12.0,
                    dead_end=False,
                )
            )
            for name, title, line in lanes
        ),
        gates=(
            PaddockGate(
                **invented(
                    id="gate-1", name="Gate 1", position=point(-30, 29), width_m=9.0, vehicles_per_h=30.0
                )
            ),
        ),
        obstacles=(
            PaddockObstacle(
                **invented(id="pole", name="Lighting pole", kind=ObstacleKind.POLE, outline=(point(222, 12),))
            ),
        ),
        extinguishers=(
            PaddockExtinguisher(
                **invented(id="fuel-west", position=point(289, 49), agent="dry chemical", mass_kg=9.0)
            ),
            PaddockExtinguisher(
                **invented(id="fuel-east", position=point(315, 49), agent="dry chemical", mass_kg=9.0)
            ),
        ),
        policies=(
            AllocationPolicy(
                **invented(
                    id="alms-places",
                    series=("alms",),
                    basis=(
                        AllocationBasis.EQUAL,
                        AllocationBasis.TEAM_ADJACENCY,
                        AllocationBasis.CLASS_BLOCKS,
                    ),
                    text="Every car has one spot; the spots of a team lie side by side, and so do those of a class.",
                )
            ),
            AllocationPolicy(
                **invented(
                    id="other-places",
                    series=("world-challenge", *SUPPORT),
                    basis=(AllocationBasis.FIRST_COME,),
                )
            ),
        ),
        allocations=tuple(allocations(outfits)),
        groups=tuple(
            PaddockGroup(
                id=f"block-{name}",
                name=f"{NAMES['alms']} {name.removeprefix('alms-').upper()}",
                car_class=name,
            )
            for name in ("alms-lmp1", "alms-lmp2", "alms-gts", "alms-gt")
        ),
        waves=tuple(waves()),
        source=INVENTED,
    )
