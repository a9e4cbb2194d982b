"""Marks: what somebody changed, when, and over which claims."""

from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.mark import GONE, Mark, digest

PATH = ("sessions", "race", "start")


def test_digest_is_of_path_and_value() -> None:
    """One value at two places, and two values at one place, are two claims."""
    claims = {
        digest(PATH, JsonValue.of("2004-06-27")),
        digest(PATH, JsonValue.of("2004-06-28")),
        digest(("sessions", "other", "start"), JsonValue.of("2004-06-27")),
    }
    assert 3 == len(claims)
    assert digest(PATH, JsonValue.of("2004-06-27")) in claims
    assert {20} == {len(claim) for claim in claims}


def test_in_words() -> None:
    """A mark says what became of the fact, by whom; a removal says that it was removed."""
    gone = Mark(id=f"{GONE}-1", path="/sessions/race", by="imsa")
    assert gone.is_removal
    assert "/sessions/race was removed by imsa" == str(gone)
    kept = Mark(id="0123456789-1", path="/sessions/race/title", value=JsonValue.of("Race"))
    assert not kept.is_removal
    assert "0123456789" == kept.digest
    assert str(kept).startswith("/sessions/race/title became ")
