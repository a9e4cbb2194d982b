"""Which sessions a feed is of."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias, TypeVar

import attrs

from roadracing._internal.findings.choice import no_such
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.entry.entry import Team
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.lists import listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.naming import Labelled, holds, labels_of
from roadracing._internal.words.printed import printed
from roadracing._internal.words.spoken_languages import say

from .teams import concerns

PLURAL: Final = {SessionKind.RACE: "races", SessionKind.PRACTICE: "practices", SessionKind.TEST: "tests"}
"""Kinds of sessions of which people say several in another way than one."""
_FEW: Final = 3
"""How many series still fit into the name of a calendar. Library default."""

_Thing: TypeAlias = str | Organisation | Series | CarClass | RaceWeekend | Team


class SelectionError(UnknownReference, ValueError):
    """A feed was asked for by something that the season does not have.

    Attributes:
        faults: a sentence for each thing that was asked for in vain.
    """

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(self.faults))
        self.args = (self.faults,)

    def __str__(self) -> str:
        return "; ".join(self.faults)


def several(value: _Thing | Iterable[_Thing] | None) -> tuple[str, ...]:
    """One name or several, of things or the things themselves, in one order and each once."""
    held: Iterable[_Thing] = (
        ()
        if value is None
        else value
        if isinstance(value, Iterable) and not isinstance(value, str)
        else (value,)
    )
    return tuple(sorted({each if isinstance(each, str) else each.id for each in held}))


def _kinds(value: SessionKind | str | Iterable[SessionKind | str] | None) -> tuple[SessionKind, ...]:
    faults: list[str] = []
    held = {_member(SessionKind, "kind of session", one, faults) for one in several(value)}
    if faults:
        raise SelectionError(faults)
    return tuple(kind for kind in SessionKind if kind in held)


def _audience(value: Audience | str) -> Audience:
    faults: list[str] = []
    named = _member(Audience, "audience", value, faults)
    if named is None:
        raise SelectionError(faults or ["an audience has to be named: public, competitors or operations"])
    return named


@printed
@attrs.frozen(kw_only=True)
class Selection:
    """A feed is of the sessions that meet every condition; a condition that is not set is met by all.

    A condition of several names is met by what one of them fits; each can be given as one name or as several.

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

    organisation: tuple[str, ...] = attrs.field(default=(), converter=several)
    series: tuple[str, ...] = attrs.field(default=(), converter=several)
    car_class: tuple[str, ...] = attrs.field(default=(), converter=several)
    weekend: tuple[str, ...] = attrs.field(default=(), converter=several)
    team: tuple[str, ...] = attrs.field(default=(), converter=several)
    kind: tuple[SessionKind, ...] = attrs.field(default=(), converter=_kinds)
    audience: Audience = attrs.field(default=Audience.PUBLIC, converter=_audience)

    def holds(self, index: Index, session: str | Session) -> bool:
        """Whether a session, given as itself or by its id, meets every condition."""
        session = index.session(session)
        return (
            (not self.weekend or session.weekend in self.weekend)
            and (not self.kind or session.kind in self.kind)
            and (not self.series or not set(self.series).isdisjoint(session.series))
            and (not self.car_class or any(_of_class(index, session, one) for one in self.car_class))
            and (not self.organisation or not owners(index, session).isdisjoint(self.organisation))
            and (not self.team or any(concerns(index, session, one) for one in self.team))
            and _seen_by(session, self.audience)
        )

    def sessions(self, index: Index) -> tuple[Session, ...]:
        """The sessions that meet every condition, by id."""
        among: Iterable[Session] = index.season.sessions
        # An earlier season knows nothing of a weekend of the next one, and has no sessions of it.
        if len(self.weekend) == 1 and self.weekend[0] in index.weekends:
            among = index.sessions_of(self.weekend[0])
        return tuple(session for session in among if self.holds(index, session))

    def name(self, index: Index) -> str:
        """What a calendar of these sessions is called unless somebody names it."""
        season = index.season
        of_class = several(
            of for one in self.car_class if not self.series and (of := _series_with(index, one)) is not None
        )
        parts: tuple[tuple[tuple[str, ...], Mapping[str, Labelled]], ...] = (
            (self.organisation, index.organisations),
            (of_class or self.series, index.series),
            (self.car_class, index.classes),
            (self.weekend, index.weekends),
            (self.team, index.teams),
        )
        who = " ".join(listed(labels_of(known, ids), say("and")) for ids, known in parts if ids)
        kinds = kinds_text(self.kind)
        whole = season.name or _whole(index)
        parted = f"{whole}: {kinds}" if kinds else whole
        name = _of_year(f"{who} {kinds}".strip(), season) if who else parted
        if self.audience is not (Audience.COMPETITORS if self.team else Audience.PUBLIC):
            return _for(self.audience, name)
        return name


