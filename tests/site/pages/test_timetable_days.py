"""The days of a timetable on its pages."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from tests.site.for_everybody import publish
from tests.site.html import parsed, text, with_class
from tests.site.weekends import everything


def test_weekend_without_sessions(site: Mapping[str, bytes]) -> None:
    """A weekend that has no timetable yet has a page that says so, and one without days too."""
    page = parsed(site["weekends/hills-2027.html"])

    assert "No timetable has been published yet." in text(page)
    assert "Days to be confirmed" == text(with_class(page, "hero-days")[0])
    assert "No timetable has been published yet." in text(parsed(site["noticeboard/hills-2027.html"]))


def test_last_and_first_days_there_are(tmp_path: Path) -> None:
    """The ends of the calendar are days like any other."""
    weekend = RaceWeekend(id="w", venue="summit", first_day=dt.date.min, last_day=dt.date.max)
    session = Session(id="s", weekend="w", kind=SessionKind.RACE, audience=Audience.PUBLIC)
    site = publish(
        everything(weekends=(weekend,), sessions=(session,)), tmp_path / "public", force=True
    ).files

    assert "1 January 1 – 31 December 9999" in text(parsed(site["weekends/w.html"]))
