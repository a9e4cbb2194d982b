"""Everything that has to hold of what is published, tried on the files that would be: ``make release-check``.

The distributions are built from the commit, twice, in two places; nothing of the working tree that is not committed is
looked at. They are left in ``dist``.
"""

import filecmp
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from email.message import Message
from email.parser import Parser
from importlib.metadata import PackageMetadata, distribution
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from readme_renderer import markdown

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tools import wheel_matrix

ROOT: Final = wheel_matrix.ROOT
DIST: Final = ROOT / "dist"
REPOSITORY: Final = "ROADRACING_REPOSITORY"
SOMEWHERE: Final = "https://forge.example.org/somebody/roadracing"
"""An address that is nobody's, where the true one is not stated: links are then looked at all the same."""

PERMITTED: Final = (
    "0BSD",
    "Apache",
    "BSD",
    "HPND",
    "ISC",
    "MIT",
    "MIT-CMU",
    "MPL-2.0",
    "PSF",
    "Python",
    "Zlib",
)
"""Licences under which a dependency asks nothing of whoever builds on this library but to be named. Library default."""


def run(*command: str, folder: Path = ROOT, **environment: str) -> str:
    """What a program prints; the check ends where it fails."""
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def built(folder: Path) -> list[Path]:
    """The distributions of the commit, built in a folder; the wheel out of the unpacked source distribution too."""
    tree, out = folder / "tree", folder / "out"
    tree.mkdir(parents=True)
    run("git", "archive", "--output", str(folder / "tree.tar"), "HEAD")
    unpacked(folder / "tree.tar", tree)
    stamp = run("git", "log", "-1", "--format=%ct").strip()
    made = {REPOSITORY: os.environ.get(REPOSITORY) or SOMEWHERE, "SOURCE_DATE_EPOCH": stamp}
    run(sys.executable, "-m", "hatchling", "build", "-d", str(out), folder=tree, **made)
    (source,) = out.glob("*.tar.gz")
    unpacked(source, folder / "source")
    (inside,) = (folder / "source").iterdir()
    again = folder / "again"
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(again), folder=inside, **made)
    (wheel,), (other,) = out.glob("*.whl"), again.glob("*.whl")
    if not filecmp.cmp(wheel, other, shallow=False):
        raise SystemExit(
            "the wheel made from the source distribution differs from the one made from the tree"
        )
    return sorted(out.iterdir())


def unpacked(archive: Path, folder: Path) -> None:
    """Unpack what was packed here."""
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")


def same_bytes(folder: Path) -> str:
    """Two builds in two places give the same bytes, and the second is kept."""
    first, second = built(folder / "one"), built(folder / "another place")
    for one, other in zip(first, second, strict=True):
        if not filecmp.cmp(one, other, shallow=False):
            raise SystemExit(f"{one.name} was built twice and differs")
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    for path in second:
        shutil.copy2(path, DIST)
    return ", ".join(path.name for path in second)


def version_is_told(_: Path) -> str:
    """The tag, where there is one, is the version; the changes of a release are in `CHANGELOG.md`, none waits."""
    told = metadata()["Version"]
    tag = os.environ.get("TAG", "")
    if not tag:
        return f"{told}, not tagged"
    waiting = [path.name for path in (ROOT / "changelog.d").glob("*.md") if path.name != "README.md"]
    if tag != f"v{told}":
        raise SystemExit(f"the tag is {tag}, the version is {told}")
    if f"\n## {told} (" not in (ROOT / "CHANGELOG.md").read_text("utf-8") or waiting:
        raise SystemExit(f"CHANGELOG.md does not tell of {told}, or notes wait: run towncrier build")
    return told


def metadata() -> Message:
    """What the wheel says of itself."""
    (wheel,) = DIST.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode())


def readme_is_shown(_: Path) -> str:
    """The README is rendered as an index would, and what its links and pictures lead to is in the commit."""
    told = metadata()
    page = str(told.get_payload())
    if markdown.render(page) is None:
        raise SystemExit("the README cannot be rendered")
    home = os.environ.get(REPOSITORY) or SOMEWHERE
    there = set(run("git", "ls-tree", "-r", "-t", "--name-only", "HEAD").splitlines())
    found = [
        *re.findall(r"\]\(([^)\s]+)\)", page),
        *(link.split(", ")[1] for link in told.get_all("Project-URL", [])),
    ]
    lost = [
        link
        for link in found
        if not link.startswith("https://")
        or (
            (within := re.match(rf"{home}/(?:raw|blob)/v[^/]+/([^#]*)", link))
            and within[1].rstrip("/") not in there
        )
    ]
    if lost:
        raise SystemExit(f"links of the README that lead nowhere: {', '.join(lost)}")
    return f"{len(found)} links"


