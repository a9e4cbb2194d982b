"""Pages that run: their blocks in Python and their commands, in order, in a folder beside the examples.

A page may say of a block what it is, in a comment above it that its readers do not see:

* ``<!-- file: weekend.json -->`` the block is the content of that file, which the blocks after it may read;
* ``<!-- a Session -->`` the block is one object of that class, as it stands in a document;
* ``<!-- shown only -->`` the block is in a language that is not run here.

In a block of Python, what stands behind ``# ->`` is what the value of its line prints as. A block of text below a
block of Python is what that prints. In a block for a console, what follows a command is what it prints, as far as the
page shows it, and ``# exits with 1`` behind a command says that it finds something.
"""

import ast
import contextlib
import io
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs

from roadracing._internal.cli.app import run
from roadracing._internal.documents.structure import converter, nouns

ROOT: Final = Path(__file__).resolve().parents[2]
_BLOCK: Final = re.compile(
    r"(?:^<!-- (?P<note>[^\n]*?) -->\n+)?^```(?P<language>[\w{}-]*)[^\n]*\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_SHOWN: Final = re.compile(r"#\s*->\s*(.*)$")
_EXITS: Final = re.compile(r"\s+# exits with (\d)$")


@attrs.frozen(kw_only=True)
class Block:
    """A block of a page.

    Attributes:
        language: what its fence says that it is written in.
        note: what the page says of it to whoever runs it.
        text: what it holds.
        line: the line of the page that it begins on, counted from 1.
    """

    language: str
    note: str
    text: str
    line: int


def pages() -> dict[str, Path]:
    """Every page that a person wrote, by its name."""
    return {page.stem: page for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]}


def blocks(page: Path) -> list[Block]:
    """The blocks of a page, in order; what tells the page's builder something is none."""
    text = page.read_text("utf-8")
    return [
        Block(
            language=found["language"],
            note=found["note"] or "",
            text=found["text"],
            line=text.count("\n", 0, found.start("language")) + 1,
        )
        for found in _BLOCK.finditer(text)
        if not found["language"].startswith("{")
    ]


class Run:
    """A page that is run from its top, in the folder that is current."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"__name__": "__page__"}
        self.printed = ""

    def block(self, block: Block) -> None:
        """Do what a block says, and compare what it shows."""
        if block.note.startswith("file: "):
            Path(block.note.removeprefix("file: ")).write_text(block.text, encoding="utf-8")
        elif block.note == "shown only":
            assert block.language not in {"python", "json", "console", "text", ""}
        elif block.language == "json":
            _structured(block)
        elif block.language == "python":
            self._python(block)
        elif block.language == "text":
            # A page wraps what is too long for it.
            assert block.text.split() == self.printed.split()
        elif block.language == "console":
            self._console(block)
        else:
            raise AssertionError(f"line {block.line}: what is a block of {block.language or 'nothing'!r}?")

    def _python(self, block: Block) -> None:
        lines = block.text.splitlines()
        printed = io.StringIO()
        for node in ast.parse(block.text).body:
            # What a line means is counted from the page's top, for whoever reads a traceback.
            ast.increment_lineno(node, block.line)
            with contextlib.redirect_stdout(printed):
                if not isinstance(node, ast.Expr):
                    exec(compile(ast.Module([node], []), "<page>", "exec"), self.names)  # noqa: S102 - our own pages
                    continue
                value = eval(compile(ast.Expression(node.value), "<page>", "eval"), self.names)  # noqa: S307 - our own pages
            shown = _SHOWN.search(lines[(node.end_lineno or node.lineno) - block.line - 1])
            if shown:
                assert shown[1] == str(value), f"line {node.lineno}"
        self.printed = printed.getvalue()

    def _console(self, block: Block) -> None:
        for command, shown in _commands(block.text):
            exits = _EXITS.search(command)
            printed = self._command(
                command[: exits.start()] if exits else command, int(exits[1]) if exits else 0
            )
            said = iter(printed.splitlines())
            for line in shown:
                assert any(line.rstrip() == other.rstrip() for other in said), (
                    f"{line!r} is not in\n{printed}"
                )

    def _command(self, command: str, code: int) -> str:
        name, *words = shlex.split(command)
        assert name == "roadracing", command
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            exited = run(words)
        printed = "".join(stream.buffer.getvalue().decode() for stream in (out, err))
        assert code == exited, f"{command}\n{printed}"
        return printed


def _structured(block: Block) -> None:
    data = json.loads(block.text)
    name = block.note.removeprefix("an ").removeprefix("a ") or "Season"
    (cls,) = (noun for noun in nouns() if noun.__name__ == name)
    data.pop("roadracing", None)
    converter().structure(data, cls)


def _commands(text: str) -> Iterator[tuple[str, list[str]]]:
    command, shown = "", list[str]()
    for line in text.replace("\\\n", "").splitlines():
        if line.startswith("$ "):
            if command:
                yield command, shown
            command, shown = line.removeprefix("$ "), []
        elif line.strip():
            shown.append(line)
    assert command, f"a block for a console without a command:\n{text}"
    yield command, shown
