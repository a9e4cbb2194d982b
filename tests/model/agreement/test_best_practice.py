"""Practices that organisations adopt."""

from roadracing._internal.model.agreement.best_practice import BestPractice


def test_label() -> None:
    """A practice is called by its title, else by its id."""
    assert "cold-pit" == BestPractice(id="cold-pit").label
    assert "A cold pit lane" == BestPractice(id="cold-pit", title="A cold pit lane").label
