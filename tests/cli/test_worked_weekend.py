"""The commands, on a whole weekend."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from roadracing._internal.pictures.picture_kinds import KINDS
from tests.cli.conftest import Roadracing
from tests.examples.mid_ohio.document import FILE


def test_validate(roadracing: Roadracing) -> None:
    """It may be published: it warns of a namespace for examples, and of flags that one body has not stated."""
    ran = roadracing("validate", FILE, "--profile", "published", "--format", "json")
    report = json.loads(ran.out)
    assert (0, True) == (ran.code, report["ok"])
    assert ["DOC204", "JOA033"] == [each["code"] for each in report["diagnostics"]]


def test_show(roadracing: Roadracing) -> None:
    """A day shows the work around the cars beside the races, and what is free in pits and paddock can be asked."""
    day = roadracing("show", FILE, "--day", "2004-06-26")
    assert 0 == day.code
    for words in ("Garages open", "Course clearance lap", "TC race", "Impound"):
        assert words in day.out
    spots = roadracing("show", FILE, "--free", "spots")
    assert "13 of 68 spots are free" in spots.out
    boxes = roadracing("show", FILE, "--free", "boxes", "--series", "world-challenge")
    assert "3 of 27 pit boxes are free" in boxes.out


@pytest.mark.parametrize(
    ("picture", "form"),
    # The weekend states no radio channels.
    [(name, form) for name, kind in sorted(KINDS.items()) if name != "radio" for form in kind.forms],
)
def test_draw(roadracing: Roadracing, tmp_path: Path, picture: str, form: str) -> None:
    """Each picture in each form is one image that nothing has to be loaded for."""
    path = tmp_path / "picture.svg"
    ran = roadracing("draw", FILE, "--picture", picture, "--form", form, "-o", path)
    assert (0, "") == (ran.code, ran.err)
    text = path.read_text(encoding="utf-8")
    assert ET.fromstring(text).tag.endswith("svg")  # noqa: S314 - our own text
    assert 'href="http' not in text


def test_nothing_to_draw(roadracing: Roadracing, tmp_path: Path) -> None:
    """Where there is nothing to draw, that is said, and no file is written."""
    path = tmp_path / "picture.svg"
    ran = roadracing("draw", FILE, "--picture", "radio", "-o", path)
    assert 2 == ran.code
    assert "has nothing for radio" in ran.err
    assert not path.exists()


def test_publish(roadracing: Roadracing, tmp_path: Path) -> None:
    """A folder with a feed for each organisation, series and class, in which load-ins are nobody's business."""
    ran = roadracing("publish", FILE, "--out", tmp_path / "public", "--audience", "operations")
    assert 0 == ran.code
    assert "published 115 sessions" in ran.out + ran.err
    feeds = sorted((tmp_path / "public").rglob("*.ics"))
    assert feeds
    assert any(b"mid-ohio-2004-alms-race@calendar.example.org" in feed.read_bytes() for feed in feeds)


def test_a_delay_in_one_command(roadracing: Roadracing, tmp_path: Path) -> None:
    """The race starts twenty minutes late: its countdown goes along, and what follows is legal."""
    path = tmp_path / "late.json"
    ran = roadracing(
        "change",
        FILE,
        "delay",
        "mid-ohio-2004-alms-race",
        "--by",
        "20m",
        "--cascade",
        "--issued",
        "2004-06-27T12:00:00-04:00[America/New_York]",
        "--reason",
        "Fog",
        "-o",
        path,
    )
    assert 0 == ran.code, ran.err
    sessions = {s["id"]: s for s in json.loads(path.read_text(encoding="utf-8"))["sessions"]}
    assert "T14:20:00" in sessions["mid-ohio-2004-alms-race"]["start"]
    assert "T14:10:00" in sessions["mid-ohio-2004-signal-10"]["start"]
    assert 0 == roadracing("validate", path, "--profile", "published").code
