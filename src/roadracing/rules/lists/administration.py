"""The rules on entries, officials, access and the work around the cars, in the order of their codes."""

from roadracing.rules.rule import Rule

ADMINISTRATION: tuple[Rule, ...] = ()
"""The rules on entries, officials, access and the work around the cars."""
