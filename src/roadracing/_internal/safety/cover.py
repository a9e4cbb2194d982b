"""What a safety plan promises for each point of the lap, as values."""

import attrs

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.model.place.station import Side
from roadracing._internal.model.safety.unit import Capability
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.text.lists import listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.printed import printed

from .nearest_units import Envelope, piece_at


@printed
@attrs.frozen(kw_only=True)
class Worst:
    """The point of the lap that waits longest for help.

    Attributes:
        at_m: where, in metres from the control line in the racing direction. Where the time jumps, because the
            next unit waits there, it is the point just before.
        seconds: how long it waits.
        unit: the unit that is there first.
    """

    at_m: float
    seconds: float
    unit: str

    def __str__(self) -> str:
        """Where, how long it waits, and for whom."""
        return f"{self.seconds:.0f} s at {self.at_m:,.0f} m, by {self.unit}"


@printed
@attrs.frozen(kw_only=True)
class Gap:
    """A stretch of the lap that waits longer than it may.

    Attributes:
        from_m: where it begins.
        to_m: where it ends; less than ``from_m`` where it goes over the control line.
        length_m: how long it is.
        worst: the point of it that waits longest.
    """

    from_m: float
    to_m: float
    length_m: float
    worst: Worst

    def __str__(self) -> str:
        """From where to where, and its worst point."""
        return f"{self.from_m:,.0f} m to {self.to_m:,.0f} m: {self.worst}"


@printed
@attrs.frozen(kw_only=True)
class Loss:
    """What becomes of the lap when one unit is gone, with a patient or with a breakdown.

    Attributes:
        unit: the unit that is gone.
        worst: the point that then waits longest; ``None`` where nobody is left to come.
        opened: the stretches that then wait longer than they may, and did not before.
    """

    unit: str
    worst: Worst | None
    opened: tuple[Gap, ...] = ()

    def __str__(self) -> str:
        """Who is gone, and what that does."""
        then = f"the longest wait is {self.worst}" if self.worst is not None else "nobody is left to come"
        opened = f"; too late then: {listed([str(gap) for gap in self.opened])}" if self.opened else ""
        return f"without {self.unit}, {then}{opened}"


@printed
@attrs.frozen(kw_only=True)
class Uncounted:
    """A unit whose response time cannot be worked out.

    Attributes:
        unit: the unit.
        reason: what is not known about it, in words.
    """

    unit: str
    reason: str

    def __str__(self) -> str:
        """Who, and why."""
        return f"{self.unit} is not counted: {self.reason}"


@printed
@attrs.frozen(kw_only=True)
class Stretch:
    """A part of the lap to which one unit is first.

    Attributes:
        from_m: where it begins.
        to_m: where it ends, not included.
        unit: the unit.
        from_s: how long it takes to the beginning.
        to_s: how long it takes to the end.
        next_unit: who is there first of all others; ``None`` where there is no other.
    """

    from_m: float
    to_m: float
    unit: str
    from_s: float
    to_s: float
    next_unit: str | None = None

    def __str__(self) -> str:
        """From where to where, who comes, and how long that takes."""
        next_ = f", then {self.next_unit}" if self.next_unit is not None else ""
        span = f"{self.from_m:,.0f} m to {self.to_m:,.0f} m"
        return f"{span}: {self.unit} in {self.from_s:.0f} s to {self.to_s:.0f} s{next_}"


