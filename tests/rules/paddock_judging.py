"""What one rule on the paddock says."""

from typing import Any

from roadracing.findings import Diagnostic
from roadracing.model import Season
from roadracing.practice import Practices
from roadracing.rules import validate
from tests.rules.paddock_building import paddock


def judge(
    code: str, *rows: Any, stated: dict[str, Any] | None = None, **changes: Any
) -> tuple[Diagnostic, ...]:
    """The findings of one rule on the paddock with some changes; ``stated`` are parameters for this run."""
    return judged(code, paddock(*rows, **changes), stated)


def judged(code: str, season: Season, stated: dict[str, Any] | None = None) -> tuple[Diagnostic, ...]:
    """The findings of one rule in a season."""
    report = validate(season, select=[code], practices=Practices(stated or {}))
    assert () == report.crashes
    return report.diagnostics
