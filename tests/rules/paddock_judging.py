"""What one rule on the paddock says."""

from typing import Any

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from tests.rules.building import diagnostics_of
from tests.rules.paddock_building import paddock


def judge(
    code: str, *rows: Any, stated: dict[str, Any] | None = None, **changes: Any
) -> tuple[Diagnostic, ...]:
    """The findings of one rule on the paddock with some changes; ``stated`` are parameters for this run."""
    return judged(code, paddock(*rows, **changes), stated)


def judged(code: str, season: Season, stated: dict[str, Any] | None = None) -> tuple[Diagnostic, ...]:
    """The findings of one rule in a season."""
    return diagnostics_of(season, select=[code], practices=Practices(stated or {}))