@printed
@attrs.frozen(kw_only=True)
class CapabilityCoverage:
    """How soon help of one kind is at each point of the lap.

    Attributes:
        capability: the kind of help.
        units: the units that are counted, by id.
        stretches: which unit is first where, round the lap; none where no unit is counted.
        target: how soon help has to be there, and whose number that is; ``None`` where nobody set one.
        worst: the point that waits longest; ``None`` where no unit is counted.
        gaps: the stretches that wait longer than the target, in the order of the lap.
        losses: what the loss of each unit does, by unit.
        uncounted: the units that can give this help and are not counted, with the reason.
        envelope: the same as lines, for exact computation.
    """

    capability: Capability
    units: tuple[str, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    target: Effective | None = None
    worst: Worst | None = None
    gaps: tuple[Gap, ...] = ()
    losses: tuple[Loss, ...] = ()
    uncounted: tuple[Uncounted, ...] = ()
    envelope: Envelope = attrs.field(default=(), repr=False)

    def __str__(self) -> str:
        """Which help, how long the lap waits for it, and where that is too long."""
        name = spoken(self.capability)
        if self.worst is None:
            return f"{name}: nobody is counted"
        target = f", wanted within {self.target_s:g} s" if self.target_s is not None else ""
        late = f"; too late: {listed([str(gap) for gap in self.gaps])}" if self.gaps else ""
        return f"{name}: at most {self.worst}{target}{late}"

    @property
    def target_s(self) -> float | None:
        """How soon help has to be there, in seconds; ``None`` where nobody set a time."""
        return self.target.value if self.target is not None else None

    @property
    def within_target(self) -> bool | None:
        """Whether every point is reached in time; ``None`` where there is no target or nobody is counted."""
        if self.target_s is None or self.worst is None:
            return None
        return not self.gaps

    @property
    def worst_loss(self) -> Loss | None:
        """The unit whose loss is felt most: nobody is left, or a point waits longest."""
        return max(
            self.losses,
            key=lambda loss: float("inf") if loss.worst is None else loss.worst.seconds,
            default=None,
        )

    def seconds_at(self, at_m: float) -> float | None:
        """How long a point waits, in seconds; ``None`` where nobody is counted."""
        piece = piece_at(self.envelope, at_m)
        return piece.first.at(at_m) if piece is not None else None

    def unit_at(self, at_m: float) -> str | None:
        """Which unit is first at a point; ``None`` where nobody is counted."""
        piece = piece_at(self.envelope, at_m)
        return piece.first.unit if piece is not None else None


@printed
@attrs.frozen(kw_only=True)
class StaticCover:
    """Fire extinguishers stand along one side of the lap; between two of them nobody can act at once.

    Attributes:
        side: the side of the track.
        points: where they are, in metres from the control line.
        limit: how far apart they may be, and whose number that is; ``None`` where nobody set one.
        longest_m: the longest way from one to the next; ``None`` where there is none at all.
        gaps: the ways that are longer than the limit, each from one extinguisher to the next.
    """

    side: Side
    points: tuple[float, ...] = ()
    limit: Effective | None = None
    longest_m: float | None = None
    gaps: tuple[tuple[float, float], ...] = ()

    def __str__(self) -> str:
        """Which side, and how far apart."""
        longest = f"{self.longest_m:,.0f} m apart at most" if self.longest_m is not None else "none"
        return f"extinguishers on the {self.side.value}: {longest}"


@printed
@attrs.frozen(kw_only=True)
class Coverage:
    """How soon help of each kind is at each point of a lap, driving in the racing direction only.

    Attributes:
        plan: the id of the safety plan.
        layout: the id of the layout.
        length_m: the length of the lap; ``None`` where the document does not say it, and then there is no more.
        kinds: each kind of help.
        static: the fire extinguishers along either side of the track; nothing where the plan names none.
        unknown: what is not known and would be needed, a sentence without a full stop each.
    """

    plan: str
    layout: str
    length_m: float | None
    kinds: tuple[CapabilityCoverage, ...] = ()
    static: tuple[StaticCover, ...] = ()
    unknown: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Which plan, and how long the lap waits for each kind of help, a line each."""
        lap = f", a lap of {self.length_m:,.0f} m" if self.length_m is not None else ""
        told = [
            *map(str, self.kinds),
            *map(str, self.static),
            *(f"not known: {each}" for each in self.unknown),
        ]
        return "\n".join([f"{self.plan} on {self.layout}{lap}", *(f"  {line}" for line in told)])

    def of(self, capability: Capability) -> CapabilityCoverage:
        """The coverage with one kind of help."""
        found = (held for held in self.kinds if held.capability is capability)
        return next(found, CapabilityCoverage(capability=capability))

    def reasons(self, *, asked: bool = False) -> dict[str, tuple[str, ...]]:
        """Why units are not counted, each reason with the units it holds for.

        Args:
            asked: only where somebody asks for help of the kind within some time.
        """
        found: dict[str, dict[str, None]] = {}
        for kind in self.kinds:
            for each in kind.uncounted if kind.target is not None or not asked else ():
                found.setdefault(each.reason, {})[each.unit] = None
        return {reason: tuple(units) for reason, units in found.items()}

    def to_json(self) -> dict[str, Plain]:
        """The same as plain data; distances in metres, times in seconds."""
        return {
            "plan": self.plan,
            "layout": self.layout,
            "length_m": self.length_m,
            "kinds": [_kind_json(kind) for kind in self.kinds],
            "static": [
                {
                    "side": held.side.value,
                    "points_m": [*held.points],
                    "limit_m": held.limit.value if held.limit is not None else None,
                    "longest_m": held.longest_m,
                    "gaps": [[start, end] for start, end in held.gaps],
                }
                for held in self.static
            ],
            "unknown": [*self.unknown],
        }


def _kind_json(kind: CapabilityCoverage) -> dict[str, Plain]:
    return {
        "capability": kind.capability.value,
        "units": [*kind.units],
        "target_s": kind.target_s,
        "practice": kind.target.practice if kind.target is not None else None,
        "within_target": kind.within_target,
        "worst": _worst_json(kind.worst),
        "gaps": [_gap_json(gap) for gap in kind.gaps],
        "losses": [
            {
                "unit": loss.unit,
                "worst": _worst_json(loss.worst),
                "opened": [_gap_json(gap) for gap in loss.opened],
            }
            for loss in kind.losses
        ],
        "uncounted": [{"unit": each.unit, "reason": each.reason} for each in kind.uncounted],
        "stretches": [
            {
                "from_m": part.from_m,
                "to_m": part.to_m,
                "unit": part.unit,
                "from_s": _rounded(part.from_s),
                "to_s": _rounded(part.to_s),
                "next_unit": part.next_unit,
            }
            for part in kind.stretches
        ],
    }


def _worst_json(worst: Worst | None) -> Plain:
    return (
        {"at_m": _rounded(worst.at_m), "seconds": _rounded(worst.seconds), "unit": worst.unit}
        if worst is not None
        else None
    )


def _gap_json(gap: Gap) -> Plain:
    return {
        "from_m": _rounded(gap.from_m),
        "to_m": _rounded(gap.to_m),
        "length_m": _rounded(gap.length_m),
        "worst": _worst_json(gap.worst),
    }


def _rounded(number: float) -> float:
    return round(number, 3)
