"""Lightning nearby stops everything for a while, and every further strike begins the while anew."""

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

import attrs

from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.text.lists import counted
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.zoned_moment import utc_of
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.lengths import length_text
from roadracing._internal.words.printed import moment_words, printed

METRES_PER_MILE: Final = 1609.344
"""By definition of the international mile."""


@printed
@attrs.frozen(kw_only=True)
class Strike:
    """A lightning strike from cloud to ground.

    Attributes:
        at: when.
        distance_m: how far from the circuit, in metres; one of which nobody knows how far counts as near.
    """

    at: Instant
    distance_m: float | None = None

    def __str__(self) -> str:
        """When, and how far."""
        far = (
            f"{self.distance_m / METRES_PER_MILE:.1f} miles away"
            if self.distance_m is not None
            else "nobody knows how far"
        )
        return f"lightning {moment_words(self.at)}, {far}"

    def within(self, radius_mi: float) -> bool:
        """Whether it struck no farther away than a radius in miles, or nobody knows."""
        return self.distance_m is None or self.distance_m <= radius_mi * METRES_PER_MILE


@printed
@attrs.frozen(kw_only=True)
class Ring:
    """A ring around the circuit in which lightning has a consequence.

    Attributes:
        id: what the plan calls it; ``stop`` for the one that every event has.
        radius_mi: how near a strike counts, in miles.
        hold: for how long after the last strike.
        stops: whether nobody runs meanwhile; otherwise it is a warning.
        practice: whose numbers these are.
    """

    id: str
    radius_mi: float
    hold: dt.timedelta
    stops: bool = True
    practice: str = ""

    def __str__(self) -> str:
        """How near lightning counts, for how long, and what it does."""
        does = "nobody runs" if self.stops else "a warning"
        return f"{self.id}: within {self.radius_mi:g} miles, {length_text(self.hold)} after the last strike, {does}"


@printed
@attrs.frozen(kw_only=True)
class LightningHold:
    """Lightning was near: until the hold ends, what its ring says is in force.

    Attributes:
        ring: the ring.
        since: the first strike from which on it was in force without a break.
        last_strike: the latest strike inside.
        until: when it ends, unless lightning strikes inside again.
        strikes: how many struck inside since then.
    """

    ring: Ring
    since: Instant
    last_strike: Instant
    until: Instant
    strikes: int

    def __str__(self) -> str:
        """What is in force, until when, and why."""
        does = "nobody runs" if self.ring.stops else "a warning holds"
        last = f"last strike {clock_text(self.last_strike)}, {counted(self.strikes, 'strike')}"
        return (
            f"{does} until {moment_words(self.until)} ({self.ring.id}, {self.ring.radius_mi:g} miles; {last})"
        )

    def active(self, at: dt.datetime) -> bool:
        """Whether it is in force at an instant; its end is not included."""
        return self.since.utc <= utc_of(at) < self.until.utc


def hold_of(strikes: Iterable[Strike], ring: Ring) -> LightningHold | None:
    """The hold of a ring ends so long after the latest strike inside it, in whatever order strikes become known.

    A strike can only put the end off. ``None`` if none struck inside.
    """
    near = sorted(strike.at for strike in strikes if strike.within(ring.radius_mi))
    if not near:
        return None
    since, count = near[0], 1
    for earlier, later in pairwise(near):
        unbroken = later.utc < earlier.utc + ring.hold
        since, count = (since, count + 1) if unbroken else (later, 1)
    return LightningHold(
        ring=ring, since=since, last_strike=near[-1], until=near[-1] + ring.hold, strikes=count
    )


def holds_at(strikes: Iterable[Strike], rings: Iterable[Ring], at: dt.datetime) -> tuple[LightningHold, ...]:
    """The holds in force at an instant, by what had struck until then; the one that ends last comes first."""
    moment = utc_of(at)
    known = [strike for strike in strikes if strike.at.utc <= moment]
    found = (hold_of(known, ring) for ring in rings)
    active = (hold for hold in found if hold is not None and hold.active(at))
    return tuple(sorted(active, key=lambda hold: (-hold.until.timestamp(), hold.ring.id)))


def rings_of(
    practices: Practices, session: str | Session | None = None, plan: SafetyPlan | None = None
) -> tuple[Ring, ...]:
    """The rings of an event: the one that the parameters set, and those of its safety plan.

    A ring of the plan without a radius is none. One that does not say for how long it holds does so for as long as
    the first.
    """
    radius = practices.effective("lightning_radius_mi", session)
    hold = practices.effective("lightning_hold_min", session)
    length = dt.timedelta(minutes=hold.value or 0)
    found: list[Ring] = []
    if radius.value is not None and hold.value is not None:
        found.append(Ring(id="stop", radius_mi=radius.value, hold=length, practice=hold.practice))
    further = plan.weather.rings if plan is not None and plan.weather is not None else ()
    found += [
        Ring(
            id=ring.id,
            radius_mi=ring.radius_mi,
            hold=ring.hold if ring.hold is not None else length,
            stops=ring.stops is True,
            practice="the safety plan",
        )
        for ring in further
        if ring.radius_mi is not None
    ]
    return tuple(found)
