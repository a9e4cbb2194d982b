"""Promotion on site happens in a session the public can come to."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.promotion.programme import (
    Activation,
    MagazineSection,
    MarketingProgramme,
    Placement,
)
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus
from roadracing._internal.rules.validation import validate
from tests.rules.building import findings_in
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import BRIEFING, RUBBER, SHOW, TYRES, partner, shared

EXAMPLES = {
    "PRO004": Example(
        sound=made.SOUND,
        broken=made.shared(made.BRIEFING, activations=(Activation(id="tuners", session="briefing"),)),
    ),
    "PRO005": Example(
        sound=made.SOUND,
        broken=made.shared(
            made.SHOW,
            partners=(made.partner("first", made.TYRES),),
            activations=(
                Activation(
                    id="tuners",
                    session="show",
                    capacity=4,
                    placements=(Placement(partner="first", quantity=5),),
                ),
            ),
        ),
    ),
    "PRO008": Example(
        sound=made.SOUND,
        broken=made.shared(
            programmes=(MarketingProgramme(id="together", activation_kinds=("import-tuner-show",)),)
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

TUNERS = Activation(id="tuners", session="show", name="Import tuners", kind="import-tuner-show")
PARTNERS = (partner("first", TYRES), partner("second", RUBBER))


judge = findings_in(shared, activations=(TUNERS,))
"""What one rule says of an activation."""


class TestActivationNotPublic:
    """PRO004."""

    def test_public(self) -> None:
        """A session of the kind activation is for the public, and so is one that says so."""
        assert () == judge("PRO004", SHOW)
        opened = attrs.evolve(BRIEFING, id="show", audience=Audience.PUBLIC)
        assert () == judge("PRO004", opened)

    def test_not_public(self) -> None:
        """One for competitors is not."""
        (finding,) = judge("PRO004", attrs.evolve(SHOW, audience=Audience.COMPETITORS))
        assert Severity.ERROR is finding.severity
        assert (
            "Import tuners is in Tuner show (Sat 29 May 10:00 to 12:00), which is not for the public"
            == finding.message
        )

    def test_cancelled(self) -> None:
        """What is cancelled takes its show with it."""
        (finding,) = judge("PRO004", attrs.evolve(SHOW, status=PlanStatus.CANCELLED))
        assert Severity.WARNING is finding.severity

    def test_in_a_race(self) -> None:
        """A show in a race has no time of its own."""
        (finding,) = judge("PRO004", activations=(attrs.evolve(TUNERS, session="race"),))
        assert Severity.WARNING is finding.severity
        assert "it has no time of its own" in finding.message

    def test_no_such_session(self) -> None:
        """A session that does not exist is REF001's."""
        assert () == judge("PRO004")
        assert ["REF001"] == list(validate(shared(activations=(TUNERS,)), select=["REF001", "PRO004"]).codes)


class TestRoom:
    """PRO005."""

    @pytest.mark.parametrize(("capacity", "number"), [(5, 0), (4.5, 1), (None, 0)])
    def test_capacity(self, capacity: float | None, number: int) -> None:
        """Five displays fit where there is room for five; where nobody says how much there is, anything does."""
        held = (Placement(partner="first", quantity=3), Placement(partner="second", quantity=2))
        facts: dict[str, Any] = {"partners": PARTNERS}
        shown = attrs.evolve(TUNERS, capacity=capacity, placements=held)
        assert number == len(judge("PRO005", SHOW, activations=(shown,), **facts))
        printed = MagazineSection(
            id="march", publication="The Magazine", issue="March", capacity=capacity, placements=held
        )
        found = judge("PRO005", activations=(), magazine_sections=(printed,), **facts)
        assert number == len(found)
        for finding in found:
            assert (
                "the section 'march' in The Magazine March has room for 4.5, and 5 were promised to first and second"
                == finding.message
            )

    def test_quantities_that_nobody_knows(self) -> None:
        """They take no room."""
        held = (Placement(partner="first"), Placement(partner="second", quantity=2))
        shown = attrs.evolve(TUNERS, capacity=2, placements=held)
        assert () == judge("PRO005", SHOW, activations=(shown,), partners=PARTNERS)


class TestActivationNotScheduled:
    """PRO008."""

    TOGETHER = MarketingProgramme(id="together", activation_kinds=("import-tuner-show", "karting"))

    def missing(self, *activations: Activation) -> list[str]:
        """What was agreed and is on no timetable."""
        found = judge("PRO008", SHOW, activations=activations, programmes=(self.TOGETHER,))
        return [kind for finding in found for kind in finding.context["missing"]]  # type: ignore[union-attr]

    def test_agreed(self) -> None:
        """Each kind needs an activation, of this programme or of none."""
        karts = Activation(id="karts", session="show", kind="karting", programme="together")
        assert ["import-tuner-show", "karting"] == self.missing()
        assert ["karting"] == self.missing(TUNERS)
        assert [] == self.missing(TUNERS, karts)
        assert ["karting"] == self.missing(TUNERS, attrs.evolve(karts, programme="another"))

    def test_no_timetable(self) -> None:
        """A document without sessions is no timetable."""
        only = Season(namespace="rules.racing.test", programmes=(self.TOGETHER,))
        assert {} == validate(only, select=["PRO008"]).codes
