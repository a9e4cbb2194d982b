"""What a timetable is read into: a document that exists, or a new one of a single weekend."""

import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from typing import Final, Literal, TypedDict

import attrs

from roadracing._internal.findings.choice import no_such
from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.kernel.leaves import DOMAIN_PATTERN, TextRule, ZoneNameRule
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_days import Days
from roadracing._internal.tables.cells.ids_of_words import LONGEST_ID, folded, joined, slug
from roadracing._internal.tables.tabs.contacts import Contact
from roadracing._internal.text.quoting import quote
from roadracing._internal.text.slugs import SLUG_PATTERN
from roadracing._internal.time.instant import Instant

UNASSIGNED: Final = "unassigned.invalid"
"""The namespace of a document whose owner has not named one: a name that can never be anybody's (RFC 2606)."""


class ReadingOptions(TypedDict, total=False):
    """What the caller says about a timetable.

    A weekend, a venue and an issuer are given as themselves or by their ids.

    Attributes:
        weekend: the id of the weekend it is of. Without it: the only one of ``into``, else one made of the issuer or
            the calendar, the venue, the title and the year, with a digest of the timetable's days and series where
            these do not tell it apart; never of the name of a file.
        namespace: the id space of a new document; ``unassigned.invalid`` unless given.
        timezone: the zone of rows that name none. Without it: the zone the session had, else the venue's.
        into: the document it is read into.
        issued: when it was issued.
        first_day: the first day of the weekend, so that weekdays can be read.
        last_day: the last day of the weekend.
        venue: the id of the venue of a new document; ``{weekend}-venue`` unless given.
        issuer: the id of the organisation whose timetable it is; the issuer of a new document.
        title: what people call the weekend of a new document.
        series: the series of an entry list whose rows name none: its id or its name.
        contacts: how people are reached, as it is known so far; what tabs say of it is added, and never in a season.
    """

    weekend: str | RaceWeekend | None
    namespace: str | None
    timezone: str | None
    into: Season | None
    issued: Instant | None
    first_day: dt.date | None
    last_day: dt.date | None
    venue: str | Venue | None
    issuer: str | Organisation | None
    title: str | None
    series: str | None
    contacts: Iterable[Contact]


_KINDS: Final = {"weekend": RaceWeekend, "venue": Venue, "issuer": Organisation}


def stated_id(options: ReadingOptions, name: Literal["weekend", "venue", "issuer"]) -> str | None:
    """The id of what the caller names, who may have given the thing itself."""
    given = options.get(name)
    return None if given is None else id_of(given, _KINDS[name])


@attrs.frozen(kw_only=True)
class OwnWords:
    """What a timetable says that ids are made of, whatever its file is called and however its rows are sorted.

    Attributes:
        days: the words of its days.
        series: the words of its series.
        activities: what happens.
        called: what a calendar calls itself.
    """

    days: frozenset[str]
    series: frozenset[str]
    activities: frozenset[str]
    called: str | None = None

    @property
    def year(self) -> str:
        """The year that most of its days name; empty if none does."""
        years = Counter(found[0] for day in sorted(self.days) for found in _YEAR.finditer(day))
        return years.most_common(1)[0][0] if years else ""

    def digest(self, *, with_days: bool) -> str:
        """What tells it from another one: its series, else all that happens."""
        said = (self.days if with_days else frozenset()) | (self.series or self.activities | self.days)
        return hashlib.sha256("\n".join(sorted(map(folded, said))).encode()).hexdigest()[:6]


_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d")


