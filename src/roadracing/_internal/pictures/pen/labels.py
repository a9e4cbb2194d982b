"""Words on a picture, each where there is room for it."""

from collections.abc import Iterable

import attrs

from .drawing import Rectangle


@attrs.define
class FreeSpace:
    """What is taken of a picture; words are put where nothing is.

    Attributes:
        whole: the picture.
        taken: what is taken.
    """

    whole: Rectangle
    taken: list[Rectangle] = attrs.field(factory=list)

    def take(self, area: Rectangle) -> None:
        """Something is drawn there."""
        self.taken.append(area)

    def free(self, area: Rectangle) -> bool:
        """Whether an area is inside the picture and nothing is drawn in it."""
        inside = (
            area.x >= self.whole.x
            and area.y >= self.whole.y
            and area.right <= self.whole.right
            and area.y + area.height <= self.whole.y + self.whole.height
        )
        return inside and not any(_meet(area, other) for other in self.taken)

    def first_free(self, areas: Iterable[Rectangle]) -> Rectangle | None:
        """The first of some areas that is free, which is taken then; ``None`` where none is."""
        for area in areas:
            if self.free(area):
                self.take(area)
                return area
        return None


def _meet(one: Rectangle, other: Rectangle) -> bool:
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )
