"""Three things people ask of a season: what is next, what is on at a venue on a day, who shares it."""

import datetime as dt
import sys

import roadracing as rr


def next_of(season: rr.Season, series: str, now: rr.Instant) -> rr.Session | None:
    """The next session of a series after a moment."""
    known = [(s.start.instant, s) for s in season.sessions if series in s.series and s.start is not None]
    later = [(when, session) for when, session in known if when is not None and when > now]
    return min(later, key=lambda pair: pair[0])[1] if later else None


def on_day(season: rr.Season, venue: str, day: dt.date) -> list[rr.Session]:
    """All that is on at a venue on a day."""
    here = {weekend.id for weekend in season.weekends if weekend.venue == venue}
    return [session for session in season.sessions if session.weekend in here and session.day == day]


def main(path: str) -> None:
    """Print the three answers for the worked weekend."""
    season = rr.load(path)
    now = rr.Instant.parse("2004-06-26T10:00:00-04:00[America/New_York]")
    found = next_of(season, "alms", now)
    today = on_day(season, "mid-ohio", dt.date(2004, 6, 26))
    print(found.id if found else "nothing more")
    print(len(today), "activities")
    print(", ".join(sorted({series for session in today for series in session.series})))


if __name__ == "__main__":
    main(sys.argv[1])
