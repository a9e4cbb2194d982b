"""What a joint operating agreement can be about."""

from enum import StrEnum


class Area(StrEnum):
    """The areas that a joint operating agreement applies to."""

    SCHEDULING = "scheduling"
    TRACK = "track-administration"
    PIT = "pit-administration"
    PADDOCK = "paddock-administration"
    RACE_CONTROL = "race-control"
    SAFETY = "safety"
    ADMINISTRATION = "administration"
    MARKETING = "marketing"
