"""Under a common schedule, a weekend that is not common is a stated exception."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    AreaLead,
    PartyRole,
)
from roadracing._internal.model.agreement.agreement_area import Area
from roadracing._internal.model.weekend.weekend import Listing
from tests.rules.agreement.joint_agreement import AGREEMENT, ALONE, COMMON, excepting, judge, weekend
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "JOA005": Example(
        sound=made.SOUND,
        broken=made.race(
            agreements=(made.COMMON_SCHEDULE,),
            weekends=(
                *made.listed(imsa=(), scca=()),
                attrs.evolve(made.elsewhere(dt.date(2004, 6, 27)), listings=(Listing(organisation="scca"),)),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestUnexplained:
    """A weekend of one side alone needs an exception."""

    def test_without_an_exception(self) -> None:
        """Who is there and who is not is said; owner and sanctioning body of one series are one side."""
        (finding,) = judge(COMMON, ALONE)
        assert Severity.WARNING is finding.severity
        assert ("weekends", "alone") == finding.path
        assert (
            "Alone is a weekend of SCCA Pro Racing without American Le Mans Series and IMSA, and Joint agreement has "
            "a common schedule and no exception for it" == finding.message
        )

    def test_an_exception_for_the_wrong_side(self) -> None:
        """Excusing those who are there does not excuse those who are not."""
        messages = [finding.message for finding in judge(COMMON, ALONE, agreement=excepting("alone", "scca"))]
        assert 2 == len(messages)


class TestExplained:
    """An exception names the weekend and who is absent."""

    @pytest.mark.parametrize("absent", [("almsco", "imsa"), ("imsa",), ("almsco",), ()])
    def test_by_an_exception(self, absent: tuple[str, ...]) -> None:
        """One of a side stands for it; an exception that names nobody is about whoever is not there."""
        assert () == judge(COMMON, ALONE, agreement=excepting("alone", *absent))

    def test_common_weekends_need_none(self) -> None:
        """Owner or sanctioning body: either makes its side present."""
        assert () == judge(COMMON, weekend("also", "imsa", "scca"))

    def test_a_part_of_the_season(self) -> None:
        """A document in which one side is nowhere is the other side's part of the season."""
        assert () == judge(weekend("one", "scca"), weekend("two", "scca"))

    def test_without_a_common_schedule(self) -> None:
        """An agreement that is not about scheduling promises no common weekends."""
        assert () == judge(
            COMMON, ALONE, agreement=attrs.evolve(AGREEMENT, areas=(AreaLead(area=Area.SAFETY),))
        )

    def test_a_party_that_only_promotes(self) -> None:
        """A promoter promotes its own events."""
        promoter = AgreementParty(organisation="promoter", roles=(PartyRole.PROMOTER,))
        agreement = attrs.evolve(AGREEMENT, parties=(*AGREEMENT.parties, promoter))
        promoted = weekend("promoted", "almsco", "scca", "promoter")
        assert () == judge(COMMON, promoted, agreement=agreement)


class TestNeedless:
    """An exception is about somebody who is not there."""

    def test_everybody_is_there(self) -> None:
        """The weekend is common after all."""
        (finding,) = judge(COMMON, agreement=excepting("common", "scca"))
        assert ("agreements", "joa", "exceptions", "e") == finding.path
        assert "says that Common is without SCCA Pro Racing, and SCCA Pro Racing is there" in finding.message

    def test_it_names_nobody(self) -> None:
        """An exception without names is needless only where nobody is missing."""
        assert 1 == len(judge(COMMON, agreement=excepting("common")))

    def test_weekends_nobody_knows(self) -> None:
        """An unknown weekend is a dangling reference, and one without listings may yet get them."""
        assert () == judge(COMMON, agreement=excepting("nowhere", "scca"))
        assert () == judge(COMMON, weekend("empty"), agreement=excepting("empty", "scca"))
