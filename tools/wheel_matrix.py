"""Install the built wheel as people do, and try what each installation promises.

The base and everything on every Python of this machine from 3.11 on; each extra alone, and the oldest versions that
`pyproject.toml` allows, on the oldest of them.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)
TRIED = (*range(OLDEST[1], OLDEST[1] + 6),)
UV = str(Path(sys.executable).with_name("uv"))
PROBE = ROOT / "tools" / "wheel_probe.py"
ZONES = ROOT / "tools" / "zone_probe.py"


def pythons() -> dict[str, str]:
    """Every Python of this machine that is new enough and runs, by its version, oldest first."""
    places = [f"python3.{minor}" for minor in TRIED] + [sys.executable]
    managed = sorted(Path.home().glob(".pyenv/versions/*/bin/python"))
    found: dict[tuple[int, ...], str] = {}
    for place in [*places, *map(str, managed)]:
        told = (
            subprocess.run(
                [place, "-I", "-c", "import ensurepip, sys; print(*sys.version_info[:2])"],
                capture_output=True,
                text=True,
                check=False,
            )
            if shutil.which(place)
            else None
        )
        if told is not None and told.returncode == 0:
            version = tuple(map(int, told.stdout.split()))
            if version >= OLDEST:
                found.setdefault(version, place)
    return {".".join(map(str, version)): found[version] for version in sorted(found)}


def project() -> dict[str, list[str]]:
    """What the core needs, under an empty name, and what each extra adds."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {"": told["dependencies"], **told["optional-dependencies"]}


def oldest() -> Iterator[str]:
    """The oldest version that is allowed of each package, as a constraint."""
    for needed in {one for many in project().values() for one in many}:
        if found := re.fullmatch(r"([A-Za-z0-9_-]+)>=([0-9.]+)", needed):
            yield f"{found[1]}=={found[2]}"


def tried(wheel: Path, python: str, extra: str, folder: Path, constraints: Path | None = None) -> str | None:
    """Install the wheel with an extra into an environment of its own, and run the probe in it.

    Returns:
        What went wrong.
    """
    environment = folder / "environment"
    bought = f"{wheel}[{extra}]" if extra else str(wheel)
    within = environment / "bin" / "python"
    limits = ["-c", str(constraints)] if constraints is not None else []
    for command in (
        [UV, "venv", "--quiet", "--clear", "--python", python, str(environment)],
        [UV, "pip", "install", "--quiet", "--python", str(within), *limits, bought],
        [str(within), "-I", "-W", "error", str(PROBE), extra, str(ROOT / "examples")],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
        if done.returncode:
            return done.stderr or done.stdout
    return None


def under_two_zone_databases(wheel: Path, python: str, folder: Path) -> str | None:
    """What one release of the tz database wrote is read under a later one, and the reverse.

    Returns:
        What went wrong.
    """
    environment = folder / "zones"
    within = str(environment / "bin" / "python")
    older, newer = "2024.1", ">=2026.1"
    documents = {release: str(folder / f"{number}.json") for number, release in enumerate((older, newer))}
    offsets = {older: "-04:00", newer: "-03:00"}

    def steps() -> Iterator[list[str]]:
        yield [UV, "venv", "--quiet", "--clear", "--python", python, str(environment)]
        yield [UV, "pip", "install", "--quiet", "--python", within, str(wheel)]
        for release, other in ((newer, None), (older, newer), (newer, older)):
            wanted = f"tzdata{release}" if release == newer else f"tzdata=={release}"
            yield [UV, "pip", "install", "--quiet", "--python", within, wanted]
            yield [within, "-I", str(ZONES), "write", documents[release]]
            if other:
                yield [within, "-I", str(ZONES), "read", documents[other], offsets[release], offsets[other]]

    for command in steps():
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
        if done.returncode:
            return done.stderr or done.stdout
    return None


def main() -> int:
    """Try every installation; print each, and what went wrong.

    Returns:
        How many failed.
    """
    found = pythons()
    first = next(iter(found))
    extras = [name for name in project() if name]
    failed = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
        (wheel,) = folder.glob("*.whl")
        constraints = folder / "oldest.txt"
        constraints.write_text("\n".join(sorted(oldest())) + "\n", encoding="utf-8")
        cells: list[tuple[str, str, Path | None]] = [
            *((version, extra, None) for version in found for extra in ("", "all")),
            *((first, extra, None) for extra in extras if extra != "all"),
            *((first, extra, constraints) for extra in ("", "all")),
        ]
        for version, extra, limits in cells:
            wrong = tried(wheel, found[version], extra, folder, limits)
            failed += wrong is not None
            with_ = f"with {extra}" if extra else "alone"
            versions = "the oldest allowed versions" if limits else "the newest versions"
            sys.stdout.write(f"Python {version}, {with_}, {versions}: {wrong or 'fine'}\n")
            sys.stdout.flush()
        wrong = under_two_zone_databases(wheel, found[first], folder)
        failed += wrong is not None
        sys.stdout.write(
            f"Python {first}, documents under two releases of the tz database: {wrong or 'fine'}\n"
        )
    return failed


if __name__ == "__main__":
    sys.exit(min(main(), 1))
