"""Changes to the day that are made together."""

from pathlib import Path

import roadracing as rr
from tests.cli.conftest import Roadracing
from tests.cli.long_beach import LATE, PREFIX, issued


def test_several_under_one_bulletin(roadracing: Roadracing, weekend: Path) -> None:
    """Changes that are made together start from each other, are told in one bulletin, and raise a revision once."""
    told = roadracing(
        *(
            "change",
            weekend,
            "together",
            f"delay {LATE} 10m",
            f"delay {LATE} 5m",
            "cancel indy-lights-qualifying",
        ),
        *issued(),
        "--cascade",
    )
    assert 0 == told.code, told.err
    season = rr.load(weekend)
    (bulletin,) = season.bulletins
    assert {LATE, f"{PREFIX}indy-lights-qualifying"} <= {c.path.split("/")[2] for c in bulletin.changes}
    assert 1 == season.find(LATE, rr.Session).revision
    assert "from 11:40 to 11:55" in (bulletin.text or "")


def test_together_is_refused_as_a_whole(roadracing: Roadracing, weekend: Path) -> None:
    """One that is none, one that only records, and what is said of all in one of them: nothing is written."""
    before = weekend.read_bytes()
    for text in (f"delai {LATE} 10m", f"start {LATE}", f"delay {LATE} 5m --reason fog", 'delay "'):
        told = roadracing("change", weekend, "together", f"delay {LATE} 10m", text, *issued())
        assert 2 == told.code, text
    assert before == weekend.read_bytes()
