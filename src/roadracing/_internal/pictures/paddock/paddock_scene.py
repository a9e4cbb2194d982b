"""What a picture of a paddock shows, whatever its form: who stands where, and what was found there."""

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.report import Report
from roadracing._internal.geometry.shapes import PlanShapes
from roadracing._internal.model.paddock.area import PaddockSpot
from roadracing._internal.model.paddock.plan import PaddockPlan
from roadracing._internal.model.paddock.units import PaddockUnits
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.colours import UNPAINTED, Paint, paints
from roadracing._internal.pictures.pen.finding_marks import Findings
from roadracing._internal.pictures.pen.picture import NothingSoCalled, PictureError
from roadracing._internal.pictures.pen.text_fitting import plain
from roadracing._internal.text.natural_order import natural
from roadracing._internal.text.nearest import nearest_of

_DRAWN: Final = ("areas", "spots", "fire_lanes", "gates", "obstacles", "extinguishers")
Found = Mapping[tuple[str, str], tuple[Diagnostic, ...]]
"""What was found about each object of the plan, by collection and id."""


@attrs.frozen(kw_only=True, eq=False)
class Stand:
    """A spot and who stands on it.

    Attributes:
        spot: the spot.
        area: the id of its area.
        holder: who has it, in words; empty where nobody has.
        short: the same without the cars.
        series: the series they are there for, in words.
        paint: how it looks; ``None`` where nobody has it.
        size: how large it is, in words; empty where that is not known.
        found: what was found about it.
    """

    spot: PaddockSpot
    area: str | None
    holder: str
    short: str
    series: str
    paint: Paint | None
    size: str
    found: tuple[Diagnostic, ...]

    @property
    def name(self) -> str:
        """What is painted on it."""
        return plain(self.spot.label) or self.spot.id

    @property
    def utilities(self) -> str:
        """What it is connected to, in words."""
        return self.spot.utilities.label if self.spot.utilities is not None else ""

    @property
    def severity(self) -> Severity | None:
        """How bad the worst is that was found about it."""
        return worst(self.found)

    @property
    def sentence(self) -> str:
        """All of it in words, for those who do not see the picture."""
        who = self.holder or "free"
        series = f" ({self.series})" if self.series else ""
        also = "; ".join(filter(None, (self.size, self.utilities)))
        told = f"Spot {self.name}: {who}{series}{f'; {also}' if also else ''}."
        return " ".join(
            [told, *(f"{d.severity.value.capitalize()}: {plain(d.message)}." for d in self.found)]
        )


@attrs.frozen(kw_only=True, eq=False)
class PaddockScene:
    """A paddock, ready to be drawn.

    Attributes:
        units: the plan, and who stands there.
        weekend: its weekend, where it is known.
        shapes: the plan as shapes.
        stands: the spots, by area and name.
        found: what was found about each object.
        told: the errors and warnings about anything in the plan, the worst first.
        paints: how each series looks, by id.
    """

    units: PaddockUnits
    weekend: RaceWeekend | None
    shapes: PlanShapes
    stands: tuple[Stand, ...]
    found: Found
    told: tuple[Diagnostic, ...]
    paints: Mapping[str, Paint]

    @property
    def plan(self) -> PaddockPlan:
        """The plan."""
        return self.units.plan

    @property
    def title(self) -> str:
        """What the picture shows."""
        weekend = plain(self.weekend.label) if self.weekend is not None else self.plan.weekend
        return f"{weekend}: {plain(self.plan.name) if self.plan.name else 'paddock'}"

    @property
    def subtitle(self) -> str:
        """How many spots there are, and how many nobody has."""
        free = sum(not stand.holder for stand in self.stands)
        spots = f"{len(self.stands)} spot{'' if len(self.stands) == 1 else 's'}"
        return f"{spots}, {free or 'none'} of them free" if self.stands else "no spots"

    def of(self, field: str, name: str) -> tuple[Diagnostic, ...]:
        """What was found about an object."""
        return self.found.get((field, name), ())

    def by_area(self) -> tuple[tuple[str, tuple[Stand, ...]], ...]:
        """The spots of each area under its name, and those of none."""
        held: dict[str | None, list[Stand]] = {}
        for stand in self.stands:
            held.setdefault(stand.area, []).append(stand)
        return tuple((self._area_name(area), tuple(those)) for area, those in held.items())

    def _area_name(self, area: str | None) -> str:
        if area is None:
            return "Elsewhere"
        known = self.units.areas.get(area)
        return (plain(known.label) if known is not None else "") or area

    def shown_series(self) -> tuple[tuple[str, Paint], ...]:
        """The series that have a spot here, in words, by name."""
        held = {series for a in self.plan.allocations if a.spots for series in self.units.series_of(a)}
        named = ((_series(self.units, series), self.paints.get(series, UNPAINTED)) for series in held)
        return tuple(sorted(named, key=lambda pair: (pair[0].casefold(), pair[1].colour)))


def worst(found: Iterable[Diagnostic]) -> Severity | None:
    """How bad the worst of some findings is."""
    return min((d.severity for d in found), key=lambda s: s.rank, default=None)


