"""How long something takes, in the forms that organisers write."""

import datetime as dt
import re
from typing import Final

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_clock import plain
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.durations import TOO_LONG
from roadracing._internal.time.format import Format

_CLOCK: Final = re.compile(r"([0-9]{1,2}):([0-5][0-9])(?::([0-5][0-9]))?")
_MINUTES: Final = r"(?:m|mins?|minutes?|'|′)\.?"
_UNITS: Final = re.compile(
    r"(?:([0-9]{1,5}(?:[.,][0-9]{1,2})?) ?(?:h|hrs?|hours?)\.?)?"
    # Behind hours, minutes need no unit: 1h30.
    rf"(?: ?(?:and )?([0-9]{{1,4}})(?![0-9])(?: ?{_MINUTES}|(?<=[h. ][0-9]{{2}})$))?"
    r"(?: ?(?:and )?([0-9]{1,4}) ?(?:s|secs?|seconds?)\.?)?"
)
_ISO: Final = re.compile(r"pt(?=[0-9])(?:([0-9]{1,5})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,8})s)?")
_HOURS: Final = r"(?:stunden?|horas?|heures?|or[ae]|uur)"
_IN_ENGLISH: Final = (
    (re.compile(r"(?<=[0-9]) ?(?:miles?)(?![a-z])"), " mi"),
    (re.compile(r"(?<=[0-9]) ?(?:kms?|kil[oó]met(?:er|re|ro|ri|res|ros)s?)(?![a-z])"), " km"),
    (re.compile(r"(?<![a-z])(?:gir[io]|voltas?|vueltas?|tours?|runden?|ronden?|rd\.|lap)(?![a-z])"), "laps"),
    (re.compile(rf"(?<=[0-9]) ?{_HOURS}(?![a-z])"), " h"),
    (re.compile(r"(?<=[0-9]) ?(?:minut[ieo]n?s?|min\.)(?![a-z])"), " min"),
    (re.compile(r"(?<![a-z])(?:plus|mais|m[aá]s|pi[uù]|und|and|y|e|et|en)(?= \w+ laps)"), "+"),
    (re.compile(r"(?<=\+ )(?:one|uma?|una?|un|eine?|een)(?= laps)"), "1"),
    (re.compile(r"(?<=\+ )(?:two|duas|dos|due|deux|zwei|twee)(?= laps)"), "2"),
    (re.compile(r", ?(?=\+)"), " "),
    (re.compile(r" (?:o|ou|oder|of|/) (?=[0-9])"), " or "),
    (re.compile(r"(?<=[0-9])-(?=[a-z])"), " "),
    # Of the laps of a stage and of all of them, the race has the latter.
    (re.compile(r"(?<![0-9])[0-9]{1,3} ?/ ?(?=[0-9]{1,3} laps)"), ""),
)
_PREFIX: Final = re.compile(
    r"^(?:dura(?:[cç][aã]o|ci[oó]n|tion|ta)|dur[eé]e|dauer|duur|length|max\.?)(?: of| de| di| von)?:? "
)
_MORE_LAPS: Final = re.compile(r"(.+?) ?\+ ?([1-9][0-9]?) ?laps?")
_AT_MOST: Final = re.compile(r"(.+?) ?[(,] ?max(?:\.|imum)? ([^()]+?)\)?")
_BARE: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_WRITE: Final = "Write hours and minutes such as PT1H30M, 1h30 or 90 min."
_FORMATS: Final = "Write PT2H45M, 70 laps or 500 km, or 1000 mi or PT10H for whichever comes first."
_LONGEST_CLOCK: Final = 24


def length_of(text: str) -> dt.timedelta | Format:
    """How long the words of a cell say that something takes; laps and distances are a format.

    Raises:
        Refusal: they do not say it, or it is not sure in which unit.
    """
    words = _english(plain(text))
    if found := _CLOCK.fullmatch(f"0{words}" if words.startswith(":") else words):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        length = dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)
        if length <= dt.timedelta(hours=_LONGEST_CLOCK):
            return length
        raise Refusal(table_faults.DURATION, f"{quote(text)} may be hours or minutes.", _WRITE)
    if found := _MORE_LAPS.fullmatch(words):
        return _with_laps(text, found[1], int(found[2]))
    if found := _AT_MOST.fullmatch(words):
        return _whichever(text, found[1], found[2])
    far, _, long = words.partition(" or ")
    if long:
        return _whichever(text, far, long)
    if _BARE.fullmatch(words):
        raise Refusal(
            table_faults.DURATION, f"{quote(text)} has no unit: it may be minutes or hours.", _WRITE
        )
    found = (_UNITS.fullmatch(words) or _ISO.fullmatch(words)) if words else None
    length_found = _with_units(*found.groups()) if found else None
    if length_found is not None:
        return length_found
    try:
        # Here a time would be a length, and all of its forms were read above.
        return Format.parse(words)
    except ValueError:
        pass
    raise Refusal(
        table_faults.DURATION, f"{quote(text)} is not a duration that can be read for sure.", _WRITE
    )


