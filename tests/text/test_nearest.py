"""What may have been meant by a word that is not known."""

from roadracing._internal.text.nearest import nearest


def test_a_misspelt_word() -> None:
    """Case and underscores are no difference."""
    assert "warm-up" == nearest("Warm_Upp", ["race", "warm-up"])


def test_nothing_is_guessed() -> None:
    """A word that is like none is left alone, and so is one that is too long to be a name."""
    assert nearest("zzz", ["race"]) is None
    assert nearest("race" * 20, ["race" * 20]) is None
