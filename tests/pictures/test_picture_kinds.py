"""Every kind of picture can be asked for by its name."""

import pytest

from roadracing._internal.pictures.picture_kinds import KINDS
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from tests.pictures.weekends import EVERY_WAY, at


def test_names() -> None:
    """A kind has the name it is found by, and says what it shows."""
    for name, kind in KINDS.items():
        assert name == kind.name
        assert kind.what


def test_picture() -> None:
    """What a kind is told reaches the picture; what nobody says is left to it."""
    kind = KINDS["timetable"]

    told = {"form": "tall", "day": None, "previous": None, "findings": None, "now": at(16, "12:40")}
    assert timetable(EVERY_WAY, form="tall", now=at(16, "12:40")).svg == kind.picture(EVERY_WAY, **told).svg


def test_told_what_it_cannot_take() -> None:
    """A mistake in asking is no picture."""
    with pytest.raises(ValueError, match="takes no colour"):
        KINDS["timetable"].picture(EVERY_WAY, colour="red")
