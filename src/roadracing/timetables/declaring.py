"""Series, classes and organisations that a timetable names and the document does not have yet."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeVar

import attrs

from roadracing.findings import Diagnostic, Place
from roadracing.model import CarClass, Organisation, Series
from roadracing.model.leaves import TextRule, quote

from . import faults
from .frame import Frame
from .letters import folded, fresh, joined, slug
from .marks import says_nothing
from .parties import Names, Parties, means_all, name_of, parties_of, split
from .sheet import Line, Sheet
from .unread import Unread

_Party = TypeVar("_Party", Series, Organisation)
_NAME: Final = TextRule()


@attrs.frozen(kw_only=True)
class Declared:
    """Everybody that a timetable may speak of.

    Attributes:
        series: the series of the season, new ones included, with their classes.
        organisations: its organisations, new ones included.
        parties: who is meant by which words.
        diagnostics: who is new.
        places: where the new ones were named first.
    """

    series: tuple[Series, ...]
    organisations: tuple[Organisation, ...]
    parties: Parties
    diagnostics: tuple[Diagnostic, ...]
    places: Mapping[tuple[str, str], Place]


def declare(sheet: Sheet, frame: Frame) -> Declared:
    """What a timetable names is declared under its name; one name is one series, class or organisation."""
    found: list[Diagnostic] = []
    places: dict[tuple[str, str], Place] = {}
    season = frame.season
    known = parties_of(season.series, season.organisations, frame.referred)

    def new(collection: str, what: str, party: str, words: str, place: Place) -> None:
        places[collection, party] = place
        found.append(_created(what, party, words, place))

    series = _named(
        sheet,
        ("series",),
        known.series,
        build=lambda party, name: Series(id=party, name=name),
        what="series",
        new=new,
    )
    organisations = _named(
        sheet,
        ("operated_by", "listed_by"),
        known.organisations,
        build=lambda party, name: Organisation(id=party, name=name),
        what="organisation",
        new=new,
    )
    all_series = (*season.series, *series)
    with_series = parties_of(all_series, (*season.organisations, *organisations), frame.referred)
    all_series = _with_classes(sheet, all_series, with_series, new)
    return Declared(
        series=all_series,
        organisations=(*season.organisations, *organisations),
        parties=parties_of(all_series, (*season.organisations, *organisations), frame.referred),
        diagnostics=tuple(found),
        places=places,
    )


_New = Callable[[str, str, str, str, Place], None]


def _named(
    sheet: Sheet,
    columns: Iterable[str],
    names: Names,
    *,
    build: Callable[[str, str | None], _Party],
    what: str,
    new: _New,
) -> list[_Party]:
    """Those that columns name and nobody knows, each once."""
    made: dict[str, _Party] = {}
    taken, numbers = set(names.ids), dict[str, int]()
    collection = "series" if what == "series" else "organisations"
    for column in columns:
        for line in sheet.lines:
            for words in names_in(line, column, names):
                if folded(words) in made or _is_known(names, words):
                    continue
                party = fresh(joined([slug(words)], what), taken, numbers)
                taken.add(party)
                made[folded(words)] = build(party, name_of(words, party))
                new(collection, what, party, words, sheet.place(line, column))
    return list(made.values())


def names_in(line: Line, column: str, names: Names) -> list[str]:
    """The names that a cell holds and that can be names; a dash is none."""
    text = line.text(column)
    if says_nothing(text):
        return []
    return [words for words in split(text, names) if is_name(words)]


def is_name(words: str) -> bool:
    """Whether words can be the name of something: they stand on one line and can be printed."""
    try:
        _NAME(words)
    except ValueError:
        return False
    return True


def _is_known(names: Names, words: str) -> bool:
    try:
        return names.known(words) is not None
    except Unread:
        # It is known, more than once; whoever reads the row says so.
        return True


def _with_classes(
    sheet: Sheet, series: tuple[Series, ...], parties: Parties, new: _New
) -> tuple[Series, ...]:
    """The series with the classes that rows of theirs name and that they do not have."""
    added: dict[str, list[CarClass]] = {}
    taken, numbers = set(parties.classes.ids), dict[str, int]()
    made: set[tuple[str, str]] = set()
    declared = {one.id for one in series}
    for line in sheet.lines:
        if says_nothing(line.text("classes")) or means_all(line.text("classes")):
            continue
        of = of_series(line, parties)
        if len(of) != 1 or of[0] not in declared:
            continue
        for words in names_in(line, "classes", parties.classes):
            if (of[0], folded(words)) in made or _is_class(parties, words, of):
                continue
            base = joined([slug(words)], "class")
            party = fresh(base if base not in taken else joined([of[0], base], base), taken, numbers)
            taken.add(party)
            made.add((of[0], folded(words)))
            added.setdefault(of[0], []).append(CarClass(id=party, name=name_of(words, party)))
            new("classes", "class", party, words, sheet.place(line, "classes"))
    return tuple(attrs.evolve(one, classes=(*one.classes, *added.get(one.id, ()))) for one in series)


def of_series(line: Line, parties: Parties) -> list[str]:
    """The ids of a row's series, as far as it is clear which they are."""
    found = []
    for words in names_in(line, "series", parties.series):
        try:
            party = parties.series.known(words)
        except Unread:
            continue
        if party is not None:
            found.append(party)
    return found


def _is_class(parties: Parties, words: str, series: list[str]) -> bool:
    try:
        return parties.car_class(words, series) is not None
    except Unread:
        return True


def _created(what: str, party: str, words: str, place: Place) -> Diagnostic:
    return Diagnostic.of(
        faults.CREATED,
        f"The {what} {quote(words)} is not in the document yet; it was added as {party}.",
        place=place,
        context={"id": party, "name": words},
    )