def unusable_options(options: ReadingOptions) -> list[Diagnostic]:
    """What is wrong with what the caller says."""
    known = [*ReadingOptions.__annotations__]
    wrong = [f"{no_such('option', name, known)}." for name in options if name not in known]
    for name, value, rule in (
        ("weekend", stated_id(options, "weekend"), _ID),
        ("venue", stated_id(options, "venue"), _ID),
        ("issuer", stated_id(options, "issuer"), _ID),
        ("title", options.get("title"), TextRule()),
        ("namespace", options.get("namespace"), _DOMAIN),
        ("timezone", options.get("timezone"), ZoneNameRule()),
    ):
        try:
            if value is not None:
                rule(value)
        except ValueError as error:
            wrong.append(f"{name}: {error}.")
    into, first, last = options.get("into"), options.get("first_day"), options.get("last_day")
    if into is not None and options.get("namespace") not in (None, into.namespace):
        wrong.append(f"namespace: the document it is read into has {into.namespace}.")
    if (first is None) is not (last is None):
        wrong.append("The first and the last day: name both, or neither.")
    if first is not None and last is not None and last < first:
        wrong.append(f"The last day, {last}, is before the first, {first}.")
    return [Diagnostic.of(table_faults.OPTION, message) for message in wrong]


_ID: Final = TextRule(pattern=SLUG_PATTERN, what="an id such as mid-ohio-2004", maximum=LONGEST_ID)
_DOMAIN: Final = TextRule(
    pattern=DOMAIN_PATTERN, what="a domain name such as calendar.example.org", maximum=253
)


@attrs.frozen(kw_only=True)
class TargetWeekend:
    """A season with the weekend that rows are read into.

    Attributes:
        season: the season, without what the rows say.
        weekend: the id of the weekend.
        zone: the zone of rows that name none, as far as the caller or the venue says it.
        stated: whether the caller named that zone.
        days: the first and the last day of the weekend, where they are known.
        sessions: the sessions the weekend has, by id.
        elsewhere: the ids of the sessions of other weekends.
        taken: ids that are not given to a new session: those of sessions, and those that were ones.
        referred: the ids the season refers to, by the kind of object they name.
        existing: whether the season existed before.
        whose: what tells the ids of this timetable's sessions from those of another office: its issuer, else a digest.
    """

    season: Season
    weekend: str
    zone: str | None
    stated: bool
    days: Days | None
    sessions: dict[str, Session]
    elsewhere: frozenset[str]
    taken: frozenset[str]
    referred: dict[str, frozenset[str]]
    existing: bool
    whose: str


def frame_of(
    options: ReadingOptions,
    *,
    words: OwnWords,
    zones: Iterable[str],
    file: str | None,
    name: str | None = None,
) -> tuple[TargetWeekend | None, list[Diagnostic]]:
    """The season and weekend that a timetable is read into; none if that is not clear.

    Args:
        options: what the caller says.
        words: what ids are made of.
        zones: the zone that each row names.
        file: what the timetable is called.
        name: the name of a new season.
    """
    if (into := options.get("into")) is not None:
        return _existing(options, into, words, file)
    return _new(options, words, list(zones), file, name)


def _existing(
    options: ReadingOptions, season: Season, words: OwnWords, file: str | None
) -> tuple[TargetWeekend | None, list[Diagnostic]]:
    index = Index(season)
    known = weekends_of(season)
    ids = ", ".join(known) or "none"
    if stated_id(options, "weekend") is None and len(known) != 1:
        message = f"The document has {len(known)} weekends, and it was not said which one this is."
        return None, [_of_file(table_faults.WEEKEND, message, file, f"Name one of: {ids}.")]
    chosen = stated_id(options, "weekend") or known[0]
    if chosen not in known:
        message = f"The document has no weekend {quote(chosen)}."
        return None, [_of_file(table_faults.WEEKEND, message, file, f"Name one of: {ids}.")]
    weekend = index.weekends.get(chosen)
    venue = index.venue_of(weekend) if weekend is not None else None
    referred: dict[str, set[str]] = {}
    for _, kind, held in index.refers():
        referred.setdefault(kind, set()).add(held)
    changed = {
        steps[2]
        for b in season.bulletins
        for c in b.changes
        if (steps := c.path.split("/"))[1:2] == ["sessions"] and len(steps) > _ID_STEP
    }
    return TargetWeekend(
        season=attrs.evolve(season, issued=options.get("issued") or season.issued),
        weekend=chosen,
        zone=options.get("timezone") or (venue.timezone if venue is not None else None),
        stated=options.get("timezone") is not None,
        days=days_of(options) or (weekend.days if weekend is not None else None),
        sessions={session.id: session for session in index.sessions_of(chosen)},
        elsewhere=frozenset(s.id for s in season.sessions if s.weekend != chosen),
        taken=frozenset({*index.sessions, *referred.get("Session", ()), *changed}),
        referred={kind: frozenset(held) for kind, held in referred.items()},
        existing=True,
        whose=stated_id(options, "issuer") or season.issuer or words.digest(with_days=False),
    ), []


