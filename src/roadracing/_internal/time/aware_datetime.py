"""A datetime of another library that names its zone is an instant already, only written otherwise."""

from datetime import datetime

from .given_times import moment_given
from .instant import Instant, InstantError
from .local_time import plain
from .zoned_moment import name_of


def instant_of(moment: datetime) -> Instant:
    """The instant that an aware datetime with a named zone says.

    Raises:
        WrongType: it is no datetime.
        InstantError: it has no zone, only an offset, or shows what the clocks of its zone never show.
    """
    if isinstance(moment, Instant):
        return moment
    moment_given(moment)
    if moment.tzinfo is None:
        raise InstantError(
            f"{moment} names no time zone: write Instant.at_local(..., 'America/New_York')", reason="naive"
        )
    if name_of(moment.tzinfo) is None:
        raise InstantError(
            f"{moment} has an offset and no time zone: write Instant.of(..., 'America/New_York')",
            reason="no-zone",
        )
    instant = Instant.of(moment)
    if plain(instant) == plain(moment):
        return instant
    # Clocks jump over it, or the tzdata package knows other clocks than whoever made it: the text says both.
    offset = moment.isoformat().removeprefix(plain(moment).isoformat())
    return Instant.parse(f"{plain(moment).isoformat()}{offset}[{instant.zone}]")
