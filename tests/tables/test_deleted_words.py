"""No row leaves the track unsaid where one of its words is missing, or is one that nobody knows."""

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from roadracing._internal.findings.places import Place
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells.kind_words import meaning_of
from roadracing._internal.tables.slips.unknown_activities import not_understood
from tests.tables.right_answers import judged

DATA = Path(__file__).parents[1] / "data"
EXPECTED = sorted(
    [*(DATA / "corpus").glob("*.expected.json"), *(DATA / "words").glob("[0-9]*.expected.json")]
)
UNKNOWN = "Xyzzyq"


def _with_a_word_less(session: Session) -> Iterator[Session]:
    """The session as it is read with each of its words deleted, and with each replaced by one nobody knows."""
    words = (session.title or "").split()
    for at in range(len(words)):
        for instead in ([], [UNKNOWN]):
            title = " ".join((*words[:at], *instead, *words[at + 1 :]))
            if title:
                changed = attrs.evolve(session, title=title, kind=meaning_of(title).kind)
                yield attrs.evolve(changed, id=f"row-{at}-{len(instead)}")


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.partition(".")[0])
def test_each_word_that_the_reader_knows(expected: Path) -> None:
    """A session that competes stays on the track without any one of its words, or is named in the finding."""
    namespace = "corpus.racing.test" if expected.parent.name == "corpus" else "words.racing.test"
    for row in judged(expected, namespace):
        if not row.competes or "kind" in row.differs:
            continue
        changed = [one for one in _with_a_word_less(row.session) if one.track_use is TrackUse.NONE]
        told = {
            name
            for finding in not_understood(((one, Place()) for one in changed), "")
            for name in finding.context["sessions"]
        }
        assert {one.title for one in changed if one.id not in told} == set(), row.row
