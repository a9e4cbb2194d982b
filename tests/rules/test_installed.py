"""Rules of other packages are added by whoever wants them, and keep to prefixes of their own."""

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import roadracing as rr
from roadracing._internal.rules import installed as room
from roadracing.rules import DEFAULT, Case, Finding, Rule, RuleSet, installed, rule

SEASON = rr.Season(namespace="a.example")


def own(code: str, path: object = ("namespace",), severity: object = rr.Severity.WARNING) -> Rule:
    """A rule that finds one thing in every season."""

    @rule(code, "always", severity)  # type: ignore[arg-type]  # what is wrong is tried too
    def always(case: Case) -> Iterator[Finding]:
        """It never holds."""
        del case
        yield Finding(message="found", path=path)  # type: ignore[arg-type]

    return always


def test_from_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package on the path of programs is found by its entry point, as the page on own rules says."""
    (tmp_path / "club_rules.py").write_text(
        'import roadracing as rr\nfrom roadracing.rules import rule\n\n\n@rule("CLUB001", "x", rr.Severity.INFO)\n'
        'def x(case):\n    """It holds."""\n    return ()\n'
    )
    told = tmp_path / "club-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: club\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text("[roadracing.rules]\nclub = club_rules\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert ["CLUB001"] == [each.code.code for each in installed("club")]
    assert "CLUB001" in DEFAULT + installed()
    sys.modules.pop("club_rules", None)


@pytest.mark.parametrize(
    ("held", "error", "said"),
    [
        (own("SCH901"), ValueError, "the library's own"),
        (7, TypeError, "is to name a rule"),
        ([], TypeError, "to name"),
    ],
)
def test_what_is_none(
    monkeypatch: pytest.MonkeyPatch, held: object, error: type[Exception], said: str
) -> None:
    """A code of the library's form, or something that is no rule, is refused with the entry point's name."""
    point = EntryPoint("club", "tests:x", room.ENTRY_POINTS)
    monkeypatch.setattr(EntryPoint, "load", lambda _: held)
    monkeypatch.setattr(room, "entry_points", lambda group: [point] if group == room.ENTRY_POINTS else [])
    with pytest.raises(error, match=said):
        installed()


def test_nobody_of_that_name() -> None:
    """A name that no package has is said."""
    with pytest.raises(LookupError, match="'no-such-club'"):
        installed("no-such-club")


def test_an_own_prefix_is_selected_ignored_and_accepted() -> None:
    """An own code does what the library's do: a season can accept its findings too."""
    rules = RuleSet([own("CLUB001")])
    assert 1 == len(rr.validate(SEASON, rules=rules, select="CLUB").diagnostics)
    assert 0 == len(rr.validate(SEASON, rules=rules, ignore="CLUB001").diagnostics)
    accepted = rr.weekend.Suppression(id="s", code="CLUB001", reason="known")
    season = SEASON.put(accepted)
    assert season == rr.loads(rr.dumps(season))
    assert () == rr.validate(season, rules=rules).diagnostics


@pytest.mark.parametrize("code", ["XYZ001", "SCHOOL001", "PROMO001", "club001", "CLUB1", "TOOLONGPREFIX001"])
def test_no_code(code: str) -> None:
    """A prefix is one of the library's or has four to eight letters that begin with none of those."""
    with pytest.raises(ValueError, match="is not a code"):
        own(code)


def test_a_wrong_severity_or_path() -> None:
    """A severity that is none is refused when the rule is made; a path that is none fails the rule alone."""
    with pytest.raises(ValueError, match=r"write Severity\.ERROR"):
        own("CLUB001", severity="error")
    rules = RuleSet([own("CLUB001", "/namespace"), own("CLUB002", ("sesions", "a")), own("CLUB003")])
    report = rr.validate(SEASON, rules=rules)
    assert ["CLUB003"] == [d.code for d in report.diagnostics]
    first, second = (crash.error for crash in report.crashes)
    assert "a path is a tuple such as" in first
    assert "a path begins with a field of Season" in second
    assert report.diagnostics[0].url is None
