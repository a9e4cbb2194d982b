"""How long a session runs: a time, a number of laps, a distance, or whichever of two comes first."""

import re
from datetime import timedelta
from enum import StrEnum

import attrs

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.text.quoting import describe, quote
from roadracing._internal.time.given_times import text_given

from .durations import DURATION_PATTERN, TOO_LONG, duration_text, parse_duration

_LIMIT = r"(?:([0-9]{1,5}) laps?|([0-9]{1,6}(?:\.[0-9]{1,3})?) (km|mi))"
_PATTERN = rf"(?:{_LIMIT}(?: or ({DURATION_PATTERN}))?|({DURATION_PATTERN})(?: \+ ([0-9]{{1,2}}) laps?)?)"
_FORMAT = re.compile(_PATTERN)
_NOUGHT = r"(?:0+(?:\.0+)? (?:laps?|km|mi)|.*PT[0HMS.]+(?: |$)|.*\+ 0+ lap)"
FORMAT_PATTERN = rf"(?!{_NOUGHT}){_PATTERN}"
"""The texts that are a format."""

KM_PER_MILE = 1.609344
"""The international mile, exact by its definition of 1959."""


_TOO_FAR = 1_000_000


class DistanceUnit(StrEnum):
    """The unit a distance was announced in."""

    KM = "km"
    MI = "mi"


@attrs.frozen(kw_only=True, repr=False)
class Format:
    """A session ends after a time, a number of laps, a distance, or the first of two of these.

    A timed race overruns: the chequered flag falls when the leader next crosses the line after the time.
    Written ``PT2H45M``, ``PT50M + 1 lap``, ``70 laps``, ``500 km`` or ``1000 mi or PT10H``.

    Attributes:
        duration: the time, or the time limit of a race over laps or a distance.
        laps: the number of laps.
        distance: the distance, in ``unit``.
        unit: the unit the distance was announced in.
        plus_laps: laps that follow the time.

    Raises:
        NotUnderstood: the parts do not go together.
    """

    duration: timedelta | None = None
    laps: int | None = None
    distance: float | None = None
    unit: DistanceUnit | None = None
    plus_laps: int | None = None

    def __attrs_post_init__(self) -> None:
        reason = self._fault()
        if reason:
            raise NotUnderstood(reason)

    def _fault(self) -> str | None:
        return self._type_fault() or self._parts_fault()

    def _type_fault(self) -> str | None:
        # Annotations bind type checkers only; a value of another type would be written as it can never be read.
        duration: object = self.duration
        distance: object = self.distance
        unit: object = self.unit
        if duration is not None and not isinstance(duration, timedelta):
            return f"the time is a timedelta; it is {describe(duration)}"
        if distance is not None and (isinstance(distance, bool) or not isinstance(distance, (int, float))):
            return f"a distance is a number; it is {describe(distance)}"
        if unit is not None and not isinstance(unit, DistanceUnit):
            return f"the unit is DistanceUnit.KM or DistanceUnit.MI; it is {describe(unit)}"
        return None

    def _parts_fault(self) -> str | None:
        if self.laps is not None and self.distance is not None:
            return "a session runs over laps or over a distance, not both"
        if (self.distance is None) is not (self.unit is None):
            return "a distance comes with its unit, km or mi"
        if self.laps is None and self.distance is None and self.duration is None:
            return "a format says a time, a number of laps or a distance"
        if self.plus_laps is not None and (self.duration is None or self.limited_by_distance):
            return "laps are added to a time only"
        for laps, most in ((self.laps, 99_999), (self.plus_laps, 99)):
            if laps is not None and (type(laps) is not int or not 0 < laps <= most):
                return f"laps are a whole number from 1 to {most:,}"
        if self.distance is not None and not _written(self.distance):
            return "a distance is more than nought, less than a million, and has at most three decimals"
        if self.duration is not None and not timedelta() < self.duration < TOO_LONG:
            return "the time is more than nought, and less than 100,000 hours"
        return None

    @classmethod
    def parse(cls, text: str) -> "Format":
        """The format that a text says.

        Raises:
            NotUnderstood: it says none.
        """
        found = _FORMAT.fullmatch(text_given(text))
        if not found:
            raise NotUnderstood(
                f"{quote(text)} is not a format: write PT2H45M, 70 laps, 500 km, 1000 mi or PT10H, or PT50M + 1 lap"
            )
        laps, distance, unit, limit = found.group(1, 2, 3, 4)
        time, plus = found.group(5, 6)
        return cls(
            duration=parse_duration(time or limit) if time or limit else None,
            laps=int(laps) if laps else None,
            distance=float(distance) if distance else None,
            unit=DistanceUnit(unit) if unit else None,
            plus_laps=int(plus) if plus else None,
        )

    @property
    def limited_by_distance(self) -> bool:
        """Whether laps or a distance end it, alone or as one of two limits."""
        return self.laps is not None or self.distance is not None

    @property
    def timed(self) -> bool:
        """Whether time alone ends it, so that a race overruns by up to a lap."""
        return self.duration is not None and not self.limited_by_distance

    @property
    def distance_m(self) -> float | None:
        """The distance in metres, where one was announced."""
        if self.distance is None:
            return None
        return self.distance * (1000 if self.unit is DistanceUnit.KM else 1000 * KM_PER_MILE)

    def __str__(self) -> str:
        """The one way in which it is written."""
        time = duration_text(self.duration) if self.duration is not None else None
        if self.plus_laps is not None:
            return f"{time} + {_laps(self.plus_laps)}"
        if self.laps is not None:
            first = _laps(self.laps)
        elif self.distance is not None:
            first = f"{self.distance:.3f}".rstrip("0").rstrip(".") + f" {self.unit}"
        else:
            return str(time)
        return f"{first} or {time}" if time else first

    def __repr__(self) -> str:
        """The written form, in the call that reads it."""
        return f"Format.parse({str(self)!r})"


def _written(distance: float) -> bool:
    """Whether a distance can be written in whole thousandths of its unit."""
    return 0 < distance < _TOO_FAR and round(distance, 3) == distance


def _laps(number: int) -> str:
    return f"{number} lap" if number == 1 else f"{number} laps"