def length_said(text: str) -> Format | None:
    """The format that the words behind an activity say; ``None`` where they cannot be read.

    >>> str(length_said("25 minutos + 1 volta")), str(length_said("82 laps, 200.9 miles"))
    ('PT25M + 1 lap', '82 laps')
    """
    words = _PREFIX.sub("", _english(plain(text)))
    for said in (words, re.split(r", | ?/ ?", words, maxsplit=1)[0]):
        far, _, long = said.partition(" or ")
        for form in (said, f"{long} or {far}"):
            try:
                return format_of(form)
            except Refusal:
                continue
    return None


def hours_in_name(activity: str) -> dt.timedelta | None:
    """How long a race is by its name, where that is in hours: ``6 Hours of Monza``, ``24h Rennen``.

    >>> hours_in_name("24 Heures du Mans"), hours_in_name("Gate opens 8 hours before")
    (datetime.timedelta(days=1), None)
    """
    words = plain(activity) if len(activity) <= _LONGEST_NAME else ""
    found = _HOURS_OF.fullmatch(words) or _HOURS_RACE.fullmatch(words)
    return dt.timedelta(hours=int(_COUNTS.get(found[1], found[1]))) if found else None


_LONGEST_NAME: Final = 100
_COUNTS: Final = {
    "two": "2",
    "three": "3",
    "four": "4",
    "six": "6",
    "eight": "8",
    "ten": "10",
    "twelve": "12",
}
_COUNT: Final = rf"([1-9]|1[0-9]|2[0-5]|{'|'.join(_COUNTS)})"
_HOURS_OF: Final = re.compile(
    rf"(?:the |les |die |le |las )?(?:[\w.&'-]+ ){{0,3}}?{_COUNT} ?(?:h|hours?|{_HOURS}|(?<=24)(?= at))"
    r" (?:of|du|des|de|di|d'|at|von|am|auf|van|op) ?(?:the |la |le |dem |der )?[^\W\d_]+(?:[ '-][^\W\d_]+){0,3}"
    r"(?: \(?(?:race|rennen|gara|course|carrera|corrida)\)?)?"
)
_HOURS_RACE: Final = re.compile(
    rf"(?:the )?(?:[\w.&'-]+ ){{0,3}}?{_COUNT}[ -]?(?:(?:h|hours?|{_HOURS})[ -]?(?:race|rennen|endurance race)|hour)"
)


def _english(words: str) -> str:
    for other, english in _IN_ENGLISH:
        words = other.sub(english, words)
    return words


def format_of(text: str) -> Format:
    """How long a session runs: a time, laps or a distance, or ``1000 mi or 10 h`` for whichever comes first.

    Raises:
        Refusal: the words do not say it for sure.
    """
    try:
        return Format.parse(text.strip())
    except ValueError:
        pass
    try:
        found = length_of(text)
    except Refusal as unread:
        raise Refusal(
            unread.code, f"{quote(text)} is not a format that can be read for sure.", _FORMATS
        ) from None
    return found if isinstance(found, Format) else _timed(text, found)


def _whichever(text: str, far: str, long: str) -> Format:
    first, limit = length_of(far), length_of(long)
    if isinstance(first, dt.timedelta):
        first, limit = limit, first
    if isinstance(first, Format) and isinstance(limit, dt.timedelta) and first.duration is None:
        with_limit = _timed(text, limit)
        return attrs.evolve(first, duration=with_limit.duration)
    raise Refusal(table_faults.DURATION, f"{quote(text)} is not a format.", "Write it like 1000 mi or PT10H.")


def _with_laps(text: str, long: str, laps: int) -> Format:
    """A time with laps behind it, as most sprint races have it."""
    length = length_of(long)
    if isinstance(length, Format):
        raise Refusal(table_faults.DURATION, f"{quote(text)} is not a format.", _FORMATS)
    return attrs.evolve(_timed(text, length), plus_laps=laps)


def _timed(text: str, length: dt.timedelta) -> Format:
    if not dt.timedelta() < length < TOO_LONG:
        raise Refusal(table_faults.DURATION, f"{quote(text)} is no time that a session can run.", _WRITE)
    return Format(duration=length)


def _with_units(hours: str | None, minutes: str | None, seconds: str | None) -> dt.timedelta | None:
    whole = float((hours or "0").replace(",", "."))
    if not whole.is_integer() and (minutes or seconds):
        return None
    return dt.timedelta(hours=whole, minutes=int(minutes or 0), seconds=int(seconds or 0))
