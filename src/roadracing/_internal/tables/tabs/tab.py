"""A tab of the weekend's workbook, declared once: what its rows are, and which column says which fact.

Reader, writer, template, drop-down lists and the table in the manual all come from these declarations, so that a new
fact is one line.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Final

import attrs

from roadracing._internal.model.kernel.shapes import Field, Leaf, Noun, fields_of
from roadracing._internal.tables.cells.ids_of_words import folded, slug
from roadracing._internal.text.slugs import spoken

ID: Final = "id"
EXPORTED: Final = "as_exported"
"""The heading of the column by which what nobody touched in an exported row is known."""
CONTACT: Final = "@contact"
"""Whose facts a column says that holds a telephone number or an address."""
UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "m": "m",
        "km": "km",
        "kg": "kg",
        "a": "A",
        "v": "V",
        "min": "min",
        "kph": "km/h",
        "h": "h",
        "mi": "mi",
        "db": "dB",
        "mhz": "MHz",
    }
)
"""How the unit is written in which the last part of a field's name says that it is measured."""
_UNIT: Final = re.compile(r"\s*[\[(]\s*([^\[\]()]{1,12})\s*[\])]\s*$")


@attrs.frozen(kw_only=True, eq=False)
class TabColumn:
    """A column of a tab says one fact.

    Attributes:
        field: the fact, as a field of the tab's noun; with a dot for one inside of it, such as ``utilities.power_a``.
        heading: what it is headed, without its unit.
        also: what people head it otherwise.
        help: what belongs into it, in a sentence.
        spread: over how many columns it goes, where each holds one of several, such as Driver 1 to Driver 4.
        words: other words for its choices, by the words themselves.
        of: the field of the row's noun that names the object whose fact it is, where that is not the row's own.
        only_read: whether it is understood and never written.
    """

    field: str
    heading: str
    also: tuple[str, ...] = ()
    help: str = ""
    spread: int = 0
    words: Mapping[str, str] = MappingProxyType({})
    of: str | None = None
    only_read: bool = False

    @cached_property
    def unit(self) -> str | None:
        """The unit in which it is written, where it has one."""
        last = self.field.rpartition("_")[2]
        return UNITS.get(last) if "_" in self.field else None

    @property
    def name(self) -> str:
        """What stands over it, with its unit."""
        return f"{self.heading} ({self.unit})" if self.unit else self.heading


def col(field: str, heading: str, *also: str, **more: Any) -> TabColumn:
    """A column, as the tabs declare it."""
    return TabColumn(field=field, heading=heading, also=also, **more)


