"""What people are shown of a fact that is disputed is what the claims share."""

import attrs

import roadracing as rr
from roadracing._internal.model.season.shown import as_shown
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.time.start import Start
from roadracing._internal.versions.join import join
from tests.versions.small_season import RACE, SEASON, at


def _joined(*facts: dict[str, object]) -> rr.Season:
    made = [
        attrs.evolve(SEASON, sessions=(attrs.evolve(RACE, **each),), issued=at(1, "12:00")) for each in facts
    ]  # type: ignore[arg-type]
    return join(*made).season


def test_cancelled_by_one() -> None:
    """A session that one office cancelled is shown as cancelled, whatever the other says of it."""
    joined = _joined({"status": PlanStatus.CANCELLED}, {"status": PlanStatus.DELAYED})
    assert joined.sessions[0].status is None
    assert as_shown(joined).sessions[0].is_cancelled
    assert b"STATUS:CANCELLED" in rr.feed(joined)


def test_the_day_they_share() -> None:
    """Two starts on one day are that day; on two days, nothing can be said."""
    noon, one, tomorrow = (Start.at(at(*when)) for when in ((17, "12:00"), (17, "13:00"), (18, "12:00")))
    (race,) = as_shown(_joined({"start": noon}, {"start": one})).sessions
    assert Start.on(at(17, "12:00").date()) == race.start
    (race,) = as_shown(_joined({"start": noon}, {"start": tomorrow})).sessions
    assert race.start is None


def test_what_is_shown_is_no_claim() -> None:
    """Joining a season as it is shown adds nothing to the dispute."""
    joined = _joined({"status": PlanStatus.CANCELLED}, {"status": PlanStatus.DELAYED})
    assert joined.disputed == join(as_shown(joined), joined).season.disputed
