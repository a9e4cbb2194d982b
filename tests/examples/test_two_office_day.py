"""The day of two offices: what two calendar clients that keep state show after each step."""

from pathlib import Path
from typing import Any

import attrs
import icalendar
import pytest

from roadracing._internal.cli.app import run

IMSA = """date,start,end,activity,series
2004-06-26,09:00,09:45,Practice,GTS
2004-06-26,14:00,15:00,Race,GTS
"""
SCCA = """date,start,end,activity,series
2004-06-26,10:30,11:00,Qualifying,Touring Cup
2004-06-26,12:00,12:50,Race,Touring Cup
"""
GTS = "mid-ohio-2004-gts-race@calendar.example.org"
TOURING = "mid-ohio-2004-touring-cup-race@calendar.example.org"


@attrs.define
class Client:
    """A calendar that somebody subscribed with.

    Attributes:
        careful: whether it takes an event that it knows only with a higher SEQUENCE, and never drops one.
        events: what it shows, by UID.
    """

    careful: bool
    events: dict[str, icalendar.Event] = attrs.field(factory=dict)

    def refresh(self, folder: Path) -> None:
        """It reads its feed again."""
        calendar = icalendar.Calendar.from_ical((folder / "feeds/all.ics").read_bytes())
        there = {str(event["UID"]): event for event in calendar.events}
        if not self.careful:
            self.events = there
        for uid, event in there.items():
            if uid not in self.events or event["SEQUENCE"] > self.events[uid]["SEQUENCE"]:
                self.events[uid] = event

    def shows(self, uid: str) -> tuple[str, str]:
        """When an event begins, in UTC, and whether it is on."""
        event = self.events[uid]
        return f"{event.decoded('DTSTART'):%H:%M}", str(event.get("STATUS", "CONFIRMED"))


def _run(*words: Any) -> None:
    assert 0 == run([str(word) for word in words]), words


def _at(clock: str) -> str:
    return f"2004-06-20T{clock}:00-04:00[America/New_York]"


@pytest.mark.slow
def test_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both import and join; one cancels, one delays, and that is undone: every step is right in both clients."""
    monkeypatch.chdir(tmp_path)
    clients = (Client(careful=True), Client(careful=False))

    def published(*more: str) -> None:
        _run("join", "imsa.json", "scca.json", "common.json", "-o", "common.json")
        _run("publish", "--no-pages", *more)
        refreshed()

    def refreshed() -> None:
        for client in clients:
            client.refresh(tmp_path / "public")
        assert 4 == len(clients[0].events) == len(clients[1].events)

    def shown(uid: str) -> set[tuple[str, str]]:
        return {client.shows(uid) for client in clients}

    for office, table in (("imsa", IMSA), ("scca", SCCA)):
        (tmp_path / f"{office}.csv").write_text(table)
        names = ("--weekend", "mid-ohio-2004", "--venue", "mid-ohio", "--title", "Mid-Ohio 2004")
        where = ("--timezone", "America/New_York", "--namespace", "calendar.example.org", "--issuer", office)
        _run("import", f"{office}.csv", *names, *where, "--issued", _at("08:00"), "-o", f"{office}.json")
    _run("join", "imsa.json", "scca.json", "-o", "common.json")
    _run("init", "common.json")
    published("--first-time")
    assert ({("18:00", "CONFIRMED")}, {("16:00", "CONFIRMED")}) == (shown(GTS), shown(TOURING))
    gts, touring = (uid.partition("@")[0] for uid in (GTS, TOURING))
    _run("change", "imsa.json", "cancel", gts, "-r", "flood", "--issuer", "imsa", "--issued", _at("12:00"))
    published()
    assert ({("18:00", "CANCELLED")}, {("16:00", "CONFIRMED")}) == (shown(GTS), shown(TOURING))
    _run(
        "change",
        "scca.json",
        "delay",
        touring,
        "20",
        "-r",
        "fog",
        "--issuer",
        "scca",
        "--issued",
        _at("12:30"),
    )
    published()
    assert ({("18:00", "CANCELLED")}, {("16:20", "CONFIRMED")}) == (shown(GTS), shown(TOURING))
    _run("undo", "--issued", _at("13:00"), "-r", "the fog is gone")
    _run("publish", "--no-pages")
    refreshed()
    assert ({("18:00", "CANCELLED")}, {("16:00", "CONFIRMED")}) == (shown(GTS), shown(TOURING))
    published()
    assert {("16:00", "CONFIRMED")} == shown(TOURING), (
        "what is undone stays so when the offices are joined again"
    )
