"""No more cars run at once than the layout takes."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.practice.effective import Practices
from tests.rules.building import FULL, VENUE
from tests.rules.example import Example
from tests.rules.pits import ROWS, entry, judged, pits
from tests.rules.seasons import administration as made

EXAMPLES = {
    "ADM003": Example(sound=made.SOUND, broken=pits(plan=None, venues=(made.FULL_FOR_ONE,))),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def judge(
    cars: int, *, practise: int | None = None, race: int | None = 10, **facts: Any
) -> tuple[Diagnostic, ...]:
    """What the rule says of so many cars in a series, on a layout with these limits."""
    layout = attrs.evolve(FULL, race_limit=race, practice_limit=practise)
    venue = attrs.evolve(VENUE, layouts=(layout, *VENUE.layouts[1:]))
    entries = facts.pop("entries", [entry(f"alms-{n}", number=str(n)) for n in range(cars)])
    return judged("ADM003", plan=None, venues=(venue,), entries=entries, **facts)


def test_as_many_as_it_takes() -> None:
    """Ten in the race, and so in practice."""
    assert () == judge(10)
    assert () == judge(40, race=None)


def test_too_many_for_a_race() -> None:
    """Eleven practise, but do not race."""
    (finding,) = judge(11)
    assert Severity.ERROR is finding.severity
    assert "11 cars are in ALMS Race (Sat 29 May 14:00 to 16:45), and Full course takes 10" == finding.message
    assert ("sessions", "alms-race") == finding.path


@pytest.mark.parametrize(("cars", "count"), [(12, 1), (13, 2)])
def test_twenty_per_cent_more_in_practice(cars: int, count: int) -> None:
    """Twelve may practise where ten may race; for the thirteenth that is a question."""
    findings = judge(cars)
    assert count == len(findings)
    assert [] == [f for f in findings if "practice" in f.message and f.severity is not Severity.WARNING]


def test_a_stated_limit_for_practice() -> None:
    """It takes the place of the percentage, and is no question."""
    assert () == judge(30, race=None, practise=30)
    (finding,) = judge(31, race=None, practise=30)
    assert Severity.ERROR is finding.severity
    assert ["alms-practice"] == finding.context["sessions"]


def test_another_percentage() -> None:
    """Who lets nobody practise who does not race says a hundred."""
    options = {"practices": Practices({"practice_field_percent": 100.0})}
    assert 2 == len(judge(11, options=options))


def test_reserves_and_classes() -> None:
    """Reserves do not count, nor does a class that is not in the session."""
    reserves = [entry(f"alms-{n}", number=str(n), reserve=n > 10) for n in range(1, 13)]
    assert () == judge(0, entries=reserves)
    touring = [
        entry(f"wc-{n}", "world-challenge", str(n), car_class="wc-touring" if n % 2 else "wc-gt")
        for n in range(14)
    ]
    (finding,) = judge(0, entries=touring)
    assert ["wc-practice"] == finding.context["sessions"]


def test_who_started() -> None:
    """What was recorded counts where the entry list is not there."""
    rows = [attrs.evolve(row, actual=Actual(starters=44)) if row.id == "alms-race" else row for row in ROWS]
    (finding,) = judge(0, sessions=rows)
    assert finding.message.startswith("44 cars are in ALMS Race")
