"""How large the fire extinguishers in the pits are."""

import re
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.pit.equipment import PitExtinguisher
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import strictest

from .used_lanes import UsedLane, used_lanes


@attrs.frozen(eq=False, kw_only=True)
class _Measure:
    """Something by which an extinguisher can be too small."""

    key: str
    field: str
    unit: str

    def of(self, extinguisher: PitExtinguisher) -> float | None:
        """How large one is, as far as that is known."""
        if self.field == "mass_kg":
            return extinguisher.mass_kg
        # What comes before the B is how much burning liquid it puts out: 60-B:C, 4A60BC, 60 B.
        found = re.search(r"([0-9]{1,4})[ -]?B", (extinguisher.rating or "").upper())
        return float(found[1]) if found else None

    def text(self, value: float) -> str:
        """A value in words."""
        return f"{value:g}{self.unit}"


_MEASURES = (
    _Measure(key="pit_extinguisher_kg", field="mass_kg", unit=" kg"),
    _Measure(key="pit_extinguisher_rating_b", field="rating", unit="-B"),
)


@rule(
    "PIT019",
    "pit-extinguisher-too-small",
    Severity.ERROR,
    parameters=("pit_extinguisher_kg", "pit_extinguisher_rating_b"),
    sources=(
        "SCCA General Competition Rules 6.3.2, as quoted by motorsports-safety.com: nominally 10 lb, UL 60 B:C",
        "FIA Formula One Sporting Regulations 2025, article 26.15: two of 5 kg",
    ),
)
def extinguisher_too_small(case: Case) -> Iterator[Finding]:
    """A fire extinguisher in the pits holds enough to put out a car.

    Each holds (`mass_kg`) at least `pit_extinguisher_kg`, and is rated for burning liquids (the number before the B in
    its `rating`, such as `60-B:C`) at least `pit_extinguisher_rating_b`. Where several organisations run, the
    strictest number counts for those along the wall; for those of a car, the number of its own series' sessions.

    **Not flagged:** extinguishers of which nobody says how much they hold or what they are rated for; where no rule
    book or practice has a number.

    **To fix it,** place larger ones, or correct what is said of them.
    """
    for used in case.once(used_lanes):
        for measure in _MEASURES if used.plan is not None else ():
            yield from _too_small(case, used, measure)


def _too_small(case: Case, used: UsedLane, measure: _Measure) -> Iterator[Finding]:
    known = [
        (each, size)
        for each in (used.plan.extinguishers if used.plan is not None else ())
        if (size := measure.of(each)) is not None
    ]
    least: dict[str | None, tuple[float, str]] = {}
    small: dict[tuple[float, str], list[tuple[PitExtinguisher, float]]] = {}
    for each, size in known:
        entry = case.index.entries.get(each.entry or "")
        series = entry.series if entry is not None else None
        if series not in least:
            ran = [s for s in used.sessions if series is None or series in s.series]
            found = strictest(case, measure.key, ran)
            least[series] = (found.value or 0.0, found.practice) if found is not None else (0.0, "")
        if size < least[series][0]:
            small.setdefault(least[series], []).append((each, size))
    for (number, practice), held in small.items():
        first, size = held[0]
        several = len(held) > 1
        who = f"the extinguisher {first.id!r}" + (f" and {len(held) - 1} more" if several else "")
        yield Finding(
            message=f"{who} in {used.label} {'are' if several else 'is'} smaller than {measure.text(number)}: "
            f"{measure.text(size)}",
            path=(*used.path, "extinguishers", first.id, measure.field),
            related=tuple(
                Related(message="another", path=(*used.path, "extinguishers", e.id)) for e, _ in held[1:6]
            ),
            hint=f"place ones of {measure.text(number)} or more",
            context={
                "weekend": used.weekend.id,
                "extinguishers": [e.id for e, _ in held],
                measure.key: number,
            },
            practice=practice,
        )