@attrs.frozen(kw_only=True, eq=False)
class Tab:
    """A tab holds the objects of one kind, a row for each.

    Attributes:
        title: what the sheet is called.
        about: what its rows are, in a sentence.
        noun: the class of its objects.
        home: where they are: the collections on the way from the season, the last of which holds them.
        columns: its columns, in the order in which they are written.
        key: the fields that tell rows without an id apart.
        needs: the fields of which a sheet has to have a column each to be taken for this tab.
        also: what people call the sheet otherwise.
        minted: the fields whose words a new id is made of; those of the key unless given.
        local: whether its objects belong to a weekend, so that their new ids begin with the weekend's.
        container: the column that names the object its rows are in, where that is not the weekend's only one.
        kinds: the kinds that its objects are of, where they are some of all; the first is what a new one is.
        people: the field that names the person or body whose telephone and e-mail a row may hold.
        groups: the fields that a row with one cell alone says for the rows below.
        single: whether there is one row, and it needs no id.
    """

    title: str
    about: str
    noun: type
    home: tuple[str, ...]
    columns: tuple[TabColumn, ...]
    key: tuple[str, ...]
    needs: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    minted: tuple[str, ...] = ()
    local: bool = False
    container: TabColumn | None = None
    kinds: tuple[Any, ...] = ()
    people: str | None = None
    groups: tuple[str, ...] = ()
    single: bool = False

    @cached_property
    def name(self) -> str:
        """What it is called in a command, and what its CSV file is."""
        return slug(self.title)

    @cached_property
    def key_field(self) -> str:
        """The fact that tells its objects apart in their collection."""
        return ID if ID in fields_of(self.noun) else self.key[0]

    @cached_property
    def written(self) -> tuple[TabColumn, ...]:
        """The columns that it is written with."""
        container = (self.container,) if self.container is not None else ()
        return (
            *container,
            *(column for column in self.columns if not column.only_read and column.of is None),
        )

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The shapes of its own facts, by field."""
        return {
            column.field: shape_of(self.noun, column.field) for column in self.columns if column.of is None
        }

    @cached_property
    def meanings(self) -> Mapping[str, TabColumn]:
        """Which column each heading means, in folded form and without a unit."""
        found: dict[str, TabColumn] = {}
        columns = (*((self.container,) if self.container is not None else ()), *self.columns)
        for column in columns:
            numbered = (f"{column.heading.removesuffix('s')} {n + 1}" for n in range(max(column.spread, 0)))
            for heading in (
                column.heading,
                column.field,
                spoken(slug(column.field)),
                *column.also,
                *numbered,
            ):
                found.setdefault(plain_heading(heading), column)
        return found

    def column_of(self, heading: str) -> TabColumn | None:
        """The column that a heading means, whatever unit it names."""
        words = plain_heading(without_unit(heading)[0])
        exact = self.meanings.get(words)
        if exact is not None:
            return exact
        numbered = re.fullmatch(r"(.+?) ?[0-9]{1,2}", words)
        column = self.meanings.get(numbered[1]) if numbered else None
        column = column or (self.meanings.get(f"{numbered[1]}s") if numbered else None)
        return column if column is not None and column.spread else None


@lru_cache(maxsize=4_096)
def plain_heading(text: str) -> str:
    """A heading as it is compared: without case, dots, signs and differences of blanks."""
    words = re.sub(r"[#№]|n[º°]", " no ", folded(text))
    words = re.sub(r"[._:/\\*-]+", " ", words)
    return " ".join(words.split())


def without_unit(heading: str) -> tuple[str, str | None]:
    """A heading without the unit in brackets behind it, and the unit."""
    found = _UNIT.search(heading)
    return (heading[: found.start()], found[1].strip()) if found else (heading, None)


def shape_of(noun: type, field: str) -> Field:
    """The shape of a fact of a noun, or of one inside of its facts."""
    first, _, rest = field.partition(".")
    shape = fields_of(noun)[first]
    if not rest:
        return shape
    assert isinstance(shape.item, Noun)  # noqa: S101 - the declarations are tested
    return shape_of(shape.item.cls, rest)


def held_fact(noun: Any, field: str) -> Any:
    """What is known of a fact of an object, or of one inside of its facts; none if nothing is."""
    value = noun
    for step in field.split("."):
        value = getattr(value, step) if value is not None else None
    return value


def with_facts(noun: Any, facts: Mapping[str, Any]) -> Any:
    """The object with some facts as they are now known to be."""
    own = {field: value for field, value in facts.items() if "." not in field}
    inside: dict[str, dict[str, Any]] = {}
    for field, value in facts.items():
        first, _, rest = field.partition(".")
        if rest:
            inside.setdefault(first, {})[rest] = value
    for first, those in inside.items():
        held = getattr(noun, first)
        item = fields_of(type(noun))[first].item
        assert isinstance(item, Noun)  # noqa: S101 - only objects have facts inside
        if held is None and all(value is None or value == () for value in those.values()):
            continue
        changed = with_facts(held if held is not None else item.cls(), those)
        own[first] = None if _empty(changed) else changed
    return attrs.evolve(noun, **own)


def _empty(noun: Any) -> bool:
    return all(getattr(noun, field) in (None, ()) for field in fields_of(type(noun)))


def refers_to(field: Field) -> str | None:
    """The kind of object that a fact names, where it names one."""
    return field.item.refers_to if isinstance(field.item, Leaf) else None


def by_name(tabs: Iterable[Tab]) -> Mapping[str, Tab]:
    """Tabs by what commands call them."""
    return {tab.name: tab for tab in tabs}
