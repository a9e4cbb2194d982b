"""The engine that writes pages."""

import sys
from pathlib import Path

import pytest

from roadracing._internal.findings.errors import MissingExtra
from tests.site.for_everybody import publish
from tests.site.weekends import everything


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the engine that writes pages is missing, it is said what to install, before anything is written."""
    from roadracing._internal.site.pages import templating  # noqa: PLC0415

    templating.environment.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtra, match=r"pip install 'roadracing\[site\]'"):
        publish(everything(), tmp_path / "public")

    assert [] == list(tmp_path.iterdir())
    assert publish(everything(), tmp_path / "public", pages=False).feeds
