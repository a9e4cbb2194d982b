"""The entry list of a weekend: numbers, classes, cars, and whom they come for."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.entry.cars_in_sessions import running_in
from roadracing._internal.text.lists import listed
from roadracing._internal.words.naming import label_of


@rule(
    "ADM001",
    "car-number-twice",
    Severity.ERROR,
    sources=("a number identifies one car to timing, race control and the public",),
)
def car_number_twice(case: Case) -> Iterator[Finding]:
    """Within a series, a number is one car's at a weekend.

    Two entries in one series that are entered for a common weekend do not have the same number. Numbers are what is
    painted on the cars: 01 and 1 are two numbers. An entry that names no weekends is for all of them.

    Timing and race control know cars by their numbers. A penalty for number 4 is served by whoever sees the board.

    **Not flagged:** the same number in two series, which run in sessions of their own; an entry that was withdrawn;
    entries that name weekends and have none in common, as when a number changes hands.

    **To fix it,** give one of them another number, or name the weekends that each is entered for.
    """
    seen: dict[tuple[str, str], dict[str | None, Entry]] = {}
    for entry in case.season.entries:
        if entry.number is None or entry.withdrawn:
            continue
        held = seen.setdefault((entry.series, entry.number), {})
        other = _met(held, entry)
        for weekend in entry.weekends or (None,):
            held.setdefault(weekend, entry)
        if other is None:
            continue
        common = sorted(set(entry.weekends) & set(other.weekends)) or [*(entry.weekends or other.weekends)]
        where = f" for {listed(_weekend(case, name) for name in common)}" if common else ""
        yield Finding(
            message=f"number {entry.number} of {label_of(case.index.series, entry.series)} is two "
            f"cars'{where}: {_car(case, other)} and {_car(case, entry)}",
            path=("entries", entry.id, "number"),
            related=(Related(message="the other entry", path=("entries", other.id, "number")),),
            hint="give one of them another number, or name the weekends that each is entered for",
            context={"series": entry.series, "number": entry.number, "entry": entry.id, "other": other.id},
        )


def _met(held: dict[str | None, Entry], entry: Entry) -> Entry | None:
    """The first entry that shares a weekend with another one."""
    if not entry.weekends:
        return next(iter(held.values()), None)
    return next((held[name] for name in (None, *entry.weekends) if name in held), None)


def _weekend(case: Case, name: str) -> str:
    return label_of(case.index.weekends, name)


def _car(case: Case, entry: Entry) -> str:
    team = case.index.teams.get(entry.team or "")
    parts = (entry.car, f"of {team.label}" if team is not None else None)
    return " ".join(part for part in parts if part) or repr(entry.id)


@rule("ADM002", "entry-class-of-another-series", Severity.ERROR)
def entry_class_of_another_series(case: Case) -> Iterator[Finding]:
    """A car is entered in a class of its series.

    Two series may both have a class that is called GT: each has an id of its own. With a class of another series
    the car is on no grid and in no results.

    **Not flagged:** classes and series that are not in the document (REF001); entries without a class.

    **To fix it,** name a class of the series, or correct the series.
    """
    owner = {c.id: series for series in case.season.series for c in series.classes}
    for entry in case.season.entries:
        series, own = owner.get(entry.car_class or ""), case.index.series.get(entry.series)
        if series is None or own is None or series.id == own.id:
            continue
        yield Finding(
            message=f"{entry.label} is entered in {own.label} and in {entry.car_class!r}, a class of {series.label}",
            path=("entries", entry.id, "car_class"),
            related=(Related(message="the series of the class", path=("series", series.id)),),
            hint=f"name one of {listed((repr(c.id) for c in own.classes), 'or')}"
            if own.classes
            else "leave the class out, or add it to the series",
            context={"entry": entry.id, "class": entry.car_class, "series_of_class": series.id},
        )


@rule("ADM005", "entered-and-not-running", Severity.WARNING)
def entered_and_not_running(case: Case) -> Iterator[Finding]:
    """A car is entered for weekends at which its series and class run.

    Where an entry names a weekend, there is a session of its series and class in which cars run (practice, qualifying,
    warm-up, race, test). The cars of one series and class are reported together for each weekend.

    **Not flagged:** weekends that have no such sessions of anybody, whose timetable is not there yet; entries
    that name no weekends, which are for those of their series; withdrawn entries.

    **To fix it,** correct the weekends of the entry, its series or its class, or add the sessions.
    """
    running = case.once(running_in)
    busy = {s.weekend for s in case.season.sessions if s.kind.competition and s.series}
    idle: dict[tuple[str, str, str | None], list[Entry]] = {}
    for entry in case.season.entries:
        for weekend in entry.weekends if not entry.withdrawn else ():
            if weekend in busy and not any(s.kind.competition for s in running.sessions_of(entry, weekend)):
                idle.setdefault((weekend, entry.series, entry.car_class), []).append(entry)
    for (weekend, series, car_class), entries in sorted(
        idle.items(), key=lambda one: (one[0][0], one[0][1], one[0][2] or "")
    ):
        who = label_of(case.index.series, series)
        if any(s.kind.competition for s in running.sessions_of_series(weekend, series)):
            who = f"{who} {label_of(case.index.classes, car_class or series)}"
        yield Finding(
            message=f"{listed(e.label for e in entries)} {'is' if len(entries) == 1 else 'are'} entered for "
            f"{_weekend(case, weekend)}, and {who} has no session there in which cars run",
            path=("entries", entries[0].id, "weekends"),
            related=tuple(Related(message=e.label, path=("entries", e.id)) for e in entries[1:6]),
            hint="correct the weekends, the series or the class of the entry, or add the sessions",
            context={
                "weekend": weekend,
                "series": series,
                "class": car_class,
                "entries": [e.id for e in entries],
            },
        )


@rule("ADM006", "transponder-twice", Severity.ERROR)
def transponder_twice(case: Case) -> Iterator[Finding]:
    """In a session, each car has a transponder of its own.

    Two cars that run in one session do not carry the same number of `transponder`. Timing would count the laps of both
    as one car's.

    **Not flagged:** one transponder in cars that have no session in common, such as one car that is entered in two
    series, or a loan from one series to the next; cars whose transponder is not known; withdrawn entries.

    **To fix it,** correct the number.
    """
    by_number: dict[str, list[Entry]] = {}
    for entry in case.season.entries:
        if entry.transponder is not None and not entry.withdrawn:
            by_number.setdefault(entry.transponder, []).append(entry)
    running = case.once(running_in)
    for number, entries in sorted(by_number.items()):
        if len(entries) == 1:
            continue
        first: dict[str, Entry] = {}
        told: set[str] = set()
        alike: set[tuple[object, ...]] = set()
        for entry in entries:
            weekends = entry.weekends or tuple(case.index.weekends)
            # A car that runs wherever an earlier one runs adds no session, and one session says enough of it.
            runs = (entry.series, entry.car_class, entry.weekends)
            known = runs in alike
            alike.add(runs)
            for session in (s for w in weekends for s in running.sessions_of(entry, w) if s.kind.competition):
                other = first.setdefault(session.id, entry)
                if other is entry or entry.id in told:
                    continue
                told.add(entry.id)
                yield Finding(
                    message=f"{other.label} and {entry.label} have the same transponder, {number}, in "
                    f"{case.session_name(session)}",
                    path=("entries", entry.id, "transponder"),
                    related=(Related(message="the other car", path=("entries", other.id, "transponder")),),
                    hint="correct the number of one of them",
                    context={
                        "transponder": number,
                        "entry": entry.id,
                        "other": other.id,
                        "session": session.id,
                    },
                )
                if known:
                    break


@rule("ADM029", "transponder-in-two-series", Severity.WARNING)
def transponder_in_two_series(case: Case) -> Iterator[Finding]:
    """Two teams do not have one transponder at a weekend.

    Cars that come to one weekend in different series and are not known to be one car do not carry one `transponder`.
    It is probably a digit that was mistyped, and then one of them is not timed in its own session; where it is lent
    from one series to the next, both have to know.

    **Not flagged:** cars of one team, of one make and model where a team is not known, or with a driver in common,
    which may be one car in two series; cars that meet in a session, which [ADM006](ADM006.md) tells; withdrawn entries.

    **To fix it,** correct the number; where it is lent, suppress the finding with that as its reason.
    """
    by_number: dict[str, list[Entry]] = {}
    for entry in case.season.entries:
        if entry.transponder is not None and not entry.withdrawn:
            by_number.setdefault(entry.transponder, []).append(entry)
    for number, entries in sorted(by_number.items()):
        first = entries[0]
        other = next((entry for entry in entries[1:] if _two_cars_of_two_series(first, entry)), None)
        if other is None:
            continue
        yield Finding(
            message=f"{_of_team(case, first)} and {_of_team(case, other)} "
            f"have one transponder, {number}, in two series",
            path=("entries", other.id, "transponder"),
            related=(Related(message="the other car", path=("entries", first.id, "transponder")),),
            hint="correct the number of one of them",
            context={"transponder": number, "entry": other.id, "other": first.id},
        )


def _of_team(case: Case, entry: Entry) -> str:
    whose = entry.team or entry.series
    return f"{entry.label} of {label_of(case.index.teams if entry.team else case.index.series, whose)}"


def _two_cars_of_two_series(one: Entry, other: Entry) -> bool:
    if one.series == other.series or set(one.drivers) & set(other.drivers):
        return False
    if one.team is not None and one.team == other.team:
        return False
    if None in (one.team, other.team) and one.car is not None and one.car == other.car:
        return False
    return not one.weekends or not other.weekends or bool(set(one.weekends) & set(other.weekends))
