"""How much of a room its own tests reach is written down for every room."""

from tools.reached import floors, rooms


def test_every_room_has_its_floor() -> None:
    """No room is left out of what `make check` holds, and none is held that is gone."""
    assert sorted(rooms()) == sorted(floors())
    assert all(0 < floor <= 100 for floor in floors().values())
