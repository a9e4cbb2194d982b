"""What drivers and marshals of one weekend have to be told, and the sheet from which it is read aloud.

First comes what is open, then the day, then who decided.
"""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.text.lists import listed
from roadracing._internal.words.days import day_text, days_text
from roadracing._internal.words.printed import printed

from .briefing_parts import Run, Topic, run_json, topic_json
from .value_in_force import Effective
from .where_asked import Days


@printed
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
        unstated: what nobody has stated for any session, by name: signals and procedures that rule books differ in.
        runs: the sessions in which cars run, in the order of the day.
        series: the names of the series that run, by id.
    """

    weekend: str
    name: str
    venue: str | None
    days: Days | None
    agreement: str | None
    topics: tuple[Topic, ...]
    unstated: tuple[str, ...] = ()
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
        return _text_of(self)

    def to_json(self) -> dict[str, Plain]:
        """The briefing as plain data."""
        return {
            "weekend": self.weekend,
            "name": self.name,
            "venue": self.venue,
            "days": [day.isoformat() for day in self.days] if self.days is not None else None,
            "agreement": self.agreement,
            "settled": self.settled,
            "not_stated": [*self.unstated],
            "differences": [topic_json(topic, settled=topic not in self.open) for topic in self.topics],
            "sessions": [run_json(run) for run in self.runs],
            "series": {**self.series},
        }


def _text_of(briefing: Briefing) -> str:
    """The whole briefing as Markdown that reads well unformatted."""
    parts = [
        _head(briefing),
        *_open(briefing),
        *_marshals(briefing),
        *_drivers(briefing),
        *_decided(briefing),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(briefing: Briefing) -> str:
    where = briefing.venue or "The venue is not known"
    when = days_text(*briefing.days) if briefing.days is not None else "on days that are not known"
    operators = listed(briefing.operators) or "nobody known"
    if not briefing.topics:
        said = "As far as this document knows, nothing differs between the sessions."
        if briefing.unstated:
            said = "What is stated does not differ between the sessions."
    else:
        names = [topic.parameter.name for topic in briefing.topics]
        said = (
            f"Sessions are run by {operators}"
            + (f" under the {_lower(briefing.agreement)}" if briefing.agreement else "")
            + f". They are not alike in: {listed(names, most=len(names))}."
        )
    if briefing.unstated:
        said += f" Not stated by anybody: {listed(briefing.unstated, most=len(briefing.unstated))}."
    return f"# Briefing: {briefing.name}\n\n{where}, {when}.\n\n{said}"


def _open(briefing: Briefing) -> Iterator[str]:
    if not briefing.open:
        return
    yield "## Not settled\n\nThis has to be settled before the cars run:"
    yield "\n".join(f"* **{topic.parameter.name}**: {_meant(topic)}" for topic in briefing.open)


def _marshals(briefing: Briefing) -> Iterator[str]:
    if not briefing.topics:
        return
    yield "## For marshals, in the order of the day"
    before: Run | None = None
    day: dt.date | None = None
    for number, run in enumerate(briefing.runs):
        if number == 0 or run.day != day:
            day = run.day
            yield f"### {day_text(day) if day is not None else 'Day not known'}"
        time = f"{run.time} " if run.time else ""
        operator = f", operated by {run.operator}" if run.operator else ""
        lines = [f"**{time}{run.title}**{operator}", ""]
        lines += [_line(run.applies[t.parameter.key], before, t) for t in briefing.topics]
        yield "\n".join(lines)
        before = run


def _line(applied: Effective, before: Run | None, topic: Topic) -> str:
    key = topic.parameter.key
    changed = before is not None and before.applies[key].text != applied.text
    was = f"; **changes**, before: {before.applies[key].text}" if before is not None and changed else ""
    return f"* {topic.parameter.name}: {_value(applied)}{was}"


def _value(applied: Effective) -> str:
    if not applied.stated:
        return f"**{applied.text}**"
    if not applied.settled:
        return f"**{applied.text}**: {applied.reason}"
    return f"**{applied.text}** ({applied.says})" if applied.says is not None else f"**{applied.text}**"


def _drivers(briefing: Briefing) -> Iterator[str]:
    if not briefing.topics or not briefing.series:
        return
    yield "## For drivers"
    for series, name in briefing.series.items():
        runs = [run for run in briefing.runs if series in run.series]
        lines = [f"**{name}**", ""]
        for topic in briefing.topics:
            key = topic.parameter.key
            own = dict.fromkeys(_value(run.applies[key]) for run in runs)
            theirs = {
                run.operator: run.applies[key].text
                for run in briefing.runs
                if series not in run.series and _value(run.applies[key]) not in own and run.operator
            }
            other = "; ".join(f"in sessions of {who}: {what}" for who, what in theirs.items())
            lines.append(f"* {topic.parameter.name}: {' or '.join(own)}" + (f"; {other}" if other else ""))
        yield "\n".join(lines)


def _decided(briefing: Briefing) -> Iterator[str]:
    if not briefing.topics:
        return
    yield "## Who decided"
    for topic in briefing.topics:
        lines = [f"**{topic.parameter.name}**: {topic.parameter.what}", ""]
        for organisation, candidate in dict.fromkeys(m for d in topic.differences for m in d.meant):
            source = f" ({candidate.source})" if candidate.source else ""
            lines.append(
                f"* {_label(organisation, candidate.label)}: {topic.parameter.text(candidate.value)}{source}"
            )
        for resolution in dict.fromkeys(d.resolution for d in topic.differences if d.resolution is not None):
            said = " ".join(text for text in (resolution.decision, resolution.rationale) if text)
            lines.append(f"* settled by the resolution {resolution.label!r}" + (f": {said}" if said else ""))
        if not topic.differences:
            applied = (run.applies[topic.parameter.key] for run in briefing.runs)
            lines += dict.fromkeys(f"* {each.text}: {each.practice}" for each in applied)
        yield "\n".join(lines)


def _label(organisation: str, label: str) -> str:
    return label if label.startswith("rule book") else f"{label} ({organisation})"


def _meant(topic: Topic) -> str:
    said = dict.fromkeys(
        f"{topic.parameter.text(candidate.value)} ({candidate.label})"
        for each in topic.differences
        for _, candidate in each.meant
    )
    asked = listed(topic.silent, most=len(topic.silent))
    words = listed(said, "or", most=len(said)) if said else "nobody can tell which value applies"
    return f"{words}; not stated by {asked}: ask {asked}" if asked else words


def _lower(text: str) -> str:
    """A name within a sentence: what begins like an ordinary word does so with a small letter."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
