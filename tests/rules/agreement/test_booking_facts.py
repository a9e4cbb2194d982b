"""What a booking says agrees with its session, its weekend and its resource."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.resource import Resource
from tests.rules.building import VENUE, WEEKEND, findings_in
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import AWAY, ELSEWHERE, TRUCK, booked, shared

EXAMPLES = {
    "JOA023": Example(
        sound=made.SOUND, broken=made.shared(bookings=(made.booked("first", "10:00", "09:00"),))
    ),
    "JOA024": Example(
        sound=made.SOUND,
        broken=made.shared(bookings=(made.booked("first", "09:00", "10:00", needs=("wrecker",)),)),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

BOTH = {"venues": (VENUE, ELSEWHERE), "weekends": (WEEKEND, AWAY)}


judge = findings_in(shared)
"""What one rule says of bookings."""


class TestBookingTimes:
    """JOA023."""

    def test_session_of_another_weekend(self) -> None:
        """The booking says one weekend, its session another."""
        (finding,) = judge("JOA023", bookings=(booked("a", session="race", weekend="away"),), **BOTH)
        assert Severity.ERROR is finding.severity
        assert "belongs to 'weekend'" in finding.message

    @pytest.mark.parametrize(
        ("start", "end", "number"),
        [
            ("12:00", "14:00", 0),
            ("16:00", "17:00", 1),
            ("12:00", "13:59", 1),
            ("15:00", "15:30", 0),
            ("13:00", "17:00", 0),
        ],
    )
    def test_missed(self, start: str, end: str, number: int) -> None:
        """A time of its own that has nothing in common with the session from 14:00 to 16:00 is a warning."""
        found = judge("JOA023", bookings=(booked("a", start, end, session="race"),))
        assert number == len(found)
        assert all(d.severity is Severity.WARNING for d in found)

    def test_a_moment(self) -> None:
        """An end that is the start is allowed."""
        assert () == judge("JOA023", bookings=(booked("a", "09:00", "09:00"),))


class TestCapabilityMissing:
    """JOA024."""

    def test_who_could(self) -> None:
        """The hint names a resource that has what is needed."""
        wrecker = Resource(id="wrecker", name="Wrecker 2", capabilities=("flatbed", "wrecker"))
        needs = booked("a", needs=("wrecker",))
        (finding,) = judge("JOA024", bookings=(needs,), resources=(TRUCK, wrecker))
        assert "book Wrecker 2" == finding.hint
        assert () == judge(
            "JOA024", bookings=(attrs.evolve(needs, resource="wrecker"),), resources=(wrecker,)
        )

    def test_not_known(self) -> None:
        """Of a resource that says nothing of what it can do, nothing is missing."""
        assert () == judge(
            "JOA024",
            bookings=(booked("a", needs=("wrecker",)),),
            resources=(attrs.evolve(TRUCK, capabilities=()),),
        )
