"""The answer whether the track may go hot, requirement by requirement."""

from roadracing._internal.safety.evidence import Check, Knowledge
from tests.safety.building import knowledge
from tests.safety.readiness_asked import asked, said


def test_each_requirement_says_who_and_where_from() -> None:
    """A sentence without a full stop, an owner and a source; what is met has a time."""
    for found in (asked(), asked(Knowledge()), asked(knowledge(said(Check.UNIT, "08:54", ok=False)))):
        for each in found.requirements:
            assert each.sentence
            assert not each.sentence.endswith(".")
            assert "None" not in each.sentence
            assert each.owner
            assert each.source
            assert each.to_json()["state"] == each.state.value


def test_as_plain_data() -> None:
    """With counts and all requirements."""
    data = asked().to_json()
    assert (True, "warm-up") == (data["ready"], data["session"])
    assert data["counts"] == {"met": len(asked().met), "unmet": 0, "unknown": 0}
