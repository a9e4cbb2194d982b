"""A document whose times were written under other time zone data is taken over in one step that somebody reviews."""

from typing import Final

import attrs

from roadracing._internal.documents.faults import OFFSET_CONFLICT
from roadracing._internal.documents.reading import Document, read
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import document_error
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.lists import counted
from roadracing._internal.time.instant import Instant, OffsetConflict
from roadracing._internal.versions.revise import revise
from roadracing._internal.words.printed import printed

_MOST: Final = 100_000
REASON: Final = "the rules of a time zone were changed"
"""Why times that keep what the clock shows are other moments now, unless somebody says it in other words."""


@printed
@attrs.frozen(kw_only=True)
class ZoneData:
    """What a document says under the time zone data of this library.

    Attributes:
        season: the document with one reading of each time; ``None`` where none was chosen and some differ.
        times: the times whose offset is not the one that their zone has here, each with its place and both readings.
    """

    season: Season | None
    times: tuple[Diagnostic, ...] = ()

    def __str__(self) -> str:
        """How many there are, and then each."""
        many = f"{counted(len(self.times), 'time')} written under other time zone data"
        return "\n".join(
            [many if self.times else "no time was written under other time zone data", *map(str, self.times)]
        )


def under_zone_data(
    source: Source,
    keep: OffsetConflict = "refuse",
    *,
    issued: Instant | None = None,
    reason: str = REASON,
    issuer: str | Organisation | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> ZoneData:
    """All times of a document that other time zone data gave another offset, and the document without any.

    With ``keep_instant`` every time is the moment it was, and clocks show another one: calendars, which are given
    moments, change nothing. With ``keep_local`` clocks show what they were to show, which is another moment: then what
    people see of a session has changed, and it gets a higher revision and a bulletin, as by :func:`roadracing.revise`.

    Args:
        source: the path of the document, or the document itself in bytes.
        keep: which reading counts; ``refuse`` for neither, to look at them.
        issued: when the change is published, for ``keep_local``; now unless given.
        reason: why, for the bulletin.
        issuer: the organisation that issues it, or its id.
        limits: how much is read.

    Raises:
        DocumentError: something else is wrong with the document; everything is listed.
        ReviseRefused: something in it was issued after ``issued``.
        NotUnderstood: there is no such reading.
    """
    every = attrs.evolve(limits, findings=max(limits.findings, _MOST), findings_per_rule=None)
    as_written = read(source, limits=every)
    times = tuple(found for found in as_written.diagnostics if found.code == OFFSET_CONFLICT.code)
    others = tuple(found for found in as_written.diagnostics if found.code != OFFSET_CONFLICT.code)
    if others:
        raise document_error(f"{as_written.name or 'the document'}: {counted(len(others), 'fault')}", others)
    if keep not in {"refuse", "keep_local", "keep_instant"}:
        raise NotUnderstood(
            f"a time keeps its local time (keep_local) or its instant (keep_instant), not {keep!r}"
        )
    if keep == "refuse" or not times:
        return ZoneData(season=as_written.season, times=times)
    same_moments = _season(read(source, offset_conflict="keep_instant", limits=every))
    if keep == "keep_instant":
        return ZoneData(season=same_moments, times=times)
    same_clocks = _season(read(source, offset_conflict="keep_local", limits=every))
    stamped = revise(
        same_moments,
        attrs.evolve(same_clocks, issued=same_moments.issued, bulletins=same_moments.bulletins),
        issued=issued or Instant.now("UTC").replace(microsecond=0),
        reason=reason,
        issuer=issuer,
    )
    return ZoneData(season=stamped, times=times)


def _season(document: Document) -> Season:
    if document.season is None:
        raise document_error(f"{document.name or 'the document'} cannot be read so", document.diagnostics)
    return document.season
