"""Lists on sheets of paper."""

import re

import pytest

from roadracing._internal.pictures.paper.list_sheets import PaperList, list_sheets


def _list(rows: int, words: str = "Somebody") -> PaperList:
    held = tuple((str(n), f"{words} {n}") for n in range(rows))
    return PaperList(
        title="Rota",
        subtitle="A Weekend",
        guard="Not for publication.",
        headings=("No.", "Who"),
        groups=(("All", held),),
    )


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_sheet_says_what_it_is(paper: str) -> None:
    """Each sheet has title, guard, headings and its number, and each row is on one sheet and once."""
    drawn = list_sheets(_list(130), paper)  # type: ignore[arg-type]
    assert 1 < len(drawn.sheets)
    for number, sheet in enumerate(drawn.sheets, 1):
        for words in ("Rota", "Not for publication.", "Who", f"Sheet {number} of {len(drawn.sheets)}"):
            assert f">{words}</text>" in sheet
    found = [n for sheet in drawn.sheets for n in re.findall(r">Somebody (\d+)</text>", sheet)]
    assert [str(n) for n in range(130)] == found


def test_long_words_go_on_below() -> None:
    """What is too long for its column goes on in further lines of the same row, and markup in it is text."""
    drawn = list_sheets(_list(2, "<b>" + "word " * 60))
    assert "&lt;b&gt;" in drawn.svg
    assert 2 * 60 == len(re.findall(r"\bword\b", re.sub(r"<desc.*?</desc>", "", drawn.svg)))
