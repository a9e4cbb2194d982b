"""The command that publishes a folder."""

import json
from pathlib import Path

import icalendar

from tests.cli.conftest import DATA
from tests.cli.test_commands import Roadracing


def test_audience(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
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


def test_team(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
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


def test_pages(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """Pages are named when they are published, say what has changed since, and can be left out."""
    out, later = tmp_path / "public", tmp_path / "later.json"
    ran = roadracing("publish", weekend, "--out", out)
    assert f"pages; open {out / 'index.html'}" in ran.out.replace("\n", "")
    later.write_text(weekend.read_text(encoding="utf-8").replace("T11:40:00", "T11:45:00"), encoding="utf-8")
    ran = roadracing("publish", later, "--out", out, "--previous", weekend, "--force")
    assert 0 == ran.code, ran.err
    (page,) = out.glob("weekends/*.html")
    assert "moved from 11:40 to 11:45" in page.read_text(encoding="utf-8")
    assert 0 == roadracing("publish", later, "--out", out, "--no-pages").code
    assert not list(out.rglob("*.html"))
    ran = roadracing("publish", later, "--out", out, "--previous", tmp_path / "missing.json")
    assert (2, 1) == (ran.code, ran.err.count("\n"))


def test_publish_refused(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """What breaks a promise to subscribers is named and not published, and nobody is advised to do the damage."""
    out, other = tmp_path / "public", tmp_path / "other.json"
    assert 0 == roadracing("publish", weekend, "--out", out).code
    before = (out / "feeds" / "all.ics").read_bytes()
    other.write_text(weekend.read_text(encoding="utf-8").replace("T11:40:00", "T11:45:00"), encoding="utf-8")
    ran = roadracing("publish", other, "--out", out)
    assert (1, "") == (ran.code, ran.out)
    first, second, *_ = ran.err.splitlines()
    assert first.endswith("was published before, and this would break a promise to its subscribers:")
    assert "long-beach-2013-pro-celebrity-race: its start, description changed" in second
    assert "--force" not in ran.err, "calendars would never show it"
    assert before == (out / "feeds" / "all.ics").read_bytes()
    assert 0 == roadracing("publish", other, "--out", out, "--force").code
    assert before != (out / "feeds" / "all.ics").read_bytes()
    document = json.loads(other.read_text(encoding="utf-8"))
    document["sessions"] = [
        s for s in document["sessions"] if s["id"] != "long-beach-2013-pro-celebrity-race"
    ]
    other.write_text(json.dumps(document), encoding="utf-8")
    ran = roadracing("publish", other, "--out", out)
    assert "--force publishes all the same" in ran.err, "it would only be gone"


def test_publish(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """A folder is published; with errors it is not, unless forced."""
    assert 0 == roadracing("publish", weekend, "--out", tmp_path / "public").code
    assert (tmp_path / "public" / "index.json").is_file()
    broken = DATA / "2021-st-petersburg.csv"
    issued = ("--issued", "2021-04-20T12:00:00-04:00[America/New_York]")
    ran = roadracing("publish", broken, "--out", tmp_path / "other", *issued)
    assert 1 == ran.code
    assert not (tmp_path / "other").exists()
    assert 0 == roadracing("publish", broken, "--out", tmp_path / "other", "--force", *issued).code
