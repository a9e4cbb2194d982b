"""What `docs/contributing.md` asks for is all there is to do: its own words are followed in a copy."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "contributing.md").read_text("utf-8")
HELD = (
    "src",
    "tests",
    "docs",
    "examples",
    "tools",
    "changelog.d",
    "conformance",
    "pyproject.toml",
    "README.md",
    "SECURITY.md",
)

pytestmark = pytest.mark.slow


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository, without what was made from it."""
    for name in HELD:
        there = ROOT / name
        if there.is_dir():
            left_out = shutil.ignore_patterns("__pycache__", "node_modules", "_build")
            shutil.copytree(there, tmp_path / name, ignore=left_out)
        else:
            shutil.copy(there, tmp_path / name)
    return tmp_path


def blocks(language: str) -> Iterator[tuple[str, str]]:
    """What the page shows of files, with their names."""
    yield from re.findall(
        rf"^```{{code-block}} {language}\n:caption: (\S+)\n\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL
    )


def ran(copy: Path, *words: str) -> str:
    """What Python says there, where the copy is what is imported."""
    program = f"import sys; sys.path[:0] = ['src', '.']; sys.argv[1:] = {list(words[1:])!r}; " + words[0]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=copy, capture_output=True, text=True, check=False, timeout=600
    )
    assert 0 == done.returncode, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


def test_a_rule_is_two_files(copy: Path) -> None:
    """With the two files of the page the new rule passes all that every rule is asked, and is listed with its page."""
    files = dict(blocks("python"))
    assert 2 == len(files)
    for name, text in files.items():
        assert not (copy / name).exists()
        (copy / name).write_text(text, "utf-8")
    (code,) = re.findall(r'@rule\("([A-Z]{3}[0-9]{3})"', "".join(files.values()))
    run = "import pytest; raise SystemExit(pytest.main(sys.argv[1:]))"
    quietly = ("-q", "-p", "no:cacheprovider", "-p", "no:randomly", "--no-header")
    said = ran(
        copy, run, *quietly, "tests/rules/test_library.py", "-k", f"{code} or without_its_rule or names"
    )
    assert " passed" in said
    assert "failed" not in said
    ran(copy, run, *quietly, "tests/house/test_mirror.py", "tests/house/test_tree.py")
    listed = ran(
        copy, "from roadracing._internal.cli.main import main; raise SystemExit(main())", "rule", code
    )
    assert "A town is not called like the circuit that is near it." in listed


def test_a_field_is_one_file(copy: Path) -> None:
    """With the lines of the page a document may hold the new field, and schema, differences and joins know it."""
    for name, text in blocks("diff"):
        path = copy / name
        before = "".join(f"{line[1:]}\n" for line in text.splitlines() if line[0] == " ")
        after = "".join(f"{line[1:]}\n" for line in text.splitlines())
        source = path.read_text("utf-8")
        assert 1 == source.count(before)
        path.write_text(source.replace(before, after), "utf-8")
    ran(copy, "import runpy; runpy.run_path('tools/check_generated.py', run_name='__main__')", "--write")
    assert "nearest_airport" in (copy / "src/roadracing/schemas/document.schema.json").read_text("utf-8")
    told = """
import roadracing as rr
from roadracing import Venue
facts = {"id": "mid-ohio", "timezone": "America/New_York"}
def season(**more):
    return rr.Season(namespace="a.example.org", venues=[Venue(**facts, **more)])
old, new = season(), season(nearest_airport="CMH")
assert new.venues[0].nearest_airport == "CMH"
assert rr.loads(rr.dumps(new)) == new
assert rr.apply(rr.diff(old, new), old) == new
assert rr.join(one=old, other=new).season == new
print("all of it")
"""
    assert "all of it\n" == ran(copy, told.strip())
    ran(
        copy,
        "import pytest; raise SystemExit(pytest.main(sys.argv[1:]))",
        *(
            "-q",
            "-p",
            "no:cacheprovider",
            "tests/model/kernel/test_fields.py",
            "tests/documents/test_schema.py",
        ),
    )
