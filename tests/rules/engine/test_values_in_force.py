"""Whose number is in force where several are."""

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.season.index import Index
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.registry import parameter
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.engine.values_in_force import somebodys, strictest
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from tests.rules.building import IMSA
from tests.rules.example import example_of
from tests.rules.pits import BY_THE_BOOK, pits


def test_the_strictest_number() -> None:
    """Of the sessions that have one; whose it is can be told from a default."""
    season = pits(organisations=(IMSA, BY_THE_BOOK))
    case = Case(season=season, index=Index(season))
    crew = strictest(case, "crew_over_wall", season.sessions)
    assert crew is not None
    assert (4.0, True) == (crew.value, somebodys(crew))
    width = strictest(case, "fast_lane_width_m", season.sessions)
    assert width is not None
    assert not somebodys(width)
    assert strictest(case, "pit_extinguishers_per_car", season.sessions) is None
    stated = Case(season=season, index=Index(season), practices=Practices({"fast_lane_width_m": 3.5}))
    own = strictest(stated, "fast_lane_width_m", ())
    assert own is not None
    assert somebodys(own)


OTHER_GROUND = {
    "ADM003": "the layout states its limit",
    "CTL016": "two figures of one log",
    "PAD002": "the same ground twice",
    "PAD003": "the same ground twice",
    "PAD004": "the same ground twice",
    "PAD005": "the same ground twice",
    "PAD011": "the lane states its width",
    "SAF005": "beyond the end of the lap",
    "SAF011": "what is not known",
    "SAF013": "outside the hours of the medical centre",
    "SAF021": "cars ran on, and nobody let them run anew",
    "SCH013": "before load-in, when the weekend says its days",
    "SCH031": "two people may have one name",
    "TRK001": "the law",
}
"""Rules whose example is broken on another ground than the number of a parameter."""


@pytest.mark.parametrize(
    "rule",
    [each for each in DEFAULT if each.parameters and each.code.code not in OTHER_GROUND],
    ids=lambda rule: rule.code.code,
)
def test_the_same_ground_weighs_the_same(rule: Rule) -> None:
    """A number that somebody adopted makes an error of what breaks it; a default of the library only warns."""
    example = example_of(rule)
    practices = example.options.get("practices", Practices())
    stated = practices if isinstance(practices, Practices) else Practices(practices)
    defaults = {key: parameter(key).default for key in rule.parameters if key not in stated.stated}
    known = {key: value for key, value in defaults.items() if value is not None}

    def severities(in_force: Practices) -> set[Severity]:
        options = {**example.options, "practices": in_force, "select": [rule.code.code]}
        return {found.severity for found in validate(example.broken, **options).diagnostics}

    assert {Severity.WARNING if known else Severity.ERROR} == severities(stated)
    assert {Severity.ERROR} == severities(Practices({**known, **stated.stated}))
