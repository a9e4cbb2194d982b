"""Files are there compressed as well."""

import gzip
from pathlib import Path

from hypothesis import given, strategies as st

from roadracing._internal.site.publishing import compressed
from tests.feeds.seasons import sebring
from tests.site.for_everybody import publish


@given(st.binary(max_size=5000))
def test_comes_back(content: bytes) -> None:
    """Any gzip reader gets the file back."""
    assert content == gzip.decompress(compressed(content))


def test_nothing_but_the_file() -> None:
    """Neither a name nor a time nor a system is in it, so that equal files are equal."""
    assert b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff" == compressed(b"a")[:10]


def test_published(tmp_path: Path) -> None:
    """Beside everything but the index there is its compressed copy."""
    done = publish(sebring(), tmp_path / "public")
    plain = {path for path in done.files if not path.endswith(".gz") and path != "index.json"}

    assert {f"{path}.gz" for path in plain} == {path for path in done.files if path.endswith(".gz")}
    assert all(done.files[path] == gzip.decompress(done.files[f"{path}.gz"]) for path in plain)
