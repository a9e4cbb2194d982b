"""What has changed, as the page of a weekend tells it."""

from collections.abc import Mapping
from pathlib import Path

import attrs
import pytest

from roadracing._internal.time.start import Start
from roadracing._internal.versions.refusals import ApplyRefused
from roadracing._internal.versions.revise import revise
from tests.site.folder_of_pages import PAGE
from tests.site.for_everybody import publish
from tests.site.html import parsed, text, with_class
from tests.site.weekends import at, everything


def test_changes(site: Mapping[str, bytes]) -> None:
    """The bulletins say what has changed, the latest first, with who issued it, when and why."""
    first, second = with_class(parsed(site[PAGE]), "notice")

    assert text(first).startswith("Bulletin 2 of Apex Saturday 6 November 2027, 09:05 (EDT, UTC−4) Fog")
    assert "Pit walk cancelled" in text(first)
    assert text(second).startswith("Bulletin 1 of Apex")


def test_changes_since(tmp_path: Path) -> None:
    """With the version people know, what has changed since is told and drawn; its bulletins are not repeated."""
    before = everything()
    later = [
        attrs.evolve(s, start=Start.at(at(2027, 11, 7, 14)), end=at(2027, 11, 7, 15, 40))
        if s.id == "gt-race"
        else s
        for s in before.sessions
    ]
    silently = attrs.evolve(before, sessions=tuple(later))
    told = revise(before, silently, issued=at(2027, 11, 6, 20), reason="Television")
    words = "Sun 7 Nov: GT Cup Race moved from 13:00 to 14:00"

    page = parsed(publish(silently, tmp_path / "a", previous=before).files[PAGE])
    assert [words] == [text(line) for line in with_class(page, "lines")[0]]
    page = parsed(publish(told, tmp_path / "b", previous=before).files[PAGE])
    assert 1 == text(page).count(words)
    with pytest.raises(ApplyRefused):
        publish(before, tmp_path / "c", previous=attrs.evolve(before, namespace="other.example"))
    assert not (tmp_path / "c").exists()


def test_changes_that_nobody_told(tmp_path: Path) -> None:
    """Where there is no bulletin, the sessions themselves say what has become of them."""
    page = parsed(publish(everything(bulletins=()), tmp_path / "public").files[PAGE])

    assert [
        "Sat 6 Nov: GT Cup Pro Qualifying: delayed, 09:40, was 09:00",
        "Sat 6 Nov: Pit walk: cancelled",
        "Sat 6 Nov: Touring Challenge Qualifying: postponed, was Fri 5 Nov 15:00",
    ] == [text(line) for line in with_class(page, "lines")[0]]
