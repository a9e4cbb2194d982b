"""What each level of credential opens at a weekend, and when."""

import datetime as dt
from collections.abc import Iterable, Iterator

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.agreement.reciprocity import HonouredKind, HonouredLevel, Reciprocity
from roadracing._internal.model.entry.access_plan import AccessGrant, AccessPlan, AccessZone
from roadracing._internal.model.entry.credential import CredentialLevel
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.agreement.agreement_terms import common_days
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.track.slots import is_out
from roadracing._internal.track.time_windows import EVER, Window, united, widened, without

from .hot_pits import hot_times

_DAY = dt.timedelta(days=1)
_Word = tuple[str | None, str]
"""An organisation, and a word by which it knows levels."""


@attrs.frozen(eq=False, kw_only=True)
class Opening:
    """A level opens a zone by a grant: its own, or that of a level it counts as.

    Attributes:
        level: the level that somebody holds.
        granted_to: the level the grant is for; the same unless another organisation honours it.
        grant: the grant.
        plan: the plan that holds the grant.
        honoured_by: the reciprocity by which the one counts as the other.
    """

    level: CredentialLevel
    granted_to: CredentialLevel
    grant: AccessGrant
    plan: AccessPlan
    honoured_by: Reciprocity | None = None

    @property
    def path(self) -> Path:
        """Where the document has the grant."""
        return ("access_plans", self.plan.id, "grants", self.grant.id)

    @property
    def minimum_age(self) -> int | None:
        """How old a holder has to be, as far as the levels and the grant say it."""
        ages = (self.level.minimum_age, self.granted_to.minimum_age, self.grant.minimum_age)
        return max((age for age in ages if age is not None), default=None)


Guest = tuple[CredentialLevel, Reciprocity]
"""A level that counts as another organisation's, and the reciprocity by which it does."""


def words_of(level: CredentialLevel) -> tuple[str, ...]:
    """All that a level is called, each once."""
    return tuple(dict.fromkeys(word for word in (level.word, level.id, level.name) if word is not None))


