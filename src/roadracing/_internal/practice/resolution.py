"""What applies somewhere, found from what everybody would do by itself and what the parties agreed about it.

1. Each organisation has what it would use by itself: the most specific of its practices, then the one in force from
   the latest day; its rule book where it has no practice; and always its own rule where that may not be amended.
2. In a session of one of the parties, a resolution that every party signed decides where the parties differ, and
   otherwise the agreement's strategy. A difference of meaning is settled by a resolution alone.
3. A rule of the operating organisation that may not be amended is never overridden, by whatever the parties agree.
4. Where nobody has a value, the library's default applies.
"""

import datetime as dt
from collections.abc import Mapping

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.agreement.agreement import OperatingAgreement, Resolution, Strategy

from .candidates import Candidate, Passed, Voice
from .parameters import Parameter, Strictness, Value
from .where_asked import Days, Spot, within


@attrs.frozen(kw_only=True)
class Outcome:
    """What applies at a spot, and why.

    Attributes:
        value: what applies; ``None`` where nobody has a value, or nothing could be settled.
        by: the candidate whose value it is; ``None`` for a resolution's own value and the default.
        resolution: the resolution that decided, where one did.
        reason: why this decided, in words.
        settled: whether it is clear what applies.
        stated: whether whoever runs the session has said it; unknown is never equal to what another means.
        since: from when on, where that is known.
        fixed: whether the operating organisation's rule may not be amended.
        passed: what did not decide, and why not.
    """

    value: Value
    by: Candidate | None = None
    resolution: Resolution | None = None
    reason: str
    settled: bool = True
    stated: bool = True
    since: dt.date | None = None
    fixed: bool = False
    passed: tuple[Passed, ...] = ()


def signed(agreement: OperatingAgreement, resolution: Resolution) -> bool:
    """Whether every party of an agreement has signed a resolution of it."""
    return {party.organisation for party in agreement.parties} <= set(resolution.approved_by)


def resolution_since(resolution: Resolution) -> dt.date | None:
    """The first day on which a resolution is in force: the one stated, else the day it was signed."""
    return resolution.effective_from or resolution.signed_on


def value_of(parameter: Parameter, resolution: Resolution) -> Value:
    """The value that a resolution names; ``None`` if it names none, or none that the parameter can have."""
    value = resolution.meaning if resolution.meaning is not None else resolution.number
    return None if value is None or parameter.refusal(value) else value


def in_force(parameter: Parameter, agreement: OperatingAgreement, days: Days | None) -> Resolution | None:
    """The resolution about a parameter that every party signed and that is in force on some days.

    The one in force from the latest day, if there are several; of those, the first by id.
    """
    held = [
        r
        for r in agreement.resolutions
        if r.parameter == parameter.key
        and signed(agreement, r)
        and within(resolution_since(r), r.effective_until, days)
        and strategy_of(parameter, r) is not None
    ]
    latest = max((resolution_since(r) or dt.date.min for r in held), default=None)
    return next((r for r in held if (resolution_since(r) or dt.date.min) == latest), None)


def strategy_of(parameter: Parameter, resolution: Resolution) -> Strategy | None:
    """How a resolution settles a difference; ``None`` if it settles nothing."""
    if value_of(parameter, resolution) is not None:
        return Strategy.SIGNED_RESOLUTION
    if resolution.meaning is not None or resolution.number is not None:
        return None
    if resolution.strategy is Strategy.STRICTEST and parameter.direction is Strictness.NONE:
        return None
    return None if resolution.strategy is Strategy.SIGNED_RESOLUTION else resolution.strategy


def decide(parameter: Parameter, spot: Spot, own: Voice, parties: Mapping[str, Voice]) -> Outcome:
    """What applies at a spot.

    Args:
        parameter: the parameter.
        spot: where.
        own: what the organisation would do that operates there; what all parties do together, where it is not known.
        parties: what the parties of the agreement in force there would do that have something to say, and whoever
            operates there if it is one of them.
    """
    known = [v for _, v in sorted(parties.items()) if v.chosen is not None]
    between = spot.agreement is not None and (spot.operator is None or spot.operator in parties)
    if own.fixed or not between or spot.agreement is None:
        reason = "its own rule, which may not be amended" if own.fixed else "the operating organisation's own"
        return _alone(parameter, own, known, reason)
    resolution = in_force(parameter, spot.agreement, spot.days)
    if resolution is not None:
        return _resolved(parameter, resolution, own, known)
    return _by_strategy(parameter, spot.agreement, own, known, torn=any(v.torn for v in parties.values()))


