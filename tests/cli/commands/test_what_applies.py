"""``explain`` and ``briefing``, with the example of the 2004 agreement."""

import json
from pathlib import Path

from tests.cli.conftest import Roadracing

AGREEMENT = Path(__file__).parents[3] / "examples" / "2004-agreement.json"
RACE = ("--session", "mid-ohio-2004-wc-gt-race")


def unsettled(tmp_path: Path) -> Path:
    """The example without its resolutions."""
    document = json.loads(AGREEMENT.read_text(encoding="utf-8"))
    del document["agreements"][0]["resolutions"]
    path = tmp_path / "unsettled.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


class TestExplain:
    """``explain``."""

    def test_one_parameter(self, roadracing: Roadracing) -> None:
        """What applies, whose it is, why, and why nobody else's."""
        ran = roadracing("explain", AGREEMENT, *RACE, "--parameter", "white_flag")
        assert 0 == ran.code
        for words in (
            "white_flag: not stated",
            "what another means does not stand for it",
            "last lap: rule book of IMSA (IMSA, everywhere): another organisation operates the session",
        ):
            assert words in ran.out, words

    def test_as_data(self, roadracing: Roadracing) -> None:
        """The whole chain."""
        ran = roadracing("explain", AGREEMENT, *RACE, "--parameter", "start-procedure", "--format", "json")
        found = json.loads(ran.out)
        assert ("standing", "scca-pro-racing") == (found["value"], found["organisation"])
        assert "mid-ohio-2004-wc-gt-race" == found["session"]

    def test_all_parameters(self, roadracing: Roadracing) -> None:
        """A row for each, and the same as data."""
        ran = roadracing("explain", AGREEMENT, *RACE)
        assert "changeover_min" in ran.out
        assert "standing" in ran.out
        data = json.loads(roadracing("explain", AGREEMENT, "--format", "json").out)
        assert {"changeover_min", "white_flag"} <= {each["parameter"] for each in data}

    def test_not_settled(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """That it is not, is what applies."""
        document = json.loads(unsettled(tmp_path).read_text(encoding="utf-8"))
        for each in document["organisations"]:
            if each["id"] == "scca-pro-racing":
                each["rule_book"] = "scca"
        path = tmp_path / "club.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        ran = roadracing(
            "explain",
            path,
            "--session",
            "mid-ohio-2004-alms-race",
            "--parameter",
            "white_flag",
        )
        assert "white_flag: not settled" in ran.out

    def test_wrong_names(self, roadracing: Roadracing) -> None:
        """Similar ones are suggested, and the exit code is that of wrong usage."""
        ran = roadracing("explain", AGREEMENT, *RACE, "--parameter", "white_flg")
        assert (2, True) == (ran.code, "did you mean white_flag" in ran.err)
        ran = roadracing("explain", AGREEMENT, "--session", "mid-ohio-2004-wc-gt-rac")
        assert (2, True) == (ran.code, 'did you mean "mid-ohio-2004-wc-gt-race"' in ran.err)
        assert 2 == roadracing("explain", AGREEMENT, "--parameter", "zzz").code


class TestBriefing:
    """``briefing``."""

    def test_text(self, roadracing: Roadracing) -> None:
        """The one in the documentation is the one the command writes; the exit code says that something is open."""
        ran = roadracing("briefing", AGREEMENT, "--weekend", "mid-ohio-2004")
        page = AGREEMENT.parents[1] / "docs" / "briefing-mid-ohio-2004.md"
        assert (1, page.read_text(encoding="utf-8")) == (ran.code, ran.out)

    def test_as_data(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """Into a file."""
        target = tmp_path / "briefing.json"
        arguments = ("briefing", AGREEMENT, "--weekend", "mid-ohio-2004", "--format", "json", "-o", target)
        assert 1 == roadracing(*arguments).code
        data = json.loads(target.read_text(encoding="utf-8"))
        assert (False, "mid-ohio-2004") == (data["settled"], data["weekend"])

    def test_not_settled(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """The exit code says so."""
        ran = roadracing("briefing", unsettled(tmp_path), "--weekend", "mid-ohio-2004")
        assert (1, True) == (ran.code, "## Not settled" in ran.out)

    def test_no_such_weekend(self, roadracing: Roadracing) -> None:
        """Wrong usage names those there are."""
        ran = roadracing("briefing", AGREEMENT, "--weekend", "sebring")
        assert (2, True) == (ran.code, "sebring-2004" in ran.err)
        ran = roadracing("briefing", AGREEMENT)
        assert (2, True) == (ran.code, "say which --weekend" in ran.err)

    def test_the_only_weekend(self, roadracing: Roadracing) -> None:
        """It need not be named; where nobody has stated anything, nothing is said to be alike."""
        ran = roadracing("briefing", AGREEMENT.parent / "long-beach-2013.json")
        assert (0, True) == (ran.code, "Not stated by anybody: double yellow" in ran.out)
        assert "nothing differs" not in ran.out
