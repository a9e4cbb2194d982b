"""What must hold: a module per concern, a function per rule."""

from typing import TYPE_CHECKING

from ._facade import lazily

if TYPE_CHECKING:
    from ._internal.intake.check import check, report_on
    from ._internal.intake.forms import Form
    from ._internal.intake.received import Hints, Received, receive
    from ._internal.reports.github import github
    from ._internal.reports.json_report import json_report, report_schema
    from ._internal.reports.junit import junit
    from ._internal.reports.problem_details import problem_details
    from ._internal.reports.sarif import sarif
    from ._internal.rules.engine.case import Case, Finding, Profile
    from ._internal.rules.engine.rule import Rule, rule
    from ._internal.rules.engine.ruleset import RuleSet, UnknownCode
    from ._internal.rules.library import DEFAULT
    from ._internal.rules.validate import validate

_HOMES = {
    "_internal.intake.check": (
        "check",
        "report_on",
    ),
    "_internal.intake.forms": ("Form",),
    "_internal.intake.received": (
        "Hints",
        "Received",
        "receive",
    ),
    "_internal.reports.github": ("github",),
    "_internal.reports.json_report": (
        "json_report",
        "report_schema",
    ),
    "_internal.reports.junit": ("junit",),
    "_internal.reports.problem_details": ("problem_details",),
    "_internal.reports.sarif": ("sarif",),
    "_internal.rules.library": ("DEFAULT",),
    "_internal.rules.engine.case": (
        "Case",
        "Finding",
        "Profile",
    ),
    "_internal.rules.engine.rule": (
        "Rule",
        "rule",
    ),
    "_internal.rules.engine.ruleset": (
        "RuleSet",
        "UnknownCode",
    ),
    "_internal.rules.validate": ("validate",),
}

__all__ = [
    "DEFAULT",
    "Case",
    "Finding",
    "Form",
    "Hints",
    "Profile",
    "Received",
    "Rule",
    "RuleSet",
    "UnknownCode",
    "check",
    "github",
    "json_report",
    "junit",
    "problem_details",
    "receive",
    "report_on",
    "report_schema",
    "rule",
    "sarif",
    "validate",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
