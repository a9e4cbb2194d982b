"""What has to be told at a weekend, to drivers and to the marshals who work everybody's sessions."""

import json

import attrs
import pytest

from roadracing._internal.model.agreement.agreement import Resolution, Strategy
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.practice.weekend_briefing import briefing
from roadracing._internal.time.start import Start
from tests.practice.building import ALMS, CHALLENGE, GUESTS, SESSIONS, agreement, practice, season

BOTH = ("imsa", "scca")
SETTLED = agreement(
    *(
        Resolution(
            id=name,
            subject=name,
            parameter=f"{name}_flag",
            strategy=Strategy.OPERATING_ORGANISATION,
            rationale="Nobody may amend it.",
            approved_by=BOTH,
        )
        for name in ("red", "white")
    )
)
JOINT = season(agreements=(SETTLED,))


def test_what_differs() -> None:
    """The topics are what is not alike, and what applies is told by session in the order of the day."""
    found = briefing(JOINT, "june")
    assert ["double_yellow", "pits_under_full_course_yellow", "red_flag", "white_flag"] == [
        topic.parameter.key for topic in found.topics
    ]
    assert [s.id for s in (ALMS, CHALLENGE, GUESTS)] == [run.id for run in found.runs]
    assert ["last-lap", "slow-vehicle", None] == [run.applies["white_flag"].held for run in found.runs]
    assert ("IMSA", "SCCA", "Other") == found.operators
    assert not found.settled
    assert ["not stated"] == list(
        {run.applies["white_flag"].text for run in found.runs if run.operator == "Other"}
    )
    assert ("SCCA", "Other") == found.topics[1].silent
    assert "not stated by Other: ask Other" in str(found)
    assert "The Agreement" == found.agreement


def test_numbers_that_differ() -> None:
    """They come after the meanings."""
    held = attrs.evolve(JOINT, practices=(practice("long", "changeover_min", 20, "scca"),))
    found = briefing(held, "june")
    assert ["red_flag", "white_flag", "changeover_min"] == [topic.parameter.key for topic in found.topics][
        -3:
    ]
    assert [5, 20, 5] == [run.applies["changeover_min"].value for run in found.runs]
    assert "* changeover: **20 min**; **changes**, before: 5 min" in str(found)


def test_what_is_not_settled_leads() -> None:
    """It stands before everything else, and the briefing says that it is not settled."""
    found = briefing(season(), held := season().weekends[0])
    assert "june" == held.id
    assert not found.settled
    assert {"red_flag", "white_flag"} <= {topic.parameter.key for topic in found.open}
    text = str(found)
    assert text.index("## Not settled") < text.index("## For marshals")
    assert "* **white flag**: last lap (rule book of IMSA) or slow vehicle (rule book of SCCA)" in text


def test_the_text() -> None:
    """It names each session with its time and operator, what changes from one to the next, and who decided."""
    text = str(briefing(JOINT, "june"))
    for line in (
        "# Briefing: The June Weekend",
        "### Saturday 26 June 2004",
        "**10:30 world-challenge Practice**, operated by SCCA",
        "* white flag: **slow vehicle** (a slow car or an emergency vehicle is on the track ahead)",
        "; **changes**, before: last lap",
        "* settled by the resolution 'white': Nobody may amend it.",
        "* white flag: **last lap** (one lap to go); in sessions of SCCA: slow vehicle",
    ):
        assert line in text, line
    assert "or slow vehicle (rule book of SCCA); not stated by Other: ask Other" in text


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


def test_who_runs_and_when() -> None:
    """Cancelled sessions and those without cars are left out; what has no time comes last on its day."""
    untimed = attrs.evolve(ALMS, id="alms-later", start=Start.on(ALMS.day))  # type: ignore[arg-type]
    tbc = attrs.evolve(ALMS, id="alms-tbc", start=Start.tbc())
    gone = attrs.evolve(CHALLENGE, status=PlanStatus.CANCELLED)
    about = attrs.evolve(GUESTS, start=Start.about(GUESTS.starts))  # type: ignore[arg-type]
    found = briefing(attrs.evolve(JOINT, sessions=(untimed, tbc, ALMS, gone, about, SESSIONS[3])), "june")
    assert [ALMS.id, GUESTS.id, "alms-later", "alms-tbc"] == [run.id for run in found.runs]
    assert ["09:00", "about 12:00", "", ""] == [run.time for run in found.runs]
    assert "### Day not known" in str(found)


def test_one_organisation_alone() -> None:
    """Where nothing differs, that is said."""
    found = briefing(attrs.evolve(JOINT, agreements=(), sessions=(ALMS,)), "june")
    assert () == found.topics
    assert "nothing differs" in str(found)
    assert found.settled


def test_without_an_agreement() -> None:
    """Two rule books at one weekend differ, whether or not anybody agreed on anything."""
    found = briefing(attrs.evolve(JOINT, agreements=()), "june")
    assert "white_flag" in {topic.parameter.key for topic in found.topics}
    assert found.settled
    assert "* last lap: rule book of IMSA" in str(found)


def test_a_weekend_without_sessions() -> None:
    """What the parties mean differently is known before there is a timetable."""
    found = briefing(attrs.evolve(season(), sessions=()), "june")
    assert {"pits_under_full_course_yellow", "red_flag", "white_flag"} == {
        t.parameter.key for t in found.open
    }


def test_no_such_weekend() -> None:
    """The weekends there are, are named."""
    with pytest.raises(UnknownReference, match="no weekend 'july'; there are: june, march"):
        briefing(JOINT, "july")
