"""Empty forms of the weekend's workbook."""

import io

import openpyxl

from roadracing._internal.intake.weekend_workbook import read_workbook
from roadracing._internal.intake.workbook_writing import workbook_form
from roadracing._internal.tables.tabs.declared.all_tabs import TABS


def test_forms_have_lists_and_units() -> None:
    """An empty form has every tab, a unit in the headings, and lists to choose from."""
    book = openpyxl.load_workbook(io.BytesIO(workbook_form()))
    assert ["Timetable", *(tab.title for tab in TABS), "Lists"] == book.sheetnames
    assert "Length (m)" in [cell.value for cell in book["Paddock spots"][1]]
    rules = {rule.formula1 for rule in book["Entries"].data_validations.dataValidation}
    assert {'"yes,no"', "'Teams'!$A$2:$A$1000"} <= rules
    reading = read_workbook(workbook_form(["entries"]), namespace="calendar.example.org")
    assert not reading.errors
