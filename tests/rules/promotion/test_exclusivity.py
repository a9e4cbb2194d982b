"""A category that was promised to one partner alone is nobody else's at the same weekend."""

import datetime as dt
from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.promotion.programme import Partner
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.weekend import Listing
from tests.rules.building import SATURDAY, SUNDAY, VENUE, WEEKEND, findings_in, session
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import AWAY, ELSEWHERE, RUBBER, TYRES, partner, shared

EXAMPLES = {
    "PRO002": Example(
        sound=made.SOUND,
        broken=made.shared(
            session("wc-race", "race", "17:00", "18:00", series="world-challenge"),
            partners=(
                made.partner("first", made.TYRES, partner_of="imsa", exclusive=True),
                made.partner("second", made.RUBBER, series="world-challenge"),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

WC_RACE = session("wc-race", "race", "17:00", "18:00", series="world-challenge")
ALONE = partner("first", TYRES, partner_of="imsa", exclusive=True)
OTHER = partner("second", RUBBER, partner_of="scca")
DAYS = {"weekends": (attrs.evolve(WEEKEND, first_day=SATURDAY, last_day=SUNDAY),)}


def partnered(*partners: Partner, rows: tuple[Any, ...] = (WC_RACE,), **facts: Any) -> Season:
    """A weekend of IMSA's series and the SCCA's with these partners."""
    return shared(*rows, partners=partners, **facts)


judge = findings_in(partnered, "PRO002")
"""What the rule says of these partners."""


class TestClash:
    """Two companies in one category, one of them promised to be alone."""

    def test_across_organisations(self) -> None:
        """One organisation's tyre at the other's weekend, because their series share it."""
        (finding,) = judge(ALONE, OTHER)
        assert Severity.WARNING is finding.severity
        assert (
            "First Tyres (partner of IMSA) and Second Tyres (partner of SCCA Pro Racing) are partners in tyres, which "
            "was promised to First Tyres alone, at The Weekend" == finding.message
        )
        assert ["weekend"] == finding.context["weekends"]

    def test_both_were_promised(self) -> None:
        """Then it is said of both, once."""
        (finding,) = judge(ALONE, attrs.evolve(OTHER, exclusive=True))
        assert "were each promised tyres alone at The Weekend" in finding.message

    def test_whoever_comes_first(self) -> None:
        """The one that was promised the category is named, whatever their ids."""
        (finding,) = judge(attrs.evolve(ALONE, id="z"), attrs.evolve(OTHER, id="a"))
        assert ("partners", "z") == finding.path

    def test_within_one_organisation(self) -> None:
        """Who promised a category to one and sold it to another has the same trouble."""
        assert 1 == len(judge(ALONE, attrs.evolve(OTHER, partner_of="imsa")))

    def test_several_weekends(self) -> None:
        """All weekends are in one finding."""
        facts: dict[str, Any] = {
            "venues": (VENUE, ELSEWHERE),
            "weekends": (
                WEEKEND,
                attrs.evolve(AWAY, listings=(Listing(organisation="imsa"), Listing(organisation="scca"))),
            ),
        }
        (finding,) = judge(ALONE, OTHER, **facts)
        assert finding.message.endswith("at The Other Weekend and The Weekend")


class TestNoClash:
    """What is not together at a weekend is none."""

    def test_nobody_was_promised(self) -> None:
        """Two partners in one category are competitors, no more."""
        assert () == judge(attrs.evolve(ALONE, exclusive=None), OTHER)

    def test_another_category(self) -> None:
        """Tyres and fuel go together; a category that is not known goes with all."""
        assert () == judge(ALONE, attrs.evolve(OTHER, category="fuel"))
        assert () == judge(ALONE, attrs.evolve(OTHER, category=None))

    def test_one_company(self) -> None:
        """A company does not clash with itself, whatever its brands."""
        assert () == judge(ALONE, attrs.evolve(OTHER, organisation="tyres-one", brand="Rain Tyres"))

    def test_not_there(self) -> None:
        """Where the other organisation does not race there is no clash; a cancelled race is none."""
        assert () == judge(ALONE, OTHER, rows=())
        assert () == judge(ALONE, OTHER, rows=(attrs.evolve(WC_RACE, status=PlanStatus.CANCELLED),))

    def test_a_series_that_is_not_there(self) -> None:
        """A partner of the Atlantics is not at a weekend without them, though the SCCA is."""
        assert () == judge(ALONE, attrs.evolve(OTHER, series="atlantics"))
        assert 1 == len(judge(ALONE, attrs.evolve(OTHER, series="world-challenge")))

    def test_settled_by_weekends(self) -> None:
        """Naming the weekends of each settles it."""
        assert () == judge(ALONE, attrs.evolve(OTHER, weekends=("away",)))
        assert 1 == len(judge(ALONE, attrs.evolve(OTHER, weekends=("away", "weekend"))))

    @pytest.mark.parametrize(
        ("facts", "number"),
        [
            ({"effective_from": SUNDAY}, 1),
            ({"effective_from": SUNDAY + dt.timedelta(days=1)}, 0),
            ({"effective_until": SATURDAY}, 0),
            ({"effective_until": SUNDAY}, 1),
        ],
    )
    def test_by_dates(self, facts: dict[str, Any], number: int) -> None:
        """A partnership counts for a weekend if it has a day of it."""
        assert number == len(judge(ALONE, attrs.evolve(OTHER, **facts), **DAYS))

    def test_dates_and_a_weekend_without_days(self) -> None:
        """Of a weekend without days nobody knows whether the partnership still holds."""
        assert () == judge(ALONE, attrs.evolve(OTHER, effective_from=SATURDAY))

    def test_partners_of_nobody(self) -> None:
        """A partner of whom nobody says whose partner it is clashes with nobody."""
        assert () == judge(ALONE, attrs.evolve(OTHER, partner_of=None))
