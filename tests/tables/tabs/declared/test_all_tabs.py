"""Every tab of the weekend's workbook."""

from roadracing._internal.tables.tabs.declared.all_tabs import TABS
from roadracing._internal.tables.tabs.row_tokens import row_token


def test_fields_have_tokens_of_their_own() -> None:
    """No two facts of a tab have one token."""
    for tab in TABS:
        tokens = [row_token({field: "x"})[:3] for field in tab.fields]
        assert len(set(tokens)) == len(tokens), tab.title
