"""Paddocks on the command line: free spots, maps and pictures."""

import json
from pathlib import Path

import attrs
import pytest

from roadracing._internal.documents.reading import load
from roadracing._internal.documents.writing import dump, dumps
from tests.cli.commands.conftest import SEASON
from tests.cli.conftest import Roadracing
from tests.rules.example import broken
from tests.rules.paddock_building import UPPER, paddock


@pytest.fixture
def plan(tmp_path: Path, season: Path, roadracing: Roadracing) -> Path:
    """The paddock as a map."""
    path = tmp_path / "plan.geojson"
    assert (0, "", "") == roadracing("export", season, "--weekend", "weekend", "--geojson", "-o", path)
    return path


class TestFree:
    """``show --free spots``."""

    def test_by_area_with_size_and_utilities(self, roadracing: Roadracing, season: Path) -> None:
        """Each spot that nobody has is a row."""
        ran = roadracing("show", season, "--free", "spots")
        assert 0 == ran.code
        lines = ran.out.splitlines()
        assert ["Paddock", "4 of 8 spots are free"] == lines[:2]
        assert ["UPPER", "A8", "25", "m", "by", "5", "m", "50", "A", "240", "V,", "water", "a8"] == lines[
            6
        ].split()

    def test_without_a_plan(self, roadracing: Roadracing, weekend: Path) -> None:
        """That there is none is said."""
        assert (0, "there is no paddock plan\n", "") == roadracing("show", weekend, "--free", "spots")

    def test_with_what_it_goes(self, roadracing: Roadracing, season: Path) -> None:
        """A day has no spots; a weekend has."""
        ran = roadracing("show", season, "--free", "spots", "--day", "2004-05-29")
        assert 2 == ran.code
        assert "--free goes with --weekend, --series and --at only" in ran.err
        assert 0 == roadracing("show", season, "--free", "spots", "--weekend", "weekend").code
        moment = "2004-05-29T12:00:00-04:00[America/New_York]"
        assert (
            "--at goes with boxes only" in roadracing("show", season, "--free", "spots", "--at", moment).err
        )

    def test_for_a_series(self, roadracing: Roadracing, season: Path) -> None:
        """An area that is kept for one series has nothing for another."""
        dump(paddock(areas=(attrs.evolve(UPPER, series=("alms",)),)), season)
        command = ("show", season, "--free", "spots", "--series")
        assert "4 of 8" in roadracing(*command, "alms").out
        assert "0 of 8" in roadracing(*command, "atlantics").out


class TestExport:
    """``export --geojson``."""

    def test_by_the_name_of_the_output(
        self, roadracing: Roadracing, season: Path, plan: Path, tmp_path: Path
    ) -> None:
        """A file that is called so is one."""
        other = tmp_path / "other.geojson"
        assert 0 == roadracing("export", season, "-o", other).code
        assert plan.read_bytes() == other.read_bytes()
        assert "FeatureCollection" == json.loads(other.read_text())["type"]


class TestImport:
    """``import PLAN.geojson``."""

    def test_there_and_back(self, roadracing: Roadracing, season: Path, plan: Path, tmp_path: Path) -> None:
        """Importing an export changes nothing."""
        again = tmp_path / "again.json"
        ran = roadracing("import", plan, "--into", season, "--weekend", "weekend", "-o", again)
        assert 0 == ran.code
        assert season.read_bytes() == again.read_bytes()
        assert "matched: 13" in ran.err

    def test_into_a_document_without_a_plan(self, roadracing: Roadracing, season: Path, plan: Path) -> None:
        """The plan is new, with the id that the file has."""
        dump(attrs.evolve(SEASON, paddock_plans=()), season)
        ran = roadracing("import", plan, "--into", season)
        assert 0 == ran.code
        assert dumps(SEASON) == ran.out

    def test_a_file_of_somebody_else(self, roadracing: Roadracing, season: Path, plan: Path) -> None:
        """Without the plan's own facts, the weekend and an id have to be said."""
        data = json.loads(plan.read_text())
        del data["roadracing"]
        plan.write_text(json.dumps(data))
        dump(attrs.evolve(SEASON, paddock_plans=()), season)
        ran = roadracing("import", plan, "--into", season)
        assert 1 == ran.code
        assert 'has no "weekend"' in ran.err
        ran = roadracing(
            "import", plan, "--into", season, "--weekend", "weekend", "--plan", "upper", "-o", season
        )
        assert 0 == ran.code
        assert ["upper"] == [p.id for p in load(season).paddock_plans]

    def test_every_fault_is_listed(self, roadracing: Roadracing, season: Path, plan: Path) -> None:
        """With line and column, and nothing is written."""
        plan.write_text(plan.read_text().replace('"spot"', '"sport"'))
        before = season.read_bytes()
        ran = roadracing("import", plan, "--into", season, "-o", season)
        assert 1 == ran.code
        assert 8 == ran.err.count("DOC403")
        assert 'did you mean "spot"?' in ran.err
        assert "nothing was written" in ran.err
        assert before == season.read_bytes()

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            ((), "say which with --into"),
            (("--into", "SEASON", "--weekend", "x"), "there is no weekend 'x'"),
        ],
    )
    def test_wrong_usage(
        self, roadracing: Roadracing, season: Path, plan: Path, arguments: tuple[str, ...], words: str
    ) -> None:
        """It is one line and exit code 2."""
        ran = roadracing("import", plan, *(season if a == "SEASON" else a for a in arguments))
        assert (2, "") == (ran.code, ran.out)
        assert words in ran.err

    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{", b"<kml/>"])
    def test_no_json(self, roadracing: Roadracing, season: Path, plan: Path, content: bytes) -> None:
        """It is one line and exit code 2."""
        plan.write_bytes(content)
        ran = roadracing("import", plan, "--into", season)
        assert (2, "") == (ran.code, ran.out)
        assert 1 == len(ran.err.splitlines())


def test_draw(roadracing: Roadracing, season: Path) -> None:
    """The plan is drawn, with what is wrong with it."""
    dump(broken("PAD003"), season)
    for form in ("wide", "tall", "print"):
        ran = roadracing("draw", season, "--picture", "paddock", "--form", form, "--plan", "plan")
        assert (0, "") == (ran.code, ran.err)
        assert "PAD003" in ran.out
    ran = roadracing("draw", season, "--picture", "paddock", "--day", "2004-05-29")
    assert 2 == ran.code
    assert "no use for --day" in ran.err
    assert 2 == roadracing("draw", season, "--picture", "timetable", "--plan", "plan").code


def test_area_names(roadracing: Roadracing, season: Path) -> None:
    """Text of a document cannot steer a terminal."""
    dump(paddock(areas=(attrs.evolve(UPPER, name="\u202eUPPER"),)), season)
    assert "\u202e" not in roadracing("show", season, "--free", "spots").out
