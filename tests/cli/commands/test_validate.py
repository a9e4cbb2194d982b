"""``roadracing validate``, as somebody types it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import DATA, Roadracing


class TestValidate:
    """``validate``."""

    def test_long_beach(self, roadracing: Roadracing) -> None:
        """Long Beach 2013 as published is without error."""
        ran = roadracing("validate", DATA / "2013-long-beach.csv", "--format", "json")
        report = json.loads(ran.out)
        assert (0, True, 0, 0) == (
            ran.code,
            report["ok"],
            report["counts"]["error"],
            report["counts"]["warning"],
        )

    def test_st_petersburg(self, roadracing: Roadracing) -> None:
        """The publisher's 12.50am is found as conflicts, each naming both rows."""
        ran = roadracing("validate", DATA / "2021-st-petersburg.csv", "--format", "json")
        errors = [d for d in json.loads(ran.out)["diagnostics"] if d["severity"] == "error"]
        assert 1 == ran.code
        assert {"SCH001"} == {d["code"] for d in errors}
        assert {20} == {d["row"] for d in errors}
        assert {15, 16, 17, 18, 19} == {d["related"][0]["row"] for d in errors}

    def test_select_and_ignore(self, roadracing: Roadracing) -> None:
        """Rules are chosen by code or its beginning, and those not run are listed."""
        st_petersburg = DATA / "2021-st-petersburg.csv"
        assert 0 == roadracing("validate", st_petersburg, "--ignore", "SCH").code
        ran = roadracing("validate", st_petersburg, "--select", "TRK,REF", "--format", "json")
        assert "SCH001" in {r["code"] for r in json.loads(ran.out)["not_run"]}

    def test_changeover(self, roadracing: Roadracing) -> None:
        """A changeover that is stated decides, and the finding says whose it was."""
        ran = roadracing("validate", DATA / "2013-long-beach.csv", "--changeover", "20m", "--format", "json")
        found = [d for d in json.loads(ran.out)["diagnostics"] if d["code"] == "SCH004"]
        assert found
        assert all("stated" in d["practice"] for d in found)

    @pytest.mark.parametrize("form", ["text", "sarif", "github"])
    def test_other_forms(self, roadracing: Roadracing, form: str) -> None:
        """Each form names file, line and code."""
        ran = roadracing("validate", DATA / "2021-st-petersburg.csv", "--format", form)
        assert "SCH001" in ran.out
        assert "2021-st-petersburg.csv" in ran.out
        if form == "sarif":
            result = next(r for r in json.loads(ran.out)["runs"][0]["results"] if r["level"] == "error")
            region = result["locations"][0]["physicalLocation"]["region"]
            assert 20 == region["startLine"]
        if form == "github":
            assert any(
                line.startswith("::error file=") and "line=20" in line for line in ran.out.splitlines()
            )

    def test_words_that_look_like_a_link(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """What a timetable says is words in a code scanning service, never a link to somewhere."""
        file = tmp_path / "weekend.csv"
        file.write_text("date,start,activity\n2004-06-25,[x](https://a.example),Race\n", encoding="utf-8")
        ran = roadracing("validate", file, "--timezone", "Etc/UTC", "--format", "sarif")
        messages = [result["message"]["text"] for result in json.loads(ran.out)["runs"][0]["results"]]

        assert any("\\[x](https://a.example)" in message for message in messages)
        assert not any('"[x](' in message for message in messages)

    def test_one_weekend_of_a_calendar(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """The days that are named choose the events that are imported."""
        file = tmp_path / "season.ics"
        events = "".join(
            f"BEGIN:VEVENT\nUID:{day}\nDTSTART:{day}T120000Z\nSUMMARY:Race\nEND:VEVENT\n"
            for day in ("20220320", "20220327")
        )
        file.write_text(f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n", encoding="utf-8")
        days = ("--first-day", "2022-03-25", "--last-day", "2022-03-27")
        ran = roadracing("import", file, "--timezone", "Asia/Riyadh", *days)

        assert ["20220327"] == [session["id"] for session in json.loads(ran.out)["sessions"]]

    def test_previous(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """A published time that changed without a revision is found."""
        edited = tmp_path / "edited.json"
        edited.write_text(
            weekend.read_text(encoding="utf-8").replace("T11:40:00", "T11:45:00"), encoding="utf-8"
        )
        ran = roadracing("validate", edited, "--previous", weekend, "--format", "json")
        assert 1 == ran.code
        assert "REV001" in {d["code"] for d in json.loads(ran.out)["diagnostics"]}
