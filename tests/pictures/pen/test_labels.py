"""Words on a picture, each where there is room for it."""

from hypothesis import given, strategies as st

from roadracing._internal.pictures.pen.drawing import Rectangle
from roadracing._internal.pictures.pen.labels import FreeSpace

AREA = Rectangle(0, 0, 400, 300)


class TestRoom:
    """Words are put where nothing is."""

    @given(
        st.lists(st.tuples(st.integers(0, 380), st.integers(0, 280), st.integers(1, 60), st.integers(1, 30)))
    )
    def test_nothing_lies_over_anything(self, wanted: list[tuple[int, int, int, int]]) -> None:
        """What was taken stays free of what comes later, and all is inside."""
        room = FreeSpace(AREA)
        placed = [spot for each in wanted if (spot := room.first_free([Rectangle(*each)])) is not None]
        for number, one in enumerate(placed):
            assert one.right <= 400
            for other in placed[number + 1 :]:
                apart = one.right <= other.x or other.right <= one.x
                assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y
