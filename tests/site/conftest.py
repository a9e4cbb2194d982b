"""A published weekend with everything, made once for all that look at its pages."""

import os
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.site.folder_of_pages import BASE
from tests.site.for_everybody import publish
from tests.site.html import parsed, structure
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
