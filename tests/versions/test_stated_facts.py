"""Every fact that a document states, by its id path."""

from roadracing._internal.model.season.season import Season
from roadracing._internal.versions.document_claims import NOTHING, disputes_of
from roadracing._internal.versions.stated_facts import Role, object_at, stated
from tests.versions.small_season import RACE, SEASON


def test_each_stated_fact_once() -> None:
    """An object claims that it is there, and each fact it states; of what it does not state it claims nothing."""
    facts = list(stated(Season, SEASON, NOTHING, ()))
    about = {each.path[2:]: each for each in facts if each.path[:2] == ("sessions", "gt-race")}
    assert Role.OBJECT is about[()].role
    assert about["kind",].required
    assert not about["end",].required
    assert ("notes",) not in about
    assert len(facts) == len({(each.path, each.role, each.claim) for each in facts})


def test_an_object_by_its_path() -> None:
    """An object is found where its facts are."""
    found = object_at(SEASON, disputes_of(SEASON), ("sessions", "gt-race"))
    assert RACE == getattr(found, "value", found)