_ID_STEP: Final = 2


def weekends_of(season: Season) -> tuple[str, ...]:
    """The ids of a season's weekends, also of those that only its sessions name."""
    return tuple(sorted({*(w.id for w in season.weekends), *(s.weekend for s in season.sessions)}))


def days_of(options: ReadingOptions) -> Days | None:
    """The days of the weekend that the caller says."""
    first, last = options.get("first_day"), options.get("last_day")
    return None if first is None or last is None else (first, last)


def _new(
    options: ReadingOptions, words: OwnWords, zones: list[str], file: str | None, name: str | None
) -> tuple[TargetWeekend | None, list[Diagnostic]]:
    found: list[Diagnostic] = []
    zone = options.get("timezone")
    if zone is None:
        counts = Counter(zones)
        if not counts:
            message = "Nobody has said in which time zone this timetable is."
            hint = "Add a column timezone with the name of the zone, such as America/New_York, or name it when reading."
            return None, [_of_file(table_faults.NO_ZONE, message, file, hint)]
        zone, most = counts.most_common(1)[0]
        if len(counts) > 1:
            others = ", ".join(
                f"{other} ({number})" for other, number in counts.most_common() if other != zone
            )
            message = (
                f"Several time zones are named: {zone} ({most} times), {others}. The venue was given {zone}."
            )
            found.append(
                _of_file(
                    table_faults.SEVERAL_ZONES,
                    message,
                    file,
                    "If another one is the venue's, name it when reading.",
                )
            )
    namespace = options.get("namespace")
    if namespace is None:
        namespace = UNASSIGNED
        message = f"The document was given the namespace {UNASSIGNED}, which is nobody's."
        found.append(
            _of_file(table_faults.NAMESPACE, message, file, "Name one of your own before publishing feeds.")
        )
    issuer, title = stated_id(options, "issuer"), options.get("title")
    weekend = stated_id(options, "weekend") or _weekend_id(options, words)
    venue = stated_id(options, "venue") or joined([weekend, "venue"], "venue")
    race_weekend = RaceWeekend(
        id=weekend,
        venue=venue,
        name=title,
        first_day=options.get("first_day"),
        last_day=options.get("last_day"),
    )
    season = Season(
        namespace=namespace,
        name=name,
        issuer=issuer,
        issued=options.get("issued"),
        organisations=(Organisation(id=issuer),) if issuer is not None else (),
        venues=(Venue(id=venue, timezone=zone),),
        weekends=(race_weekend,),
        extra=Extra(),
    )
    frame = TargetWeekend(
        season=season,
        weekend=weekend,
        zone=zone,
        stated=options.get("timezone") is not None,
        days=days_of(options),
        sessions={},
        elsewhere=frozenset(),
        taken=frozenset(),
        referred={},
        existing=False,
        # An id of a weekend that was made here tells the office's timetable apart already.
        whose=(issuer or words.digest(with_days=False)) if stated_id(options, "weekend") else "",
    )
    return frame, found


def _weekend_id(options: ReadingOptions, words: OwnWords) -> str:
    """An id that no other office, year or timetable comes to."""
    issuer, venue = stated_id(options, "issuer"), stated_id(options, "venue")
    called = slug(options.get("title") or words.called or "")
    known = [part for part in (issuer, venue, called) if part]
    apart = words.called is not None if issuer is None else bool(called)
    digest = [] if apart and known else [words.digest(with_days=True)]
    return joined([*(known or ["weekend"]), words.year, *digest], "weekend")


def _of_file(code: Code, message: str, file: str | None, hint: str) -> Diagnostic:
    return Diagnostic.of(code, message, place=Place(file=file), hint=hint)
