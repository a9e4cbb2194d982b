"""A published weekend with everything, made once for all that look at its pages."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from roadracing._internal.site import folder
from tests.site.folder_of_pages import BASE
from tests.site.for_everybody import publish
from tests.site.html import parsed, structure
from tests.site.replaced_folders import exchanges
from tests.site.retelling import retold, tame
from tests.site.weekends import everything


@pytest.fixture(scope="module")
def quick_disk() -> Iterator[None]:
    """A disk that nobody waits for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The weekend with everything, published under an address."""
    return publish(everything(), tmp_path_factory.mktemp("site") / "public", base_url=BASE).files


@pytest.fixture(scope="session")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """The same in words that mean no harm: the structure of every page, and every other file."""
    folder = tmp_path_factory.mktemp("tame") / "public"
    files = publish(retold(everything(), tame), folder, base_url=BASE).files
    return {p: structure(parsed(c, strict=True)) if p.endswith(".html") else c for p, c in files.items()}


@pytest.fixture(params=["in one step", "in two steps"])
def out(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that is not there yet, on a system that can exchange folders, and on one that cannot."""
    if request.param == "in two steps":
        monkeypatch.setattr(folder, "exchange", lambda *_: False)
    elif not exchanges(tmp_path):
        pytest.skip("this file system cannot exchange folders")
    where = tmp_path / "public"
    yield where
    assert [] == [path.name for path in where.parent.iterdir() if path.name.startswith(".public")]
