from ._internal.documents.practice_packages import (
    adopt as adopt,
    known_packages as known_packages,
    practice_package as practice_package,
)
from ._internal.model.agreement.best_practice import (
    Adoption as Adoption,
    BestPractice as BestPractice,
    ParameterSetting as ParameterSetting,
    PracticeScope as PracticeScope,
    PracticeStatus as PracticeStatus,
)
from ._internal.practice.briefing_parts import (
    Run as Run,
    Topic as Topic,
)
from ._internal.practice.briefing_sheet import (
    Briefing as Briefing,
)
from ._internal.practice.candidates import (
    Candidate as Candidate,
    Passed as Passed,
    Voice as Voice,
)
from ._internal.practice.effective import (
    Practices as Practices,
)
from ._internal.practice.meanings.differences import (
    Difference as Difference,
)
from ._internal.practice.meanings.flag_semantics import (
    meaning as meaning,
    signal as signal,
    signal_differences as signal_differences,
)
from ._internal.practice.meanings.neutralisation import (
    Neutralisation as Neutralisation,
    PitState as PitState,
    Tool as Tool,
    ToolDifference as ToolDifference,
)
from ._internal.practice.meanings.neutralising import (
    neutralisation_of as neutralisation_of,
    neutralisations_of as neutralisations_of,
    tool_differences as tool_differences,
)
from ._internal.practice.parameters import (
    BookValue as BookValue,
    Meaning as Meaning,
    Parameter as Parameter,
    ParameterKind as ParameterKind,
    Strictness as Strictness,
    Value as Value,
)
from ._internal.practice.registry import (
    PARAMETERS as PARAMETERS,
    parameter as parameter,
)
from ._internal.practice.required_roles import (
    REQUIRED_ROLES as REQUIRED_ROLES,
    RequiredRole as RequiredRole,
    required_roles as required_roles,
)
from ._internal.practice.rulebooks import (
    RULE_BOOKS as RULE_BOOKS,
    UNSOURCED as UNSOURCED,
    Confidence as Confidence,
    RuleBookText as RuleBookText,
    Source as Source,
    rule_book_text as rule_book_text,
)
from ._internal.practice.signals.restricted_periods import (
    RESTRICTIONS as RESTRICTIONS,
    CrewRestriction as CrewRestriction,
    RestrictedPeriod as RestrictedPeriod,
    restricted_periods as restricted_periods,
    restricted_rows as restricted_rows,
)
from ._internal.practice.signals.signal_table import (
    SIGNALS as SIGNALS,
)
from ._internal.practice.signals.signals import (
    Signal as Signal,
    SignalDifference as SignalDifference,
    SignalMeaning as SignalMeaning,
    Weight as Weight,
)
from ._internal.practice.signals.start_signals import (
    COUNTDOWNS as COUNTDOWNS,
    CountdownStep as CountdownStep,
    StartSignal as StartSignal,
    signal_rows as signal_rows,
    start_signals as start_signals,
)
from ._internal.practice.value_in_force import (
    Effective as Effective,
)
from ._internal.practice.weekend_briefing import (
    briefing as briefing,
)
from ._internal.practice.where_asked import (
    Spot as Spot,
)
