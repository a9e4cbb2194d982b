"""The time in which cars are mended and crews rest."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TypeAlias

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.lengths import length_text
from roadracing._internal.words.naming import label_of

from .preparations import RUNNING, clock_at, series_label

_Who: TypeAlias = tuple[str, str, str]
"""Who rests: the cars of a weekend's series and class, or the crew of a team."""

_ALL = ""
_CREW = "*"


@rule(
    "SCH023",
    "short-rest",
    Severity.ERROR,
    parameters=("rest_min",),
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 38.2: two hours between the first two practices",
    ),
)
def short_rest(case: Case) -> Iterator[Finding]:
    """Between two sessions of a series its cars are serviced and its crews rest.

    Where a practice sets `rest_min`, so many minutes lie between the end of a session on track and the start of the
    next one for the same cars: sessions of one series, and where both name classes, of a common class. The same holds
    for the crew of a team that has cars in several series of the weekend. The minutes are those of the session that
    comes. Nothing is looked at where no practice sets them: that is the default.

    **Not flagged:** sessions that name no series; a session without an end, and one that follows it; an overlap;
    parts of one session (`part_of`), such as the segments of a qualifying; tests; cancelled sessions.

    **To fix it,** start the later session later, or agree on a shorter rest.
    """
    latest: dict[_Who, Slot] = {}
    crews: dict[str, list[_Crew]] = {}
    for slot in case.slots:
        session = slot.session
        if session.kind not in RUNNING or not session.series:
            continue
        rest = case.parameter("rest_min", session)
        if rest.value is None:
            continue
        if session.weekend not in crews:
            crews[session.weekend] = list(_crews(case, session.weekend))
        who = [*_cars(case, session), *_called(crews[session.weekend], session)]
        # A session is told once, for the cars before the crews.
        before = {latest[key].id: (latest[key], key) for key in reversed(who) if key in latest}
        for other, key in before.values():
            gap = slot.begins - other.ends
            if not other.end_known or gap < timedelta() or gap >= timedelta(minutes=rest.value):
                continue
            if not _one_session(case, other.session, session):
                yield _short(case, (other, slot), _whose(case, key), rest)
        for key in who:
            if key not in latest or slot.ends >= latest[key].ends:
                latest[key] = slot


def _cars(case: Case, session: Session) -> Iterator[_Who]:
    """Whose cars run: by weekend, series and class; all of a series' classes where none is named."""
    for series in session.series:
        known = case.index.series.get(series)
        classes = {c.id for c in known.classes} if known is not None else set[str]()
        named = classes & set(session.classes) or classes or {_ALL}
        for car_class in sorted(named):
            yield session.weekend, series, car_class


@attrs.frozen(kw_only=True)
class _Crew:
    """A team that works in several series of a weekend, and the classes of each in which it has cars."""

    weekend: str
    team: str
    works: frozenset[tuple[str, str]]

    def works_in(self, session: Session) -> bool:
        """Whether one of its cars runs in a session."""
        return any(
            series in session.series and (not session.classes or car_class in (_ALL, *session.classes))
            for series, car_class in self.works
        )


def _crews(case: Case, weekend: str) -> Iterator[_Crew]:
    """The teams that have cars in several series. Those that work in the same ones count as one."""
    works: dict[str, set[tuple[str, str]]] = {}
    for entry in case.index.entries_at(weekend):
        if entry.team is not None:
            works.setdefault(entry.team, set()).add((entry.series, entry.car_class or _ALL))
    alike: dict[frozenset[tuple[str, str]], str] = {}
    for team, held in sorted(works.items()):
        if len({series for series, _ in held}) > 1:
            alike.setdefault(frozenset(held), team)
    for common, team in alike.items():
        yield _Crew(weekend=weekend, team=team, works=common)


def _called(crews: Iterable[_Crew], session: Session) -> Iterator[_Who]:
    return ((crew.weekend, _CREW, crew.team) for crew in crews if crew.works_in(session))


def _whose(case: Case, who: _Who) -> str:
    _, series, name = who
    if series != _CREW:
        return f"each car of {series_label(case, series)}"
    return f"the crew of {label_of(case.index.teams, name)}"


def _one_session(case: Case, one: Session, other: Session) -> bool:
    """Whether two are parts of one, or one is a part of the other."""
    siblings = one.part_of is not None and one.part_of == other.part_of
    return siblings or case.families.belong_together(one, other)


def _short(case: Case, slots: tuple[Slot, Slot], whose: str, rest: Effective) -> Finding:
    before, slot = slots
    minutes = rest.value or 0.0
    gap = slot.begins - before.ends
    earliest = clock_at(case, slot, timedelta(minutes=minutes) - gap, slot)
    return Finding(
        message=f"{case.session_name(slot.session)} starts {length_text(gap)} after "
        f"{case.session_name(before.session)} ends; {whose} has {minutes:g} min between sessions",
        path=("sessions", slot.id, "start"),
        related=(Related(message=case.session_name(before.session), path=("sessions", before.id, "end")),),
        hint=f"start it at {earliest} or later" if earliest else "start it later",
        context={
            "session": slot.id,
            "before": before.id,
            "gap_min": round(gap.total_seconds() / 60, 2),
            "rest_min": minutes,
        },
        practice=rest.practice,
    )
