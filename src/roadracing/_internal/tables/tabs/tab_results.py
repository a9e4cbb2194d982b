"""What became of each tab of a weekend's workbook."""

import attrs

from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True)
class TabResult:
    """What became of a tab.

    Attributes:
        tab: what it is called.
        matched: the ids of what was there before and has a row.
        new: the ids of what was not there before.
        missing: the ids of what has no row; it is unchanged.
    """

    tab: str
    matched: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
