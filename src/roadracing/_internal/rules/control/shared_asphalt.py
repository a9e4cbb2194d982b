"""Two layouts that share asphalt are not hot at once, whoever keeps their logs."""

import datetime as dt
from collections.abc import Iterator
from heapq import nlargest

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.rules.control.replayed_logs import replays_of
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.time.instant import Instant
from roadracing._internal.track.overlaps import LOOKED_AT
from roadracing._internal.words.clocks import span_text


@attrs.frozen(kw_only=True)
class _Hot:
    """A track was hot for a time.

    Attributes:
        log: by which log.
        venue: at which venue.
        asphalt: which stretches it takes; all of them if none is named.
        begins: from when, in UTC.
        ends: until when, not included.
        entry: the entry with which it began.
    """

    log: ControlLog
    venue: str
    asphalt: frozenset[str]
    begins: dt.datetime
    ends: dt.datetime
    entry: str

    def meets(self, other: "_Hot") -> bool:
        """Whether both take a stretch at one time; the other does not begin later."""
        if self.venue != other.venue or self.log.id == other.log.id or other.ends <= self.begins:
            return False
        return not self.asphalt or not other.asphalt or bool(self.asphalt & other.asphalt)


@rule("CTL032", "two-hot-tracks", Severity.ERROR)
def two_hot_tracks(case: Case) -> Iterator[Finding]:
    """Of layouts that share asphalt, one is hot at a time.

    Where two control logs of one venue are about the same layout, or about layouts that name a common stretch, the
    track of only one of them is in use at a time: green, neutralised, red or under the chequered flag. Each time is
    reported once, with the one before it that lasts longest.

    Two race controls that each believe to have the track alone send cars at each other.

    **Not flagged:** logs of which the weekend or the venue is not known; layouts without a stretch in common.

    **To fix it,** join the two logs into one, name the layout of each, or supersede the entry with the wrong time.
    """
    active: list[_Hot] = []
    for later in sorted(_all(case), key=lambda hot: (hot.begins, hot.log.id)):
        active = nlargest(
            LOOKED_AT, (h for h in active if h.ends > later.begins), key=lambda h: (h.ends, h.log.id)
        )
        earlier = next((h for h in active if later.meets(h)), None)
        active.append(later)
        if earlier is None:
            continue
        zone = case.index.venues[later.venue].timezone
        when = span_text(Instant.of(later.begins, zone), Instant.of(min(earlier.ends, later.ends), zone))
        yield Finding(
            message=f"by {later.log.id} and by {earlier.log.id} the track is in use at one time, {when}",
            path=("control_logs", later.log.id, "entries", later.entry),
            related=(
                Related(
                    message="the other log", path=("control_logs", earlier.log.id, "entries", earlier.entry)
                ),
            ),
            hint="join the logs, or name the layout of each",
            context={"log": later.log.id, "other": earlier.log.id},
        )


def _all(case: Case) -> Iterator[_Hot]:
    """The times for which the logs have their tracks in use, each from the first hot status to the next cold one."""
    for log in case.season.control_logs:
        weekend = case.index.weekends.get(log.weekend)
        venue = case.index.venues.get(weekend.venue) if weekend is not None else None
        if weekend is None or venue is None:
            continue
        layout = case.index.layouts.get(log.layout or weekend.layout or "")
        asphalt = frozenset(layout.asphalt) if layout is not None else frozenset[str]()
        begun: tuple[dt.datetime, str] | None = None
        ends = None
        for span in case.once(replays_of)[log.id].spans:
            hot = span.status is not None and span.status.hot
            if hot and begun is None:
                begun = (span.begins, span.entry)
            if not hot and begun is not None:
                yield _hot(log, venue.id, asphalt, begun, span.begins)
                begun = None
            ends = span.ends
        if begun is not None and ends is not None:
            yield _hot(log, venue.id, asphalt, begun, ends)


def _hot(
    log: ControlLog, venue: str, asphalt: frozenset[str], begun: tuple[dt.datetime, str], ends: dt.datetime
) -> _Hot:
    return _Hot(log=log, venue=venue, asphalt=asphalt, begins=begun[0], ends=ends, entry=begun[1])
