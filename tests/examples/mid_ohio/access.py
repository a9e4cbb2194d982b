"""Invented credentials: four levels, and what each opens."""

from typing import Any

from roadracing._internal.model.entry.access_plan import AccessGrant, AccessPlan, AccessZone, ZoneKind
from roadracing._internal.model.entry.credential import CredentialIssue, CredentialLevel
from roadracing._internal.model.weekend.kinds import SessionKind

from .invented import INVENTED, WEEKEND


def access() -> AccessPlan:
    """The plan."""
    levels = (
        ("hot-pit-imsa", "hot-pit", "Hot pit", "imsa", 16),
        ("hot-pit-scca", "hot-pit", "Hot pit", "scca-pro-racing", 16),
        ("paddock-guest", "guest", "Paddock guest", "truesports", None),
        ("official", "official", "Official", "imsa", 18),
    )
    zones = (
        ("pit-lane", ZoneKind.PIT_LANE, "Hot pits", None),
        ("paddock", ZoneKind.PADDOCK, "Paddock", "alms-paddock"),
        ("grid", ZoneKind.GRID, "Grid", None),
        ("impound", ZoneKind.PARC_FERME, "Impound", "impound"),
        ("race-control", ZoneKind.RACE_CONTROL, "Race control", "race-control"),
        ("tech", ZoneKind.TECHNICAL_INSPECTION, "Tech pad", "tech"),
    )
    grants = (
        AccessGrant(
            id="crew-imsa",
            level="hot-pit-imsa",
            zones=("grid", "paddock", "pit-lane", "tech"),
            source=INVENTED,
        ),
        AccessGrant(
            id="crew-scca",
            level="hot-pit-scca",
            zones=("grid", "paddock", "pit-lane", "tech"),
            source=INVENTED,
        ),
        AccessGrant(id="guest", level="paddock-guest", zones=("paddock",), source=INVENTED),
        AccessGrant(
            id="guest-grid",
            level="paddock-guest",
            zones=("grid",),
            kinds=(SessionKind.GRID_WALK,),
            source=INVENTED,
        ),
        AccessGrant(
            id="official", level="official", zones=tuple(sorted(zone for zone, *_ in zones)), source=INVENTED
        ),
    )
    issues: tuple[tuple[str, str, dict[str, Any], int], ...] = (
        ("crew-alms", "hot-pit-imsa", {"series": "alms"}, 420),
        ("crew-wc", "hot-pit-scca", {"series": "world-challenge"}, 240),
        ("guests", "paddock-guest", {"organisation": "truesports"}, 900),
        ("officials", "official", {"organisation": "imsa"}, 180),
    )
    return AccessPlan(
        id="mid-ohio-2004-access",
        weekend=WEEKEND,
        levels=tuple(
            CredentialLevel(id=i, level=w, name=n, organisation=o, minimum_age=a, source=INVENTED)
            for i, w, n, o, a in levels
        ),
        zones=tuple(AccessZone(id=i, kind=k, name=n, area=a, source=INVENTED) for i, k, n, a in zones),
        grants=grants,
        issues=tuple(
            CredentialIssue(id=i, level=level, count=count, under_16=0, source=INVENTED, **whom)
            for i, level, whom, count in issues
        ),
        sources=(INVENTED,),
    )
