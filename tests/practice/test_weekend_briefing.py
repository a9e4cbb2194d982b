"""What has to be told at a weekend, to drivers and to the marshals who work everybody's sessions."""

import attrs
import pytest

from roadracing._internal.model.agreement.agreement import Resolution, Strategy
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.practice.weekend_briefing import briefing
from tests.practice.building import ALMS, CHALLENGE, GUESTS, agreement, practice, season

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
