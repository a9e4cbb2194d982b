"""What the words of a row say it is, where the whole of them is understood.

"Race" is a race. "Race Director inspection lap" holds a word that is not known here, so nothing is concluded from
the one that is. A kind decides who may be on the track at the same time, and one word that
was taken for another would close the track to everybody else.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import attrs

from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.tables.cells.cell_clock import plain
from roadracing._internal.tables.cells.class_names import IN_FRONT, begins_with_a_class, is_class_or_cup
from roadracing._internal.tables.cells.languages import ALSO_ENGLISH, ELSEWHERE, ENGLISH
from roadracing._internal.tables.cells.ordinals import (
    BESIDE_ITS_NUMBER,
    LETTERED,
    NUMBERED,
    NUMBERS,
    RANKED,
    SHORT,
    SHORT_FORM,
)
from roadracing._internal.tables.cells.other_contests import OFF_TRACK, is_another_contest, is_without_cars
from roadracing._internal.tables.cells.words_around import TRIM, without_surroundings
from roadracing._internal.words.activity_words import is_off_the_track


@attrs.frozen(kw_only=True)
class ActivityMeaning:
    """What an activity is.

    Attributes:
        kind: its kind; ``other`` where the words are not understood as a whole.
        ordinal: which one of its kind, where the words say so.
        words: how many words said it.
        length: the words that say how long it is, where there are any.
    """

    kind: SessionKind = SessionKind.OTHER
    ordinal: int | None = None
    words: int = 0
    length: str | None = None


_K = SessionKind
_KINDS: Final = tuple(
    (kind, re.compile(phrase)) for phrases in (ENGLISH, ELSEWHERE) for kind, phrase in phrases.items()
)
_ELSEWHERE: Final = tuple(re.compile(phrase) for phrase in ELSEWHERE.values())
# A Grand Prix is also a whole weekend; one that is so long is its race.
_ONLY_WITH_A_LENGTH: Final = re.compile(r"(?:[^\W\d_][\w'. -]*? )?grand prix|sprint")
_SPRINT: Final = re.compile(r"(?:(?:tissot|motogp|f1) )*sprint")
"""Alone it is the race; beside qualifying or a shoot-out it is what these are for."""
# A race in Spanish, and the name of one maker's cups.
_NAMED_SO: Final = re.compile(r"(?<!\w)carrera(?:s)? cup(?!\w)")
# A sentence is longer than any phrase that is understood as a whole.
_LONGEST: Final = 200


def meaning_of(
    activity: str, names: Iterable[str] = (), own_words: Mapping[str, str] = MappingProxyType({})
) -> ActivityMeaning:
    """What an activity is, if every word of it is understood.

    Args:
        activity: the words on the timetable.
        names: the names of the row's series and classes, which may stand in front or behind.
        own_words: what words mean in the languages that the timetable is in for sure.
    """
    if len(activity) > _LONGEST:
        return ActivityMeaning()
    text, measured, grouped = without_surroundings(plain(activity).replace("’", "'").strip(TRIM), names)
    found = _of_words(_NAMED_SO.sub("cup", text), measured=measured is not None, grouped=grouped)
    if found.kind is _K.OTHER and own_words:
        said = " ".join(own_words.get(word.strip(TRIM), word) for word in text.split())
        found = _of_words(said, measured=measured is not None, grouped=grouped) if said != text else found
    return found if found.kind is _K.OTHER else attrs.evolve(found, length=measured)


def _of_words(text: str, *, measured: bool, grouped: bool) -> ActivityMeaning:
    found = _simple(text) or (ActivityMeaning(kind=_K.RACE, words=1) if _SPRINT.fullmatch(text) else None)
    if found is not None:
        return attrs.evolve(found, words=found.words + grouped) if found.ordinal is None else found
    if measured and _ONLY_WITH_A_LENGTH.fullmatch(text):
        return ActivityMeaning(kind=_K.RACE, words=len(text.split()) + 1)
    found = _in_parts(text)
    return found if found.kind is not _K.OTHER else _without_bracket(text)


_SEPARATORS: Final = re.compile(r"\s*(?::|;| - |\s\(|\()\s*")
_TOLD_APART: Final = re.compile(r"\s*(?: & | and | und | et | y | e | en |/)\s*")
_CARS: Final = frozenset({_K.PRACTICE, _K.QUALIFYING, _K.WARM_UP, _K.RACE, _K.TEST})
_FOR_ANOTHER: Final = frozenset({(_K.QUALIFYING, _K.RACE)})
"""What is for another session: qualifying for a race. Two other names in one row are two sessions, or neither."""
_FOR: Final = re.compile(r"[^;:!?]{1,100}")
_SENTENCE: Final = re.compile(
    r"\b(?:to|for|see|watch|from|at|on|his|her|their|your|who|is|are|will|be|the|of)\b"
)
"""Words that make more of it than a long name."""
_PURPOSE: Final = re.compile(r"\b(?:to|for|see|watch)\b")
_SHORT_NAME: Final = 5
_LONG_NAME: Final = 14


def _in_parts(text: str) -> ActivityMeaning:
    """What an activity is, where its name stands in front of what it is for, or behind it.

    ``Qualifying - GT3 AM`` and ``Practice: Kinrara Trophy`` are what stands in front; ``Madgwick Cup - Race`` and
    ``Formula Ford Practice`` what stands behind. Nothing is concluded where a word beside it may change what it is.
    """
    head, *rest = _SEPARATORS.split(text, maxsplit=1)
    found = _head(head) if rest else None
    if found is not None:
        about = rest[0].strip(" )")
        other = _simple(about)
        if other is not None and other.kind is found.kind and other.ordinal in (None, found.ordinal):
            return attrs.evolve(found, words=found.words + 1)
        if other is not None and other.kind in _CARS and (found.kind, other.kind) not in _FOR_ANOTHER:
            return ActivityMeaning() if found.kind in _CARS else attrs.evolve(found, words=found.words + 1)
        if found.kind not in _CARS or not OFF_TRACK.search(about):
            return attrs.evolve(found, words=found.words + 1)
        return ActivityMeaning()
    if rest:
        *about, last = _SEPARATORS.split(text)
        last = last.strip(TRIM + ")")
        found = _simple(last) or ((classed := IN_FRONT.fullmatch(last)) and _simple(classed[1])) or None
        if (
            found is not None
            and found.kind in _ENDS
            and not any(_names_something_else(part) for part in about)
        ):
            return attrs.evolve(found, words=found.words + 1)
        return ActivityMeaning()
    if (joined := _joined(text)) is not None:
        return joined
    if behind := IN_FRONT.fullmatch(text):
        found = _simple(behind[1]) or _at_the_end(behind[1])
        if found.kind in _CARS:
            return attrs.evolve(found, words=found.words + 1)
    last = _at_the_end(text)
    return last if last.kind is not _K.OTHER else _at_the_front(text)


def _head(head: str) -> ActivityMeaning | None:
    """What stands in front of a sign: a kind, a kind behind a name, before a class, or off the track before a name."""
    if (found := _simple(head.strip(TRIM))) is not None:
        return found
    if (named := _at_the_end(head)).kind in _CARS:
        return named
    if classed := IN_FRONT.fullmatch(head):
        return _simple(classed[1])
    named = _at_the_front(head)
    return None if named.kind in _CARS | {_K.OTHER} else named


_BRACKET: Final = re.compile(r"(.+?) \(([^()]+)\)")


def _without_bracket(text: str) -> ActivityMeaning:
    """What stands in front of a bracket that says more about it and names nothing else."""
    found = _BRACKET.fullmatch(text)
    if found is None or _names_something_else(found[2]) or _in_parts(found[2]).kind is not _K.OTHER:
        return ActivityMeaning()
    return _simple(found[1]) or _in_parts(found[1])


def _joined(text: str) -> ActivityMeaning | None:
    """The meaning of several activities in one row, if they are of one kind or none of them is competition."""
    words = _TOLD_APART.split(text)
    parts = [_simple(part.strip(TRIM)) for part in words]
    if len(parts) > 1 and all(part is not None and part.kind not in COMPETITION for part in parts):
        return parts[-1]
    ends = [part or _at_the_end(one) for part, one in zip(parts, words, strict=True)]
    if len(parts) > 1 and len({part.kind for part in ends}) == 1 and ends[0].kind in _CARS:
        return ActivityMeaning(kind=ends[0].kind, words=len(words))
    return None


_LINK: Final = frozenset(
    {"da", "do", "das", "dos", "de", "di", "dei", "del", "della", "delle", "degli", "du", "des", "van"}
)
_FRONT_WORDS: Final = 5


def _at_the_front(text: str) -> ActivityMeaning:
    """What stands before the name of a series or a class, as languages have it that put the head first.

    ``Prove libere FIA Formula 2`` is practice, ``Warm up da GT Truck`` a warm-up. English puts what it is behind.
    """
    words = text.split()
    for at in range(min(len(words) - 1, _FRONT_WORDS), 0, -1):
        front, rest = " ".join(words[:at]).strip(TRIM), " ".join(words[at:])
        found = _simple(front)
        if found is None or (found.kind not in _CARS and words[at] not in _LINK and not _is_elsewhere(front)):
            continue
        numbered = found.ordinal is not None or found.kind is not _K.RACE
        named = found.kind in _CARS and numbered and is_class_or_cup(rest)
        elsewhere = named or words[at] in _LINK or _is_elsewhere(front)
        if front in ALSO_ENGLISH and not named and not begins_with_a_class(rest):
            return ActivityMeaning()
        other = OFF_TRACK.search(rest) or is_without_cars(rest) or is_off_the_track(rest)
        plain_rest = _FOR.fullmatch(rest) and not other
        if elsewhere and plain_rest and not any(_simple(word.strip(TRIM)) for word in words[at:]):
            return attrs.evolve(found, words=found.words + 1)
        return ActivityMeaning()
    return ActivityMeaning()


def _is_elsewhere(front: str) -> bool:
    """Whether words are a kind in another language than English, with a number or without."""
    numbered, ranked = NUMBERED.fullmatch(front), RANKED.fullmatch(front)
    forms = [
        front,
        *([numbered[1].strip(TRIM)] if numbered else []),
        *([ranked[3].strip(TRIM)] if ranked else []),
    ]
    return any(phrase.fullmatch(form) for form in forms for phrase in _ELSEWHERE)


def _names_something_else(part: str) -> bool:
    return bool(OFF_TRACK.search(part)) or _simple(part.strip(TRIM)) is not None


_OF_IT: Final = re.compile(
    r"(?<!\w)(?:of|of the|de|de la|de l'|du|des|del|della|di|da|do|der|vom|van|van de)$"
)
_POLE_AWARD: Final = re.compile(r" (?:pole(?: position)?|p1) award$")
"""What qualifying is named after, where it stands in front of it."""


def _at_the_end(text: str) -> ActivityMeaning:
    """What stands behind the name of a series, a class or an event, and a number with it."""
    words = text.split()
    for at in range(1, min(len(words), _LONG_NAME)):
        front, found = _POLE_AWARD.sub(" ", " ".join(words[:at])), _simple(" ".join(words[at:]))
        if found is not None and found.kind in _ENDS and not is_another_contest(front, words[at:]):
            plain_front = _FOR.fullmatch(front) and not OFF_TRACK.search(front)
            if _OF_IT.search(front):
                # The finish of a race, or the Grand Prix of a place, is what stands in front.
                return ActivityMeaning()
            sentence = _SENTENCE.search(front) if at > _SHORT_NAME else _PURPOSE.search(front)
            if sentence or words[at] == "the" or is_off_the_track(front):
                return ActivityMeaning()
            if plain_front and not any(_simple(word) is not None for word in words[:at]):
                return attrs.evolve(found, words=found.words + 1)
            return ActivityMeaning()
    return ActivityMeaning()


_ENDS: Final = _CARS | {
    _K.RIDES,
    _K.AUTOGRAPHS,
    _K.PODIUM,
    _K.BRIEFING,
    _K.PIT_WALK,
    _K.GRID_WALK,
    _K.PIT_STOP_PRACTICE,
}
_START_OF: Final = re.compile(
    r"(?:largada|partenza|d[eé]part|salida|start)(?: (?:of the|of|da|do|de la|del|della|de|di|der|des|zum|van de))?"
    r" (.+)"
)


def _simple(text: str) -> ActivityMeaning | None:
    """The meaning of words that are a kind, with a number or without."""
    if found := SHORT_FORM.fullmatch(text):
        return ActivityMeaning(kind=SHORT[found[1]], ordinal=int(found[2]), words=2)
    if (kind := _kind(text)) is not None:
        return ActivityMeaning(kind=kind, words=len(text.split()))
    for pattern, rest in ((RANKED, 3), (NUMBERED, 1)):
        found = pattern.fullmatch(text)
        kind = _kind(found[rest].strip(TRIM)) if found else None
        if found and kind is not None and kind in _COUNTED:
            digits = next(group for at, group in enumerate(found.groups(), start=1) if group and at != rest)
            # One row for two of a kind, such as Qualifying 1&2, is of that kind and has no number of its own.
            digits = digits.partition(" of ")[0]
            ordinal = int(digits) if digits.isdigit() else NUMBERS.get(digits)
            return ActivityMeaning(kind=kind, ordinal=ordinal or None, words=1 + len(found[rest].split()))
    if (lettered := LETTERED.fullmatch(text)) and lettered[1] not in ALSO_ENGLISH:
        of_group = _simple(lettered[1])
        if of_group is not None and of_group.kind in _CARS:
            return attrs.evolve(of_group, words=of_group.words + 1)
    if "/" in text:
        # In two languages, it is said twice.
        both = [_simple(part.strip(TRIM)) for part in text.split("/", 3)]
        said = {(one.kind, one.ordinal) if one is not None else None for one in both}
        return both[0] if len(said) == 1 else None
    front, _, last = text.rpartition(" ")
    if (short := SHORT_FORM.fullmatch(last)) and _kind(front) is SHORT[short[1]]:
        # Qualifying Q1 says it twice.
        return ActivityMeaning(kind=SHORT[short[1]], ordinal=int(short[2]), words=2)
    if sort := BESIDE_ITS_NUMBER.fullmatch(text):
        race = _simple(sort[1])
        return race if race is not None and race.kind is _K.RACE else None
    if started := _START_OF.fullmatch(text):
        # The start of a race is when it runs; the start of anything else may be something else.
        race = _simple(started[1])
        return race if race is not None and race.kind is _K.RACE else None
    return None


_COUNTED: Final = COMPETITION | {
    _K.TRACK_WALK,
    _K.PIT_WALK,
    _K.AUTOGRAPHS,
    _K.BRIEFING,
    _K.GRID_WALK,
    _K.PARADE,
}


@lru_cache(maxsize=1024)
def _kind(text: str) -> SessionKind | None:
    return next((kind for kind, phrase in _KINDS if phrase.fullmatch(text)), None)


def sure_kind(
    meaning: ActivityMeaning, *, of_a_series: bool, use_stated: bool, series_column: bool
) -> ActivityMeaning:
    """The meaning, unless it would close the track on the strength of one word.

    Competition has the track to itself. So its kind is only concluded if something besides that one word speaks
    for it: the row's series, another word (Practice 2, Free practice), the stated use of the track, or
    a timetable that has no column for series at all, being that of one series.

    Args:
        meaning: what the words say.
        of_a_series: whether the row names a series.
        use_stated: whether the row says how the track is used.
        series_column: whether the timetable says which series a row is of.
    """
    if not meaning.kind.competition or of_a_series or use_stated:
        return meaning
    if meaning.kind is SessionKind.TEST and (series_column or meaning.words == 1):
        return ActivityMeaning()
    return meaning if meaning.words > 1 or not series_column else ActivityMeaning()
