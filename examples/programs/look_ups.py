"""Three things people ask of a season: what is next, what is on at a venue on a day, what a car does."""

import datetime as dt
import sys

import roadracing as rr
from roadracing.weekend import next_session, sessions_at, sessions_for


def main(path: str) -> None:
    """Print the three answers for the worked weekend."""
    season = rr.load(path)
    now = rr.Instant.parse("2004-06-26T10:00:00-04:00[America/New_York]")
    following = next_session(season, "alms", after=now)
    today = sessions_at(season, "mid-ohio", dt.date(2004, 6, 26))
    car = season.entries[0]
    its_own = sessions_for(season, car, "mid-ohio-2004")
    print(following.id if following else "nothing more")
    print(
        len(today), "activities of", len({series for session in today for series in session.series}), "series"
    )
    print(f"car {car.number}:", ", ".join(session.kind for session in its_own if session.day == today[0].day))


if __name__ == "__main__":
    main(sys.argv[1])
