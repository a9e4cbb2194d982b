"""In a notebook a season shows itself."""

import subprocess
import sys
from types import SimpleNamespace

import attrs
import pytest

from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.notebook import register_notebook
from roadracing._internal.pictures.pen.picture import SVG
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from tests.pictures.weekends import EVERY_WAY, NAMESPACE


class Formatter:
    """What IPython has for each media type, as far as it is asked here."""

    def __init__(self) -> None:
        self.printers: dict[type, object] = {}

    def for_type(self, kind: type, function: object) -> None:
        """Keep a function for a type."""
        self.printers[kind] = function


def shell(formatter: Formatter) -> SimpleNamespace:
    """A notebook's shell."""
    return SimpleNamespace(display_formatter=SimpleNamespace(formatters={SVG: formatter}))


def test_shows_the_timetable() -> None:
    """A season of one weekend is its timetable; others are shown as text."""
    formatter = Formatter()

    assert register_notebook(shell(formatter))
    (show,) = formatter.printers.values()
    assert callable(show)
    assert timetable(EVERY_WAY).svg == show(EVERY_WAY)
    assert show(Season(namespace=NAMESPACE)) is None
    lost = attrs.evolve(EVERY_WAY, weekends=())
    assert show(lost) is None


def test_running_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shell that is running is found without being named."""
    formatter = Formatter()
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell(formatter)))  # type: ignore[arg-type]

    assert register_notebook()
    assert [Season] == list(formatter.printers)


@pytest.mark.parametrize("running", [None, SimpleNamespace(), SimpleNamespace(display_formatter=None)])
def test_no_notebook(monkeypatch: pytest.MonkeyPatch, running: object) -> None:
    """Where no notebook is running nothing happens."""
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: running))  # type: ignore[arg-type]

    assert not register_notebook()


def test_ipython_is_not_imported() -> None:
    """Who has no notebook pays for none."""
    code = "import sys, roadracing.pictures; sys.exit('IPython' in sys.modules)"

    assert 0 == subprocess.run([sys.executable, "-c", code], check=False).returncode
