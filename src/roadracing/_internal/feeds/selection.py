"""Which sessions a feed is of."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final, TypeVar

import attrs

from roadracing._internal.findings.errors import RoadracingError
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.quoting import quote
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.naming import label_of

from .teams import concerns

_LISTED: Final = 20


class SelectionError(RoadracingError, ValueError):
    """A feed was asked for by something that the season does not have.

    Attributes:
        faults: a sentence for each thing that was asked for in vain.
    """

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "; ".join(self.faults)


@attrs.frozen(kw_only=True)
class Selection:
    """A feed is of the sessions that meet every condition; a condition that is not set is met by all.

    Build one with :func:`select`, which knows what a season has.

    Attributes:
        organisation: whose sessions: those it operates or lists, and those of a series it sanctions or owns.
            A session that names nobody and no series is of the organisation that alone lists its weekend.
            Sessions that merely share a weekend with its own are not among them.
        series: sessions of this series, also those it shares with another.
        car_class: sessions of this class, and those of its series that are for all classes.
        weekend: sessions of this weekend.
        team: sessions that this team has to know of: see :func:`concerns`.
        kind: sessions of this kind.
        audience: ``public`` means what is for the public; ``competitors`` everything but what is stated to
            be for those who run the event; ``operations`` everything.
    """

    organisation: str | None = None
    series: str | None = None
    car_class: str | None = None
    weekend: str | None = None
    team: str | None = None
    kind: SessionKind | None = None
    audience: Audience = Audience.PUBLIC

    def holds(self, index: Index, session: Session) -> bool:
        """Whether a session meets every condition."""
        return (
            (self.weekend is None or session.weekend == self.weekend)
            and (self.kind is None or session.kind is self.kind)
            and (self.series is None or self.series in session.series)
            and (self.car_class is None or _of_class(index, session, self.car_class))
            and (self.organisation is None or self.organisation in owners(index, session))
            and (self.team is None or concerns(index, session, self.team))
            and _seen_by(session, self.audience)
        )

    def sessions(self, index: Index) -> tuple[Session, ...]:
        """The sessions that meet every condition, by id."""
        among = index.season.sessions if self.weekend is None else index.sessions_of(self.weekend)
        return tuple(session for session in among if self.holds(index, session))

    def name(self, index: Index) -> str:
        """What a calendar of these sessions is called unless somebody names it."""
        season = index.season
        of_class = None if self.series is not None else _series_with(index, self.car_class)
        parts = (
            (self.organisation, index.organisations),
            (of_class or self.series, index.series),
            (self.car_class, index.classes),
            (self.weekend, index.weekends),
            (self.team, index.teams),
        )
        words = [label_of(known, id_) for id_, known in parts if id_ is not None]
        if self.kind is not None:
            words.append(spoken(self.kind.value))
        if self.audience is not (Audience.PUBLIC if self.team is None else Audience.COMPETITORS):
            words.append(self.audience.value)
        whole = season.name or (str(season.year) if season.year is not None else season.namespace)
        return f"{', '.join(words)} ({whole})" if words else whole


def owners(index: Index, session: Session) -> frozenset[str]:
    """The organisations whose session it is: who operates or lists it, who sanctions or owns its series.

    Where nobody and no series is named, it is the organisation's that alone lists the weekend.
    """
    of_series = [index.series[s] for s in session.series if s in index.series]
    found = {index.operator_of(session), *session.listed_by}
    found |= {organisation for series in of_series for organisation in (series.sanctioned_by, series.owner)}
    if not session.series and found == {None}:
        listing = index.listing_of(session)
        found.add(listing.organisation if listing is not None else None)
    return frozenset(organisation for organisation in found if organisation is not None)


def _series_with(index: Index, car_class: str | None) -> str | None:
    """The series a class belongs to: several may have one that they call GT."""
    return next((s.id for s in index.season.series if car_class in {c.id for c in s.classes}), None)


def _of_class(index: Index, session: Session, car_class: str) -> bool:
    if car_class in session.classes:
        return True
    for id_ in session.series:
        series = index.series.get(id_)
        classes = {c.id for c in series.classes} if series is not None else set[str]()
        if car_class in classes and classes.isdisjoint(session.classes):
            return True
    return False


def _seen_by(session: Session, audience: Audience) -> bool:
    if audience is Audience.PUBLIC:
        return session.for_public
    return audience is Audience.OPERATIONS or session.audience is not Audience.OPERATIONS


def known(index: Index) -> dict[str, tuple[str, ...]]:
    """What a feed can be of: the ids a season declares, or refers to while another document declares them."""
    series = index.season.series
    sessions = index.season.sessions
    organisations = {id_ for session in sessions for id_ in owners(index, session)}
    organisations |= {id_ for s in series for id_ in (s.sanctioned_by, s.owner) if id_ is not None}
    return {
        "organisation": _sorted(index.organisations, organisations),
        "series": _sorted(index.series, (id_ for session in sessions for id_ in session.series)),
        "class": _sorted(index.classes, (id_ for session in sessions for id_ in session.classes)),
        "weekend": _sorted(index.weekends, (session.weekend for session in sessions)),
        "team": _sorted(
            index.teams, (entry.team for entry in index.season.entries if entry.team is not None)
        ),
    }


def _sorted(declared: Iterable[str], referred: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({*declared, *referred}))


def select(
    index: Index,
    *,
    organisation: str | None = None,
    series: str | None = None,
    car_class: str | None = None,
    weekend: str | None = None,
    team: str | None = None,
    kind: SessionKind | str | None = None,
    audience: Audience | str | None = None,
) -> Selection:
    """A selection that names only what the season has.

    What a team has to know of is for competitors, so that is its audience unless another is asked for.

    Raises:
        SelectionError: it does not have something; everything in vain is named, with what there is.
    """
    asked = {
        "organisation": organisation,
        "series": series,
        "class": car_class,
        "weekend": weekend,
        "team": team,
    }
    faults: list[str] = []
    if any(id_ is not None for id_ in asked.values()):
        there = known(index)
        faults += [
            _unknown(what, id_, there[what])
            for what, id_ in asked.items()
            if id_ is not None and id_ not in there[what]
        ]
    of_kind = _member(SessionKind, "kind of session", kind, faults)
    widened = Audience.OPERATIONS if audience == "all" else _member(Audience, "audience", audience, faults)
    if faults:
        raise SelectionError(faults)
    return Selection(
        organisation=organisation,
        series=series,
        car_class=car_class,
        weekend=weekend,
        team=team,
        kind=of_kind,
        audience=widened or (Audience.PUBLIC if team is None else Audience.COMPETITORS),
    )


_Choice = TypeVar("_Choice", Audience, SessionKind)


def _member(choices: type[_Choice], what: str, value: str | None, faults: list[str]) -> _Choice | None:
    if value is None:
        return None
    try:
        return choices(value)
    except ValueError:
        faults.append(_unknown(what, value, tuple(choice.value for choice in choices)))
        return None


def _unknown(what: str, asked: str, there: tuple[str, ...]) -> str:
    wanted = str(asked).lower()
    close = get_close_matches(wanted, there, n=1) or [id_ for id_ in there if wanted and wanted in id_]
    more = f" and {len(there) - _LISTED} more" if len(there) > _LISTED else ""
    meant = f"; did you mean {quote(close[0])}?" if close else ""
    exist = f"These exist: {', '.join(there[:_LISTED])}{more}" if there else "None exists"
    return f"there is no {what} {quote(str(asked))}{meant or '.'} {exist}"
