"""Flag stations along the lap: where they are, how far apart, and whether they see each other."""

from collections.abc import Iterator
from itertools import pairwise

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.places import Path
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.station import FlagStation
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.safety.strictest_target import strictest
from roadracing._internal.text.lists import listed

from .safety_plans import Planned, rounded, with_layout

_CAMS = "CAMS manual 2016, extract of Appendix H: each post sees the previous one and the next"


def _in_order(layout: CircuitLayout) -> list[tuple[FlagStation, float]]:
    """The stations of which it is known where they are, round the lap; outposts stand by themselves."""
    placed = [(s, s.at_m) for s in layout.stations if s.at_m is not None and not s.outpost]
    return sorted(placed, key=lambda each: (each[1], each[0].id))


@rule("SAF002", "stations-not-intervisible", Severity.WARNING, sources=(_CAMS,))
def stations_not_intervisible(case: Case) -> Iterator[Finding]:
    """Each flag station sees the one before it and the one after it.

    Where a layout says of a station which others it `sees`, the neighbours along the lap are among them, so that no
    part of the track is unobserved and a flag can be answered by the next.

    A car that stops out of sight of both stations is found by the next car.

    **Not flagged:** stations that do not say what they see, or of which it is not known where they are; outposts;
    layouts with fewer than three stations.

    **To fix it,** add a station or an outpost in between, or add the neighbour to `sees`.
    """
    for venue in case.season.venues:
        for layout in venue.layouts:
            held = [station for station, _ in _in_order(layout)]
            if len(held) < 3:  # noqa: PLR2004 - two stations are both neighbours of each other
                continue
            for station, following in pairwise([*held, held[0]]):
                blind = [
                    (one, other)
                    for one, other in ((station, following), (following, station))
                    if one.sees and other.id not in one.sees
                ]
                if blind:
                    yield _blind(("venues", venue.id, "layouts", layout.id), layout, blind)


def _blind(path: Path, layout: CircuitLayout, blind: list[tuple[FlagStation, FlagStation]]) -> Finding:
    said = listed(f"{one.label} does not see {other.label}" for one, other in blind)
    first, second = blind[0]
    return Finding(
        message=f"neighbouring flag stations of {layout.label} do not see each other: {said}",
        path=(*path, "stations", first.id, "sees"),
        hint="add a station or an outpost in between, or add the neighbour to what the station sees",
        context={"layout": layout.id, "station": first.id, "other": second.id},
    )


@rule("SAF005", "beyond-the-lap", Severity.ERROR, parameters=("length_tolerance_percent",))
def beyond_the_lap(case: Case) -> Iterator[Finding]:
    """Whatever is said to be somewhere on a lap is on it.

    Distances along a lap are metres from the control line in the racing direction, and none of them is longer than the
    lap (`length_m`, with `length_tolerance_percent` for lengths that were measured differently): stations, sectors,
    the roads to and from the pit lane, and the units, access points and extinguishers of a safety plan.

    Feet for metres, or the length of the other course, put a fire truck where no road is.

    **Not flagged:** layouts of which the length is not known.

    **To fix it,** correct the distance, or the length of the layout.
    """
    tolerance = case.parameter("length_tolerance_percent")
    for venue in case.season.venues:
        for layout in venue.layouts:
            if layout.length_m is not None:
                path = ("venues", venue.id, "layouts", layout.id)
                yield from _too_far(layout, list(_of_layout(path, layout)), tolerance)
    for planned, layout in with_layout(case):
        plan = planned.plan
        points: list[tuple[str, float | None, Path]] = [
            *((u.label, u.at_m, (*planned.path, "units", u.id, "at_m")) for u in plan.units),
            *((a.label, a.at_m, (*planned.path, "access_points", a.id, "at_m")) for a in plan.access_points),
            *((e.id, e.at_m, (*planned.path, "extinguishers", e.id, "at_m")) for e in plan.extinguishers),
        ]
        yield from _too_far(layout, points, tolerance)


def _of_layout(path: Path, layout: CircuitLayout) -> Iterator[tuple[str, float | None, Path]]:
    for station in layout.stations:
        yield station.label, station.at_m, (*path, "stations", station.id, "at_m")
    for sector in layout.sectors:
        yield f"the beginning of {sector.label}", sector.from_m, (*path, "sectors", sector.id, "from_m")
        yield f"the end of {sector.label}", sector.to_m, (*path, "sectors", sector.id, "to_m")
    lane = layout.pit_lane
    if lane is not None:
        yield "the entry road of the pit lane", lane.entry_m, (*path, "pit_lane", "entry_m")
        yield "the exit road of the pit lane", lane.exit_m, (*path, "pit_lane", "exit_m")


def _too_far(
    layout: CircuitLayout, points: list[tuple[str, float | None, Path]], tolerance: Effective
) -> Iterator[Finding]:
    if layout.length_m is None:
        return
    most = layout.length_m * (1 + (tolerance.value or 0) / 100)
    for label, at, path in points:
        if at is not None and at > most:
            yield Finding(
                message=f"{label} is said to be {rounded(at)} along a lap of {layout.label}, which is "
                f"{rounded(layout.length_m)} long",
                path=path,
                hint="correct the distance from the control line, or the length of the layout",
                context={"layout": layout.id, "at_m": at, "length_m": layout.length_m},
                practice=tolerance.practice,
            )


@rule("SAF007", "station-spacing", Severity.ERROR, parameters=("station_spacing_m",))
def station_spacing(case: Case) -> Iterator[Finding]:
    """Neighbouring flag stations are not too far apart.

    Along the lap no two neighbouring stations are more than `station_spacing_m` apart; a layout is reported once. No
    rule book was found that sets this number for stations, so it is off until a practice does; Mid-Ohio has a station
    for about every 230 to 300 m.

    **Not flagged:** layouts of which the length is not known, or with a station of which it is not known where it is;
    layouts without a safety plan, which nobody claims to have staffed.

    **To fix it,** add a station, or change the practice.
    """
    limits: dict[str, list[tuple[Planned, Effective]]] = {}
    for planned, layout in with_layout(case):
        limits.setdefault(layout.id, []).append((planned, planned.strictest("station_spacing_m")))
    for name, found in limits.items():
        planned, layout = found[0][0], case.index.layouts[name]
        limit = strictest([each for _, each in found])
        if layout.length_m is None or limit.value is None:
            continue
        if any(station.at_m is None for station in layout.stations if not station.outpost):
            continue
        far = list(_far(layout, layout.length_m, limit.value))
        if far:
            worst = max(far, key=lambda each: each[2])
            ways = listed(f"{one.label} to {other.label} {rounded(metres)}" for one, other, metres in far)
            yield Finding(
                message=f"neighbouring flag stations of {layout.label} may be {limit.value:g} m apart, and "
                f"{'one is' if len(far) == 1 else 'some are'} farther: {ways}",
                path=(*planned.layout_path, "stations", worst[1].id, "at_m"),
                hint="add stations in between",
                context={
                    "layout": layout.id,
                    "most_m": limit.value,
                    "ways": [[one.id, other.id, round(metres, 3)] for one, other, metres in far],
                },
                practice=limit.practice,
            )


def _far(
    layout: CircuitLayout, length: float, most: float
) -> Iterator[tuple[FlagStation, FlagStation, float]]:
    held = _in_order(layout)
    if not held:
        return
    for (one, start), (other, end) in pairwise([*held, held[0]]):
        metres = end - start if end > start else end - start + length
        if metres > most:
            yield one, other, metres
