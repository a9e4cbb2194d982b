"""One organisation lends another what it owns: under an agreement, and with consent."""

import datetime as dt
from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.agreement import OperatingAgreement
from tests.rules.building import SATURDAY, SUNDAY, findings_in
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import AGREEMENT, LENT, TRUCK, booked, shared

EXAMPLES = {
    "JOA025": Example(
        sound=made.SOUND,
        broken=made.shared(
            agreements=(attrs.evolve(made.AGREEMENT, effective_until=dt.date(2004, 5, 1)),),
            bookings=(made.LENT,),
        ),
    ),
    "JOA026": Example(
        sound=made.SOUND,
        broken=made.shared(
            agreements=(made.AGREEMENT,), bookings=(attrs.evolve(made.LENT, approved_by=("scca",)),)
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


judge = findings_in(shared, bookings=(LENT,), agreements=(AGREEMENT,))
"""What one rule says of a loan on Saturday, from IMSA to the SCCA, unless stated otherwise."""


def agreed(**facts: Any) -> dict[str, Any]:
    """The agreement with something else in it."""
    return {"agreements": (attrs.evolve(AGREEMENT, **facts),)}


class TestLoanOutsideAgreement:
    """JOA025."""

    def test_in_force(self) -> None:
        """Between parties, while the agreement is in force, one lends."""
        assert () == judge("JOA025")

    @pytest.mark.parametrize(
        ("facts", "number"),
        [
            ({"effective_from": SATURDAY}, 0),
            ({"effective_from": SUNDAY}, 1),
            ({"effective_until": SUNDAY}, 0),
            ({"effective_until": SATURDAY}, 1),
            ({"effective_from": None, "effective_until": None}, 0),
        ],
    )
    def test_by_dates(self, facts: dict[str, Any], number: int) -> None:
        """From the first day on, and before the day that is named as the end; without dates nobody says."""
        assert number == len(judge("JOA025", **agreed(**facts)))

    def test_until_midnight(self) -> None:
        """A booking that ends as the day does takes nothing of the next; one that goes on does."""
        ends = attrs.evolve(LENT, end=booked("x", "13:00", "2004-05-30 00:00").end)
        assert () == judge("JOA025", bookings=(ends,), **agreed(effective_until=SUNDAY))
        on = attrs.evolve(LENT, end=booked("x", "13:00", "2004-05-30 00:01").end)
        assert 1 == len(judge("JOA025", bookings=(on,), **agreed(effective_until=SUNDAY)))

    def test_by_season(self) -> None:
        """An agreement for the season of 2004 is not in force in a document on 2005."""
        assert () == judge("JOA025", year=2004, **agreed(seasons=(2004,)))
        (finding,) = judge("JOA025", year=2005, **agreed(seasons=(2004,)))
        assert Severity.ERROR is finding.severity
        assert finding.message.endswith("Joint agreement is in force for the season 2004 only")

    def test_between_strangers(self) -> None:
        """Where no agreement has both as parties, none covers the loan."""
        (finding,) = judge("JOA025", bookings=(attrs.evolve(LENT, requested_by="promoter"),))
        assert finding.message.endswith("and no agreement of this document has both of them as parties")

    def test_another_agreement(self) -> None:
        """One in force is enough, unless the booking names the other."""
        old = attrs.evolve(AGREEMENT, id="old", name="Old agreement", effective_until=dt.date(2004, 2, 1))
        both: dict[str, Any] = {"agreements": (AGREEMENT, old)}
        assert () == judge("JOA025", **both)
        (finding,) = judge("JOA025", bookings=(attrs.evolve(LENT, agreement="old"),), **both)
        assert "Old agreement is no longer in force on Sunday 1 February 2004" in finding.message
        assert "old" == finding.context["agreement"]

    def test_what_is_not_known(self) -> None:
        """Without agreements, owner, borrower or time, or with one that is not here, nothing is said."""
        late: dict[str, Any] = agreed(effective_until=SATURDAY)
        assert () == judge("JOA025", agreements=())
        assert () == judge("JOA025", resources=(attrs.evolve(TRUCK, owner=None),), **late)
        assert () == judge("JOA025", bookings=(attrs.evolve(LENT, requested_by=None),), **late)
        assert () == judge("JOA025", bookings=(attrs.evolve(LENT, start=None, end=None),), **late)
        assert () == judge("JOA025", bookings=(attrs.evolve(LENT, agreement="elsewhere"),), **late)

    def test_its_own(self) -> None:
        """Who books what it owns needs no agreement."""
        assert () == judge(
            "JOA025", bookings=(attrs.evolve(LENT, requested_by="imsa"),), **agreed(effective_until=SATURDAY)
        )


class TestLoanNotApproved:
    """JOA026."""

    def test_approved(self) -> None:
        """The owner agreed, alone or with the other."""
        assert () == judge("JOA026")
        assert () == judge("JOA026", bookings=(attrs.evolve(LENT, approved_by=("imsa", "scca")),))

    def test_nobody_says(self) -> None:
        """Loans without a word about approval are one info for their weekend."""
        silent = attrs.evolve(LENT, approved_by=())
        (finding,) = judge("JOA026", bookings=(silent, attrs.evolve(silent, id="second")))
        assert Severity.INFO is finding.severity
        assert "2 loans at The Weekend do not say whether the owner approved" == finding.message
        assert ("weekends", "weekend") == finding.path

    def test_nowhere(self) -> None:
        """A loan for no weekend is told by its own place."""
        silent = attrs.evolve(LENT, approved_by=(), weekend=None)
        (finding,) = judge("JOA026", bookings=(silent,))
        assert ("bookings", "lent") == finding.path


def test_parties_that_are_not_here() -> None:
    """An agreement of which no party is known could be anybody's."""
    unknown = OperatingAgreement(id="other", effective_from=dt.date(2004, 1, 1))
    assert () == judge("JOA025", agreements=(unknown,))
