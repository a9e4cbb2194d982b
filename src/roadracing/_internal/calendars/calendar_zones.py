"""Which zone a calendar means by the name it gives one."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from roadracing._internal.text.quoting import quote
from roadracing._internal.time.zones import zone_names

from .vtimezone import Definition
from .windows_display_names import DISPLAY_NAMES

UTC: Final = "Etc/UTC"
_UTC_NAMES: Final = frozenset({"utc", "z", "gmt", "coordinated universal time", "etc/utc"})
_FEWEST_PARTS: Final = 2
_OFFSET: Final = re.compile(r"\(?(?:UTC|GMT)?\s*([+\-−])\s?([0-9]{1,2})(?::?([0-9]{2}))?\)?", re.IGNORECASE)
_FARTHEST: Final = dt.timedelta(hours=14)
"""No zone of this world is farther from UTC."""
_MINUTES: Final = 60
_DISPLAYED: Final = re.compile(r"\((?:UTC|GMT)(?:[+-][0-9]{2}:[0-9]{2})?\)\s*(.+)")


@attrs.frozen(kw_only=True)
class Meant:
    """What a calendar's name for a zone means.

    Attributes:
        zone: the zone of the tz database; ``None`` if it is none.
        definition: the calendar's own definition, where only that is known.
        offset: how far its clocks are ahead of UTC, where its name is no more than that.
        remark: what should be said about it.
    """

    zone: str | None = None
    definition: Definition | None = None
    offset: dt.timedelta | None = None
    remark: str | None = None


def zones_of(tzids: Iterable[str], definitions: Mapping[str, Definition]) -> dict[str, Meant]:
    """What each name means."""
    return {tzid: _meant(tzid, definitions.get(tzid)) for tzid in tzids}


def named_zone(name: str) -> str | None:
    """The zone of the tz database that a name is, exactly or but for its case."""
    names = zone_names()
    if name in names:
        return name
    wanted = name.strip().strip('"').casefold()
    return next((one for one in names if one.casefold() == wanted), None) if wanted else None


def _meant(tzid: str, definition: Definition | None) -> Meant:
    if (exact := named_zone(tzid)) is not None:
        return Meant(zone=exact)
    if tzid.strip().casefold() in _UTC_NAMES:
        return Meant(zone=UTC)
    parts = tzid.strip().strip('"').split("/")
    for count in (3, 2):
        if (
            len(parts) > count >= _FEWEST_PARTS
            and (inside := named_zone("/".join(parts[-count:]))) is not None
        ):
            return Meant(
                zone=inside, remark=f"The zone {quote(tzid)} was taken for {inside}, which its name ends in."
            )
    if (
        definition is not None
        and definition.location
        and (there := named_zone(definition.location)) is not None
    ):
        remark = f"The zone {quote(tzid)} was taken for {there}, which the calendar says it is."
        return Meant(zone=there, remark=remark)
    if (windows := _windows(tzid)) is not None:
        remark = f"The zone {quote(tzid)} is Windows' name; by the table of the Unicode CLDR it is {windows}."
        return Meant(zone=windows, remark=remark)
    if definition is not None and definition.observances:
        remark = (
            f"The zone {quote(tzid)} is the calendar's own; its times were read by the offsets it defines."
        )
        return Meant(definition=definition, remark=remark)
    if (offset := offset_of(tzid)) is not None:
        remark = (
            f"The zone {quote(tzid)} is an offset from UTC and no place's clock; its times were read with it."
        )
        return Meant(offset=offset, remark=remark)
    return Meant()


def offset_of(name: str) -> dt.timedelta | None:
    """The offset that a name is and no more, such as ``UTC+11:00``, ``GMT-5`` or ``+0530``.

    >>> offset_of("UTC+11:00"), offset_of("(UTC-05:00) Eastern Time")
    (datetime.timedelta(seconds=39600), None)
    """
    found = _OFFSET.fullmatch(name.strip().strip('"').strip())
    if found is None:
        return None
    size = dt.timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    if size > _FARTHEST or int(found[3] or 0) >= _MINUTES:
        return None
    return size if found[1] == "+" else -size


def _windows(tzid: str) -> str | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415 - loaded for a calendar only

    name = tzid.strip().strip('"').strip()
    shown = _DISPLAYED.fullmatch(name)
    found = WINDOWS_TO_OLSON.get(DISPLAY_NAMES.get(shown[1], "") if shown is not None else name)
    return named_zone(str(found)) if found is not None else None
