"""Rules are found where they are declared."""

from pathlib import Path

import pytest

from roadracing._internal.rules.engine.room import Room

RULE = '''"""One rule."""

from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.rule import rule


@rule("{code}", "{name}", Severity.INFO)
def {function}(case):
    """Something holds."""
    yield from ()
'''


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """An empty package that can be imported, by a name of its own."""
    folder = tmp_path / f"room_of_{request.node.name.partition('[')[0]}"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    return folder


def put(folder: Path, module: str, code: str, name: str = "a-rule") -> None:
    """A module with one rule."""
    (folder / f"{module}.py").write_text(RULE.format(code=code, name=name, function=module), "utf-8")


def test_every_rule_of_every_module(package: Path) -> None:
    """They come in the order of their codes, and one that a module only imports is not its own."""
    put(package, "first", "SCH902")
    put(package, "second", "SCH901")
    (package / "third.py").write_text(f"from {package.name}.first import first\n", "utf-8")
    room = Room(package=package.name, areas=("SCH",))
    assert ["SCH901", "SCH902"] == [rule.code.code for rule in room.rules]
    assert room.rules is room.rules


def test_a_code_of_another_area(package: Path) -> None:
    """It is refused, with the place of the rule and what would be right."""
    put(package, "first", "TRK901")
    with pytest.raises(
        ValueError, match=r"TRK901 \(a-rule\) is declared in .*\.first, where codes begin with SCH"
    ):
        _ = Room(package=package.name, areas=("SCH",)).rules


def test_a_code_that_two_modules_use(package: Path) -> None:
    """It is refused, and both rules are named."""
    put(package, "first", "SCH901", "mine")
    put(package, "second", "SCH901", "yours")
    with pytest.raises(ValueError, match="SCH901 is the code of two rules: mine, yours"):
        _ = Room(package=package.name, areas=("SCH",)).rules
