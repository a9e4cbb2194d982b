"""A row while it is being read: what cannot be read is said, and its words are kept."""

import pytest

from tests.tables.building import (
    NAMESPACE,
    one,
    read,
)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("kind", "regatta"),
        ("ordinal", "second"),
        ("ordinal", "0"),
        ("ordinal", "999999999"),
        ("status", "perhaps"),
        ("track", "most of it"),
        ("condition", "wet"),
        ("audience", "everybody"),
        ("timezone", "Pacific Time"),
        ("duration", "45"),
        ("end", "later"),
        ("id", "Race One!"),
        ("part_of", "Something else"),
        ("operated_by", "IMSA; SCCA"),
    ],
)
def test_what_cannot_be_read_is_an_error_and_kept(column: str, text: str) -> None:
    """A cell that says nothing its column can hold is an error with row and column, and its words stay."""
    reading = read({column: text})
    (error,) = reading.errors

    assert error.place is not None
    assert (2, column, "long-beach.csv") == (error.place.row, error.place.field, error.place.file)
    assert text == one(reading).extra[f"{NAMESPACE}:csv-{column.replace('_', '-')}"]


def test_all_faults_at_once() -> None:
    """Every fault of every row is listed, in the order of the file."""
    reading = read({"start": "soon", "track": "some"}, {"end": "later"}, {"date": "Someday", "status": "x"})

    assert [2, 2, 3, 4, 4] == [error.place.row for error in reading.errors if error.place]
    assert reading.season is not None
    assert 3 == len(reading.season.sessions)
