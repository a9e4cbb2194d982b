"""The numbers of the work around the cars: briefings, inspection, rest, garages, the grid; each with its source."""

from typing import Final

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.parameters import BookValue, Parameter, Strictness

OPERATIONS_NUMBERS: Final[tuple[Parameter, ...]] = (
    Parameter(
        key="briefing_lead_min",
        what="How long before a series' first session its first briefing begins.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source="off unless a rule book or a practice sets it",
        books=(
            BookValue(
                book=RuleBook.FIA,
                value=180.0,
                source="FIA Formula One Sporting Regulations 2025, Issue 4, article 20.2: team managers meet "
                "three hours before the first practice; drivers only after the second, or the first where "
                "there is a sprint",
            ),
        ),
    ),
    Parameter(
        key="garage_closed_h",
        what="How long a series' garages stay closed between one day and the next.",
        unit="h",
        direction=Strictness.HIGHER,
        default=None,
        source="off unless a practice sets it; the restricted periods of the FIA Formula One Sporting Regulations "
        "2025, article 23.5, are 13, 14 and 11 hours",
    ),
    Parameter(
        key="grid_clear_min",
        what="How long before a race starts the public has left the grid.",
        unit="min",
        direction=Strictness.HIGHER,
        default=0.0,
        source="library default: nobody walks on the grid when the field sets off",
        books=(
            BookValue(
                book=RuleBook.FIA,
                value=10.0,
                source="FIA Formula One Sporting Regulations 2025, Issue 4, articles 44.3 to 44.6: at the "
                "ten-minute signal "
                "everyone but drivers, officials and the teams' technical staff leaves the grid",
            ),
        ),
    ),
    Parameter(
        key="inspection_closes_min",
        what="How long before qualifying the technical inspection closes that is held for it.",
        unit="min",
        direction=Strictness.HIGHER,
        default=15.0,
        source="IMSA's official schedules: 15 minutes before qualifying in 2020, 30 minutes before sessions in 2021",
    ),
    Parameter(
        key="rest_min",
        what="How long the cars and crews of a series rest between two of its sessions on track.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source="off unless a practice sets it; the FIA Formula One Sporting Regulations 2025, article 38.2, have two "
        "hours between the first two practices and 18 between the second and the third",
    ),
)
"""The numbers of the work around the cars, by key."""
