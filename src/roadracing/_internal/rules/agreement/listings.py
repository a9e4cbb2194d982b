"""Whose calendars a weekend is on: their dates, their rounds, and whether two weekends are one."""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.versions.same_weekend import same_weekend
from roadracing._internal.words.days import day_text, days_text
from roadracing._internal.words.naming import label_of

_TWO = 2
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
    """One weekend has one id, however many organisations list it.

    Two weekends at one venue do not have days in common: by their own dates and listings, or, where these are not
    known, by the days of their sessions.

    Two organisations that keep their calendars apart give one weekend two ids. Then each has half a timetable, and
    a feed shows the event twice.

    Weekends that hang together by common days are one finding, however many they are.

    **Not flagged:** weekends at one venue that follow each other without a common day, and weekends of which no day
    is known.

    **To fix it,** keep one id, give it both listings, and move the sessions to it. If these really are two events
    (one may load in while the other packs), suppress this finding with the reason.
    """
    for group in same_weekend(case.index):
        weekends = [case.index.weekends[name] for name in group.weekends]
        shown = group.weekends[:_NAMED]
        left = [f"{len(weekends) - _NAMED} more"] if len(weekends) > _NAMED else []
        named = listed([*(case.weekend_name(weekend) for weekend in weekends[:_NAMED]), *left])
        ids = listed([*map(repr, shown), *left])
        both = "both" if len(weekends) == _TWO else "all"
        yield Finding(
            message=f"{named} are {both} at {label_of(case.index.venues, group.venue)} on "
            f"{days_text(group.first_day, group.last_day)}: are they one weekend under the ids {ids}?",
            path=group.path,
            related=tuple(
                Related(
                    message="the other weekend" if len(weekends) == _TWO else "another",
                    path=("weekends", name),
                )
                for name in (shown[0], *shown[2:])
            ),
            hint="keep one id and give that weekend both listings",
            context={
                "venue": group.venue,
                "weekends": list(group.weekends),
                "first_day": group.first_day.isoformat(),
                "last_day": group.last_day.isoformat(),
            },
        )
