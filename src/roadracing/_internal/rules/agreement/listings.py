"""Whose calendars a weekend is on: their dates, their rounds, and whether two weekends are one."""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.place.same_place import is_somewhere
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.track.overlaps import GroundClaim, first_few, meetings
from roadracing._internal.track.slots import Slot
from roadracing._internal.versions.same_weekend import OnePlace, SameWeekend, same_weekend
from roadracing._internal.words.days import day_text, days_text
from roadracing._internal.words.lengths import length_text
from roadracing._internal.words.naming import label_of

_TWO = 2
_ONE_TRACK = ("place", "")
_NAMED = 5
"""So many of a group are named in a message; all of them are in its context."""


@attrs.frozen
class _Span:
    """The days that a weekend or a listing of it gives."""

    path: Path
    name: str
    first: dt.date | None
    last: dt.date | None


@rule("JOA002", "listing-dates", Severity.ERROR)
def listing_dates(case: Case) -> Iterator[Finding]:
    """A weekend begins before it ends, on every calendar it is on.

    The first day of a weekend, and of each listing of it, is not after the last day.

    Until that is right, the weekend's sessions without a time cannot be shown on any day.

    **Not flagged:** listings whose dates differ from each other. Two organisations may well list one weekend
    with different days.

    **To fix it,** correct one of the two days.
    """
    for weekend in case.season.weekends:
        own = case.weekend_name(weekend)
        spans = [_Span(("weekends", weekend.id), own, weekend.first_day, weekend.last_day)]
        for listing in weekend.listings:
            path = ("weekends", weekend.id, "listings", listing.organisation)
            name = f"{_organisation(case, listing.organisation)}'s {listing.name or own}"
            spans.append(_Span(path, name, listing.first_day, listing.last_day))
        for span in spans:
            if span.first is None or span.last is None or span.first <= span.last:
                continue
            yield Finding(
                message=f"{span.name} begins on {day_text(span.first)} and ends before that, on {day_text(span.last)}",
                path=(*span.path, "last_day"),
                related=(Related(message="the first day", path=(*span.path, "first_day")),),
                hint="correct one of the two days",
                context={
                    "weekend": weekend.id,
                    "first_day": span.first.isoformat(),
                    "last_day": span.last.isoformat(),
                },
            )


def _organisation(case: Case, id_: str) -> str:
    return label_of(case.index.organisations, id_)


@rule("JOA003", "listing-round-elsewhere", Severity.ERROR)
def listing_round_elsewhere(case: Case) -> Iterator[Finding]:
    """The rounds that a weekend is listed with are decided by races of that weekend.

    Each round that a listing names has its race, where that is known, on the timetable of the same weekend.

    A calendar that promises a round at a weekend where it is not run sends people to the wrong place.

    **Not flagged:** rounds without a race yet; rounds and races that are not in the document (REF001).

    **To fix it,** take the round off the listing, or correct the race of the round or its weekend.
    """
    rounds = {round_.id: round_ for round_ in case.season.rounds}
    for weekend in case.season.weekends:
        for listing in weekend.listings:
            for position, round_id in enumerate(listing.rounds):
                round_ = rounds.get(round_id)
                race = case.index.sessions.get(round_.session or "") if round_ is not None else None
                if race is None or race.weekend == weekend.id:
                    continue
                elsewhere = case.index.weekends.get(race.weekend)
                where = case.weekend_name(elsewhere) if elsewhere is not None else race.weekend
                yield Finding(
                    message=f"{_organisation(case, listing.organisation)} lists {case.weekend_name(weekend)} with "
                    f"the round {round_id!r}, whose race is at {where}",
                    path=("weekends", weekend.id, "listings", listing.organisation, "rounds", position),
                    related=(Related(message="the race", path=("sessions", race.id, "weekend")),),
                    hint="take the round off this listing, or correct the weekend of its race",
                    context={
                        "weekend": weekend.id,
                        "organisation": listing.organisation,
                        "round": round_id,
                        "session": race.id,
                        "weekend_of_race": race.weekend,
                    },
                )


