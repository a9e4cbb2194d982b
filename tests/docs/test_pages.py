"""What the pages show is what happens: each block runs, in order, in a folder beside the examples."""

import re
import shutil
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, Run, blocks, pages

RUN = {name: page for name, page in pages().items() if blocks(page)}


@pytest.mark.parametrize("name", RUN)
def test_page(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each block of a page runs after the ones above it, and shows what it says that it shows."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    page = Run()
    for block in blocks(RUN[name]):
        page.block(block)


def test_how_many() -> None:
    """At least forty blocks are run."""
    assert sum(len(blocks(page)) for page in RUN.values()) >= 40


def test_threats_name_tests_that_are_there() -> None:
    """What `SECURITY.md` says is proven by a test is proven by one that exists."""
    named = re.findall(r"`(tests/[\w/.]+)`", (ROOT / "SECURITY.md").read_text("utf-8"))
    assert len(named) > 6
    assert [] == [name for name in named if not (ROOT / name).exists()]
