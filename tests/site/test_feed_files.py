"""The feeds of a published folder."""

import json
from pathlib import Path

from tests.site.for_everybody import publish
from tests.site.weekends import everything


def test_without_pages(tmp_path: Path) -> None:
    """Feeds alone are published to whoever wants no pages."""
    done = publish(everything(), tmp_path / "public", pages=False)

    assert () == done.pages
    assert not {"index.html", "weekends", "pictures", "assets"} & {path.split("/")[0] for path in done.files}
    assert [] == json.loads(done.files["index.json"])["pages"]
