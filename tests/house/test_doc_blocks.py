"""What the pages show in Python runs, in order, in an empty folder beside the examples."""

import re
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOT_YET: Final = {"README", "control", "entries", "operations", "paddock", "pictures", "safety"}
"""Pages whose blocks are pieces that do not stand alone yet; the list may only become shorter."""


def blocks(page: Path) -> list[str]:
    """The blocks of Python on a page."""
    return re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


PAGES = {
    page.stem: page for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))] if blocks(page)
}


@pytest.mark.parametrize("name", sorted(PAGES.keys() - NOT_YET))
def test_page(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each block runs after the ones above it."""
    monkeypatch.chdir(tmp_path)
    space: dict[str, object] = {"__name__": name}
    for number, block in enumerate(blocks(PAGES[name]), start=1):
        exec(compile(block, f"{name}, block {number}", "exec"), space)  # noqa: S102 - our own pages


def test_pages_that_do_not_run_are_known() -> None:
    """Every page that is not run has blocks."""
    assert set() == NOT_YET - PAGES.keys()


def test_threats_name_tests_that_are_there() -> None:
    """What `SECURITY.md` says is proven by a test is proven by one that exists."""
    named = re.findall(r"`(tests/[\w/.]+)`", (ROOT / "SECURITY.md").read_text("utf-8"))
    assert len(named) > 6
    assert [] == [name for name in named if not (ROOT / name).exists()]
