"""The rules on the paddock, in the order of their codes."""

from roadracing.rules.rule import Rule

PADDOCK: tuple[Rule, ...] = ()
"""The rules on the paddock."""
