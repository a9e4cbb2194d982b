"""What people install holds the whole library and nothing else, and its core stands without the extras."""

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXTRAS = ("click", "hypothesis", "jinja2", "openpyxl", "pdfplumber", "rich", "shapely")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this tree."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_holds_the_package_and_nothing_else(wheel: Path) -> None:
    """Every file of the package is in it, the marker for type checkers included; no test, no tool."""
    source = ROOT / "src"
    package = {str(p.relative_to(source)) for p in source.rglob("*") if p.is_file() and p.suffix != ".pyc"}

    inside = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert "roadracing/py.typed" in inside
    assert package == inside


def test_says_what_it_is(wheel: Path) -> None:
    """Its metadata names the licence, the oldest Python and the extras."""
    archive = zipfile.ZipFile(wheel)
    (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))

    told = Parser().parsestr(archive.read(name).decode())

    assert "roadracing" == told["Name"]
    assert "Apache-2.0" == told["License-Expression"]
    assert ">=3.11" == told["Requires-Python"]
    assert [
        "all",
        "archive",
        "cli",
        "geometry",
        "languages",
        "pdf",
        "print",
        "site",
        "testing",
        "xlsx",
    ] == sorted(told.get_all("Provides-Extra", []))


def test_core_stands_without_the_extras(wheel: Path, tmp_path: Path) -> None:
    """With none of the extras installed, every name of the public contract is there."""
    zipfile.ZipFile(wheel).extractall(tmp_path)
    program = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
sys.modules.update(dict.fromkeys({EXTRAS!r}))
import roadracing
assert roadracing.__file__.startswith({str(tmp_path)!r}), roadracing.__file__
for name in roadracing.__all__:
    getattr(roadracing, name)
"""
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", program], check=False, capture_output=True, text=True
    )

    assert "" == done.stderr
    assert 0 == done.returncode
