from ._internal.findings.codes import (
    Code as Code,
)
from ._internal.findings.diagnostic import (
    Related as Related,
)
from ._internal.findings.errors import (
    FindingsError as FindingsError,
)
from ._internal.findings.places import (
    Place as Place,
    SourceMap as SourceMap,
)
from ._internal.findings.report import (
    Crash as Crash,
    NotRun as NotRun,
    Suppressed as Suppressed,
)
from ._internal.reports.github import (
    github as github,
)
from ._internal.reports.json_report import (
    json_report as json_report,
    report_schema as report_schema,
)
from ._internal.reports.junit import (
    junit as junit,
)
from ._internal.reports.problem_details import (
    problem_details as problem_details,
)
from ._internal.reports.sarif import (
    sarif as sarif,
)
from ._internal.rules.engine.case import (
    Case as Case,
    Finding as Finding,
    OutOfTime as OutOfTime,
    Profile as Profile,
)
from ._internal.rules.engine.room import (
    Room as Room,
)
from ._internal.rules.engine.rule import (
    Rule as Rule,
    rule as rule,
)
from ._internal.rules.engine.ruleset import (
    RuleSet as RuleSet,
    UnknownCode as UnknownCode,
)
from ._internal.rules.installed import (
    ENTRY_POINTS as ENTRY_POINTS,
    installed as installed,
)
from ._internal.rules.library import (
    DEFAULT as DEFAULT,
)
from ._internal.track.overlaps import (
    GroundClaim as GroundClaim,
)
from ._internal.track.session_parts import (
    Families as Families,
)
from ._internal.track.slots import (
    Slot as Slot,
)
