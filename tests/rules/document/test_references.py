"""Every id that is named leads somewhere, and to the right thing."""

import datetime as dt
from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.session_revisions import Earlier
from roadracing._internal.model.weekend.weekend import Listing, Move, Plan
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.start import Start
from tests.rules.building import FULL, VENUE, WEEKEND, cleared, found, season, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "REF001": Example(
        sound=made.SOUND, broken=made.race(sessions=(attrs.evolve(made.RACE, listed_by=("imas",)), cleared()))
    ),
    "REF003": Example(
        sound=made.SOUND, broken=made.race(sessions=(attrs.evolve(made.RACE, classes=("wc-gt",)), cleared()))
    ),
    "REF004": Example(
        sound=made.SOUND,
        broken=made.race(
            venues=(
                VENUE,
                Venue(id="elsewhere", timezone="America/Chicago", layouts=(CircuitLayout(id="loop"),)),
            ),
            sessions=(attrs.evolve(made.RACE, layout="loop"), cleared()),
        ),
    ),
    "REF005": Example(
        sound=made.SOUND,
        broken=made.race(
            sessions=(made.RACE, session("practice", "practice", "10:00", "11:00", series="alms"), cleared()),
            rounds=(Round(id="round", series="alms", number=1, session="practice"),),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def dangling(*sessions: Session, **facts: Any) -> tuple[Diagnostic, ...]:
    """The references of this season that lead nowhere."""
    return found("REF001", *sessions, **facts)


class TestDanglingReferences:
    """Everything that is referred to is in the document."""

    @pytest.mark.parametrize(
        ("facts", "path", "kind"),
        [
            ({"weekend": "elsewhere"}, ("weekend",), "weekend"),
            ({"series": "cup"}, ("series", 0), "series"),
            ({"series": "alms", "classes": ("lmp9",)}, ("classes", 0), "class"),
            ({"operated_by": "nobody"}, ("operated_by",), "organisation"),
            ({"listed_by": ("nobody",)}, ("listed_by", 0), "organisation"),
            ({"layout": "oval"}, ("layout",), "layout"),
            ({"part_of": "nothing"}, ("part_of",), "session"),
            ({"split_from": "nothing"}, ("split_from",), "session"),
        ],
    )
    def test_of_a_session(self, facts: dict[str, Any], path: tuple[str | int, ...], kind: str) -> None:
        """Each reference of a session is looked up among the objects of its kind."""
        (finding,) = dangling(session("race", "race", "10:00", **facts))
        assert Severity.ERROR is finding.severity
        assert ("sessions", "race", *path) == finding.path
        assert kind == finding.context["kind"]
        assert f"there is no {kind} with the id" in finding.message

    def test_of_other_objects(self) -> None:
        """So is each reference of weekends, rounds, bulletins and what they hold."""
        weekend = attrs.evolve(
            WEEKEND,
            venue="moon",
            promoter="nobody",
            listings=(Listing(organisation="nobody", rounds=("r9",)),),
        )
        found_at = {
            "/".join(map(str, finding.path))
            for finding in dangling(
                session("race", "race", "10:00"),
                weekends=(weekend,),
                rounds=(Round(id="r1", series="cup", session="nothing"),),
                bulletins=(Bulletin(id="b1", weekend="moon", supersedes="b0"),),
            )
        }
        assert {
            "weekends/weekend/venue",
            "weekends/weekend/promoter",
            "weekends/weekend/listings/nobody/organisation",
            "weekends/weekend/listings/nobody/rounds/0",
            "rounds/r1/series",
            "rounds/r1/session",
            "bulletins/b1/weekend",
            "bulletins/b1/supersedes",
        } == found_at

    def test_inside_a_start(self) -> None:
        """A start that follows a session names it in its text, on the timetable and in a plan."""
        plan = Plan(id="rain", moves=(Move(session="race", start=Start.after("sprint")),))
        paths = [
            finding.path
            for finding in dangling(
                session("race", "race", Start.after("pratice", dt.timedelta(minutes=5))),
                session("practice", "practice", "09:00"),
                weekends=(attrs.evolve(WEEKEND, plans=(plan,)),),
            )
        ]
        assert [
            ("sessions", "race", "start"),
            ("weekends", "weekend", "plans", "rain", "moves", "race", "start"),
        ] == sorted(paths, key=str)

    def test_suggestions(self) -> None:
        """A slip of the keyboard is recognised."""
        (finding,) = dangling(session("race", "race", "10:00", weekend="wekend"))
        assert "did you mean 'weekend'?" == finding.hint
        assert ["weekend"] == finding.context["suggestions"]

    def test_the_id_of_something_else(self) -> None:
        """The id of an organisation in place of a series is said to be one."""
        (finding,) = dangling(session("race", "race", "10:00", series="imsa"))
        assert "'imsa' is the id of an organisation" in finding.message

    def test_nothing_of_that_kind_at_all(self) -> None:
        """A document that is a part of a season says so, and how to make it whole."""
        whole = Season(
            namespace="rules.racing.test", weekends=(WEEKEND,), sessions=(session("r", "race", "10:00"),)
        )
        findings = [d for d in validate(whole, select=["REF001"]).diagnostics if d.path[-1] == "venue"]
        assert "this document has no venues at all" in findings[0].message
        assert "join this document" in (findings[0].hint or "")

    def test_each_place_is_told(self) -> None:
        """The same slip in two places is two faults."""
        assert 2 == len(dangling(*(session(n, "race", "10:00", operated_by="nobody") for n in "ab")))

    def test_history_may_name_what_is_gone(self) -> None:
        """The weekend a session was moved from need not be there any more."""
        moved = session("race", "race", "10:00", earlier=(Earlier(revision=0, weekend="gone"),))
        assert () == dangling(moved)

    def test_nothing_dangles(self) -> None:
        """A season whose references all lead somewhere."""
        assert () == dangling(
            session("race", "race", "10:00", series="alms", classes=("gt",), operated_by="imsa")
        )


class TestClassesOfSeries:
    """A class belongs to the series it is used with."""

    def test_of_a_session(self) -> None:
        """An ALMS race is not for a class of the World Challenge."""
        (finding,) = found("REF003", session("race", "race", "10:00", series="alms", classes=("gt", "wc-gt")))
        assert Severity.ERROR is finding.severity
        assert ("sessions", "race", "classes", 1) == finding.path
        assert "and not for that series but for ALMS" in finding.message
        assert "'wc-gt', a class of World Challenge" in finding.message

    def test_of_a_race_for_two_series(self) -> None:
        """The class of either will do."""
        race = session("race", "race", "10:00", series=("alms", "world-challenge"), classes=("gt", "wc-gt"))
        assert () == found("REF003", race)

    def test_of_a_session_without_series(self) -> None:
        """Which series it is for may not be known."""
        assert () == found("REF003", session("race", "race", "10:00", classes=("gt",)))

    def test_of_a_round(self) -> None:
        """A round of the World Challenge does not count for an ALMS class."""
        wrong = Round(id="r", series="world-challenge", car_class="gt")
        right = Round(id="r", series="alms", car_class="gt")
        (finding,) = found("REF003", rounds=(wrong,))
        assert ("rounds", "r", "car_class") == finding.path
        assert () == found("REF003", rounds=(right,))


class TestLayoutsOfVenues:
    """A layout belongs to the venue it is used at."""

    ELSEWHERE = Venue(
        id="elsewhere", name="Elsewhere", timezone="UTC", layouts=(CircuitLayout(id="their-loop"),)
    )

    def test_of_a_weekend_and_of_a_session(self) -> None:
        """Both are looked at, and the venue's own layouts are named."""
        venues = (attrs.evolve(VENUE, layouts=(FULL,)), self.ELSEWHERE)
        weekend = attrs.evolve(WEEKEND, layout="their-loop")
        findings = found(
            "REF004",
            session("race", "race", "10:00", layout="their-loop"),
            venues=venues,
            weekends=(weekend,),
        )
        assert {("sessions", "race", "layout"), ("weekends", "weekend", "layout")} == {
            f.path for f in findings
        }
        assert {"the venue's own layout is 'full'"} == {f.hint for f in findings}
        assert {Severity.ERROR} == {f.severity for f in findings}

    def test_the_venues_own(self) -> None:
        """Another layout of the same venue is fine."""
        race = session("race", "race", "10:00", layout="north-loop")
        assert () == found("REF004", race, venues=(VENUE, self.ELSEWHERE))

    def test_unknown_ones(self) -> None:
        """What is not in the document is a dangling reference, and nothing else."""
        race = session("race", "race", "10:00", layout="oval")
        assert () == found("REF004", race)


class TestRounds:
    """A round is decided by a race of its series, and of its class."""

    def judge(self, race: Session, **facts: Any) -> tuple[Diagnostic, ...]:
        """What the rule says of a round of the ALMS that this session decides."""
        return found(
            "REF005", race, rounds=(Round(**{"id": "r", "series": "alms", "session": race.id, **facts}),)
        )

    def test_no_race(self) -> None:
        """Qualifying decides nothing."""
        (finding,) = self.judge(session("q", "qualifying", "10:00", series="alms"), number=3)
        assert Severity.ERROR is finding.severity
        assert "round 3 of ALMS" in finding.message
        assert ("rounds", "r", "session") == finding.path

    def test_a_race_of_another_series(self) -> None:
        """The World Challenge decides no ALMS round."""
        (finding,) = self.judge(session("race", "race", "10:00", series="world-challenge"))
        assert "not a race of that series" in finding.message

    def test_a_race_of_another_class(self) -> None:
        """A race for GT decides no round of LMP1."""
        race = session("race", "race", "10:00", series="alms", classes=("gt",))
        assert 1 == len(self.judge(race, car_class="lmp1"))
        assert () == self.judge(race, car_class="gt")
        assert () == self.judge(race)

    def test_a_race_that_names_no_series(self) -> None:
        """It may be the right one: a warning."""
        (finding,) = self.judge(session("race", "race", "10:00"))
        assert Severity.WARNING is finding.severity

    def test_one_race_for_two_series(self) -> None:
        """One race may decide a round of each."""
        assert () == self.judge(session("race", "race", "10:00", series=("alms", "world-challenge")))

    def test_no_race_yet(self) -> None:
        """A round without a race is simply not decided."""
        assert () == found("REF005", rounds=(Round(id="r", series="alms"),))


def test_a_sound_season_has_no_such_findings() -> None:
    """None of these rules finds anything in a season whose parts fit."""
    whole = season(
        session("race", "race", "10:00", "11:00", series="alms", classes=("gt",)),
        rounds=(Round(id="r", series="alms", car_class="gt", number=1, session="race"),),
    )
    assert () == validate(whole, select=["REF"]).diagnostics
