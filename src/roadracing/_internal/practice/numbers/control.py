"""The numbers about race control, with their units, their defaults and where these are from."""

from typing import Final

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.parameters import UNSET, BookValue, Parameter, Strictness

_F1: Final = "FIA Formula One Sporting Regulations 2025, Issue 4"
_WAVE_BY: Final = (
    f"{UNSET}; IMSA's of April 2014, as NBC Sports reported them, are given with the neutralisations"
)

CONTROL_NUMBERS: Final[tuple[Parameter, ...]] = (
    Parameter(
        key="flag_time_tolerance_s",
        what="How far the time under a flag that somebody added up may be from what the log gives.",
        unit="s",
        direction=Strictness.LOWER,
        default=1.0,
        source="library default; logs have whole seconds",
    ),
    Parameter(
        key="lightning_reaction_min",
        what="How long race control may take from a lightning strike nearby to stopping the cars.",
        unit="min",
        direction=Strictness.LOWER,
        default=5.0,
        source="library default",
    ),
    Parameter(
        key="penalty_crossings",
        what="How often a car may cross the control line before it serves a penalty; laps behind the safety car "
        "and under the virtual one do not count.",
        unit="crossings",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(BookValue(book=RuleBook.FIA, value=2.0, source=f"{_F1}, article 54.4 b"),),
    ),
    Parameter(
        key="restart_warning_min",
        what="How long before a stopped race goes on that is announced.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(BookValue(book=RuleBook.FIA, value=10.0, source=f"{_F1}, article 58.1"),),
    ),
    Parameter(
        key="vsc_ending_least_s",
        what="How long after it was announced the virtual safety car ends, at least.",
        unit="s",
        direction=Strictness.HIGHER,
        default=None,
        source=UNSET,
        books=(BookValue(book=RuleBook.FIA, value=10.0, source=f"{_F1}, article 56.7"),),
    ),
    Parameter(
        key="vsc_ending_most_s",
        what="How long after it was announced the virtual safety car ends, at most.",
        unit="s",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(BookValue(book=RuleBook.FIA, value=15.0, source=f"{_F1}, article 56.7"),),
    ),
    Parameter(
        key="wave_by_first_min",
        what="How long after its start a race has no wave-by.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source=f"{_WAVE_BY}: 60",
    ),
    Parameter(
        key="wave_by_last_min",
        what="How long before its end a race has no wave-by.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source=f"{_WAVE_BY}: 30",
    ),
    Parameter(
        key="wave_by_period_min",
        what="In which time there is one wave-by at most.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source=f"{_WAVE_BY}: 90",
    ),
    Parameter(
        key="wave_by_race_min",
        what="How long a race lasts, at least, in which there is a wave-by.",
        unit="min",
        direction=Strictness.HIGHER,
        default=None,
        source=f"{_WAVE_BY}: 150",
    ),
)
"""The numbers about race control, by key."""
