"""The numbers with their sources about entries, briefings, inspection and access."""

from typing import Final

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.parameters import UNSET, BookValue, Parameter, Strictness

_F1: Final = "FIA Formula One Sporting Regulations 2025, Issue 4"

ADMINISTRATION_NUMBERS: Final[tuple[Parameter, ...]] = (
    Parameter(
        key="parc_ferme_people",
        what="How many of a car's team may be in parc fermé with it.",
        unit="people",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(BookValue(book=RuleBook.FIA, value=3.0, source=f"{_F1}, articles 60.1 to 60.3"),),
    ),
    Parameter(
        key="pit_lane_minimum_age",
        what="How old somebody in the pit lane is at least, around the sessions in which competition cars run.",
        unit="years",
        direction=Strictness.HIGHER,
        default=16.0,
        source=f"{_F1}, article 26.13; a library default elsewhere, and a warning only",
        books=(BookValue(book=RuleBook.FIA, value=16.0, source=f"{_F1}, article 26.13"),),
    ),
    Parameter(
        key="pit_wall_people",
        what="How many of a team may be on the signalling wall.",
        unit="people",
        direction=Strictness.LOWER,
        default=None,
        source=UNSET,
        books=(BookValue(book=RuleBook.FIA, value=12.0, source=f"{_F1}, article 26.12"),),
    ),
    Parameter(
        key="practice_field_percent",
        what="How large a field may be in practice, as a part of how many cars may race.",
        unit="%",
        direction=Strictness.LOWER,
        default=120.0,
        source="FIA International Sporting Code, Appendix O, as a student's text about it tells: a practice field "
        "may exceed the race field by 20 %; a library default elsewhere, and a warning only",
    ),
    Parameter(
        key="under_age_after_min",
        what="How long after a session the pit lane stays closed to those who are too young for it.",
        unit="min",
        direction=Strictness.HIGHER,
        default=5.0,
        source=f"{_F1}, article 26.13; a library default elsewhere",
        books=(BookValue(book=RuleBook.FIA, value=5.0, source=f"{_F1}, article 26.13"),),
    ),
    Parameter(
        key="under_age_before_min",
        what="How long before a session, and before the reconnaissance laps of a race, the pit lane closes to those "
        "who are too young for it.",
        unit="min",
        direction=Strictness.HIGHER,
        default=15.0,
        source=f"{_F1}, article 26.13; a library default elsewhere",
        books=(BookValue(book=RuleBook.FIA, value=15.0, source=f"{_F1}, article 26.13"),),
    ),
)
"""The numbers about entries, briefings, inspection and access."""
