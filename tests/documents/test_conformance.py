"""What is read, what is refused and where stays as other readers know it."""

from pathlib import Path

import pytest

import roadracing as rr
from tests.documents.conformance import beside, documents, outcome


@pytest.mark.parametrize(
    "path", [*documents("read"), *documents("refused")], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_outcome(path: Path) -> None:
    """A document is written back, or refused at the places, that stand beside it."""
    assert beside(path).read_bytes() == outcome(path)


@pytest.mark.parametrize("path", documents("read"), ids=lambda path: path.stem)
def test_what_is_written_is_read(path: Path) -> None:
    """What is written back is the same season, and is written alike again."""
    written = beside(path).read_bytes()
    season = rr.loads(written.decode())
    assert rr.load(path) == season
    assert written == rr.dumps(season).encode()


def test_each_refusal_is_one() -> None:
    """What is refused has an error."""
    assert [] == [path.name for path in documents("refused") if outcome(path) == b"[]\n"]
