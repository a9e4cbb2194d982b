"""What is left beside a folder that was being replaced."""

import os
from pathlib import Path

import pytest

from roadracing._internal.site import folder_beside as beside
from roadracing._internal.site.folder import replace_folder
from tests.site.replaced_folders import NEW, held


def test_left_behind(out: Path) -> None:
    """What was left beside the folder by a call that was cut off is removed; what others have there is not."""
    for name in (".public.new-01234567", ".public.gone-01234567", ".public.old-01234567"):
        (out.parent / name / "feeds").mkdir(parents=True)
        (out.parent / name / "feeds" / "x.ics").touch()
    others = [".public.new", ".public2.new-01234567", "public.new-01234567", ".public.new-0123456x"]
    for name in others:
        (out.parent / name).mkdir()
    out.mkdir()
    replace_folder(out, NEW)

    assert sorted(["public", *others]) == sorted(path.name for path in out.parent.iterdir())
    (out.parent / ".public.new").rmdir()
    (out.parent / ".public2.new-01234567").rmdir()
    (out.parent / ".public.new-0123456x").rmdir()


def test_being_written(out: Path) -> None:
    """A folder somebody is writing is not taken for one that was left behind."""
    with beside.new_beside(out) as new:
        (new / "x").touch()
        beside.tidy(out)
        assert (new / "x").exists()
        new.rename(out)


def test_without_locks(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where folders cannot be locked, only what is a day old is taken for left behind."""

    def no_lock(_: Path) -> int:
        raise beside._CannotLockError

    monkeypatch.setattr(beside, "_hold", no_lock)
    fresh, stale = out.with_name(".public.new-00000000"), out.with_name(".public.new-11111111")
    fresh.mkdir()
    stale.mkdir()
    os.utime(stale, (1, 1))
    replace_folder(out, NEW)

    assert (True, False) == (fresh.exists(), stale.exists())
    assert NEW == held(out)
    fresh.rmdir()
