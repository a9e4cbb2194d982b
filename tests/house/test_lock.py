"""The lock files say what to install, and nothing about where they were made."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements/dev.lock", "requirements/test.lock"]


def pins(lock: str) -> dict[str, str]:
    """The versions a lock file names, by package."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    """The packages that requirements ask for, except the project itself."""
    return {re.split(r"[\[<>=~! ]", r, maxsplit=1)[0].lower() for r in requirements} - {"roadracing"}


def asked_for() -> set[str]:
    """Every package the project names: core, extras and development groups."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lists = [
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
        *([r for r in group if isinstance(r, str)] for group in project["dependency-groups"].values()),
    ]
    return set().union(*map(names, lists))


@pytest.mark.parametrize("lock", LOCKS)
def test_names_no_place(lock: str) -> None:
    """Neither a registry nor a folder of the machine that made it is named."""
    _heading, *lines = (ROOT / lock).read_text("utf-8").splitlines()

    assert [] == [
        line for line in lines if not re.match(r"[a-z0-9-]+==[^/@]+ \\$|    --hash=sha256:[0-9a-f]+", line)
    ]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_hashes(lock: str) -> None:
    """What is installed is what was looked at: every pin is followed by the hashes of its files."""
    lines = (ROOT / lock).read_text("utf-8").splitlines()

    pinned = [i for i, line in enumerate(lines) if "==" in line]

    assert len(pinned) > 20
    assert all(lines[i].endswith("\\") and "--hash=sha256:" in lines[i + 1] for i in pinned)


def test_one_environment_holds_both() -> None:
    """The smaller lock repeats the choices of the larger one."""
    assert {} == {
        name: version
        for name, version in pins("requirements/test.lock").items()
        if pins("requirements/dev.lock").get(name) != version
    }


def test_everything_asked_for_is_locked() -> None:
    """A dependency that is named in the project is pinned in the development lock."""
    assert set() == asked_for() - pins("requirements/dev.lock").keys()


@pytest.mark.parametrize("folder", ["tests/browser", "tests/readers"])
def test_no_registry_in_npm_locks(folder: str) -> None:
    """An npm lock pins by hash and leaves the registry to whoever installs."""
    lock = (ROOT / folder / "package-lock.json").read_text("utf-8")

    assert '"integrity": "sha512-' in lock
    assert "resolved" not in lock


def test_every_dependency_has_a_reason() -> None:
    """docs/dependencies.md names whatever the project asks for."""
    told = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", (ROOT / "docs/dependencies.md").read_text("utf-8")))

    assert set() == asked_for() - told
