"""What documents disagree about, for the people who have to settle it."""

import pytest

from roadracing._internal.findings.places import Place, PlacesByPath
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.versions.join import join, join_documents
from roadracing._internal.versions.refusals import JoinRefused
from tests.versions.test_join import _race, _season


def test_all_at_once() -> None:
    """Facts without which objects are meaningless cannot be claimed twice; all such findings come at once."""
    a = _season(sessions=[_race()], venues=[Venue(id="v", timezone="Asia/Tokyo")])
    b = _season(
        sessions=[_race(weekend="lime-rock", kind=SessionKind.PRACTICE)],
        venues=[Venue(id="v", timezone="America/New_York")],
    )
    with pytest.raises(JoinRefused) as refused:
        join(alms=a, scca=b)
    assert [
        ("sessions", "race", "kind"),
        ("sessions", "race", "weekend"),
        ("venues", "v", "timezone"),
    ] == [d.path for d in refused.value.diagnostics]
    assert (
        '/sessions/race has the weekend "lime-rock" in scca and "mid-ohio" in alms: '
        "these are two things under one id"
    ) == refused.value.diagnostics[1].message


class TestConflicts:
    """What people are shown of a disagreement."""

    def test_documents_and_places(self) -> None:
        """A conflict names each document and the place in it."""
        path = ("sessions", "race", "title")
        source = PlacesByPath({path: Place(file="alms.json", line=7, column=3)})
        joined = join(
            alms=_season(sessions=[_race(title="A")]),
            scca=_season(sessions=[_race(title="B")]),
            old=_season(sessions=[_race()]),
            sources={"alms": source},
        )
        (conflict,) = joined.conflicts
        assert path == conflict.path
        assert [("alms", "A"), ("scca", "B")] == [(c.document, c.value.value) for c in conflict.claims]
        assert Place(file="alms.json", line=7, column=3) == conflict.claims[0].place
        assert '/sessions/race/title: "A" (alms.json:7:3) or "B" (scca)' == str(conflict)

    def test_issuers_are_no_conflict(self) -> None:
        """That two offices are two is nothing to settle; the joined document is nobody's alone."""
        joined = join(_season(issuer="alms", name="ALMS 2004"), _season(issuer="scca", name="SCCA 2004"))
        assert () == joined.conflicts
        assert joined.season.issuer is None
        assert ["/issuer", "/name"] == [d.path for d in joined.season.disputed]

    def test_names_given_twice(self) -> None:
        """Documents may have one name; positional ones are numbered."""
        joined = join_documents([("a.json", _season(year=2004)), ("a.json", _season(year=2005))])
        assert ["a.json", "a.json"] == [c.document for c in joined.conflicts[0].claims]
        joined = join(_season(year=2004), _season(year=2005))
        assert ["document 1", "document 2"] == [c.document for c in joined.conflicts[0].claims]
