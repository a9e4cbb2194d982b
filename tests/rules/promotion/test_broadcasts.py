"""Live broadcasts show what they announce."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.format import Format
from tests.rules.building import VENUE, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "PRO001": Example(
        sound=made.SOUND,
        broken=made.day(
            attrs.evolve(
                made.RACE,
                broadcasts=(
                    Broadcast(
                        id="speed", channel="SPEED Channel", live=True, start=at("12:30"), end=at("15:00")
                    ),
                ),
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def race(*windows: tuple[str | None, str | None], live: bool | None = True, **facts: object) -> Session:
    """A race from 12:00 to 14:00 with broadcasts in these windows."""
    broadcasts = tuple(
        Broadcast(
            id=f"b{n}",
            channel=f"Channel {n}",
            live=live,
            start=at(start) if start else None,
            end=at(end) if end else None,
        )
        for n, (start, end) in enumerate(windows)
    )
    return session("race", "race", "12:00", "14:00", **{"series": "alms", "broadcasts": broadcasts, **facts})


@pytest.mark.parametrize(
    "windows",
    [
        [("12:00", "14:00")],
        [("11:30", "15:00")],
        [("11:30", "13:00"), ("13:00", "14:30")],
        [("13:00", "14:00"), ("12:00", "13:30")],
        [("11:00", None)],
        [(None, "14:00")],
        [("12:30", "13:00"), (None, None)],
        [],
    ],
    ids=[
        "exactly",
        "more",
        "two in turn",
        "two that overlap",
        "no end",
        "no start",
        "one without times",
        "none",
    ],
)
def test_flag_to_flag(windows: list[tuple[str | None, str | None]]) -> None:
    """All channels together show the race; what is not known is not held against anybody."""
    assert () == found("PRO001", race(*windows))


@pytest.mark.parametrize(
    ("windows", "dark"),
    [
        ([("12:01", "14:00")], "12:00"),
        ([("12:00", "13:59")], "13:59"),
        ([("12:00", "13:00"), ("13:01", "14:00")], "13:00"),
        ([("14:00", "16:00")], "12:00"),
        ([("10:00", "11:00")], "12:00"),
        ([("12:01", None)], "12:00"),
        ([(None, "13:00")], "13:00"),
    ],
)
def test_a_gap(windows: list[tuple[str | None, str | None]], dark: str) -> None:
    """The first moment that nobody shows is named."""
    (finding,) = found("PRO001", race(*windows))
    assert Severity.WARNING is finding.severity
    assert at(dark).text == finding.context["dark_at"]
    assert f"nobody shows it at Sat 29 May {dark}" in finding.message


@pytest.mark.parametrize("live", [False, None])
def test_what_is_not_known_to_be_live(*, live: bool | None) -> None:
    """A recording may show what it likes, and nobody guesses that a broadcast is live."""
    assert () == found("PRO001", race(("20:00", "21:00"), live=live))


def test_the_lap_that_a_timed_race_overruns_by() -> None:
    """A broadcast that ends with the race's time misses the flag."""
    timed = race(("12:00", "14:00"), format=Format.parse("PT2H"))
    layouts = tuple(attrs.evolve(each, lap_time=dt.timedelta(seconds=90)) for each in VENUE.layouts)
    assert () == found("PRO001", timed)
    (finding,) = found("PRO001", timed, venues=(attrs.evolve(VENUE, layouts=layouts),))
    assert "until 14:01:30" in finding.message


def test_the_podium() -> None:
    """With a practice that wants the podium shown, the end of the race is too early, and it is said whose that is."""
    options = {"practices": Practices({"broadcast_after_min": 15.0})}
    (finding,) = found("PRO001", race(("12:00", "14:14")), options=options)
    assert "stated for this run" == finding.practice
    assert () == found("PRO001", race(("12:00", "14:15")), options=options)


def test_a_race_without_a_known_end() -> None:
    """Its start has to be shown, and its end is nobody's knowledge."""
    assert () == found("PRO001", attrs.evolve(race(("12:00", "12:30")), end=None))
    assert 1 == len(found("PRO001", attrs.evolve(race(("12:30", "13:00")), end=None)))


def test_what_is_no_race_or_does_not_run() -> None:
    """Qualifying may be shown in part, and a cancelled race is not shown."""
    assert () == found("PRO001", race(("12:30", "13:00"), status=PlanStatus.CANCELLED))
    shown = race(("12:30", "13:00"))
    assert () == found("PRO001", attrs.evolve(shown, kind=session("q", "qualifying").kind))
