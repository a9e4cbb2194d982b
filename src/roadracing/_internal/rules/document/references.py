"""What objects call each other by: every id that is named leads somewhere, and to the right thing."""

import difflib
from collections.abc import Iterator, Mapping

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed, with_article
from roadracing._internal.time.start import Start, StartKind
from roadracing._internal.words.naming import label_of

from .ids import identified, words

_MOST_SUGGESTIONS = 3
_LONGEST = 64
_MOST_COMPARED = 10_000
"""How many ids are compared with what is not there, in all: a document with more wrong ids than that has another fault
than a slip of the pen. Library default."""


def _references(case: Case) -> Iterator[tuple[Path, str, str]]:
    """Every reference, those inside the text of a start included.

    What a session was before a revision is history: the weekend it came from may be gone.
    """
    for path, kind, named in case.index.refers():
        if "earlier" not in path:
            yield path, kind, named
    for session in case.season.sessions:
        yield from _follows(("sessions", session.id, "start"), session.start)
    for weekend in case.season.weekends:
        for plan in weekend.plans:
            for move in plan.moves:
                path = ("weekends", weekend.id, "plans", plan.id, "moves", move.session, "start")
                yield from _follows(path, move.start)


def _follows(path: Path, start: Start | None) -> Iterator[tuple[Path, str, str]]:
    if start is not None and start.kind is StartKind.AFTER and start.session is not None:
        yield path, "Session", start.session


@rule("REF001", "dangling-reference", Severity.ERROR)
def dangling_reference(case: Case) -> Iterator[Finding]:
    """Everything that is referred to is in the document.

    Wherever one object names another by id (a session its weekend, a round its race, a listing its
    organisation, a start the session it follows), an object of that kind has this id.

    What depends on a reference that leads nowhere is unknown: a session whose weekend is missing has no
    venue, no clock and no place in any feed.

    **Not flagged:** the weekend that a session belonged to before a revision, which may be gone.

    **To fix it,** correct the id; similar ids are suggested for the first that are wrong. If the object is in another
    document, join the two: a document may be a part of a season.
    """
    known: dict[str, set[str]] = {}
    for _path, kind, id_ in identified(case.season):
        known.setdefault(kind, set()).add(id_)
    near = _NearIds({kind: sorted(ids) for kind, ids in known.items()})
    for path, kind, named in _references(case):
        ids = known.get(kind, set())
        if named in ids:
            continue
        one, many = words(kind)
        if not ids:
            message = f"there is no {one} {named!r}: this document has no {many} at all"
            hint = f"add the {one}, or join this document with the one that has it"
        else:
            message = f"there is no {one} with the id {named!r}"
            hint = _suggestion(near.to(named, kind)) or f"correct the id, or add the {one}"
        other = sorted(words(k)[0] for k, held in known.items() if k != kind and named in held)
        if other:
            message += f"; {named!r} is the id of {listed(map(with_article, other))}"
        yield Finding(
            message=message,
            path=path,
            hint=hint,
            context={"kind": one, "id": named, "suggestions": [*near.to(named, kind)], "known": len(ids)},
        )


class _NearIds:
    """What may have been meant by ids that are not there, for as many of them as a person looks through."""

    def __init__(self, known: Mapping[str, list[str]]) -> None:
        self._known = known
        self._found: dict[tuple[str, str], list[str]] = {}
        self._left = _MOST_COMPARED

    def to(self, named: str, kind: str) -> list[str]:
        """The ids of a kind that are most like a word; none once enough were compared."""
        asked = named, kind
        if asked not in self._found:
            ids = self._known.get(kind, [])
            alike = ids if len(ids) <= self._left and len(named) <= _LONGEST else []
            self._left -= len(alike)
            self._found[asked] = difflib.get_close_matches(named, alike, n=_MOST_SUGGESTIONS, cutoff=0.7)
        return self._found[asked]


def _suggestion(near: list[str]) -> str | None:
    return f"did you mean {listed((repr(i) for i in near), 'or')}?" if near else None


