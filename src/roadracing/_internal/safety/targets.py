"""How soon help has to be there, and whose number that is."""

from collections.abc import Mapping
from typing import Final

import attrs

from roadracing._internal.model.safety.unit import Capability
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.words.printed import printed

from .strictest_target import over

KEYS: Final[Mapping[Capability, str]] = {
    Capability.FIRE_FIRST: "first_intervention_s",
    Capability.FIRE_FULL: "second_intervention_s",
    Capability.MEDICAL: "medical_response_s",
    Capability.EXTRICATION: "extrication_response_s",
}
"""The parameters that say how soon help of a kind is there; for other kinds nobody sets a time."""


@printed
@attrs.frozen(kw_only=True)
class ResponseTargets:
    """What is asked of a safety plan's response, and what holds for units that do not say it themselves.

    Attributes:
        limits: for each kind of help how soon it is there, with whose number that is; none where nobody set one.
        turnout_s: how long a unit takes from the call until it moves, in seconds, if it does not say.
        speed_kph: how fast a vehicle goes to an accident, in km/h, if it does not say.
        foot_speed_kph: how fast a team on foot runs, in km/h, if it does not say.
        spacing: how far apart fire extinguishers may be, with whose number that is; ``None`` where nobody set it.
    """

    limits: Mapping[Capability, Effective] = attrs.field(factory=dict)
    turnout_s: float | None = None
    speed_kph: float | None = None
    foot_speed_kph: float | None = None
    spacing: Effective | None = None

    @classmethod
    def in_force(cls, practices: Practices, *sessions: str | Session) -> "ResponseTargets":
        """The strictest of what is in force for some sessions, or for the season as a whole if none is named."""
        found = {each: over(practices, key, sessions) for each, key in KEYS.items()}
        spacing = over(practices, "extinguisher_spacing_m", sessions)
        return cls(
            limits={each: held for each, held in found.items() if held.value is not None},
            turnout_s=over(practices, "turnout_s", sessions).value,
            speed_kph=over(practices, "response_speed_kph", sessions).value,
            foot_speed_kph=over(practices, "foot_speed_kph", sessions).value,
            spacing=spacing if spacing.value is not None else None,
        )

    def limit_s(self, capability: Capability) -> float | None:
        """How soon help of a kind is there, in seconds; ``None`` where nobody set a time."""
        held = self.limits.get(capability)
        return held.value if held is not None else None
