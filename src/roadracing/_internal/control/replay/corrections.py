"""What a log says once its corrections are taken into account, at present or as it was known at some moment.

Nothing in a log is changed or removed. An entry that supersedes another takes its place, and with it its moment and its
session where it names none of its own; of several corrections of one entry the last counts. A note that supersedes an
entry takes it back.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Final

import attrs

from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry
from roadracing._internal.time.zoned_moment import utc_of
from roadracing._internal.words.printed import printed

from .log_problem import Problem, ProblemKind

BEFORE_ALL: Final = dt.datetime.min.replace(tzinfo=dt.UTC)
"""When entries happened that have no time, and no entry with a time before them."""


@printed
@attrs.frozen(kw_only=True)
class EffectiveEntry:
    """An entry that counts.

    Attributes:
        entry: the entry; a correction has the moment and the session of what it corrects, where it names none.
        moment: when it happened, in UTC; an entry without a time happened when the one before it did.
        position: its place among entries of one moment: the sequence number of what it corrects, or its own.
        corrects: the entries that it supersedes, first to last.
    """

    entry: LogEntry
    moment: dt.datetime
    position: int
    corrects: tuple[LogEntry, ...] = ()


def entries_of(log: ControlLog | Iterable[LogEntry]) -> tuple[LogEntry, ...]:
    """The entries of a log in the order in which they were added."""
    held = log.entries if isinstance(log, ControlLog) else log
    return tuple(sorted(held, key=lambda entry: (entry.sequence, entry.id)))


def as_known(entries: Iterable[LogEntry], at: dt.datetime) -> tuple[LogEntry, ...]:
    """The entries that were in the log at a moment.

    An entry that does not say when it was logged was logged when it was observed; one without any time, together with
    the entry before it.

    Raises:
        WrongType: ``at`` is no moment.
    """
    found, known_before, moment = [], True, utc_of(at)
    for entry in entries:
        since = entry.known_since
        known_before = since.utc <= moment if since is not None else known_before
        if known_before:
            found.append(entry)
    return tuple(found)


def effective(entries: Iterable[LogEntry]) -> tuple[tuple[EffectiveEntry, ...], tuple[Problem, ...]]:
    """The entries that count, in the order in which things happened, and what is wrong with the corrections.

    Args:
        entries: the entries in the order in which they were added.
    """
    ordered = tuple(entries)
    place = {entry.id: number for number, entry in enumerate(ordered)}
    root: dict[str, str] = {}
    chains: dict[str, list[LogEntry]] = {}
    problems: list[Problem] = []
    for number, entry in enumerate(ordered):
        named = entry.supersedes
        first = entry.id
        if named is not None:
            if named not in place or place[named] >= number:
                problems.append(_astray(entry, named, known=named in place))
            else:
                first = root[named]
        root[entry.id] = first
        chains.setdefault(first, []).append(entry)
    problems.extend(_repeated(ordered))
    return _placed(ordered, root, chains), tuple(problems)


def _placed(
    ordered: tuple[LogEntry, ...], root: dict[str, str], chains: dict[str, list[LogEntry]]
) -> tuple[EffectiveEntry, ...]:
    """What counts of each chain of corrections, at the moment at which it happened."""
    found: list[EffectiveEntry] = []
    last = BEFORE_ALL
    for entry in ordered:
        if root[entry.id] != entry.id:
            continue
        chain = chains[entry.id]
        counts = chain[-1]
        if len(chain) > 1:
            counts = _completed(chain)
        when = counts.observed_at or counts.logged_at
        own = entry.observed_at or entry.logged_at
        moment = when.utc if when is not None else last
        # A correction that moves an entry does not move the entries after it that have no time.
        last = own.utc if own is not None else last
        if counts.kind is EntryKind.NOTE and len(chain) > 1:
            continue
        found.append(
            EffectiveEntry(entry=counts, moment=moment, position=entry.sequence, corrects=tuple(chain[:-1]))
        )
    return tuple(sorted(found, key=lambda each: (each.moment, each.position)))


def _completed(chain: list[LogEntry]) -> LogEntry:
    """The last correction, with the moment and the session of what it corrects where it names none."""
    counts = chain[-1]
    observed, session = counts.observed_at, counts.session
    for earlier in reversed(chain[:-1]):
        observed = observed or earlier.observed_at
        session = session or earlier.session
    if observed is counts.observed_at and session == counts.session:
        return counts
    return attrs.evolve(counts, observed_at=observed, session=session)


def _astray(entry: LogEntry, named: str, *, known: bool) -> Problem:
    why = "which comes later in the log, or is the entry itself" if known else "which is not in the log"
    return Problem(
        kind=ProblemKind.CORRECTION,
        entry=entry.id,
        message=f"{entry.label} supersedes {named!r}, {why}",
        hint="name an earlier entry of this log",
        context={"entry": entry.id, "supersedes": named},
    )


def _repeated(ordered: tuple[LogEntry, ...]) -> list[Problem]:
    found, before = [], None
    for entry in ordered:
        if before is not None and before.sequence == entry.sequence:
            found.append(
                Problem(
                    kind=ProblemKind.SEQUENCE,
                    entry=entry.id,
                    message=f"two entries have the sequence number {entry.sequence}: {before.id!r} and {entry.id!r}",
                    hint="give each entry a number of its own, in the order in which they were added",
                    related=((f"the other entry {entry.sequence}", before.id),),
                    context={"entry": entry.id, "other": before.id, "sequence": entry.sequence},
                )
            )
        before = entry
    return found
