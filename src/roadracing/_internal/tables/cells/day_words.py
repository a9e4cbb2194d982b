"""Dates as people write them: weekdays and months in words, years left out, day and month in either order.

Nothing here decides alone: a date has readings, and the dates of a whole table have those in which all of them agree.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from roadracing._internal.tables.cells.cell_days import Days

WEEKDAYS: Final = {
    word: number
    for number, words in enumerate(
        (
            "mon monday montag lundi lunes lunedi segunda segunda-feira maandag mo lun seg ma 月",
            "tue tues tuesday dienstag mardi martes martedi terca terca-feira dinsdag di mar ter 火",
            (
                "wed weds wednesday mittwoch mercredi miercoles mercoledi quarta quarta-feira woensdag mi mie mer qua"
                " wo 水"
            ),
            (
                "thu thur thurs thursday donnerstag jeudi jueves giovedi quinta quinta-feira donderdag do jue gio qui"
                " jeu 木"
            ),
            "fri friday freitag vendredi viernes venerdi sexta sexta-feira vrijdag fr vie ven sex vr 金",
            "sat saturday samstag sonnabend samedi sabado sabato zaterdag sa sab sam za 土",
            "sun sunday sonntag dimanche domingo domenica zondag so dom dim zo 日",
        )
    )
    for word in words.split()
}
_MONTHS: Final = {
    word: number
    for number, words in enumerate(
        (
            "jan january januar janner janvier enero gennaio janeiro januari ene gen",
            "feb february februar fevrier febrero febbraio fevereiro februari fev",
            "mar march marz maerz mars marzo marco maart mrt mrz",
            "apr april avril abril aprile abr avr",
            "may mai mayo maggio maio mei mag",
            "jun june juni juin junio giugno junho giu",
            "jul july juli juillet julio luglio julho lug juil",
            "aug august aout agosto augustus ago",
            "sep sept september septembre septiembre settembre setembro set",
            "oct october oktober octobre octubre ottobre outubro okt ott out",
            "nov november novembre noviembre novembro",
            "dec december dezember decembre diciembre dicembre dezembro dez dic",
        ),
        start=1,
    )
    for word in words.split()
}
_FILLING: Final = frozenset(
    [
        "de",
        "del",
        "den",
        "der",
        "le",
        "la",
        "el",
        "of",
        "the",
        "am",
        "il",
        "di",
        "do",
        "da",
        "dia",
        "day",
        "tag",
        "jour",
        "giorno",
        "dag",
        "st",
        "nd",
        "rd",
        "th",
    ]
)
_WORD: Final = re.compile(r"[0-9]+|[^\W\d_]+(?:-feira)?")
_RANGE: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:-|–|—|to|bis|al?|au|tot|/|&|und|and|e|y|et)\s*(\d{1,2})(?!\d)"
)
_JAPANESE: Final = re.compile(r"(?:([0-9]{4})年)? ?([0-9]{1,2})月([0-9]{1,2})日")
_CLOCK: Final = re.compile(r"[0-9]:[0-9]")
_MOST_WORDS: Final = 8
_LONGEST: Final = 60
_YEAR: Final = re.compile(r"(?<![0-9])(19[5-9][0-9]|20[0-9]{2})(?!\w)")
_CENTURY: Final = 2000
_THIRD: Final = 3
_LONGEST_WEEKEND: Final = 10


@attrs.frozen(kw_only=True)
class WrittenDay:
    """What the words of a date say.

    Attributes:
        weekday: the weekday, from 0 for Monday.
        year: the year.
        days: the possible months and days with the order they are written in; empty for a weekday alone.
    """

    weekday: int | None
    year: int | None
    days: tuple[tuple[str, int, int], ...]

    def readings(self, years: Iterable[int], days: Days | None) -> frozenset[tuple[str, dt.date]]:
        """The days it can be, each with the order of day and month: in these years, or between these days."""
        found: set[tuple[str, dt.date]] = set()
        if not self.days and days is not None:
            length = min((days[1] - days[0]).days, 31)
            found = {("", days[0] + dt.timedelta(days=at)) for at in range(length + 1)}
        for order, month, day in self.days:
            for year in (self.year,) if self.year is not None else years:
                try:
                    found.add((order, dt.date(year, month, day)))
                except ValueError:
                    continue
        return frozenset(
            (order, day)
            for order, day in found
            if self.weekday in (None, day.weekday()) and (days is None or days[0] <= day <= days[1])
        )


def written_day(text: str) -> WrittenDay | None:
    """What a cell says, if it holds a date in words or numbers and nothing else.

    >>> written_day("Freitag 05.11.2021").weekday
    4
    """
    if len(text) > _LONGEST or _CLOCK.search(text):
        return None
    words = _WORD.findall(_JAPANESE.sub(_in_english, _plain(text)))
    weekday, month = None, None
    numbers: list[str] = []
    for word in words[:_MOST_WORDS]:
        if word.isdigit():
            numbers.append(word)
        elif word in _MONTHS and month is None and (word not in WEEKDAYS or weekday is not None or numbers):
            month = _MONTHS[word]
        elif word in WEEKDAYS and weekday is None:
            weekday = WEEKDAYS[word]
        elif word not in _FILLING:
            return None
    if len(words) > _MOST_WORDS or (weekday is None and not numbers) or len(numbers) > _THIRD:
        return None
    return _of_numbers(weekday, month, numbers)


def _in_english(found: re.Match[str]) -> str:
    """A day as Japan and China write it, with the name of its month, which says which of the numbers it is."""
    year, month, day = found.groups()
    names = [word for word, number in _MONTHS.items() if number == int(month)]
    return f" {day} {names[0]} {year or ''} " if names else found[0]


def _of_numbers(weekday: int | None, month: int | None, numbers: list[str]) -> WrittenDay | None:
    if not numbers:
        return WrittenDay(weekday=weekday, year=None, days=()) if month is None else None
    if len(numbers[0]) == len("2026") and len(numbers) > 1:
        year, rest, order = int(numbers[0]), numbers[1:], "ymd"
    elif len(numbers) - (month is None) > 1:
        last = numbers[-1]
        if len(last) not in (len("26"), len("2026")):
            return None
        year, rest, order = int(last) + (_CENTURY if len(last) == len("26") else 0), numbers[:-1], ""
    else:
        year, rest, order = None, numbers, ""
    if any(len(one) > len("31") for one in rest):
        return None
    values = [int(one) for one in rest]
    if month is not None:
        days: tuple[tuple[str, int, int], ...] = (("", month, values[0]),) if len(values) == 1 else ()
    elif len(values) == 1:
        # A weekday with a number is a day of a month that nobody names.
        return None
    elif order:
        days = (("", values[0], values[1]),)
    elif values[0] == values[1]:
        days = (("", values[0], values[0]),)
    else:
        days = (("day first", values[1], values[0]), ("month first", values[0], values[1]))
    return WrittenDay(weekday=weekday, year=year, days=days) if days else None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(one for one in folded if not unicodedata.combining(one))


def years_in(texts: Iterable[str]) -> frozenset[int]:
    """The years that words name."""
    return frozenset(int(year) for text in texts for year in _YEAR.findall(text[:200]))


def days_in(texts: Iterable[str]) -> Days | None:
    """The first and the last day that a heading of a timetable names: ``17-19 April 2021``."""
    for text in texts:
        words, years = _plain(text[:200]), _YEAR.findall(text[:200])
        found = _RANGE.search(words)
        months = [_MONTHS[word] for word in _WORD.findall(words) if word in _MONTHS and len(word) > 2]  # noqa: PLR2004 - "ma" is no month, "mar" is
        if found is None or len(set(years)) != 1 or len(set(months)) != 1:
            continue
        try:
            first, last = (dt.date(int(years[0]), months[0], int(day)) for day in found.groups())
        except ValueError:
            continue
        if first <= last:
            return first, last
    return None


_NOT_ITS_DAY: Final = re.compile(
    r"(?<!\w)(?:issued?|updated?|version|as of|stand|rev(?:ised|ision)?|published|printed|v\.?|draft|created|dated"
    r"|entries|closing|closes?|until|mis à jour|aktualisiert|aggiornato|actualizado|atualizado)(?!\w)"
)
"""What stands before the day on which somebody wrote a timetable."""
_PIECES: Final = re.compile(r"\S+")
_DAY_WORDS: Final = 6


def day_within(titles: Iterable[str]) -> str | None:
    """The one day with its year that the titles of a timetable name among other words.

    >>> day_within(["Shelsley Walsh - Sunday 1 June 2025", "Issued 3 May 2025"])
    'Sunday 1 June 2025'
    """
    found: dict[frozenset[tuple[str, dt.date]], str] = {}
    for text in titles:
        words = text[:200]
        if _NOT_ITS_DAY.search(_plain(words)) or not _YEAR.search(words) or _RANGE.search(_plain(words)):
            continue
        spots = [(one.start(), one.end()) for one in _PIECES.finditer(words)]
        pieces = sorted(
            (
                (begin, end)
                for at, (begin, _) in enumerate(spots)
                for _, end in spots[at : at + _DAY_WORDS]
                if _YEAR.search(words[begin:end])
            ),
            key=lambda spot: spot[0] - spot[1],
        )
        for begin, end in pieces:
            piece = words[begin:end].strip(" ,.;:()[]-\u2013\u2014|")
            said = written_day(piece)
            readings = said.readings((), None) if said is not None and said.year is not None else frozenset()
            if readings and piece[:1].isalnum():
                found.setdefault(readings, piece)
                break
    return next(iter(found.values())) if len(found) == 1 else None


def agreed(
    texts: Iterable[str], years: frozenset[int], days: Days | None
) -> Mapping[str, frozenset[dt.date]]:
    """The days that each of several dates of one table can be, if all are written in one order.

    Dates that can be read in one order only decide the order of the others. Without a weekend that is known, the years
    are those that the table names.
    """
    written = {text: held for text in texts if (held := written_day(text)) is not None}
    named = years | {held.year for held in written.values() if held.year is not None}
    choices: dict[str, dict[str, set[dt.date]]] = {}
    for order in ("day first", "month first"):
        chosen: dict[str, set[dt.date]] = {}
        for text, held in written.items():
            found = held.readings(named, days)
            chosen[text] = {day for own, day in found if own in ("", order)}
        readable = [text for text, held in written.items() if held.readings(named, days)]
        if all(chosen[text] for text in readable):
            choices[order] = chosen
    if len(choices) > 1:
        # Only one of the two orders may make one weekend of all these dates.
        near = {order: chosen for order, chosen in choices.items() if _is_near(chosen)}
        choices = near if len(near) == 1 else choices
    return {text: frozenset(day for chosen in choices.values() for day in chosen[text]) for text in written}


def _is_near(chosen: Mapping[str, set[dt.date]]) -> bool:
    every = sorted(day for days in chosen.values() for day in days)
    return len(every) > 1 and (every[-1] - every[0]).days <= _LONGEST_WEEKEND
