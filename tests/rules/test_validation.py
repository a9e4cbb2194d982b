"""Rules are run over a season, and what they find becomes a report."""

import subprocess
import sys
from collections.abc import Iterator

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.findings.places import Place, PlacesByPath
from roadracing._internal.findings.report import NotRun
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.engine.case import Case, Finding, Profile
from roadracing._internal.rules.engine.rule import EXTRAS, Rule, rule
from roadracing._internal.rules.engine.ruleset import RuleSet, UnknownCode
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from tests.rules.building import season
from tests.rules.faulty_rules import RACES, SEASON, accept, broken_rule, no_races


@rule("ADM901", "only-published", Severity.WARNING, profiles=(Profile.PUBLISHED,))
def only_published(case: Case) -> Iterator[Finding]:
    """What is published is looked at."""
    yield Finding(message=case.profile.value, path=())


@rule("PAD901", "needs-geometry", Severity.ERROR, needs="geometry")
def needs_geometry(case: Case) -> Iterator[Finding]:
    """Shapes are looked at."""
    yield Finding(message=case.season.namespace, path=())


def codes(found: Season, *rules: Rule, **options: object) -> list[str]:
    """The codes of what some rules find."""
    return [d.code for d in validate(found, rules=RuleSet(rules), **options).diagnostics]  # type: ignore[arg-type]


class TestSelection:
    """Rules run by code, by area, and by profile; the report says which did not."""

    RULES = RuleSet([no_races, broken_rule, only_published])

    def test_select(self) -> None:
        """Only what is selected runs, by whole codes or by their beginning."""
        assert {"SCH901": 3} == validate(SEASON, rules=self.RULES, select=["SCH"]).codes
        assert {"TRK901": 1} == validate(SEASON, rules=self.RULES, select=["TRK901"]).codes

    def test_ignore(self) -> None:
        """What is ignored does not run, also if it is selected."""
        assert {"TRK901": 1} == validate(SEASON, rules=self.RULES, ignore=["SCH901"]).codes
        assert {} == validate(SEASON, rules=self.RULES, select=["SCH"], ignore=["SCH901"]).codes

    def test_what_did_not_run_is_listed(self) -> None:
        """Each rule that did not run is named with the reason."""
        report = validate(SEASON, rules=self.RULES, select=["SCH", "TRK"], ignore=["TRK"])
        assert (
            NotRun(code="ADM901", name="only-published", reason="not selected"),
            NotRun(code="TRK901", name="broken-rule", reason="ignored"),
        ) == report.not_run

    def test_profiles(self) -> None:
        """A rule runs in its profiles only; a profile can be given by name."""
        rules = RuleSet([only_published])
        assert ["not part of the profile draft"] == [n.reason for n in validate(SEASON, rules=rules).not_run]
        report = validate(SEASON, rules=rules, profile="published")
        assert ["published"] == [d.message for d in report.diagnostics]
        assert "published" == report.profile

    def test_an_unknown_profile(self) -> None:
        """There are two."""
        with pytest.raises(ValueError, match="final"):
            validate(SEASON, profile="final")

    @pytest.mark.parametrize("pattern", ["SCH999", "XYZ", "sch", "", "SCHED"])
    @pytest.mark.parametrize("option", ["select", "ignore"])
    def test_a_code_that_no_rule_has(self, option: str, pattern: str) -> None:
        """It is a misunderstanding, not an empty selection."""
        with pytest.raises(UnknownCode, match="no rule has the code"):
            validate(SEASON, **{option: [pattern]})  # type: ignore[arg-type]

    def test_an_area_may_have_no_rules(self) -> None:
        """Whoever does not want rules on the paddock says so, whether there are any or not."""
        assert {"SCH901": 3} == validate(SEASON, rules=RuleSet([no_races]), ignore=["PAD", "DOC101"]).codes


