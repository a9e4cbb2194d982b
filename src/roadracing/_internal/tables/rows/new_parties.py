"""Series, classes and organisations that a timetable names and the document does not have yet."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Path, Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.kernel.leaves import TextRule
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_marks import says_nothing
from roadracing._internal.tables.cells.ids_of_words import folded, fresh, joined, slug
from roadracing._internal.tables.cells.parties import Names, Parties, means_all, name_of, parties_of, split
from roadracing._internal.tables.sheets.timetable_sheet import Line, TimetableSheet
from roadracing._internal.tables.target_weekend import TargetWeekend
from roadracing._internal.text.quoting import quote

_NAME: Final = TextRule()


@attrs.frozen(kw_only=True)
class Declared:
    """Everybody that a timetable may speak of.

    Attributes:
        series: the series of the season, new ones included, with their classes.
        organisations: its organisations, new ones included.
        parties: who is meant by which words.
        diagnostics: who is new.
        places: where the new ones were named first, by their id path.
    """

    series: tuple[Series, ...]
    organisations: tuple[Organisation, ...]
    parties: Parties
    diagnostics: tuple[Diagnostic, ...] = ()
    places: Mapping[Path, Place] = attrs.field(factory=dict)


def declare(sheet: TimetableSheet, frame: TargetWeekend) -> Declared:
    """The series and organisations that a timetable names are declared: one name is one of them."""
    season = frame.season
    known = parties_of(season.series, season.organisations, frame.referred)
    series = _named(sheet, ("series",), known.series, "series")
    organisations = _named(sheet, ("operated_by", "listed_by"), known.organisations, "organisation")
    everybody = Declared(
        series=(*season.series, *(Series(id=one.id, name=one.name) for one in series)),
        organisations=(
            *season.organisations,
            *(Organisation(id=one.id, name=one.name) for one in organisations),
        ),
        parties=known,
        diagnostics=tuple(one.said for one in (*series, *organisations)),
        places={
            **{("series", one.id): one.place for one in series},
            **{("organisations", one.id): one.place for one in organisations},
        },
    )
    parties = parties_of(everybody.series, everybody.organisations, frame.referred)
    return attrs.evolve(everybody, parties=parties)


def declare_classes(
    declared: Declared, sheet: TimetableSheet, of: Sequence[Sequence[str]], frame: TargetWeekend
) -> Declared:
    """The classes that a timetable names are declared, each in the series of its row.

    Args:
        declared: who is declared so far.
        sheet: the timetable.
        of: the series of each row.
        frame: what the timetable is read into.
    """
    new: dict[tuple[str, str], _New] = {}
    taken, numbers = set(declared.parties.classes.ids), dict[str, int]()
    has_home = {one.id for one in declared.series}
    for line, series in zip(sheet.lines, of, strict=True):
        text = line.text("classes")
        if says_nothing(text) or means_all(text) or len(series) != 1 or series[0] not in has_home:
            continue
        for words in names_in(line, "classes", declared.parties.classes):
            key = (series[0], folded(words))
            if key in new or _is_class(declared.parties, words, series):
                continue
            base = joined([slug(words)], "class")
            party = fresh(base if base not in taken else joined([series[0], base], base), taken, numbers)
            taken.add(party)
            new[key] = _New(what="class", id=party, words=words, place=sheet.place(line, "classes"))
    added: dict[str, list[CarClass]] = {}
    for (home, _), one in new.items():
        added.setdefault(home, []).append(CarClass(id=one.id, name=one.name))
    every = tuple(
        attrs.evolve(one, classes=(*one.classes, *added.get(one.id, ()))) for one in declared.series
    )
    return Declared(
        series=every,
        organisations=declared.organisations,
        parties=parties_of(every, declared.organisations, frame.referred),
        diagnostics=(*declared.diagnostics, *(one.said for one in new.values())),
        places={
            **declared.places,
            **{("series", home, "classes", one.id): one.place for (home, _), one in new.items()},
        },
    )


@attrs.frozen(kw_only=True)
class _New:
    """Something that a timetable names and nobody knows.

    Attributes:
        what: what it is.
        id: the id it gets.
        words: the words it is named by.
        place: where it is named first.
    """

    what: str
    id: str
    words: str
    place: Place

    @property
    def name(self) -> str | None:
        return name_of(self.words, self.id)

    @property
    def said(self) -> Diagnostic:
        return Diagnostic.of(
            table_faults.CREATED,
            f"The {self.what} {quote(self.words)} is not in the document yet; it was added as {self.id}.",
            place=self.place,
            context={"id": self.id, "name": self.words},
        )


def _named(sheet: TimetableSheet, columns: Iterable[str], names: Names, what: str) -> list[_New]:
    """Those that columns name and nobody knows, each once."""
    made: dict[str, _New] = {}
    taken, numbers = set(names.ids), dict[str, int]()
    for column in columns:
        for line in sheet.lines:
            for words in names_in(line, column, names):
                if folded(words) in made or _is_known(names, words):
                    continue
                party = fresh(joined([slug(words)], what), taken, numbers)
                taken.add(party)
                made[folded(words)] = _New(what=what, id=party, words=words, place=sheet.place(line, column))
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
    except Refusal:
        # It is known, more than once; whoever reads the row says so.
        return True


def of_series(line: Line, parties: Parties) -> list[str]:
    """The ids of a row's series, as far as it is clear which they are."""
    found = []
    for words in names_in(line, "series", parties.series):
        try:
            party = parties.series.known(words)
        except Refusal:
            continue
        if party is not None:
            found.append(party)
    return found


def _is_class(parties: Parties, words: str, series: Sequence[str]) -> bool:
    try:
        return parties.car_class(words, series) is not None
    except Refusal:
        return True
