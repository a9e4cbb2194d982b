"""A series is at one public place at a time."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from tests.rules.building import found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH014": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE,
            session(
                "autographs",
                "autographs",
                "14:00",
                "15:00",
                series="alms",
                title="Autographs",
                place="Paddock",
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

PRACTICE = session("practice", "practice", "10:00", "10:30", series="alms")
AUTOGRAPHS = session("autographs", "autographs", "10:15", "11:00", series="alms", place="Paddock stage")


@pytest.mark.parametrize("kind", ["autographs", "activation", "pit-walk"])
def test_on_the_track_and_in_public(kind: str) -> None:
    """While a series practises it has no autograph hour, activation or pit walk."""
    (finding,) = found("SCH014", PRACTICE, session("seen", kind, "10:15", "11:00", series="alms"))
    assert Severity.WARNING is finding.severity
    assert finding.message.startswith("ALMS has ALMS Practice (Sat 29 May 10:00 to 10:30) and ALMS ")
    assert finding.message.endswith("from 10:15 to 10:30")


def test_two_places() -> None:
    """Two appearances at different places at once cannot both be attended."""
    other = attrs.evolve(AUTOGRAPHS, id="other", place="Main gate")
    assert 1 == len(found("SCH014", AUTOGRAPHS, other))


@pytest.mark.parametrize("place", [None, "Paddock stage"])
def test_one_place(place: str | None) -> None:
    """At one place, or at places that are not both known, they may be one and the same."""
    assert () == found("SCH014", AUTOGRAPHS, attrs.evolve(AUTOGRAPHS, id="other", place=place))


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(AUTOGRAPHS, series=("world-challenge",)),
        attrs.evolve(AUTOGRAPHS, series=()),
        attrs.evolve(AUTOGRAPHS, part_of="practice"),
        attrs.evolve(AUTOGRAPHS, status=PlanStatus.CANCELLED),
        attrs.evolve(AUTOGRAPHS, classes=("gt",)),
    ],
    ids=["another series", "no series", "part", "cancelled", "another class"],
)
def test_what_may_be_at_once(other: Session) -> None:
    """Other people, a part of the session, and what does not happen."""
    assert () == found("SCH014", attrs.evolve(PRACTICE, classes=("lmp1",)), other)


def test_classes_have_to_be_named_on_both() -> None:
    """A session that names no classes is for all of them."""
    assert 1 == len(found("SCH014", PRACTICE, attrs.evolve(AUTOGRAPHS, classes=("gt",))))


def test_touching() -> None:
    """What starts as the other ends is in time."""
    after = session("autographs", "autographs", "10:30", "11:00", series="alms")
    assert () == found("SCH014", PRACTICE, after)


def test_two_common_series_make_one_finding() -> None:
    """A pair is reported once, with all the series it concerns."""
    both = ("alms", "world-challenge")
    (finding,) = found("SCH014", attrs.evolve(PRACTICE, series=both), attrs.evolve(AUTOGRAPHS, series=both))
    assert [*both] == finding.context["series"]
    assert finding.message.startswith("ALMS and World Challenge have ")


def test_two_practices_are_no_appearances() -> None:
    """What is on the track at once is the business of the track."""
    assert () == found("SCH014", PRACTICE, attrs.evolve(PRACTICE, id="other"))
