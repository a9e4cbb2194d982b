"""Tabs become facts of a season: one engine for all of them, from their declarations."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Path, Place
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.cells.cell_days import Days
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.text.quoting import quote

from . import tab_faults
from .declared.all_tabs import TABS
from .line_facts import LineFacts
from .new_names import NewNames
from .row_objects import RowRead
from .row_reading import TabRows
from .tab import Tab, held_fact, with_facts
from .tab_homes import OUTSIDE, Draft, holder_of, members_at, objects_of, with_all_members
from .tab_results import TabResult
from .tab_sheet import TabGrid, TabHead, lines_of

_SHOWN: Final = 8


@attrs.define(kw_only=True)
class TabsRead:
    """What was made of some tabs.

    Attributes:
        draft: the season with what they say, and the contacts.
        diagnostics: what could not be read, and what is worth knowing.
        places: where each fact stands.
        results: what became of each tab.
        crossed: facts that both the tabs and the season have changed since the export, by the path of their object.
    """

    draft: Draft
    diagnostics: list[Diagnostic] = attrs.field(factory=list)
    places: dict[Path, Place] = attrs.field(factory=dict)
    results: list[TabResult] = attrs.field(factory=list)
    crossed: dict[Path, tuple[str, ...]] = attrs.field(factory=dict)


def read_tabs(
    read: TabsRead,
    sheets: Iterable[tuple[TabGrid, TabHead]],
    *,
    zone: str | None,
    days: Days | None,
    series: str | None,
) -> None:
    """The tabs of a weekend are read into a season, those first that others refer to.

    Args:
        read: what was read so far; it is added to.
        sheets: the sheets, each with its headings.
        zone: the zone of the venue.
        days: the first and the last day of the weekend, where they are known.
        series: the series of rows that name none, where the caller says it.
    """
    order = {tab.name: at for at, tab in enumerate(TABS)}
    for grid, head in sorted(sheets, key=lambda one: order[one[1].tab.name]):
        lines, titles = lines_of(grid, head)
        _say_how(read, grid, head, titles)
        names = NewNames(draft=read.draft)
        facts = LineFacts(
            grid=grid, head=head, titles=titles, zone=zone, days=days, series=series, names=names
        )
        found = TabRows(facts=facts, lines=lines).read()
        read.diagnostics.extend(facts.diagnostics)
        _put(read, head.tab, found)
        _say_new(read, names.made)
        _result(read, grid, head.tab, found)


def _put(read: TabsRead, tab: Tab, found: Sequence[RowRead]) -> None:
    """Put what the rows say into the season."""
    changed: dict[Path, dict[str, Any]] = {}
    for row in found:
        if row.noun is None:
            continue
        if tab.home == (OUTSIDE,):
            read.draft.contacts[row.key] = row.noun
            continue
        if not tab.home:
            read.draft.season = row.noun
        else:
            changed.setdefault(row.home, {})[row.key] = row.noun
        path = (*row.home, row.key) if tab.home else ()
        read.places.setdefault(path, row.place)
        read.places |= {(*path, *field.split(".")): place for field, place in row.places.items()}
        if row.crossed:
            read.crossed[path] = row.crossed
    read.draft.season = with_all_members(read.draft.season, changed)


def _say_how(read: TabsRead, grid: TabGrid, head: TabHead, titles: Sequence[str]) -> None:
    place = grid.place(grid.rows[head.at])
    if head.others:
        names = listed([quote(text) for text in head.others.values()], most=_SHOWN)
        message = f"Not read in the tab {head.tab.title}: {names}."
        read.diagnostics.append(Diagnostic.of(tab_faults.NOT_READ, message, place=place))
    said = [
        f"{quote(unit)} as {column.unit}"
        for column, unit in head.columns.values()
        if unit and column.unit and unit != column.unit
    ]
    parts = ([f"{counted(len(titles), 'title')} above the headings"] if titles else []) + (
        [f"the units {listed(said)}"] if said else []
    )
    if parts:
        message = f"The sheet was read as the tab {head.tab.title}, with {' and '.join(parts)}."
        read.diagnostics.append(Diagnostic.of(tab_faults.TAB_AS_KEPT, message, place=place))


def _say_new(read: TabsRead, made: Mapping[str, Sequence[tuple[str, Place, list[str]]]]) -> None:
    for kind, those in made.items():
        names = listed([quote(words) for words, _, _ in those], most=_SHOWN)
        message = f"New {kind}: {names}."
        read.diagnostics.append(Diagnostic.of(tab_faults.NEW_NAMES, message, place=those[0][1]))
        for words, place, near in those:
            if near:
                message = f"{quote(words)} is new, and nearly {listed(map(quote, near), 'or')}."
                hint = f"If {quote(near[0])} is meant, write it like that."
                read.diagnostics.append(
                    Diagnostic.of(
                        tab_faults.NEW_NAMES, message, place=place, severity=Severity.WARNING, hint=hint
                    )
                )


def _result(read: TabsRead, grid: TabGrid, tab: Tab, found: Sequence[RowRead]) -> None:
    there = {row.key for row in found if row.noun is not None or row.held}
    missing: list[str] = []
    if tab.home and tab.home != (OUTSIDE,) and not tab.single:
        scope = {one for row in found for one in _series_of(row.noun)}
        for _, member in objects_of(read.draft.season, tab, read.draft.weekend):
            key = str(getattr(member, tab.key_field))
            own = _series_of(member)
            if key not in there and (not own or not scope or set(own) & scope):
                missing.append(key)
    result = TabResult(
        tab=tab.name,
        matched=tuple(row.key for row in found if row.held),
        new=tuple(row.key for row in found if not row.held and row.noun is not None),
        missing=tuple(missing),
    )
    read.results.append(result)
    if missing and result.matched:
        names = listed(missing, most=_SHOWN)
        one = len(missing) == 1
        message = (
            f"The tab {tab.title} has no row for {names}, which the document holds: "
            f"{'was it' if one else 'were they'} left out on purpose? Nothing was removed."
        )
        hint = (
            "To remove something for good, take it out of the document; to withdraw a car, say so in its row."
        )
        read.diagnostics.append(
            Diagnostic.of(tab_faults.MISSING_ROWS, message, place=grid.place(grid.rows[0]), hint=hint)
        )


def _series_of(noun: Any) -> tuple[str, ...]:
    held = getattr(noun, "series", None)
    return (held,) if isinstance(held, str) else tuple(held) if isinstance(held, tuple) else ()


def base_of(season: Season, crossed: Mapping[Path, tuple[str, ...]]) -> Season:
    """The season without the facts that both it and the tabs have changed: what merging the two starts from."""
    homes: dict[Path, dict[str, tuple[str, ...]]] = {}
    for path, fields in crossed.items():
        if path:
            homes.setdefault(path[:-1], {})[str(path[-1])] = fields
    changed = {home: _without(season, home, those) for home, those in homes.items()}
    united: Season = with_all_members(season, changed)
    return united


def _without(season: Season, home: Path, crossed: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """The members of a collection whose facts were changed twice, without these facts."""
    key_field = str(fields_of(type(holder_of(season, home)))[str(home[-1])].key)
    members = {str(getattr(member, key_field)): member for member in members_at(season, home)}
    changed = {}
    for key, fields in crossed.items():
        if (member := members.get(key)) is None:
            continue
        shapes = fields_of(type(member))
        unknown = {
            field: () if isinstance(held_fact(member, field), tuple) else None
            for field in fields
            if not shapes[field.split(".")[0]].required
        }
        changed[key] = with_facts(member, unknown)
    return changed
