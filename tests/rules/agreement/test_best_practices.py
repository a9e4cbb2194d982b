"""What practices set exists, who works by them is known, and why one was given up."""

import datetime as dt
from typing import Any

import pytest

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.agreement import Resolution
from roadracing._internal.model.agreement.agreement_area import Area
from roadracing._internal.model.agreement.best_practice import (
    BestPractice,
    ParameterSetting,
    PracticeScope,
    PracticeStatus,
)
from roadracing._internal.model.season.season import Season
from tests.rules.building import diagnostics_of
from tests.rules.example import Example
from tests.rules.practices import adopted, setting
from tests.rules.seasons import practices as made
from tests.rules.seasons.practices import BOTH, RED, WHITE, joint

EXAMPLES = {
    "JOA013": Example(
        sound=made.SOUND,
        broken=made.joint(
            adopted("rolling", "imsa", setting("start_procedure", "rolling")),
            adopted("standing", "imsa", setting("start_procedure", "standing")),
        ),
    ),
    "JOA014": Example(
        sound=made.SOUND, broken=made.joint(adopted("typo", "imsa", setting("changeover_mins", 20)))
    ),
    "JOA016": Example(
        sound=made.SOUND,
        broken=made.joint(
            adopted("minutes", "imsa", ParameterSetting(parameter="changeover_min", meaning="twenty"))
        ),
    ),
    "JOA017": Example(
        sound=made.SOUND,
        broken=made.joint(
            BestPractice(
                id="travelling-safety-team",
                title="A safety team that travels with the series",
                area=Area.SAFETY,
                status=PracticeStatus.RETIRED,
            )
        ),
    ),
    "JOA018": Example(
        sound=made.SOUND,
        broken=made.joint(BestPractice(id="idle", title="Nobody's", status=PracticeStatus.ADOPTED)),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

RETIRED = PracticeStatus.RETIRED
DAY = dt.date(2014, 1, 1)


def found(code: str, season: Season) -> tuple[Diagnostic, ...]:
    """What one rule says."""
    return diagnostics_of(season, select=[code])


class TestContradiction:
    """One organisation, one meaning."""

    ROLLING = adopted("rolling", "imsa", setting("start_procedure", "rolling"))

    def test_two_at_once(self) -> None:
        """Both are named, once."""
        (finding,) = found(
            "JOA013", joint(self.ROLLING, adopted("b", "imsa", setting("start_procedure", "standing")))
        )
        assert ["b", "rolling"] == sorted(finding.context["practices"])  # type: ignore[arg-type,type-var]

    @pytest.mark.parametrize(
        "facts",
        [
            {"supersedes": ("rolling",)},
            {"scope": PracticeScope(weekend="weekend")},
            {"effective_from": dt.date(2004, 1, 1)},
            {"status": PracticeStatus.PROPOSED},
        ],
    )
    def test_one_comes_first(self, facts: dict[str, Any]) -> None:
        """Then it is clear which applies."""
        other = adopted("b", "imsa", setting("start_procedure", "standing"), **facts)
        assert () == found("JOA013", joint(self.ROLLING, other))

    def test_numbers(self) -> None:
        """Of two numbers the stricter one applies."""
        both = (adopted(n, "imsa", setting("changeover_min", v)) for n, v in (("a", 5), ("b", 20)))
        assert () == found("JOA013", joint(*both))


def test_unknown_parameters() -> None:
    """In practices and in resolutions, with what may be meant."""
    said = Resolution(id="r", parameter="white_flg", strategy=RED.strategy, approved_by=BOTH)
    season = joint(adopted("p", "imsa", setting("lunch", 60)), resolutions=(RED, WHITE, said))
    findings = {d.context["parameter"]: d for d in found("JOA014", season)}
    assert ["white_flag"] == findings["white_flg"].context["suggestions"]
    assert ("agreements", "joa", "resolutions", "r", "parameter") == findings["white_flg"].path
    assert ("practices", "p", "sets", "lunch") == findings["lunch"].path
    assert "say it in words instead" == findings["lunch"].hint


@pytest.mark.parametrize(
    ("held", "reason"),
    [
        (ParameterSetting(parameter="changeover_min"), "neither a number nor a meaning"),
        (ParameterSetting(parameter="changeover_min", number=3, meaning="long"), "a number and a meaning"),
        (ParameterSetting(parameter="changeover_min", meaning="long"), "it is a number"),
        (ParameterSetting(parameter="changeover_min", number=-3), "less than 0"),
        (ParameterSetting(parameter="white_flag", meaning="surrender"), "none of its meanings"),
        (ParameterSetting(parameter="white_flag", number=1), "none of its meanings"),
        (ParameterSetting(parameter="changeover_min", number=0), None),
        (ParameterSetting(parameter="lunch"), None),
    ],
)
def test_wrong_settings(held: ParameterSetting, reason: str | None) -> None:
    """Each way of setting nothing is told apart."""
    diagnostics = found("JOA016", joint(adopted("p", "imsa", held)))
    assert (reason is not None) is bool(diagnostics)
    assert all(reason is not None and reason in d.message for d in diagnostics)


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"status": RETIRED}, ["when", "why"]),
        ({"status": RETIRED, "retired_on": DAY}, ["why"]),
        ({"status": RETIRED, "retired_reason": "A merger."}, ["when"]),
        ({"status": RETIRED, "retired_on": DAY, "retired_reason": "A merger."}, None),
        ({"retired_on": DAY}, ["status"]),
        ({"retired_reason": "A merger.", "status": PracticeStatus.PILOT}, ["status"]),
        ({}, None),
    ],
)
def test_retired(facts: dict[str, Any], missing: list[str] | None) -> None:
    """When, why, and that it is."""
    diagnostics = found("JOA017", joint(BestPractice(id="p", **facts)))
    assert missing == (diagnostics[0].context["missing"] if diagnostics else None)


class TestWithoutEffect:
    """What is to be in force can be."""

    def test_nobody(self) -> None:
        """A practice that nobody adopted is in force nowhere, unless it is only proposed."""
        assert 1 == len(found("JOA018", joint(BestPractice(id="p", status=PracticeStatus.PILOT))))
        assert () == found("JOA018", joint(BestPractice(id="p", status=PracticeStatus.PROPOSED)))

    def test_no_time_at_all(self) -> None:
        """A period that ends where it begins, of a practice or a resolution."""
        held = adopted("p", "imsa", effective_from=DAY, effective_until=DAY)
        said = Resolution(id="r", approved_by=BOTH, signed_on=DAY, effective_until=DAY)
        paths = [d.path for d in found("JOA018", joint(held, resolutions=(RED, WHITE, said)))]
        assert [("agreements", "joa", "resolutions", "r"), ("practices", "p")] == sorted(paths)

    def test_a_circle(self) -> None:
        """Each of them is told."""
        circle = (
            adopted(one, "imsa", supersedes=(other,)) for one, other in (("a", "b"), ("b", "c"), ("c", "a"))
        )
        assert 3 == len(found("JOA018", joint(*circle, adopted("d", "imsa", supersedes=("a",)))))
