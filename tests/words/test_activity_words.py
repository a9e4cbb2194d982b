"""What the words of an activity say about the track where its kind is not known."""

import pytest

from roadracing._internal.words.activity_words import is_off_the_track, speaks_of_competition


@pytest.mark.parametrize(
    "activity",
    [
        "Race office hours",
        "Drivers' meeting before Race 2",
        "Test Session 1 registration",
        "Practice briefing",
        "Lunch Break",
        "Michelin: Office hours",
        "Mittagspause mit absoluter Motorruhe",
        "Sorteo de Neumáticos",
        "Garages close",
        "車検",
    ],
)
def test_head_nouns_off_the_track(activity: str) -> None:
    """An office, a briefing or lunch is off the track, whatever else the words say."""
    assert is_off_the_track(activity)


@pytest.mark.parametrize(
    "activity",
    [
        "Race 1 after the briefing",
        "Acura Grand Prix of Long Beach",
        "Mobil 1 Twelve Hours of Sebring",
        "Lunch race",
        "Race Director inspection lap",
        "Cabling access on-track",
        "Rolex 24 At Daytona",
        "GTD",
        "",
    ],
)
def test_what_words_do_not_settle(activity: str) -> None:
    """A race is a race behind any word, and what no word settles may be on the track."""
    assert not is_off_the_track(activity)


def test_places() -> None:
    """A place off the track settles what words leave open; the track itself does not."""
    assert is_off_the_track("Import showcase", "Paddock B")
    assert not is_off_the_track("Import showcase", "Club circuit")


@pytest.mark.parametrize(
    "activity", ["Manche 2", "NTT P1 Award Qualifying", "Träning 2", "гонка 1", "排位赛", "24 Heures du Mans"]
)
def test_words_of_competition(activity: str) -> None:
    """A word of competition is heard in many languages, also in those that are not understood."""
    assert speaks_of_competition(activity)
    assert not speaks_of_competition("Lunch")
