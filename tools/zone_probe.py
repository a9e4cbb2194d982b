"""A document that one release of the tz database wrote is read under another one, and nobody's race moves unasked.

Run in an environment that holds the wheel: ``python zone_probe.py write FILE``, then, where another `tzdata` is
installed, ``python zone_probe.py read FILE HERE THERE`` with the offsets that the two releases give.
"""

import sys
from datetime import datetime
from pathlib import Path

import roadracing as rr

ZONE = "America/Asuncion"
"""Paraguay keeps UTC-03:00 since October 2024, which the tz database says from 2025a on; July had UTC-04:00 before."""
RACE = datetime(2027, 7, 4, 14)  # noqa: DTZ001 - what the clocks show, whatever the offset


def season() -> rr.Season:
    """A race that is planned for a winter's day in Paraguay."""
    return rr.Season(
        namespace="zones.racing.test",
        organisations=[rr.Organisation(id="club", name="A club")],
        issuer="club",
        series=[rr.Series(id="cup", name="A cup", sanctioned_by="club")],
        venues=[rr.Venue(id="ring", name="A ring", timezone=ZONE)],
        weekends=[rr.RaceWeekend(id="w", venue="ring")],
        sessions=[
            rr.Session(
                id="race",
                weekend="w",
                kind=rr.SessionKind.RACE,
                series=["cup"],
                start=rr.Start.at(rr.Instant.at_local(RACE, ZONE)),
            )
        ],
    )


def reread(path: Path, here: str, there: str) -> None:
    """What was written with one offset is refused under the other, and taken over in either sense when asked."""
    text = path.read_bytes()
    assert there.encode() in text, f"{there} is not what the other release writes"
    try:
        rr.load(path)
    except rr.DocumentError as error:
        (found,) = error.diagnostics
        told = f"{found.message} {found.hint}"
        assert {here, there} == {each for each in (here, there) if each in told}, told
    else:
        raise AssertionError("the two releases agree, or nothing was said")
    clock = rr.load(path, offset_conflict="keep_local").sessions[0].start
    assert rr.Start.at(rr.Instant.at_local(RACE, ZONE)) == clock, clock
    moment = rr.load(path, offset_conflict="keep_instant").sessions[0].start
    assert moment not in (None, clock), moment
    listed = rr.documents.under_zone_data(path)
    assert len(listed.times) == 1, listed
    taken = rr.documents.under_zone_data(path, "keep_local")
    assert taken.season is not None
    assert rr.loads(rr.dumps(taken.season)) == taken.season


if __name__ == "__main__":
    what, path, *offsets = sys.argv[1:]
    if what == "write":
        rr.dump(season(), path)
    else:
        reread(Path(path), *offsets)
