"""A season made in code: two series share a morning, and a rule says what does not go."""

import roadracing as rr

ZONE = "America/New_York"


def practice(name: str, series: str, start: str, end: str) -> rr.Session:
    """A practice of a series, on the venue's clocks."""
    first, last = (rr.Instant.parse(f"2004-06-26T{time}:00-04:00[{ZONE}]") for time in (start, end))
    kind = rr.SessionKind.PRACTICE
    return rr.Session(
        id=name, weekend="mid-ohio", kind=kind, series=(series,), start=rr.Start.at(first), end=last
    )


def season(second: str) -> rr.Season:
    """A weekend with two practices, the second of which starts at a time of day."""
    return rr.Season(
        namespace="calendar.example.org",
        series=(rr.Series(id="alms", name="ALMS"), rr.Series(id="wc", name="World Challenge")),
        venues=(rr.Venue(id="mid-ohio", name="Mid-Ohio", timezone=ZONE),),
        weekends=(rr.RaceWeekend(id="mid-ohio", venue="mid-ohio", name="Mid-Ohio"),),
        sessions=(
            practice("alms-practice", "alms", "09:00", "09:45"),
            practice("wc-practice", "wc", second, "11:00"),
        ),
    )


if __name__ == "__main__":
    for start in ("09:30", "10:00"):
        print(start, [found.code for found in rr.validate(season(start)).errors])
