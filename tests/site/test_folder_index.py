"""The index of a published folder."""

import json
from collections.abc import Mapping

from tests.site.folder_of_pages import BASE, PAGE
from tests.site.weekends import WEEKEND


def test_index(site: Mapping[str, bytes]) -> None:
    """The index lists the pages with what they are and where, and every file with its size and hash."""
    index = json.loads(site["index.json"])
    expected = {"path": PAGE, "url": f"{BASE}{PAGE}", "kind": "weekend", "weekend": WEEKEND}

    assert expected in index["pages"]
    assert {"path": "now.html", "url": f"{BASE}now.html", "kind": "now"} in index["pages"]
    assert {*index["files"], "index.json"} == set(site)
