"""Zones are those of the tzdata package, one object for each name."""

import copy
import os
import pickle
import shutil
import subprocess
import sys
import threading
import zoneinfo
from datetime import UTC, datetime, timedelta
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from roadracing._internal.time import zones
from roadracing._internal.time.zones import (
    UnknownZone,
    Zone,
    around_gap,
    gap_moment,
    utc_readings,
    zone,
    zone_names,
)
from tests.model.clocks import judge

NEW_YORK = "America/New_York"


def wall(*parts: int) -> datetime:
    """What a clock shows."""
    return datetime(*parts)  # noqa: DTZ001 - a wall time has no zone


class TestZone:
    """A zone by its name."""

    def test_one_name_is_one_object(self) -> None:
        """However often and by whatever way a zone is asked for, it is the same object."""
        assert zone(NEW_YORK) is zone(NEW_YORK)
        assert zone(NEW_YORK) is Zone(NEW_YORK)
        assert zone(NEW_YORK) is Zone.no_cache(NEW_YORK)

    def test_clearing_caches_does_not_make_another(self) -> None:
        """Nothing that empties zoneinfo's cache loses a zone."""
        before = zone(NEW_YORK)
        Zone.clear_cache()
        zoneinfo.ZoneInfo.clear_cache()
        assert before is zone(NEW_YORK)

    def test_more_zones_than_zoneinfo_keeps_stay(self) -> None:
        """All zones are held, where zoneinfo keeps eight."""
        before = {name: id(zone(name)) for name in zone_names()}
        assert before == {name: id(zone(name)) for name in zone_names()}

    @pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
    def test_pickle_is_by_name(self, protocol: int) -> None:
        """A pickled zone is its name, and unpickles to the one object."""
        data = pickle.dumps(zone(NEW_YORK), protocol)
        assert zone(NEW_YORK) is pickle.loads(data)
        assert len(data) < 100

    def test_copies_are_itself(self) -> None:
        """Copy and deepcopy of a zone are the zone."""
        assert zone(NEW_YORK) is copy.copy(zone(NEW_YORK))
        assert zone(NEW_YORK) is copy.deepcopy({"zone": zone(NEW_YORK)})["zone"]

    def test_threads_get_one_object(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Threads that ask at once for a zone nobody has loaded get the same one."""
        monkeypatch.setattr(zones, "_zones", {})
        start = threading.Barrier(16)
        found: list[Zone] = []

        def ask() -> None:
            start.wait()
            found.append(zone("Europe/Paris"))

        threads = [threading.Thread(target=ask) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert {id(found[0])} == {id(each) for each in found}
        assert 16 == len(found)

    def test_it_reads_no_file_but_its_own(self) -> None:
        """A zone cannot be made of other data than the tzdata package's."""
        resource = files("tzdata.zoneinfo").joinpath("Asia", "Tokyo")
        with resource.open("rb") as data, pytest.raises(TypeError, match="tzdata package"):
            Zone.from_file(data, key=NEW_YORK)

    def test_repr_is_readable(self) -> None:
        """The repr says the name."""
        assert "Zone('America/New_York')" == repr(zone(NEW_YORK))

    def test_every_zone_loads(self) -> None:
        """Each name stands for a zone whose clocks agree with the judge's in summer and in winter."""
        for name in zone_names():
            for month in (1, 7):
                moment = datetime(2026, month, 1, tzinfo=UTC)
                assert moment.astimezone(judge(name)).isoformat() == moment.astimezone(zone(name)).isoformat()


class TestNames:
    """The names of zones."""

    def test_they_are_those_of_the_package(self) -> None:
        """Places and UTC are zones."""
        assert {"UTC", NEW_YORK, "America/Vancouver", "Europe/Paris", "EST"} < zone_names()

    @pytest.mark.parametrize(
        "name", ["Factory", "localtime", "posixrules", "tzdata.zi", "zone.tab", "__init__.py"]
    )
    def test_what_is_no_place_is_no_zone(self, name: str) -> None:
        """Names that say nothing of any place are none, nor are the package's other files."""
        assert name not in zone_names()
        with pytest.raises(UnknownZone):
            zone(name)

    @pytest.mark.parametrize(
        "name",
        [
            "../../etc/passwd",
            "/etc/localtime",
            "America/../America/New_York",
            "America/New_York/",
            "./America/New_York",
            "America//New_York",
            "America\\New_York",
            "America",
            "america/new_york",
            "AMERICA/NEW_YORK",
            "America/New_York\0",
            "America/New_York\n",
            " America/New_York",
            "",
            ".",
            "x" * 100_000,
        ],
    )
    def test_a_name_is_exact(self, name: str) -> None:
        """Paths, other capitals and stray characters are no names."""
        with pytest.raises(UnknownZone) as refused:
            zone(name)
        assert isinstance(refused.value, ValueError)
        assert len(str(refused.value)) < 300

    @pytest.mark.parametrize(
        ("wrong", "right"),
        [
            ("America/New York", NEW_YORK),
            ("america/new_york", NEW_YORK),
            ("America/NewYork", NEW_YORK),
            ("New York", NEW_YORK),
            ("EST5", "EST5EDT"),
            ("US/Pacfic", "US/Pacific"),
            ("Berlin", "Europe/Berlin"),
            ("Europe/Berln", "Europe/Berlin"),
            ("Amerika/Los_Angeles", "America/Los_Angeles"),
            ("utc", "UTC"),
        ],
    )
    def test_the_nearest_names_are_suggested(self, wrong: str, right: str) -> None:
        """Somebody who misspelt a zone is told the one that was meant."""
        with pytest.raises(UnknownZone, match="did you mean") as refused:
            zone(wrong)
        assert right in str(refused.value).partition("did you mean")[2]

    def test_where_nothing_is_near_the_form_is_shown(self) -> None:
        """Somebody who wrote something else is told how zones are named."""
        with pytest.raises(UnknownZone, match="named like America/New_York"):
            zone("Pit lane")


class TestReadings:
    """What clocks show, as moments."""

    def test_a_time_is_shown_once(self) -> None:
        """On most days a wall time is one moment."""
        assert (datetime(2004, 3, 20, 15, 30, tzinfo=UTC),) == utc_readings(
            zone(NEW_YORK), wall(2004, 3, 20, 10, 30)
        )

    def test_a_time_is_shown_twice(self) -> None:
        """In the hour that clocks are put back over it is two, and its own fold does not matter."""
        both = (datetime(2004, 10, 31, 5, 30, tzinfo=UTC), datetime(2004, 10, 31, 6, 30, tzinfo=UTC))
        for fold in (0, 1):
            assert both == utc_readings(zone(NEW_YORK), wall(2004, 10, 31, 1, 30).replace(fold=fold))

    def test_a_time_is_never_shown(self) -> None:
        """In the hour that clocks jump over it is none."""
        assert () == utc_readings(zone(NEW_YORK), wall(2004, 4, 4, 2, 30))

    def test_a_gap_has_a_moment(self) -> None:
        """The jump is one moment, wherever in the gap one looks."""
        for minute in (0, 1, 30, 59):
            assert datetime(2004, 4, 4, 7, tzinfo=UTC) == gap_moment(
                zone(NEW_YORK), wall(2004, 4, 4, 2, minute, 59)
            )
        assert datetime(2004, 4, 4, 7, tzinfo=UTC) == gap_moment(zone(NEW_YORK), wall(2004, 4, 4, 2))

    def test_a_day_can_be_missing(self) -> None:
        """Samoa had no 30 December 2011."""
        samoa = zone("Pacific/Apia")
        for hour in (0, 12, 23):
            assert () == utc_readings(samoa, wall(2011, 12, 30, hour))
            assert datetime(2011, 12, 30, 10, tzinfo=UTC) == gap_moment(samoa, wall(2011, 12, 30, hour))

    def test_around_a_gap_two_clocks_can_be_read(self) -> None:
        """A missing time is a moment before the gap by the later clock, and one after it by the earlier."""
        before, after = around_gap(zone(NEW_YORK), wall(2004, 4, 4, 2, 30))
        assert (wall(2004, 4, 4, 1, 30), wall(2004, 4, 4, 3, 30)) == tuple(
            each.astimezone(judge(NEW_YORK)).replace(tzinfo=None) for each in (before, after)
        )


SCRIPT = """
from datetime import datetime, timedelta
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.zones import zone, zone_names
print(len(zone_names()))
for name in ("America/New_York", "America/Vancouver", "Asia/Tokyo", "UTC", "Europe/Paris"):
    print(zone(name), zone(name).utcoffset(datetime(2026, 12, 1)))
    for month in (3, 7, 12):
        instant = Instant.local(2026, month, 20, 10, 30, zone=name)
        there = instant.in_timezone("America/New_York")
        print(instant, instant + timedelta(days=100), instant.add(days=100), there, instant.utc)
        print((instant.add(months=2) - instant).in_words(), hash(instant) == hash(instant.utc))
print(Instant.parse("2004-10-31T01:30:00-05:00[America/New_York]").subtract(days=1).start_of("month"))
"""


def run(*, path: Path | None) -> str:
    """What the script prints where ``PYTHONTZPATH`` names the folder, or nothing."""
    environment = {**os.environ, "TZ": "UTC"}
    environment.pop("PYTHONTZPATH", None)
    if path is not None:
        environment["PYTHONTZPATH"] = str(path)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**environment, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "" == done.stderr
    return done.stdout


class TestHost:
    """What the machine holds does not matter."""

    def test_without_zone_data_nothing_changes(self, tmp_path: Path) -> None:
        """A machine with no zone data shows the same times."""
        usual = run(path=None)
        assert "2026-07-20T10:30:00-04:00[America/New_York]" in usual
        assert usual == run(path=tmp_path)

    def test_with_other_zone_data_nothing_changes(self, tmp_path: Path) -> None:
        """A machine whose New York, Vancouver and UTC are Tokyo's shows the same times."""
        with as_file(files("tzdata.zoneinfo").joinpath("Asia", "Tokyo")) as tokyo:
            for name in (NEW_YORK, "America/Vancouver", "UTC", "Europe/Paris"):
                wrong = tmp_path / name
                wrong.parent.mkdir(exist_ok=True)
                shutil.copyfile(tokyo, wrong)
        misled = "from zoneinfo import *; from datetime import *\n"
        misled += "print(ZoneInfo('America/New_York').utcoffset(datetime(2026, 7, 1)))"
        lie = subprocess.run(
            [sys.executable, "-c", misled],
            env={**os.environ, "PYTHONTZPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert "9:00:00" == lie.stdout.strip()
        assert run(path=None) == run(path=tmp_path)

    def test_here_zoneinfo_may_be_misled(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A search path changed while the program runs does not reach zones either."""
        monkeypatch.setattr(zones, "_zones", {})
        zoneinfo.reset_tzpath([str(tmp_path)])
        try:
            assert timedelta(hours=-4) == zone(NEW_YORK).utcoffset(wall(2026, 7, 1))
        finally:
            zoneinfo.reset_tzpath()
