"""What must hold: a module per concern, a function per rule."""

from .case import Case, Finding, Profile
from .catalogue import DEFAULT
from .check import check, report_on
from .received import Form, Hints, Received, receive
from .rule import Rule, rule
from .ruleset import RuleSet
from .validating import UnknownCode, validate

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
