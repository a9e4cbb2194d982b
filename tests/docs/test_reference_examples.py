"""Every entry of the reference is shown in use, and what is shown runs."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from roadracing._facade import facades

DOCS = Path(__file__).parents[2] / "docs"


def _examples() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_examples", DOCS / "reference_examples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


EXAMPLES = _examples()


@pytest.mark.parametrize("facade", facades())
def test_a_program(facade: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sections of a facade's program run one after the other, in a folder that has the examples beside it."""
    (tmp_path / "examples").symlink_to(DOCS.parent / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "example"}
    for shown, lines in EXAMPLES.sections(facade):
        exec(compile(lines, f"{facade}: {', '.join(shown)}", "exec"), names)  # noqa: S102 - our own pages


@pytest.mark.parametrize("facade", facades())
def test_every_entry_is_shown(facade: str) -> None:
    """Whoever looks an entry up sees it used, and a program shows nothing that is no entry."""
    listed = set(__import__(facade, fromlist=["*"]).__all__)
    assert [] == sorted(name for name in listed if not EXAMPLES.has_example(facade, name))
    assert [] == sorted(EXAMPLES.shown(facade).keys() - listed - {"before"})