@attrs.frozen(eq=False)
class Gates:
    """The access plans of a weekend together.

    Attributes:
        case: the season.
        weekend: the weekend's id.
        levels: the levels of credential, by id.
        zones: the zones, by id.
        under_16: how many credentials of each level went to somebody under sixteen.
        home: the id of the plan that has each level.
    """

    case: Case
    weekend: str
    levels: dict[str, CredentialLevel] = attrs.field(init=False, repr=False)
    under_16: dict[str, int] = attrs.field(init=False, repr=False)
    home: dict[str, str] = attrs.field(init=False, repr=False)
    zones: dict[str, AccessZone] = attrs.field(init=False, repr=False)
    _grants: dict[str, list[tuple[AccessPlan, AccessGrant]]] = attrs.field(init=False, repr=False)
    _closed: dict[tuple[float, float], list[Window]] = attrs.field(init=False, repr=False)
    _windows: dict[tuple[object, ...], list[Window]] = attrs.field(init=False, repr=False)
    _sessions: dict[tuple[object, ...], tuple[Session, ...]] = attrs.field(init=False, repr=False)
    _by_word: dict[_Word, list[CredentialLevel]] = attrs.field(init=False, repr=False)
    """Levels by their word, which the reciprocities of their issuer's go by."""
    _called: dict[_Word, list[CredentialLevel]] = attrs.field(init=False, repr=False)
    """Levels by all that they are called, which those go by who honour others as theirs."""
    _honoured: dict[_Word, list[tuple[Reciprocity, HonouredLevel]]] = attrs.field(init=False, repr=False)
    _honoured_as: dict[_Word, list[tuple[Reciprocity, HonouredLevel]]] = attrs.field(init=False, repr=False)
    _unlike: dict[_Word, list[Guest]] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        plans = self.case.index.access_plans_at(self.weekend)
        grants: dict[str, list[tuple[AccessPlan, AccessGrant]]] = {}
        for plan in plans:
            for grant in plan.grants:
                grants.setdefault(grant.level, []).append((plan, grant))
        under: dict[str, int] = {}
        for plan in plans:
            for issue in plan.issues:
                under[issue.level] = under.get(issue.level, 0) + (issue.under_16 or 0)
        levels = {level.id: level for plan in plans for level in plan.levels}
        by_word: dict[_Word, list[CredentialLevel]] = {}
        called: dict[_Word, list[CredentialLevel]] = {}
        for level in levels.values():
            by_word.setdefault((level.organisation, level.word), []).append(level)
            for word in words_of(level):
                called.setdefault((level.organisation, word), []).append(level)
        honoured: dict[_Word, list[tuple[Reciprocity, HonouredLevel]]] = {}
        honoured_as: dict[_Word, list[tuple[Reciprocity, HonouredLevel]]] = {}
        for held in self.reciprocities():
            for each in held.levels:
                honoured.setdefault((held.issuer, each.level), []).append((held, each))
                if each.honoured_as is not None:
                    honoured_as.setdefault((held.grantor, each.honoured_as), []).append((held, each))
        for name, made in (
            ("levels", levels),
            ("zones", {zone.id: zone for plan in plans for zone in plan.zones}),
            ("under_16", under),
            ("home", {level.id: plan.id for plan in reversed(plans) for level in plan.levels}),
            ("_grants", grants),
            ("_closed", {}),
            ("_windows", {}),
            ("_sessions", {}),
            ("_by_word", by_word),
            ("_called", called),
            ("_honoured", honoured),
            ("_honoured_as", honoured_as),
            ("_unlike", {}),
        ):
            object.__setattr__(self, name, made)

    def openings(self, level: CredentialLevel) -> Iterator[Opening]:
        """What a level opens: by its own grants, then by those of the levels that it is honoured as."""
        yield from self.own_openings(level)
        seen: set[str] = {level.id}
        for held, honoured in self._honoured.get((level.organisation, level.word), ()):
            for other in self.counting_as((held.grantor, honoured.honoured_as or "")):
                if other.id in seen:
                    continue
                seen.add(other.id)
                for plan, grant in self._grants.get(other.id, ()):
                    yield Opening(level=level, granted_to=other, grant=grant, plan=plan, honoured_by=held)

    def own_openings(self, level: CredentialLevel) -> Iterator[Opening]:
        """What a level opens by its own grants."""
        for plan, grant in self._grants.get(level.id, ()):
            yield Opening(level=level, granted_to=level, grant=grant, plan=plan)

    def guest_openings(self, level: CredentialLevel) -> Iterator[Opening]:
        """What others' levels open that count as a level: one for all that are alike in age."""
        for plan, grant in self._grants.get(level.id, ()):
            for word in words_of(level):
                for guest, held in self.unlike((level.organisation, word)):
                    if guest.id != level.id:
                        yield Opening(level=guest, granted_to=level, grant=grant, plan=plan, honoured_by=held)

    def unlike(self, counted_as: _Word) -> list[Guest]:
        """One of each kind of holder of what counts as a level, by how old they are."""
        if counted_as not in self._unlike:
            first: dict[tuple[int | None, bool], Guest] = {}
            for held, honoured in self._once_each(counted_as):
                for level in self._by_word.get((held.issuer, honoured.level), ()):
                    first.setdefault(self.age_of(level), (level, held))
            self._unlike[counted_as] = list(first.values())
        return self._unlike[counted_as]

    def age_of(self, level: CredentialLevel) -> tuple[int | None, bool]:
        """What is known of how old the holders of a level are."""
        return level.minimum_age, bool(self.under_16.get(level.id))

    def guests(self, counted_as: Iterable[_Word]) -> Iterator[CredentialLevel]:
        """All levels that count as what is called by some words."""
        groups = {
            (held.issuer, honoured.level): None
            for word in counted_as
            for held, honoured in self._once_each(word)
        }
        for group in groups:
            yield from self._by_word.get(group, ())

    def _once_each(self, counted_as: _Word) -> Iterator[tuple[Reciprocity, HonouredLevel]]:
        seen: set[_Word] = set()
        for held, honoured in self._honoured_as.get(counted_as, ()):
            if (held.issuer, honoured.level) not in seen:
                seen.add((held.issuer, honoured.level))
                yield held, honoured

    def honoured(self) -> Iterator[tuple[list[CredentialLevel], dict[_Word, Reciprocity], set[_Word]]]:
        """Levels that are honoured alike: what they count as by whose word, and which of that is by an agreement."""
        for group, levels in self._by_word.items():
            by: dict[_Word, Reciprocity] = {}
            agreed: set[_Word] = set()
            for held, honoured in self._honoured.get(group, ()):
                if honoured.honoured_as is not None:
                    by.setdefault((held.grantor, honoured.honoured_as), held)
                    if held.agreement is not None:
                        agreed.add((held.grantor, honoured.honoured_as))
            if by:
                yield levels, by, agreed

    def counting_as(self, word: _Word) -> list[CredentialLevel]:
        """The levels of an organisation that it calls by a word."""
        return self._called.get(word, [])

    def reciprocities(self) -> Iterator[Reciprocity]:
        """The reciprocities on credentials that hold at this weekend."""
        weekend = self.case.index.weekends.get(self.weekend)
        days = weekend.days if weekend is not None else None
        for held in self.case.season.reciprocities:
            if HonouredKind.CREDENTIALS not in held.kinds:
                continue
            if held.weekends and self.weekend not in held.weekends:
                continue
            if days is None or common_days(
                (held.effective_from, held.effective_until), (days[0], days[1] + _DAY)
            ):
                yield held

    def sessions_of(self, grant: AccessGrant) -> tuple[Session, ...]:
        """The sessions of the weekend around which a grant is good; all of them where it names none."""
        key = (grant.sessions, grant.kinds, grant.series)
        if key not in self._sessions:
            named, kinds, series = frozenset(grant.sessions), frozenset(grant.kinds), frozenset(grant.series)
            self._sessions[key] = tuple(
                session
                for session in self._named(grant)
                if not is_out(session)
                and (not named or session.id in named)
                and (not kinds or session.kind in kinds)
                and (not series or not series.isdisjoint(session.series))
            )
        return self._sessions[key]

    def _named(self, grant: AccessGrant) -> Iterable[Session]:
        """The sessions of the weekend that may be meant: those that are named, where some are, else all."""
        if not grant.sessions:
            return self.case.index.sessions_of(self.weekend)
        held = self.case.index.sessions
        named = (held[name] for name in dict.fromkeys(grant.sessions) if name in held)
        return (session for session in named if session.weekend == self.weekend)

    def windows(self, grant: AccessGrant) -> list[Window]:
        """When a grant is good, as far as sessions decide it: disjoint, first to last."""
        around = (grant.sessions, grant.kinds, grant.series, grant.before_min, grant.after_min)
        key = (*around, grant.while_hot, grant.closed_before_min, grant.closed_after_min)
        if key not in self._windows:
            self._windows[key] = self._find_windows(grant)
        return self._windows[key]

    def _find_windows(self, grant: AccessGrant) -> list[Window]:
        open_ = [EVER] if grant.always else united(self._around(grant))
        if grant.while_hot is not False:
            return open_
        return without(open_, self._hot(grant.closed_before_min or 0.0, grant.closed_after_min or 0.0))

    def _around(self, grant: AccessGrant) -> Iterator[Window]:
        for session in self.sessions_of(grant):
            slot = self.case.slot_of.get(session.id)
            if slot is not None:
                expected = self.case.expected_end(session)
                ends = max(slot.ends, expected.utc) if expected is not None else slot.ends
                yield widened((slot.begins, ends), grant.before_min or 0.0, grant.after_min or 0.0)

    def _hot(self, before_min: float, after_min: float) -> list[Window]:
        key = (before_min, after_min)
        if key not in self._closed:
            times = hot_times(self.case, self.weekend)
            self._closed[key] = united(widened(time.window, before_min, after_min) for time in times)
        return self._closed[key]


def gates_at(case: Case, weekend: str) -> Gates:
    """The access plans of a weekend together, put together once for all rules."""
    held = case.once(_gates)
    if weekend not in held:
        held[weekend] = Gates(case, weekend)
    return held[weekend]


def _gates(_case: Case) -> dict[str, Gates]:
    return {}
