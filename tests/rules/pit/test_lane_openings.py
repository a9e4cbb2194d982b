"""The pit lane opens in sessions that say so, early enough."""

from typing import Any

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.pit.pit_plan import PitOpening
from roadracing._internal.model.weekend.session import Session
from tests.rules.building import session
from tests.rules.example import Example
from tests.rules.pits import judged, pits, planned
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT020": Example(
        sound=made.SOUND,
        broken=pits(plan=planned(openings=(PitOpening(id="opening", session="alms-practice"),))),
    ),
    "PIT021": Example(
        sound=made.SOUND,
        broken=pits(
            session("set-up", "pit-lane", "10:10", "10:40", series="alms", title="Pit lane open"),
            plan=planned(openings=(PitOpening(id="opening", session="set-up"),)),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

EARLY = session("alms-open", "pit-lane", "08:30", "08:55", series="alms")
LATE = session("alms-open", "pit-lane", "09:00", "09:30", series="alms")


def judge(code: str, row: Session, *more: Session, **facts: Any) -> tuple[Diagnostic, ...]:
    """What a rule says of an opening in a session."""
    opening = PitOpening(**{"id": "opening", "session": row.id, **facts})
    return judged(code, row, *more, plan=planned(openings=(opening,)))


class TestSessions:
    """The session of an opening is one of the kind."""

    def test_right(self) -> None:
        """The kind, the weekend, the series and the class."""
        assert () == judge("PIT020", EARLY)
        assert () == judge("PIT020", EARLY, series=("alms",), classes=("gt",), ahead_of="alms-practice")
        open_to_all = session("open", "pit-lane", "07:00", "07:45")
        assert () == judge("PIT020", open_to_all, series=("alms", "world-challenge"))

    def test_another_kind(self) -> None:
        """Practice is no opening."""
        row = session("garages", "garage", "08:00", "09:00")
        (finding,) = judge("PIT020", row)
        assert Severity.ERROR is finding.severity
        assert "which is no session of the kind pit-lane but garage" in finding.message

    def test_others_series_and_classes(self) -> None:
        """Each is told of its own field."""
        findings = judge(
            "PIT020", EARLY, series=("world-challenge",), classes=("lmp1",), ahead_of="alms-practice"
        )
        assert {"series", "classes", "ahead_of"} == {str(f.context["field"]) for f in findings}

    def test_another_weekend(self) -> None:
        """A session of another weekend has other times."""
        away = session("away-open", "pit-lane", "08:30", "08:55", series="alms", weekend="away")
        assert "another weekend" in judge("PIT020", away)[0].message
        race = session("away-race", "race", "12:00", "13:00", series="alms", weekend="away")
        (finding,) = judge("PIT020", EARLY, race, ahead_of="away-race")
        assert "ahead_of" == finding.context["field"]


class TestInTime:
    """It opens before cars run."""

    def test_early_enough(self) -> None:
        """Before the first session of the series."""
        assert () == judge("PIT021", EARLY)
        assert () == judge("PIT021", EARLY, ahead_of="alms-practice")

    def test_too_late(self) -> None:
        """At the same time is too late."""
        (finding,) = judge("PIT021", LATE)
        assert (
            "the pit lane first opens to ALMS on Sat 29 May at 09:00, and its cars run before: ALMS Practice "
            "(Sat 29 May 09:00 to 10:00)" == finding.message
        )
        assert 2 == len(judge("PIT021", LATE, ahead_of="alms-practice"))

    def test_of_a_class(self) -> None:
        """A class with openings of its own waits for the first of its own sessions."""
        row = session("touring-open", "pit-lane", "12:00", "12:20", series="world-challenge")
        (finding,) = judge("PIT021", row, classes=("wc-touring",))
        assert "opens to World Challenge Touring" in finding.message
        early = session("wc-open", "pit-lane", "07:00", "07:30", series="world-challenge")
        plan = planned(
            openings=(
                PitOpening(id="all", session="wc-open"),
                PitOpening(id="touring", session="touring-open", classes=("wc-touring",)),
            )
        )
        assert () == judged("PIT021", row, early, plan=plan)

    def test_unknown_times(self) -> None:
        """What has no time is neither early nor late, and one for nobody serves nobody."""
        assert () == judge("PIT021", session("alms-open", "pit-lane", series="alms"))
        assert () == judge("PIT021", session("open", "pit-lane", "20:00", "21:00"))
