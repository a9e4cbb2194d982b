"""Every code that any room gives out, in one list for people."""

from roadracing._internal.findings.codes import Code
from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.schedule.changed_day import AFTER_DARK, FIXED_MOVED

from .library import DEFAULT
from .validate import UNUSED_SUPPRESSION


def all_codes() -> tuple[Code, ...]:
    """The codes of the readers, of joining, of the rules and of changes to the day, in order."""
    from roadracing._internal.calendars import faults as calendars  # noqa: PLC0415
    from roadracing._internal.control.log import faults as logs  # noqa: PLC0415 - only lists need the readers
    from roadracing._internal.documents import faults as documents  # noqa: PLC0415
    from roadracing._internal.geometry import geojson_faults as maps  # noqa: PLC0415
    from roadracing._internal.tables import faults as timetables  # noqa: PLC0415
    from roadracing._internal.versions import refusals  # noqa: PLC0415

    rooms = (documents, timetables, calendars, maps, logs, refusals)
    read = [c for room in rooms for c in vars(room).values() if isinstance(c, Code)]
    codes = (*read, UNUSED_SUPPRESSION, AFTER_DARK, FIXED_MOVED, *(rule.code for rule in DEFAULT))
    return tuple(sorted(codes, key=lambda code: code.code))


def rule_of(code: str) -> Rule | None:
    """The rule that gives out a code; ``None`` where a reader does."""
    return next((rule for rule in DEFAULT if rule.code.code == code), None)
