"""The bulletins of a weekend are numbered once each, in the order in which they were issued."""

from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.bulletin import Bulletin
from tests.rules.building import WEEKEND, at, found
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "REV002": Example(
        sound=made.SOUND,
        broken=made.race(
            bulletins=(made.BULLETIN, attrs.evolve(made.BULLETIN, id="again", issued_at=at("10:00")))
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def bulletin(name: str, number: int | None = None, issued: str | None = None, **facts: Any) -> Bulletin:
    """A bulletin of IMSA's about the weekend."""
    return Bulletin(
        **{
            "id": name,
            "weekend": "weekend",
            "issuer": "imsa",
            "number": number,
            "issued_at": at(issued) if issued else None,
            **facts,
        }
    )


def judge(*bulletins: Bulletin) -> tuple[Diagnostic, ...]:
    """What the rule says of these bulletins."""
    other = WEEKEND.__class__(id="other", name="The Other", venue="circuit")
    return found("REV002", bulletins=bulletins, weekends=(WEEKEND, other))


class TestNumbers:
    """A number is given once."""

    def test_given_twice(self) -> None:
        """The later one is the fault."""
        (finding,) = judge(bulletin("b", 3, "10:00"), bulletin("a", 3, "11:00"))
        assert Severity.ERROR is finding.severity
        assert ("bulletins", "a", "number") == finding.path
        assert "there are two of bulletin 3 of IMSA at The Weekend: 'b' and 'a'" == finding.message

    def test_by_issuer_and_weekend(self) -> None:
        """Each issuer numbers each weekend by itself."""
        assert () == judge(
            bulletin("a", 1),
            bulletin("b", 1, issuer="scca"),
            bulletin("c", 1, weekend="other"),
            bulletin("d", 2),
        )

    def test_an_issuer_nobody_knows(self) -> None:
        """It may be the same one: a warning."""
        (finding,) = judge(bulletin("a", 1), bulletin("b", 1, issuer=None))
        assert Severity.WARNING is finding.severity

    def test_without_numbers(self) -> None:
        """Bulletins that are not numbered do not clash; neither do those of no weekend."""
        assert () == judge(
            bulletin("a"), bulletin("b"), bulletin("c", 1, weekend=None), bulletin("d", 1, weekend=None)
        )


class TestOrder:
    """A higher number is not issued before a lower one."""

    def test_against_the_clock(self) -> None:
        """Number 2 was out before number 1."""
        (finding,) = judge(bulletin("a", 1, "11:00"), bulletin("b", 2, "10:00"))
        assert Severity.WARNING is finding.severity
        assert ("bulletins", "b", "issued_at") == finding.path

    def test_in_order(self) -> None:
        """Gaps and equal times are fine, and unknown times are not compared."""
        assert () == judge(bulletin("a", 1, "10:00"), bulletin("b", 4, "10:00"), bulletin("c", 5))

    def test_one_that_is_late_is_told_once(self) -> None:
        """The others are in order among themselves."""
        rows = (bulletin("a", 1, "11:00"), bulletin("b", 2, "10:00"), bulletin("c", 3, "12:00"))
        assert 1 == len(judge(*rows))


class TestReplaced:
    """A bulletin replaces an earlier one of the same weekend."""

    def test_itself(self) -> None:
        """That is impossible."""
        (finding,) = judge(bulletin("a", 1, supersedes="a"))
        assert Severity.ERROR is finding.severity

    def test_one_of_another_weekend(self) -> None:
        """That is a slip."""
        (finding,) = judge(bulletin("a", 1, supersedes="b"), bulletin("b", 1, weekend="other"))
        assert Severity.WARNING is finding.severity
        assert "about another weekend" in finding.message

    def test_one_that_came_later(self) -> None:
        """And so is that."""
        (finding,) = judge(bulletin("a", 1, "10:00", supersedes="b"), bulletin("b", 2, "11:00"))
        assert "which was issued after it" in finding.message

    def test_an_earlier_one(self) -> None:
        """As it should be."""
        assert () == judge(bulletin("a", 1, "10:00"), bulletin("b", 2, "11:00", supersedes="a"))
        assert () == judge(bulletin("a", 1, "10:00"), bulletin("b", 2, "10:00", supersedes="a"))
