"""The verbs of the library are about seasons, and say so of anything else."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import roadracing as rr

SEASON = rr.load(Path(__file__).parents[3] / "examples" / "long-beach-2013.json")
VERBS: dict[str, Callable[[Any], object]] = {
    "validate": rr.validate,
    "validate previous": lambda other: rr.validate(SEASON, previous=other),
    "feed": rr.feed,
    "publish": lambda other: rr.publish(other, "public"),
    "diff": lambda other: rr.diff(SEASON, other),
    "join": lambda other: rr.join(SEASON, other),
    "merge": lambda other: rr.merge(SEASON, imsa=other),
    "revise": lambda other: rr.revise(SEASON, other, issued=SEASON.issued, reason="oil"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("other", ["weekend.json", Path("weekend.json"), b"{}", 7, [SEASON]], ids=repr)
def test_what_is_no_season_is_said(
    verb: str, other: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path, a text or a list is refused by every verb in the library's words, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(rr.NotUnderstood, match="a Season is wanted") as refused:
        VERBS[verb](other)
    assert ("roadracing.load" in str(refused.value)) is isinstance(other, str | Path | bytes)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("issued", ["2026-12-01T12:00:00Z", None, dt.date(2026, 12, 1)])
def test_a_change_is_issued_at_an_instant(issued: Any) -> None:
    """A text, nothing or a day is no time at which a change is issued, whether or not anything changed."""
    with pytest.raises(rr.NotUnderstood, match="a moment is wanted, an Instant"):
        rr.revise(SEASON, SEASON, issued=issued, reason="oil")


def test_a_time_without_a_zone_is_none() -> None:
    """A datetime that names no zone is refused as it is anywhere else."""
    with pytest.raises(rr.RoadracingError, match="names no time zone"):
        rr.revise(SEASON, SEASON, issued=dt.datetime(2026, 12, 1, 12), reason="oil")  # type: ignore[arg-type]  # noqa: DTZ001