def paddock_scene(
    season: Season,
    plan: str | PaddockPlan | None,
    weekend: str | RaceWeekend | None,
    findings: Findings | None,
) -> PaddockScene:
    """A paddock and all that a picture needs to know about it.

    Raises:
        PictureError: there is no such plan, it is not clear which is meant, or nothing of it is drawn.
    """
    index = Index(season)
    of = _plan(season, plan, weekend.id if isinstance(weekend, RaceWeekend) else weekend)
    units, shapes, found = PaddockUnits(of, index), PlanShapes(of), _found(of, findings)
    painted = paints(season)
    stands = [_stand(units, shapes, spot, found, painted) for spot in of.spots]
    order = {
        area.id: (place, area.label) for place, area in enumerate(sorted(of.areas, key=lambda a: a.label))
    }
    stands.sort(key=lambda s: (order.get(s.area or "", (len(order), "")), natural(s.name), s.spot.id))
    return PaddockScene(
        units=units,
        weekend=index.weekends.get(of.weekend),
        shapes=shapes,
        stands=tuple(stands),
        found=found,
        told=_told(of, findings),
        paints=painted,
    )


def _plan(season: Season, plan: str | PaddockPlan | None, weekend: str | None) -> PaddockPlan:
    if isinstance(plan, PaddockPlan):
        return _drawn(plan)
    held = {p.id: p for p in season.paddock_plans if weekend is None or p.weekend == weekend}
    known = ", ".join(held) or "none"
    at = f" of the weekend {weekend!r}" if weekend is not None else " in the document"
    if plan is not None:
        if plan not in held:
            near = nearest_of(plan, held)
            raise NothingSoCalled(f"there is no paddock plan {plan!r}{at}; there are: {known}", plan, near)
        return _drawn(held[plan])
    if len(held) != 1:
        what = "say which paddock plan" if held else "there is no paddock plan"
        raise PictureError(f"{what}{at}; there are: {known}" if held else f"{what}{at}")
    return _drawn(next(iter(held.values())))


def _drawn(plan: PaddockPlan) -> PaddockPlan:
    points = (
        *(p for held in (plan.areas, plan.spots, plan.obstacles) for each in held for p in each.outline),
        *(p for lane in plan.fire_lanes for p in lane.line),
        *(each.position for held in (plan.gates, plan.extinguishers) for each in held if each.position),
    )
    if not points:
        raise PictureError(
            f"nothing of the paddock plan {plan.id!r} has a place, so there is nothing to draw"
        )
    return plan


def _told(plan: PaddockPlan, findings: Findings | None) -> tuple[Diagnostic, ...]:
    held = findings.diagnostics if isinstance(findings, Report) else findings or ()
    mine = {
        d: None for d in held if d.path[:2] == ("paddock_plans", plan.id) and d.severity is not Severity.INFO
    }
    return tuple(sorted(mine, key=lambda d: (d.severity.rank, d.order)))


def _found(plan: PaddockPlan, findings: Findings | None) -> Found:
    """The errors and warnings about each object: those at its path, and those that are related to it.

    What was found about an allocation is marked at its spots, and what was found about a wave at its gate.
    """
    if findings is None:
        return {}
    spots = {a.id: a.spots for a in plan.allocations}
    gates = {wave.id: wave.gate for wave in plan.waves}
    marked: dict[tuple[str, str], dict[Diagnostic, None]] = {}
    held = findings.diagnostics if isinstance(findings, Report) else findings
    for diagnostic in sorted(held, key=lambda d: d.order):
        if diagnostic.severity is Severity.INFO:
            continue
        # Of what is only related, the spots are marked, and what is of the kind that the finding is about.
        about = diagnostic.path[2] if len(diagnostic.path) >= _ID else None
        for path in (diagnostic.path, *(related.path for related in diagnostic.related)):
            if len(path) < _ID or path[:2] != ("paddock_plans", plan.id):
                continue
            field, name = str(path[2]), str(path[3])
            if path is not diagnostic.path and field not in ("spots", about):
                continue
            keys: Iterable[tuple[str, str]] = ((field, name),) if field in _DRAWN else ()
            if field == "allocations":
                keys = (("spots", spot) for spot in spots.get(name, ()))
            elif field == "waves":
                keys = (("gates", gates.get(name) or ""),)
            for key in keys:
                marked.setdefault(key, {})[diagnostic] = None
    return {key: tuple(those) for key, those in marked.items()}


_ID: Final = 4


def _stand(
    units: PaddockUnits,
    shapes: PlanShapes,
    spot: PaddockSpot,
    found: Found,
    painted: Mapping[str, Paint],
) -> Stand:
    holders = units.holders.get(spot.id, ())
    series = sorted({s for a in holders for s in units.series_of(a)})
    size = shapes.size(spot.id)
    paint = painted.get(series[0], UNPAINTED) if series else UNPAINTED
    return Stand(
        spot=spot,
        area=spot.area,
        holder=plain(" / ".join(units.unit(a) for a in holders)),
        short=plain(
            " / ".join(units.unit(attrs.evolve(a, entries=(), team=units.team_of(a))) for a in holders)
        ),
        series=", ".join(_series(units, s) for s in series),
        paint=paint if holders else None,
        size=f"{size[0]:.4g} by {size[1]:.4g} m" if size is not None else "",
        found=found.get(("spots", spot.id), ()),
    )


def _series(units: PaddockUnits, series: str) -> str:
    known = units.index.series.get(series)
    return (plain(known.label) if known is not None else "") or series
