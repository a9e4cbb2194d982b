"""A briefing as people read it aloud: first what is open, then the day, then who decided."""

import datetime as dt
from collections.abc import Iterable, Iterator

from roadracing._internal.model.place.restriction import Weekday

from .briefing import Briefing, Run, Topic
from .effective import Effective


def text_of(briefing: Briefing) -> str:
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
    days = ", ".join(dict.fromkeys(_day(day) for day in briefing.days)) if briefing.days is not None else ""
    when = days.replace(", ", " to ") if days else "on days that are not known"
    operators = _listed(briefing.operators)
    if not briefing.topics:
        said = "As far as this document knows, nothing differs between the sessions."
    else:
        said = (
            f"Sessions are run by {operators}"
            + (f" under the {_lower(briefing.agreement)}" if briefing.agreement else "")
            + f". They are not alike in: {_listed(topic.parameter.name for topic in briefing.topics)}."
        )
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
            yield f"### {_day(day) if day is not None else 'Day not known'}"
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
    if not applied.settled:
        return f"**not settled**: {applied.reason}"
    meaning = applied.parameter.meaning(applied.held)
    return f"**{applied.text}** ({meaning.what})" if meaning is not None else f"**{applied.text}**"


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
    return _listed(said, "or") if said else "nobody can tell which value applies"


def _day(day: dt.date) -> str:
    return f"{list(Weekday)[day.weekday()].value.capitalize()} {day.isoformat()}"


def _lower(text: str) -> str:
    """A name within a sentence: what begins like an ordinary word does so with a small letter."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _listed(words: Iterable[str], last: str = "and") -> str:
    held = list(words)
    return (
        held[0] if len(held) == 1 else f"{', '.join(held[:-1])} {last} {held[-1]}" if held else "nobody known"
    )
