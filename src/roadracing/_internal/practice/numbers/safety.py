"""The numbers about safety teams and procedures, with their units, their defaults and where these are from."""

from typing import Final

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.parameters import UNSET, BookValue, Parameter, Strictness

_CLUB: Final = "motorsports-safety.com, emergency services: the least that club events have"

SAFETY_NUMBERS: Final[tuple[Parameter, ...]] = (
    Parameter(
        key="ambulance_crew",
        what="How many people are on an ambulance at least.",
        unit="people",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.MOTORSPORT_UK,
                value=2.0,
                source="Motorsport UK National Competition Rules 2025, Version 11, page 370",
            ),
        ),
    ),
    Parameter(
        key="ambulances",
        what="How many ambulances are in position while the track is hot: with advanced life support, or with basic "
        "life support where the medical centre has the advanced one.",
        unit="units",
        direction=Strictness.HIGHER,
        default=1.0,
        source=f"{_CLUB}: one with advanced life support, or with basic life support if the track's medical "
        "facility has the advanced one",
    ),
    Parameter(
        key="evidence_age_min",
        what="How long evidence of readiness, such as a radio check, holds on its day.",
        unit="min",
        direction=Strictness.LOWER,
        default=None,
        source="not set unless a practice does: evidence holds for the day it is from",
    ),
    Parameter(
        key="extrication_response_s",
        what="How soon after an accident somebody is there who can get a driver out with tools.",
        unit="s",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
    ),
    Parameter(
        key="fire_truck_crew",
        what="How many trained people are on a fire truck at least.",
        unit="people",
        direction=Strictness.HIGHER,
        default=2.0,
        source=f"{_CLUB}: two trained people on each",
    ),
    Parameter(
        key="fire_trucks",
        what="How many fire trucks are in position while the track is hot.",
        unit="units",
        direction=Strictness.HIGHER,
        default=1.0,
        source=f"{_CLUB}: one",
    ),
    Parameter(
        key="foot_speed_kph",
        what="How fast a team of fire marshals runs to an accident, where the plan does not say it.",
        unit="km/h",
        direction=Strictness.LOWER,
        default=None,
        source="not set unless a practice does, so that no response time rests on a guess",
        least=1.0,
    ),
    Parameter(
        key="lost_guard_s",
        what="How long cars may run on at racing speed after something that is required was lost.",
        unit="s",
        direction=Strictness.LOWER,
        default=None,
        source="not set unless a practice does: then until the chequered flag at most",
    ),
    Parameter(
        key="medical_margin_min",
        what="How long before and after cars run the medical centre is open.",
        unit="min",
        direction=Strictness.HIGHER,
        default=0.0,
        source="library default; IMSA publishes hours of its care centre that begin before and end after everything "
        "on track",
    ),
    Parameter(
        key="medical_response_s",
        what="How soon after an accident somebody is there who treats people.",
        unit="s",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
    ),
    Parameter(
        key="medical_rooms",
        what="How many rooms a medical centre has at least.",
        unit="rooms",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.MOTORSPORT_UK,
                value=3.0,
                source="Motorsport UK National Competition Rules 2025, Version 11, page 362",
            ),
        ),
    ),
    Parameter(
        key="observation_places",
        what="How many patients a medical centre can observe lying down at least.",
        unit="places",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.MOTORSPORT_UK,
                value=2.0,
                source="Motorsport UK National Competition Rules 2025, Version 11, page 362",
            ),
        ),
    ),
    Parameter(
        key="outpost_staff",
        what="How many licensed marshals an outpost of a flag station has at least.",
        unit="people",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.SCCA,
                value=1.0,
                source="SCCA General Competition Rules, edition not stated, as told by everything2.com, corner station",
            ),
        ),
    ),
    Parameter(
        key="response_speed_kph",
        what="How fast a vehicle goes to an accident on average, where the plan does not say it for the unit.",
        unit="km/h",
        direction=Strictness.LOWER,
        default=None,
        source="not set unless a practice does, so that no response time rests on a guess; motorsports-safety.com "
        "counts with 50 mph at most",
        least=1.0,
    ),
    Parameter(
        key="resuscitation_places",
        what="How many patients a medical centre can resuscitate at once at least.",
        unit="places",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.MOTORSPORT_UK,
                value=2.0,
                source="Motorsport UK National Competition Rules 2025, Version 11, page 362",
            ),
        ),
    ),
    Parameter(
        key="second_intervention_s",
        what="How soon after an accident an appliance is there that can put a fire out completely.",
        unit="s",
        direction=Strictness.LOWER,
        default=120.0,
        source=f"{_CLUB}: a fire truck is there within 2 minutes, at no more than 50 mph",
        books=(
            BookValue(
                book=RuleBook.FIA,
                value=30.0,
                source="FIA International Sporting Code, Appendix H, an older edition, article 8.2, as quoted "
                "by f-e-v.co.uk: about 30 seconds",
            ),
        ),
    ),
    Parameter(
        key="station_spacing_m",
        what="How far apart neighbouring flag stations may be along the lap.",
        unit="m",
        direction=Strictness.LOWER,
        default=None,
        source="not set unless a practice does; Mid-Ohio has one for about every 230 to 300 m of its lap",
    ),
    Parameter(
        key="turnout_s",
        what="How long a unit takes from the call until it moves, where the plan does not say it for the unit.",
        unit="s",
        direction=Strictness.HIGHER,
        default=None,
        source="not set unless a practice does, so that no response time rests on a guess",
    ),
    Parameter(
        key="wrecker_crew",
        what="How many operators are on a wrecker at least.",
        unit="people",
        direction=Strictness.HIGHER,
        default=1.0,
        source=f"{_CLUB}: one operator on each",
    ),
    Parameter(
        key="wreckers",
        what="How many wreckers that can lift any of the cars are in position while the track is hot.",
        unit="units",
        direction=Strictness.HIGHER,
        default=1.0,
        source=f"{_CLUB}: one able to lift any car",
    ),
)
"""The numbers about safety teams and procedures."""
