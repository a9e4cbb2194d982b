"""What the organisations agreed about how a weekend is run."""

from .briefing import Briefing, briefing
from .effective import Effective, Practices
from .neutralisation import Neutralisation, PitState, Tool, ToolDifference
from .neutralising import neutralisation_of, neutralisations_of, tool_differences
from .parameters import BookValue, Direction, Meaning, Parameter, ParameterKind, Value
from .registry import PARAMETERS, parameter
from .required_roles import REQUIRED_ROLES, RequiredRole, required_roles
from .restricted_periods import (
    RESTRICTIONS,
    CrewRestriction,
    RestrictedPeriod,
    restricted_periods,
    restricted_rows,
)
from .rulebooks import RULE_BOOKS, UNSOURCED, Confidence, RuleBookText, Source, rule_book_text
from .semantics import meaning, signal, signal_differences
from .signal_table import SIGNALS
from .signals import Signal, SignalDifference, SignalMeaning, Weight
from .start_signals import COUNTDOWNS, CountdownStep, StartSignal, signal_rows, start_signals

__all__ = [
    "COUNTDOWNS",
    "PARAMETERS",
    "REQUIRED_ROLES",
    "RESTRICTIONS",
    "RULE_BOOKS",
    "SIGNALS",
    "UNSOURCED",
    "BookValue",
    "Briefing",
    "Confidence",
    "CountdownStep",
    "CrewRestriction",
    "Direction",
    "Effective",
    "Meaning",
    "Neutralisation",
    "Parameter",
    "ParameterKind",
    "PitState",
    "Practices",
    "RequiredRole",
    "RestrictedPeriod",
    "RuleBookText",
    "Signal",
    "SignalDifference",
    "SignalMeaning",
    "Source",
    "StartSignal",
    "Tool",
    "ToolDifference",
    "Value",
    "Weight",
    "briefing",
    "meaning",
    "neutralisation_of",
    "neutralisations_of",
    "parameter",
    "required_roles",
    "restricted_periods",
    "restricted_rows",
    "rule_book_text",
    "signal",
    "signal_differences",
    "signal_rows",
    "start_signals",
    "tool_differences",
]
