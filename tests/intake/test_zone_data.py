"""Times written under other time zone data are listed, and taken over in one step."""

from pathlib import Path

import pytest

import roadracing as rr
from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.errors import DocumentError
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.intake.zone_data import under_zone_data
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.instant import Instant

ISSUED = Instant.parse("2026-11-01T12:00:00-07:00[America/Vancouver]")


def _times(offset: str) -> bytes:
    """A race in a winter for which a province gave up changing its clocks, under the rules of before or after that."""
    start, end = (f"2026-12-05T{hour}:00:00{offset}[America/Vancouver]" for hour in (12, 13))
    season = {
        "venues": [rr.Venue(id="v", timezone="America/Vancouver")],
        "weekends": [rr.RaceWeekend(id="w", venue="v")],
        "sessions": [rr.Session(id="race", weekend="w", kind=rr.SessionKind.RACE)],
    }
    text = dumps(Season(namespace="calendar.example.org", issued=ISSUED.add(days=-1), **season))
    return text.replace('"kind": "race"', f'"kind": "race", "start": "{start}", "end": "{end}"').encode()


OLD = _times("-08:00")


def test_listed() -> None:
    """Without a choice every such time is listed with its place and both readings, and there is no season."""
    found = under_zone_data(OLD)
    assert found.season is None
    assert [("sessions", "race", "start"), ("sessions", "race", "end")] == [d.path for d in found.times]
    assert "either 12:00-07:00 or 13:00-07:00" in str(found)
    assert () == under_zone_data(_times("-07:00")).times


def test_the_moment() -> None:
    """What keeps its moment changes no stamp, and is told to nobody."""
    season = under_zone_data(OLD, "keep_instant").season
    assert season == loads(OLD, offset_conflict="keep_instant")
    assert () == season.bulletins


def test_what_clocks_show(tmp_path: Path) -> None:
    """What keeps its local time is another moment: revised, told in a bulletin, and published without a person."""
    before = loads(OLD, offset_conflict="keep_instant")
    rr.publish(before, tmp_path / "public")
    season = under_zone_data(OLD, "keep_local", issued=ISSUED).season
    assert season is not None
    (race,), (bulletin,) = season.sessions, season.bulletins
    assert ("2026-12-05T12:00:00-07:00[America/Vancouver]", 1) == (str(race.starts), race.revision)
    assert "moved from 13:00 to 12:00" in (bulletin.text or "")
    rr.publish(season, tmp_path / "public")


def test_other_faults() -> None:
    """What else is wrong is said before anything is taken over; a reading that there is not is refused."""
    with pytest.raises(DocumentError, match="fault"):
        under_zone_data(OLD.replace(b'"weekend"', b'"wekend"', 1).replace(b'"w"', b"3", 1), "keep_local")
    with pytest.raises(NotUnderstood, match="keep_local"):
        under_zone_data(OLD, "keep_both")  # type: ignore[arg-type]