@rule("REF003", "class-of-another-series", Severity.ERROR)
def class_of_another_series(case: Case) -> Iterator[Finding]:
    """A class belongs to the series it is used with.

    The classes of a session are classes of one of its series, and the class of a round is one of the round's
    series. Two series may both have a class that is called GT: each has an id of its own.

    A session or a round with the wrong class appears in another class's feed.

    **Not flagged:** a session that names no series; classes and series that are not in the document (REF001).

    **To fix it,** name the class of the right series, or add the series to the session.
    """
    owner = {c.id: series for series in case.season.series for c in series.classes}
    for session in case.season.sessions:
        for position, class_id in enumerate(session.classes):
            series = owner.get(class_id)
            if series is None or not session.series or series.id in session.series:
                continue
            names = listed(label_of(case.index.series, s) for s in session.series)
            yield Finding(
                message=f"{case.session_name(session)} is for {class_id!r}, a class of {series.label}, and not for "
                f"that series but for {names}",
                path=("sessions", session.id, "classes", position),
                related=(Related(message="the series of the class", path=("series", series.id)),),
                hint=f"name a class of {names}, or add the series {series.id!r}",
                context={"session": session.id, "class": class_id, "series_of_class": series.id},
            )
    for round_ in case.season.rounds:
        series = owner.get(round_.car_class or "")
        if series is None or series.id == round_.series or round_.series not in case.index.series:
            continue
        own = case.index.series[round_.series]
        yield Finding(
            message=f"the round {round_.id!r} counts for {own.label} and for {round_.car_class!r}, a class of "
            f"{series.label}",
            path=("rounds", round_.id, "car_class"),
            related=(Related(message="the series of the class", path=("series", series.id)),),
            hint=f"name a class of {own.label}",
            context={"round": round_.id, "class": round_.car_class, "series_of_class": series.id},
        )


@rule("REF004", "layout-of-another-venue", Severity.ERROR)
def layout_of_another_venue(case: Case) -> Iterator[Finding]:
    """A layout belongs to the venue it is used at.

    The layout of a weekend, and of a session that runs on another one, is a layout of the weekend's venue.

    With a layout from elsewhere, lengths, laps and expected ends are those of another circuit, and
    conflicts on the asphalt go unseen.

    **Not flagged:** layouts and venues that are not in the document (REF001).

    **To fix it,** name a layout of the venue, or correct the venue of the weekend.
    """
    owner = {layout.id: venue for venue in case.season.venues for layout in venue.layouts}
    users: tuple[RaceWeekend | Session, ...] = (*case.season.weekends, *case.season.sessions)
    for used in users:
        weekend = used if isinstance(used, RaceWeekend) else case.index.weekend_of(used)
        venue = case.index.venues.get(weekend.venue) if weekend is not None else None
        home = owner.get(used.layout or "")
        if home is None or venue is None or home.id == venue.id:
            continue
        name = case.weekend_name(used) if isinstance(used, RaceWeekend) else case.session_name(used)
        yield Finding(
            message=f"{name} is at {venue.label} and on {used.layout!r}, a layout of {home.label}",
            path=("weekends" if isinstance(used, RaceWeekend) else "sessions", used.id, "layout"),
            related=(Related(message="the venue of the layout", path=("venues", home.id)),),
            hint=_own_layouts([held.id for held in venue.layouts]),
            context={"layout": used.layout, "venue": venue.id, "venue_of_layout": home.id},
        )


def _own_layouts(ids: list[str]) -> str:
    if not ids:
        return "leave the layout out, or add it to the venue"
    return f"the venue's own {'layout is' if len(ids) == 1 else 'layouts are'} {listed(map(repr, ids))}"


@rule("REF005", "round-without-race", Severity.ERROR)
def round_without_race(case: Case) -> Iterator[Finding]:
    """A round is decided by a race of its series, and of its class.

    The session that a round names is of the kind `race`, is for the round's series, and, where the round counts for one
    class and the session names classes, is for that class.

    A round that points at a qualifying session, or at another series' race, puts the wrong words and numbers
    on the calendar.

    **Only a warning:** the race names no series at all.

    **Not flagged:** rounds that name no session yet; sessions that are not in the document (REF001).

    **To fix it,** name the race that decides the round, or complete the race's series and classes.
    """
    for round_ in case.season.rounds:
        session = case.index.sessions.get(round_.session or "")
        if session is None:
            continue
        who = label_of(case.index.series, round_.series)
        label = f"round {round_.number} of {who}" if round_.number else f"the round {round_.id!r} of {who}"
        race = case.session_name(session)
        severity = None
        if session.kind is not SessionKind.RACE:
            message = f"{label} is decided by {race}, which is no race but {session.kind.value}"
            hint = "name the race that decides the round"
        elif not session.series:
            severity = Severity.WARNING
            message = f"{label} is decided by {race}, which names no series"
            hint = f"add {round_.series!r} to the series of the race"
        elif round_.series not in session.series:
            message = f"{label} is decided by {race}, which is not a race of that series"
            hint = f"name a race of {who}, or add {round_.series!r} to the series of this one"
        elif round_.car_class is not None and session.classes and round_.car_class not in session.classes:
            message = f"{label} counts for {round_.car_class!r} and is decided by {race}, which is not for that class"
            hint = f"name a race of that class, or add {round_.car_class!r} to the classes of this one"
        else:
            continue
        yield Finding(
            message=message,
            path=("rounds", round_.id, "session"),
            severity=severity,
            related=(Related(message="the session", path=("sessions", session.id)),),
            hint=hint,
            context={
                "round": round_.id,
                "series": round_.series,
                "session": session.id,
                "kind": session.kind.value,
            },
        )
