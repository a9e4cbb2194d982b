"""The desk at the command line: who, when, what is free, what breaks, and what happened."""

import json
import re
import shlex
from pathlib import Path

import pytest

import roadracing as rr
from roadracing._internal.cli.commands.change import change
from tests.cli.conftest import Ran, Roadracing
from tests.cli.long_beach import LATE, PREFIX, issued

EXAMPLES = Path(__file__).parents[3] / "examples"
ALMS = f"{PREFIX}american-le-mans-series-race"


def moment(clock: str) -> str:
    """A time on Saturday."""
    return f"2013-04-20T{clock}:00-07:00[America/Los_Angeles]"


@pytest.fixture
def agreed(weekend: Path) -> Path:
    """The weekend with its sanctioning bodies, its coordinates, a fixed race and a part of it."""
    document = json.loads(weekend.read_text(encoding="utf-8"))
    document["organisations"] = [{"id": "imsa", "short_name": "IMSA"}, {"id": "scca", "short_name": "SCCA"}]
    for series in document["series"]:
        if series["id"] in ("american-le-mans-series", "pirelli-world-challenge"):
            series["sanctioned_by"] = "imsa" if series["id"].startswith("american") else "scca"
    document["venues"][0] |= {"latitude_deg": 33.77, "longitude_deg": -118.19}
    for session in document["sessions"]:
        if session["id"] == ALMS:
            session |= {"fixed": True, "fixed_reason": "live television"}
    weekend.write_text(json.dumps(document), encoding="utf-8")
    return weekend


class TestShow:
    """``show``."""

    def test_who_operates_it(self, roadracing: Roadracing, agreed: Path) -> None:
        """Who operates a session stands beside it, and can be asked for."""
        ran = roadracing("show", agreed, "--organisation", "imsa")
        rows = [line for line in ran.out.splitlines() if PREFIX in line]
        assert 4 == len(rows)
        assert all("IMSA" in row for row in rows)
        assert not any("SCCA" in row for row in rows)
        ran = roadracing("show", agreed, "--organisation", "nascar")
        assert (2, 1) == (ran.code, ran.err.count("\n"))
        assert "imsa, scca" in ran.err

    def test_a_series_on_a_day(self, roadracing: Roadracing, agreed: Path) -> None:
        """One series on one day; what is free of the track is free of everybody."""
        ran = roadracing("show", agreed, "--day", "2013-04-20", "--series", "american-le-mans-series")
        assert 2 == sum(PREFIX in line for line in ran.out.splitlines())
        assert "12:40–12:55" in ran.out
        assert "Friday" not in ran.out

    def test_now_and_next(self, roadracing: Roadracing, agreed: Path) -> None:
        """What is on, what comes next, and until when the track is free."""
        ran = roadracing("show", agreed, "--at", moment("12:45"))
        on, following = ran.out.split("next")
        assert "nothing" in on
        assert f"{PREFIX}indy-lights-qualifying" in following
        assert "the track is free until 12:55" in ran.out
        ran = roadracing("show", agreed, "--at", moment("13:00"), "--series", "american-le-mans-series")
        assert "free until" not in ran.out

    def test_common_calendar(self, roadracing: Roadracing) -> None:
        """Two offices' documents are shown as one, each race with whoever operates it."""
        ran = roadracing(
            "show", EXAMPLES / "2004-alms.json", EXAMPLES / "2004-scca.json", "--weekend", "portland-2004"
        )
        operators = {
            line.split()[-1]: ("IMSA" in line, "SCCA Pro Racing" in line)
            for line in ran.out.splitlines()
            if "portland-2004-" in line
        }
        assert {
            "portland-2004-alms-race": (True, False),
            "portland-2004-wc-gt-race": (False, True),
            "portland-2004-wc-tc-race": (False, True),
        } == operators

    def test_what_happened(self, roadracing: Roadracing, agreed: Path) -> None:
        """Actual times stand beside the planned ones, and nobody is sent a revision."""
        assert 0 == roadracing("change", agreed, "record", LATE, "--started", "11:43").code
        assert 0 == roadracing("change", agreed, "record", LATE, "--ended", "12:44").code
        (row,) = (
            line for line in roadracing("show", agreed).out.splitlines() if line.rstrip().endswith(LATE)
        )
        assert row.startswith("11:40–12:40  11:43–12:44")
        assert rr.load(agreed).bulletins == ()
        assert "happened" not in roadracing("show", agreed, "--day", "2013-04-19").out

    def test_after_midnight(self, roadracing: Roadracing, agreed: Path) -> None:
        """What ended at a time of day before its start ended on the next day; a whole time is taken as it is."""
        assert (
            0 == roadracing("change", agreed, "record", ALMS, "--started", "23:50", "--ended", "00:20").code
        )
        (race,) = (s for s in rr.load(agreed).sessions if s.id == ALMS)
        assert race.actual is not None
        assert race.actual.end == rr.Instant.parse("2013-04-21T00:20:00-07:00[America/Los_Angeles]")
        for arguments in ([], ["--ended", moment("11:00")]):
            ran = roadracing("change", agreed, "record", ALMS, *arguments)
            assert (2, 1) == (ran.code, ran.err.count("\n"))


