"""Safety procedures."""

from roadracing._internal.model.safety.procedure import Procedure, ProcedureKind, Step


def test_label() -> None:
    """A procedure is called by its name, else by its kind in words, else by its id; a step by what is done."""
    kind = next(iter(ProcedureKind))
    assert "p" == Procedure(id="p").label
    assert kind.label == Procedure(id="p", kind=kind).label
    assert "Extrication" == Procedure(id="p", kind=kind, name="Extrication").label
    assert "call race control" == Step(key="call-race-control").label
    assert "Call them" == Step(key="call-race-control", what="Call them").label
