"""A weekend with two organisations' credentials, in which nothing is wrong, to be made wrong in one place."""

from typing import Any

import attrs

from roadracing._internal.model.agreement.reciprocity import HonouredKind, HonouredLevel, Reciprocity
from roadracing._internal.model.entry.access_plan import AccessGrant, AccessPlan, AccessZone, ZoneKind
from roadracing._internal.model.entry.credential import CredentialIssue, CredentialLevel
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from tests.rules.building import findings_in
from tests.rules.pits import pits

PADDOCK = AccessZone(id="paddock", kind=ZoneKind.PADDOCK, name="Paddock")
HOT_PITS = AccessZone(id="hot-pits", kind=ZoneKind.PIT_LANE, name="Hot pits")
WALL = AccessZone(id="wall", kind=ZoneKind.PIT_WALL, name="Pit wall")
IMPOUND = AccessZone(id="impound", kind=ZoneKind.PARC_FERME, name="Impound")
ZONES = (PADDOCK, HOT_PITS, WALL, IMPOUND)

CREW = CredentialLevel(id="imsa-crew", level="hot-pit", name="Crew", organisation="imsa", minimum_age=16)
GUEST = CredentialLevel(id="imsa-guest", level="paddock", name="Guest", organisation="imsa", minimum_age=0)
MEMBER = CredentialLevel(id="scca-member", level="member", name="Member", organisation="scca", minimum_age=16)
LEVELS = (CREW, GUEST, MEMBER)


def grant(level: CredentialLevel, *zones: AccessZone, **facts: Any) -> AccessGrant:
    """A level opens zones."""
    return AccessGrant(
        **{"id": f"grant-{level.id}", "level": level.id, "zones": tuple(z.id for z in zones), **facts}
    )


GRANTS = (
    grant(CREW, PADDOCK, HOT_PITS, WALL, IMPOUND),
    grant(GUEST, PADDOCK),
    grant(MEMBER, PADDOCK),
)
PLAN = AccessPlan(id="access", weekend="weekend", levels=LEVELS, zones=ZONES, grants=GRANTS)


def issue(name: str, level: CredentialLevel = CREW, **facts: Any) -> CredentialIssue:
    """Credentials that went to the first team."""
    return CredentialIssue(**{"id": name, "level": level.id, "team": "first-team", **facts})


def honours(level: str, honoured_as: str | None, **facts: Any) -> Reciprocity:
    """IMSA honours a level of the SCCA's."""
    return Reciprocity(
        **{
            "id": "imsa-honours-scca",
            "grantor": "imsa",
            "issuer": "scca",
            "kinds": (HonouredKind.CREDENTIALS,),
            "levels": (HonouredLevel(level=level, honoured_as=honoured_as),),
            **facts,
        }
    )


def with_access(*rows: Session, **facts: Any) -> Season:
    """The weekend with an access plan; facts of the plan are told by their names, the rest goes to the season."""
    own = {name: facts.pop(name) for name in ("levels", "zones", "grants", "issues") if name in facts}
    return pits(*rows, **{"plan": None, "access_plans": (attrs.evolve(PLAN, **own),), **facts})


judged = findings_in(with_access)
"""What one rule says of the weekend with an access plan."""
