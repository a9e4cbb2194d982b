"""The forms that a document can have, told by its name or its first lines."""

import pytest

from roadracing._internal.intake.forms import Form, form_of


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('{"roadracing": 1}', Form.JSON),
        ("\ufeff [\n", Form.JSON),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", Form.ICS),
        ("date,start,activity\n2004-06-25,10:00,Race\n", Form.CSV),
        ('"Activity";"Date";"Start"\n', Form.CSV),
        ("Datum;Beginn;Programm\n2019-07-05;10:45;Rennen\n", Form.CSV),
        ("Mid-Ohio\n\nDate\tStart\tActivity\n", Form.CSV),
        ("date and start, of all\n", Form.JSON),
        ("hello, world\n", Form.JSON),
        ("a,b,c\n" * 100 + "date,start,activity\n", Form.JSON),
        ("%PDF-1.4\n%", Form.PDF),
        ("", Form.JSON),
    ],
)
def test_by_its_first_lines(text: str, form: Form) -> None:
    """A table that names columns of a timetable, in whatever words, is one; what is nothing else is JSON, or none."""
    assert form is form_of(text.encode())


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", Form.CSV),
        ("a.TSV", Form.CSV),
        ("a.ics", Form.ICS),
        ("a.json", Form.JSON),
        ("a.PDF", Form.PDF),
    ],
)
def test_by_its_name(name: str, form: Form) -> None:
    """The ending of a name comes before what the content looks like."""
    assert form is form_of(b"", name)