class TestExtras:
    """A rule may need an optional part of the installation."""

    def test_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whoever selects it by its code is told before anything runs, with the line that installs it."""
        monkeypatch.setitem(EXTRAS, "geometry", "no_module_has_this_name")
        ran: list[str] = []

        @rule("DOC901", "runs-first", Severity.ERROR)
        def runs_first(case: Case) -> Iterator[Finding]:
            """It would run first."""
            ran.append(case.season.namespace)
            return iter(())

        with pytest.raises(MissingExtra, match=r"pip install 'roadracing\[geometry\]'"):
            validate(SEASON, rules=RuleSet([runs_first, needs_geometry]), select=["DOC", "PAD901"])
        assert [] == ran

    @pytest.mark.parametrize("select", [(), ("PAD",), "PAD90"])
    def test_missing_and_not_named(
        self, monkeypatch: pytest.MonkeyPatch, select: str | tuple[str, ...]
    ) -> None:
        """A rule that nobody named rests, and the report holds the line that installs what it needs."""
        monkeypatch.setitem(EXTRAS, "geometry", "no_module_has_this_name")
        report = validate(SEASON, rules=RuleSet([needs_geometry]), select=select)
        assert report.ok
        (resting,) = report.not_run
        assert "PAD901" == resting.code
        assert "needs an extra that is not installed: pip install 'roadracing[geometry]'" == resting.reason

    def test_missing_and_ignored(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whoever ignores the rule needs no extra, and the report says that it did not run."""
        monkeypatch.setitem(EXTRAS, "geometry", "no_module_has_this_name")
        report = validate(SEASON, rules=RuleSet([needs_geometry]), ignore=["PAD"])
        assert [("PAD901", "ignored")] == [(n.code, n.reason) for n in report.not_run]

    def test_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """With the extra the rule runs."""
        monkeypatch.setitem(EXTRAS, "geometry", "json")
        assert ["PAD901"] == codes(SEASON, needs_geometry)


class TestReport:
    """The report is complete in its counts, and the same each time."""

    def test_the_order_does_not_depend_on_the_rules(self) -> None:
        """Findings are in the order of the document, whichever rule ran first and whatever order it kept."""

        @rule("ADM902", "backwards", Severity.ERROR)
        def backwards(case: Case) -> Iterator[Finding]:
            """It looks at the last session first."""
            for each in reversed(case.season.sessions):
                yield Finding(message="seen", path=("sessions", each.id))

        there = PlacesByPath(
            {
                ("sessions", name): Place(file="day.csv", line=line)
                for name, line in (("alpha", 4), ("beta", 3), ("gamma", 2))
            }
        )
        report = validate(SEASON, rules=RuleSet([backwards, no_races]), source=there)
        expected = [(line, code) for line in (2, 3, 4) for code in ("ADM902", "SCH901")]
        assert expected == [(d.place.line if d.place else None, d.code) for d in report.diagnostics]

    def test_places(self) -> None:
        """Findings, the spots that belong to them, and accepted findings are told by line."""
        there = PlacesByPath(
            {(): Place(file="day.csv", line=1), ("sessions", "beta"): Place(file="day.csv", line=7)}
        )
        accepted = [accept("SCH901", "/sessions/beta")]
        report = validate(SEASON, rules=RuleSet([no_races]), source=there, suppress=accepted)
        assert [7] == [s.diagnostic.place.line for s in report.suppressed if s.diagnostic.place]
        assert [1, 1] == [d.related[0].place.line for d in report.diagnostics if d.related[0].place]

    def test_bad_data_never_raises(self) -> None:
        """A season full of references to nothing is reported by the library's rules without a crash."""
        lost = season(
            *(attrs.evolve(race, weekend="nowhere", series=("nobody",)) for race in RACES), weekends=()
        )
        assert () == validate(lost).crashes


class TestOneOwn:
    """Rule sets are values: adding to one changes nobody else's."""

    def test_default_and_mine(self) -> None:
        """The library's rules and one's own run together, and the library's stay as they are."""
        before = len(DEFAULT)
        mine = RuleSet([no_races])
        report = validate(SEASON, rules=DEFAULT + mine, select=["SCH"])
        assert 3 == report.codes["SCH901"]
        assert before == len(DEFAULT)
        assert "SCH901" not in DEFAULT

    def test_parameters(self) -> None:
        """A rule's numbers come from the practices it is run under, and say whose they are."""

        @rule("SCH902", "asks", Severity.INFO, parameters=("changeover_min",))
        def asks(case: Case) -> Iterator[Finding]:
            """It asks for the changeover."""
            known = case.parameter("changeover_min", case.season.sessions[0])
            yield Finding(message=str(known.value), path=(), practice=known.practice)

        report = validate(SEASON, rules=RuleSet([asks]), practices=Practices({"changeover_min": 15.0}))
        assert [("15.0", "stated for this run")] == [(d.message, d.practice) for d in report.diagnostics]


def test_one_code_as_text() -> None:
    """A single code given as text is that code, not its letters."""
    report = validate(Season(namespace="rules.racing.test"), select="SCH001")
    assert "SCH001" not in {rule.code for rule in report.not_run}
    assert "not selected" in {rule.reason for rule in report.not_run}


@pytest.mark.slow
def test_without_docstrings() -> None:
    """Where Python strips docstrings, rules still run."""
    program = "import roadracing as rr; print(rr.validate(rr.Season(namespace='a.example.org')).crashes)"
    ran = subprocess.run(
        [sys.executable, "-OO", "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert ("()\n", "") == (ran.stdout, ran.stderr)
