"""The common calendar of 2004: eight weekends together, Lime Rock apart twice, and what nobody knows left open."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.report import Report
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

FILE = Path(__file__).parents[2] / "examples" / "2004-common-calendar.json"
SIDES = {"alms", "scca-pro-racing"}


@pytest.fixture(scope="module")
def season() -> Season:
    """The example."""
    return loads(FILE.read_bytes(), name=FILE.name)


@pytest.fixture(scope="module")
def index(season: Season) -> Index:
    """The example by its ids."""
    return Index(season)


def moved(season: Season, session: str, start: Start) -> Report:
    """What the rules say if one session is moved."""
    sessions = tuple(attrs.evolve(s, start=start) if s.id == session else s for s in season.sessions)
    return validate(attrs.evolve(season, sessions=sessions))


def test_the_file_is_canonical(season: Season) -> None:
    """Writing what was read gives the same bytes."""
    assert dumps(season).encode() == FILE.read_bytes()


class TestTheSharedSchedule:
    """One schedule, two calendars, and two exceptions."""

    def test_eight_weekends_are_shared(self, season: Season) -> None:
        """Both organisations list eight weekends, and each lists one at Lime Rock alone."""
        listed = {w.id: {listing.organisation for listing in w.listings} for w in season.weekends}
        assert 8 == sum(organisations == SIDES for organisations in listed.values())
        assert {"lime-rock-may-2004": {"scca-pro-racing"}, "lime-rock-july-2004": {"alms"}} == {
            weekend: organisations for weekend, organisations in listed.items() if organisations != SIDES
        }

    def test_the_exceptions_are_stated(self, season: Season) -> None:
        """Without them both weekends at Lime Rock would be unexplained."""
        assert "JOA005" not in validate(season).codes
        (agreement,) = season.agreements
        assert 3 == len(agreement.parties)
        bare = attrs.evolve(season, agreements=(attrs.evolve(agreement, exceptions=()),))
        found = [d.path for d in validate(bare, select=["JOA005"]).diagnostics]
        assert [("weekends", "lime-rock-july-2004"), ("weekends", "lime-rock-may-2004")] == sorted(found)

    def test_laguna_seca_has_two_names_and_two_ranges_of_days(self, index: Index) -> None:
        """Each organisation has its own, and it is one weekend."""
        assert {
            "alms": ("Audi Sports Car Championships", dt.date(2004, 10, 14), dt.date(2004, 10, 16)),
            "scca-pro-racing": (
                "Fry's Electronics Sports Car Championships",
                dt.date(2004, 10, 15),
                dt.date(2004, 10, 17),
            ),
        } == {
            listing.organisation: (listing.name, listing.first_day, listing.last_day)
            for listing in index.weekends["laguna-seca-2004"].listings
        }

    def test_both_sanctioning_bodies_answer_to_one_authority(self, index: Index) -> None:
        """IMSA and SCCA Pro Racing are both under ACCUS."""
        assert {"accus"} == {index.organisations[name].parent for name in ("imsa", "scca-pro-racing")}


class TestRounds:
    """The ALMS counts nine rounds; the World Challenge counts GT and touring cars apart."""

    def numbers(self, season: Season, series: str, car_class: str | None = None) -> list[int]:
        """The known numbers of a championship's rounds, in order."""
        held = [r for r in season.rounds if r.series == series and r.car_class == car_class]
        return sorted(r.number for r in held if r.number is not None)

    def test_series_wide(self, season: Season) -> None:
        """One to nine."""
        assert list(range(1, 10)) == self.numbers(season, "alms")

    def test_by_class(self, season: Season) -> None:
        """Numbers that no source gives are left open, also where they could be worked out."""
        assert [1, 2, 3, 4, 5, 6, 7, 9, 10] == self.numbers(season, "world-challenge", "wc-gt")
        assert [1, 2, 3, 4, 5, 6] == self.numbers(season, "world-challenge", "wc-tc")

    def test_one_weekend_has_different_numbers(self, index: Index) -> None:
        """At Portland the ALMS had its fifth round, the GT cars their fifth and the touring cars their sixth."""
        assert {None: 5, "wc-gt": 5, "wc-tc": 6} == {
            round_.car_class: round_.number
            for session in index.sessions_of("portland-2004")
            for round_ in index.rounds_of(session.id)
        }

    def test_a_double_header_is_two_rounds_of_one_class(self, index: Index) -> None:
        """Touring cars raced twice at Infineon, GT cars twice at Mosport."""
        for weekend, car_class, expected in (
            ("infineon-2004", "wc-tc", [4, 5]),
            ("mosport-2004", "wc-gt", [6, 7]),
        ):
            numbers = [
                round_.number
                for session in index.sessions_of(weekend)
                for round_ in index.rounds_of(session.id)
                if round_.car_class == car_class
            ]
            assert expected == numbers


