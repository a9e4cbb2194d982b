"""Under a common schedule, a weekend that is not common is a stated exception."""

import datetime as dt
from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    AreaLead,
    OperatingAgreement,
    PartyRole,
    ScheduleException,
)
from roadracing._internal.model.agreement.agreement_area import Area
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from tests.rules.building import ALMS, ATLANTICS, IMSA, SCCA, WORLD_CHALLENGE, found, session
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

OWNER = Organisation(id="almsco", name="American Le Mans Series")
ORGANISATIONS = (IMSA, SCCA, OWNER)
SERIES = (attrs.evolve(ALMS, owner="almsco"), WORLD_CHALLENGE, ATLANTICS)
AGREEMENT = OperatingAgreement(
    id="joa",
    name="Joint agreement",
    parties=(
        AgreementParty(organisation="almsco", roles=(PartyRole.SERIES_OWNER,)),
        AgreementParty(organisation="imsa", roles=(PartyRole.SANCTIONING_BODY,)),
        AgreementParty(organisation="scca", roles=(PartyRole.SANCTIONING_BODY,)),
    ),
    seasons=(2004,),
    areas=(AreaLead(area=Area.SCHEDULING),),
)


def weekend(name: str, *organisations: str, **facts: Any) -> RaceWeekend:
    """A weekend that these organisations list."""
    listings = tuple(Listing(organisation=organisation) for organisation in organisations)
    return RaceWeekend(id=name, name=name.title(), venue="circuit", listings=listings, **facts)


COMMON = weekend("common", "almsco", "scca")
ALONE = weekend("alone", "scca")


def judge(
    *weekends: RaceWeekend,
    agreement: OperatingAgreement = AGREEMENT,
    rows: tuple[Session, ...] = (),
    **facts: Any,
) -> tuple[Diagnostic, ...]:
    """What the rule says of these weekends under one agreement."""
    return found(
        "JOA005",
        *rows,
        **{
            "year": 2004,
            "organisations": ORGANISATIONS,
            "series": SERIES,
            "agreements": (agreement,),
            "weekends": weekends,
            **facts,
        },
    )


def excepting(where: str, *absent: str) -> OperatingAgreement:
    """The agreement with one exception."""
    return attrs.evolve(AGREEMENT, exceptions=(ScheduleException(id="e", weekend=where, absent=absent),))


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

    def test_by_what_runs_there(self) -> None:
        """A party is also there if its series runs there, and not if it was cancelled."""
        race = session("race", "race", "10:00", series="alms", weekend="alone")
        assert () == judge(COMMON, ALONE, rows=(race,))
        cancelled = attrs.evolve(race, status=PlanStatus.CANCELLED)
        assert 1 == len(judge(COMMON, ALONE, rows=(cancelled,)))

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

    def test_weekends_of_neither(self) -> None:
        """Somebody else's event is none of the agreement's."""
        assert () == judge(COMMON, ALONE, weekend("foreign"), agreement=excepting("alone", "imsa"))

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


class TestInForce:
    """The agreement counts while it is in force."""

    def judge(self, where: RaceWeekend = ALONE, **facts: Any) -> int:
        """How many findings there are if the agreement is in force as said."""
        agreement = attrs.evolve(AGREEMENT, **{"seasons": (), **facts})
        return len(judge(COMMON, where, agreement=agreement))

    def test_in_another_season(self) -> None:
        """In force in 2005 only, it says nothing of 2004."""
        assert 0 == self.judge(seasons=(2005,))

    def test_by_dates(self) -> None:
        """From the first day, and before the day that is named as the end."""
        day = dt.date(2004, 5, 28)
        where = attrs.evolve(ALONE, first_day=day, last_day=day)
        assert 1 == self.judge(where, effective_from=day)
        assert 0 == self.judge(where, effective_from=day + dt.timedelta(days=1))
        assert 0 == self.judge(where, effective_until=day)
        assert 1 == self.judge(where, effective_until=day + dt.timedelta(days=1))

    def test_nobody_says_when(self) -> None:
        """Without dates it counts for the weekends that name it."""
        assert 0 == self.judge()
        assert 1 == self.judge(attrs.evolve(ALONE, agreement="joa"))


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
