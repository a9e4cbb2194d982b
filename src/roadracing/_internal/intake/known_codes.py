"""Every code that any room gives out, in one list for people."""

from types import ModuleType
from typing import Final

from roadracing._internal.calendars import calendar_faults as calendars
from roadracing._internal.control.log import log_faults as logs
from roadracing._internal.documents import faults as documents
from roadracing._internal.findings.codes import Code
from roadracing._internal.geometry import geojson_faults as maps
from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.schedule.day_changes import AFTER_DARK, FIXED_MOVED
from roadracing._internal.rules.validation import JUDGED_IN_PART, UNUSED_SUPPRESSION
from roadracing._internal.tables.cells import table_faults as timetables
from roadracing._internal.tables.tabs import tab_faults as tabs
from roadracing._internal.versions import refusals as versions

_ROOMS: Final[tuple[ModuleType, ...]] = (documents, timetables, tabs, calendars, maps, logs, versions)


def all_codes() -> tuple[Code, ...]:
    """The codes of the readers, of joining, of the rules and of changes to the day, in order."""
    read = [held for room in _ROOMS for held in vars(room).values() if isinstance(held, Code)]
    codes = (
        *read,
        JUDGED_IN_PART,
        UNUSED_SUPPRESSION,
        AFTER_DARK,
        FIXED_MOVED,
        *(rule.code for rule in DEFAULT),
    )
    return tuple(sorted(codes, key=lambda code: code.code))


def rule_of(code: str) -> Rule | None:
    """The rule that gives out a code; ``None`` where a reader does."""
    return next((rule for rule in DEFAULT if rule.code.code == code), None)
