"""A dry run is the real run without its writing: it refuses what that refuses, and shows the day that comes of it."""

import contextlib
import io
import tempfile
from pathlib import Path

from hypothesis import given, strategies as st

import roadracing as rr
from roadracing._internal.cli.app import run
from roadracing._internal.model.season.season import Season
from tests.desk.days import at, seasons
from tests.effort import tries

ISSUED = ("--issued", str(at(6 * 60)), "--reason", "rain")
BY = st.integers(1, 300).map(lambda minutes: f"{minutes}m")


@st.composite
def commands(draw: st.DrawFn) -> list[str]:
    """Something that the desk is asked to do; the session is chosen when the season is known."""
    verb = draw(st.sampled_from(["delay", "shorten", "extend", "cancel"]))
    words = [verb, "SESSION"] if verb == "cancel" else [verb, "SESSION", "--by", draw(BY)]
    if verb == "delay" and draw(st.booleans()):
        words += ["--cascade", "--changeover", "5m"]
    return [*words, *ISSUED]


def said(*words: str) -> tuple[int, str]:
    """The exit code, and what was printed."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        return run(list(words)), out.getvalue() + err.getvalue()


@tries(6)
@given(season=seasons(), words=commands(), number=st.integers(0, 20))
def test_refuses_what_the_real_run_refuses(season: Season, words: list[str], number: int) -> None:
    """Both end with one exit code; the dry one writes nothing, and a refused real one changes no session's time."""
    session = season.sessions[number % len(season.sessions)].id
    words = [session if word == "SESSION" else word for word in words]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "day.json"
        rr.dump(season, path)
        before = path.read_bytes()
        dry, told = said("change", str(path), *words, "--dry-run")
        assert before == path.read_bytes()
        real, _ = said("change", str(path), *words)
        assert dry == real, told
        assert not (real and _times(rr.load(path)) != _times(season)), told


def _times(season: Season) -> dict[str, tuple[object, ...]]:
    return {one.id: (one.start, one.end, one.status) for one in season.sessions}
