"""What the cells of a row say about its session."""

import pytest

from roadracing._internal.model.weekend.kinds import SessionKind
from tests.tables.building import long_beach, read


@pytest.mark.parametrize("series", ["alms", ""])
@pytest.mark.parametrize("activity", ["Qualifying P1", "Qualifying GT", "GT Qualifying"])
def test_classes_that_the_document_declares(series: str, activity: str) -> None:
    """A class of the document beside what happens does not hide it, whether the row names its series or none."""
    row = {"activity": activity, "series": series, "id": "new", "track": "exclusive"}
    season = read(row, into=long_beach(), weekend="long-beach").season
    assert season is not None
    kinds = {session.id: session.kind for session in season.sessions}
    assert kinds["new"] is SessionKind.QUALIFYING
