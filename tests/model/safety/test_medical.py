"""Where patients are taken."""

from roadracing._internal.model.safety.medical import Hospital, HospitalCapability, MedicalCentre


def test_burns_only() -> None:
    """A hospital that is named for burns and nothing else may be farther away."""
    assert Hospital(id="h", capabilities=[HospitalCapability.BURNS]).burns_only
    assert not Hospital(id="h", capabilities=list(HospitalCapability)).burns_only
    assert not Hospital(id="h").burns_only


def test_label() -> None:
    """Both are called by their names, else by their ids."""
    assert ("h", "c") == (Hospital(id="h").label, MedicalCentre(id="c").label)
