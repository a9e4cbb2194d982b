"""The value of a parameter that is in force somewhere, whose it is, and why it is not another's."""

from collections.abc import Mapping
from itertools import chain

import attrs

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.agreement.best_practice import ParameterSetting
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.kernel.what_is_meant import UnknownReference, id_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.printed import printed

from .candidates import Candidate, Passed, Voice, of_book, of_practice, unfit, voice
from .held_practices import HeldPractices
from .parameters import Parameter, Value
from .registry import parameter
from .resolution import Outcome, decide, place_of
from .value_in_force import Effective
from .where_asked import Spot, spot_of, spots_at


@printed
@attrs.frozen
class Practices:
    """What applies where: what the caller states for this run, what the organisations agreed, and the defaults.

    Attributes:
        stated: values that somebody stated for this run, such as ``--changeover 15m``.
        index: the season whose practices they are; the defaults alone without one.

    Raises:
        UnknownReference: ``stated`` has a key that no parameter has.
        NotUnderstood: ``stated`` has a value that its parameter cannot have.
    """

    stated: Mapping[str, Value] = attrs.field(factory=dict)
    index: Index | None = None
    _held: HeldPractices = attrs.field(init=False, repr=False, eq=False)
    _weekends: dict[str, list[Spot]] = attrs.field(factory=dict, init=False, repr=False, eq=False)
    _spots: dict[str, Spot] = attrs.field(factory=dict, init=False, repr=False, eq=False)
    _voices: dict[tuple[object, ...], tuple[Voice, tuple[Passed, ...]]] = attrs.field(
        factory=dict, init=False, repr=False, eq=False
    )
    _parties: dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]] = attrs.field(
        factory=dict, init=False, repr=False, eq=False
    )
    _known: dict[tuple[str, Spot], Effective] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        for key, value in self.stated.items():
            known = parameter(key)
            if value is not None and (reason := known.refusal(value)):
                raise NotUnderstood(f"{key}: {reason}")
        season = self.index.season if self.index is not None else None
        object.__setattr__(self, "_held", HeldPractices(season))

    def within(self, index: Index) -> "Practices":
        """The same in a season."""
        return self if self.index is index else Practices(self.stated, index)

    def session(self, wanted: str | Session) -> Session:
        """The session that is meant by its id; one that is given as itself is meant as it is given.

        Raises:
            UnknownReference: there is no such session, or no season in which it could be found.
        """
        if isinstance(wanted, Session):
            return wanted
        if self.index is None:
            message = (
                f"without a season nobody knows what session {quote(wanted)} is: give the session itself"
            )
            raise UnknownReference(message, wanted)
        return self.index.session(wanted)

    def effective(self, key: str, session: str | Session | None = None) -> Effective:
        """The value in force for a session, or for the season as a whole.

        Args:
            key: the parameter.
            session: the session, or its id.

        Raises:
            UnknownReference: no parameter is called that, or there is no such session.
        """
        known = parameter(key)
        session = None if session is None else self.session(session)
        if key not in self.stated and self.index is not None and (self._held.sets(key) or known.books):
            spot = self._spot(session)
            if (key, spot) not in self._known:
                self._known[key, spot] = self.at(known, spot)
            return self._known[key, spot]
        return self._otherwise(known)

    def _spot(self, session: Session | None) -> Spot:
        """Where a session is; those that no practice can tell apart are at one spot, which is looked at once."""
        name = session.id if session is not None else ""
        if self.index is not None and (session is None or self.index.sessions.get(name) is not session):
            return spot_of(self.index, session)
        if name not in self._spots and self.index is not None:
            spot = spot_of(self.index, session)
            named = name in self.index.sessions_named_by_practices
            self._spots[name] = spot if named else attrs.evolve(spot, session=None)
        return self._spots[name]

    def at(self, known: Parameter, spot: Spot) -> Effective:
        """The value in force at a spot."""
        if known.key in self.stated or self.index is None:
            return self._otherwise(known)
        misfits: list[Passed] = []
        own = self.voice_of(known, spot.operator, spot, misfits)
        parties = self.voices_at(known, spot, misfits)
        if spot.operator is not None and spot.operator in self._parties_at(spot)[0]:
            parties.setdefault(spot.operator, own)
        decision = decide(known, spot, own, parties)
        unique = dict.fromkeys((*decision.passed, *misfits))
        return self._effective(known, spot, attrs.evolve(decision, passed=tuple(unique)))

    def spots_of(self, weekend: str | RaceWeekend) -> list[Spot]:
        """The spots of a weekend, as :func:`spots_at` finds them; none without a season.

        Raises:
            UnknownReference: there is no such weekend.
        """
        if self.index is None:
            return []
        if isinstance(weekend, str):
            weekend = self.index.season.find(weekend, RaceWeekend)
        if weekend.id not in self._weekends:
            self._weekends[weekend.id] = spots_at(self.index, weekend)
        return self._weekends[weekend.id]

    def voices_at(
        self, known: Parameter, spot: Spot, misfits: list[Passed] | None = None
    ) -> dict[str, Voice]:
        """What the parties would do at a spot that have anything to say of a parameter, by organisation."""
        parties, makers, with_books = self._parties_at(spot)
        speaking = {*self._held.working_by(known.key, parties, makers), *(with_books if known.books else ())}
        asked = self._held.as_asked(known.key, spot)
        return {name: self.voice_of(known, name, spot, misfits, asked) for name in sorted(speaking)}

    def _parties_at(self, spot: Spot) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The parties of the agreement at a spot, those that make rules, and those with a rule book."""
        if spot.agreement is None:
            return frozenset(), frozenset(), frozenset()
        if spot.agreement.id not in self._parties:
            members = {name: self._organisation(name) for name in spot.parties}
            self._parties[spot.agreement.id] = (
                frozenset(members),
                frozenset(spot.agreement.rule_makers),
                frozenset(
                    name for name, each in members.items() if each is not None and each.rule_book is not None
                ),
            )
        return self._parties[spot.agreement.id]

    def voice_of(
        self,
        known: Parameter,
        organisation: str | Organisation | None,
        spot: Spot,
        misfits: list[Passed] | None = None,
        as_asked: tuple[object, ...] | None = None,
    ) -> Voice:
        """What an organisation would do at a spot by itself; ``None`` stands for all parties together.

        Raises:
            UnknownReference: it is another kind of thing than an organisation.
        """
        whose = None if organisation is None else id_of(organisation, Organisation)
        asked = (known.key, whose, as_asked or self._held.as_asked(known.key, spot))
        if asked not in self._voices:
            apart: list[Passed] = []
            self._voices[asked] = (self._voice_at(known, whose, spot, apart), tuple(apart))
        said, apart_from_it = self._voices[asked]
        if misfits is not None:
            misfits.extend(apart_from_it)
        return said

    def _voice_at(
        self, known: Parameter, organisation: str | None, spot: Spot, misfits: list[Passed]
    ) -> Voice:
        found: list[Candidate] = []
        _, makers, _ = self._parties_at(spot)
        for practice, setting in self._held.worked_by(known.key, organisation, makers):
            if not _sound(known, setting):
                continue
            adopted = self._held.adopted(practice)
            own = organisation if organisation in adopted else None
            days = adopted[own] if own is not None else chain.from_iterable(adopted.values())
            candidate = of_practice(practice, setting, own, days)
            reason = unfit(practice, candidate, spot)
            if reason is None:
                found.append(candidate)
            else:
                misfits.append(Passed(candidate=candidate, reason=reason))
        member = self._organisation(organisation)
        book = known.in_book(member.rule_book) if member is not None else None
        if member is not None and book is not None:
            found.append(of_book(book, member))
        return voice(known, organisation, found)

    def name(self, organisation: str | Organisation | None) -> str:
        """What to call an organisation; all parties where none is named.

        Raises:
            UnknownReference: it is another kind of thing than an organisation.
        """
        if organisation is None:
            return "all parties"
        whose = id_of(organisation, Organisation)
        member = self._organisation(whose)
        return member.label if member is not None else whose

    def _organisation(self, organisation: str | None) -> Organisation | None:
        return self.index.organisations.get(organisation or "") if self.index is not None else None

    def _otherwise(self, known: Parameter) -> Effective:
        if known.key in self.stated:
            return Effective(
                parameter=known,
                held=self.stated[known.key],
                practice="stated for this run",
                reason="somebody stated it for this run",
            )
        return Effective(
            parameter=known,
            held=known.default,
            practice=known.source,
            reason="nobody set it",
            source=known.source,
        )

    def _effective(self, known: Parameter, spot: Spot, decision: Outcome) -> Effective:
        by = decision.by
        return Effective(
            parameter=known,
            held=decision.value,
            practice=self._whose(known, decision),
            reason=decision.reason,
            settled=decision.settled,
            stated=decision.stated,
            own_words=by.says if by is not None else None,
            since=decision.since,
            organisation=by.organisation if by is not None else None,
            resolution=decision.resolution,
            fixed=decision.fixed,
            path=place_of(decision, spot.agreement),
            source=_source(known, decision),
            passed=decision.passed,
        )

    def _whose(self, known: Parameter, decision: Outcome) -> str:
        since = f", in force from {decision.since}" if decision.since is not None else ""
        if decision.by is not None:
            whose = self.name(decision.by.organisation)
            label = decision.by.label
            named = label if whose in label else f"{label} ({whose})"
            by = (
                f", by the resolution {decision.resolution.label!r}"
                if decision.resolution is not None
                else ""
            )
            return f"{named}{by}{since}"
        if decision.resolution is not None and decision.value is not None:
            signers = ", ".join(self.name(party) for party in decision.resolution.approved_by)
            return f"resolution {decision.resolution.label!r} ({signers}){since}"
        return known.source if decision.settled else decision.reason


def _sound(known: Parameter, setting: ParameterSetting) -> bool:
    """Whether a setting has one value, and one that the parameter can have; the rest is for the rules to report."""
    values = [value for value in (setting.number, setting.meaning) if value is not None]
    return len(values) == 1 and known.refusal(values[0], setting.says) is None


def _source(known: Parameter, decision: Outcome) -> str | None:
    if decision.by is not None:
        return decision.by.source
    return known.source if decision.settled and decision.resolution is None else None
