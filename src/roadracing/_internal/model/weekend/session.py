"""Anything on the timetable. Times live here and nowhere else."""

import datetime as dt
from datetime import timedelta

import attrs

from roadracing._internal.model.kernel.fields import (
    Members,
    checked,
    instant_or_unknown,
    keyed,
    set_of,
    start_or_unknown,
)
from roadracing._internal.model.kernel.json_value import NO_EXTRA, Extra
from roadracing._internal.model.kernel.leaves import (
    ClassRef,
    Count,
    LayoutRef,
    Ordinal,
    OrganisationRef,
    Prose,
    SeriesRef,
    SessionRef,
    Slug,
    Text,
    Url,
    WeekendRef,
)
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start, StartKind
from roadracing._internal.words.activity_words import is_off_the_track
from roadracing._internal.words.clocks import span_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.printed import printed
from roadracing._internal.words.spoken_languages import say, upper_first

from .actual import Actual
from .kinds import ON_FOOT, SHARING, WORK, Audience, PlanStatus, SessionKind, TrackCondition, TrackUse
from .preparation import Attendee, Lead
from .session_revisions import Earlier, RevisionCount
from .tie import Tie


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Broadcast:
    """A session is shown, live or later.

    Attributes:
        id: its id.
        channel: where.
        start: from when.
        end: until when, not included.
        live: whether it is shown as it happens.
        url: where to watch.
        territory: who can watch, in words, where not everybody can.
    """

    id: Slug
    channel: Text | None = None
    start: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    live: bool | None = None
    url: Url | None = None
    territory: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Session:
    """Anything on the timetable: a race, an inspection, an autograph hour, a load-in.

    Only the weekend and the kind are needed; everything else may be unknown. What follows where a fact is
    unknown is a property (``track_use``, ``plan_status``), never stored.

    Attributes:
        id: its id, for life: with the namespace it is the UID that calendars know it by.
        weekend: the weekend it belongs to.
        kind: what it is.
        title: the words on the timetable.
        ordinal: which one of its kind: the 2 of Practice 2.
        series: the series it is for; none for a great part of any timetable, two where one race counts twice.
        classes: the classes it is for; all of its series' classes if none is named.
        operated_by: the organisation whose race control and rule book it has.
        department: the department in charge.
        listed_by: organisations that show it as theirs although another operates it.
        track: how it uses the track.
        condition: whether the track is hot or cold.
        engines: whether engines run in it, where neither its kind nor its use of the track says so: in the paddock,
            the garages or the fan zone.
        start: when it starts.
        end: when it ends, not included; equal to the start for a moment.
        format: how long it runs.
        layout: the layout, where it is not the weekend's.
        place: where on the site.
        audience: whom it is for.
        part_of: the session it is a part of, such as a warm-up lap of a race.
        fixed: whether it must not be moved (television, a permit).
        fixed_reason: why not.
        split_from: the session it was split off from.
        last_entry_at: the last time at which one may join: to set out on a track walk, to bring a car to inspection.
        attendees: who has to be there, for a briefing or a meeting.
        leads: the sessions it has to come before, and by how much: an inspection and the qualifying it closes for.
        ties: the sessions it belongs to, and what it does when they change.
        status: what the organiser intends.
        actual: what happened.
        broadcasts: where it is shown.
        url: its own page.
        notes: anything else on the timetable.
        source: where these facts are from.
        revision: how often what people see of it has changed since it was published: the sum of what each office
            counted, where that is known.
        revised_by: how often each office revised it.
        changed_at: when that last was.
        earlier: the times it had before, first to last.
        extra: other people's data about it.
    """

    id: Slug
    weekend: WeekendRef
    kind: SessionKind
    title: Text | None = None
    ordinal: Ordinal | None = None
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    classes: tuple[ClassRef, ...] = attrs.field(default=(), converter=Members[ClassRef], metadata=set_of())
    operated_by: OrganisationRef | None = None
    department: Text | None = None
    listed_by: tuple[OrganisationRef, ...] = attrs.field(
        default=(), converter=Members[OrganisationRef], metadata=set_of()
    )
    track: TrackUse | None = None
    condition: TrackCondition | None = None
    engines: bool | None = None
    start: Start | None = attrs.field(default=None, converter=start_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    format: Format | None = None
    layout: LayoutRef | None = None
    place: Text | None = None
    audience: Audience | None = None
    part_of: SessionRef | None = None
    fixed: bool | None = None
    fixed_reason: Text | None = None
    split_from: SessionRef | None = None
    last_entry_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    attendees: tuple[Attendee, ...] = attrs.field(default=(), converter=Members[Attendee], metadata=set_of())
    leads: tuple[Lead, ...] = attrs.field(default=(), converter=Members[Lead], metadata=keyed("session"))
    ties: tuple[Tie, ...] = attrs.field(default=(), converter=Members[Tie], metadata=keyed("session"))
    status: PlanStatus | None = None
    actual: Actual | None = None
    broadcasts: tuple[Broadcast, ...] = attrs.field(
        default=(), converter=Members[Broadcast], metadata=keyed()
    )
    url: Url | None = None
    notes: Prose | None = None
    source: Text | None = None
    revision: Count | None = None
    revised_by: tuple[RevisionCount, ...] = attrs.field(
        default=(), converter=Members[RevisionCount], metadata=set_of()
    )
    changed_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    earlier: tuple[Earlier, ...] = attrs.field(default=(), converter=Members[Earlier], metadata=set_of())
    extra: Extra = attrs.field(default=NO_EXTRA, converter=Extra)

    def __attrs_post_init__(self) -> None:
        """An office is counted once, as high as anybody has it, and a revision is never below their sum."""
        if not self.revised_by:
            return
        highest = {counted.issuer: counted for counted in sorted(self.revised_by)}
        if len(highest) < len(self.revised_by):
            object.__setattr__(self, "revised_by", tuple(highest.values()))
        total = min(sum(counted.count for counted in self.revised_by), _MOST_REVISIONS)
        if total > (self.revision or 0):
            object.__setattr__(self, "revision", total)

    def __str__(self) -> str:
        """What it is, for which series, when on the clocks of its own zone, and whether it is to run."""
        who = f" ({', '.join(self.series)})" if self.series else ""
        status = f" [{self.status}]" if self.status not in (None, PlanStatus.SCHEDULED) else ""
        return f"{self.label}{who}, {self._when()}{status}"

    def _when(self) -> str:
        starts = self.starts
        if starts is not None:
            reserve = {StartKind.ABOUT: "about ", StartKind.NOT_BEFORE: "not before "}
            mark = reserve.get(self.start.kind, "") if self.start is not None else ""
            return mark + span_text(starts, self.end.to(starts.zone) if self.end is not None else None)
        if self.start is None or self.start.kind is StartKind.TBC:
            return "time to be confirmed" if self.start is not None else "time not known"
        return short_day_text(self.start.date) if self.start.date is not None else str(self.start)

    @property
    def label(self) -> str:
        """What a timetable calls it: its title, otherwise its kind and number, such as ``Practice 2``."""
        if self.title is not None:
            return self.title
        kind = upper_first(say(spoken(self.kind)))
        return kind if self.ordinal is None else f"{kind} {self.ordinal}"

    @property
    def starts(self) -> Instant | None:
        """The time it starts at, about, or not before; ``None`` if no time is known."""
        return self.start.instant if self.start is not None else None

    @property
    def day(self) -> dt.date | None:
        """The day it starts on at the venue, as far as its start alone says it."""
        return self.start.day if self.start is not None else None

    @property
    def is_moment(self) -> bool:
        """Whether it has no length: its end is its start."""
        return self.end is not None and self.end == self.starts

    @property
    def length(self) -> timedelta | None:
        """How long its slot is, where both ends are known."""
        starts = self.starts
        return self.end.utc - starts.utc if self.end is not None and starts is not None else None

    @property
    def track_use(self) -> TrackUse:
        """How it uses the track: as stated, otherwise exclusively if competition cars run.

        People walking or laying cables, inspections, the clearance lap, parades, demonstrations, rides and
        reconnaissance share it; the rest does not use it.
        """
        if self.track is not None:
            return self.track
        if self.kind.competition:
            return TrackUse.EXCLUSIVE
        return TrackUse.SHARED if self.kind in SHARING else TrackUse.NONE

    @property
    def may_be_on_track(self) -> bool:
        """Whether cars may run although nobody says so: neither its kind, nor its words, nor its place settles it.

        Then ``track_use`` is none because nothing is known, not because the track is known to be free. A session
        without a title is one of them.
        """
        unknown = self.kind is SessionKind.OTHER and self.track is None
        return unknown and not is_off_the_track(self.title or "", self.place)

    @property
    def track_condition(self) -> TrackCondition | None:
        """Hot or cold: as stated, otherwise hot if competition cars run and cold for people on the track."""
        if self.condition is not None:
            return self.condition
        if self.kind.competition and self.track_use is TrackUse.EXCLUSIVE:
            return TrackCondition.HOT
        return TrackCondition.COLD if self.kind in ON_FOOT and self.track_use is not TrackUse.NONE else None

    @property
    def plan_status(self) -> PlanStatus:
        """What the organiser intends: as stated, otherwise that it runs as scheduled."""
        return self.status or PlanStatus.SCHEDULED

    @property
    def closes(self) -> Instant | None:
        """When it is too late to join: its last entry, otherwise its end; ``None`` if neither is known."""
        return self.last_entry_at or self.end

    @property
    def is_cancelled(self) -> bool:
        """Whether it will not run."""
        return self.status is PlanStatus.CANCELLED

    @property
    def for_public(self) -> bool:
        """Whether it is for the public: as stated, otherwise yes unless it is the work of running the day."""
        if self.audience is not None:
            return self.audience is Audience.PUBLIC
        return self.kind not in WORK

    def expected_end(self, lap: timedelta | None = None) -> Instant | None:
        """When it is expected to end: what its format says, otherwise its published end.

        Args:
            lap: the lap that a timed race overruns by, as the layout estimates it.
        """
        starts = self.starts
        if starts is None or self.format is None or self.format.duration is None:
            return self.end
        overrun = timedelta()
        if lap is not None and self.kind is SessionKind.RACE:
            overrun = lap * (1 + (self.format.plus_laps or 0))
        try:
            return starts + (self.format.duration + overrun)
        except InstantError:
            # No calendar goes beyond the year 9999.
            return self.end


_MOST_REVISIONS = 2**31 - 1
"""No calendar counts further."""
