"""What a workbook's tabs say of the document as a whole, and the season they begin where none is there."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_days import day_of
from roadracing._internal.tables.cells.ids_of_words import slug
from roadracing._internal.tables.tabs.tab_sheet import TabGrid, TabHead, lines_of
from roadracing._internal.tables.target_weekend import (
    UNASSIGNED,
    OwnWords,
    ReadingOptions,
    frame_of,
    unusable_options,
)

Tabs: TypeAlias = Sequence[tuple[TabGrid, TabHead]]
"""The sheets that are tabs, each with its headings."""
NO_WORDS: Final = OwnWords(days=frozenset(), series=frozenset(), activities=frozenset())
_ANYWHERE: Final = frozenset({"organisations", "series", "teams", "drivers", "entries", "officials"})
"""What a season may hold although nothing is known of a weekend."""


def told_by(tabs: Tabs, options: ReadingOptions) -> ReadingOptions:
    """What the caller says, and what the tabs of season, venue and weekend say of the document as a whole."""
    told: ReadingOptions = {**options}
    if options.get("into") is not None:
        return told
    said = {
        "namespace": _word(tabs, "season", "namespace"),
        "timezone": _word(tabs, "venue", "timezone"),
        "venue": _word(tabs, "venue", "id") or slug(_word(tabs, "venue", "name") or "") or None,
        "title": _word(tabs, "weekend", "name"),
    }
    year = (_word(tabs, "weekend", "first_day") or "")[:4]
    named = slug(f"{said['title'] or ''}")
    said["weekend"] = _word(tabs, "weekend", "id") or (
        f"{named}-{year}" if named and year and year not in named else named or None
    )
    for key, value in said.items():
        if value is not None and told.get(key) is None:
            told[key] = value  # type: ignore[literal-required]  # the keys above are those of the options
    for key, field in (("first_day", "first_day"), ("last_day", "last_day")):
        text = _word(tabs, "weekend", field)
        if text and told.get(key) is None:
            try:
                told[key] = day_of(text, None)  # type: ignore[literal-required]  # as above
            except Refusal:
                # The tab itself is read later, and says what is wrong with the cell.
                told[key] = None  # type: ignore[literal-required]  # as above
    if told.get("first_day") is None or told.get("last_day") is None:
        told["first_day"] = told["last_day"] = None
    return told


def _word(tabs: Tabs, tab: str, field: str) -> str | None:
    """The words that the first row of a tab has for a field."""
    for grid, head in tabs:
        if head.tab.name != tab:
            continue
        lines, _ = lines_of(grid, head)
        if not lines:
            return None
        if field == "id":
            return lines[0].id or None
        column = next((column for column in lines[0].cells if column.field == field), None)
        texts = lines[0].texts(column) if column is not None else []
        return next((text for text in texts if text), None)
    return None


def new_season(
    tabs: Tabs, told: ReadingOptions, name: str | None
) -> tuple[Season | None, str, list[Diagnostic]]:
    """A season for tabs that come without a document: of one weekend, or without any where none is spoken of."""
    wrong = unusable_options({**told, "into": None})
    zone = told.get("timezone")
    if wrong:
        return None, "", wrong
    if zone is None and all(head.tab.home and head.tab.home[0] in _ANYWHERE for _, head in tabs):
        namespace = told.get("namespace")
        said = []
        if namespace is None:
            message = f"The document was given the namespace {UNASSIGNED}, which is nobody's."
            hint = "Name one of your own before publishing feeds."
            said.append(Diagnostic.of(table_faults.NAMESPACE, message, place=Place(file=name), hint=hint))
        issued = told.get("issued")
        return Season(namespace=namespace or UNASSIGNED, issued=issued), "", said
    frame, said = frame_of(told, words=NO_WORDS, zones=(), file=name)
    return (frame.season, frame.weekend, said) if frame is not None else (None, "", said)
