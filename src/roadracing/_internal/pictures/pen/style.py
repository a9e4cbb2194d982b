"""How pictures look on a bright screen, on a dark one, and on paper."""

from collections.abc import Mapping
from typing import Final

FONTS: Final = (
    "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans','DejaVu Sans',sans-serif"
)
"""What is there: a picture asks nobody for a font."""

SMALL: Final = 11.0
"""The smallest text, in pixels at full size."""
BODY: Final = 12.0
LARGE: Final = 13.0
HEADING: Final = 16.0
TITLE: Final = 20.0

_LIGHT: Final = {
    "paper": "#ffffff",
    "ink": "#1b1f24",
    "soft": "#57606a",
    "line": "#d0d7de",
    "faint": "#e4e8ec",
    "lane": "#f6f8fa",
    "error": "#b00020",
    "warning": "#8a5a00",
    "now": "#0550ae",
}
_DARK: Final = {
    "paper": "#0d1117",
    "ink": "#e6edf3",
    "soft": "#9da7b3",
    "line": "#3d444d",
    "faint": "#262c35",
    "lane": "#161b22",
    "error": "#ff7b72",
    "warning": "#e3b341",
    "now": "#79c0ff",
}
_BLACK: Final = {
    **dict.fromkeys(("paper", "lane"), "#ffffff"),
    **dict.fromkeys(("ink", "soft", "error", "warning", "now"), "#000000"),
    "line": "#a8a8a8",
    "faint": "#cccccc",
}
_FILLS: Final = {
    "text": "ink",
    "text.soft": "soft",
    "text.error,& .error-fill": "error",
    "text.warning,& .warning-fill": "warning",
    "text.now": "now",
    "text.badge,& .paper": "paper",
    ".lane": "lane",
    ".dot": "ink",
}
_STROKES: Final = {
    ".rule": "line",
    ".hour": "faint",
    ".edge": "soft",
    ".ink": "ink",
    ".error-line": "error",
    ".warning-line": "warning",
    ".now-line": "now",
}
_ALWAYS: Final = (
    "&{max-width:100%;height:auto}"
    f"& text{{font-family:{FONTS}}}"
    "& text.b{font-weight:700}"
    "& text.out{text-decoration:line-through}"
    "& text.on-black{fill:#ffffff}"
    "& text.on-white{fill:#000000}"
    "& rect,& path{print-color-adjust:exact}"
)


def _looks(colours: Mapping[str, str]) -> str:
    """The names that drawings use, in the colours of one scheme."""
    fills = (f"& {name}{{fill:{colours[colour]}}}" for name, colour in _FILLS.items())
    strokes = (f"& {name}{{stroke:{colours[colour]};fill:none}}" for name, colour in _STROKES.items())
    hollow = f"& .hollow{{fill:{colours['paper']};stroke:{colours['soft']}}}"
    return "".join([*fills, *strokes, hollow])


def sheet(paper: str | None = None) -> str:
    """The style sheet of a picture; ``&`` stands for the picture itself.

    Args:
        paper: what it is printed on, such as ``a4``: then it is black on white whatever the reader prefers, and a
            browser that prints it as it stands takes such sheets, with margins of 10 mm.
    """
    if paper is not None:
        return f"@page{{size:{paper};margin:10mm}}{_looks(_BLACK)}{_ALWAYS}"
    dark = f"@media screen and (prefers-color-scheme:dark){{{_looks(_DARK)}}}"
    return f"{_looks(_LIGHT)}{dark}{_ALWAYS}"
