"""How a championship counts: each round has a number of its own, and the numbers follow the calendar."""

import datetime as dt
from collections.abc import Iterable, Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.days import day_text
from roadracing._internal.words.naming import label_of


def _who(case: Case, series: str, car_class: str | None) -> str:
    """The championship a round counts for: the series, or a class of it."""
    label = label_of(case.index.series, series)
    if car_class is None:
        return label
    name = label_of(case.index.classes, car_class)
    return f"{label} {name}"


@rule("REF006", "duplicate-round-number", Severity.ERROR)
def duplicate_round_number(case: Case) -> Iterator[Finding]:
    """A championship has one round of each number.

    Rounds are numbered per series, or per class where the classes of a series are counted apart. Within one of
    these a number is given once. A round of the whole series counts for each of its classes, so its number is not
    given to a round of one class again, unless both are decided by the same race.

    Two third rounds are two entries in the feed with one name, and nobody knows which one the points are for.

    **Not flagged:** equal numbers of different series or different classes: at one weekend the GT cars may have their
    fifth round and the touring cars their sixth, and a week later the other way round.

    **To fix it,** correct one of the numbers, or leave out a number that is not known.
    """
    numbered: dict[tuple[str, int], list[Round]] = {}
    for round_ in case.season.rounds:
        if round_.number is not None:
            numbered.setdefault((round_.series, round_.number), []).append(round_)
    for (series, number), rounds in sorted(numbered.items(), key=lambda item: item[0]):
        for position, later in enumerate(rounds):
            twin = next((r for r in rounds[:position] if _same_count(r, later)), None)
            if twin is None:
                continue
            yield Finding(
                message=f"{_who(case, series, later.car_class)} has two rounds {number}: {twin.id!r} and {later.id!r}",
                path=("rounds", later.id, "number"),
                related=(Related(message=f"the other round {number}", path=("rounds", twin.id, "number")),),
                hint="correct one of the numbers, or leave it out if it is not known",
                context={
                    "series": series,
                    "class": later.car_class,
                    "number": number,
                    "rounds": [twin.id, later.id],
                },
            )


def _same_count(one: Round, other: Round) -> bool:
    if one.car_class == other.car_class:
        return True
    whole_series = one.car_class is None or other.car_class is None
    return whole_series and (one.session is None or one.session != other.session)


@attrs.frozen
class _Held:
    """A round whose race has a day."""

    round: Round
    number: int
    race: Session
    day: dt.date
    starts: Instant | None

    def precedes(self, other: "_Held") -> bool:
        """Whether it is run before another, by the day, else by the time."""
        if self.day != other.day:
            return self.day < other.day
        return self.starts is not None and other.starts is not None and self.starts < other.starts


@rule("REF007", "round-order", Severity.WARNING)
def round_order(case: Case) -> Iterator[Finding]:
    """The rounds of a championship are numbered in the order of their races.

    For each series, or each class that is counted apart, a round with a higher number is not run before one
    with a lower number. Races are compared by their day, and on one day by their time.

    Numbers that run against the calendar are mostly a date in the wrong month or two rounds mixed up.

    **Not flagged:** rounds without a number or a race, races without a day, and races that are postponed or
    cancelled: a third round that was put off until after the fifth stays the third.

    **To fix it,** correct the number or the date. Where the numbers are right although the order is not, suppress this
    finding with the reason.
    """
    held: dict[tuple[str, str], list[_Held]] = {}
    for one in _held(case):
        held.setdefault((one.round.series, one.round.car_class or ""), []).append(one)
    for (series, car_class), rounds in sorted(held.items(), key=lambda item: item[0]):
        for before, after in _against(sorted(rounds, key=lambda h: (h.number, h.round.id))):
            who = _who(case, series, car_class or None)
            yield Finding(
                message=f"round {after.number} of {who} is on {day_text(after.day)}, before round {before.number} on "
                f"{day_text(before.day)}",
                path=("rounds", after.round.id, "number"),
                related=(
                    Related(message=f"round {before.number}", path=("rounds", before.round.id, "number")),
                    Related(
                        message=f"the race of round {after.number}", path=("sessions", after.race.id, "start")
                    ),
                    Related(
                        message=f"the race of round {before.number}",
                        path=("sessions", before.race.id, "start"),
                    ),
                ),
                hint="correct the number or the date of one of them",
                context={
                    "series": series,
                    "class": car_class or None,
                    "rounds": [before.round.id, after.round.id],
                    "numbers": [before.number, after.number],
                    "days": [before.day.isoformat(), after.day.isoformat()],
                },
            )


def _held(case: Case) -> Iterator[_Held]:
    for round_ in case.season.rounds:
        race = case.index.sessions.get(round_.session or "")
        if race is None or round_.number is None:
            continue
        if race.plan_status in (PlanStatus.POSTPONED, PlanStatus.CANCELLED):
            continue
        starts = case.index.starts(race)
        venue = case.index.venue_of(race)
        if starts is not None and venue is not None:
            starts = starts.to(venue.timezone)
        day = starts.date() if starts is not None else race.day
        if day is not None:
            yield _Held(round_, round_.number, race, day, starts)


def _against(rounds: Iterable[_Held]) -> Iterator[tuple[_Held, _Held]]:
    """Each round that is run before the latest one with a lower number, and that one."""
    latest: _Held | None = None
    for one in rounds:
        if latest is not None and one.number > latest.number and one.precedes(latest):
            yield latest, one
        elif latest is None or latest.precedes(one):
            latest = one
