"""The rules on safety teams and procedures, in the order of their codes."""

from roadracing.rules.rule import Rule

SAFETY: tuple[Rule, ...] = ()
"""The rules on safety teams and procedures."""
