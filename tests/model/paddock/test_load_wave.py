"""Waves of the load-in and the load-out."""

from roadracing._internal.model.paddock.load_wave import LoadWave


def test_direction() -> None:
    """A wave that only leaves is of the load-out, and passes the gate then; any other when it parks."""
    inwards = LoadWave(id="w", park="park", leave="leave")
    assert (False, "park") == (inwards.out, inwards.moves)
    outwards = LoadWave(id="w", leave="leave")
    assert (True, "leave") == (outwards.out, outwards.moves)
    unknown = LoadWave(id="w")
    assert (False, None) == (unknown.out, unknown.moves)
    assert "w" == unknown.label
