"""One season has one text, and a file is replaced whole or not at all."""

import datetime as dt
import json
import os
import random
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.reading import load, loads
from roadracing._internal.documents.writing import dump, dumps
from roadracing._internal.findings.errors import MissingFile
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.plain_data import from_plain, plain
from roadracing._internal.model.kernel.shapes import Merge, Noun, fields_of, is_noun
from roadracing._internal.model.place.restriction import QuietHours
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Timetable
from roadracing._internal.testing.strategies import seasons
from tests.effort import tries

DATA = Path(__file__).parents[1] / "data/documents"
SEASON = Season(namespace="a.example", name="São Paulo")
TEXT = '{\n  "roadracing": 1,\n  "namespace": "a.example",\n  "name": "São Paulo"\n}\n'


class TestText:
    """The text of a season follows from the season alone."""

    def test_form(self) -> None:
        """Two blanks per level, the version first, letters of any script as they are, a line break at the end."""
        assert TEXT == dumps(SEASON)

    def test_every_noun(self) -> None:
        """A document with every kind of object is written in one form, known to the byte."""
        assert (DATA / "whole.canonical.json").read_text("utf-8") == dumps(load(DATA / "whole.json"))

    def test_order_of_keys(self) -> None:
        """Keys stand in the order in which the nouns declare them, the kind of an object first."""
        venue = Venue(
            timezone="UTC",
            id="v",
            restrictions=[QuietHours(until_time=dt.time(7), from_time=dt.time(20), id="q")],
        )
        (written,) = json.loads(dumps(Season(namespace="a.example", venues=[venue])))["venues"]

        assert ["id", "timezone", "restrictions"] == list(written)
        assert ["kind", "id", "from_time", "until_time"] == list(written["restrictions"][0])

    def test_whole_numbers(self) -> None:
        """A measure that is whole is written without a point."""
        venue = Venue(id="v", timezone="UTC", latitude_deg=41.0, longitude_deg=-73.5)

        assert {"latitude_deg": 41, "longitude_deg": -73.5}.items() <= json.loads(
            dumps(Season(namespace="a.example", venues=[venue]))
        )["venues"][0].items()
        assert '"latitude_deg": 41,' in dumps(Season(namespace="a.example", venues=[venue]))

    def test_unknown_is_absent(self) -> None:
        """Nothing is written for what is not known."""
        assert {"id": "s", "weekend": "w", "kind": "race"} == plain(
            Session(id="s", weekend="w", kind=SessionKind.RACE)
        )

    def test_empty_object_is_not_nothing(self) -> None:
        """A timetable without any known fact is still a timetable."""
        text = dumps(
            loads(
                '{"roadracing": 1, "namespace": "a.example", "weekends":[{"id":"w","venue":"v","timetable":{}}]}'
            )
        )

        assert Timetable() == loads(text).weekends[0].timetable

    @tries(15)
    @given(seasons())
    def test_round_trip(self, season: Season) -> None:
        """What is written for any season is read as that season, and written the same again."""
        text = dumps(season)
        again = loads(text)

        assert season == again
        assert hash(season) == hash(again)
        assert text == dumps(again)

    @tries(15)
    @given(seasons(), st.integers())
    def test_equal_seasons(self, season: Season, seed: int) -> None:
        """Seasons that were built in another order are equal, and have equal texts."""
        other = _shuffled(season, random.Random(seed))  # noqa: S311 - accidents, not secrets

        assert season == other
        assert dumps(season) == dumps(other)

    @tries(15)
    @given(seasons(), st.integers())
    def test_order_of_keys_read(self, season: Season, seed: int) -> None:
        """In which order the keys of an object were written decides nothing."""
        data = json.loads(dumps(season))

        assert season == loads(json.dumps(_disordered(data, random.Random(seed))))  # noqa: S311 - accidents, not secrets

    @tries(15)
    @given(seasons())
    def test_facts_by_themselves(self, season: Season) -> None:
        """A fact in a change or a claim is written as it is in a document, and read as the same value."""
        document = json.loads(dumps(season))
        del document["roadracing"]

        assert JsonValue.of(document) == JsonValue.of(plain(season))
        assert season == from_plain(Noun(Season), document)

    def test_too_deep(self) -> None:
        """What no reader would take is not written."""
        deep: Any = 1
        for _ in range(200):
            deep = [deep]

        with pytest.raises(ValueError, match="nested more than 100 deep"):
            dumps(attrs.evolve(SEASON, extra=Extra({"a.example:b": deep})))


def _shuffled(value: Any, chance: random.Random) -> Any:
    """The same object, built from the same facts in another order."""
    facts = {}
    for name, field in fields_of(type(value)).items():
        found = getattr(value, name)
        if field.many:
            members = [_shuffled(each, chance) if is_noun(type(each)) else each for each in found]
            if field.merge is not Merge.ORDERED:
                chance.shuffle(members)
            found = members
        facts[name] = found
    items = list(facts.items())
    chance.shuffle(items)
    return type(value)(**dict(items))


