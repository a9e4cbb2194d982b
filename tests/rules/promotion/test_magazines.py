"""The issues of a magazine appear one after the other, and copy is due before."""

import datetime as dt

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.promotion.programme import MagazineSection
from tests.rules.building import diagnostics_of
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import issue, shared

EXAMPLES = {
    "PRO006": Example(
        sound=made.SOUND,
        broken=made.shared(
            magazine_sections=(
                made.issue("march", 3, dt.date(2004, 3, 1)),
                made.issue("april", 4, dt.date(2004, 2, 28)),
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

MARCH = issue("march", 3, dt.date(2004, 3, 1))
APRIL = issue("april", 4, dt.date(2004, 4, 1))


def judge(*sections: MagazineSection) -> tuple[Diagnostic, ...]:
    """What the rule says of these sections."""
    return diagnostics_of(shared(magazine_sections=sections), select=["PRO006"])


def test_in_order() -> None:
    """A later issue appears later, and two sections may be in one issue."""
    assert () == judge(MARCH, APRIL, attrs.evolve(MARCH, id="more"))


def test_out_of_order() -> None:
    """One that appears no later than the issue before is told with that."""
    (finding,) = judge(MARCH, attrs.evolve(APRIL, issue_date=MARCH.issue_date))
    assert Severity.WARNING is finding.severity
    assert ("magazine_sections", "april", "issue_date") == finding.path
    assert [("magazine_sections", "march", "issue_date")] == [r.path for r in finding.related]


def test_one_issue_on_two_days() -> None:
    """One number is one issue."""
    (finding,) = judge(MARCH, attrs.evolve(MARCH, id="more", issue_date=dt.date(2004, 3, 2)))
    assert (
        "appears on Monday 1 March 2004 by one section and on Tuesday 2 March 2004 by another"
        in finding.message
    )


def test_another_magazine() -> None:
    """Two magazines have numbers of their own, also where one name is two organisations'."""
    early = attrs.evolve(APRIL, issue_date=dt.date(2004, 2, 1))
    assert () == judge(MARCH, attrs.evolve(early, publication="Another"))
    assert () == judge(MARCH, attrs.evolve(early, owner="scca"))
    assert 1 == len(judge(MARCH, attrs.evolve(early, publication="THE MAGAZINE")))


def test_copy() -> None:
    """Copy is due on the day of the issue at the latest."""
    assert () == judge(attrs.evolve(MARCH, copy_due=dt.date(2004, 3, 1)))
    (finding,) = judge(attrs.evolve(MARCH, copy_due=dt.date(2004, 3, 2)))
    assert ("magazine_sections", "march", "copy_due") == finding.path
    assert (
        "copy for The Magazine number 3 is due on Tuesday 2 March 2004, after it appears on Monday 1 March 2004"
        == finding.message
    )


def test_what_is_not_known() -> None:
    """Without number, date or name there is no order."""
    early = attrs.evolve(APRIL, issue_date=dt.date(2004, 2, 1))
    assert () == judge(MARCH, attrs.evolve(early, number=None))
    assert () == judge(MARCH, attrs.evolve(early, issue_date=None))
    assert () == judge(attrs.evolve(MARCH, publication=None), attrs.evolve(early, publication=None))