def _resolved(parameter: Parameter, resolution: Resolution, own: Voice, known: list[Voice]) -> Outcome:
    strategy, since = strategy_of(parameter, resolution), resolution_since(resolution)
    name = f"the resolution {resolution.label!r}"
    if strategy is Strategy.SIGNED_RESOLUTION:
        others = _passed(own, known, None, f"{name} settles it")
        return Outcome(
            value=value_of(parameter, resolution),
            resolution=resolution,
            reason=f"{name}, which every party signed, says so",
            since=since,
            passed=others,
        )
    if strategy is Strategy.STRICTEST and known:
        found = _strictest(parameter, own, known, f"{name} takes the strictest")
    else:
        found = _alone(parameter, own, known, f"{name} leaves it to the operating organisation")
    days = [day for day in (since, found.since) if day is not None]
    return attrs.evolve(found, resolution=resolution, since=max(days, default=None))


def _by_strategy(
    parameter: Parameter, agreement: OperatingAgreement, own: Voice, known: list[Voice], *, torn: bool
) -> Outcome:
    values = {v.chosen.value for v in known if v.chosen is not None}
    if parameter.direction is Strictness.NONE and (len(values) > 1 or torn):
        reason = "the parties differ in meaning, and no resolution in force settles it"
        return Outcome(value=None, reason=reason, settled=False, passed=_passed(own, known, None, reason))
    if parameter.direction is Strictness.NONE:
        return _alone(parameter, own, known, "the operating organisation's own")
    known = [v for v in known if v.organisation == own.organisation or (v.chosen and not v.chosen.of_a_book)]
    values = {v.chosen.value for v in known if v.chosen is not None}
    if agreement.strategy is Strategy.STRICTEST and known:
        return _strictest(parameter, own, known, f"the strictest of both, as {agreement.label} has it")
    if agreement.strategy is Strategy.SIGNED_RESOLUTION and len(values) > 1:
        reason = (
            f"{agreement.label} asks for a signed resolution, and there is none; until then the strictest"
        )
        return attrs.evolve(_strictest(parameter, own, known, reason), settled=False)
    return _alone(parameter, own, known, "the operating organisation's own")


def _alone(parameter: Parameter, own: Voice, known: list[Voice], reason: str) -> Outcome:
    chosen = own.chosen
    passed = _passed(own, known, chosen, "another organisation operates the session")
    if own.torn:
        reason = "two practices of the operating organisation contradict each other"
        return Outcome(value=None, reason=reason, settled=False, passed=passed)
    if chosen is None and parameter.meanings and known:
        reason = (
            "whoever operates the session has not stated it, and what another means does not stand for it"
        )
        return Outcome(value=None, reason=reason, settled=False, stated=False, passed=passed)
    if chosen is None:
        return Outcome(value=parameter.default, reason="nobody whose session it is set it", passed=passed)
    return Outcome(
        value=chosen.value, by=chosen, reason=reason, since=chosen.since, fixed=own.fixed, passed=passed
    )


def _strictest(parameter: Parameter, own: Voice, known: list[Voice], reason: str) -> Outcome:
    held = [v.chosen for v in known if v.chosen is not None]
    value = parameter.strictest(c.value for c in held)
    best = [c for c in held if c.value == value]
    # Whose it is where both have it: the operating organisation's.
    chosen = min(best, key=lambda c: (c.organisation != own.organisation, c.organisation or "", c.id))
    return Outcome(
        value=value,
        by=chosen,
        reason=reason,
        since=chosen.since,
        passed=_passed(own, known, chosen, "another party's is at least as strict"),
    )


def _passed(own: Voice, known: list[Voice], chosen: Candidate | None, reason: str) -> tuple[Passed, ...]:
    """Everything that did not decide: what each organisation would have used, then what it would not."""
    voices = {v.organisation: v for v in (*known, own)}
    ordered = [voices[name] for name in sorted(voices, key=lambda name: name or "")]
    used = [v.chosen for v in ordered if v.chosen is not None and v.chosen != chosen]
    return (
        *(Passed(candidate=c, reason=reason) for c in used),
        *(each for v in ordered for each in v.passed),
    )


def place_of(decision: Outcome, agreement: OperatingAgreement | None) -> Path:
    """Where the value that applies stands in the document; empty for a default."""
    if decision.by is not None:
        return decision.by.path
    if decision.resolution is not None and decision.value is not None and agreement is not None:
        return ("agreements", agreement.id, "resolutions", decision.resolution.id)
    return ()
