"""Where each page and each picture of a folder is."""

from roadracing._internal.site.pages import paths


def test_every_path_is_another() -> None:
    """No two things of a folder have one place, and none leaves the folder."""
    fixed = [getattr(paths, name) for name in paths.__all__ if name.isupper()]
    made = [paths.weekend_page("a"), paths.noticeboard_page("a"), paths.status_path("a")]
    drawn = [paths.timetable_picture("a", "wide"), paths.timetable_picture("a", "tall")]
    drawn += [paths.paddock_picture("a", "wide"), paths.paddock_picture("b", "wide")]
    every = [path for path in [*fixed, *made, *drawn] if isinstance(path, str)]
    assert len(every) == len(set(every))
    assert not any(path.startswith("/") or ".." in path for path in every)


def test_what_keeps_pages_lies_above_them() -> None:
    """A service worker keeps what lies beside it and below, so it lies at the top of the folder."""
    assert "/" not in paths.OFFLINE
