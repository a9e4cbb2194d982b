"""Whatever has an id is found by it, by itself and by its path, and what is not there is said with what was meant."""

import pickle
from pathlib import Path
from typing import Any

import pytest

import roadracing as rr
from roadracing._internal.findings.places import path_text
from roadracing._internal.model.season.finding import objects

SEASON = rr.load(Path(__file__).resolve().parents[3] / "examples" / "mid-ohio-2004.json")
RACE = next(s for s in SEASON.sessions if s.kind is rr.SessionKind.RACE)


def test_every_object_by_its_path() -> None:
    """Each object is found at its path, written with or without a slash in front, and in steps."""
    for path, found in objects(SEASON):
        text = path_text(path)
        assert found is SEASON.find(text) is SEASON.find(text[1:]) is SEASON.find(path)


def test_by_id_and_kind() -> None:
    """An id of one kind is enough; where several kinds have it the class tells which."""
    assert RACE == SEASON.find(RACE.id) == SEASON.find(RACE.id, rr.Session)
    assert isinstance(SEASON.find("alms", rr.Series), rr.Series)
    with pytest.raises(rr.UnknownReference, match=r"'alms' may be /organisations/alms.* give the id path"):
        SEASON.find("alms")


def test_an_object_means_the_one_with_its_id() -> None:
    """An object that was changed finds the one that the season holds."""
    assert RACE == SEASON.find(rr.Session(id=RACE.id, weekend="elsewhere", kind=rr.SessionKind.TEST))


def test_the_path_of_a_fact() -> None:
    """A finding's path leads to the fact, and with a class to the object around it, also where the fact is unknown."""
    assert RACE.start == SEASON.find(f"sessions/{RACE.id}/start")
    assert RACE == SEASON.find(("sessions", RACE.id, "start"), rr.Session)
    assert RACE == SEASON.find(("sessions", RACE.id, "url"), rr.Session)


@pytest.mark.parametrize(
    ("wanted", "kind", "said"),
    [
        ("amls", rr.Series, "there is no series 'amls': did you mean 'alms'?"),
        ("world-challenge", rr.RaceWeekend, "'world-challenge' is .*a series.*, not a weekend"),
        ("series/alms", rr.RaceWeekend, "'/series/alms' is a series, not a weekend"),
        ("sesions/x", None, "there is nothing at '/sesions/x': did you mean '/sessions'"),
        (f"sessions/{RACE.id}x", None, f"did you mean '/sessions/{RACE.id}'"),
        ("x" * 10_000, None, "nothing has the id 'xxx"),
        ("alms-race", rr.Session, f"did you mean '{RACE.id}'"),
        (7, None, "an object, an id or an id path; it is the number 7"),
        (rr.Timetable(), None, "a timetable has no id"),
        (SEASON.weekends[0], rr.Session, "is a weekend, not a session"),
    ],
)
def test_what_is_not_there(wanted: Any, kind: type | None, said: str) -> None:
    """The error is a `LookupError` of ours that names what is near, or what else has that id."""
    with pytest.raises(rr.UnknownReference, match=said) as caught:
        SEASON.find(wanted, kind)
    assert isinstance(caught.value, LookupError)
    assert isinstance(caught.value, rr.RoadracingError)
    assert len(str(caught.value)) < 400
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value)))


def test_a_name_finds_the_id() -> None:
    """Whoever writes the name of something is told its id."""
    series = SEASON.find("alms", rr.Series)
    with pytest.raises(rr.UnknownReference) as caught:
        SEASON.find(series.label, rr.Series)
    assert ("alms",) == caught.value.nearest


def test_the_beginning_of_a_name_is_near() -> None:
    """Whoever writes how a name begins is told the id of what has it."""
    with pytest.raises(rr.UnknownReference) as caught:
        SEASON.find("American Le Mans", rr.Series)
    assert str(caught.value) == "there is no series 'American Le Mans': did you mean 'alms'?"
