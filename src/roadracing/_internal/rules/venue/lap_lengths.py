"""How long a lap is, and how far a race went."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.text.lists import listed


def _lengths(layout: CircuitLayout) -> list[tuple[float, str]]:
    """Every length a layout is said to have, with who says so."""
    own = [(layout.length_m, "this document")] if layout.length_m is not None else []
    return own + [(p.length_m, p.source) for p in layout.lengths if p.length_m is not None]


@rule(
    "TRK005",
    "distance-mismatch",
    Severity.WARNING,
    parameters=("distance_tolerance_percent",),
)
def distance_mismatch(case: Case) -> Iterator[Finding]:
    """Laps times the length of a lap give the distance that was published.

    Where a session says how many laps were run (`actual.laps`, or else the laps of its format) and how far that was
    (`actual.distance_m`), the two are compared by the length of its layout, with a tolerance of
    `distance_tolerance_percent` of the published distance.

    A mismatch means that one of the three is wrong: a lap too many, miles taken for kilometres, or the length
    of another layout.

    **An error** where somebody adopted the tolerance; the library's own default only warns.

    **Not flagged:** a distance that fits any of the layout's published lengths (publishers rarely agree to the metre,
    and a distance rests on one of them; see TRK006); sessions on a layout whose length is not known.

    **To fix it,** correct the laps, the distance or the length, or add the length that the publisher of the distance
    went by to the layout's `lengths`.
    """
    for session in case.season.sessions:
        layout = case.index.layout_of(session)
        laps = _laps(session)
        published = session.actual.distance_m if session.actual is not None else None
        lengths = _lengths(layout) if layout is not None else []
        if layout is None or not laps or published is None or not lengths:
            continue
        tolerance = case.parameter("distance_tolerance_percent", session)
        if tolerance.value is None:
            continue
        off = {length: abs(laps * length - published) / published * 100 for length, _ in lengths}
        nearest = min(off, key=lambda length: (off[length], length))
        if off[nearest] <= tolerance.value:
            continue
        yield Finding(
            message=f"{case.session_name(session)} went {published / 1000:.3f} km in {laps} laps, which makes "
            f"{published / laps:.0f} m a lap; {layout.name or layout.id} is {nearest:g} m, and {laps} laps of it "
            f"are {laps * nearest / 1000:.3f} km ({off[nearest]:.1f} % off)",
            path=("sessions", session.id, "actual", "distance_m"),
            related=(
                Related(message="the length of the layout", path=_path(case, layout)),
                Related(message="the laps", path=_laps_path(session)),
            ),
            hint="correct the laps, the distance or the length of the layout",
            context={
                "session": session.id,
                "layout": layout.id,
                "laps": laps,
                "length_m": nearest,
                "distance_m": published,
                "off_percent": round(off[nearest], 3),
                "tolerance_percent": tolerance.value,
            },
            severity=severity_by(tolerance),
            practice=tolerance.practice,
        )


def _laps(session: Session) -> int | None:
    if session.actual is not None and session.actual.laps is not None:
        return session.actual.laps
    return session.format.laps if session.format is not None else None


def _laps_path(session: Session) -> tuple[str, ...]:
    counted = session.actual is not None and session.actual.laps is not None
    return ("sessions", session.id, *(("actual", "laps") if counted else ("format",)))


def _path(case: Case, layout: CircuitLayout) -> tuple[str, ...]:
    venue = next(v for v in case.season.venues if any(held.id == layout.id for held in v.layouts))
    return ("venues", venue.id, "layouts", layout.id)


@rule(
    "TRK006",
    "lengths-disagree",
    Severity.WARNING,
    parameters=("length_tolerance_percent",),
)
def lengths_disagree(case: Case) -> Iterator[Finding]:
    """The lengths that were published for one layout are about the same.

    The length the document goes by (`length_m`) and those that others published (`lengths`) are compared: the longest
    may exceed the shortest by `length_tolerance_percent`. Different publishers measure along different lines and
    round differently; the lengths published for the circuits of 2004 are up to 1.2 % apart.

    More than that is another layout under the same name, a length from before the circuit was rebuilt, or
    miles of one kind taken for another.

    **To fix it,** find out which layout each length is of; give a different layout an id of its own.
    """
    for venue in case.season.venues:
        for layout in venue.layouts:
            tolerance = case.parameter("length_tolerance_percent")
            lengths = _lengths(layout)
            if tolerance.value is None or not lengths:
                continue
            shortest, longest = min(lengths), max(lengths)
            apart = (longest[0] - shortest[0]) / shortest[0] * 100
            if apart <= tolerance.value:
                continue
            each = listed(f"{length:g} m by {source}" for length, source in sorted(lengths))
            yield Finding(
                message=f"the lengths of {layout.name or layout.id} at {venue.label} are {apart:.1f} % apart: {each}",
                path=("venues", venue.id, "layouts", layout.id),
                hint="they may be of different layouts, or from before and after a rebuild",
                context={
                    "venue": venue.id,
                    "layout": layout.id,
                    "shortest_m": shortest[0],
                    "longest_m": longest[0],
                    "apart_percent": round(apart, 3),
                    "tolerance_percent": tolerance.value,
                },
                severity=severity_by(tolerance),
                practice=tolerance.practice,
            )
