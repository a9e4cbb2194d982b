"""The rules on race control, in the order of their codes."""

from roadracing.rules.rule import Rule

CONTROL: tuple[Rule, ...] = ()
"""The rules on race control."""
