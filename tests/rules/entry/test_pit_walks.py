"""The public in the pit lane."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus
from roadracing._internal.model.weekend.session import Session
from tests.rules.building import FULL, VENUE, findings_in, session
from tests.rules.example import Example
from tests.rules.pits import LANE, laned, pits
from tests.rules.seasons import administration as made

EXAMPLES = {
    "ADM013": Example(
        sound=made.SOUND,
        broken=pits(
            session("walk", "pit-walk", "16:30", "17:00", title="Pit walk", operated_by="imsa"), plan=None
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def walk(start: str, end: str | None, **facts: object) -> Session:
    """A pit walk."""
    return session("walk", "pit-walk", start, end, title="Pit walk", **facts)


judge = findings_in(pits, "ADM013", plan=None)
"""What the rule says of a weekend with it."""


def test_between_sessions() -> None:
    """From the end of one to the start of the next."""
    assert () == judge(walk("10:00", "11:00"))


def test_while_cars_run() -> None:
    """Whether the walk or the cars come first."""
    (finding,) = judge(walk("10:30", "11:10"))
    assert Severity.WARNING is finding.severity
    assert finding.message.endswith(
        "while World Challenge GT Race (Sat 29 May 11:00 to 11:50) is on, from 11:00 to 11:10"
    )
    (other,) = judge(walk("16:00", "17:00"))
    assert "alms-race" == other.context["other"]


def test_not_for_the_public() -> None:
    """Crews know what to do; a part of the session, and what was cancelled, brings nobody."""
    assert () == judge(walk("16:00", "17:00", audience=Audience.COMPETITORS))
    assert () == judge(walk("16:00", "17:00", part_of="alms-race"))
    assert () == judge(walk("16:00", "17:00", status=PlanStatus.CANCELLED))


def test_another_pit_lane() -> None:
    """A layout with a pit lane of its own has its public elsewhere."""
    row = walk("16:00", "17:00", layout="north-loop")
    assert 1 == len(judge(row))
    north = attrs.evolve(VENUE.layouts[1], pit_lane=LANE)
    venue = attrs.evolve(laned()["venues"][0], layouts=(attrs.evolve(FULL, pit_lane=LANE), north))
    assert () == judge(row, venues=(venue,))
