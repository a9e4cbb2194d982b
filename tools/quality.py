"""A look back in figures, each counted when it is asked for: ``make quality`` writes ``docs/quality.md``."""

import ast
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

# An isolated Python does not look beside the program it runs.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from roadracing import __version__
from roadracing._facade import facades
from roadracing._internal.findings.codes import AREAS
from roadracing._internal.intake.known_codes import all_codes
from roadracing._internal.practice.registry import PARAMETERS
from tests.house import mirror, tree
from tests.tables.right_answers import judged

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "quality.md"
HEADING: Final = """\
# Quality, in figures

Counted by `make quality` at version {version}; a figure that has a floor or a ceiling says who holds it.
"""


def table(title: str, rows: list[tuple[str, str]]) -> str:
    """A heading and its figures."""
    return "\n".join(
        [f"## {title}", "", "| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows), ""]
    )


def house() -> Iterator[tuple[str, str]]:
    """The figures that the test of the tree holds."""
    for line in tree.figures().splitlines():
        name, _, value = line.partition(": ")
        yield name, value
    yield "modules whose test stands at another path", f"{len(mirror.listed())} of {len(mirror.held())}"


def knowledge() -> Iterator[tuple[str, str]]:
    """What can be found, and with which numbers."""
    areas = Counter(code.code[:3] for code in all_codes())
    yield (
        "kinds of finding",
        f"{sum(areas.values())}: {', '.join(f'{n} {area}' for area in AREAS if (n := areas[area]))}",
    )
    yield "parameters with source or as library default", str(len(PARAMETERS))
    names = {(facade, name) for facade in facades() for name in import_module(facade).__all__}
    yield "public names, each with an example that runs", str(len(names))


def tests() -> Iterator[tuple[str, str]]:
    """How many tests there are, how many of them look for a counterexample, and which floors they keep."""
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "tests").rglob("test_*.py")]
    functions = [node for one in trees for node in ast.walk(one) if isinstance(node, ast.FunctionDef)]
    found = [
        any("given" in ast.unparse(one) for one in node.decorator_list)
        for node in functions
        if node.name.startswith("test")
    ]
    yield "test functions", f"{len(found):,}, {sum(found)} of them properties"
    kept = sum(path.read_text("utf-8").count("@example(") for path in (ROOT / "tests").rglob("*.py"))
    yield "counterexamples found once and kept", str(kept)
    floors = tomllib.loads((ROOT / "tools" / "reached.toml").read_text("utf-8"))["tool"]["reached"].values()
    yield "lines of a room that its own tests reach, at least", f"{min(floors)} to {max(floors)} %"
    pages = [*(ROOT / "docs").glob("*.md"), ROOT / "README.md"]
    blocks = sum(
        len(re.findall(r"^```(?:python|console|json)", page.read_text("utf-8"), re.MULTILINE))
        for page in pages
    )
    yield "blocks of the documentation that run", str(blocks)


def corpus() -> Iterator[tuple[str, str]]:
    """Real timetables in the layouts of their publishers, beside their right answers."""
    answers = sorted((ROOT / "tests" / "data" / "corpus").glob("*.expected.json"))
    rows = [row for one in answers for row in judged(one, "corpus.racing.test")]
    wrong = sum(row.differs.get("kind", ("other", ""))[0] != "other" for row in rows)
    yield "tables, rows", f"{len(answers)}, {len(rows)}"
    yield "rows wholly right", str(sum(not row.differs for row in rows))
    yield "rows given a wrong kind", str(wrong)
    yield (
        "rows not understood and not named in a finding",
        str(sum(bool(row.differs) and not row.said for row in rows)),
    )


def main() -> None:
    """Write the page."""
    parts = (
        ("What it knows", knowledge),
        ("What is tried", tests),
        ("Real timetables", corpus),
        ("The house", house),
    )
    text = "\n".join(
        [HEADING.format(version=__version__), *(table(title, list(part())) for title, part in parts)]
    )
    PAGE.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
