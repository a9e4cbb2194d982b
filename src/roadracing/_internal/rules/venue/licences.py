"""What a circuit is licensed for, and until when."""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.place.layout import CircuitLayout, Licence
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.words.days import day_text
from roadracing._internal.words.naming import labels_of

from .restrictions import uses


@attrs.frozen(eq=False)
class _Need:
    """What a weekend needs a layout's licence for."""

    weekend: RaceWeekend
    venue: Venue
    layout: CircuitLayout
    days: dict[dt.date, set[str]] = attrs.field(factory=dict)
    """The classes that run on each day; none where nobody says which."""


@rule(
    "TRK007",
    "licence-missing",
    Severity.ERROR,
    sources=(
        "FIA International Sporting Code, Appendix O: a licence is for one layout and for certain categories",
    ),
)
def licence_missing(case: Case) -> Iterator[Finding]:
    """A layout that is licensed has a licence for the days and the classes that compete on it.

    For every day on which competition cars run on a layout (practice, qualifying, warm-up, race, test), one of
    the layout's `licences` has to be valid; and for every class that runs, one of those has to admit it. A
    licence that names no classes admits all of them.

    A licence is given for one layout, for certain classes and for a time. Outside of these the circuit is as good as
    unlicensed, and that is found out at the latest when the event's permit is applied for.

    **Only a warning:** the licences with dates do not cover the day, and another one has no dates at all.

    **Not flagged:** a layout without any licence in the document (not every event needs one); a licence of which one
    date is known that does not exclude the day; sessions whose day is not certain; classes, where nobody says
    which ones run; plans.

    **To fix it,** add the licence that is in force, correct its dates or classes, or move the sessions.
    """
    for need in _needs(case):
        yield from _lapsed(case, need)
        yield from _not_admitted(case, need)


def _needs(case: Case) -> Iterator[_Need]:
    for weekend in case.season.weekends:
        venue = case.index.venue_of(weekend)
        if venue is None:
            continue
        needs: dict[str, _Need] = {}
        for use in uses(case, weekend, venue):
            layout = case.index.layout_of(use.session)
            if (
                layout is None
                or not layout.licences
                or not use.session.kind.competition
                or use.plan is not None
            ):
                continue
            need = needs.setdefault(layout.id, _Need(weekend, venue, layout))
            for day in use.touched:
                need.days.setdefault(day, set()).update(_classes(case, use.session))
        yield from (needs[layout] for layout in sorted(needs))


def _classes(case: Case, session: Session) -> set[str]:
    if session.classes:
        return set(session.classes)
    return {c.id for s in session.series if s in case.index.series for c in case.index.series[s].classes}


def _excludes(licence: Licence, day: dt.date) -> bool:
    """Whether a day is outside a licence's dates, as far as these are known."""
    if licence.valid_from is not None and day < licence.valid_from:
        return True
    return licence.valid_until is not None and day > licence.valid_until


def _lapsed(case: Case, need: _Need) -> Iterator[Finding]:
    dated = [licence for licence in need.layout.licences if licence.valid_from or licence.valid_until]
    days = [day for day in sorted(need.days) if all(_excludes(licence, day) for licence in dated)]
    if not dated or not days:
        return
    undated = len(dated) < len(need.layout.licences)
    known = listed(f"{licence.grade or licence.id} is valid {_validity(licence)}" for licence in dated)
    yield Finding(
        message=f"{case.weekend_name(need.weekend)} runs on {_where(need)} on "
        f"{listed(day_text(day) for day in days)}, and no licence with dates covers that: {known}",
        path=("weekends", need.weekend.id),
        severity=Severity.WARNING if undated else None,
        related=tuple(Related(message="a licence", path=_path(need, licence)) for licence in dated),
        hint="add the licence that is in force, or correct its dates",
        context={
            "weekend": need.weekend.id,
            "layout": need.layout.id,
            "days": [day.isoformat() for day in days],
            "licences": [licence.id for licence in dated],
        },
    )


def _not_admitted(case: Case, need: _Need) -> Iterator[Finding]:
    barred: dict[str, list[dt.date]] = {}
    for day, classes in sorted(need.days.items()):
        able = [licence for licence in need.layout.licences if not _excludes(licence, day)]
        # Where no licence is left, that is the fault, and no class has one of its own.
        if not able or any(not licence.classes for licence in able):
            continue
        for class_id in classes.difference(*(licence.classes for licence in able)):
            barred.setdefault(class_id, []).append(day)
    if not barred:
        return
    names = list(labels_of(case.index.classes, sorted(barred)))
    days = sorted({day for held in barred.values() for day in held})
    yield Finding(
        message=f"{listed(names)} {'runs' if len(names) == 1 else 'run'} on {_where(need)} on "
        f"{listed(day_text(day) for day in days)}, and no licence of it admits "
        f"{'that class' if len(names) == 1 else 'these classes'}",
        path=("weekends", need.weekend.id),
        related=tuple(
            Related(message="a licence", path=_path(need, licence)) for licence in need.layout.licences
        ),
        hint="add the classes to the licence that admits them, or run them where a licence does",
        context={
            "weekend": need.weekend.id,
            "layout": need.layout.id,
            "days": [day.isoformat() for day in days],
            "classes": [*sorted(barred)],
        },
    )


def _where(need: _Need) -> str:
    return f"{need.layout.name or need.layout.id} at {need.venue.label}"


def _validity(licence: Licence) -> str:
    first, last = licence.valid_from, licence.valid_until
    if first is not None and last is not None:
        return f"from {first} to {last}"
    return f"until {last}" if last is not None else f"from {first}"


def _path(need: _Need, licence: Licence) -> Path:
    return ("venues", need.venue.id, "layouts", need.layout.id, "licences", licence.id)
