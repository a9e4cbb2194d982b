"""What somebody means by a thing is the thing or its id."""

import pytest

import roadracing as rr
from roadracing._internal.model.kernel.what_is_meant import id_of, ids_of

SERIES = rr.Series(id="alms", name="American Le Mans Series")


def test_a_thing_and_its_id_are_one_reference() -> None:
    """A thing, its id, and a list of either give the ids in the order in which they were given, each once."""
    assert id_of(SERIES, rr.Series) == id_of("alms", rr.Series) == "alms"
    assert ids_of("alms", rr.Series) == ids_of(SERIES, rr.Series) == ("alms",)
    assert ids_of(["wc-gt", SERIES, "alms"], rr.Series) == ("wc-gt", "alms")


@pytest.mark.parametrize("given", [None, 5, ["alms"], SERIES])
def test_anything_else_is_no_reference(given: object) -> None:
    """What has no id, and what is another kind of thing, is an unknown reference that says so."""
    with pytest.raises(rr.UnknownReference, match=r"give the object or its id|is a series, not a session"):
        id_of(given, rr.Session)
