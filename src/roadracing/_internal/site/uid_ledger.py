"""Which UIDs a published folder has given, what each meant, and its highest SEQUENCE: a UID is spent once."""

import contextlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from roadracing._internal.feeds.rendering import shown
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season

from .folder import PublishError, published
from .published_before import read_published, unreadable
from .subscriber_promises import BrokenPromise, Promise

LEDGER: Final = "uids.json"
"""The file in a published folder that remembers its UIDs."""
_FORMAT: Final = "roadracing-uids"
_VERSION: Final = 1
_UNUSABLE: Final = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What comes of JSON that is none, or says something else than a ledger does."""
_FOLD: Final = re.compile(r"\r?\n[ \t]")
_UID: Final = re.compile(r"^UID:(\S+)\r?$", re.MULTILINE)
_SEQUENCE: Final = re.compile(r"^SEQUENCE:([0-9]{1,9})\r?$", re.MULTILINE)


@attrs.frozen(kw_only=True)
class SpentUid:
    """A UID was given to a session.

    Attributes:
        session: the id of the session.
        weekend: the weekend it belonged to.
        kind: what it was.
        series: the series it was for.
        sequence: the highest SEQUENCE its event had.
        cancelled: whether it was cancelled when it was last shown.
        weekend_was: what that weekend was known by before it was made one with another.
    """

    session: str
    weekend: str
    kind: str
    series: tuple[str, ...] = ()
    sequence: int = 0
    cancelled: bool = False
    weekend_was: tuple[str, ...] = ()

    def means(self, other: "SpentUid") -> bool:
        """Whether both may be one session: of one kind and one weekend, and of a series of both if both have any."""
        if not self.kind:
            return True  # All that is left of it is its UID and its SEQUENCE.
        same_series = not (self.series and other.series) or not set(self.series).isdisjoint(other.series)
        same_weekend = self.weekend in {other.weekend, *other.weekend_was}
        return self.kind == other.kind and same_weekend and same_series


def spent_before(target: Path) -> dict[str, SpentUid]:
    """The UIDs that a folder has given; none where nothing was published, or before folders remembered them.

    Raises:
        PublishError: there is a ledger, and it is not what was written there.
    """
    if LEDGER not in published(target):
        return {}
    try:
        return _read(json.loads(read_published(target, LEDGER)))
    except _UNUSABLE as error:
        raise unreadable(target, LEDGER, str(error)) from None


def salvaged(target: Path) -> dict[str, SpentUid]:
    """What can still be told of the UIDs of a folder that is not as it was published: nothing is trusted to be all.

    Of each UID it is the highest SEQUENCE that its ledger or any of its feeds still names.
    """
    found: dict[str, SpentUid] = {}
    try:
        entries = json.loads((target / LEDGER).read_bytes())["uids"].items()
    except (OSError, *_UNUSABLE):
        entries = ()
    for uid, one in entries:
        with contextlib.suppress(*_UNUSABLE):
            found[str(uid)] = _entry(one)
    for path in sorted(target.glob("feeds/*.ics")):
        try:
            text = _FOLD.sub("", path.read_bytes().decode(errors="replace"))
        except OSError:
            continue
        for event in text.split("BEGIN:VEVENT")[1:]:
            uid, sequence = _UID.search(event), _SEQUENCE.search(event)
            if uid is None or sequence is None:
                continue
            known = found.get(uid[1]) or SpentUid(session=uid[1].partition("@")[0], weekend="", kind="")
            found[uid[1]] = attrs.evolve(known, sequence=max(known.sequence, int(sequence[1])))
    return found


def lowered(spent: Mapping[str, SpentUid], now: Mapping[str, SpentUid]) -> Iterator[BrokenPromise]:
    """UIDs whose SEQUENCE would fall below the highest that they are known to have had."""
    for uid in sorted(spent.keys() & now.keys()):
        highest, is_ = spent[uid].sequence, now[uid]
        if is_.sequence < highest:
            yield BrokenPromise(
                promise=Promise.SEQUENCE,
                session=is_.session,
                uid=uid,
                reason=f"it was published up to revision {highest} and is revision {is_.sequence} now",
                remedy="a revision only rises; put the folder back as it was, or publish the later document",
            )


def spent_by(seasons: Iterable[Season]) -> dict[str, SpentUid]:
    """The UIDs of all sessions that calendars can show, and what each means."""
    found: dict[str, SpentUid] = {}
    for season in seasons:
        index = Index(season)
        for session in season.sessions:
            entry = shown(index, session)
            if entry is not None:
                found[entry.uid] = SpentUid(
                    session=session.id,
                    weekend=session.weekend,
                    kind=session.kind.value,
                    series=session.series,
                    sequence=entry.sequence,
                    cancelled=session.is_cancelled,
                    weekend_was=weekend.aliases if (weekend := index.weekend_of(session)) is not None else (),
                )
    return found


def reused(
    spent: Mapping[str, SpentUid], now: Mapping[str, SpentUid], present: Iterable[str]
) -> Iterator[BrokenPromise]:
    """UIDs that had left and come back as something else, or with a SEQUENCE that calendars take for an old one.

    Args:
        spent: what the folder has given.
        now: what it is to give.
        present: the UIDs of the publication before, about which more is known.
    """
    for uid in sorted(spent.keys() & now.keys() - set(present)):
        was, is_ = spent[uid], now[uid]
        if not was.means(is_):
            yield BrokenPromise(
                promise=Promise.IDENTITY,
                session=is_.session,
                uid=uid,
                reason=f"its UID was that of a {was.kind} of {was.weekend} that has left, and a UID is spent once",
                remedy="give the new session an id of its own",
            )
        elif is_.sequence < was.sequence or (is_.sequence == was.sequence and is_.cancelled != was.cancelled):
            yield BrokenPromise(
                promise=Promise.SEQUENCE,
                session=is_.session,
                uid=uid,
                reason=f"it was published up to revision {was.sequence} before it left, and is revision {is_.sequence} "
                "now",
                remedy=f"give it revision {was.sequence + 1} if it is the same session, and an id of its own if not",
            )


def ledger(spent: Mapping[str, SpentUid], now: Mapping[str, SpentUid]) -> bytes:
    """All UIDs that were ever given in a folder, as a file."""
    together = {**spent, **now}
    uids = {
        uid: {
            "session": one.session,
            "weekend": one.weekend,
            "kind": one.kind,
            "series": list(one.series),
            "sequence": max(one.sequence, spent[uid].sequence if uid in spent else 0),
            "cancelled": one.cancelled,
        }
        for uid, one in sorted(together.items())
    }
    return (json.dumps({_FORMAT: _VERSION, "uids": uids}, ensure_ascii=False, indent=1) + "\n").encode()


def remembered(ledgers: Iterable[bytes]) -> dict[str, SpentUid]:
    """The UIDs that the copies of a ledger name together, each with its highest SEQUENCE.

    Raises:
        PublishError: one of them cannot be read.
    """
    found: dict[str, SpentUid] = {}
    for copy in ledgers:
        try:
            found = united_ledgers(found, _read(json.loads(copy)))
        except _UNUSABLE as error:
            raise PublishError(f"a copy of the ledger in the journal cannot be read: {error}") from None
    return found


def united_ledgers(one: Mapping[str, SpentUid], other: Mapping[str, SpentUid]) -> dict[str, SpentUid]:
    """The UIDs of two ledgers; of one that is in both, what has the higher SEQUENCE."""
    found = dict(one)
    for uid, spent in other.items():
        if uid not in found or found[uid].sequence <= spent.sequence:
            found[uid] = spent
    return found


def _read(data: Any) -> dict[str, SpentUid]:
    if data[_FORMAT] != _VERSION:
        raise ValueError(f"it is of version {data[_FORMAT]}, and this reads {_VERSION}")
    return {str(uid): _entry(one) for uid, one in data["uids"].items()}


def _entry(one: Any) -> SpentUid:
    return SpentUid(
        session=str(one["session"]),
        weekend=str(one["weekend"]),
        kind=str(one["kind"]),
        series=tuple(map(str, one["series"])),
        sequence=int(one["sequence"]),
        cancelled=bool(one["cancelled"]),
    )
