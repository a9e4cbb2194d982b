"""Which sessions are parts of which others, and what goes round in a circle."""

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.track.session_parts import Families, circles
from tests.rules.building import season, session

WHOLE = st.one_of(st.none(), st.integers(0, 7))


def chained(wholes: list[int | None]) -> list[Session]:
    """Sessions of which each is a part of another by its position, or of none."""
    return [session(f"s{n}", "race", part_of=None if of is None else f"s{of}") for n, of in enumerate(wholes)]


def above(wholes: list[int | None], number: int) -> set[int]:
    """All that a session is a part of, found by walking up."""
    found: set[int] = set()
    current = wholes[number]
    while current is not None and current < len(wholes) and current not in found:
        found.add(current)
        current = wholes[current]
    return found


class TestBelongTogether:
    """A part belongs to its whole, directly or through others."""

    def test_through_others(self) -> None:
        """The first of a chain is a part of the last, and the last has it as a part."""
        first, *_, last = sessions = chained([1, 2, 3, None])
        families = Families(Index(season(*sessions)))
        assert families.belong_together(first, last)
        assert families.belong_together(last, first)

    def test_two_parts_of_one_whole_do_not(self) -> None:
        """Each belongs to the whole, not to the other; so do two parts of what does not exist."""
        whole, one, other = sessions = chained([None, 0, 0])
        families = Families(Index(season(*sessions)))
        assert families.belong_together(whole, one)
        assert not families.belong_together(one, other)
        lost = [attrs.evolve(each, part_of="nobody") for each in (one, other)]
        assert not Families(Index(season(*lost))).belong_together(*lost)

    def test_nobody_belongs_to_itself(self) -> None:
        """A session is no part of itself, also where the document says so."""
        sessions = chained([0, None])
        families = Families(Index(season(*sessions)))
        assert not any(families.belong_together(each, each) for each in sessions)

    @given(st.lists(WHOLE, min_size=1, max_size=8))
    def test_as_by_walking_up(self, wholes: list[int | None]) -> None:
        """Where nothing goes round in a circle, belonging is being above or below."""
        if any(n in above(wholes, n) for n in range(len(wholes))):
            wholes = [None if of is not None and of >= n else of for n, of in enumerate(wholes)]
        sessions = chained(wholes)
        families = Families(Index(season(*sessions)))
        for n, one in enumerate(sessions):
            for m, other in enumerate(sessions):
                expected = n != m and (m in above(wholes, n) or n in above(wholes, m))
                assert expected == families.belong_together(one, other)

    def test_a_long_chain(self) -> None:
        """Ten thousand parts of each other are one family, and nothing is walked for each question."""
        sessions = chained([*range(1, 10_000), None])
        assert Families(Index(season(*sessions))).belong_together(sessions[0], sessions[-1])


class TestCircles:
    """Circles are found once each."""

    def test_from_their_least_member_on(self) -> None:
        """Chains are no circles, and what leads into a circle is no part of it."""
        leads_to = {"a": "b", "b": "c", "c": "b", "d": "d", "e": "f", "f": None, "z": "y", "y": "z"}
        assert [("b", "c"), ("d",), ("y", "z")] == list(circles(leads_to, leads_to.__getitem__))

    @given(st.lists(WHOLE, min_size=1, max_size=8))
    def test_every_member_of_a_circle_comes_back_to_itself(self, wholes: list[int | None]) -> None:
        """What is in a circle is what is above itself."""
        leads_to = {
            str(n): str(of) if of is not None and of < len(wholes) else None for n, of in enumerate(wholes)
        }
        expected = {str(n) for n in range(len(wholes)) if n in above(wholes, n)}
        found = list(circles(leads_to, leads_to.__getitem__))
        assert expected == {member for circle in found for member in circle}
        assert len(expected) == sum(len(circle) for circle in found)
