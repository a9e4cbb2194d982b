"""Long Beach in 2013, as published: one track, one day, and two organisations that change over differently."""

import datetime as dt
from pathlib import Path

import attrs

from roadracing._internal.documents.reading import loads
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.best_practice import BestPractice
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.validation import validate
from tests.practice.building import practice

FILE = Path(__file__).parents[2] / "examples" / "long-beach-2013.json"
SCCA = practice("twenty", "changeover_min", 20, "scca-pro-racing:2013-01-01", title="Twenty minutes")
IMSA = practice("sixteen", "changeover_min", 16, "imsa", title="Sixteen minutes", effective_from="2013-04-19")


def found(*practices: BestPractice) -> dict[str, Diagnostic]:
    """The changeovers that are too short if these practices are in force, by session."""
    season: Season = loads(FILE.read_bytes())
    report = validate(attrs.evolve(season, practices=practices), select=["SCH004"])
    return {str(d.context["session"]): d for d in report.diagnostics}


def test_nothing_is_short_by_default() -> None:
    """It ran as published."""
    assert {} == found()


def test_two_answers_on_one_day() -> None:
    """Fifteen minutes are too short for both, and each finding says whose minutes it used, and from when on."""
    diagnostics = found(SCCA, IMSA)
    challenge, alms = (
        diagnostics[f"long-beach-2013-{name}"] for name in ("world-challenge-practice", "alms-qualifying")
    )
    assert (15, 20) == (challenge.context["gap_min"], challenge.context["changeover_min"])
    assert (15, 16) == (alms.context["gap_min"], alms.context["changeover_min"])
    assert "Twenty minutes (SCCA Pro Racing), in force from 2013-01-01" == challenge.practice
    assert "Sixteen minutes (IMSA), in force from 2013-04-19" == alms.practice
    assert "takes 20 min" in challenge.message
    assert "takes 16 min" in alms.message
    assert 2 == len(diagnostics)


def test_from_when_on() -> None:
    """The day after the last session nothing has changed yet."""
    later = attrs.evolve(IMSA, effective_from=dt.date(2013, 4, 20))
    assert {"long-beach-2013-world-challenge-practice"} == found(SCCA, later).keys()


def test_every_rule_asks_for_the_session() -> None:
    """A rule that switches off where no practice sets its parameter runs where one does."""
    season: Season = loads(FILE.read_bytes())
    strict = practice("long", "longest_session_h", 1.5, "imsa", title="An hour and a half")
    report = validate(attrs.evolve(season, practices=(strict,)), select=["SCH017"])
    assert {"long-beach-2013-alms-race"} <= {str(d.context["session"]) for d in report.diagnostics}
    assert {"An hour and a half (IMSA)"} == {d.practice for d in report.diagnostics}
    assert {"alms"} == {
        series for d in report.diagnostics for series in _series(season, str(d.context["session"]))
    }


def _series(season: Season, session: str) -> tuple[str, ...]:
    return next(s.series for s in season.sessions if s.id == session)
