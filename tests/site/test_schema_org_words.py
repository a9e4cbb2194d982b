"""Places, organisations and moments in the words of schema.org."""

from roadracing._internal.model.season.index import Index
from roadracing._internal.site.schema_org_words import moment, organisations, status, without_unknown
from roadracing._internal.time.instant import Instant
from tests.site.weekends import everything


def test_organisations_are_named_once() -> None:
    """Who is named twice is one; who is declared elsewhere goes by the id; nobody is nothing."""
    season = everything()
    one = season.organisations[0]
    found = organisations(Index(season), [one.id, None, "of-another-document", one.id])
    assert found is not None
    assert [one.name or one.label, "of-another-document"] == [each["name"] for each in found]
    assert organisations(Index(season), [None]) is None


def test_moments_are_whole_seconds_on_the_clocks_of_the_venue() -> None:
    """A moment has the offset of its zone at that time."""
    noon = Instant.local(2004, 7, 17, 12, 0, zone="America/New_York").replace(microsecond=5)
    assert "2004-07-17T12:00:00-04:00" == moment(noon)


def test_what_is_not_known_is_left_out() -> None:
    """Nothing is said of what nobody knows, and nought is known."""
    assert {"latitude": 0} == without_unknown({"latitude": 0, "address": None})
    assert "https://schema.org/EventScheduled" == status("Scheduled")
