"""Whose calendars a weekend is on, with which dates and rounds."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.time.start import Start
from tests.rules.building import (
    ALMS,
    IMSA,
    SCCA,
    SUNDAY,
    VENUE,
    WEEKEND,
    WORLD_CHALLENGE,
    cleared,
    found,
    session,
)
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "JOA002": Example(
        sound=made.SOUND,
        broken=made.race(
            weekends=(
                attrs.evolve(
                    WEEKEND,
                    listings=(
                        Listing(
                            organisation="imsa", first_day=dt.date(2004, 5, 30), last_day=dt.date(2004, 5, 28)
                        ),
                    ),
                ),
            ),
            sessions=(attrs.evolve(made.RACE, start=None, end=None),),
        ),
    ),
    "JOA003": Example(
        sound=made.SOUND,
        broken=made.race(
            weekends=(*made.listed(imsa=("elsewhere",)), made.elsewhere(dt.date(2004, 6, 27))),
            sessions=(
                made.RACE,
                cleared(),
                attrs.evolve(made.RACE, id="other-race", weekend="other", start=None, end=None),
            ),
            rounds=(Round(id="elsewhere", series="alms", number=2, session="other-race"),),
        ),
    ),
    "JOA004": Example(
        sound=made.SOUND,
        broken=made.race(
            weekends=made.listed(scca=("round-1",)), rounds=(made.numbered_round("round-1", 1),)
        ),
    ),
    "JOA006": Example(sound=made.SOUND, broken=made.race(weekends=(made.THREE_DAYS, made.elsewhere(SUNDAY)))),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def day(number: int) -> dt.date:
    """A day of May 2004."""
    return dt.date(2004, 5, number)


def listed_by(organisation: str, **facts: Any) -> RaceWeekend:
    """The weekend with one listing."""
    return attrs.evolve(WEEKEND, listings=(Listing(organisation=organisation, **facts),))


class TestDates:
    """A weekend begins before it ends, on every calendar it is on."""

    def test_of_a_listing(self) -> None:
        """Both days are said with their weekdays."""
        weekend = listed_by("imsa", name="Grand Prix", first_day=day(30), last_day=day(28))
        (finding,) = found("JOA002", weekends=(weekend,))
        assert Severity.ERROR is finding.severity
        assert ("weekends", "weekend", "listings", "imsa", "last_day") == finding.path
        assert (
            "IMSA's Grand Prix begins on Sunday 30 May 2004 and ends before that, on Friday 28 May 2004"
            in (finding.message)
        )

    def test_of_the_weekend_itself(self) -> None:
        """Its own days are looked at as well."""
        weekend = attrs.evolve(WEEKEND, first_day=day(30), last_day=day(28))
        (finding,) = found("JOA002", weekends=(weekend,))
        assert ("weekends", "weekend", "last_day") == finding.path

    def test_one_day_and_half_known_days(self) -> None:
        """A one-day event begins and ends on one day; where one of two is unknown nothing is wrong."""
        weekends = (
            attrs.evolve(WEEKEND, id="a", first_day=day(28), last_day=day(28)),
            attrs.evolve(WEEKEND, id="b", first_day=day(28)),
            attrs.evolve(WEEKEND, id="c", last_day=day(28)),
        )
        assert () == found("JOA002", weekends=weekends)

    def test_two_calendars_may_differ(self) -> None:
        """Laguna Seca 2004 was listed with 14 to 16 October and with 15 to 17."""
        listings = (
            Listing(organisation="imsa", first_day=day(14), last_day=day(16)),
            Listing(organisation="scca", first_day=day(15), last_day=day(17)),
        )
        assert () == found("JOA002", weekends=(attrs.evolve(WEEKEND, listings=listings),))


class TestRoundsElsewhere:
    """The rounds that a weekend is listed with are decided there."""

    ROUND = Round(id="r3", series="alms", session="race")

    def judge(self, race: Session) -> tuple[Diagnostic, ...]:
        """What the rule says if the weekend is listed with the round that this race decides."""
        weekends = (
            listed_by("imsa", rounds=("r3",)),
            RaceWeekend(id="other", name="The Other", venue="circuit"),
        )
        return found("JOA003", race, weekends=weekends, rounds=(self.ROUND,))

    def test_elsewhere(self) -> None:
        """The race is at another weekend, which is named."""
        (finding,) = self.judge(session("race", "race", "10:00", series="alms", weekend="other"))
        assert Severity.ERROR is finding.severity
        assert "whose race is at The Other" in finding.message
        assert ("weekends", "weekend", "listings", "imsa", "rounds", 0) == finding.path

    def test_here(self) -> None:
        """The race is on the timetable of the weekend."""
        assert () == self.judge(session("race", "race", "10:00", series="alms"))

    def test_no_race_yet(self) -> None:
        """A round without a race is nowhere."""
        assert () == self.judge(session("sprint", "race", "10:00", series="alms", weekend="other"))


class TestRoundsOfOthers:
    """Organisations list the rounds of their own series."""

    ROUNDS = (Round(id="alms-3", series="alms", session="race"), Round(id="wc-3", series="world-challenge"))

    def judge(self, organisation: str, *rounds: str, **facts: Any) -> tuple[Diagnostic, ...]:
        """What the rule says if an organisation lists these rounds."""
        race = session("race", "race", "10:00", series="alms", listed_by=facts.pop("listed_by", ()))
        return found(
            "JOA004",
            race,
            weekends=(listed_by(organisation, rounds=rounds),),
            rounds=self.ROUNDS,
            **facts,
        )

    def test_anothers(self) -> None:
        """The SCCA lists a round of IMSA's series as its own."""
        (finding,) = self.judge("scca", "alms-3", "wc-3")
        assert Severity.WARNING is finding.severity
        assert "ALMS is the series of IMSA" in finding.message
        assert ("weekends", "weekend", "listings", "scca", "rounds", 0) == finding.path

    def test_ones_own(self) -> None:
        """The sanctioning body lists it, and so may the owner."""
        assert () == self.judge("imsa", "alms-3")
        owned = (attrs.evolve(ALMS, owner="scca"), WORLD_CHALLENGE)
        assert () == self.judge("scca", "alms-3", series=owned)

    def test_as_airlines_do(self) -> None:
        """Whoever the race names in its listed_by may show it."""
        assert () == self.judge("scca", "alms-3", listed_by=("scca",))

    def test_somebody_with_no_series(self) -> None:
        """A promoter lists what it likes."""
        promoter = attrs.evolve(IMSA, id="promoter")
        assert () == self.judge("promoter", "alms-3", organisations=(IMSA, SCCA, promoter))

    def test_rounds_nobody_knows(self) -> None:
        """A round that is not in the document is a dangling reference, and nobody's."""
        assert () == self.judge("scca", "gone")

    def test_nobody_knows_whose_it_is(self) -> None:
        """A series without owner and sanctioning body may be anybody's."""
        nobodys = (attrs.evolve(ALMS, sanctioned_by=None), WORLD_CHALLENGE)
        assert () == self.judge("scca", "alms-3", series=nobodys)


