"""What each command does with a real weekend."""

import json
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from tests.cli.conftest import DATA, Ran

Roadracing = Callable[..., Ran]
ISSUED = ("--issued", "2013-04-20T11:30:00-07:00[America/Los_Angeles]", "--reason", "oil on the track")
LATE = "long-beach-2013-pro-celebrity-race"


def sessions(path: Path) -> dict[str, dict[str, object]]:
    """The sessions of a document by id."""
    return {s["id"]: s for s in json.loads(path.read_text(encoding="utf-8"))["sessions"]}


class TestDay:
    """``show``, ``change`` and ``changes``."""

    def test_the_day(self, roadracing: Roadracing, weekend: Path) -> None:
        """One command makes the day legal, writes a bulletin and raises revisions of what moved only."""
        before = sessions(weekend)
        ran = roadracing(
            "change", weekend, "delay", LATE, "--by", "40m", "--cascade", "--changeover", "15m", *ISSUED
        )
        assert 0 == ran.code, ran.err
        after = sessions(weekend)
        changed = {i for i in after if after[i]["start"] != before[i]["start"]}
        assert changed == {i for i in after if "revision" in after[i]}
        assert {
            LATE,
            "long-beach-2013-indy-lights-qualifying",
            "long-beach-2013-indycar-qualifying",
        } == changed
        assert {1} == {after[i]["revision"] for i in changed}
        assert "Sat 20 Apr: Indy Lights Qualifying delayed from 12:55 to 13:35" in ran.err
        told = roadracing("changes", weekend, "--since", "2013-04-20T00:00:00-07:00[America/Los_Angeles]")
        assert "Bulletin 1" in told.out
        assert "oil on the track" in told.out
        assert 0 == roadracing("validate", weekend).code

    def test_dry_run(self, roadracing: Roadracing, weekend: Path) -> None:
        """A dry run shows the day before and after, and writes nothing."""
        before = weekend.read_bytes()
        ran = roadracing("change", weekend, "delay", LATE, "--by", "40m", "--cascade", "--dry-run")
        assert 0 == ran.code
        assert "12:20–13:20" in ran.out
        assert before == weekend.read_bytes()

    def test_it_says_what_breaks(self, roadracing: Roadracing, weekend: Path) -> None:
        """Without a cascade, the conflict that a delay makes is said."""
        ran = roadracing("change", weekend, "delay", LATE, "--by", "40m", "--dry-run")
        assert "would break: SCH001" in ran.out

    @pytest.mark.parametrize(
        "command",
        [
            ["cancel", LATE],
            ["move", LATE, "--to", "12:00", "--cascade"],
            ["swap", LATE, "long-beach-2013-indy-lights-qualifying"],
            ["delay", LATE, "--until", "12:20", "--cascade"],
        ],
    )
    def test_others(self, roadracing: Roadracing, weekend: Path, tmp_path: Path, command: list[str]) -> None:
        """Every change can be written elsewhere, and raises a revision."""
        out = tmp_path / "out.json"
        ran = roadracing("change", weekend, *command, *ISSUED, "-o", out)
        assert 0 == ran.code, ran.err
        assert 1 == sessions(out)[LATE]["revision"]
        assert "revision" not in sessions(weekend)[LATE]

    def test_cancel_and_back(self, roadracing: Roadracing, weekend: Path) -> None:
        """A cancelled race keeps its times and can be reinstated with a further revision."""
        assert 0 == roadracing("change", weekend, "cancel", LATE, *ISSUED).code
        assert "cancelled" == sessions(weekend)[LATE]["status"]
        later = ("--issued", "2013-04-20T11:40:00-07:00[America/Los_Angeles]", "--reason", "dry again")
        assert 0 == roadracing("change", weekend, "reinstate", LATE, *later).code
        assert 2 == sessions(weekend)[LATE]["revision"]

    def test_record(self, roadracing: Roadracing, weekend: Path) -> None:
        """Actual times stand beside planned ones and are no revision."""
        assert 0 == roadracing("change", weekend, "record", LATE, "--started", "11:43").code
        race = sessions(weekend)[LATE]
        assert {"start": "2013-04-20T11:43:00-07:00[America/Los_Angeles]"} == race["actual"]
        assert "revision" not in race

    def test_misspelt(self, roadracing: Roadracing, weekend: Path) -> None:
        """A misspelt session is one line with what was meant."""
        ran = roadracing("change", weekend, "cancel", LATE + "e", *ISSUED)
        assert (2, 1) == (ran.code, ran.err.count("\n"))
        assert LATE in ran.err

    def test_show(self, roadracing: Roadracing, weekend: Path) -> None:
        """A day is shown in its order, with the times at which the track is free."""
        ran = roadracing("show", weekend, "--day", "2013-04-20")
        lines = [line for line in ran.out.splitlines() if "–" in line]
        assert lines[0].startswith("07:30–08:15")
        assert "12:40–12:55" in ran.out
        now = roadracing("show", weekend, "--at", "2013-04-20T13:00:00-07:00[America/Los_Angeles]")
        assert "Indy Lights" in now.out.split("next")[0]
        assert 0 == roadracing("show", weekend, "--at", "now").code


