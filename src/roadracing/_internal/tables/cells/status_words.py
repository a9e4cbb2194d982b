"""What words of an activity, or in the place of a time, say about whether it runs: cancelled, postponed, delayed."""

import re
from typing import Final

from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.tables.cells.cell_clock import plain

_WORDS: Final = {
    PlanStatus.CANCELLED: "cancell?ed|called off|will not run|not running|abandoned|abgesagt|entf[aä]llt|gestrichen"
    "|f[aä]llt aus|annul[eé]e?s?|supprim[eé]e?s?|annullat[aoei]|soppress[aoei]|cancellat[aoei]|cancelad[ao]s?"
    "|anulad[ao]s?|suspendid[ao]s?|afgelast|geannuleerd|vervalt|vervallen|中止|キャンセル",
    PlanStatus.POSTPONED: "postponed|rained out|verschoben|report[eé]e?s?|rinviat[aoei]|aplazad[ao]s?|pospuest[ao]s?"
    "|adiad[ao]s?|uitgesteld|延期",
    PlanStatus.DELAYED: "delayed|versp[aä]tet|retard[eé]e?s?|ritardat[aoei]|retrasad[ao]s?|demorad[ao]s?|atrasad[ao]s?"
    "|vertraagd|遅延",
}
# What the activity ends in is no mark, so that a run of marks can be divided in one way only.
_MARKS: Final = r" ,:;(\[*-"
_STATES: Final = {
    status: re.compile(
        rf"(.*[^{_MARKS}]|[{_MARKS}])[{_MARKS}]*[(\[*-] ?(?:{words})[)\]*!.]*"
        rf"|(?:{words})[ ]*[:)\]*!-]+ ?(.+)|(.+?) (?:is |ist |was )?(?:{words})[.!]*"
        rf"|[(\[*]+(?:{words})[)\]*]+ ?(.+)"
    )
    for status, words in _WORDS.items()
}
_ALONE: Final = {status: re.compile(rf"[(\[*-]* ?(?:{words})[)\]*!.-]*") for status, words in _WORDS.items()}
_LONGEST: Final = 300


def status_in_time(cell: str) -> tuple[str, PlanStatus | None]:
    """The time that a cell for a time holds beside a word for the status, and the status; either may be missing.

    >>> status_in_time("CANCELLED"), status_in_time("13:00 - cancelled")
    (('', <PlanStatus.CANCELLED: 'cancelled'>), ('13:00', <PlanStatus.CANCELLED: 'cancelled'>))
    """
    words = plain(cell[:_LONGEST])
    alone = next((status for status, pattern in _ALONE.items() if pattern.fullmatch(words)), None)
    if alone is not None:
        return "", alone
    return status_of(cell)


def status_of(activity: str) -> tuple[str, PlanStatus | None]:
    """The activity without the word for its status, and the status; ``None`` where it says none.

    >>> status_of("Practice - cancelled")
    ('practice', <PlanStatus.CANCELLED: 'cancelled'>)
    """
    words = plain(activity[:_LONGEST])
    for status, pattern in _STATES.items():
        if found := pattern.fullmatch(words):
            return next(part for part in found.groups() if part).strip(), status
    return activity, None


def is_status(cell: str) -> bool:
    """Whether a cell holds a word for a status and nothing else."""
    words = plain(cell[:_LONGEST])
    return any(pattern.fullmatch(words) for pattern in _ALONE.values())
