"""What stands at the head of every sheet of a noticeboard: which day, which timetable, whose, and which sheet."""

from typing import Final

from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.weekend import TimetableStatus
from roadracing._internal.pictures.pen.drawing import box, label, stroke
from roadracing._internal.pictures.pen.svg import Element
from roadracing._internal.pictures.pen.text_fitting import fit, plain, width, wrap
from roadracing._internal.words.clocks import clock_text, zone_text
from roadracing._internal.words.days import short_day_text

from .rows import Row
from .timetable_scene import Scene

HEAD: Final = 124.0
"""How high the head of a sheet is, in CSS pixels."""
_DAY: Final = 26.0
_EVENT: Final = 15.0
_FACT: Final = 12.0
_KINDS: Final = {
    TimetableStatus.PROVISIONAL: "Provisional timetable",
    TimetableStatus.OFFICIAL: "Official timetable",
    TimetableStatus.REVISED: "Official timetable, revised",
}


def sheet_head(scene: Scene, title: str, sheet: str, room: float, y: float) -> list[Element]:
    """The head of a sheet: the same on each of a timetable but for the day and the number."""
    numbered = width(sheet, _EVENT, bold=True)
    kind = fit(_kind(scene), room - numbered - 20, _EVENT, bold=True)
    event = plain(scene.weekend.label) if scene.weekend.label != scene.weekend.id else ""
    venue = scene.index.venue_of(scene.weekend)
    place = plain(venue.name or "") if venue is not None else ""
    facts = wrap(" · ".join(_facts(scene)), room, _FACT, 2)
    return [
        box(0, y, room, 4, "dot"),
        label(kind, 0, y + 22, _EVENT, bold=True),
        label(sheet, room, y + 22, _EVENT, bold=True, anchor="end"),
        label(fit(title, room, _DAY, bold=True), 0, y + 52, _DAY, bold=True),
        label(fit(" · ".join(filter(None, (event, place))), room, _EVENT), 0, y + 74, _EVENT),
        *(label(line, 0, y + 93 + 15 * number, _FACT) for number, line in enumerate(facts)),
        stroke(0, y + HEAD - 8, room, y + HEAD - 8, "rule"),
    ]


def latest_bulletin(scene: Scene) -> Bulletin | None:
    """The bulletin of the weekend that was issued last."""
    told = [b for b in scene.index.season.bulletins if b.weekend in (None, scene.weekend.id) and b.issued_at]
    return max(told, key=lambda b: (b.issued_at.utc if b.issued_at else None, b.id), default=None)


def revised(scene: Scene, row: Row) -> bool:
    """Whether a row is another one than before: than in the earlier timetable, or by the last change of the weekend."""
    if row.change is not None:
        return True
    changed = row.session.changed_at
    if not row.session.revision or changed is None:
        return False
    last = max(
        (s.changed_at.utc for s in scene.index.sessions_of(scene.weekend.id) if s.revision and s.changed_at),
        default=None,
    )
    return changed.utc == last


def _kind(scene: Scene) -> str:
    timetable = scene.weekend.timetable
    said = _KINDS.get(timetable.status, "Timetable") if timetable and timetable.status else "Timetable"
    if timetable is not None and timetable.version:
        said += f", version {plain(timetable.version)}"
    return f"{said} · {plain(scene.whose)}" if scene.whose else said


def _facts(scene: Scene) -> list[str]:
    """Who issued it and when, what bulletin it includes, and whose clocks its times are on."""
    timetable = scene.weekend.timetable
    by = scene.index.organisations.get(timetable.issued_by or "") if timetable is not None else None
    issuer = plain((by.name or by.short_name or "") if by is not None else "")
    said = [f"Issued by {issuer}" if issuer else "Issuer not stated"]
    if timetable is not None and timetable.issued_at is not None:
        at = timetable.issued_at.to(scene.zone)
        said.append(f"issued {short_day_text(at.date(), year=True)} {scene.clocks(clock_text(at))}")
    latest = latest_bulletin(scene)
    if latest is not None and latest.issued_at is not None:
        number = f" {latest.number}" if latest.number is not None else ""
        at = latest.issued_at.to(scene.zone)
        said.append(f"Bulletin{number}, {short_day_text(at.date())} {scene.clocks(clock_text(at))}")
    else:
        said.append("no bulletin")
    first = next((rows[0].starts for rows in scene.days.values() if rows and rows[0].starts), None)
    if first is not None:
        said.append(f"local time ({zone_text(first)})")
    return said
