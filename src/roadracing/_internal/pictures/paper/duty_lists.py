"""Who is on duty where, on which channel, and whose credentials open what."""

from collections.abc import Iterable, Iterator

from roadracing._internal.model.control.official import Assignment
from roadracing._internal.model.entry.access_plan import AccessGrant
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.lists import listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.naming import label_of, labels_of

from .ground_lists import Groups, Row, held_words, with_when


def _on(index: Index, weekend: RaceWeekend, one: Assignment) -> str:
    """When an assignment keeps somebody: its sessions, its series, its shift, or the whole weekend."""
    sessions = listed(index.sessions[s].label for s in one.sessions if s in index.sessions)
    series = listed(labels_of(index.series, one.series))
    return (
        ", ".join(filter(None, (series, sessions, held_words(index, weekend, one.start, one.end)))) or "all"
    )


def _channel(index: Index, name: str | None) -> str:
    known = {one.id: one for one in index.season.radio_channels}
    return label_of(known, name) if name is not None else ""


def _who(index: Index, name: str | None) -> str:
    """The name of an official; an id is nothing for paper."""
    if name is None:
        return "open"
    official = index.officials.get(name)
    return (official.name if official is not None else None) or "not named"


def posts(index: Index, weekend: RaceWeekend) -> tuple[Row, Groups]:
    """The stations along the lap as they are staffed, with the people and their shifts."""
    layout = index.layouts.get(weekend.layout or "")
    stations = sorted(layout.stations, key=lambda one: (one.at_m is None, one.at_m or 0.0)) if layout else []
    staffing = {
        held.station: held
        for plan in index.season.safety_plans
        if plan.weekend == weekend.id
        for held in plan.staffing
    }
    people: dict[str, list[str]] = {}
    for one in index.assignments_at(weekend.id):
        if one.station is not None:
            role = spoken(one.role.value) if one.role is not None else ""
            words = " ".join(filter(None, (_who(index, one.official), f"[{role}]" if role else "")))
            when = _on(index, weekend, one)
            people.setdefault(one.station, []).append(words if when == "all" else with_when(words, when))
    labels = {one.id: one.label for one in stations}
    names = list(dict.fromkeys([*labels, *staffing, *people]))
    at = {one.id: f"{one.at_m:g} m" for one in stations if one.at_m is not None}
    rows = []
    for name in names:
        held = staffing.get(name)
        count = [held.staff, held.fire_trained, held.extinguishers] if held is not None else [None] * 3
        rows.append(
            (
                labels.get(name, name),
                at.get(name, ""),
                *("" if one is None else str(one) for one in count),
                _who(index, held.in_charge) if held is not None and held.in_charge else "",
                _channel(index, held.channel) if held is not None else "",
                "; ".join(people.get(name, [])),
            )
        )
    return ("Post", "At", "Marshals", "Fire trained", "Extinguishers", "Captain", "Channel", "People"), (
        ("", tuple(rows)),
    )


def rota(index: Index, weekend: RaceWeekend) -> tuple[Row, Groups]:
    """Who does what when, by role, with the relief."""
    roles: dict[str, list[Row]] = {}
    stations = {s.id: s.label for layout in index.layouts.values() for s in layout.stations}
    for one in sorted(index.assignments_at(weekend.id), key=_in_order):
        official = index.officials.get(one.official or "")
        body = (
            label_of(index.organisations, official.organisation) if official and official.organisation else ""
        )
        roles.setdefault(
            spoken(one.role.value).capitalize() if one.role is not None else "Officials", []
        ).append(
            (
                _who(index, one.official),
                body,
                stations.get(one.station or "", one.station or ""),
                _on(index, weekend, one),
                _who(index, one.backup) if one.backup else "",
                _channel(index, one.channel),
            )
        )
    return ("Name", "Body", "Post", "On duty", "Relief", "Channel"), tuple(
        (role, tuple(rows)) for role, rows in roles.items()
    )


def _in_order(one: Assignment) -> tuple[float, str]:
    return (one.start.utc.timestamp() if one.start is not None else 0.0, one.id)


def radio(index: Index, weekend: RaceWeekend) -> tuple[Row, Groups]:
    """Every channel with what is said on it, and who answers there."""
    answers: dict[str, list[str]] = {}
    for one in index.assignments_at(weekend.id):
        if one.channel is not None:
            role = spoken(one.role.value) if one.role is not None else ""
            answers.setdefault(one.channel, []).append(
                " ".join(filter(None, (_who(index, one.official), f"[{role}]" if role else "")))
            )
    for plan in (one for one in index.season.safety_plans if one.weekend == weekend.id):
        for unit in plan.units:
            if unit.channel is not None:
                answers.setdefault(unit.channel, []).append(unit.label)
    rows = [
        (
            one.label,
            one.use or "",
            f"{one.frequency_mhz:g} MHz" if one.frequency_mhz is not None else "",
            "; ".join([*one.listeners, *labels_of(index.series, one.series)]),
            "; ".join(answers.get(one.id, [])),
            one.notes or "",
        )
        for one in index.season.radio_channels
        if one.weekend == weekend.id
    ]
    return ("Channel", "Use", "Frequency", "Who listens", "Answers there", "Notes"), (("", tuple(rows)),)


def access(index: Index, weekend: RaceWeekend) -> tuple[Row, Groups]:
    """Every level of credential with what it opens, a column for each zone."""
    groups: list[tuple[str, tuple[Row, ...]]] = []
    zones = [zone for plan in index.access_plans_at(weekend.id) for zone in plan.zones]
    for plan in index.access_plans_at(weekend.id):
        rows = []
        for level in plan.levels:
            body = label_of(index.organisations, level.organisation) if level.organisation else ""
            cells = []
            for zone in zones:
                granted = [one for one in plan.grants if one.level == level.id and zone.id in one.zones]
                cells.append("; ".join(dict.fromkeys(_grant(index, one) for one in granted)) or "no")
            rows.append((level.label, body, *cells))
        groups.append(("", tuple(rows)))
    return ("Credential", "Issued by", *(zone.label for zone in zones)), tuple(groups)


def _grant(index: Index, grant: AccessGrant) -> str:
    """When a grant is good, in a few words."""
    return ", ".join(_conditions(index, grant)) or "yes"


def _conditions(index: Index, grant: AccessGrant) -> Iterator[str]:
    around: Iterable[str] = (
        *(index.sessions[s].label for s in grant.sessions if s in index.sessions),
        *(spoken(kind.value) for kind in grant.kinds),
        *labels_of(index.series, grant.series),
    )
    if not grant.always:
        before = f"{grant.before_min:g} min before " if grant.before_min else ""
        yield f"{before}around {listed(around)}"
    if grant.while_hot is False:
        yield "not while hot"
    if grant.minimum_age is not None:
        yield f"from {grant.minimum_age} years"
    if grant.escorted:
        yield "escorted"