class TestOneWeekend:
    """One weekend has one id."""

    def judge(self, *weekends: RaceWeekend, **facts: Any) -> tuple[Diagnostic, ...]:
        """What the rule says of these weekends."""
        rows = facts.pop("sessions", ())
        return found("JOA006", *rows, weekends=weekends, **facts)

    def weekend(self, name: str, first: int, last: int, venue: str = "circuit") -> RaceWeekend:
        """A weekend in May 2004."""
        return RaceWeekend(id=name, name=name.title(), venue=venue, first_day=day(first), last_day=day(last))

    def test_common_days(self) -> None:
        """Two ids at one venue on common days are probably one weekend."""
        (finding,) = self.judge(self.weekend("a", 14, 16), self.weekend("b", 15, 17))
        assert Severity.WARNING is finding.severity
        assert "A and B are both at The Circuit" in finding.message
        assert "'a' and 'b'" in finding.message
        assert "15–16 May 2004" in finding.message
        assert ("weekends", "b") == finding.path
        assert [("weekends", "a")] == [other.path for other in finding.related]

    def test_one_common_day(self) -> None:
        """A single day is enough; following each other is not."""
        assert 1 == len(self.judge(self.weekend("a", 14, 16), self.weekend("b", 16, 17)))
        assert () == self.judge(self.weekend("a", 14, 16), self.weekend("b", 17, 18))

    def test_other_venues(self) -> None:
        """Two events on one day at two venues are two events."""
        there = Venue(id="elsewhere", name="Elsewhere", timezone=VENUE.timezone)
        weekends = (self.weekend("a", 14, 16), self.weekend("b", 14, 16, "elsewhere"))
        assert () == self.judge(*weekends, venues=(VENUE, there))

    def test_one_venue_of_two_ids(self) -> None:
        """Two ids of plainly one circuit are found with weekends on common days, and without."""
        again = attrs.evolve(VENUE, id="the-circuit", layouts=())
        days = (self.weekend("a", 14, 16), self.weekend("b", 15, 17, "the-circuit"))
        (finding,) = self.judge(*days, venues=(VENUE, again))
        assert "under the ids 'circuit' and 'the-circuit'" in finding.message
        assert "roadracing unite FILE a b circuit the-circuit" in (finding.hint or "")
        (alone,) = self.judge(self.weekend("a", 14, 16), venues=(VENUE, again))
        assert ("venues", "the-circuit") == alone.path
        assert "is that one circuit" in alone.message

    def test_nobody_says_where(self) -> None:
        """Where nothing says where a weekend is, it is asked, with what would be on the track at once."""
        nowhere = Venue(id="b-venue", timezone=VENUE.timezone)
        weekends = (self.weekend("a", 28, 30), self.weekend("b", 29, 31, "b-venue"))
        (asked,) = self.judge(*weekends, venues=(VENUE, nowhere))
        assert Severity.INFO is asked.severity
        assert "nothing says where B is" in asked.message
        rows = [session(f"race-{w}", "race", "10:00", "11:00", weekend=w) for w in "ab"]
        (met,) = self.judge(*weekends, venues=(VENUE, nowhere), sessions=rows)
        assert Severity.WARNING is met.severity
        assert "Then these would be on the track at once" in met.message

    def test_by_the_days_of_sessions(self) -> None:
        """A weekend that gives no days has those of its sessions."""
        bare = attrs.evolve(self.weekend("b", 28, 30), first_day=None, last_day=None)
        rows = [session("race", "race", Start.on(SUNDAY), weekend="b")]
        assert 1 == len(self.judge(self.weekend("a", 28, 30), bare, sessions=rows))
        assert () == self.judge(self.weekend("a", 28, 30), bare)
