"""The series, classes and organisations that a timetable names: those that are known, and those that are new."""

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.ids_of_words import folded, slug
from roadracing._internal.text.quoting import quote

SEPARATOR: Final = ";"
"""What stands between several series, classes or organisations in one cell."""
_ALL: Final = frozenset({"all", "all classes"})


@attrs.frozen(kw_only=True)
class Names:
    """Who is meant by which words, in one season.

    Attributes:
        ids: every id there is, declared or only referred to.
        named: the ids that a name, in folded form, belongs to.
    """

    ids: frozenset[str]
    named: Mapping[str, frozenset[str]]

    def known(self, words: str) -> str | None:
        """The id that words stand for: an id itself first, else the only one of that name or id in any case.

        Raises:
            Refusal: the name belongs to several.
        """
        if words in self.ids:
            return words
        name = folded(words)
        ids = self.named.get(name, frozenset()) | ({name} & self.ids)
        if len(ids) > 1:
            raise Refusal(
                table_faults.PARTY,
                f"{quote(words)} fits several: {', '.join(sorted(ids))}.",
                "Write the id of the one meant.",
            )
        return next(iter(ids), None)

    def label(self, party: str, names: Iterable[str | None]) -> str:
        """The words to write for an id: a name that says the id by itself, else the id.

        Such a name is read as the same id with this season at hand and without it.
        """
        for name in names:
            if name and slug(name) == party and SEPARATOR not in name and self._only(name, party):
                return name
        return party

    def _only(self, name: str, party: str) -> bool:
        try:
            return self.known(name) == party and folded(name) not in _ALL
        except Refusal:
            return False


def names_of(parties: Iterable[Series | CarClass | Organisation], referred: Iterable[str]) -> Names:
    """Who is meant by which words.

    Args:
        parties: those that are declared.
        referred: ids that are referred to, declared or not.
    """
    named: dict[str, set[str]] = {}
    ids = set(referred)
    for party in parties:
        ids.add(party.id)
        for name in (party.name, None if isinstance(party, CarClass) else party.short_name):
            if name:
                named.setdefault(folded(name), set()).add(party.id)
    return Names(ids=frozenset(ids), named={name: frozenset(held) for name, held in named.items()})


def split(cell: str, names: Names | None = None) -> tuple[str, ...]:
    """The names in a cell: the whole of it if that is one that is known, else what semicolons separate."""
    if names is not None and (folded(cell) in names.named or folded(cell) in names.ids):
        return (cell,)
    return tuple(dict.fromkeys(part.strip() for part in cell.split(SEPARATOR) if part.strip()))


def name_of(words: str, party: str) -> str | None:
    """The name of something new: the words as they stand, unless they are no more than its id."""
    return None if words == party else words


def means_all(cell: str) -> bool:
    """Whether a cell for classes says that all are meant, which naming none says too."""
    return folded(cell) in _ALL


@attrs.frozen(kw_only=True)
class Parties:
    """Everybody a season knows.

    Attributes:
        series: who is meant by which name of a series.
        organisations: who is meant by which name of an organisation.
        classes: which class is meant by which name, over all series.
        classes_of: the same for the classes of each series.
    """

    series: Names
    organisations: Names
    classes: Names
    classes_of: Mapping[str, Names]

    def car_class(self, words: str, series: Iterable[str]) -> str | None:
        """The id of the class that words stand for: an id itself, a class of the row's series, any class.

        Raises:
            Refusal: the name belongs to several.
        """
        if words in self.classes.ids:
            return words
        own = {self.classes_of[one].known(words) for one in series if one in self.classes_of} - {None}
        if len(own) > 1:
            raise Refusal(
                table_faults.PARTY,
                f"{quote(words)} fits several classes: {', '.join(sorted(map(str, own)))}.",
                "Write the id of the one meant.",
            )
        return own.pop() if own else self.classes.known(words)

    def class_label(self, car_class: str, name: str | None, series: Iterable[str]) -> str:
        """The words to write for a class in a row of these series: its name if that says the id, else the id."""
        if not name or slug(name) != car_class or SEPARATOR in name or means_all(name):
            return car_class
        try:
            return name if self.car_class(name, series) == car_class else car_class
        except Refusal:
            return car_class


def parties_of(
    series: Iterable[Series], organisations: Iterable[Organisation], referred: Mapping[str, Iterable[str]]
) -> Parties:
    """Everybody that is declared or referred to.

    Args:
        series: the series that are declared, with their classes.
        organisations: the organisations that are declared.
        referred: the ids that are referred to, by the kind of object they name.
    """
    series = tuple(series)
    return Parties(
        series=names_of(series, referred.get("Series", ())),
        organisations=names_of(organisations, referred.get("Organisation", ())),
        classes=names_of((c for s in series for c in s.classes), referred.get("CarClass", ())),
        classes_of={one.id: names_of(one.classes, ()) for one in series},
    )
