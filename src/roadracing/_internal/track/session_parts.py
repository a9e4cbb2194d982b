"""Which sessions are parts of which others, and what goes round in a circle."""

from collections.abc import Callable, Iterable, Iterator

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session


class Families:
    """Sessions and their parts, the parts of these, and so on.

    Each session is given an interval that holds the intervals of all its parts, so that whether one belongs to
    another is seen by comparing numbers. Where parts go round in a circle, the one with the least id counts as
    the whole; a whole that does not exist is none.
    """

    def __init__(self, index: Index) -> None:
        whole = {
            name: session.part_of if session.part_of in index.sessions else None
            for name, session in index.sessions.items()
        }
        for circle in circles((name for name, of in whole.items() if of is not None), whole.__getitem__):
            whole[circle[0]] = None
        parts: dict[str, list[str]] = {}
        for name, of in whole.items():
            if of is not None:
                parts.setdefault(of, []).append(name)
        self._opened: dict[str, int] = {}
        self._closed: dict[str, int] = {}
        for name, of in whole.items():
            if of is None and name in parts:
                self._walk(name, parts)

    def _walk(self, root: str, parts: dict[str, list[str]]) -> None:
        """Number a family in the order in which its members are opened and closed."""
        open_now = [root]
        while open_now:
            name = open_now[-1]
            if name in self._opened:
                self._closed[name] = len(self._opened)
                open_now.pop()
            else:
                self._opened[name] = len(self._opened)
                open_now.extend(reversed(parts.get(name, ())))

    def belong_together(self, one: Session, other: Session) -> bool:
        """Whether one of two sessions is a part of the other, directly or through others."""
        return self._within(one.id, other.id) or self._within(other.id, one.id)

    def _within(self, part: str, whole: str) -> bool:
        opened = self._opened.get(part)
        return (
            opened is not None
            and part != whole
            and whole in self._opened
            and self._opened[whole] <= opened < self._closed[whole]
        )


def circles(names: Iterable[str], after: Callable[[str], str | None]) -> Iterator[tuple[str, ...]]:
    """The circles that form where each thing leads to at most one other; each begins with its least name."""
    walked: set[str] = set()
    for start in sorted(names):
        path: dict[str, int] = {}
        current: str | None = start
        while current is not None and current not in walked and current not in path:
            path[current] = len(path)
            current = after(current)
        if current is not None and current in path:
            circle = list(path)[path[current] :]
            least = circle.index(min(circle))
            yield tuple(circle[least:] + circle[:least])
        walked.update(path)
