"""An id is one object of its kind in the whole document."""

import datetime as dt

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.place.layout import CircuitLayout, Licence
from roadracing._internal.model.place.restriction import ProhibitedWeekdays, QuietHours
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Broadcast
from roadracing._internal.model.weekend.weekend import Plan
from roadracing._internal.rules.document.ids import identified, words
from tests.rules.building import ALMS, ATLANTICS, VENUE, WEEKEND, found, season, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "REF002": Example(
        sound=made.SOUND,
        broken=made.race(
            series=(ALMS, Series(id="cup", name="Cup", classes=(CarClass(id="gt", name="GT"),)), ATLANTICS)
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def test_two_series_with_one_class_id() -> None:
    """Both may have a class called GT, and neither the id of the other's."""
    series = tuple(Series(id=name, classes=(CarClass(id="gt", name="GT"),)) for name in ("alms", "cup"))
    (finding,) = found("REF002", series=series)
    assert Severity.ERROR is finding.severity
    assert "2 classes in this document have the id 'gt'" == finding.message
    assert ("series", "cup", "classes", "gt") == finding.path
    assert [("series", "alms", "classes", "gt")] == [other.path for other in finding.related]


def test_two_venues_with_one_layout_id_and_one_licence_id() -> None:
    """What is held deep down is looked at as well."""
    layout = CircuitLayout(id="full", licences=(Licence(id="grade-2"),))
    venues = tuple(Venue(id=name, timezone="UTC", layouts=(layout,)) for name in ("here", "there"))
    assert {"layout", "licence"} == {finding.context["kind"] for finding in found("REF002", venues=venues)}


def test_restrictions_of_different_kinds_are_of_one_kind_of_object() -> None:
    """A curfew and a forbidden weekday cannot share an id: exceptions and pages name restrictions."""
    venues = (
        attrs.evolve(VENUE, restrictions=(ProhibitedWeekdays(id="law"),)),
        Venue(
            id="there",
            timezone="UTC",
            restrictions=(QuietHours(id="law", from_time=dt.time(18), until_time=dt.time(8)),),
        ),
    )
    (finding,) = found("REF002", venues=venues)
    assert "2 restrictions in this document have the id 'law'" == finding.message


def test_three_of_a_kind_are_one_finding() -> None:
    """Every place is named."""
    rows = [session(n, "race", "10:00", broadcasts=(Broadcast(id="tv"),)) for n in "abc"]
    (finding,) = found("REF002", *rows)
    assert 3 == finding.context["count"]
    assert 2 == len(finding.related)


def test_different_kinds_may_share_an_id() -> None:
    """A weekend, its venue, its session and its plan may all be called the same."""
    weekend = attrs.evolve(WEEKEND, id="mid-ohio", venue="mid-ohio", plans=(Plan(id="mid-ohio"),))
    venue = attrs.evolve(VENUE, id="mid-ohio")
    row = session("mid-ohio", "race", "10:00", weekend="mid-ohio")
    assert () == found("REF002", row, weekends=(weekend,), venues=(venue,))


def test_what_is_told_apart_by_something_else_has_no_id() -> None:
    """Listings are told apart by their organisation: the same one may list every weekend."""
    assert () == found("REF002", session("a", "race", "10:00"), session("b", "race", "11:00"))


def test_kinds_have_words() -> None:
    """Every class that has an id can be spoken of, also one that was added yesterday."""
    assert ("class", "classes") == words("CarClass")
    assert ("schedule exception", "schedule exceptions") == words("ScheduleException")
    assert ("reciprocity", "reciprocities") == words("Reciprocity")


def test_everything_with_an_id_is_seen() -> None:
    """Whatever can be referred to is found by the walk over the models, at any depth."""
    whole = season(session("race", "race", "10:00"))
    kinds = {kind for _path, kind, _id in identified(whole)}
    assert {"Organisation", "Series", "CarClass", "Venue", "CircuitLayout", "RaceWeekend", "Session"} == kinds
