"""A value for programmers is one line that is never long."""

import datetime as dt

import attrs

from roadracing._internal.text.bounded_repr import MOST, bounded_repr, shorten, with_bounded_repr


@with_bounded_repr
@attrs.frozen(kw_only=True)
class Box:
    """A box with an id."""

    id: str
    notes: str | None = None


@with_bounded_repr
@attrs.frozen(kw_only=True)
class Row:
    """A row of boxes."""

    boxes: tuple[Box, ...] = ()
    first: Box | None = None
    day: dt.date | None = None


def test_what_is_unknown_is_left_out_and_what_is_many_is_counted() -> None:
    """Only what is known is shown: collections by how many, objects by class and id, days as they are written."""
    row = Row(boxes=(Box(id="a"), Box(id="b")), first=Box(id="a"), day=dt.date(2004, 6, 27))
    assert repr(row) == "Row(boxes=<2>, first=<Box a>, day='2004-06-27')"
    assert repr(Row()) == "Row()"


def test_the_line_is_never_long() -> None:
    """A long text is cut where it can still be recognised, and line ends are written out."""
    shown = repr(Box(id="i" * 500, notes="one\ntwo " * 500))
    assert len(shown) <= MOST
    assert "\n" not in shown
    assert shown == bounded_repr(Box(id="i" * 500, notes="one\ntwo " * 500))


def test_a_short_text_is_not_cut() -> None:
    """What fits stays whole."""
    assert (shorten("abc", 3), shorten("abcd", 3)) == ("abc", "ab…")
