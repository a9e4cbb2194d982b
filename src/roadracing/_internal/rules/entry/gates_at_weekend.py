"""What each level of credential opens at a weekend, and when."""

import datetime as dt
from collections.abc import Iterator

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


@attrs.frozen(eq=False)
class Gates:
    """The access plans of a weekend together.

    Attributes:
        case: the season.
        weekend: the weekend's id.
    """

    case: Case
    weekend: str
    levels: dict[str, CredentialLevel] = attrs.field(init=False, repr=False)
    zones: dict[str, AccessZone] = attrs.field(init=False, repr=False)
    _grants: dict[str, list[tuple[AccessPlan, AccessGrant]]] = attrs.field(init=False, repr=False)
    _closed: dict[tuple[float, float], list[Window]] = attrs.field(init=False, repr=False)
    _windows: dict[tuple[object, ...], list[Window]] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        plans = self.case.index.access_plans_at(self.weekend)
        grants: dict[str, list[tuple[AccessPlan, AccessGrant]]] = {}
        for plan in plans:
            for grant in plan.grants:
                grants.setdefault(grant.level, []).append((plan, grant))
        for name, held in (
            ("levels", {level.id: level for plan in plans for level in plan.levels}),
            ("zones", {zone.id: zone for plan in plans for zone in plan.zones}),
            ("_grants", grants),
            ("_closed", {}),
            ("_windows", {}),
        ):
            object.__setattr__(self, name, held)

    def openings(self, level: CredentialLevel) -> Iterator[Opening]:
        """What a level opens: by its own grants, then by those of the levels that it is honoured as."""
        for plan, grant in self._grants.get(level.id, ()):
            yield Opening(level=level, granted_to=level, grant=grant, plan=plan)
        seen: set[str] = {level.id}
        for held, honoured in self.honoured(level):
            for other in self.counts_as(held, honoured):
                if other.id in seen:
                    continue
                seen.add(other.id)
                for plan, grant in self._grants.get(other.id, ()):
                    yield Opening(level=level, granted_to=other, grant=grant, plan=plan, honoured_by=held)

    def honoured(self, level: CredentialLevel) -> Iterator[tuple[Reciprocity, HonouredLevel]]:
        """By which reciprocities others honour a level at this weekend."""
        for held in self.reciprocities():
            if held.issuer == level.organisation:
                for honoured in held.levels:
                    if honoured.level == level.word:
                        yield held, honoured

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

    def counts_as(self, held: Reciprocity, honoured: HonouredLevel) -> tuple[CredentialLevel, ...]:
        """The levels of whoever honours another's that this one counts as."""
        return tuple(
            level
            for level in self.levels.values()
            if level.organisation == held.grantor
            and honoured.honoured_as in (level.word, level.id, level.name)
            and honoured.honoured_as is not None
        )

    def sessions_of(self, grant: AccessGrant) -> tuple[Session, ...]:
        """The sessions of the weekend around which a grant is good; all of them where it names none."""
        return tuple(
            session
            for session in self.case.index.sessions_of(self.weekend)
            if not is_out(session)
            and (not grant.sessions or session.id in grant.sessions)
            and (not grant.kinds or session.kind in grant.kinds)
            and (not grant.series or bool(set(grant.series) & set(session.series)))
        )

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
