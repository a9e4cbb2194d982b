"""What applies somewhere says so in words and as plain data."""

import json

from roadracing import practice


def test_a_default_says_that_nobody_set_it() -> None:
    """A value that nobody set is the default, with the default's source and nobody who was passed over."""
    found = practice.Practices().effective("changeover_min")
    data = json.loads(json.dumps(found.to_json()))
    assert found.value == practice.parameter("changeover_min").default
    assert found.meaning is None
    assert found.text in str(found)
    assert (data["reason"], data["passed"]) == ("nobody set it", [])


def test_what_was_stated_for_a_run_is_a_number_of_its_own() -> None:
    """What somebody states for one run applies, and says that it was stated."""
    found = practice.Practices({"changeover_min": 7.5}).effective("changeover_min")
    assert (found.value, found.reason) == (7.5, "somebody stated it for this run")
    assert found.says is None
