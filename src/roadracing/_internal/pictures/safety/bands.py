"""How soon help is there, in three steps that are told apart by colour, by dashes and by width."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import attrs

from roadracing._internal.pictures.pen.colours import BLACK, PALETTE
from roadracing._internal.safety.cover import CapabilityCoverage
from roadracing._internal.safety.nearest_units import beyond


@attrs.frozen(kw_only=True)
class Band:
    """A step.

    Attributes:
        words: what it means.
        colour: its colour on a screen.
        dashes: its dashes, which tell it apart without colour.
        width: how wide it is drawn, in pixels.
    """

    words: str
    colour: str
    dashes: str | None
    width: float

    def ink(self, *, bare: bool) -> str:
        """Its colour, black on paper."""
        return BLACK if bare else self.colour


SOON: Final = Band(words="within half the time", colour=PALETTE[0], dashes=None, width=6)
IN_TIME: Final = Band(words="in time", colour=PALETTE[1], dashes="9 3", width=8)
LATE: Final = Band(words="too late", colour=PALETTE[5], dashes="3 3", width=12)
OPEN: Final = Band(words="no time is asked for", colour=PALETTE[4], dashes="14 4", width=6)


@attrs.frozen(kw_only=True)
class Banded:
    """A part of the lap in one step.

    Attributes:
        band: the step.
        from_m: where it begins.
        to_m: where it ends.
    """

    band: Band
    from_m: float
    to_m: float


def bands(kind: CapabilityCoverage) -> Iterator[Banded]:
    """The lap, from the control line, in steps; neighbours of one step are one part."""
    held: Banded | None = None
    for part in _parts(kind):
        if held is not None and held.band is part.band and held.to_m == part.from_m:
            held = attrs.evolve(held, to_m=part.to_m)
            continue
        if held is not None:
            yield held
        held = part
    if held is not None:
        yield held


def _parts(kind: CapabilityCoverage) -> Iterator[Banded]:
    limit = kind.target_s
    for piece in kind.envelope:
        ride, start, end = piece.first, piece.from_m, piece.to_m
        if limit is None:
            yield Banded(band=OPEN, from_m=start, to_m=end)
            continue
        late = beyond(ride, start, end, limit)
        slow = beyond(ride, start, end, limit / 2)
        cuts = sorted({start, end, *(late or ()), *(slow or ())})
        for one, other in pairwise(cuts):
            middle = ride.at((one + other) / 2)
            band = LATE if middle > limit else IN_TIME if middle > limit / 2 else SOON
            yield Banded(band=band, from_m=one, to_m=other)
