"""What became of an agreement in a year."""

import json
from pathlib import Path

import pytest

import roadracing as rr
from roadracing._internal.reports.agreement_year import agreement_year

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
JOINT = "joint-operating-agreement"


@pytest.fixture(scope="module")
def season() -> rr.Season:
    """The common calendar of 2004."""
    return rr.load(EXAMPLES / "2004-common-calendar.json")


def test_together_and_apart(season: rr.Season) -> None:
    """In 2004 two rule books met at eight weekends, by date; at Lime Rock each body was alone, which was agreed."""
    told = agreement_year(season, JOINT, 2004)
    assert 8 == len(told.common)
    assert told.common[0].startswith("Mobil 1 12 Hours of Sebring, 15–20 March 2004: ")
    assert all("IMSA" in line and "SCCA Pro Racing" in line for line in told.common)
    assert ["an exception", "an exception"] == [line.split("; ")[1].split(":")[0] for line in told.apart]


def test_another_year(season: rr.Season) -> None:
    """Of a year that the season does not tell of nothing is known, and that is said."""
    told = agreement_year(season, JOINT, 1999)
    assert () == told.common == told.apart
    assert "Together\n  nothing is known" in str(told)


def test_what_was_shared() -> None:
    """Lent assets are told with names, and what is not settled with what the rules say."""
    base = json.loads((EXAMPLES / "mid-ohio-2004.json").read_text("utf-8"))
    base["resources"] = [{"id": "truck", "name": "Fire truck", "owner": "imsa"}]
    base["bookings"] = [
        {
            "id": "b1",
            "resource": "truck",
            "session": "mid-ohio-2004-wc-gt-race",
            "requested_by": "scca-pro-racing",
        }
    ]
    told = agreement_year(rr.loads(json.dumps(base)), JOINT, 2004)
    assert ("Fire truck of IMSA: lent to SCCA Pro Racing (1 booking)",) == told.assets
    assert told.open


def test_for_programs(season: rr.Season) -> None:
    """The same for programs: lists of sentences, as JSON holds them."""
    told = agreement_year(season, season.agreements[0], 2004).to_json()
    assert json.loads(json.dumps(told)) == told
    assert {"agreement", "year", "common", "apart", "open"} <= told.keys()


def test_no_such_agreement(season: rr.Season) -> None:
    """An agreement that is not there is named with what is near."""
    with pytest.raises(rr.UnknownReference, match="joint-operating"):
        agreement_year(season, "joint-operating", 2004)