class TestOut:
    """``feed``, ``publish``, ``join``, ``diff``, ``schema``, ``rule`` and ``demo``."""

    def test_feed(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """A feed of a series has that series' sessions."""
        out = tmp_path / "alms.ics"
        ran = roadracing("feed", weekend, "--series", "american-le-mans-series", "-o", out)
        assert 0 == ran.code, ran.err
        assert 4 == len(icalendar.Calendar.from_ical(out.read_bytes()).events)
        ran = roadracing("feed", weekend, "--series", "alms")
        assert (2, 1) == (ran.code, ran.err.count("\n"))

    def test_feed_options(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """What can be asked of a feed can be asked on the command line."""
        out = tmp_path / "all.ics"
        asked = (
            "--local-times",
            "--alarm",
            "1h30m",
            "--cancelled",
            "drop",
            "--apple-location",
            "--conference",
        )
        more = ("--colours", "--colour", "#000080", "--name", "Long Beach; all")
        ran = roadracing("feed", weekend, *asked, *more, "-o", out)
        assert 0 == ran.code, ran.err
        content = out.read_bytes()
        assert b"NAME:Long Beach\\; all\r\n" in content
        assert b"DTSTART;TZID=America/Los_Angeles:2013" in content
        assert b"TRIGGER:-PT1H30M" in content
        assert b"COLOR:navy" in content

    @pytest.mark.parametrize(
        "asked",
        [
            ["--alarm", "90 minutes before"],
            ["--alarm", "700h"],
            ["--cancelled", "hide"],
            ["--colour", "red"],
            ["--name", ""],
        ],
    )
    def test_feed_options_refused(self, roadracing: Roadracing, weekend: Path, asked: list[str]) -> None:
        """What cannot be asked of a feed is wrong usage, in one line."""
        ran = roadracing("feed", weekend, *asked)
        assert (2, 1) == (ran.code, ran.err.count("\n"))

    def test_publish_options(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """Options are those of every feed; a name is that of one."""
        out = tmp_path / "public"
        ran = roadracing("publish", weekend, "--out", out, "--name", "all=Long Beach", "--local-times")
        assert 0 == ran.code, ran.err
        assert b"NAME:Long Beach\r\n" in (out / "feeds" / "all.ics").read_bytes()
        assert all(b"BEGIN:VTIMEZONE" in p.read_bytes() for p in out.glob("feeds/weekend-*.ics"))
        for wrong in ("Long Beach", "al=x", "all="):
            ran = roadracing("publish", weekend, "--out", out, "--name", wrong)
            assert (2, 1) == (ran.code, ran.err.count("\n"))

    def test_options_of_single_feeds(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """What can be set for every feed can be set for one, and what cannot is wrong usage, in one line."""
        out, series = tmp_path / "public", "series-american-le-mans-series"
        asked = ("alarm=30m", "local-times=yes", "colour=#000080", "name=a.b: the races", "cancelled=mark")
        settings = [argument for text in asked for argument in ("--set", f"{series}.{text}")]
        ran = roadracing("publish", weekend, "--out", out, "--no-pages", *settings)
        assert 0 == ran.code, ran.err
        own, all_ = ((out / "feeds" / f"{name}.ics").read_bytes() for name in (series, "all"))
        assert b"TRIGGER:-PT30M" in own
        assert b"DTSTART;TZID=America/Los_Angeles:2013" in own
        assert b"NAME:a.b: the races\r\n" in own
        assert b"X-APPLE-CALENDAR-COLOR:#000080" in own
        assert b"TRIGGER" not in all_
        assert b"TZID" not in all_
        for wrong in (
            "all",
            "all=mark",
            "all.size=3",
            "all.alarm=soon",
            "all.colours=1",
            "al.alarm=5m",
            "all.colour=red",
        ):
            ran = roadracing("publish", weekend, "--out", tmp_path / "other", "--set", wrong)
            assert (2, 1) == (ran.code, ran.err.count("\n")), ran.err

    def test_audience(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """A folder for the public has no feed and no session for anybody else, and says how many there are."""
        document = json.loads(weekend.read_text(encoding="utf-8"))
        count = len(document["sessions"])
        document["sessions"][0]["audience"] = "operations"
        weekend.write_text(json.dumps(document), encoding="utf-8")
        whole = roadracing("publish", weekend, "--out", tmp_path / "whole", "--audience", "operations")
        ran = roadracing("publish", weekend, "--out", tmp_path / "public", "--audience", "public")
        assert 0 == whole.code == ran.code, ran.err
        assert (f"published {count} ", f"published {count - 1} ") == (
            whole.out[: len(f"published {count} ")],
            ran.out[: len(f"published {count - 1} ")],
        )
        hidden = str(document["sessions"][0]["id"]).encode()
        for feed in (tmp_path / "public" / "feeds").glob("*.ics"):
            assert not {"operations", "competitors"} & set(feed.stem.split("--"))
            assert hidden + b"@" not in feed.read_bytes()
        assert list((tmp_path / "whole" / "feeds").glob("*--operations.ics"))

    def test_team(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """A team's feed is asked for by its id; one that there is not is wrong usage."""
        document = json.loads(weekend.read_text(encoding="utf-8"))
        document["teams"] = [{"id": "crew"}]
        document["entries"] = [{"id": "car", "series": "american-le-mans-series", "team": "crew"}]
        entered, out = tmp_path / "entered.json", tmp_path / "crew.ics"
        entered.write_text(json.dumps(document), encoding="utf-8")
        ran = roadracing("feed", entered, "--team", "crew", "-o", out)
        assert 0 == ran.code, ran.err
        assert 4 == len(icalendar.Calendar.from_ical(out.read_bytes()).events)
        assert 2 == roadracing("feed", weekend, "--team", "crew").code

    def test_pages(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """Pages are named when they are published, say what has changed since, and can be left out."""
        out, later = tmp_path / "public", tmp_path / "later.json"
        ran = roadracing("publish", weekend, "--out", out)
        assert f"pages; open {out / 'index.html'}" in ran.out.replace("\n", "")
        later.write_text(
            weekend.read_text(encoding="utf-8").replace("T11:40:00", "T11:45:00"), encoding="utf-8"
        )
        ran = roadracing("publish", later, "--out", out, "--previous", weekend, "--force")
        assert 0 == ran.code, ran.err
        (page,) = out.glob("weekends/*.html")
        assert "moved from 11:40 to 11:45" in page.read_text(encoding="utf-8")
        assert 0 == roadracing("publish", later, "--out", out, "--no-pages").code
        assert not list(out.rglob("*.html"))
        ran = roadracing("publish", later, "--out", out, "--previous", tmp_path / "missing.json")
        assert (2, 1) == (ran.code, ran.err.count("\n"))

    def test_publish_refused(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """What breaks a promise to subscribers is named and not published, unless forced."""
        out, other = tmp_path / "public", tmp_path / "other.json"
        assert 0 == roadracing("publish", weekend, "--out", out).code
        before = (out / "feeds" / "all.ics").read_bytes()
        other.write_text(
            weekend.read_text(encoding="utf-8").replace("T11:40:00", "T11:45:00"), encoding="utf-8"
        )
        ran = roadracing("publish", other, "--out", out)
        assert (1, "") == (ran.code, ran.out)
        first, second, *_ = ran.err.splitlines()
        assert first.endswith("was published before, and this would break a promise to its subscribers:")
        assert "long-beach-2013-pro-celebrity-race: its start, description changed" in second
        assert "--force publishes all the same" in ran.err
        assert before == (out / "feeds" / "all.ics").read_bytes()
        assert 0 == roadracing("publish", other, "--out", out, "--force").code
        assert before != (out / "feeds" / "all.ics").read_bytes()

    def test_unstamped(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A document that nobody dated is a fault of the data, with what to set."""
        for command in (["feed"], ["publish", "--out", tmp_path / "public"]):
            ran = roadracing(command[0], DATA / "2013-long-beach.csv", *command[1:])
            assert (1, True) == (ran.code, "issued" in ran.err)

    def test_publish(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """A folder is published; with errors it is not, unless forced."""
        assert 0 == roadracing("publish", weekend, "--out", tmp_path / "public").code
        assert (tmp_path / "public" / "index.json").is_file()
        broken = DATA / "2021-st-petersburg.csv"
        issued = ("--issued", "2021-04-20T12:00:00-04:00[America/New_York]")
        ran = roadracing("publish", broken, "--out", tmp_path / "other", *issued)
        assert 1 == ran.code
        assert not (tmp_path / "other").exists()
        assert 0 == roadracing("publish", broken, "--out", tmp_path / "other", "--force", *issued).code

    def test_join_and_diff(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """A document joined with itself is itself, and does not differ."""
        copy, out = tmp_path / "copy.json", tmp_path / "joined.json"
        copy.write_bytes(weekend.read_bytes())
        assert 0 == roadracing("join", weekend, copy, "-o", out).code
        assert weekend.read_bytes() == out.read_bytes()
        assert "no difference" in roadracing("diff", weekend, out).out

    def test_conflicts_name_documents(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """Two documents that claim two times are named, with lines; neither time is chosen."""
        other, out = tmp_path / "other.json", tmp_path / "joined.json"
        other.write_text(
            weekend.read_text(encoding="utf-8").replace("T11:40:00", "T11:45:00"), encoding="utf-8"
        )
        ran = roadracing("join", weekend, other, "-o", out)
        assert 0 == ran.code
        assert str(other) in ran.err
        assert str(weekend) in ran.err
        assert "start" not in sessions(out)[LATE]

    def test_schema(self, roadracing: Roadracing) -> None:
        """The schema is JSON and says its dialect."""
        assert "2020-12" in json.loads(roadracing("schema").out)["$schema"]

    def test_rule(self, roadracing: Roadracing) -> None:
        """Every code listed can be explained."""
        listed = [line.split()[0] for line in roadracing("rule").out.splitlines()[1:] if line[:3].isupper()]
        assert len(listed) > 40
        for code in listed:
            ran = roadracing("rule", code)
            assert (0, True) == (ran.code, code in ran.out)

    def test_demo(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """The demo ends by naming a page and a feed that are there."""
        ran = roadracing("demo", "--out", tmp_path / "demo")
        assert 0 == ran.code
        page = Path(ran.out.strip().splitlines()[-2].strip())
        content = page.read_text(encoding="utf-8")
        assert 1 == content.count("delayed from 11:40 to 12:20")
        assert all(
            name in content for name in ("2013 Toyota Grand Prix of Long Beach", "IMSA", "SCCA Pro Racing")
        )
        assert "timetable issued" not in content
        feed = Path(ran.out.strip().splitlines()[-1].strip())
        assert 19 == len(icalendar.Calendar.from_ical(feed.read_bytes()).events)
