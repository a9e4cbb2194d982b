"""What a shell is offered while somebody types."""

from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from roadracing._internal.cli.app import cli


def offered(*words: object, incomplete: str) -> list[str]:
    """What is offered for the word that is being typed."""
    shell = ShellComplete(cli, {}, "roadracing", "_ROADRACING_COMPLETE")
    return [item.value for item in shell.get_completions([str(word) for word in words], incomplete)]


@pytest.mark.parametrize("verb", ["delay", "cancel", "start", "move"])
def test_sessions(weekend: Path, verb: str) -> None:
    """Sessions are offered by their ids, and by endings of them that no other has."""
    assert ["pro-celebrity-race"] == offered("change", weekend, verb, incomplete="pro-celebrity-r")
    whole = offered("change", weekend, verb, incomplete="long-beach-2013-pro-celebrity-r")
    assert ["long-beach-2013-pro-celebrity-race"] == whole
    assert [] == offered("change", weekend, verb, incomplete="nowhere")


@pytest.mark.parametrize("command", ["show", "feed"])
def test_series(weekend: Path, command: str) -> None:
    """Series are offered by their ids."""
    assert ["american-le-mans-series"] == offered(command, weekend, "--series", incomplete="ameri")


def test_what_cannot_be_read_offers_nothing(tmp_path: Path) -> None:
    """A file that is not there, and one that is no document, are the command's to complain of."""
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    for file in (broken, tmp_path / "none.json", "-"):
        assert [] == offered("change", file, "delay", incomplete="pro")
