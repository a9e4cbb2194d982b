"""Words that mean one thing in one language and another in the next are read by the language of the timetable."""

import pytest

from roadracing._internal.model.weekend.kinds import SessionKind as Kind
from roadracing._internal.tables.cells.kind_words import meaning_of
from roadracing._internal.tables.cells.languages import own_words_of


@pytest.mark.parametrize(
    ("beside", "activity", "kind", "ordinal"),
    [
        (["Horaire", "Essais libres"], "Course 1 (25' + 1 tour)", Kind.RACE, 1),
        (["Séance", "Qualif 1"], "Course Clio Cup", Kind.RACE, None),
        (["Rennen 1"], "Training 2", Kind.PRACTICE, 2),
        (["Kwalificatie"], "Training Mazda MX-5 Cup", Kind.PRACTICE, None),
        (["Practice", "Race 1"], "Course 1", Kind.OTHER, None),
        (["Practice", "Race 1"], "Training 2", Kind.OTHER, None),
        (["Essais libres"], "Course à pied", Kind.OTHER, None),
        (["Essais libres"], "Inspection de la course", Kind.OTHER, None),
    ],
)
def test_a_word_of_two_languages(beside: list[str], activity: str, kind: Kind, ordinal: int | None) -> None:
    """Course is a race among French words and the track among English ones; Training is practice among German ones."""
    found = meaning_of(activity, (), own_words_of([*beside, activity]))
    assert (kind, ordinal) == (found.kind, found.ordinal)
