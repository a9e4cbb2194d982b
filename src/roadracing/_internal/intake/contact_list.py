"""The contacts of a weekend in a file of their own: what is deleted there is nowhere else."""

from collections.abc import Iterable
from typing import Final

from roadracing._internal.findings.errors import document_error
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, name_of
from roadracing._internal.intake.weekend_workbook import read_table
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.tabs.contacts import Contact
from roadracing._internal.tables.tabs.tab_writing import tab_csv, tab_form_csv, tab_tables
from roadracing._internal.tables.target_weekend import UNASSIGNED

_NOBODY: Final = Season(namespace=UNASSIGNED)


def read_contacts(
    source: Source, *, name: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> tuple[Contact, ...]:
    """The contacts that a CSV file holds.

    Args:
        source: a path, or the content in bytes.
        name: what to call it in messages; its path unless given.
        limits: how much is read.

    Raises:
        DocumentError: something in it cannot be read; everything that cannot is listed.
    """
    reading = read_table(source, name=name, limits=limits, into=_NOBODY, contacts=())
    if reading.errors:
        raise document_error(f"{name_of(source, name) or 'the contacts'}: cannot be read", reading.errors)
    return reading.contacts


def contacts_csv(contacts: Iterable[Contact]) -> str:
    """Contacts as CSV: the only place where they are kept.

    Args:
        contacts: the contacts.
    """
    tables = tab_tables(_NOBODY, "", tuple(contacts))
    return tab_csv(tables[-1]) if tables and tables[-1].tab.name == "contacts" else tab_form_csv("contacts")
