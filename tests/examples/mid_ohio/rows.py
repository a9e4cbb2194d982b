"""How a row of the timetable is written: at an invented time, for a series or for everybody."""

import datetime as dt
from typing import Any, Final

from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.preparation import Lead
from roadracing._internal.model.weekend.session import Session
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
