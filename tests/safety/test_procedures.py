"""Procedures to begin with, and what real logs make of them."""

from hypothesis import given, settings, strategies as st

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.safety.procedure import Procedure, ProcedureKind, Step
from roadracing._internal.rules.validation import validate
from roadracing._internal.safety.procedures import PROCEDURES, ProcedureFollowed, followed
from tests.safety.building import plan, season

FIRE = PROCEDURES[0]


def test_one_for_each_kind() -> None:
    """Each emergency has an answer, and every step says what is done."""
    assert set(ProcedureKind) - {ProcedureKind.OTHER} == {each.kind for each in PROCEDURES}
    for procedure in PROCEDURES:
        assert procedure.source
        assert procedure.triggers
        assert len(procedure.steps) == len({step.key for step in procedure.steps})
        assert all(step.what for step in procedure.steps)


def test_they_are_part_of_a_plan() -> None:
    """A plan that takes them as they are lacks none, and is a document like any other."""
    whole = season(safety_plans=[plan(procedures=PROCEDURES)])
    assert () == validate(whole, select=["SAF015", "REF"]).diagnostics
    assert whole == loads(dumps(whole))


@settings(max_examples=settings.default.max_examples // 4)
@given(st.lists(st.sampled_from([*(step.key for step in FIRE.steps), "coffee"])))
def test_what_is_noted_is_judged_and_never_refused(noted: list[str]) -> None:
    """Each step is missing, or was noted; nothing that is in its place is early."""
    found = followed(FIRE, noted)
    needed = {step.key for step in FIRE.steps if not step.optional}
    assert needed - set(noted) == set(found.missing)
    assert {"coffee"} & set(noted) == set(found.strange)
    assert set(found.early) <= set(noted)
    in_order = [step.key for step in FIRE.steps if step.key in noted]
    assert () == followed(FIRE, in_order).early


def test_in_order() -> None:
    """Whoever notes every step once, in order, has followed it."""
    assert ProcedureFollowed() == followed(FIRE, [step.key for step in FIRE.steps])


def test_out_of_order() -> None:
    """A step that was noted before an earlier one; one that may be repeated, and one that may not."""
    procedure = Procedure(
        id="p", steps=(Step(key="a"), Step(key="b", repeatable=True), Step(key="c", optional=True))
    )
    assert ProcedureFollowed(early=("b",), repeated=("a",)) == followed(procedure, ["b", "a", "b", "a"])
    assert ProcedureFollowed(missing=("a",)) == followed(procedure, ["b"])
