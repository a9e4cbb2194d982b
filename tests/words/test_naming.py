"""How names are made of their parts."""

import pytest

from roadracing._internal.model.weekend.series import Series
from roadracing._internal.words.naming import after, holds, label_of, labels_of, named


class TestLabels:
    """An id is said as what people call the thing."""

    def test_what_is_declared_has_its_name(self) -> None:
        """The name, else the id: a document may leave it to another one to declare it."""
        known = {"alms": Series(id="alms", name="ALMS")}
        assert "ALMS" == label_of(known, "alms")
        assert ("ALMS", "wc") == labels_of(known, ["alms", "wc"])


class TestNamed:
    """A title carries whose it is, once."""

    @pytest.mark.parametrize(
        ("who", "title", "name"),
        [
            ("ALMS", "Practice 2", "ALMS Practice 2"),
            ("ALMS", "ALMS Warm-up", "ALMS Warm-up"),
            ("ALMS", "alms: Warm-up", "alms: Warm-up"),
            ("GT", "GTS Race", "GT GTS Race"),
            ("GT (A)", "GT (A) Race", "GT (A) Race"),
            ("", "Drivers' briefing", "Drivers' briefing"),
        ],
    )
    def test_nothing_is_said_twice(self, who: str, title: str, name: str) -> None:
        """Only a title that begins with the whole name does without it."""
        assert name == named(who, title)

    def test_the_rest_of_a_title(self) -> None:
        """What stands after the name, without what joins the two."""
        assert ["Warm-up", None, None] == [
            after("ALMS", "ALMS: Warm-up"),
            after("GT", "GTS Race"),
            after("", "Race"),
        ]

    def test_a_name_is_held_as_words(self) -> None:
        """GT is not in GTD, and it is in GT/LMP."""
        assert [False, True, True] == [
            holds("GTD Race", "GT"),
            holds("GT/LMP Race", "GT"),
            holds("the gt race", "GT"),
        ]
