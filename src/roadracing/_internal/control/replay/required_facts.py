"""What an entry has to say so that its kind means anything."""

from typing import Final

from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, Scope

_NEEDS: Final[dict[EntryKind, tuple[str, ...]]] = {
    EntryKind.TRACK_STATUS: ("track_status",),
    EntryKind.PIT_LANE: ("pit_entry", "pit_exit", "open_classes", "speed_limit_kph"),
    EntryKind.SESSION_STATUS: ("session_status",),
    EntryKind.OCCUPANCY: ("occupancy",),
    EntryKind.SECTOR_CONDITION: ("condition",),
    EntryKind.SIGNAL: ("signal",),
    EntryKind.PROCEDURE_STEP: ("step",),
    EntryKind.UNIT: ("unit",),
    EntryKind.CHECK: ("check",),
    EntryKind.FLAG_TIME: ("track_status",),
    EntryKind.PENALTY: ("penalty", "decision"),
}
"""Of which fields an entry needs one."""
_ALSO: Final[dict[EntryKind, tuple[str, ...]]] = {
    EntryKind.FLAG_TIME: ("elapsed", "laps"),
    EntryKind.PENALTY: ("car", "decision"),
    EntryKind.PENALTY_SERVED: ("car", "decision"),
}
"""Of which fields it needs one besides."""


def missing_facts(entry: LogEntry) -> tuple[tuple[str, str], ...]:
    """What an entry lacks, each with what would be right."""
    found = []
    for fields in (_NEEDS.get(entry.kind), _ALSO.get(entry.kind)):
        if fields is not None and all(getattr(entry, field) in (None, ()) for field in fields):
            names = " or ".join(field.replace("_", " ") for field in fields)
            found.append((f"an entry about a {entry.kind.words} says no {names}", f"give it its {names}"))
    if entry.scope is Scope.CAR and entry.car is None:
        found.append(("it is for one car and does not say for which", "give it the number of the car"))
    if entry.scope is Scope.SECTOR and entry.sector is None and entry.station is None:
        found.append(("it is for a sector and does not say for which", "give it the sector or the station"))
    return tuple(found)
