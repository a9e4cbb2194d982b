"""What a document claims about each fact."""

import attrs

from roadracing._internal.findings.places import parse_path
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.versions.document_claims import Said, dispute, disputes_of, is_removal, removed_by
from tests.versions.small_season import SEASON

TITLE = parse_path("/sessions/gt-race/title")
CLAIMS = (JsonValue.of("A"), JsonValue.of("B"))


def test_a_dispute_is_found_by_its_path() -> None:
    """What is disputed about one fact of one object is so there, and nowhere else."""
    season = attrs.evolve(SEASON, disputed=(dispute(TITLE, CLAIMS),))
    known = disputes_of(season)
    assert set(CLAIMS) == set(known.below["sessions"].below["gt-race"].below["title"].claims)
    assert not known.claims
    assert not disputes_of(SEASON)


def test_a_removal_is_no_value() -> None:
    """That somebody took something away stands in a dispute beside the values, and is none of them."""
    gone = removed_by("mark-1")
    assert is_removal(gone)
    assert not any(is_removal(claim) for claim in CLAIMS)
    season = attrs.evolve(SEASON, disputed=(dispute(TITLE, (*CLAIMS, gone)),))
    assert gone not in disputes_of(season).below["sessions"].below["gt-race"].below["title"].claims


def test_nothing_is_not_known() -> None:
    """A fact that a document does not state, and an empty collection, are no claim."""
    assert not Said(0, None).known
    assert not Said(0, ()).known
    assert Said(0, 0).known
    assert not Said(0, None).of("title").known
