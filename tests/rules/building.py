"""Seasons in which nothing is wrong, to be made wrong in one place."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.report import Report
from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind, TrackCondition, TrackUse
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

ZONE = "America/New_York"
FRIDAY, SATURDAY, SUNDAY = dt.date(2004, 5, 28), dt.date(2004, 5, 29), dt.date(2004, 5, 30)

IMSA = Organisation(id="imsa", name="IMSA", kinds=(OrganisationKind.SANCTIONING_BODY,))
SCCA = Organisation(id="scca", name="SCCA Pro Racing", kinds=(OrganisationKind.SANCTIONING_BODY,))

ALMS = Series(
    id="alms",
    name="American Le Mans Series",
    short_name="ALMS",
    sanctioned_by="imsa",
    classes=(CarClass(id="lmp1", name="LMP1"), CarClass(id="gt", name="GT")),
)
WORLD_CHALLENGE = Series(
    id="world-challenge",
    name="Speed World Challenge",
    short_name="World Challenge",
    sanctioned_by="scca",
    classes=(CarClass(id="wc-gt", name="GT"), CarClass(id="wc-touring", name="Touring")),
)
ATLANTICS = Series(id="atlantics", name="Atlantic Championship", sanctioned_by="scca")

FULL = CircuitLayout(id="full", name="Full course", asphalt=("north", "south"))
NORTH = CircuitLayout(id="north-loop", name="North loop", asphalt=("north",))
SOUTH = CircuitLayout(id="south-loop", name="South loop", asphalt=("south",))
VENUE = Venue(id="circuit", name="The Circuit", city="Town", timezone=ZONE, layouts=(FULL, NORTH, SOUTH))
WEEKEND = RaceWeekend(id="weekend", name="The Weekend", venue="circuit", layout="full")

Time = str | Instant | Start


def at(text: str, zone: str = ZONE, *, day: dt.date = SATURDAY, fold: Any = None) -> Instant:
    """``16:30`` on the Saturday, or ``2004-05-28 16:30``, as clocks in a zone show it."""
    if " " not in text:
        text = f"{day.isoformat()} {text}"
    return Instant.at_local(dt.datetime.fromisoformat(text), zone, fold)


def session(
    name: str, kind: str, start: Time | None = None, end: str | Instant | None = None, **facts: Any
) -> Session:
    """A session, with times as ``at`` reads them; a start may have a mark, ``~`` or ``>``."""
    begins: Start | None
    if isinstance(start, str) and start[0] in "~>":
        begins = (Start.about if start[0] == "~" else Start.not_before)(at(start[1:]))
    elif isinstance(start, str):
        begins = Start.at(at(start))
    else:
        begins = Start.at(start) if isinstance(start, Instant) else start
    if isinstance(end, str):
        end = at(end)
    for field, convert in (("track", TrackUse), ("condition", TrackCondition)):
        if isinstance(facts.get(field), str):
            facts[field] = convert(facts[field])
    series = facts.pop("series", ())
    return Session(
        id=name,
        weekend=facts.pop("weekend", "weekend"),
        kind=SessionKind(kind),
        start=begins,
        end=end,
        series=(series,) if isinstance(series, str) else series,
        **facts,
    )


def cleared(day: dt.date = SATURDAY, weekend: str = "weekend") -> tuple[Session, ...]:
    """The inspection and the clearance lap with which a day begins."""
    return tuple(
        session(
            f"{kind}-{weekend}-{day.isoformat()}",
            kind,
            at(start, day=day),
            at(end, day=day),
            weekend=weekend,
            operated_by="imsa",
        )
        for kind, start, end in (
            ("track-inspection", "06:00", "06:30"),
            ("course-clearance", "06:45", "06:55"),
        )
    )


def season(*sessions: Session | Iterable[Session], **facts: Any) -> Season:
    """A season with one weekend at one circuit and three series, and these sessions."""
    flat = [s for each in sessions for s in ((each,) if isinstance(each, Session) else each)]
    return Season(
        **{
            "namespace": "rules.racing.test",
            "organisations": (IMSA, SCCA),
            "series": (ALMS, WORLD_CHALLENGE, ATLANTICS),
            "venues": (VENUE,),
            "weekends": (WEEKEND,),
            **facts,
        },
        sessions=flat,
    )


def diagnostics_of(season: Season, **options: Any) -> tuple[Diagnostic, ...]:
    """What rules say of a season; that one of them broke is not taken for silence."""
    report = validate(season, **options)
    assert () == report.crashes
    return report.diagnostics


def report(code: str, *sessions: Session | Iterable[Session], **facts: Any) -> Report:
    """What one rule says about a season of these sessions; ``options`` are handed to ``validate``."""
    options = facts.pop("options", {})
    result = validate(season(*sessions, **facts), select=[code], **options)
    assert () == result.crashes
    return result


def found(code: str, *sessions: Session | Iterable[Session], **facts: Any) -> tuple[Diagnostic, ...]:
    """The findings of one rule in a season of these sessions."""
    return report(code, *sessions, **facts).diagnostics


def findings_in(
    made: Callable[..., Season], code: str | None = None, **always: Any
) -> Callable[..., tuple[Diagnostic, ...]]:
    """What one rule says of seasons that are made in one way, of what each test adds to it.

    Args:
        made: makes a season of rows and facts.
        code: the rule; unless given, the first thing that is said at each call.
        always: facts of the seasons, unless a test says others.
    """

    def judge(*given: Any, options: Mapping[str, Any] | None = None, **facts: Any) -> tuple[Diagnostic, ...]:
        asked, rows = (code, given) if code is not None else (given[0], given[1:])
        return diagnostics_of(made(*rows, **{**always, **facts}), select=[asked], **(options or {}))

    return judge


def pairs(diagnostics: Iterable[Diagnostic]) -> set[frozenset[str]]:
    """The sessions that conflicts are between."""
    return {frozenset((str(d.context["session"]), str(d.context["other"]))) for d in diagnostics}
