"""A table's faults, mended in the models: whoever has to wait waits, until the rules find nothing."""

import datetime as dt
import sys

import attrs

import roadracing as rr


def mended(season: rr.Season, gap: dt.timedelta) -> rr.Season:
    """Where two have the track to themselves at once, the later one starts when the other is over, and as long."""
    sessions = {session.id: session for session in season.sessions}
    for found in rr.validate(season).errors:
        if found.code == "SCH001":
            late = sessions[str(found.context["session"])]
            before = sessions[str(found.context["other"])]
            if before.end and late.end and late.start and late.start.instant:
                begins = before.end + gap
                ends = begins + (late.end - late.start.instant)
                sessions[late.id] = attrs.evolve(late, start=rr.Start.at(begins), end=ends)
    return attrs.evolve(season, sessions=tuple(sessions.values()))


if __name__ == "__main__":
    season = rr.read_timetable(sys.argv[1], namespace="calendar.example.org", weekend="mid-ohio-2004")
    for found in rr.validate(season).errors:
        print(found.code, found.message)
    season = mended(season, gap=dt.timedelta(minutes=15))
    print("errors left:", len(rr.validate(season).errors))
    rr.write_timetable(season, sys.argv[2])
    print(rr.check(sys.argv[2]).ok)
