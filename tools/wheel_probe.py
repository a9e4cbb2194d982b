"""Try an installation: what the base promises, what its extra adds, and what it says where one is missing.

Run in an environment that holds the wheel and one extra: ``python wheel_probe.py EXTRA EXAMPLES``.
"""

import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import roadracing as rr


def base(season: rr.Season, path: Path, with_geometry: bool) -> None:
    """Load, check, validate, join, feed and draw a timetable."""
    report = rr.check(path)
    assert not report.crashes, report.crashes
    assert rr.validate(season).ok
    resting = {rule.reason for rule in report.not_run if "pip install" in rule.reason}
    line = "needs an extra that is not installed: pip install 'roadracing[geometry]'"
    assert resting == (set() if with_geometry else {line}), resting
    assert rr.join(one=season, other=season).season == season
    assert rr.loads(rr.dumps(season)) == season
    assert rr.feed(season, series="alms").startswith(b"BEGIN:VCALENDAR")
    weekend = season.weekends[0].id
    assert "<svg" in rr.pictures.timetable(season, weekend).svg
    for facade in (rr, *(getattr(rr, name) for name in dir(rr))):
        for name in getattr(facade, "__all__", ()):
            try:
                getattr(facade, name)
            except rr.MissingExtra as error:
                assert "pip install 'roadracing[" in str(error), error


def added(package: str, extra: str, work: Callable[[], object]) -> None:
    """What an extra adds works where its package is there, and is missed in one sentence where it is not."""
    if importlib.util.find_spec(package) is not None:
        work()
        return
    try:
        work()
    except rr.MissingExtra as error:
        assert f"needs an extra that is not installed: pip install 'roadracing[{extra}]'" in str(error), error
    else:
        raise AssertionError(f"{extra} is not missed")


def main(extra: str, examples: Path) -> None:
    """Try the base, and each extra whether it is there or not."""
    path = examples / "mid-ohio-2004.json"
    season = rr.load(path)
    here = {
        package
        for package in ("babel", "click", "hypothesis", "jinja2", "openpyxl", "pdfplumber", "shapely")
        if importlib.util.find_spec(package) is not None
    }
    brings = {
        "": set[str](),
        "geometry": {"shapely"},
        "xlsx": {"openpyxl"},
        "pdf": {"pdfplumber"},
        "languages": {"babel"},
        "site": {"jinja2"},
        "testing": {"hypothesis"},
        "cli": {"click", "jinja2", "openpyxl", "pdfplumber", "shapely"},
        "all": {"babel", "click", "hypothesis", "jinja2", "openpyxl", "pdfplumber", "shapely"},
    }
    assert brings.get(extra, here) == here, here
    base(season, path, "shapely" in here)
    added("shapely", "geometry", lambda: rr.pictures.paddock(season))
    added("hypothesis", "testing", lambda: rr.testing.seasons())  # noqa: PLW0108 - looked up when it is called
    added("babel", "languages", lambda: rr.feed(season, options=rr.feeds.Options(language="de")))
    with tempfile.TemporaryDirectory() as folder:
        plain = rr.load(examples / "long-beach-2013.json")
        added("jinja2", "site", lambda: rr.publish(plain, Path(folder) / "public"))
    command = Path(sys.executable).with_name("roadracing")
    done = subprocess.run([str(command), "--version"], capture_output=True, text=True, check=False)
    if "click" in here:
        assert done.returncode == 0, done.stderr
    else:
        assert "pip install 'roadracing[cli]'" in done.stderr, done.stderr


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
