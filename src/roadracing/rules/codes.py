"""Every code that any room gives out, in one list for people."""

from roadracing.findings import Code

from .catalogue import DEFAULT
from .changed_day import AFTER_DARK, FIXED_MOVED
from .rule import Rule
from .validating import UNUSED_SUPPRESSION


def all_codes() -> tuple[Code, ...]:
    """The codes of the readers, of joining, of the rules and of changes to the day, in order."""
    from roadracing.control import log_faults as logs  # noqa: PLC0415 - only lists need the readers
    from roadracing.documents import faults as documents  # noqa: PLC0415 - only lists need the readers
    from roadracing.geometry import geojson_faults as maps  # noqa: PLC0415
    from roadracing.joint import refusals  # noqa: PLC0415
    from roadracing.timetables import calendar_faults as calendars  # noqa: PLC0415
    from roadracing.timetables import faults as timetables  # noqa: PLC0415

    rooms = (documents, timetables, calendars, maps, refusals, logs)
    read = [c for room in rooms for c in vars(room).values() if isinstance(c, Code)]
    codes = (*read, UNUSED_SUPPRESSION, AFTER_DARK, FIXED_MOVED, *(rule.code for rule in DEFAULT))
    return tuple(sorted(codes, key=lambda code: code.code))


def rule_of(code: str) -> Rule | None:
    """The rule that gives out a code; ``None`` where a reader does."""
    return next((rule for rule in DEFAULT if rule.code.code == code), None)
