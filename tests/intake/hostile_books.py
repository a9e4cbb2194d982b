"""Workbooks that a few bytes make large, written part by part, as no spreadsheet program would."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Final

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def row(number: int, *texts: str) -> str:
    """A row of texts."""
    cells = (
        f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for at, text in enumerate(texts)
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


HEAD: Final = row(1, "date", "start", "activity")
RACE: Final = row(2, "2013-04-20", "10:00", "Race")


def book(*sheets: str, shared: str = "", behind: str = "", titles: Mapping[int, str] | None = None) -> bytes:
    """A workbook of some sheets.

    Args:
        sheets: the markup of the rows of each.
        shared: the markup of the words that cells share.
        behind: what stands behind the rows of each sheet.
        titles: what sheets are called, by number from 1.
    """
    parts = dict(_parts(sheets, shared, behind, titles or {}))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _parts(
    sheets: Sequence[str], shared: str, behind: str, titles: Mapping[int, str]
) -> list[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    names = f'xmlns="{_MAIN}" xmlns:r="{_OFFICE}"'
    types = [("workbook", "sheet.main"), ("sharedStrings", "sharedStrings")]
    types += [(f"worksheets/sheet{n}", "worksheet") for n in numbers]
    overrides = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for part, kind in types
    )
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    tabs = "".join(f'<sheet name="{titles.get(n, f"Tab {n}")}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    return [
        (
            "[Content_Types].xml",
            (
                f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
                f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
            ),
        ),
        (
            "_rels/.rels",
            (
                f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
                f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            (
                f'<Relationships xmlns="{_PACKAGE}/relationships">{links}<Relationship Id="shared" '
                f'Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
            ),
        ),
        ("xl/workbook.xml", f"<workbook {names}><sheets>{tabs}</sheets></workbook>"),
        ("xl/sharedStrings.xml", f"<sst {names}>{shared}</sst>"),
        *(
            (
                f"xl/worksheets/sheet{n}.xml",
                f"<worksheet {names}><sheetData>{rows}</sheetData>{behind}</worksheet>",
            )
            for n, rows in zip(numbers, sheets, strict=True)
        ),
    ]
