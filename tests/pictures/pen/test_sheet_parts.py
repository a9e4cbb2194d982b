"""What every sheet has: parts under a heading, one legend, and what the rules found."""

from roadracing._internal.pictures.pen.drawing import stroke
from roadracing._internal.pictures.pen.sheet_parts import findings_told, section, signs_explained
from roadracing._internal.rules.validation import validate
from tests.pictures.weekends import EVERY_WAY


def test_a_heading_has_its_rule_below_it() -> None:
    """A part begins below its heading, and the longer the heading the lower."""
    short, after_short = section("Found", 0, 0, 300)
    long, after_long = section("What the rules found on this sheet", 0, 0, 100)
    assert 2 == len(short)
    assert len(long) > len(short)
    assert after_long > after_short


def test_signs_stand_beside_each_other_while_there_is_room() -> None:
    """The next sign begins a line where it would leave the sheet; no sign takes no room."""
    sign = ([stroke(0, 6, 22, 6, "rule")], "a sign")
    _, beside = signs_explained([sign, sign], 0, 10, 400)
    _, below = signs_explained([sign, sign], 0, 10, 100)
    assert 20 == below - beside
    assert ([], 10) == signs_explained([], 0, 10, 400)


def test_more_findings_than_there_is_room_for_are_counted() -> None:
    """Nothing that was found is left out without a word, and where nothing was found nothing is said."""
    found = validate(EVERY_WAY).diagnostics[0]
    assert ([], 10) == findings_told([], 0, 10, 400)
    few, after_few = findings_told([found], 0, 10, 400)
    many, after_many = findings_told([found] * 500, 0, 10, 400)
    assert 1 == len(few) == len(many)
    assert 10 < after_few < after_many < 500 * (after_few - 10)
