"""Sessions, series and times are taken as people call them, by every command alike."""

from pathlib import Path

import pytest

from tests.cli.conftest import Roadracing

ROOT = Path(__file__).parents[2]
WEEKEND = ROOT / "tests" / "data" / "long-beach-2023-model.json"
LOG = ROOT / "examples" / "logs" / "laguna-seca-2004-race.csv"
LAGUNA = ("--timezone", "America/Los_Angeles", "--session-kind", "race", "--rule-book", "imsa")


def test_a_time_of_day_while_nothing_is_on_today(roadracing: Roadracing) -> None:
    """It is one of each day on which cars run, never silently one of today; a day beside it makes it one of that."""
    ran = roadracing("show", WEEKEND, "--at", "12:40")
    assert 0 == ran.code
    for day in ("Friday 14", "Saturday 15", "Sunday 16"):
        assert f"{day} April 2023, 12:40" in ran.out
    assert (
        "Saturday 15 April 2023, 12:40"
        in roadracing("show", WEEKEND, "--at", "12:40", "--day", "2023-04-15").out
    )
    assert "Friday" not in roadracing("show", WEEKEND, "--at", "2023-04-15 12:40").out


@pytest.mark.parametrize(
    "command",
    [
        ("show", WEEKEND, "--free", "boxes", "--at", "12:40"),
        ("draw", WEEKEND, "--picture", "timetable", "--now", "12:40", "-o", "x.svg"),
        ("change", WEEKEND, "catch-up", "--at", "16:25", "--reason", "late"),
    ],
)
def test_one_of_several_days_is_asked_back(roadracing: Roadracing, command: tuple[str, ...]) -> None:
    """Where one moment is wanted, the days are listed and how to write it is said."""
    ran = roadracing(*command)
    assert 2 == ran.code
    assert (
        "may be on 2023-04-14, 2023-04-15 and 2023-04-16: write the day too, such as '2023-04-14 1" in ran.err
    )


@pytest.mark.parametrize(
    "command",
    [
        ("show", WEEKEND, "--at", "noon"),
        ("readiness", WEEKEND, "--session", "ind-q", "--at", "noon"),
        ("draw", WEEKEND, "--picture", "timetable", "--now", "noon", "-o", "x.svg"),
        ("revise", WEEKEND, WEEKEND, "--issued", "noon", "--reason", "r"),
        ("changes", WEEKEND, "--since", "noon"),
        ("feed", WEEKEND, "--issued", "noon"),
        ("import", WEEKEND, "--issued", "noon"),
        ("log", LOG, *LAGUNA, "--at", "noon"),
        ("log", LOG, *LAGUNA, "--known-at", "noon"),
        ("log", LOG, *LAGUNA, "--origin", "noon"),
        ("change", WEEKEND, "record", "ind-q", "--started", "noon"),
        ("change", WEEKEND, "move", "ind-q", "--to", "noon", "--reason", "r"),
        ("change", WEEKEND, "delay", "ind-q", "10", "--issued", "noon", "--reason", "r"),
    ],
    ids=lambda command: "-".join(str(word).strip("-") for word in command if not isinstance(word, Path)),
)
def test_one_grammar_of_times(roadracing: Roadracing, command: tuple[str, ...]) -> None:
    """Every option that takes a time refuses what is none in the same words, with the forms that are."""
    ran = roadracing(*command)
    assert 2 == ran.code
    assert (
        "'noon' is no time: write now, 11:30, 2013-04-20 11:30, or a whole time with its zone"
        in ran.err.replace('"', "'")
    )


def test_times_of_a_log(roadracing: Roadracing) -> None:
    """A clock is one of the day of the log, on its clocks."""
    whole = roadracing("log", LOG, *LAGUNA, "--at", "2004-10-16T19:45:00-07:00[America/Los_Angeles]")
    assert (whole.code, whole.out) == (
        (ran := roadracing("log", LOG, *LAGUNA, "--at", "19:45")).code,
        ran.out,
    )
    assert whole.out == roadracing("log", LOG, *LAGUNA, "--at", "2004-10-16 19:45").out