class TestChange:
    """``change``."""

    def test_side_by_side(self, roadracing: Roadracing, agreed: Path) -> None:
        """Before and after stand in one row; what leaves a day is on the old one and on the new one."""
        ran = roadracing("change", agreed, "delay", LATE, "--by", "40m", "--cascade", "--dry-run")
        assert any(line.startswith("11:40–12:40  12:20–13:20") for line in ran.out.splitlines())
        assert "Friday" not in ran.out
        ran = roadracing("change", agreed, "move", LATE, "--to", "22:00", "--day", "2013-04-19", "--dry-run")
        friday, saturday = ran.out.split("Saturday")
        assert "Sat 20 Apr 11:40–12:40  22:00–23:00" in friday
        assert "11:40–12:40  Fri 19 Apr 22:00–23:00" in saturday

    def test_fixed_is_held_and_named(self, roadracing: Roadracing, agreed: Path) -> None:
        """A fixed session stays when the day makes way, and says so; moved by name, it says so too."""
        ran = roadracing(
            "change", agreed, "delay", LATE, "--by", "3h", "--cascade", "--changeover", "15m", "--dry-run"
        )
        assert f"fixed, not moved: {ALMS} (live television)" in ran.out
        assert any(line.startswith("16:30–18:30  16:30–18:30") for line in ran.out.splitlines())
        assert "would break: SCH001" in ran.out
        ran = roadracing("change", agreed, "delay", ALMS, "--by", "5m", "--dry-run")
        assert "would break: SCH091" in ran.out

    def test_light(self, roadracing: Roadracing, agreed: Path) -> None:
        """A race that would end after sunset says when the sun sets."""
        ran = roadracing("change", agreed, "delay", ALMS, "--by", "90m", "--dry-run")
        assert "would break: SCH090" in ran.out
        assert "end at 20:00, and the sun sets at 19:27" in ran.out

    def test_too_early(self, roadracing: Roadracing, agreed: Path) -> None:
        """A change cannot be issued before the last one: one line that says from when on it can."""
        assert 0 == roadracing("change", agreed, "delay", LATE, "--by", "5m", *issued("11:30")).code
        before = agreed.read_bytes()
        ran = roadracing("change", agreed, "delay", LATE, "--by", "5m", *issued("11:20"))
        assert (2, 1, "") == (ran.code, ran.err.count("\n"), ran.out)
        assert f"issue it at {moment('11:30')} or later" in ran.err
        assert before == agreed.read_bytes()

    def test_revise_too_early(self, roadracing: Roadracing, agreed: Path, tmp_path: Path) -> None:
        """So it is with ``revise``."""
        edited, out = tmp_path / "edited.json", tmp_path / "out.json"
        edited.write_text(
            agreed.read_text(encoding="utf-8").replace("T11:40:00", "T11:45:00"), encoding="utf-8"
        )
        early = ("--issued", "2013-04-17T12:00:00-07:00[America/Los_Angeles]", "--reason", "fog")
        ran = roadracing("revise", agreed, edited, *early, "-o", out)
        assert (2, 1, "") == (ran.code, ran.err.count("\n"), ran.out)
        assert "issue it at 2013-04-18T12:00:00-07:00[America/Los_Angeles] or later" in ran.err
        assert not out.exists()

    @pytest.mark.parametrize("command", ["revise", "diff", "join"])
    def test_two_namespaces(self, roadracing: Roadracing, agreed: Path, tmp_path: Path, command: str) -> None:
        """Documents of two id spaces are refused as data that do not belong together."""
        other = tmp_path / "other.json"
        text = agreed.read_text(encoding="utf-8")
        other.write_text(text.replace("calendar.example.org", "other.example.net"), encoding="utf-8")
        ran = roadracing(command, agreed, other, *(issued() if command == "revise" else ()))
        assert 1 == ran.code
        assert "JOA092" in ran.err
        assert "calendar.example.org" in ran.err

    @pytest.mark.parametrize("command", [["delay", LATE, "--by", "5m"], ["cancel", LATE]])
    def test_nobody_issues_it(self, roadracing: Roadracing, agreed: Path, command: list[str]) -> None:
        """A bulletin's issuer is one of the document's organisations."""
        ran = roadracing("change", agreed, *command, *issued(), "--issuer", "nascar")
        assert (2, 1) == (ran.code, ran.err.count("\n"))
        assert "imsa, scca" in ran.err
        assert 0 == roadracing("change", agreed, *command, *issued(), "--issuer", "imsa").code
        assert ["imsa"] == [b.issuer for b in rr.load(agreed).bulletins]

    def test_nothing_changes(self, roadracing: Roadracing, agreed: Path) -> None:
        """A move to where it is changes nothing, and says so."""
        before = rr.load(agreed)
        ran = roadracing("change", agreed, "move", LATE, "--to", "11:40", *issued())
        assert (0, "nothing would change\n") == (ran.code, ran.err)
        assert before == rr.load(agreed)

    def test_a_cancelled_session_is_not_moved(self, roadracing: Roadracing, agreed: Path) -> None:
        """It is said how to bring it back."""
        assert 0 == roadracing("change", agreed, "cancel", LATE, *issued()).code
        ran = roadracing("change", agreed, "move", LATE, "--to", "15:00", *issued("11:31"))
        assert (2, 1) == (ran.code, ran.err.count("\n"))
        assert f"reinstate {LATE}" in ran.err

    def test_a_plan(self, roadracing: Roadracing, agreed: Path) -> None:
        """A rain plan is applied by its name, with a bulletin; an unknown one is refused with those there are."""
        document = json.loads(agreed.read_text(encoding="utf-8"))
        document["weekends"][0]["plans"] = [
            {"id": "rain", "kind": "rain", "moves": [{"session": LATE, "cancelled": True}]}
        ]
        agreed.write_text(json.dumps(document), encoding="utf-8")
        ran = roadracing("change", agreed, "plan", "snow", *issued())
        assert (2, 1) == (ran.code, ran.err.count("\n"))
        assert "rain" in ran.err
        ran = roadracing("change", agreed, "plan", "rain", *issued())
        assert (0, "Sat 20 Apr: Pro/Celebrity Race cancelled, bulletin 1") == (
            ran.code,
            ran.err.splitlines()[0],
        )