def licences(_: Path) -> str:
    """Every package that an installation with all extras brings, and the licence it says it is under."""
    waiting, seen = ["roadracing[all]"], dict[str, str]()
    while waiting:
        needed = Requirement(waiting.pop())
        found = distribution(needed.name)
        name = str(found.metadata["Name"])
        if name in seen and not needed.extras:
            continue
        seen[name] = licence(found.metadata)
        for other in map(Requirement, found.requires or ()):
            asked = needed.extras or {""}
            if other.marker is None or any(other.marker.evaluate({"extra": extra}) for extra in asked):
                waiting.append(f"{other.name}[{','.join(other.extras)}]" if other.extras else other.name)
    for name, under in sorted(seen.items(), key=lambda item: item[0].lower()):
        sys.stdout.write(f"    {name}: {under}\n")
    strange = [name for name, under in seen.items() if not any(word in under for word in PERMITTED)]
    if strange:
        raise SystemExit(f"licences that somebody has to read first: {', '.join(sorted(strange))}")
    return f"{len(seen)} packages"


def licence(told: PackageMetadata) -> str:
    """The licence a package states: its expression, else its classifiers, else the first line of what it says."""
    if "License-Expression" in told:
        return told["License-Expression"]
    classed = [
        one.rpartition(" :: ")[2] for one in told.get_all("Classifier", []) if one.startswith("License")
    ]
    return ", ".join(classed) or (told["License"].splitlines()[0] if "License" in told else "unknown")


def runs_outside(folder: Path) -> str:
    """From the wheel, away from the clone: the demo, the validation of every example, the tutorial, the programs."""
    (wheel,) = DIST.glob("*.whl")
    place = folder / "outside"
    place.mkdir()
    environment = place / "environment"
    python, command = environment / "bin" / "python", environment / "bin" / "roadracing"
    run(wheel_matrix.UV, "venv", "--quiet", "--python", sys.executable, str(environment))
    run(wheel_matrix.UV, "pip", "install", "--quiet", "--python", str(python), f"{wheel}[all]", "pytest")
    shutil.copytree(ROOT / "examples", place / "examples")
    run(str(command), "demo", folder=place)
    for path in sorted((place / "examples").glob("*.json")):
        run(str(command), "validate", str(path), folder=place)
    walk = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); "
        "from pathlib import Path; from tests.docs.pages import Run, blocks; import roadracing; "
        "assert 'environment' in roadracing.__file__, roadracing.__file__; os.chdir(sys.argv[2]); walk = Run(); "
        "[walk.block(block) for block in blocks(Path(sys.argv[1], 'docs', 'tutorial.md'))]"
    )
    run(str(python), "-I", "-c", walk, str(ROOT), str(place))
    judge = place / "tests" / "examples" / "test_programs.py"
    judge.parent.mkdir(parents=True)
    shutil.copy2(ROOT / judge.relative_to(place), judge)
    run(str(python), "-I", "-m", "pytest", "-q", "-p", "no:cacheprovider", str(judge), folder=place)
    return f"the demo, {len(list((place / 'examples').glob('*.json')))} documents, the tutorial, the programs"


def every_installation(_: Path) -> str:
    """The wheel, alone and with each extra, on every Python of this machine."""
    if wheel_matrix.main():
        raise SystemExit("an installation does not keep what it promises")
    return "fine"


def main() -> None:
    """Check one thing after the other, and say what was found."""
    checks: tuple[tuple[str, Callable[[Path], str]], ...] = (
        ("built twice to the same bytes", same_bytes),
        ("version", version_is_told),
        ("README", readme_is_shown),
        ("licences", licences),
        ("from the wheel, outside the clone", runs_outside),
        ("every installation", every_installation),
    )
    with tempfile.TemporaryDirectory() as folder:
        for name, check in checks:
            sys.stdout.write(f"{name} ...\n")
            sys.stdout.flush()
            sys.stdout.write(f"  {check(Path(folder))}\n")
    sys.stdout.write(f"what may be published stands in {DIST.name}/\n")


if __name__ == "__main__":
    main()
