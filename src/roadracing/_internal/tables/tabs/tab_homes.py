"""Where the objects of a tab are in a season, and the season with some of them changed or added."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.kernel.shapes import Noun, fields_of
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.cells.ids_of_words import fresh, joined

from .contacts import Contact
from .known_names import KnownNames
from .tab import Tab

_PLANS: Final[Mapping[str, str]] = {
    "pit_plans": "pits",
    "paddock_plans": "paddock",
    "access_plans": "access",
    "safety_plans": "safety",
}
"""The plans that a weekend has one of, with the last word of the id of a new one."""
OUTSIDE: Final = "contacts"
"""The home of what is never in a season."""


@attrs.define(kw_only=True)
class Draft:
    """A season while tabs are read into it, and the contacts beside it.

    Attributes:
        season: the season as it is so far.
        weekend: the weekend.
        names: who and what can be referred to.
        contacts: the contacts, by id.
        numbers: the number that each new id was given last.
        base: the season that the tabs are read into; none where all of it is new.
    """

    season: Season
    weekend: str
    names: KnownNames
    contacts: dict[str, Contact] = attrs.field(factory=dict)
    numbers: dict[str, int] = attrs.field(factory=dict)
    base: Season | None = None

    def was_there(self, home: Path, key: str) -> bool:
        """Whether an object was in the season before any tab was read."""
        if self.base is None or not home:
            return self.base is not None
        held = members_at(self.base, home)
        return any(one.id == key for one in held)

    def fresh_id(self, kind: str, words: Iterable[str], *, local: bool) -> str:
        """An id that nothing of its kind has."""
        parts = [self.weekend, *words] if local else [*words]
        made = fresh(joined(parts, kind.lower()), self.names.ids(kind), self.numbers)
        self.names.ids(kind).add(made)
        return made


def collections_of(season: Season, tab: Tab, weekend: str) -> list[Path]:
    """The collections of a season that hold the objects of a tab; those of the weekend, where each has its own."""
    paths: list[tuple[Path, Any]] = [((), season)]
    for field in tab.home[:-1]:
        paths = [
            ((*path, field, str(getattr(member, _key(type(holder), field)))), member)
            for path, holder in paths
            for member in getattr(holder, field)
            if _is_here(season, field, member, weekend)
        ]
    return [(*path, tab.home[-1]) for path, _ in paths]


def _key(cls: type, field: str) -> str:
    return str(fields_of(cls)[field].key)


def _is_here(season: Season, field: str, member: Any, weekend: str) -> bool:
    if field in _PLANS:
        return bool(member.weekend == weekend)
    if field == "weekends":
        return bool(member.id == weekend)
    here = next((one for one in season.weekends if one.id == weekend), None)
    if field == "venues":
        return here is not None and bool(member.id == here.venue)
    if field == "layouts":
        return here is None or here.layout in (None, member.id)
    return True


def holder_of(season: Season, path: Path) -> Any:
    """What holds a collection of the season; none where it is not there."""
    holder: Any = season
    for at in range(0, len(path) - 1, 2):
        field, key = str(path[at]), path[at + 1]
        name = _key(type(holder), field)
        holder = next((m for m in getattr(holder, field) if getattr(m, name) == key), None)
        if holder is None:
            return None
    return holder


def members_at(season: Season, path: Path) -> tuple[Any, ...]:
    """What a collection of the season holds; nothing where it is not there."""
    holder = holder_of(season, path)
    held: tuple[Any, ...] = () if holder is None else getattr(holder, str(path[-1]))
    return held


def with_members(noun: Any, path: Path, changed: Mapping[str, Any]) -> Any:
    """An object with some members of a collection inside of it changed or added."""
    field = str(path[0])
    if len(path) == 1:
        key = _key(type(noun), field)
        kept = [member for member in getattr(noun, field) if str(getattr(member, key)) not in changed]
        return attrs.evolve(noun, **{field: (*kept, *changed.values())})
    key = _key(type(noun), field)
    held = [
        with_members(member, path[2:], changed) if getattr(member, key) == path[1] else member
        for member in getattr(noun, field)
    ]
    return attrs.evolve(noun, **{field: tuple(held)})


def with_all_members(noun: Any, changed: Mapping[Path, Mapping[str, Any]]) -> Any:
    """The same for several collections at once, however many there are."""
    inside: dict[str, dict[Any, dict[Path, Mapping[str, Any]]]] = {}
    for path, members in changed.items():
        if len(path) == 1:
            noun = with_members(noun, path, members)
        else:
            inside.setdefault(str(path[0]), {}).setdefault(path[1], {})[path[2:]] = members
    for field, by_key in inside.items():
        key = _key(type(noun), field)
        held = tuple(
            with_all_members(member, by_key[name]) if (name := getattr(member, key)) in by_key else member
            for member in getattr(noun, field)
        )
        noun = attrs.evolve(noun, **{field: held})
    return noun


def is_of_weekend(season: Season, tab: Tab, member: Any, weekend: str) -> bool:
    """Whether an object is of a weekend, as far as the object itself says it."""
    if tab.kinds and member.kind not in tab.kinds:
        return False
    if tab.home in (("venues",), ("weekends",)):
        return _is_here(season, tab.home[0], member, weekend)
    if (own := getattr(member, "weekend", None)) is not None:
        return bool(own == weekend)
    several = getattr(member, "weekends", ())
    return not several or weekend in several


def objects_of(season: Season, tab: Tab, weekend: str) -> Iterator[tuple[Path, Any]]:
    """The objects of a tab that are of a weekend, each with the collection it is in."""
    if tab.home == (OUTSIDE,):
        return
    if not tab.home:
        yield (), season
        return
    for path in collections_of(season, tab, weekend):
        for member in members_at(season, path):
            if is_of_weekend(season, tab, member, weekend):
                yield path, member


def new_plan(draft: Draft, tab: Tab) -> Any:
    """The plan that a weekend gets for a tab that says it or something in it; none where it is no plan's."""
    field = tab.home[0] if tab.home else ""
    if field not in _PLANS:
        return None
    item = fields_of(Season)[field].item
    assert isinstance(item, Noun)  # noqa: S101 - plans are objects
    made = item.cls(id=draft.fresh_id(item.cls.__name__, [_PLANS[field]], local=True), weekend=draft.weekend)
    draft.season = with_members(draft.season, (field,), {made.id: made})
    return made


def new_collection(draft: Draft, tab: Tab) -> Path:
    """The collection that new objects of a tab go into; the weekend gets a plan where it has none."""
    if tab.home == (OUTSIDE,) or not tab.home:
        return tab.home
    found = collections_of(draft.season, tab, draft.weekend)
    if found:
        return found[0]
    field = tab.home[0]
    if new_plan(draft, tab) is None and field == "venues":
        weekend = next(one for one in draft.season.weekends if one.id == draft.weekend)
        layout = CircuitLayout(
            id=weekend.layout or draft.fresh_id("CircuitLayout", [weekend.venue, "circuit"], local=False)
        )
        draft.season = with_members(draft.season, ("venues", weekend.venue, "layouts"), {layout.id: layout})
        draft.season = with_members(
            draft.season, ("weekends",), {weekend.id: attrs.evolve(weekend, layout=layout.id)}
        )
    return collections_of(draft.season, tab, draft.weekend)[0]
