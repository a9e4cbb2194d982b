"""The browser that all tests of this folder share."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.chromium import Chromium


@pytest.fixture(scope="session")
def browser() -> Iterator["Chromium"]:
    """A running Chromium. Where there is none the test is skipped, but on a build server it fails."""
    must = bool(os.environ.get("CI"))
    if not must:
        pytest.importorskip("playwright", reason="playwright is not installed")
    from tests.browser.chromium import Chromium, chromium  # noqa: PLC0415 - quick tests need no browser

    if chromium() is None:
        if must:
            pytest.fail("Chromium is not installed: `make browser` as root on Debian does it")
        pytest.skip("Chromium is not installed")
    with Chromium() as running:
        yield running
