"""The numbers that rules and organisations use, with their units, their defaults and where these are from."""

from typing import Final

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.parameters import UNSET, BookValue, Parameter, Strictness

NUMBERS: Final[tuple[Parameter, ...]] = (
    Parameter(
        key="broadcast_after_min",
        what="How long after a race's expected end a live broadcast of it goes on, for the podium.",
        unit="min",
        direction=Strictness.HIGHER,
        default=0.0,
        source="library default",
    ),
    Parameter(
        key="changeover_min",
        what="The time between sessions of different series on one track.",
        unit="min",
        direction=Strictness.HIGHER,
        default=5.0,
        source="library default; official timetables have gaps of 5 (COTA 2021), 10 and 15 minutes, and "
        "IMSA's course clearance lap at Indianapolis in 2025 began 5 minutes before practice",
    ),
    Parameter(
        key="clear_after_min",
        what="How long after a session nobody but marshals may be on the track.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source="off unless a practice sets it; the FIA Formula One Sporting Regulations 2025, Issue 4, article 26.7, "
        "have 5 minutes",
    ),
    Parameter(
        key="clear_before_min",
        what="How long before a session nobody but marshals may be on the track.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source="off unless a practice sets it; the FIA Formula One Sporting Regulations 2025, Issue 4, article 26.7, "
        "have 15 minutes",
    ),
    Parameter(
        key="crew_over_wall",
        what="How many of a car's crew, besides its drivers, may be in the pit lane while it is hot.",
        unit="people",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.SCCA,
                value=4.0,
                source="SCCA General Competition Rules 6.3.5, edition not stated, as quoted by "
                "motorsports-safety.com: unless the "
                "supplemental regulations say otherwise",
            ),
        ),
    ),
    Parameter(
        key="curfew_margin_min",
        what="How close to the beginning of quiet hours a session may be expected to end without a warning.",
        unit="min",
        direction=Strictness.HIGHER,
        default=15.0,
        source="library default",
    ),
    Parameter(
        key="days_around",
        what="How many days before or after its weekend anything but competition may be.",
        unit="d",
        direction=Strictness.LOWER,
        default=14.0,
        source="library default",
    ),
    Parameter(
        key="distance_tolerance_percent",
        what="How far laps times length may be from a published distance.",
        unit="%",
        direction=Strictness.LOWER,
        default=0.5,
        source="library default",
    ),
    Parameter(
        key="extinguisher_spacing_m",
        what="How far apart trackside fire extinguishers with a trained operator may be, along each side of the track.",
        unit="m",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.FIA,
                value=300.0,
                source="FIA International Sporting Code, Appendix H, an older edition, article 8.3.1, as "
                "quoted by f-e-v.co.uk: at most 300 m along both sides",
            ),
        ),
    ),
    Parameter(
        key="first_intervention_s",
        what="How soon after an accident the first fire fighters are there.",
        unit="s",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.FIA,
                value=15.0,
                source="FIA International Sporting Code, Appendix H, an older edition, article 8.2, as quoted "
                "by f-e-v.co.uk: about 15 seconds, anywhere on the circuit",
            ),
        ),
    ),
    Parameter(
        key="hospital_transfer_min",
        what="How long the way to a hospital may take, whatever weather and traffic.",
        unit="min",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.FIA,
                value=20.0,
                source="FIA International Sporting Code, Appendix H, as quoted in reports on the Chinese Grand "
                "Prix of 2017: about 20 minutes, except for serious burns",
            ),
        ),
    ),
    Parameter(
        key="length_tolerance_percent",
        what="How far two published lengths of one layout may be apart.",
        unit="%",
        direction=Strictness.LOWER,
        default=1.5,
        source="library default; the lengths published for the 2004 circuits differ by up to 1.2 %",
    ),
    Parameter(
        key="lightning_hold_min",
        what="How long nobody runs after the last lightning strike nearby.",
        unit="min",
        direction=Strictness.HIGHER,
        default=30.0,
        source="NASCAR's practice, as reported: 30 minutes, which every strike begins anew",
    ),
    Parameter(
        key="lightning_radius_mi",
        what="How near a cloud-to-ground lightning strike stops everything.",
        unit="mi",
        direction=Strictness.HIGHER,
        default=8.0,
        source="NASCAR's practice, as reported, and the advice of the National Weather Service: 8 miles",
    ),
    Parameter(
        key="longest_practice_h",
        what="How long practice, qualifying or a warm-up may be without a question.",
        unit="h",
        direction=Strictness.LOWER,
        default=12.0,
        source="library default; the longest practice of the 24 Hours of Le Mans of 2020, at night, lasted 4 hours",
    ),
    Parameter(
        key="longest_session_h",
        what="How long a session of a competition may be without a question.",
        unit="h",
        direction=Strictness.LOWER,
        default=30.0,
        source="library default; the longest circuit races that are held regularly last 24 hours",
    ),
    Parameter(
        key="pit_extinguisher_spacing_m",
        what="How far apart fire extinguishers along the pit wall may be.",
        unit="m",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.SCCA,
                value=15.24,
                source="SCCA General Competition Rules 6.3.2, edition not stated, as quoted by "
                "motorsports-safety.com: every 50 feet",
            ),
        ),
    ),
    Parameter(
        key="pit_speed_limit_kph",
        what="How fast a car may be in the pit lane.",
        unit="km/h",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(
            BookValue(book=RuleBook.IMSA, value=60.0, source="IMSA Code of 31 May 2002, article 6.2"),
            BookValue(
                book=RuleBook.FIA,
                value=80.0,
                source="FIA Formula One Sporting Regulations 2025, Issue 4, article 34.7: the race director "
                "may change it",
            ),
        ),
    ),
    Parameter(
        key="safety_car_gap_lengths",
        what="How many car lengths there may be between cars behind the safety car.",
        unit="car lengths",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.FIA,
                value=10.0,
                source="FIA Formula One Sporting Regulations 2025, Issue 4, article 55: Formula One's alone; other FIA "
                "series have 5",
            ),
            BookValue(
                book=RuleBook.MOTORSPORT_UK,
                value=5.0,
                source="Motorsport UK National Competition Rules 2025, Version 11, page 418, article 2.16, on the "
                "start behind the safety car",
            ),
            BookValue(book=RuleBook.WEC, value=5.0, source="fiawec.com, safety car, text of an older season"),
        ),
    ),
    Parameter(
        key="station_staff",
        what="How many licensed marshals a flag station has at least.",
        unit="people",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(
            BookValue(
                book=RuleBook.SCCA,
                value=2.0,
                source="SCCA General Competition Rules, edition not stated, as told by everything2.com, "
                "corner station; an outpost "
                "has at least one",
            ),
        ),
    ),
    Parameter(
        key="travel_h",
        what="How long a shared resource takes from a duty at one venue until it is ready at another.",
        unit="h",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
    ),
    Parameter(
        key="turnaround_min",
        what="How long a shared resource takes between two duties at one venue.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
    ),
)
"""Every number, by key."""
