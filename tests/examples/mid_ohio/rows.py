"""How a row of the timetable is written: at an invented time, for a series or for everybody."""

import datetime as dt
from typing import Any, Final

from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.preparation import Lead
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import Tie, TieAnchor, TieBehaviour
from roadracing._internal.time.start import Start

from .invented import INVENTED, WEEKEND, at

SUPPORT: Final = ("star-mazda", "panoz", "pro-miata", "ff2000")
ALL: Final = ("alms", "world-challenge", *SUPPORT)
NAMES: Final = {
    "alms": "ALMS",
    "world-challenge": "World Challenge",
    "star-mazda": "Star Mazda",
    "panoz": "Panoz",
    "pro-miata": "Pro Miata",
    "ff2000": "FF2000",
}
OPERATORS: Final = {
    "star-mazda": "imsa",
    "panoz": "imsa",
    "pro-miata": "scca-pro-racing",
    "ff2000": "scca-pro-racing",
}


def row(  # noqa: PLR0917 - a row reads like one of a timetable
    name: str,
    kind: str,
    day: str,
    start: str,
    end: str | None = None,
    series: str | tuple[str, ...] = (),
    **facts: Any,
) -> Session:
    """A row of the timetable, at an invented time."""
    named = (series,) if isinstance(series, str) else series
    operator: dict[str, Any] = {} if len(named) == 1 else {"operated_by": "imsa"}
    given: dict[str, Any] = {"source": INVENTED, **operator, **facts}
    return Session(
        id=f"mid-ohio-2004-{name}",
        weekend=WEEKEND,
        kind=SessionKind(kind),
        series=named,
        start=Start.at(at(day, start)),
        end=at(day, end) if end is not None else None,
        **given,
    )


def before(name: str, minutes: int | None = None) -> tuple[Lead, ...]:
    """What a row has to come before."""
    by = dt.timedelta(minutes=minutes) if minutes is not None else None
    return (Lead(session=f"mid-ohio-2004-{name}", by=by),)


_PRACTICE: Final = f"{INVENTED}: as it is commonly done"


def with_the_start(race: str) -> tuple[Tie, ...]:
    """A row before a race goes with its start, and is not held without it."""
    return (
        Tie(
            session=f"mid-ohio-2004-{race}",
            anchor=TieAnchor.START,
            on_delay=TieBehaviour.SHIFT,
            on_cut=TieBehaviour.HOLD,
            on_cancellation=TieBehaviour.DIE,
            source=_PRACTICE,
        ),
    )


def after_the_flag(race: str) -> tuple[Tie, ...]:
    """A row after a race waits for its flag; after a race that was started and not finished, somebody decides."""
    return (
        Tie(
            session=f"mid-ohio-2004-{race}",
            anchor=TieAnchor.FLAG,
            on_delay=TieBehaviour.SHIFT,
            on_cut=TieBehaviour.SHIFT,
            on_cancellation=TieBehaviour.DIE,
            on_abandonment=TieBehaviour.ASK,
            source=_PRACTICE,
        ),
    )
