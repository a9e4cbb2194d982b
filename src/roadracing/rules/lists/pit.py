"""The rules on the pit lane, in the order of their codes."""

from roadracing.rules.rule import Rule

PIT: tuple[Rule, ...] = ()
"""The rules on the pit lane."""
