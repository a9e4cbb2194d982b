"""What is published names where it lives once that is stated, and nothing before."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORGE = "https://forge.example.org/a/roadracing"


@pytest.fixture(scope="module")
def hook() -> Any:
    """The hook of the build."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[a](docs/a.md)", f"[a]({FORGE}/blob/v1.0/docs/a.md)"),
        ("![a\nb](docs/a.svg)", f"![a\nb]({FORGE}/raw/v1.0/docs/a.svg)"),
        ("[a](https://a.example.org/x)", "[a](https://a.example.org/x)"),
        ("[a](#a)", "[a](#a)"),
    ],
)
def test_links_are_written_in_full(hook: Any, written: str, expected: str) -> None:
    """What leads into the repository is found from elsewhere too, a picture as the picture; the rest stays."""
    assert expected == hook.in_full(written, FORGE, "1.0")


@pytest.mark.parametrize("stated", ["", FORGE, FORGE + "/"])
def test_no_address_is_made_up(hook: Any, monkeypatch: pytest.MonkeyPatch, stated: str) -> None:
    """The metadata has links where the repository is stated, and none before."""
    monkeypatch.setenv(hook.REPOSITORY, stated)
    told: dict[str, Any] = {"version": "1.0"}
    hook.CustomMetadataHook(str(ROOT), {}).update(told)
    assert ("urls" in told) is bool(stated)
    assert (FORGE in told["readme"]["text"]) is bool(stated)
    assert "//blob" not in told["readme"]["text"]
