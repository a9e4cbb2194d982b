"""Two offices' calendars of 2004 and their agreement become the common schedule."""

import datetime as dt
import itertools
import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import roadracing as rr
from roadracing._internal.cli.app import run
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from tests.effort import tries
from tests.versions.generated import parts_of

FOLDER = Path(__file__).parents[2] / "examples"
NAMES = ("alms", "scca", "agreement")
FILES = {name: FOLDER / f"2004-{name}.json" for name in NAMES}
SHARED = {
    f"{place}-2004"
    for place in (
        "infineon",
        "laguna-seca",
        "mid-ohio",
        "mosport",
        "portland",
        "road-america",
        "road-atlanta",
        "sebring",
    )
}
GT_AT_INFINEON = "/sessions/infineon-2004-wc-gt-race/start"


@pytest.fixture(scope="module")
def documents() -> dict[str, Season]:
    """The three documents by name."""
    return {name: rr.load(path) for name, path in FILES.items()}


@pytest.fixture(scope="module")
def season(documents: dict[str, Season]) -> Season:
    """What they say together."""
    return rr.join(**documents).season


@pytest.mark.parametrize("name", NAMES)
def test_each_document_stands_alone(name: str) -> None:
    """Each is in canonical form and has no error; the agreement asks for the meanings that one party never stated."""
    report = rr.check(FILES[name])
    assert [] == [*report.errors]
    assert (["JOA033"] if name == "agreement" else []) == [d.code for d in report.warnings]
    assert FILES[name].read_text(encoding="utf-8") == rr.dumps(rr.load(FILES[name]))


def test_each_office_has_written_its_own(documents: dict[str, Season]) -> None:
    """An office lists its own weekends and rounds, and not the other's."""
    for name, organisation, count in (("alms", "alms", 9), ("scca", "scca-pro-racing", 9)):
        listed = [listing.organisation for w in documents[name].weekends for listing in w.listings]
        assert [organisation] * count == listed
        assert {series.id for series in documents[name].series} == {r.series for r in documents[name].rounds}
    assert {"alms"} == {s.id for s in documents["alms"].series}
    assert {"world-challenge"} == {s.id for s in documents["scca"].series}


def test_the_common_schedule(season: Season) -> None:
    """Together they are the common calendar, fact for fact."""
    common = rr.load(FOLDER / "2004-common-calendar.json")
    for collection in ("series", "rounds", "venues", "weekends", "sessions"):
        assert getattr(common, collection) == getattr(season, collection), collection


def test_eight_weekends_are_shared(season: Season) -> None:
    """Both organisations list eight weekends; each has Lime Rock to itself, and that stays two weekends."""
    listed = {w.id: {listing.organisation for listing in w.listings} for w in season.weekends}
    assert SHARED == {weekend for weekend, organisations in listed.items() if len(organisations) == 2}
    assert {"lime-rock-july-2004": {"alms"}, "lime-rock-may-2004": {"scca-pro-racing"}} == {
        weekend: organisations for weekend, organisations in listed.items() if weekend not in SHARED
    }


def test_the_agreement_explains_the_exceptions(documents: dict[str, Season], season: Season) -> None:
    """With it nothing is unexplained; without its exceptions both weekends at Lime Rock would be."""
    assert "JOA005" not in rr.validate(season).codes
    (agreement,) = documents["agreement"].agreements
    exceptions = {e.weekend: set(e.absent) for e in agreement.exceptions}
    assert {
        "lime-rock-july-2004": {"scca-pro-racing"},
        "lime-rock-may-2004": {"alms", "imsa"},
    } == exceptions
    bare = json.loads(rr.dumps(season))
    del bare["agreements"][0]["exceptions"]
    assert 2 == rr.validate(rr.loads(json.dumps(bare)), select=["JOA005"]).codes["JOA005"]


def test_laguna_seca_has_two_names(season: Season) -> None:
    """One weekend, with two names and two ranges of days."""
    (weekend,) = (w for w in season.weekends if w.venue == "laguna-seca")
    assert {
        ("Audi Sports Car Championships", dt.date(2004, 10, 14), dt.date(2004, 10, 16)),
        ("Fry's Electronics Sports Car Championships", dt.date(2004, 10, 15), dt.date(2004, 10, 17)),
    } == {(listing.name, listing.first_day, listing.last_day) for listing in weekend.listings}


