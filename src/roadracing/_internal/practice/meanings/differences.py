"""What the parties of an agreement mean differently, weekend by weekend, and whether they settled it."""

from collections.abc import Iterator
from operator import itemgetter

import attrs

from roadracing._internal.model.agreement.agreement import OperatingAgreement, Resolution
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.candidates import Candidate, Voice
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.parameters import Parameter, Strictness
from roadracing._internal.practice.registry import PARAMETERS
from roadracing._internal.practice.resolution import in_force, value_of
from roadracing._internal.practice.where_asked import Spot
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True)
class Difference:
    """Two parties or more would do different things at one weekend, and neither is the stricter.

    Attributes:
        parameter: what they differ in.
        agreement: the agreement under which the weekend is run.
        weekend: the weekend.
        meant: what each party would do, by organisation.
        silent: the parties with rules of their own that have not stated what it means to them; unknown is never equal.
        resolution: the resolution that settles it, signed by every party and in force; ``None`` if nothing does.
    """

    parameter: Parameter
    agreement: OperatingAgreement
    weekend: RaceWeekend
    meant: tuple[tuple[str, Candidate], ...]
    silent: tuple[str, ...] = ()
    resolution: Resolution | None

    @property
    def settled(self) -> bool:
        """Whether the parties settled it, for the sessions of each of them."""
        if self.silent:
            return self.resolution is not None and value_of(self.parameter, self.resolution) is not None
        return self.resolution is not None

    @property
    def contradictory(self) -> bool:
        """Whether two parties state different things."""
        return len({candidate.value for _, candidate in self.meant}) > 1


def differences(practices: Practices) -> Iterator[Difference]:
    """The differences of meaning at every weekend that is run under an agreement, weekend by weekend."""
    index = practices.index
    for weekend in index.season.weekends if index is not None else ():
        yield from differences_at(practices, weekend)


def differences_at(practices: Practices, weekend: RaceWeekend) -> Iterator[Difference]:
    """The differences of meaning at a weekend, by parameter; one for each way in which they are settled."""
    index = practices.index
    if index is None:
        return
    spots = [spot for spot in practices.spots_of(weekend) if spot.agreement is not None]
    for parameter in PARAMETERS:
        if parameter.direction is not Strictness.NONE or parameter.key in practices.stated:
            continue
        seen: set[object] = set()
        for spot in spots:
            found = _difference(practices, parameter, weekend, spot)
            if found is not None and (found.meant, found.silent, found.resolution) not in seen:
                seen.add((found.meant, found.silent, found.resolution))
                yield found


def voices(practices: Practices, parameter: Parameter) -> Iterator[tuple[RaceWeekend, str, Voice]]:
    """What each organisation would do at each weekend where it operates or is party, each thing once.

    Parties that have nothing to say of the parameter are not among them.
    """
    index = practices.index
    for weekend in index.season.weekends if index is not None else ():
        seen: set[tuple[str, Voice]] = set()
        for spot in practices.spots_of(weekend):
            said = practices.voices_at(parameter, spot)
            if spot.operator is not None:
                said[spot.operator] = practices.voice_of(parameter, spot.operator, spot)
            for organisation, voice in sorted(said.items(), key=itemgetter(0)):
                if (organisation, voice) not in seen:
                    seen.add((organisation, voice))
                    yield weekend, organisation, voice


def _difference(
    practices: Practices, parameter: Parameter, weekend: RaceWeekend, spot: Spot
) -> Difference | None:
    agreement = spot.agreement
    if agreement is None:
        return None
    held = practices.voices_at(parameter, spot)
    meant = tuple((party, voice.chosen) for party, voice in held.items() if voice.chosen is not None)
    general = [candidate for _, candidate in meant if not candidate.of_some_series]
    silent = tuple(
        party
        for party in (agreement.rule_makers if general else ())
        if party not in held or (held[party].chosen is None and not held[party].torn)
    )
    if len({candidate.value for _, candidate in meant}) < 2 and not silent:  # noqa: PLR2004 - two differ
        return None
    return Difference(
        parameter=parameter,
        agreement=agreement,
        weekend=weekend,
        meant=meant,
        silent=silent,
        resolution=in_force(parameter, agreement, spot.days),
    )
