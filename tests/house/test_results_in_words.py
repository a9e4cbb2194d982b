"""A printed result is what a person wants to read."""

from pathlib import Path

import roadracing as rr
from roadracing import desk, safety

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_a_printed_result_says_it_in_words() -> None:
    """A likely tie, a way to a hospital and documents as one print as sentences, and not as their fields."""
    season = rr.load(EXAMPLES / "mid-ohio-2004.json")
    ties = desk.likely_ties(season)
    assert [str(each) for each in ties] == [f"{each.session}: {each.text}" for each in ties]
    ways = safety.ways_to_hospital(rr.load(EXAMPLES / "safety" / "mid-ohio-2004.json").safety_plans[0], None)
    assert [str(way) for way in ways] == [way.text for way in ways]
    assert str(rr.join(season)) == str(season)


def test_printed_documents_as_one_list_what_they_disagree_about() -> None:
    """After what the documents are together comes a line for each conflict."""
    one, other = (
        rr.Season(namespace="a.example", venues=[rr.Venue(id="v", timezone="UTC", city=city)])
        for city in ("Lexington", "Mansfield")
    )
    joined = rr.join(one, other)
    assert str(joined).splitlines()[-1] == str(joined.conflicts[0])
