"""Safety plans with the layout and the sessions they are for."""

from collections.abc import Iterator

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.safety.strictest_target import over
from roadracing._internal.track.slots import is_hot


@attrs.frozen(kw_only=True, eq=False)
class Planned:
    """A safety plan, and what it is for.

    Attributes:
        plan: the plan.
        weekend: its weekend, where the document has it.
        layout: its layout, where that is known.
        hot: the sessions of the weekend with a hot track on that layout.
        hot_ids: their ids.
        case: the season.
    """

    plan: SafetyPlan
    weekend: RaceWeekend | None
    layout: CircuitLayout | None
    hot: tuple[Session, ...]
    hot_ids: frozenset[str]
    case: Case
    _known: dict[str, Effective] = attrs.field(factory=dict, repr=False)

    @property
    def path(self) -> Path:
        """The id path of the plan."""
        return ("safety_plans", self.plan.id)

    @property
    def label(self) -> str:
        """What to call it."""
        where = self.case.weekend_name(self.weekend) if self.weekend is not None else self.plan.weekend
        return f"the safety plan of {where}"

    @property
    def layout_path(self) -> Path:
        """The id path of the layout."""
        venue = self.case.index.venue_of(self.weekend) if self.weekend is not None else None
        layout = self.layout.id if self.layout is not None else ""
        return ("venues", venue.id if venue is not None else "", "layouts", layout)

    def strictest(self, key: str) -> Effective:
        """The strictest value of a parameter over the sessions it is for; that of the season where there are none.

        Several organisations run sessions under one plan, with the same marshals.
        """
        if key not in self._known:
            self._known[key] = over(self.case.in_force, key, self.hot)
        return self._known[key]

    def number(self, key: str) -> int | None:
        """The same where it counts something."""
        value = self.strictest(key).value
        return None if value is None else int(value)


def planned_in(case: Case) -> tuple[Planned, ...]:
    """The safety plans of a season, by id; rules ask for them by `case.once`."""
    if not case.safety_plans:
        return ()
    hot: dict[str, list[Session]] = {}
    for session in case.season.sessions:
        if is_hot(session):
            hot.setdefault(session.weekend, []).append(session)
    found: list[Planned] = []
    # Plans of one weekend and layout are for the same sessions, which are looked at once.
    alike: dict[tuple[str, str | None], Planned] = {}
    for plan in case.safety_plans:
        weekend = case.index.weekends.get(plan.weekend)
        name = plan.layout or (weekend.layout if weekend is not None else None)
        layout = case.index.layouts.get(name or "")
        key = (plan.weekend, layout.id if layout is not None else None)
        if key not in alike:
            held = tuple(s for s in hot.get(plan.weekend, ()) if _on(case, s, layout))
            ids = frozenset(s.id for s in held)
            alike[key] = Planned(plan=plan, weekend=weekend, layout=layout, hot=held, hot_ids=ids, case=case)
        # What is known of the sessions is known for all of these plans.
        found.append(attrs.evolve(alike[key], plan=plan))
    return tuple(found)


def with_layout(case: Case) -> Iterator[tuple[Planned, CircuitLayout]]:
    """The plans of which the layout is known, with it."""
    for planned in case.once(planned_in):
        if planned.layout is not None:
            yield planned, planned.layout


def _on(case: Case, session: Session, layout: CircuitLayout | None) -> bool:
    """Whether a session runs on a layout, as far as both are known."""
    own = case.index.layout_of(session)
    return own is None or layout is None or own.id == layout.id


def rounded(metres: float) -> str:
    """Metres in a sentence."""
    return f"{metres:.0f} m"
