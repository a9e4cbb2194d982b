"""What the organisations agreed about how a weekend is run."""

from typing import TYPE_CHECKING

from ._facade import lazily

if TYPE_CHECKING:
    from ._internal.practice.briefing import Briefing, briefing
    from ._internal.practice.effective import Effective, Practices
    from ._internal.practice.meanings.flag_semantics import meaning, signal, signal_differences
    from ._internal.practice.meanings.neutralisation import Neutralisation, PitState, Tool, ToolDifference
    from ._internal.practice.meanings.neutralising import (
        neutralisation_of,
        neutralisations_of,
        tool_differences,
    )
    from ._internal.practice.parameters import BookValue, Direction, Meaning, Parameter, ParameterKind, Value
    from ._internal.practice.registry import PARAMETERS, parameter
    from ._internal.practice.required_roles import REQUIRED_ROLES, RequiredRole, required_roles
    from ._internal.practice.rulebooks import (
        RULE_BOOKS,
        UNSOURCED,
        Confidence,
        RuleBookText,
        Source,
        rule_book_text,
    )
    from ._internal.practice.signals.restricted_periods import (
        RESTRICTIONS,
        CrewRestriction,
        RestrictedPeriod,
        restricted_periods,
        restricted_rows,
    )
    from ._internal.practice.signals.signals import Signal, SignalDifference, SignalMeaning, Weight
    from ._internal.practice.signals.start_signals import (
        COUNTDOWNS,
        CountdownStep,
        StartSignal,
        signal_rows,
        start_signals,
    )
    from ._internal.practice.signals.table import SIGNALS

_HOMES = {
    "_internal.practice.briefing": (
        "Briefing",
        "briefing",
    ),
    "_internal.practice.effective": (
        "Effective",
        "Practices",
    ),
    "_internal.practice.meanings.flag_semantics": (
        "meaning",
        "signal",
        "signal_differences",
    ),
    "_internal.practice.meanings.neutralisation": (
        "Neutralisation",
        "PitState",
        "Tool",
        "ToolDifference",
    ),
    "_internal.practice.meanings.neutralising": (
        "neutralisation_of",
        "neutralisations_of",
        "tool_differences",
    ),
    "_internal.practice.parameters": (
        "BookValue",
        "Direction",
        "Meaning",
        "Parameter",
        "ParameterKind",
        "Value",
    ),
    "_internal.practice.registry": (
        "PARAMETERS",
        "parameter",
    ),
    "_internal.practice.required_roles": (
        "REQUIRED_ROLES",
        "RequiredRole",
        "required_roles",
    ),
    "_internal.practice.rulebooks": (
        "Confidence",
        "RULE_BOOKS",
        "RuleBookText",
        "Source",
        "UNSOURCED",
        "rule_book_text",
    ),
    "_internal.practice.signals.restricted_periods": (
        "CrewRestriction",
        "RESTRICTIONS",
        "RestrictedPeriod",
        "restricted_periods",
        "restricted_rows",
    ),
    "_internal.practice.signals.signals": (
        "Signal",
        "SignalDifference",
        "SignalMeaning",
        "Weight",
    ),
    "_internal.practice.signals.start_signals": (
        "COUNTDOWNS",
        "CountdownStep",
        "StartSignal",
        "signal_rows",
        "start_signals",
    ),
    "_internal.practice.signals.table": ("SIGNALS",),
}

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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
