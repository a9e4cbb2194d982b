"""A token tells what a row was when it was exported."""

from roadracing._internal.tables.tabs.row_tokens import row_change, row_token


def test_what_nobody_touched_says_nothing() -> None:
    """A fact that is still as it was exported changes nothing, whatever the document has become since."""
    token = row_token({"car": "A", "team": "one"})
    change = row_change({"car": "A", "team": "two"}, token, {"car": "B", "team": "one"})
    assert {"team": "two"} == change.facts
    assert () == change.crossed


def test_what_both_changed_is_crossed() -> None:
    """A fact that the person and the document have changed differently is told."""
    change = row_change({"car": "C"}, row_token({"car": "A"}), {"car": "B"})
    assert ("car",) == change.crossed
