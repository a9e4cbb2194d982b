"""Credentials of one organisation at the gates of another."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.reciprocity import HonouredKind
from tests.rules.building import SUNDAY, WEEKEND
from tests.rules.example import Example
from tests.rules.gates import (
    CREW,
    GRANTS,
    GUEST,
    LEVELS,
    MEMBER,
    PADDOCK,
    grant,
    honours,
    judged,
    with_access,
)
from tests.rules.seasons import administration as made

EXAMPLES = {
    "ADM014": Example(sound=made.SOUND, broken=with_access(reciprocities=(honours("marshal", "Crew"),))),
    "ADM015": Example(sound=made.SOUND, broken=with_access(reciprocities=(honours("member", "Crew"),))),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestKnown:
    """A level that is honoured is issued, and counts as something."""

    @pytest.mark.parametrize("word", ["hot-pit", "imsa-crew", "Crew", None])
    def test_by_its_word_its_id_or_its_name(self, word: str | None) -> None:
        """And nobody need say what it counts as."""
        assert () == judged("ADM014", reciprocities=(honours("member", word),))

    def test_not_issued(self) -> None:
        """The issuer has no such level at the weekend."""
        (finding,) = judged("ADM014", reciprocities=(honours("marshal", "Crew"),))
        assert Severity.WARNING is finding.severity
        assert finding.message.startswith("SCCA Pro Racing issues no level 'marshal' at The Weekend")
        assert ("reciprocities", "imsa-honours-scca", "levels", "marshal", "level") == finding.path

    def test_counts_as_nothing(self) -> None:
        """Nor does the other know what it is to count as."""
        (finding,) = judged("ADM014", reciprocities=(honours("member", "Cold pit"),))
        assert finding.message.startswith("IMSA knows no level 'Cold pit' at The Weekend")
        assert "name one of 'hot-pit' or 'paddock', or add the level to the access plan" == finding.hint

    def test_levels_that_are_not_there(self) -> None:
        """A plan of one organisation's levels alone says nothing of the other's."""
        assert () == judged("ADM014", levels=(CREW, GUEST), reciprocities=(honours("marshal", "Crew"),))

    def test_not_at_this_weekend(self) -> None:
        """For another weekend, for other days, or for licences only."""
        for facts in (
            {"weekends": ("away",)},
            {"kinds": (HonouredKind.LICENCES,)},
        ):
            assert () == judged("ADM014", reciprocities=(honours("marshal", "Crew", **facts),))
        dated = attrs.evolve(WEEKEND, first_day=SUNDAY, last_day=SUNDAY)
        over = honours("marshal", "Crew", effective_until=SUNDAY)
        assert () == judged("ADM014", weekends=(dated,), reciprocities=(over,))
        holds = attrs.evolve(over, effective_until=SUNDAY + dt.timedelta(days=1))
        assert 1 == len(judged("ADM014", weekends=(dated,), reciprocities=(holds,)))


class TestBeyondHome:
    """It opens no more than at home, unless that was agreed."""

    def test_as_at_home(self) -> None:
        """A guest is a guest."""
        assert () == judged("ADM015", reciprocities=(honours("member", "Guest"),))

    def test_more_than_at_home(self) -> None:
        """What it opens beyond is named."""
        (finding,) = judged("ADM015", reciprocities=(honours("member", "Crew"),))
        assert (
            "Member of SCCA Pro Racing counts as Crew at The Weekend, which also opens parc fermé, pit lane and pit "
            "wall" == finding.message
        )

    def test_agreed(self) -> None:
        """An agreement that promises it is reason enough."""
        assert () == judged("ADM015", reciprocities=(honours("member", "Crew", agreement="joint"),))

    def test_nothing_at_home(self) -> None:
        """Where the plan does not say what it opens at home, nothing is compared."""
        assert () == judged("ADM015", grants=GRANTS[:2], reciprocities=(honours("member", "Crew"),))
        assert MEMBER in LEVELS
        assert () == judged(
            "ADM015", grants=(grant(MEMBER, PADDOCK),), reciprocities=(honours("member", "Crew"),)
        )