@rule("JOA004", "listing-round-not-theirs", Severity.WARNING)
def listing_round_not_theirs(case: Case) -> Iterator[Finding]:
    """Organisations list the rounds of their own series.

    An organisation that owns or sanctions some series of the document lists a round of another series only if the race
    says so in its `listed_by`, as one airline lists a flight that another operates.

    Otherwise one organisation's feed carries another's round as its own.

    **Not flagged:** organisations that neither own nor sanction any series of the document (a promoter lists what it
    likes), and series of which neither owner nor sanctioning body is known.

    **To fix it,** take the round off the listing, add the organisation to the `listed_by` of the race, or complete the
    series' `owner` or `sanctioned_by`.
    """
    rounds = {round_.id: round_ for round_ in case.season.rounds}
    sporting = {o for series in case.season.series for o in _responsible(series)}
    for weekend in case.season.weekends:
        for listing in weekend.listings:
            if listing.organisation not in sporting:
                continue
            for position, round_id in enumerate(listing.rounds):
                round_ = rounds.get(round_id)
                series = case.index.series.get(round_.series) if round_ is not None else None
                if round_ is None or series is None:
                    continue
                responsible = _responsible(series)
                race = case.index.sessions.get(round_.session or "")
                shown = race is not None and listing.organisation in race.listed_by
                if not responsible or listing.organisation in responsible or shown:
                    continue
                theirs = listed(_organisation(case, o) for o in responsible)
                yield Finding(
                    message=f"{_organisation(case, listing.organisation)} lists the round {round_id!r} at "
                    f"{case.weekend_name(weekend)}, and {series.label} is the series of {theirs}",
                    path=("weekends", weekend.id, "listings", listing.organisation, "rounds", position),
                    related=(Related(message="the series", path=("series", series.id)),),
                    hint="take the round off this listing, or name the organisation in the listed_by of its race",
                    context={
                        "weekend": weekend.id,
                        "organisation": listing.organisation,
                        "round": round_id,
                        "series": series.id,
                    },
                )


def _responsible(series: Series) -> tuple[str, ...]:
    return tuple(sorted({o for o in (series.owner, series.sanctioned_by) if o is not None}))


@rule("JOA006", "two-ids-one-weekend", Severity.WARNING)
def two_ids_one_weekend(case: Case) -> Iterator[Finding]:
    """One weekend has one id, and one circuit has one, however many organisations list it.

    Two weekends at one circuit do not have days in common: by their own dates and listings, or, where these are not
    known, by the days of their sessions. It is one circuit, whatever the ids of the venue, where the names are those of
    one (`Mid-Ohio` and `Mid-Ohio Sports Car Course`) or the coordinates are; conflicts on its asphalt are found between
    all its ids. Where that cannot be told, because names are only alike, or nothing says where a weekend is, it is
    asked, and what would then be on the track at once is counted.

    Two organisations that keep their calendars apart give one weekend two ids. Then each has half a timetable, and
    a feed shows the event twice.

    Weekends that hang together by common days are one finding, however many they are.

    **Not flagged:** weekends at one venue that follow each other without a common day; weekends of which no day
    is known; venues in different zones or countries, or more than 10 km apart; a speedway and the street circuit of its
    town, unless they are used on the same days. Of more than twenty weekends at once at places that nobody can
    tell apart, each is compared with the twenty before it.

    **Only an info:** nothing says where one of the weekends is, and nothing would be on the track at once.

    **To fix it,** make the ids one (`roadracing unite`), which leaves what the other was known as, so that documents
    which still say so can be joined. If these really are two events (one may load in while the other packs), suppress
    this finding with the reason.
    """
    said: set[str] = set()
    for group in same_weekend(case.index):
        if group.place is OnePlace.PLAIN:
            said.update(group.venues if len(group.venues) > 1 else ())
        yield _one_weekend(case, group)
    circuits: dict[str, list[str]] = {}
    for venue in case.season.venues:
        circuits.setdefault(case.index.place_of(venue.id), []).append(venue.id)
    for ids in circuits.values():
        if len(ids) > 1 and not said.issuperset(ids):
            yield _one_circuit(case, ids)


