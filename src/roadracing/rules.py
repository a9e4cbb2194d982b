"""What must hold: a module per concern, a function per rule."""

from typing import TYPE_CHECKING

from ._facade import lazily

if TYPE_CHECKING:
    from ._internal.intake.check import check, report_on
    from ._internal.intake.forms import Form
    from ._internal.intake.received import Hints, Received, receive
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
    "receive",
    "report_on",
    "rule",
    "validate",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