class TestTimes:
    """What is known is exact, and what is not is not there."""

    def test_sebring_is_in_standard_time(self, index: Index) -> None:
        """On 20 March New York was five hours behind UTC; in April clocks went forward."""
        start = index.sessions["sebring-2004-alms-race"].start
        assert Start.at(Instant.parse("2004-03-20T10:30:00-05:00[America/New_York]")) == start

    def test_mosport_has_its_green_flag(self, index: Index) -> None:
        """The second GT race started at 16:05 in Ontario."""
        start = index.sessions["mosport-2004-wc-gt-race-sunday"].start
        assert Start.at(Instant.parse("2004-08-08T16:05:00-04:00[America/Toronto]")) == start

    def test_what_nobody_knows_is_left_open(self, index: Index) -> None:
        """The World Challenge's last three weekends have races without a date."""
        for weekend in ("road-america-2004", "road-atlanta-2004", "laguna-seca-2004"):
            races = [s for s in index.sessions_of(weekend) if "world-challenge" in s.series]
            assert [None, None] == [race.start for race in races]

    def test_two_sources_dispute_a_date(self, season: Season, index: Index) -> None:
        """The GT race at Infineon was on Saturday or on Sunday; neither was chosen."""
        (dispute,) = season.disputed
        assert "/sessions/infineon-2004-wc-gt-race/start" == dispute.path
        assert ["2004-07-17", "2004-07-18"] == [claim.value for claim in dispute.claims]
        assert index.sessions["infineon-2004-wc-gt-race"].start is None

    def test_timed_races_overran_by_less_than_a_minute_and_a_half(self, season: Season) -> None:
        """The flag falls when the leader next crosses the line: 5.8 to 84.2 seconds late in 2004."""
        overruns = [
            s.actual.elapsed - s.format.duration
            for s in season.sessions
            if s.kind is SessionKind.RACE
            and s.actual is not None
            and s.actual.elapsed is not None
            and s.format is not None
            and s.format.timed
            and s.format.duration is not None
        ]
        assert 8 == len(overruns)
        assert (5_810_000, 84_215_000) == tuple(
            each // dt.timedelta(microseconds=1) for each in (min(overruns), max(overruns))
        )

    def test_petit_le_mans_ended_by_distance(self, index: Index) -> None:
        """1000 miles or ten hours: the miles came first."""
        race = index.sessions["road-atlanta-2004-alms-race"]
        layout = index.layout_of(race)
        assert race.format is not None
        assert race.actual is not None
        assert layout is not None
        assert "1000 mi or PT10H" == str(race.format)
        lap = layout.length_m or 0
        assert (race.actual.laps or 0) * lap >= (race.format.distance_m or 0)
        assert race.actual.elapsed is not None
        assert race.actual.elapsed < dt.timedelta(hours=10)


class TestTheInjunction:
    """Lime Rock does not race on Sundays."""

    def test_moving_the_world_challenge_to_sunday_is_refused(self, season: Season) -> None:
        """The finding carries the injunction's reference and who issued it."""
        report = moved(season, "lime-rock-may-2004-wc-gt-race", Start.on(dt.date(2004, 5, 30)))
        (finding,) = [d for d in report.diagnostics if d.code == "TRK002"]
        assert Severity.ERROR is finding.severity
        assert "1959 injunction" in finding.message
        assert "1959 injunction" == finding.context["legal_reference"]
        assert not report.ok

    def test_the_weekend_of_2_to_5_july_is_not(self, season: Season, index: Index) -> None:
        """It contains a Sunday; its race is on Monday."""
        days = index.weekends["lime-rock-july-2004"].days
        assert (dt.date(2004, 7, 2), dt.date(2004, 7, 5)) == days
        assert "TRK002" not in validate(season).codes

    def test_its_race_on_sunday_would_be(self, season: Season) -> None:
        """The same race a day earlier is refused."""
        report = moved(season, "lime-rock-july-2004-alms-race", Start.on(dt.date(2004, 7, 4)))
        assert 1 == report.codes["TRK002"]


class TestValidation:
    """The example is without error as a draft, and a publication is told what is missing."""

    def test_as_a_draft(self, season: Season) -> None:
        """The one warning is the disputed date."""
        report = validate(season)
        assert report.ok
        assert ["DOC202"] == [d.code for d in report.warnings]

    def test_as_a_publication(self, season: Season) -> None:
        """All that the public would miss is listed at once."""
        report = validate(season, profile="published")
        assert {"DOC202", "DOC203"} == {d.code for d in report.errors}
        missing = {"/".join(map(str, d.path)) for d in report.errors if d.code == "DOC203"}
        assert {
            "weekends/lime-rock-may-2004/name",
            "weekends/lime-rock-may-2004/first_day",
            "sessions/mosport-2004-wc-tc-race/start",
            *(
                f"sessions/{weekend}-2004-wc-{car_class}-race/start"
                for weekend in ("road-america", "road-atlanta", "laguna-seca")
                for car_class in ("gt", "tc")
            ),
        } == missing

    def test_every_fact_has_a_source(self, season: Season) -> None:
        """Weekends, sessions and listings all say where they are from."""
        assert all(weekend.sources for weekend in season.weekends)
        assert all(session.source for session in season.sessions)
        assert all(listing.source for weekend in season.weekends for listing in weekend.listings)