class TestChanges:
    """``changes``."""

    def test_since(self, roadracing: Roadracing, agreed: Path) -> None:
        """Bulletins issued from a time on, with what they say; none before it."""
        for clock, minutes in (("11:00", "5m"), ("11:30", "10m")):
            command = ("delay", LATE, "--by", minutes, *issued(clock))
            assert 0 == roadracing("change", agreed, *command).code
        both = roadracing("changes", agreed, "--since", moment("11:00")).out
        assert "Bulletin 1" in both
        assert "Bulletin 2" in both
        last = roadracing("changes", agreed, "--since", moment("11:01")).out
        assert "Bulletin 1" not in last
        assert "Sat 20 Apr: Pro/Celebrity Race delayed from 11:45 to 11:55" in last
        assert "nothing has changed" in roadracing("changes", agreed, "--since", moment("11:31")).out


def test_long_beach_bulletin(roadracing: Roadracing, agreed: Path) -> None:
    """The day of Long Beach: two sessions make way, the ALMS holds, and the bulletin says just that."""
    ran = roadracing(
        "change", agreed, "delay", LATE, "--by", "40m", "--cascade", "--changeover", "15m", *issued()
    )
    assert 0 == ran.code, ran.err
    assert "would break" not in ran.err
    season = rr.load(agreed)
    times = {
        s.id.removeprefix(PREFIX): f"{s.starts:%H:%M}" + (f"-{s.end:%H:%M}" if s.end else "")
        for s in season.sessions
        if s.starts is not None
    }
    assert "13:35-14:20" == times["indy-lights-qualifying"]
    assert "14:35-15:45" == times["indycar-qualifying"]
    assert "15:55" == times["american-le-mans-series-pre-race-activities"]
    assert "16:30-18:30" == times["american-le-mans-series-race"]
    (bulletin,) = season.bulletins
    assert [
        "Sat 20 Apr: Pro/Celebrity Race delayed from 11:40 to 12:20",
        "Sat 20 Apr: Indy Lights Qualifying delayed from 12:55 to 13:35",
        "Sat 20 Apr: IndyCar Qualifying delayed from 14:00 to 14:35",
    ] == (bulletin.text or "").splitlines()