def test_rounds_are_counted_apart(season: Season) -> None:
    """At Portland it is the ALMS's fifth round, the GT cars' fifth and the touring cars' sixth."""
    index = Index(season)
    rounds = [r for s in index.sessions_of("portland-2004") for r in index.rounds_of(s.id)]
    assert {("alms", None, 5), ("world-challenge", "wc-gt", 5), ("world-challenge", "wc-tc", 6)} == {
        (r.series, r.car_class, r.number) for r in rounds
    }


def test_a_disputed_date_is_not_chosen(documents: dict[str, Season], season: Season) -> None:
    """Two sources date the GT race at Infineon differently; who says what is named, and neither is taken."""
    assert Index(season).sessions["infineon-2004-wc-gt-race"].start is None
    (dispute,) = (d for d in season.disputed if d.path not in ("/issuer", "/name"))
    assert (GT_AT_INFINEON, ["2004-07-17", "2004-07-18"]) == (
        dispute.path,
        [claim.value for claim in dispute.claims],
    )
    (conflict,) = rr.join(**documents).conflicts
    assert f'{GT_AT_INFINEON}: "2004-07-17" (scca) or "2004-07-18" (alms)' == str(conflict)


def test_the_order_makes_no_difference(documents: dict[str, Season], season: Season) -> None:
    """Whoever sends his document first, and however they are put together, the schedule is the same."""
    for order in itertools.permutations(documents.values()):
        first, second, third = order
        assert season == rr.join(*order).season
        assert season == rr.join(first, rr.join(second, third).season).season
    assert season == rr.join(season, documents["alms"]).season


@cache
def _whole() -> Season:
    return rr.join(*(rr.load(path) for path in FILES.values())).season


@tries(10)
@given(st.data())
def test_a_part_adds_nothing(data: st.DataObject) -> None:
    """Whatever part of the schedule somebody sends back, it says nothing new."""
    whole = _whole()
    part = data.draw(parts_of(whole))
    assert whole == rr.join(whole, part).season == rr.join(part, whole).season


def test_the_schedule_is_sound(season: Season) -> None:
    """As a draft it has no error; it warns of the disputed date, and of meanings that one party never stated."""
    report = rr.validate(season)
    assert [] == [*report.errors]
    assert ["DOC202", "JOA033"] == [d.code for d in report.warnings]


def test_two_ids_for_one_weekend(documents: dict[str, Season]) -> None:
    """Had one office an id of its own for Laguna Seca, the two would be found to be plainly one weekend."""
    text = rr.dumps(documents["scca"]).replace('"laguna-seca-2004"', '"monterey-2004"')
    joined = rr.join(alms=documents["alms"], scca=rr.loads(text)).season
    (found,) = rr.validate(joined, select=["JOA006"]).diagnostics
    assert "laguna-seca-2004" in found.message + str(found.context)
    assert "monterey-2004" in found.message + str(found.context)


def test_the_command(tmp_path: Path, capfd: pytest.CaptureFixture[str], season: Season) -> None:
    """``join`` writes the schedule, and says with file, line and column who claims what."""
    out = tmp_path / "common.json"
    assert 0 == run(["join", *map(str, FILES.values()), "-o", str(out)])
    told = capfd.readouterr().err
    lines = {
        name: next(
            n
            for n, line in enumerate(FILES[name].read_text(encoding="utf-8").splitlines(), 1)
            if f'"start": "{day}"' in line and _session_at(FILES[name], n) == "infineon-2004-wc-gt-race"
        )
        for name, day in (("scca", "2004-07-17"), ("alms", "2004-07-18"))
    }
    assert GT_AT_INFINEON in told
    for name, line in lines.items():
        assert f"{FILES[name]}:{line}:" in told
    assert season == rr.load(out)
    assert 0 == run(["validate", str(out)])


def _session_at(path: Path, line: int) -> str:
    """The id that stands last above a line of a document."""
    above = path.read_text(encoding="utf-8").splitlines()[: line - 1]
    return next(text.split('"')[3] for text in reversed(above) if text.lstrip().startswith('"id"'))
