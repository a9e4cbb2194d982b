"""The picture of the house: its facades, and its floors as the import contract lists them."""

import tomllib
from html import escape
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
HOUSE: Final = ROOT / "src" / "roadracing" / "_internal"
WIDTH: Final = 760
LEFT: Final = 8
FLOOR: Final = 34
GAP: Final = 6
_STYLE: Final = (
    "rect{fill:#eef3f8;stroke:#44607a}text{font:13px system-ui,sans-serif;fill:#1c2733}"
    ".facades rect{fill:#fdf3dc;stroke:#8a6d1f}"
    "@media(prefers-color-scheme:dark){rect{fill:#22303c;stroke:#8fb0cc}text{fill:#e8eef4}"
    ".facades rect{fill:#3a3220;stroke:#d8b85c}}"
)


def floors() -> list[list[str]]:
    """The rooms by floor, from the top down, as `pyproject.toml` lists them; rooms that are not there are left out."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    named = [[room.strip(" ()") for room in layer.replace(":", "|").split("|")] for layer in layers]
    return [there for floor in named if (there := [room for room in floor if (HOUSE / room).is_dir()])]


def facades() -> list[str]:
    """The public modules, the flat one first."""
    found = sorted(path.stem for path in HOUSE.parent.glob("*.py") if not path.stem.startswith("_"))
    return ["roadracing", *found]


def _row(names: list[str], top: int) -> list[str]:
    width = (WIDTH - 2 * LEFT - GAP * (len(names) - 1)) / len(names)
    drawn = []
    for place, name in enumerate(names):
        left = LEFT + place * (width + GAP)
        drawn.append(f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="{FLOOR}" rx="4"/>')
        drawn.append(
            f'<text x="{left + width / 2:.1f}" y="{top + 21}" text-anchor="middle">{escape(name)}</text>'
        )
    return drawn


def house_picture() -> str:
    """An SVG of the facades and, below them, the floors; a room imports from the floors under its own."""
    outside = facades()
    half = (len(outside) + 1) // 2
    top = LEFT
    lines = ['<g class="facades">']
    for names in (outside[:half], outside[half:]):
        lines += _row(names, top)
        top += FLOOR + GAP
    lines.append("</g>")
    top += GAP
    for names in floors():
        lines += _row(names, top)
        top += FLOOR + GAP
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + LEFT}" role="img" '
        'aria-labelledby="house-title"><title id="house-title">The facades, and below them the rooms of '
        f"the house, floor by floor</title><style>{_STYLE}</style>"
    )
    return "\n".join([head, *lines, "</svg>", ""])
