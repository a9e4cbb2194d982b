"""What people see of a published session changes only with a higher revision."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.start import Start
from tests.rules.building import ALMS, VENUE, WEEKEND, at, cleared, diagnostics_of, season, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "REV001": Example(
        sound=made.SOUND,
        broken=made.race(sessions=(attrs.evolve(made.RACE, title="Grand Prix"), cleared())),
        options={"previous": made.race()},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

RACE = session("race", "race", "14:00", "16:00", series="alms", revision=2)
OTHER = RaceWeekend(id="other", name="The Other", venue="circuit")


def judge(old: Session | Season, new: Session | Season) -> tuple[Diagnostic, ...]:
    """What the rule says of a season that was published as another."""
    before, after = (each if isinstance(each, Season) else season(each) for each in (old, new))
    return diagnostics_of(after, select=["REV001"], previous=before)


class TestChanged:
    """A change that people see needs a higher revision."""

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"start": Start.at(at("14:30"))}, "its start"),
            ({"end": at("16:30")}, "its end"),
            ({"title": "Grand Prix"}, "title"),
            ({"status": PlanStatus.CANCELLED}, "status"),
            ({"place": "Main straight"}, "location"),
            ({"series": ("world-challenge",)}, "series"),
            ({"start": Start.about(at("14:00"))}, "how certain its start is"),
        ],
    )
    def test_under_the_old_revision(self, change: dict[str, object], words: str) -> None:
        """What changed is said, and which revision it has to have."""
        (finding,) = judge(RACE, attrs.evolve(RACE, **change))
        assert Severity.ERROR is finding.severity
        assert ("sessions", "race", "revision") == finding.path
        assert words in finding.message
        assert "raise it to 3" in (finding.hint or "")

    def test_under_a_higher_one(self) -> None:
        """Then calendars take it."""
        assert () == judge(RACE, attrs.evolve(RACE, start=Start.at(at("14:30")), revision=3))

    def test_never_stamped(self) -> None:
        """A session that never had a revision has revision 0."""
        bare = attrs.evolve(RACE, revision=None)
        (finding,) = judge(bare, attrs.evolve(bare, title="Grand Prix"))
        assert "raise it to 1" in (finding.hint or "")
        assert () == judge(bare, attrs.evolve(bare, title="Grand Prix", revision=1))

    def test_a_revision_never_falls(self) -> None:
        """Not even if nothing else changed."""
        (finding,) = judge(RACE, attrs.evolve(RACE, revision=1))
        assert "a revision never falls" in finding.message

    def test_a_stamp_never_goes_back(self) -> None:
        """A session stamped in May is not stamped in April, nor not at all."""
        stamped = attrs.evolve(RACE, changed_at=at("2004-05-01 12:00"))
        (finding,) = judge(stamped, attrs.evolve(stamped, changed_at=at("2004-04-01 12:00")))
        assert ("sessions", "race", "changed_at") == finding.path
        assert 1 == len(judge(stamped, RACE))
        assert () == judge(RACE, stamped)

    def test_a_renamed_venue_changes_its_sessions(self) -> None:
        """A feed shows the venue, so whoever renames it changes what people see."""
        renamed = season(RACE, venues=(attrs.evolve(VENUE, name="New Name"),))
        (finding,) = judge(season(RACE), renamed)
        assert ["venue", "location"] == finding.context["changed"]

    def test_what_no_feed_shows(self) -> None:
        """What happened, and where a fact is from, may be added at any time; so may sessions."""
        richer = attrs.evolve(RACE, actual=Actual(laps=124), source="results")
        assert () == judge(season(RACE), season(richer, session("new", "practice", "09:00")))

    def test_the_same(self) -> None:
        """Nothing changed, nothing found; and without an earlier publication nothing is compared."""
        assert () == judge(RACE, RACE)
        assert () == validate(season(attrs.evolve(RACE, title="x")), select=["REV001"]).diagnostics


class TestIdentity:
    """A UID means one thing for life."""

    def test_gone(self) -> None:
        """A published session does not vanish; one that was cancelled may, in time."""
        (finding,) = judge(season(RACE), season())
        assert "ALMS Race ('race') was published and is gone" in finding.message
        assert ("weekends", "weekend") == finding.path
        assert () == judge(season(attrs.evolve(RACE, status=PlanStatus.CANCELLED)), season())

    def test_another_thing(self) -> None:
        """Weekend and kind both changed: no revision makes that the same session."""
        whole = season(RACE, weekends=(WEEKEND, OTHER))
        other = attrs.evolve(RACE, weekend="other", kind=SessionKind.PRACTICE, revision=9)
        (finding,) = judge(whole, season(other, weekends=(WEEKEND, OTHER)))
        assert "the UID race@rules.racing.test has come to mean something else" in finding.message

    def test_moved_to_another_weekend(self) -> None:
        """A race may move to another weekend, with a higher revision."""
        moved = attrs.evolve(RACE, weekend="other", revision=3)
        assert () == judge(season(RACE, weekends=(WEEKEND, OTHER)), season(moved, weekends=(WEEKEND, OTHER)))

    def test_another_namespace(self) -> None:
        """Every UID would be new: that is one finding, and the only one."""
        (finding,) = judge(season(RACE), season(namespace="elsewhere.racing.test"))
        assert ("namespace",) == finding.path


def test_many_sessions_of_one_renamed_series_are_each_found() -> None:
    """Each session needs its own revision, so each is named."""
    rows = [session(n, "race", "10:00", series="alms") for n in "cab"]
    renamed = season(*rows, series=(attrs.evolve(ALMS, short_name="IMSA WeatherTech"),))
    assert ["a", "b", "c"] == [finding.path[1] for finding in judge(season(*rows), renamed)]
