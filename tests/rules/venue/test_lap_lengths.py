"""Laps, lengths and distances fit together."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.layout import CircuitLayout, PublishedLength
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.format import Format
from tests.rules.building import FULL, VENUE, cleared, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "TRK005": Example(
        sound=made.SOUND,
        broken=made.race(
            sessions=(attrs.evolve(made.RACE, actual=Actual(laps=81, distance_m=518_160)), cleared()),
            venues=made.on(attrs.evolve(FULL, length_m=6477)),
        ),
    ),
    "TRK006": Example(
        sound=made.SOUND,
        broken=made.race(
            venues=made.on(
                attrs.evolve(
                    FULL, length_m=2414, lengths=(PublishedLength(source="a newspaper", length_m=1500),)
                )
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

ROAD_AMERICA = attrs.evolve(FULL, length_m=6477)


def judge(code: str, layout: CircuitLayout, *sessions: Session, **facts: Any) -> tuple[Diagnostic, ...]:
    """What a rule says of a venue with one layout and these sessions."""
    return found(code, *sessions, venues=(attrs.evolve(VENUE, layouts=(layout,)),), **facts)


def race(laps: int | None, distance_m: float | None, **facts: Any) -> Session:
    """A race that went so far."""
    return session("race", "race", "10:00", actual=Actual(laps=laps, distance_m=distance_m), **facts)


class TestDistance:
    """Laps times the length of a lap give the published distance."""

    def test_a_lap_too_many(self) -> None:
        """81 laps of 6,477 m are not the published 518.16 km of 80."""
        (finding,) = judge("TRK005", ROAD_AMERICA, race(81, 518_160))
        assert Severity.WARNING is finding.severity
        assert ("sessions", "race", "actual", "distance_m") == finding.path
        assert "518.160 km in 81 laps" in finding.message
        assert "(1.2 % off)" in finding.message
        assert "library default" == finding.practice
        assert ("sessions", "race", "actual", "laps") in [other.path for other in finding.related]

    @pytest.mark.parametrize("distance", [518_160, 516_000, 520_500])
    def test_what_fits_within_the_tolerance(self, distance: float) -> None:
        """Half a per cent is rounding."""
        assert () == judge("TRK005", ROAD_AMERICA, race(80, distance))
        exactly_half_a_per_cent = judge("TRK005", attrs.evolve(FULL, length_m=1005), race(100, 100_000))
        assert () == exactly_half_a_per_cent

    def test_just_outside_the_tolerance(self) -> None:
        """More is not."""
        assert judge("TRK005", ROAD_AMERICA, race(80, 515_500))
        assert judge("TRK005", ROAD_AMERICA, race(80, 521_000))

    def test_the_laps_of_the_format(self) -> None:
        """Where nobody counted, the laps are those that were announced."""
        planned = session("race", "race", format=Format.parse("70 laps"), actual=Actual(distance_m=518_160))
        (finding,) = judge("TRK005", ROAD_AMERICA, planned)
        assert ("sessions", "race", "format") in [other.path for other in finding.related]

    def test_another_published_length_explains_it(self) -> None:
        """A distance that rests on the circuit's own 4.048 miles is no mistake."""
        layout = attrs.evolve(
            ROAD_AMERICA, lengths=(PublishedLength(source="Road America, release", length_m=6514.625),)
        )
        assert () == judge("TRK005", layout, race(80, 521_170))

    def test_the_layout_of_the_session_counts(self) -> None:
        """A race on the short course is measured by the short course."""
        short = CircuitLayout(id="short", length_m=3000)
        venue = attrs.evolve(VENUE, layouts=(ROAD_AMERICA, short))
        assert () == found("TRK005", race(10, 30_000, layout="short"), venues=(venue,))
        assert found("TRK005", race(10, 30_000), venues=(venue,))

    def test_what_is_not_known_is_not_compared(self) -> None:
        """No laps, no distance, no length: nothing to say."""
        assert () == judge("TRK005", ROAD_AMERICA, race(None, 518_160))
        assert () == judge("TRK005", ROAD_AMERICA, race(80, None))
        assert () == judge("TRK005", FULL, race(80, 1))
        assert () == judge("TRK005", ROAD_AMERICA, session("race", "race", "10:00"))

    def test_the_tolerance_is_somebodys_practice(self) -> None:
        """Whoever is stricter finds more, and is named; and it can be switched off."""
        stricter = {"practices": Practices({"distance_tolerance_percent": 0.1})}
        (finding,) = judge("TRK005", ROAD_AMERICA, race(80, 519_000), options=stricter)
        assert "stated for this run" == finding.practice
        off = {"practices": Practices({"distance_tolerance_percent": None})}
        assert () == judge("TRK005", ROAD_AMERICA, race(80, 1), options=off)


class TestPublishedLengths:
    """The lengths that were published for one layout are about the same."""

    def test_too_far_apart(self) -> None:
        """A mile and a half, and a kilometre and a half."""
        layout = attrs.evolve(
            FULL, length_m=2414, lengths=(PublishedLength(source="a paper", length_m=1500),)
        )
        (finding,) = judge("TRK006", layout)
        assert Severity.WARNING is finding.severity
        assert "1500 m by a paper and 2414 m by this document" in finding.message
        assert ("venues", "circuit", "layouts", "full") == finding.path

    @pytest.mark.parametrize(
        ("one", "other"), [(5954.6, 6019), (3129, 3165.6), (6477, 6514.6), (3621, 3634), (1000, 1015)]
    )
    def test_the_lengths_of_2004_are_about_the_same(self, one: float, other: float) -> None:
        """Sebring, Portland, Road America and Mid-Ohio were each published with two lengths."""
        layout = attrs.evolve(
            FULL,
            lengths=(PublishedLength(source="a", length_m=one), PublishedLength(source="b", length_m=other)),
        )
        assert () == judge("TRK006", layout)

    def test_one_length_agrees_with_itself(self) -> None:
        """Nothing to compare, nothing to say; and a source without a length says nothing."""
        assert () == judge("TRK006", ROAD_AMERICA)
        assert () == judge("TRK006", FULL)
        assert () == judge("TRK006", attrs.evolve(ROAD_AMERICA, lengths=(PublishedLength(source="a"),)))

    def test_the_tolerance_is_somebodys_practice(self) -> None:
        """Whoever is stricter finds more."""
        layout = attrs.evolve(ROAD_AMERICA, lengths=(PublishedLength(source="a", length_m=6514.6),))
        options = {"practices": Practices({"length_tolerance_percent": 0.5})}
        assert 1 == len(judge("TRK006", layout, options=options))