class TestImpossible:
    """What a plan adds that cannot be is refused, unless somebody answers for it."""

    def _call(self, roadracing: Roadracing, agreed: Path, *more: str) -> Ran:
        return roadracing("change", agreed, "delay", "pro-celebrity-race", "90m", *more)

    def test_refused_alike(self, roadracing: Roadracing, agreed: Path) -> None:
        """A dry run refuses what the real one refuses, and nothing is written."""
        had = agreed.read_text()
        dry = self._call(roadracing, agreed, "--dry-run")
        real = self._call(roadracing, agreed, "-r", "oil")
        assert (1, 1) == (dry.code, real.code)
        blocked = {line for line in real.err.splitlines() if line.startswith("would break")}
        assert blocked
        assert blocked <= set(dry.out.splitlines())
        assert "--accept SCH001:" in real.err
        assert had == agreed.read_text()

    def test_accepted(self, roadracing: Roadracing, agreed: Path, tmp_path: Path) -> None:
        """It is written where each is accepted by name, and publishing honours that."""
        real = self._call(roadracing, agreed, "-r", "oil")
        codes = {line.split()[2] for line in real.err.splitlines() if line.startswith("would break: SCH001")}
        accept = [word for code in sorted(codes) for word in ("--accept", f"{code}:pro-celebrity-race")]
        assert 2 == self._call(roadracing, agreed, "-r", "oil", *accept).code
        ran = self._call(roadracing, agreed, "-r", "oil", *accept, "--by", "Race director")
        assert 0 == ran.code, ran.err
        held = json.loads(agreed.read_text())
        assert ["Race director"] == [each["by"] for each in held["suppressions"]]
        assert "Race director" == held["bulletins"][-1]["accepted"][0]["by"]
        assert 0 == roadracing("validate", agreed).code
        assert 0 == roadracing("publish", agreed, "--out", tmp_path / "public").code

    @pytest.mark.parametrize(
        "accept", ["REV001:pro-celebrity-race", "SCH001", "SCH001:nobody", "SCH060:pro-celebrity-race"]
    )
    def test_wrong_acceptance(self, roadracing: Roadracing, agreed: Path, accept: str) -> None:
        """What nobody can accept, or what is not in the way, is wrong usage."""
        ran = self._call(roadracing, agreed, "-r", "oil", "--accept", accept, "--by", "Race director")
        assert 2 == ran.code, ran.err


