"""What a briefing is made of: the sessions of a day, and what is not alike in them."""

import datetime as dt

import attrs

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.practice.meanings.differences import Difference
from roadracing._internal.words.printed import printed

from .parameters import Parameter
from .value_in_force import Effective


@printed
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


@printed
@attrs.frozen(kw_only=True)
class Topic:
    """Something that is not alike in all sessions, or that the parties mean differently.

    Attributes:
        parameter: what it is.
        differences: where it is one of meaning between parties: what each means, and what settles it.
        silent: the names of those that run sessions or have rules of their own, and have not stated it.
    """

    parameter: Parameter
    differences: tuple[Difference, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether nothing about it is left open."""
        return all(each.settled for each in self.differences)


def topic_json(topic: Topic, *, settled: bool) -> dict[str, Plain]:
    known = topic.parameter
    return {
        "parameter": known.key,
        "name": known.name,
        "what": known.what,
        "unit": known.unit or None,
        "settled": settled,
        "not_stated_by": [*topic.silent],
        "meant": [
            {
                "organisation": organisation,
                "value": candidate.value,
                "says": candidate.says or _says(known, candidate.value),
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


def run_json(run: Run) -> dict[str, Plain]:
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
                "says": each.says,
                "settled": each.settled,
                "stated": each.stated,
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