def test_when_a_table_was_issued(roadracing: Roadracing, tmp_path: Path) -> None:
    """It is typed as every other time; without a zone it needs the timetable's."""
    table = tmp_path / "rows.csv"
    table.write_text("date,start,end,activity\n2013-04-20,11:30,12:00,Race\n", encoding="utf-8")
    rest = ("--namespace", "a.example.org", "-o", tmp_path / "out.json")
    zone = ("--timezone", "America/New_York")
    assert 0 == roadracing("import", table, *zone, "--issued", "2013-04-19 11:30", *rest).code
    assert '"2013-04-19T11:30:00-04:00[America/New_York]"' in (tmp_path / "out.json").read_text("utf-8")
    assert 0 == roadracing("import", table, *zone, "--issued", "now", *rest).code
    refused = roadracing("import", table, "--issued", "11:30", *rest)
    assert (2, True) == (refused.code, "say --timezone too" in refused.err)


def test_selections_by_name(roadracing: Roadracing) -> None:
    """A feed and a picture take series by their names and endings as `show` does, and say which there are."""
    feed = roadracing("feed", WEEKEND, "--series", "imsa-wtsc").out
    assert (
        feed
        == roadracing("feed", WEEKEND, "--series", "WTSC").out
        == roadracing("feed", WEEKEND, "--series", "wtsc").out
    )
    refused = roadracing("feed", WEEKEND, "--series", "nope")
    assert (2, True) == (refused.code, "there is no series 'nope'; there are: drift" in refused.err)


def test_sessions_by_title(roadracing: Roadracing) -> None:
    """What applies in a session is asked by its title too."""
    ask = ("--parameter", "white_flag")
    by_id = roadracing("explain", WEEKEND, "--session", "imsa-r", *ask)
    assert (0, by_id.out) == (
        (ran := roadracing("explain", WEEKEND, "--session", "WTSC Race", *ask)).code,
        ran.out,
    )
    refused = roadracing("explain", WEEKEND, "--session", "practice 1", *ask)
    assert (2, True) == (refused.code, "sessions: " in refused.err)


MID_OHIO = ROOT / "examples" / "mid-ohio-2004.json"


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        (
            ("export", MID_OHIO, "--weekend", "2004", "--csv"),
            ("export", MID_OHIO, "--weekend", "mid-ohio-2004", "--csv"),
        ),
        (
            ("export", MID_OHIO, "--geojson", "--plan", "paddock"),
            ("export", MID_OHIO, "--geojson", "--plan", "mid-ohio-2004-paddock"),
        ),
        (
            ("log", LOG, "--season", LOG.parent / "2004.json", "--session", "seca-2004-alms-race"),
            ("log", LOG, "--season", LOG.parent / "2004.json", "--session", "laguna-seca-2004-alms-race"),
        ),
        (
            ("log", LOG.parent / "2004.json", "--log", "seca-2004-log"),
            ("log", LOG.parent / "2004.json", "--log", "laguna-seca-2004-log"),
        ),
    ],
)
def test_endings_are_taken_by_all_that_ask_for_an_id(
    roadracing: Roadracing, short: tuple[str, ...], whole: tuple[str, ...]
) -> None:
    """Exporting and replaying a log take names and endings of ids as the other commands do."""
    one, other = roadracing(*short), roadracing(*whole)
    assert (other.code, other.out) == (one.code, one.out)
    assert 2 != one.code


def test_reading_into_a_weekend_by_its_ending(roadracing: Roadracing, tmp_path: Path) -> None:
    """What a weekend exports is read into it by the ending of its id, and changes nothing."""
    table, into = tmp_path / "weekend.csv", tmp_path / "season.json"
    into.write_bytes(MID_OHIO.read_bytes())
    assert 0 == roadracing("export", into, "--csv", "-o", table).code
    ran = roadracing("import", table, "--into", into, "--weekend", "2004", "-o", into)
    assert 0 == ran.code, ran.err
    again = tmp_path / "again.csv"
    assert 0 == roadracing("export", into, "--csv", "-o", again).code
    assert table.read_bytes() == again.read_bytes()


def test_an_issuer_by_its_ending(roadracing: Roadracing) -> None:
    """Who issues a bulletin is taken by name too; nobody of whom the document does not know."""
    change = ("change", WEEKEND, "delay", "imsa-r", "--by", "5", "--dry-run", "--issuer")
    assert roadracing(*change, "IMSA").out == roadracing(*change, "imsa").out
    refused = roadracing(*change, "fia")
    assert 2 == refused.code
    assert "there is no organisation 'fia'" in refused.err
