"""What was promised mutually is honoured in both directions."""

import datetime as dt
from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.reciprocity import HonouredKind, Reciprocity
from roadracing._internal.model.season.season import Season
from tests.rules.building import findings_in
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import AGREEMENT, honours, shared

EXAMPLES = {
    "JOA031": Example(
        sound=made.SOUND, broken=made.shared(reciprocities=(made.honours("imsa", "scca", mutual=True),))
    ),
    "JOA032": Example(
        sound=made.SOUND,
        broken=made.shared(
            agreements=(made.AGREEMENT,),
            reciprocities=(made.honours("imsa", "promoter", agreement="joint-agreement"),),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

BOTH_KINDS = (HonouredKind.CREDENTIALS, HonouredKind.LICENCES)
THERE = honours("imsa", "scca", mutual=True)
BACK = honours("scca", "imsa")


def promised(*held: Reciprocity, **facts: Any) -> Season:
    """A season with these reciprocities under the agreement."""
    return shared(**{"reciprocities": held, "agreements": (AGREEMENT,), **facts})


judge = findings_in(promised)
"""What one rule says of these reciprocities."""


class TestOneSided:
    """JOA031."""

    def test_both_ways(self) -> None:
        """With the direction back, the promise is kept."""
        assert () == judge("JOA031", THERE, BACK)
        assert () == judge("JOA031", THERE, attrs.evolve(BACK, mutual=True))

    def test_not_mutual(self) -> None:
        """What was not said to be mutual is a favour."""
        assert () == judge("JOA031", attrs.evolve(THERE, mutual=None))
        assert () == judge("JOA031", attrs.evolve(THERE, mutual=False))

    def test_another_kind(self) -> None:
        """Who honours licences and credentials wants both honoured."""
        (finding,) = judge("JOA031", attrs.evolve(THERE, kinds=BOTH_KINDS), BACK)
        assert Severity.WARNING is finding.severity
        assert ["licences"] == finding.context["missing"]
        assert [("reciprocities", "scca-honours-imsa")] == [r.path for r in finding.related]

    def test_kinds_that_nobody_names(self) -> None:
        """Without kinds, any direction back will do, and none will not."""
        unnamed = attrs.evolve(THERE, kinds=())
        assert () == judge("JOA031", unnamed, BACK)
        (finding,) = judge("JOA031", unnamed)
        assert "IMSA honours the credentials and licences of SCCA Pro Racing" in finding.message

    @pytest.mark.parametrize(
        ("facts", "number"),
        [
            ({"effective_from": dt.date(2004, 7, 1)}, 1),
            ({"effective_from": dt.date(2004, 6, 30)}, 0),
            ({"effective_until": dt.date(2004, 7, 1)}, 0),
            ({"weekends": ("weekend",)}, 1),
        ],
    )
    def test_where_and_when(self, facts: dict[str, Any], number: int) -> None:
        """The way back holds where and when the way there does: until the end of June, at every weekend."""
        there = attrs.evolve(THERE, effective_until=dt.date(2004, 7, 1))
        assert number == len(judge("JOA031", there, attrs.evolve(BACK, **facts)))

    def test_at_one_weekend(self) -> None:
        """A promise for one weekend is kept by honouring there, or everywhere."""
        there = attrs.evolve(THERE, weekends=("weekend",))
        assert () == judge("JOA031", there, BACK)
        assert () == judge("JOA031", there, attrs.evolve(BACK, weekends=("away", "weekend")))
        assert 1 == len(judge("JOA031", there, attrs.evolve(BACK, weekends=("away",))))


class TestOutsideAgreement:
    """JOA032."""

    def test_between_parties(self) -> None:
        """While the agreement is in force."""
        assert () == judge("JOA032", attrs.evolve(THERE, agreement="joint-agreement"))

    def test_on_no_common_day(self) -> None:
        """From the day after the agreement ended it honours nothing under it."""
        late = attrs.evolve(THERE, agreement="joint-agreement", effective_from=dt.date(2005, 1, 1))
        (finding,) = judge("JOA032", late)
        assert Severity.ERROR is finding.severity
        assert "on no day on which Joint agreement is in force" in finding.message
        assert () == judge("JOA032", attrs.evolve(late, effective_from=dt.date(2004, 12, 31)))

    def test_its_own(self) -> None:
        """Who honours its own has mistaken the issuer."""
        (finding,) = judge("JOA032", honours("imsa", "imsa"))
        assert ("reciprocities", "imsa-honours-imsa", "issuer") == finding.path

    def test_without_an_agreement(self) -> None:
        """Organisations may honour each other's credentials without one, and under one that is not here."""
        assert () == judge("JOA032", honours("imsa", "promoter"))
        assert () == judge("JOA032", honours("imsa", "promoter", agreement="elsewhere"))
