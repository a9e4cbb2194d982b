"""A session's life in a published folder, from its first announcement to the season after."""

import datetime as dt
from pathlib import Path

import attrs
import icalendar
import pytest

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.site.publishing import PublishRefused
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.versions.revise import revise
from tests.feeds.seasons import at, sebring
from tests.site.for_everybody import publish

UID = "wc-race@calendar.example"


class Folder:
    """A folder that a season is published to again and again."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.season = sebring()
        self.uids: set[str] = set()

    def publish(self, season: Season) -> icalendar.Event | None:
        """The race as subscribers have it after a publication."""
        publish(season, self.out)
        self.season = season
        content = (self.out / "feeds" / "series-swc-gt.ics").read_bytes()
        events = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(content).walk("VEVENT")}
        self.uids |= set(events)
        return events.get(UID)

    def revise(self, issued: Instant, **facts: object) -> icalendar.Event:
        """The race after facts about it changed and the change was stamped."""
        wanted = attrs.evolve(
            self.season,
            sessions=[
                attrs.evolve(s, **facts) if s.id == "wc-race" else s  # type: ignore[arg-type]
                for s in self.season.sessions
            ],
        )
        with pytest.raises(PublishRefused):
            publish(wanted, self.out)
        event = self.publish(revise(self.season, wanted, issued=issued, reason="tested"))
        assert event is not None
        return event


def test_life_cycle(tmp_path: Path) -> None:
    """One event all its life; each change has a higher SEQUENCE and a later stamp, and is refused without them."""
    folder = Folder(tmp_path / "public")
    first = folder.publish(sebring())
    assert first is not None
    assert ("TENTATIVE", dt.date(2004, 3, 15), 0) == (first["STATUS"], first.start, first["SEQUENCE"])

    # The 12 hours changed on the first of March, and nothing can be revised before.
    day = at(2004, 3, 1, 12)
    lives: list[tuple[str, str, dt.date, int]] = []
    stamps = [first["DTSTAMP"].dt]
    for facts in (
        {"start": Start.at(at(2004, 3, 19, 13)), "end": at(2004, 3, 19, 13, 50)},
        {"start": Start.at(at(2004, 3, 19, 14)), "end": at(2004, 3, 19, 14, 50)},
        {
            "start": Start.at(at(2004, 3, 19, 14, 40)),
            "end": at(2004, 3, 19, 15, 30),
            "status": PlanStatus.DELAYED,
        },
        {"start": Start.on(dt.date(2004, 3, 20)), "end": None, "status": PlanStatus.POSTPONED},
        {"status": PlanStatus.CANCELLED},
        {"start": Start.at(at(2004, 3, 20, 9)), "end": at(2004, 3, 20, 9, 50), "status": None},
        {"status": PlanStatus.CANCELLED},
    ):
        day = day + dt.timedelta(days=2)
        event = folder.revise(day, **facts)
        start = event.start.astimezone(dt.UTC) if isinstance(event.start, dt.datetime) else event.start
        lives.append(
            (str(event["STATUS"]), str(event["SUMMARY"]).split(":")[0], start, int(event["SEQUENCE"]))
        )
        stamps.append(event["DTSTAMP"].dt)
        assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt

    def utc(*moment: int) -> dt.datetime:
        return dt.datetime(2004, 3, *moment, tzinfo=dt.UTC)  # type: ignore[arg-type]

    name = "Speed World Challenge GT Race – Mobil 1 12 Hours of Sebring"
    assert [
        ("CONFIRMED", name, utc(19, 18), 1),
        ("CONFIRMED", name, utc(19, 19), 2),
        ("CONFIRMED", "DELAYED", utc(19, 19, 40), 3),
        ("TENTATIVE", "POSTPONED, TBC", dt.date(2004, 3, 20), 4),
        ("CANCELLED", "CANCELLED", dt.date(2004, 3, 20), 5),
        ("CONFIRMED", name, utc(20, 14), 6),
        ("CANCELLED", "CANCELLED", utc(20, 14), 7),
    ] == lives
    assert stamps == sorted(set(stamps))

    removed = attrs.evolve(
        folder.season, sessions=[s for s in folder.season.sessions if s.id != "wc-race"], bulletins=()
    )
    assert folder.publish(removed) is None
    assert folder.publish(attrs.evolve(removed, year=2005, issued=at(2004, 12, 1, 9), sessions=())) is None
    assert {UID} == folder.uids
