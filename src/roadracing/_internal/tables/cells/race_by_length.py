"""A race that is called only by its sponsor or its round, and known by how far it goes: nothing else is so long."""

import datetime as dt
import re
from typing import Final

from roadracing._internal.tables.cells.cell_clock import plain
from roadracing._internal.tables.cells.cell_lengths import length_said
from roadracing._internal.time.format import Format
from roadracing._internal.words.activity_words import is_off_the_track

_ROUND: Final = re.compile(
    r"(?:[^\W\d_][\w'&.+-]* |[0-9][\w.]*[^\W\d_][\w.]* ){1,8}(?:round|rd\.?) #?[0-9]{1,2}"
)
_BRACKET: Final = re.compile(r"\s*\(([^()]*[0-9][^()]*)\)")
_BEHIND: Final = re.compile(r"(?:,|\s-)\s([^(),]*[0-9][^()]*)$")
_STAGES: Final = re.compile(r"\s-\sstages .*$")
_NO_RACE: Final = re.compile(
    r"(?<!\w)(?:practi[cs]e\w*|quali\w*|tests?|testing|warm\w*|pole|shoot\w*|demo\w*|parades?|revival|legends|tours?"
    r"|recon\w*|formation|pace|safety|rides?|fans?|charity|track ?days?|driv(?:e|es|ing)|sessions?|runs?|exhibition"
    r"|displays?|celebration|experience|laps|training|essais?|libres?|prove|prova|entrenamientos?|treinos?|school"
    r"|challenge laps|media|guests?|club|cruise|historic|classic|vintage|ex|simulat\w+|e-?sports?|bike ride|walk)(?!\w)"
)
"""Words beside a length that make it something else, or may."""
_MANY_LAPS: Final = 20
_SOME_LAPS: Final = 5
_FAR: Final = 80.0
_LONG: Final = dt.timedelta(hours=2)
_LONGEST: Final = 200


def in_brackets(activity: str) -> str | None:
    """The length behind the name of an activity: in brackets, or behind a comma or a dash."""
    text = plain(activity) if len(activity) <= _LONGEST else ""
    told = [found[1] for pattern in (_BRACKET, _BEHIND) for found in pattern.finditer(text)]
    return next((one for one in told if length_said(one) is not None), None)


def _name(activity: str) -> str:
    """An activity without the lengths and the stages behind its name."""
    return _BEHIND.sub("", _BRACKET.sub("", _STAGES.sub("", plain(activity)))).strip()


def length_in(activity: str) -> Format | None:
    """How far an activity goes by what stands behind its name.

    >>> str(length_in("The Honda Indy 200 at Mid-Ohio (90 laps/203.22 miles)"))
    '90 laps'
    """
    said = in_brackets(activity)
    return length_said(said) if said is not None else None


def long_hours(activity: str) -> dt.timedelta | None:
    """The hours behind the name of something that may be a race of so many hours: ``Petit Le Mans (10 Hours)``."""
    length = length_in(activity)
    if length is None or length.duration is None or length.duration < _LONG or length.plus_laps is not None:
        return None
    words = _name(activity)
    return None if _NO_RACE.search(words) or is_off_the_track(words) else length.duration


def is_race_by_length(activity: str, length: Format | None) -> bool:
    """Whether an activity that nothing else explains is a race by its laps or its distance.

    Args:
        activity: its words.
        length: how far it goes, by its words or by a cell of its own.

    >>> is_race_by_length("Repco Bathurst 1000", Format.parse("161 laps"))
    True
    >>> is_race_by_length("Legends of the track", Format.parse("161 laps"))
    False
    """
    if length is None or len(activity) > _LONGEST:
        return False
    words = _name(activity)
    if _NO_RACE.search(words) or is_off_the_track(words):
        return False
    if _ROUND.fullmatch(words):
        return length.laps is not None or length.plus_laps is not None
    if length.laps is not None:
        return length.laps >= (_SOME_LAPS if length.duration is not None else _MANY_LAPS)
    return length.distance is not None and length.distance >= _FAR