def _disordered(data: Any, chance: random.Random) -> Any:
    """The same facts with the keys of each object in another order."""
    if isinstance(data, dict):
        items = [(key, _disordered(value, chance)) for key, value in data.items()]
        chance.shuffle(items)
        return dict(items)
    return [_disordered(each, chance) for each in data] if isinstance(data, list) else data


class TestFile:
    """A file holds one season or the other, and never a part of one."""

    def test_new_file(self, tmp_path: Path) -> None:
        """A file that was not there is made, with the text in UTF-8 and nothing beside it."""
        dump(SEASON, tmp_path / "season.json")

        assert TEXT.encode() == (tmp_path / "season.json").read_bytes()
        assert ["season.json"] == [path.name for path in tmp_path.iterdir()]

    def test_text_path(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A path may be text, and relative to the folder one is in."""
        monkeypatch.chdir(tmp_path)
        dump(SEASON, "season.json")

        assert SEASON == load("season.json")

    @pytest.mark.parametrize("umask", [0o022, 0o077])
    def test_permissions_of_a_new_file(self, tmp_path: Path, umask: int) -> None:
        """A new file may be read by whoever may read files that this user makes."""
        usual = os.umask(umask)
        try:
            dump(SEASON, tmp_path / "season.json")
        finally:
            os.umask(usual)

        assert 0o666 & ~umask == stat.S_IMODE((tmp_path / "season.json").stat().st_mode)

    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
    def test_permissions_stay(self, tmp_path: Path, mode: int) -> None:
        """A file that is replaced keeps its permissions."""
        path = tmp_path / "season.json"
        path.write_text("old")
        path.chmod(mode)
        dump(SEASON, path)

        assert mode == stat.S_IMODE(path.stat().st_mode)

    def test_link(self, tmp_path: Path) -> None:
        """A link stays a link, and what it leads to is replaced."""
        (tmp_path / "folder").mkdir()
        (tmp_path / "folder/season.json").write_text("old")
        (tmp_path / "link.json").symlink_to("folder/season.json")
        dump(SEASON, tmp_path / "link.json")

        assert (tmp_path / "link.json").is_symlink()
        assert TEXT == (tmp_path / "folder/season.json").read_text("utf-8")

    @pytest.mark.parametrize("failing", ["replace", "fsync", "chmod"])
    def test_failure(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
        """If anything fails, the old file is whole and nothing is left beside it."""
        path = tmp_path / "season.json"
        path.write_text("old")

        def fail(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, failing, fail)
        with pytest.raises(OSError, match="No space left"):
            dump(SEASON, path)

        assert "old" == path.read_text()
        assert ["season.json"] == [path.name for path in tmp_path.iterdir()]

    def test_interrupted(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The same holds if somebody stops the program."""
        path = tmp_path / "season.json"
        path.write_text("old")

        def stop(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            dump(SEASON, path)

        assert ["season.json"] == [path.name for path in tmp_path.iterdir()]

    def test_nothing_to_write(self, tmp_path: Path) -> None:
        """A season that cannot be written does not touch the file."""
        path = tmp_path / "season.json"
        path.write_text("old")
        wrong: Any = "no season"

        with pytest.raises(TypeError, match="a document holds a Season, not a str"):
            dump(wrong, path)

        assert "old" == path.read_text()

    def test_forced_to_the_disk(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The text is on the disk before it replaces the old one, and the new name after."""
        done = []
        fsync, replace = os.fsync, os.replace
        monkeypatch.setattr(os, "fsync", lambda file: (done.append("fsync"), fsync(file)))
        monkeypatch.setattr(os, "replace", lambda *names: (done.append("replace"), replace(*names)))
        dump(SEASON, tmp_path / "season.json")

        assert ["fsync", "replace", "fsync"] == done

    def test_folder(self, tmp_path: Path) -> None:
        """A folder cannot be a document."""
        with pytest.raises(IsADirectoryError):
            dump(SEASON, tmp_path)

        assert [] == [path.name for path in tmp_path.iterdir()]

    def test_missing_folder(self, tmp_path: Path) -> None:
        """Folders are not made."""
        with pytest.raises(FileNotFoundError):
            dump(SEASON, tmp_path / "none" / "season.json")

    def test_device(self) -> None:
        """A device is written to, and not replaced by a file."""
        before = Path("/dev/null").stat()
        dump(SEASON, "/dev/null")

        assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
        assert before.st_rdev == Path("/dev/null").stat().st_rdev

    def test_standard_output(self) -> None:
        """A document can be written to the standard output by its name."""
        program = (
            "from roadracing import Season, dump\n"
            "dump(Season(namespace='a.example', name='S\\xe3o Paulo'), '/dev/stdout')\n"
        )
        found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

        assert TEXT == found.stdout.decode()

    def test_a_missing_folder_is_named(self, tmp_path: Path) -> None:
        """Where there is no folder to write into, the folder is named, and no file that nobody has heard of."""
        with pytest.raises(MissingFile, match="no folder") as caught:
            dump(SEASON, tmp_path / "june" / "season.json")

        assert caught.value.filename == str(tmp_path / "june")
        assert isinstance(caught.value, FileNotFoundError)