def _one_weekend(case: Case, group: SameWeekend) -> Finding:
    weekends = [case.index.weekends[name] for name in group.weekends]
    shown = group.weekends[:_NAMED]
    left = [f"{len(weekends) - _NAMED} more"] if len(weekends) > _NAMED else []
    named = listed([*(case.weekend_name(weekend) for weekend in weekends[:_NAMED]), *left])
    ids = listed([*map(repr, shown), *left])
    both = "both" if len(weekends) == _TWO else "all"
    days = days_text(group.first_day, group.last_day)
    venues = [label_of(case.index.venues, venue) for venue in group.venues]
    severity, command = None, f"roadracing unite FILE {' '.join(shown)}"
    if group.place is OnePlace.PLAIN:
        at = f"are {both} at {venues[0]}"
        if len(group.venues) > 1:
            at += f" (under the ids {listed(map(repr, group.venues), most=_NAMED)})"
        message = f"{named} {at} on {days}: are they one weekend under the ids {ids}?"
        command += "".join(f" {venue}" for venue in group.venues[:_NAMED] if len(group.venues) > 1)
    else:
        pairs = _at_once(case, *group.weekends)
        severity = Severity.INFO if group.place is OnePlace.UNKNOWN and not pairs else None
        nowhere = [case.weekend_name(w) for w in weekends if not _somewhere(case, w.venue)]
        where = (
            f"their venues may be one, {listed(venues)}"
            if group.place is OnePlace.ALIKE
            else f"nothing says where {listed(nowhere)} {'is' if len(nowhere) == 1 else 'are'}"
        )
        asked = f"are they one weekend under the ids {ids}?"
        message = f"{named} are on {days}, and {where}: {asked}{_would_meet(case, pairs)}"
        command += f" {' '.join(group.venues)}"
    return Finding(
        message=message,
        path=group.path,
        severity=severity,
        related=tuple(
            Related(
                message="the other weekend" if len(weekends) == _TWO else "another",
                path=("weekends", name),
            )
            for name in (shown[0], *shown[2:])
        ),
        hint=f"if they are, `{command}` makes them one",
        context={
            "venue": next(iter(group.venues)),
            "venues": list(group.venues),
            "weekends": list(group.weekends),
            "first_day": group.first_day.isoformat(),
            "last_day": group.last_day.isoformat(),
        },
    )


def _one_circuit(case: Case, ids: list[str]) -> Finding:
    shown = ids[:_NAMED]
    left = [f"{len(ids) - _NAMED} more"] if len(ids) > _NAMED else []
    names = listed(list(dict.fromkeys(label_of(case.index.venues, name) for name in shown)))
    return Finding(
        message=f"{names}: is that one circuit under the ids {listed([*map(repr, shown), *left])}?",
        path=("venues", ids[1]),
        related=tuple(
            Related(message="the other id", path=("venues", name)) for name in (ids[0], *shown[2:])
        ),
        hint=f"if it is, `roadracing unite FILE {' '.join(shown)}` makes them one",
        context={"venues": list(ids)},
    )


def _somewhere(case: Case, venue: str) -> bool:
    found = case.index.venues.get(venue)
    return found is not None and is_somewhere(found)


def _at_once(case: Case, one: str, other: str) -> list[tuple[GroundClaim, GroundClaim]]:
    """What needs a track to itself at a time when something of the other weekend does, too."""
    sides = (
        [
            GroundClaim(slot=claim.slot, grounds=(_ONE_TRACK,))
            for claim in case.on_track
            if claim.slot.session.weekend == weekend and claim.slot.session.track_use is TrackUse.EXCLUSIVE
        ]
        for weekend in (one, other)
    )
    return [
        (earlier, later) for later, few, _ in first_few(meetings(*sides), lambda *_: True) for earlier in few
    ]


def _would_meet(case: Case, pairs: list[tuple[GroundClaim, GroundClaim]]) -> str:
    if not pairs:
        return ""
    shown = [_meeting(case, earlier.slot, later.slot) for earlier, later in pairs[:_NAMED]]
    left = [f"{len(pairs) - _NAMED} more"] if len(pairs) > _NAMED else []
    return f" Then these would be on the track at once: {listed([*shown, *left])}"


def _meeting(case: Case, earlier: Slot, later: Slot) -> str:
    overlap = min(earlier.ends, later.ends) - later.begins
    long = f" ({length_text(overlap)})" if overlap else ""
    return f"{case.session_name(earlier.session)} with {case.session_name(later.session)}{long}"
