"""The picture in the README is what the demo prints: drawn anew with ``make picture``.

The terminal's text becomes an SVG that asks nobody for a font and runs no script.
"""

import io
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from roadracing._internal.cli.commands.demo import tell

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "images" / "demo.svg"
WIDTH = 96
THEME = TerminalTheme(
    (250, 250, 250),
    (36, 41, 47),
    [
        (36, 41, 47),
        (176, 24, 36),
        (17, 99, 41),
        (138, 90, 0),
        (9, 75, 160),
        (110, 50, 150),
        (10, 100, 115),
        (87, 96, 106),
    ],
    [
        (87, 96, 106),
        (176, 24, 36),
        (17, 99, 41),
        (138, 90, 0),
        (9, 75, 160),
        (110, 50, 150),
        (10, 100, 115),
        (36, 41, 47),
    ],
)
TEMPLATE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>make demo: one delay becomes legal times, a bulletin and new feeds</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
<rect width="{width}" height="{height}" rx="8" fill="#fafafa" stroke="#d0d7de"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix" xml:space="preserve">
{matrix}
</g>
</g>
</svg>
"""


def picture() -> str:
    """What the demo prints, as SVG."""
    console = Console(
        file=io.StringIO(),
        record=True,
        width=WIDTH,
        force_terminal=True,
        highlight=False,
        color_system="standard",
    )
    with tempfile.TemporaryDirectory() as folder:
        console.print("[bold]$ make demo[/]")
        tell(console, f"{folder}/demo", shown="demo")
    return console.export_svg(
        theme=THEME,
        code_format=TEMPLATE,
        unique_id="demo",
    )


if __name__ == "__main__":
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(picture(), encoding="utf-8")
    sys.stdout.write(f"{PICTURE.relative_to(Path.cwd())}\n")
