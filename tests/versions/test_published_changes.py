"""What changed without saying so."""

from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.published_changes import published_changes
from tests.versions.small_season import SEASON
from tests.versions.test_revise import LATER, _race, _season

FIRST = Instant.parse("2005-01-10T12:00:00-05:00[America/New_York]")
SECOND = Instant.parse("2005-01-11T12:00:00-05:00[America/New_York]")


class TestPublished:
    """What changed without saying so."""

    def test_silent_change(self) -> None:
        """A session that changed under the same revision is found, with what changed."""
        (found,) = published_changes(SEASON, _season(_race(**LATER)))
        assert ("gt-race", ("starts", "ends")) == (found.session, found.facts)
        assert (
            "gt-race changed (starts, ends) and is still revision 0: use revise to publish the change"
            == found.reason
        )

    def test_gone(self) -> None:
        """A session that vanished is found; one that was cancelled may go."""
        (found,) = published_changes(SEASON, _season())
        assert "is gone" in found.reason
        assert [] == list(published_changes(_season(_race(status=PlanStatus.CANCELLED)), _season()))

    def test_revision_that_fell(self) -> None:
        """A revision that fell is found, also where nothing else changed."""
        (found,) = published_changes(_season(_race(revision=2)), _season(_race(revision=1)))
        assert "revisions only rise" in found.reason

    def test_stamp_that_went_back(self) -> None:
        """A change whose stamp is not later is lost in calendars, whatever its revision."""
        old, new = _season(_race(changed_at=SECOND)), _season(_race(**LATER, revision=1, changed_at=FIRST))
        (found,) = published_changes(old, new)
        assert "stamps only advance" in found.reason

    def test_fine(self) -> None:
        """A change with a higher revision and a later stamp is as it should be."""
        old = _season(_race(changed_at=FIRST))
        assert [] == list(published_changes(old, _season(_race(**LATER, revision=1, changed_at=SECOND))))