def _for(audience: Audience, name: str) -> str:
    """A calendar that is for others than one expects, with whom it is for."""
    match audience:
        case Audience.PUBLIC:
            return say("{calendar}, for the public", calendar=name)
        case Audience.COMPETITORS:
            return say("{calendar}, for competitors", calendar=name)
        case Audience.OPERATIONS:
            return say("{calendar}, for officials", calendar=name)


def kinds_text(kinds: Iterable[SessionKind]) -> str:
    """Several kinds of sessions as people say them, what most come for first."""
    return listed((say(PLURAL.get(kind, spoken(kind.value))) for kind in reversed([*kinds])), say("and"))


def _of_year(words: str, season: Season) -> str:
    """Words with the year after them, unless they have one; without a year the season's name tells it from others."""
    if season.year is not None:
        return words if holds(words, str(season.year)) else f"{words} {season.year}"
    return f"{words} ({season.name})" if season.name else words


def _whole(index: Index) -> str:
    """What people call a season that has no name: by its one weekend, or by the few series that it is of."""
    season = index.season
    if len(season.weekends) == 1:
        (weekend,) = season.weekends
        if weekend.label != weekend.id:
            return _of_year(weekend.label, season)
    series = labels_of(index.series, (each.id for each in season.series))
    words = listed(series, say("and")) if 0 < len(series) <= _FEW else say("Race weekends")
    return _of_year(words, season)


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
    organisation: str | Organisation | Iterable[str | Organisation] | None = None,
    series: str | Series | Iterable[str | Series] | None = None,
    car_class: str | CarClass | Iterable[str | CarClass] | None = None,
    weekend: str | RaceWeekend | Iterable[str | RaceWeekend] | None = None,
    team: str | Team | Iterable[str | Team] | None = None,
    kind: SessionKind | str | Iterable[SessionKind | str] | None = None,
    audience: Audience | str | None = None,
) -> Selection:
    """A selection that names only what the season has.

    What a team has to know of is for competitors, so that is its audience unless another is asked for.

    Raises:
        SelectionError: it does not have something, or a list of names is empty; everything in vain is named, with
            what there is.
    """
    given: dict[str, _Thing | Iterable[_Thing] | None] = {
        "organisation": organisation,
        "series": series,
        "class": car_class,
        "weekend": weekend,
        "team": team,
    }
    asked = {what: several(value) for what, value in given.items()}
    kinds = several(kind)
    faults = [
        f"no {what} is named, which asks for nothing; leave it out for all of them"
        for what, value, names in (
            *((what, given[what], asked[what]) for what in given),
            ("kind", kind, kinds),
        )
        if value is not None and not names
    ]
    if any(asked.values()):
        there = known(index)
        faults += [
            no_such(what, id_, there[what])
            for what, ids in asked.items()
            for id_ in ids
            if id_ not in there[what]
        ]
    of_kind = [_member(SessionKind, "kind of session", one, faults) for one in kinds]
    widened = Audience.OPERATIONS if audience == "all" else _member(Audience, "audience", audience, faults)
    if faults:
        raise SelectionError(faults)
    return Selection(
        organisation=asked["organisation"],
        series=asked["series"],
        car_class=asked["class"],
        weekend=asked["weekend"],
        team=asked["team"],
        kind=[one for one in of_kind if one is not None],
        audience=widened or (Audience.COMPETITORS if asked["team"] else Audience.PUBLIC),
    )


_Choice = TypeVar("_Choice", Audience, SessionKind)


def _member(choices: type[_Choice], what: str, value: str | None, faults: list[str]) -> _Choice | None:
    if value is None:
        return None
    try:
        return choices(value)
    except ValueError:
        faults.append(no_such(what, value, tuple(choice.value for choice in choices)))
        return None
