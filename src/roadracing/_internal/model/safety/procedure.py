"""What is done when something happens: procedures, their triggers and their steps."""

from datetime import timedelta
from enum import StrEnum

import attrs

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.kernel.fields import Members, checked, keyed, ordered
from roadracing._internal.model.kernel.leaves import Prose, Slug, Text
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.printed import printed

from .unit import UnitType


class ProcedureKind(StrEnum):
    """The emergencies that a safety plan has an answer to."""

    CAR_FIRE = "car-fire"
    PIT_FIRE = "pit-fire"
    EXTRICATION = "extrication"
    """A driver has to be got out, with the track hot or neutralised."""
    ENTRAPMENT = "entrapment"
    """A driver cannot be got out without cutting the car."""
    FUEL_SPILL = "fuel-spill"
    OIL_DOWN = "oil-down"
    RED_FLAG = "red-flag"
    LIGHTNING = "lightning"
    HIGH_WIND = "high-wind"
    """High wind or a tornado."""
    MASS_CASUALTY = "mass-casualty"
    SPECTATOR_INCIDENT = "spectator-incident"
    MISSING_DRIVER = "missing-driver"
    OTHER = "other"

    @property
    def label(self) -> str:
        """What to call it in a sentence."""
        return spoken(self.value)


class TriggerKind(StrEnum):
    """What a procedure can begin with."""

    REPORT = "report"
    """A call on the radio, from a station or a unit."""
    TRACK_STATUS = "track-status"
    WEATHER = "weather"
    ORDER = "order"
    """An official orders it."""
    PROCEDURE = "procedure"
    """Another procedure leads to it."""


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Trigger:
    """Something with which a procedure begins.

    Attributes:
        key: what the procedure calls it.
        kind: what it is.
        what: the same in words.
    """

    key: Slug
    kind: TriggerKind | None = None
    what: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Step:
    """A step of a procedure. Real logs repeat, skip and reorder steps: which of these is meant, the plan says.

    Attributes:
        key: what the procedure and the control log call it.
        what: what is done.
        role: the official who does it.
        unit: the type of unit that does it.
        optional: whether it is only taken where it is needed.
        repeatable: whether it may be taken again.
        within: how soon after the trigger it is to be done.
        source: where it is from.
    """

    key: Slug
    what: Text | None = None
    role: OfficialRole | None = None
    unit: UnitType | None = None
    optional: bool | None = None
    repeatable: bool | None = None
    within: timedelta | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.what or spoken(self.key)


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Procedure:
    """A procedure is what everybody has agreed to do when something happens.

    Attributes:
        id: its id.
        kind: what it is for.
        name: what it is called.
        triggers: what it begins with.
        steps: its steps, in their order.
        notes: anything else about it.
        source: where it is from.
    """

    id: Slug
    kind: ProcedureKind | None = None
    name: Text | None = None
    triggers: tuple[Trigger, ...] = attrs.field(default=(), converter=Members[Trigger], metadata=keyed("key"))
    steps: tuple[Step, ...] = attrs.field(default=(), converter=Members[Step], metadata=ordered())
    notes: Prose | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or (self.kind.label if self.kind is not None else self.id)
