"""What a project says of itself."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.project.settings import ProjectError, Settings, settings_in
from tests.effort import tries


@tries(15)
@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_come_back(tmp_path_factory: pytest.TempPathFactory, document: str, issuer: str) -> None:
    """Whatever the names are, the file says them as they are."""
    path = tmp_path_factory.mktemp("settings") / "roadracing.toml"
    settings = Settings(document=document, issuer=issuer, audience="competitors")
    path.write_bytes(settings.text().encode(errors="surrogatepass"))

    assert settings == settings_in(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("docment = 'a.json'", 'did you mean "document"?'),
        ("audience = 'everybody'", 'there is no audience "everybody"'),
        ("base_url = 3", 'base_url is a text in quotes, not "3"'),
        ("document = ", "is no TOML"),
        ("document = ''", "document is a text in quotes"),
    ],
)
def test_what_they_are_not(tmp_path: Path, text: str, said: str) -> None:
    """A setting that no project has, or of another shape, is named with what would be right."""
    path = tmp_path / "roadracing.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ProjectError, match=r"roadracing\.toml") as refused:
        settings_in(path)
    assert said in str(refused.value)


def test_settings_that_are_none(tmp_path: Path) -> None:
    """A file larger than settings are is not read: names of many parts take their reader long."""
    path = tmp_path / "roadracing.toml"
    path.write_text("a" + ".a" * 8_000 + " = 1\n")
    with pytest.raises(ProjectError, match="there is no setting"):
        settings_in(path)
    path.write_text("a" + ".a" * 9_000 + " = 1\n")
    with pytest.raises(ProjectError, match="larger than 16,384 bytes"):
        settings_in(path)
