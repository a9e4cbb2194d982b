"""The officials of a weekend: their roles, and who does what in which session."""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, instant_or_unknown, set_of
from roadracing._internal.model.kernel.leaves import (
    OfficialRef,
    OrganisationRef,
    RadioChannelRef,
    SeriesRef,
    SessionRef,
    Slug,
    StationRef,
    Text,
    WeekendRef,
)
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed


class OfficialRole(StrEnum):
    """What an official is there for; rule books name the roles differently."""

    RACE_DIRECTOR = "race-director"
    CLERK_OF_THE_COURSE = "clerk-of-the-course"
    CHIEF_STEWARD = "chief-steward"
    STEWARD = "steward"
    CHAIR_OF_THE_STEWARDS = "chair-of-the-stewards"
    """Chairs the stewards of the meeting, who judge."""
    STARTER = "starter"
    CHIEF_OF_FLAGGING = "chief-of-flagging-and-communications"
    CHIEF_SCRUTINEER = "chief-scrutineer"
    """Also called chief of technical inspection."""
    TECHNICAL_DELEGATE = "technical-delegate"
    CHIEF_MEDICAL_OFFICER = "chief-medical-officer"
    MEDICAL_DELEGATE = "medical-delegate"
    SAFETY_CAR_DRIVER = "safety-car-driver"
    SAFETY_CAR_OBSERVER = "safety-car-observer"
    SAFETY_CHIEF = "safety-chief"
    SAFETY_DELEGATE = "safety-delegate"
    TIMEKEEPER = "timekeeper"
    PIT_MARSHAL = "pit-marshal"
    GRID_CHIEF = "grid-chief"
    PADDOCK_MARSHAL = "paddock-marshal"
    COURSE_MARSHAL = "course-marshal"
    SOUND_CONTROL = "sound-control"
    REGISTRAR = "registrar"
    EVENT_CHAIR = "event-chair"
    POST_CHIEF = "post-chief"
    """Also called corner captain."""
    FLAGGER = "flagger"
    COMMUNICATOR = "communicator"
    SAFETY_RESPONSE = "safety-response"
    DRIVER_ADVISER = "driver-adviser"
    OTHER = "other"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Official:
    """Somebody who holds a licence to run a part of the weekend.

    Attributes:
        id: the official's id.
        name: the official's name, where it is published.
        organisation: who appointed the official.
        roles: what the official is licensed for; unknown if none is named.
        licence: the licence, as its issuer writes it.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    organisation: OrganisationRef | None = None
    roles: tuple[OfficialRole, ...] = attrs.field(
        default=(), converter=Members[OfficialRole], metadata=set_of()
    )
    licence: Text | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call the official."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Assignment:
    """An official has a role at a weekend: in some sessions, in those of some series, or in all of them.

    With times of its own it is a shift: who stands at a post in the morning is relieved by another assignment.

    Attributes:
        id: its id.
        official: who; unknown while the role is still open.
        role: as what.
        weekend: at which weekend.
        series: in the sessions of these series; of all if none is named.
        sessions: in these sessions; in all of the series if none is named.
        station: the flag station, for those who stand at one.
        start: when the shift begins, where it is not as long as its sessions.
        end: when it ends and who comes next takes over, not included.
        backup: who takes over when the official cannot.
        channel: the radio channel on which the official is reached.
        source: where these facts are from.
    """

    id: Slug
    weekend: WeekendRef
    official: OfficialRef | None = None
    role: OfficialRole | None = None
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    sessions: tuple[SessionRef, ...] = attrs.field(
        default=(), converter=Members[SessionRef], metadata=set_of()
    )
    station: StationRef | None = None
    start: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    backup: OfficialRef | None = None
    channel: RadioChannelRef | None = None
    source: Text | None = None
