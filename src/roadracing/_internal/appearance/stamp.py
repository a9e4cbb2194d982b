"""When what people see of a session was last said: the stamp its calendar entry carries."""

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant


def stamp(season: Season | Index, session: Session) -> Instant | None:
    """When a session last changed, else when its weekend's timetable was issued, else when the season was.

    ``None`` where nobody said any of these: such a session cannot be published.
    """
    if session.changed_at is not None:
        return session.changed_at
    index = season if isinstance(season, Index) else Index(season)
    weekend = index.weekend_of(session)
    if weekend is not None and weekend.timetable is not None and weekend.timetable.issued_at is not None:
        return weekend.timetable.issued_at
    return index.season.issued
