"""What the parties of an agreement are to it."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.agreement import Amendment, AreaLead, ScheduleException
from roadracing._internal.model.agreement.agreement_area import Area
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.weekend import Listing
from tests.rules.building import WEEKEND, findings_in, session
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import AGREEMENT, SHOW, shared

EXAMPLES = {
    "JOA027": Example(sound=made.SOUND, broken=made.shared(agreements=(made.LATE,))),
    "JOA028": Example(
        sound=made.SOUND,
        broken=made.shared(
            agreements=(attrs.evolve(made.AGREEMENT, areas=(AreaLead(area=Area.SAFETY, lead="promoter"),)),)
        ),
    ),
    "JOA029": Example(
        sound=made.SOUND,
        broken=made.shared(
            session("show", "activation", "10:00", "12:00", operated_by="promoter"),
            agreements=(made.AGREEMENT,),
            weekends=(attrs.evolve(WEEKEND, agreement="joint-agreement"),),
        ),
    ),
    "JOA030": Example(
        sound=made.SOUND,
        broken=made.shared(
            attrs.evolve(made.SHOW, listed_by=("scca",)),
            weekends=(attrs.evolve(WEEKEND, listings=(Listing(organisation="imsa"),)),),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

UNDER = {"weekends": (attrs.evolve(WEEKEND, agreement="joint-agreement"),)}


judge = findings_in(shared, agreements=(AGREEMENT,))
"""What one rule says of a season under the agreement."""


def agreed(**facts: Any) -> dict[str, Any]:
    """The agreement with something else in it."""
    return {"agreements": (attrs.evolve(AGREEMENT, **facts),)}


class TestAgreementNotApproved:
    """JOA027."""

    def approved(self, *days: dt.date | None) -> tuple[Diagnostic, ...]:
        """What is said if IMSA and the SCCA approved on these days."""
        pairs = zip(AGREEMENT.parties, days, strict=True)
        return judge(
            "JOA027", **agreed(parties=tuple(attrs.evolve(party, approved_on=day) for party, day in pairs))
        )

    def test_in_time(self) -> None:
        """On the day it takes effect is early enough; a day later is not."""
        assert () == self.approved(dt.date(2003, 11, 1), dt.date(2004, 1, 1))
        (finding,) = self.approved(dt.date(2003, 11, 1), dt.date(2004, 1, 2))
        assert Severity.ERROR is finding.severity
        assert ("agreements", "joint-agreement", "parties", "scca", "approved_on") == finding.path

    def test_half_approved(self) -> None:
        """Where one is known to have approved, the other should be."""
        (finding,) = self.approved(dt.date(2003, 11, 1), None)
        assert Severity.WARNING is finding.severity
        assert (
            "Joint agreement was approved by IMSA, and nothing says that SCCA Pro Racing approved it"
            == finding.message
        )

    def test_nobody_says(self) -> None:
        """Of an agreement without a single approval nothing is known: that of 2004 is one."""
        assert () == self.approved(None, None)


class TestNotAParty:
    """JOA028."""

    def test_parties(self) -> None:
        """Parties lead, are excused, and sign."""
        assert () == judge(
            "JOA028",
            **agreed(
                areas=(AreaLead(area=Area.SAFETY, lead="imsa"), AreaLead(area=Area.MARKETING)),
                exceptions=(ScheduleException(id="e", weekend="weekend", absent=("scca",)),),
                amendments=(Amendment(id="a", approved_by=("imsa", "scca")),),
            ),
        )

    def test_strangers(self) -> None:
        """Each that is none is named with what it does."""
        found = judge(
            "JOA028",
            **agreed(
                areas=(AreaLead(area=Area.RACE_CONTROL, lead="promoter"),),
                exceptions=(ScheduleException(id="e", weekend="weekend", absent=("promoter", "scca")),),
                amendments=(Amendment(id="a", approved_by=("imsa", "promoter")),),
            ),
        )
        assert [
            "The Promoter is absent by the exception 'e' of Joint agreement, and is no party to it",
            "The Promoter leads the area race control of Joint agreement, and is no party to it",
            "The Promoter signed the amendment 'a' of Joint agreement, and is no party to it",
        ] == sorted(d.message for d in found)

    def test_parties_that_are_not_here(self) -> None:
        """A document that does not carry the parties does not say who is none."""
        assert () == judge(
            "JOA028", **agreed(parties=(), areas=(AreaLead(area=Area.SAFETY, lead="promoter"),))
        )


class TestOperatorNotAParty:
    """JOA029."""

    def operated(self, by: str, **facts: Any) -> int:
        """How many findings there are if somebody operates the show."""
        return len(judge("JOA029", attrs.evolve(SHOW, operated_by=by), **{**UNDER, **facts}))

    def test_who_may(self) -> None:
        """A party, the weekend's promoter, or who sanctions the series."""
        assert 1 == self.operated("promoter")
        assert 0 == self.operated("scca")
        promoted = (attrs.evolve(UNDER["weekends"][0], promoter="promoter"),)
        assert 0 == self.operated("promoter", weekends=promoted)

    def test_its_own_series(self) -> None:
        """A guest series comes with its own sanctioning body."""
        guest = attrs.evolve(SHOW, series=("atlantics",), operated_by="scca")
        assert () == judge("JOA029", guest, **{**UNDER, **agreed(parties=AGREEMENT.parties[:1])})

    def test_not_under_the_agreement(self) -> None:
        """Weekends that name no agreement are nobody's business, nor are sessions that will not run."""
        assert 0 == self.operated("promoter", weekends=(WEEKEND,))
        cancelled = attrs.evolve(SHOW, operated_by="promoter", status=PlanStatus.CANCELLED)
        assert () == judge("JOA029", cancelled, **UNDER)


class TestListedWithoutListing:
    """JOA030."""

    def test_listed(self) -> None:
        """Who lists the weekend may list its sessions."""
        shown = attrs.evolve(SHOW, listed_by=("imsa", "scca"))
        both = attrs.evolve(WEEKEND, listings=(Listing(organisation="imsa"), Listing(organisation="scca")))
        assert () == judge("JOA030", shown, weekends=(both,))
        one = attrs.evolve(WEEKEND, listings=(Listing(organisation="imsa"),))
        (finding,) = judge("JOA030", shown, weekends=(one,))
        assert ("sessions", "show", "listed_by", 1) == finding.path
        assert () == judge("JOA030", shown)
