"""What people are shown of a fact that is disputed: what the claims share."""

from typing import Any

import attrs

from roadracing._internal.findings.places import parse_path
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import Start

from .season import Season
from .season_given import season_given


def as_shown(season: Season) -> Season:
    """A season with what can be said of its sessions although it is disputed.

    Where all claims about a start are on one day, it is on that day, at a time to be announced. A session that
    somebody says is cancelled is shown as cancelled: nobody is to travel to it because the other office does not
    know yet. These are no claims: a season that is joined or stored has none of them.

    Raises:
        WrongType: it is no season.
    """
    season_given(season)
    if not season.disputed:
        return season
    found: dict[str, dict[str, Any]] = {}
    for dispute in season.disputed:
        match parse_path(dispute.path):
            case ("sessions", id_, "start"):
                found.setdefault(id_, {})["start"] = _shared_day(dispute.claims)
            case ("sessions", id_, "status") if JsonValue.of(PlanStatus.CANCELLED.value) in dispute.claims:
                found.setdefault(id_, {})["status"] = PlanStatus.CANCELLED
            case _:
                pass
    if not found:
        return season
    return attrs.evolve(
        season, sessions=tuple(_shown(session, found.get(session.id, {})) for session in season.sessions)
    )


def _shown(session: Session, facts: dict[str, Any]) -> Session:
    unknown = {name: value for name, value in facts.items() if getattr(session, name) is None}
    return attrs.evolve(session, **unknown) if unknown else session


def _shared_day(claims: tuple[JsonValue, ...]) -> Start | None:
    days = set()
    for claim in claims:
        try:
            days.add(Start.parse(str(claim.value)).day)
        except (TypeError, ValueError):
            return None
    (day,) = days if len(days) == 1 else (None,)
    return None if day is None else Start.on(day)
