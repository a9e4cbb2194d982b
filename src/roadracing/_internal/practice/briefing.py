"""What drivers and marshals of one weekend have to be told: where its sessions are not run alike."""

import datetime as dt
from collections.abc import Iterable

import attrs

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.meanings.differences import Difference, differences_at
from roadracing._internal.words.naming import label_of

from .effective import Effective, Practices
from .parameters import Parameter
from .registry import PARAMETERS
from .where_asked import Days, spot_of


@attrs.frozen(kw_only=True)
class Run:
    """A session in which cars run, in the order of the day.

    Attributes:
        id: its id.
        title: what people see of it: series and title.
        series: the ids of its series.
        operator: the name of the organisation that operates it; empty where it is not known.
        day: the day it runs on, where that is known.
        time: its time of day with what is reserved about it, in words; empty where none is known.
        applies: what applies in it, for each topic of the briefing by key.
    """

    id: str
    title: str
    series: tuple[str, ...]
    operator: str
    day: dt.date | None
    time: str
    applies: dict[str, Effective]


@attrs.frozen(kw_only=True)
class Topic:
    """Something that is not alike in all sessions, or that the parties mean differently.

    Attributes:
        parameter: what it is.
        differences: where it is one of meaning between parties: what each means, and what settles it.
    """

    parameter: Parameter
    differences: tuple[Difference, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether nothing about it is left open."""
        return all(each.settled for each in self.differences)


@attrs.frozen(kw_only=True)
class Briefing:
    """What drivers and the marshals who work every organisation's sessions have to be told about a weekend.

    ``str`` gives it as text that can be printed, and is Markdown.

    Attributes:
        weekend: the id of the weekend.
        name: what it is called.
        venue: the venue's name, where it is known.
        days: its first and last day, where they are known.
        agreement: the name of the agreement it is run under, where it is.
        topics: what is not alike, choices of meaning first.
        runs: the sessions in which cars run, in the order of the day.
        series: the names of the series that run, by id.
    """

    weekend: str
    name: str
    venue: str | None
    days: Days | None
    agreement: str | None
    topics: tuple[Topic, ...]
    runs: tuple[Run, ...]
    series: dict[str, str]

    @property
    def settled(self) -> bool:
        """Whether it is clear what applies in every session."""
        return not self.open

    @property
    def open(self) -> tuple[Topic, ...]:
        """What has to be settled before the cars run."""
        return tuple(
            topic
            for topic in self.topics
            if not topic.settled or any(not run.applies[topic.parameter.key].settled for run in self.runs)
        )

    @property
    def operators(self) -> tuple[str, ...]:
        """The organisations that operate the sessions, in the order of the day."""
        return tuple(dict.fromkeys(run.operator for run in self.runs if run.operator))

    def __str__(self) -> str:
        """The briefing as text."""
        from .briefing_text import text_of  # noqa: PLC0415 - the text is made of briefings

        return text_of(self)

    def to_json(self) -> dict[str, Plain]:
        """The briefing as plain data."""
        return {
            "weekend": self.weekend,
            "name": self.name,
            "venue": self.venue,
            "days": [day.isoformat() for day in self.days] if self.days is not None else None,
            "agreement": self.agreement,
            "settled": self.settled,
            "differences": [_topic_json(self, topic) for topic in self.topics],
            "sessions": [_run_json(run) for run in self.runs],
            "series": {**self.series},
        }


def briefing(season: Season, weekend: str | RaceWeekend) -> Briefing:
    """What has to be told at a weekend: differences of meaning, how they were settled, and numbers that differ.

    Args:
        season: the season.
        weekend: the weekend, or its id.

    Raises:
        ValueError: the season has no such weekend.
    """
    index = Index(season)
    wanted = weekend if isinstance(weekend, str) else weekend.id
    held = index.weekends.get(wanted)
    if held is None:
        known = ", ".join(index.weekends) or "none"
        raise ValueError(f"there is no weekend {wanted!r}; there are: {known}")
    practices = Practices(index=index)
    sessions = [s for s in index.sessions_of(wanted) if s.kind.competition and not s.is_cancelled]
    between: dict[str, list[Difference]] = {}
    for each in differences_at(practices, held):
        between.setdefault(each.parameter.key, []).append(each)
    applies = {p.key: {s.id: practices.effective(p.key, s) for s in sessions} for p in PARAMETERS}
    topics = tuple(
        Topic(parameter=p, differences=tuple(between.get(p.key, ())))
        for p in sorted(PARAMETERS, key=lambda each: (not each.meanings, each.key))
        if p.key in between or _unlike(applies[p.key].values())
    )
    keys = [topic.parameter.key for topic in topics]
    shown = {s.id: appearance(index, s) for s in sessions}
    runs = [
        _run(index, s, shown[s.id], {key: applies[key][s.id] for key in keys})
        for s in sorted(sessions, key=lambda s: _order(index, s))
    ]
    agreements = [spot_of(index, s).agreement for s in sessions] or [
        d.agreement for ds in between.values() for d in ds
    ]
    venue = index.venue_of(held)
    series = {name: label_of(index.series, name) for s in sessions for name in s.series}
    return Briefing(
        weekend=wanted,
        name=held.label,
        venue=(venue.name or venue.id) if venue is not None else None,
        days=held.days,
        agreement=next((a.label for a in agreements if a is not None), None),
        topics=topics,
        runs=tuple(runs),
        series=dict(sorted(series.items())),
    )


def _unlike(applied: Iterable[Effective]) -> bool:
    """Whether sessions have values that are known and differ, or one that is not settled."""
    held = list(applied)
    return len({e.held for e in held if e.held is not None}) > 1 or any(not e.settled for e in held)


def _order(index: Index, session: Session) -> tuple[object, ...]:
    """By day, then by time; what has no time is last on its day, and what has no day last of all."""
    starts, spot = index.starts(session), spot_of(index, session)
    day = spot.days[0] if spot.days is not None and spot.days[0] == spot.days[1] else None
    return (
        day or dt.date.max,
        starts is None,
        starts.utc.isoformat() if starts is not None else "",
        session.id,
    )


def _run(index: Index, session: Session, shown: Appearance, applies: dict[str, Effective]) -> Run:
    days = spot_of(index, session).days
    time = ""
    if shown.starts is not None:
        clock = f"{shown.starts.hour:02d}:{shown.starts.minute:02d}"
        time = f"{shown.reserve} {clock}" if shown.reserve in {"about", "not before"} else clock
    return Run(
        id=session.id,
        title=shown.summary,
        series=session.series,
        operator=shown.operator or "",
        day=days[0] if days is not None and days[0] == days[1] else None,
        time=time,
        applies=applies,
    )


def _topic_json(briefing: Briefing, topic: Topic) -> dict[str, Plain]:
    known = topic.parameter
    return {
        "parameter": known.key,
        "name": known.name,
        "what": known.what,
        "unit": known.unit or None,
        "settled": topic not in briefing.open,
        "meant": [
            {
                "organisation": organisation,
                "value": candidate.value,
                "says": _says(known, candidate.value),
                "by": candidate.label,
                "source": candidate.source,
                "amendable": candidate.amendable,
            }
            for organisation, candidate in dict.fromkeys(m for d in topic.differences for m in d.meant)
        ],
        "resolutions": [
            {
                "agreement": each.agreement.id,
                "id": each.resolution.id,
                "subject": each.resolution.label,
                "decision": each.resolution.decision,
                "rationale": each.resolution.rationale,
                "approved_by": [*each.resolution.approved_by],
            }
            for each in topic.differences
            if each.resolution is not None
        ],
    }


def _run_json(run: Run) -> dict[str, Plain]:
    return {
        "id": run.id,
        "title": run.title,
        "series": [*run.series],
        "operator": run.operator or None,
        "day": run.day.isoformat() if run.day is not None else None,
        "time": run.time or None,
        "applies": {
            key: {
                "value": each.held,
                "says": _says(each.parameter, each.held),
                "settled": each.settled,
                "practice": each.practice,
                "since": each.since.isoformat() if each.since is not None else None,
                "amendable": not each.fixed,
            }
            for key, each in run.applies.items()
        },
    }


def _says(known: Parameter, value: float | str | None) -> str | None:
    meaning = known.meaning(value)
    return meaning.what if meaning is not None else None
