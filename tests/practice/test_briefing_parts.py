"""The parts of a briefing."""

import json

import attrs

from roadracing._internal.practice.weekend_briefing import briefing
from tests.practice.building import ALMS
from tests.practice.test_weekend_briefing import JOINT


def test_the_data() -> None:
    """Everything in it is there for programs too."""
    data = json.loads(json.dumps(briefing(JOINT, "june").to_json()))
    white = data["differences"][-1]
    assert ["Other"] == white["not_stated_by"]
    assert {"imsa": "last-lap", "scca": "slow-vehicle"} == {
        m["organisation"]: m["value"] for m in white["meant"]
    }
    assert [True, False] == [m["amendable"] for m in white["meant"]]
    assert ["white"] == [r["id"] for r in white["resolutions"]]
    first = data["sessions"][0]
    assert ("2004-06-26", "09:00", "IMSA") == (first["day"], first["time"], first["operator"])
    assert ("last-lap", "one lap to go") == (
        first["applies"]["white_flag"]["value"],
        first["applies"]["white_flag"]["says"],
    )
    assert (data["settled"], data["venue"]) == (False, "Mid-Ohio")


def test_one_organisation_alone() -> None:
    """Where nothing differs, that is said."""
    found = briefing(attrs.evolve(JOINT, agreements=(), sessions=(ALMS,)), "june")
    assert () == found.topics
    assert "nothing differs" in str(found)
    assert found.settled
