"""What follows from several objects of a season together."""

from datetime import date, timedelta
from typing import Any

import attrs

from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start


def at(hour: int, minute: int = 0) -> Instant:
    """A time at Laguna Seca on 16 October 2004."""
    return Instant.local(2004, 10, 16, hour, minute, zone="America/Los_Angeles")


def session(name: str, **facts: Any) -> Session:
    """A session of the weekend."""
    return Session(**{"id": name, "weekend": "laguna", "kind": SessionKind.RACE, **facts})


ALMS = Series(id="alms", sanctioned_by="imsa", owner="alms-llc", classes=(CarClass(id="lmp1"),))
WORLD_CHALLENGE = Series(id="wc", sanctioned_by="scca")
WEEKEND = RaceWeekend(
    id="laguna",
    venue="laguna-seca",
    listings=(
        Listing(
            organisation="alms-llc", name="Audi", first_day=date(2004, 10, 14), last_day=date(2004, 10, 16)
        ),
        Listing(organisation="scca", name="Fry's", first_day=date(2004, 10, 15), last_day=date(2004, 10, 17)),
    ),
)


def season(*sessions: Session) -> Season:
    """A season of these sessions."""
    return Season(
        namespace="a.example",
        series=(ALMS, WORLD_CHALLENGE),
        venues=(Venue(id="laguna-seca", timezone="America/Los_Angeles"),),
        weekends=(WEEKEND,),
        sessions=sessions,
    )


class TestRelativeStarts:
    """When something starts that follows something else."""

    def test_chain(self) -> None:
        """A chain of sessions is resolved from its first end."""
        first = session("a", start=Start.at(at(10)), end=at(11))
        second = session("b", start=Start.after("a", timedelta(minutes=15)), format=Format.parse("PT30M"))
        third = session("c", start=Start.after("b"))
        index = Index(season(third, second, first))
        assert at(11, 15) == index.starts(second)
        assert at(11, 45) == index.starts(third)

    def test_circle(self) -> None:
        """Sessions that follow each other in a circle have no time."""
        a, b = session("a", start=Start.after("b")), session("b", start=Start.after("a"))
        index = Index(season(a, b))
        assert (None, None) == (index.starts(a), index.starts(b))
        itself = session("c", start=Start.after("c"))
        assert Index(season(itself)).starts(itself) is None

    def test_unknown_end_and_cancelled(self) -> None:
        """What follows an unknown end, a cancelled session or nothing has no time."""
        for before in (
            session("a", start=Start.at(at(10))),
            session("a", start=Start.at(at(10)), end=at(11), status=PlanStatus.CANCELLED),
            session("z"),
        ):
            after = session("b", start=Start.after("a"))
            assert Index(season(before, after)).starts(after) is None

    def test_long_chain(self) -> None:
        """A chain of five thousand sessions is no trouble."""
        chain = [session("s0", start=Start.at(at(0)), end=at(0))]
        chain += [
            session(f"s{n}", start=Start.after(f"s{n - 1}"), format=Format.parse("PT1M"))
            for n in range(1, 5001)
        ]
        assert at(0) + timedelta(minutes=4999) == Index(season(*chain)).starts(chain[-1])


class TestWhoAndWhere:
    """Operators, listings and days."""

    def test_operator(self) -> None:
        """A session is operated by who is stated, else by whoever sanctions all its series."""
        one, both = session("a", series=("alms",)), session("b", series=("alms", "wc"))
        index = Index(season(one, both))
        assert "imsa" == index.operator_of(one)
        assert index.operator_of(both) is None
        assert "x" == index.operator_of(attrs.evolve(both, operated_by="x"))

    def test_listing(self) -> None:
        """The listing of operator or owner speaks for a session, and gives its days while no date is known."""
        mine, theirs, nobodys = session("a", series=("alms",)), session("b", series=("wc",)), session("c")
        index = Index(season(mine, theirs, nobodys))
        listings = [index.listing_of(s) for s in (mine, theirs)]
        assert ["Audi", "Fry's"] == [listing and listing.name for listing in listings]
        assert (date(2004, 10, 15), date(2004, 10, 17)) == index.days_of(theirs)
        assert (date(2004, 10, 14), date(2004, 10, 17)) == index.days_of(nobodys)

    def test_references(self) -> None:
        """Every reference is found, with its path."""
        found = {
            ("/".join(map(str, path)), kind, to) for path, kind, to in Index(season(session("a"))).refers()
        }
        assert {
            ("weekends/laguna/venue", "Venue", "laguna-seca"),
            ("sessions/a/weekend", "RaceWeekend", "laguna"),
            ("weekends/laguna/listings/scca/organisation", "Organisation", "scca"),
            ("series/wc/sanctioned_by", "Organisation", "scca"),
        } <= found