class TestVerbs:
    """Each verb does to the day what a race director says."""

    def test_shorten_and_extend(self, roadracing: Roadracing, agreed: Path) -> None:
        """A session ends earlier or later, and starts as planned."""
        assert 0 == roadracing("change", agreed, "shorten", LATE, "10m", *issued()).code
        shown = roadracing("show", agreed).out
        assert "11:40–12:30" in shown
        assert 0 == roadracing("change", agreed, "extend", LATE, "5m", *issued("11:31")).code
        assert "11:40–12:35" in roadracing("show", agreed).out
        assert 2 == roadracing("change", agreed, "shorten", LATE, *issued("11:32")).code

    def test_an_end(self, roadracing: Roadracing, agreed: Path) -> None:
        """A session gets another end."""
        assert 0 == roadracing("change", agreed, "move", LATE, "--end", "12:20", *issued()).code
        assert "11:40–12:20" in roadracing("show", agreed).out

    def test_nearest_verb(self, roadracing: Roadracing, agreed: Path) -> None:
        """A misspelt verb is refused with the nearest."""
        ran = roadracing("change", agreed, "dely", LATE)
        assert 2 == ran.code
        assert "did you mean delay" in ran.err

    def test_keystrokes(self, roadracing: Roadracing, agreed: Path) -> None:
        """An ordinary delay takes at most sixty keystrokes, with a short name of a file."""
        words = ("delay", "pro-celebrity-race", "5m", "-r", "oil")
        assert len(" ".join(("roadracing", "change", "w.json", *words))) <= 60
        assert 0 == roadracing("change", agreed, *words).code


@pytest.mark.parametrize("verb", sorted(set(change.commands) - {"plan"}))
def test_examples(roadracing: Roadracing, agreed: Path, verb: str) -> None:
    """The example in a verb's help does what it says."""
    if verb == "reinstate":
        assert 0 == roadracing("change", agreed, "cancel", LATE, *issued()).code
    if verb in ("withdraw", "catch-up"):
        assert (
            0 == roadracing("change", agreed, "record", LATE, "--started", "11:43", "--ended", "12:45").code
        )
    (line,) = re.findall(r"roadracing (change .*)", change.commands[verb].epilog or "")
    words = [str(agreed) if word == "weekend.json" else word for word in shlex.split(line)]
    ran = roadracing(*words)
    assert 0 == ran.code, ran.err


def test_a_cascade_that_helps_is_offered(roadracing: Roadracing, agreed: Path) -> None:
    """Where the rest of the day could make way, the refusal says so."""
    ran = roadracing("change", agreed, "delay", LATE, "90m", "--dry-run")
    helps = 0 == roadracing("change", agreed, "delay", LATE, "90m", "--dry-run", "-c").code
    assert helps is ("with --cascade the day makes way" in ran.err)


def test_nobody_takes_a_document_for_a_table(roadracing: Roadracing, agreed: Path, tmp_path: Path) -> None:
    """What is written is a document: a name that promises a sheet or a picture is refused."""
    for name in ("day.csv", "day.pdf", "day.SVG"):
        ran = roadracing("change", agreed, "delay", LATE, "5m", "-r", "oil", "-o", tmp_path / name)
        assert (2, False) == (ran.code, (tmp_path / name).exists())
