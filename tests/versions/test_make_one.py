"""What two offices gave two ids is made one, and every document that still says the other can be joined."""

from itertools import permutations

import attrs
import pytest

import roadracing as rr
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.versions.join import join, merge
from roadracing._internal.versions.make_one import NotOne, make_one
from roadracing._internal.versions.refusals import JoinRefused
from roadracing._internal.versions.revise import revise

NOW = Instant.parse("2004-06-20T12:00:00-04:00[America/New_York]")
LATER = NOW.add(hours=1)


def office(issuer: str, weekend: str, venue: str, name: str, hour: int) -> Season:
    """The document of an office that knows nobody else's ids."""
    start = Instant.parse(f"2004-06-26T{hour}:00:00-04:00[America/New_York]")
    return Season(
        namespace="calendar.example.org",
        issuer=issuer,
        issued=NOW,
        organisations=[rr.Organisation(id=issuer, name=issuer.upper())],
        series=[Series(id=f"{issuer}-cup", sanctioned_by=issuer)],
        venues=[Venue(id=venue, name="Mid-Ohio Sports Car Course", timezone="America/New_York")],
        weekends=[RaceWeekend(id=weekend, venue=venue, name=name)],
        sessions=[
            Session(
                id=f"{issuer}-race",
                weekend=weekend,
                kind=SessionKind.RACE,
                series=[f"{issuer}-cup"],
                start=Start.at(start),
                end=start.add(hours=1),
            )
        ],
    )


IMSA = office("imsa", "mid-ohio-2004", "mid-ohio", "Grand Prix of Ohio", 10)
SCCA = office("scca", "lexington-2004", "lexington", "SCCA at Mid-Ohio", 12)
IDS = ("mid-ohio-2004", "lexington-2004", "mid-ohio", "lexington")


@pytest.fixture(scope="module", name="one")
def made() -> Season:
    """Both documents, joined and made one."""
    return make_one(join(IMSA, SCCA).season, *IDS, issued=NOW, reason="one weekend", issuer="imsa")


def test_one(one: Season) -> None:
    """Weekend and venue are one, under the first id, and everything refers to it; no session has another id."""
    (weekend,), (venue,) = one.weekends, one.venues
    assert ("lexington-2004", ("mid-ohio-2004",)) == (weekend.id, weekend.aliases)
    assert ("lexington", ("mid-ohio",)) == (venue.id, venue.aliases)
    assert {"lexington-2004"} == {session.weekend for session in one.sessions}
    assert ["imsa-race", "scca-race"] == [session.id for session in one.sessions]
    assert weekend is one.find("mid-ohio-2004")


def test_two_names(one: Season) -> None:
    """The first that was named says what the weekend is called, and each office's own name is its listing."""
    (weekend,) = one.weekends
    assert "Grand Prix of Ohio" == weekend.name
    assert {"imsa": "Grand Prix of Ohio", "scca": "SCCA at Mid-Ohio"} == {
        listing.organisation: listing.name for listing in weekend.listings
    }
    assert not [dispute for dispute in one.disputed if dispute.path.startswith("/weekends")]
    assert () == one.bulletins, "nobody sees anything else than before"
    assert {None} == {session.revision for session in one.sessions}


def test_joined_with_what_still_says_the_others(one: Season) -> None:
    """In whatever order and grouping documents come, those with the old ids come to the same."""
    for a, b, c in permutations((one, IMSA, SCCA)):
        assert one == join(join(a, b).season, c).season == join(a, join(b, c).season).season
        assert one == join(a, b, c).season == join(one).season


def test_both_ways_round(one: Season) -> None:
    """Two offices that make the same ids one come to the same ids, whichever they name first."""
    other = make_one(join(IMSA, SCCA).season, *IDS[::-1], issued=NOW, reason="one", issuer="scca")
    both = join(one, other).season
    assert both == join(other, one).season
    assert one.weekends[0].id == other.weekends[0].id == both.weekends[0].id


def test_what_was_changed_under_the_other_id(one: Season) -> None:
    """An office that goes on under its own id changes the one weekend, and so does who goes on under the new one."""
    renamed = attrs.evolve(IMSA, weekends=[attrs.evolve(IMSA.weekends[0], website="https://imsa.example/")])
    theirs = revise(IMSA, renamed, issued=LATER, reason="a page", issuer="imsa")
    ours = revise(
        one,
        attrs.evolve(one, venues=[attrs.evolve(one.venues[0], city="Lexington")]),
        issued=LATER,
        reason="a town",
        issuer="scca",
    )
    together = join(theirs, ours).season
    assert together == join(ours, theirs).season
    assert "https://imsa.example/" == together.weekends[0].website
    assert "Lexington" == together.venues[0].city
    assert together == join(together, IMSA).season == join(SCCA, together).season


def test_replaced_under_the_other_id(one: Season) -> None:
    """What an office replaced under the old id stays replaced, and so does what was replaced under the new one."""
    moved = attrs.evolve(SCCA, venues=[attrs.evolve(SCCA.venues[0], name="Mid-Ohio")])
    theirs = revise(SCCA, moved, issued=LATER, reason="its name", issuer="scca")
    assert "Mid-Ohio" == join(one, theirs).season.venues[0].name == join(theirs, one).season.venues[0].name
    again = revise(
        one,
        attrs.evolve(one, venues=[attrs.evolve(one.venues[0], name="Mid-Ohio Circuit")]),
        issued=LATER,
        reason="its name",
        issuer="imsa",
    )
    joined = join(SCCA, again, IMSA).season
    assert "Mid-Ohio Circuit" == joined.venues[0].name
    assert joined == join(again, join(IMSA, SCCA).season).season


def test_merge_with_a_side_that_does_not_know(one: Season) -> None:
    """Merging one side that made ids one with another that changed under the old ones keeps both."""
    base = join(IMSA, SCCA).season
    race = base.find("imsa-race")
    other = base.put(attrs.evolve(race, title="The Race"))
    found = merge(base, one=one, other=other)
    assert () == found.conflicts
    assert "The Race" == found.season.find("imsa-race").title
    assert 1 == len(found.season.weekends)


def test_lost(one: Season) -> None:
    """That ids were made one stays known where a document lost it: whoever goes on from there keeps it."""
    lost = attrs.evolve(
        one,
        weekends=[attrs.evolve(each, aliases=()) for each in one.weekends],
        venues=[attrs.evolve(each, aliases=()) for each in one.venues],
    )
    assert one == join(lost, IMSA).season == join(SCCA, lost).season
    assert one == revise(one, lost, issued=LATER, reason="a program that knows no aliases", issuer="imsa")


def test_unknown(one: Season) -> None:
    """Where nobody says it, one session in two weekends is refused, and the words to say it with are told."""
    lost = attrs.evolve(one, marks=(), weekends=[attrs.evolve(each, aliases=()) for each in one.weekends])
    with pytest.raises(JoinRefused) as refused:
        join(lost, IMSA)
    (found,) = refused.value.diagnostics
    assert found.hint is not None
    assert 'write "aliases": ["mid-ohio-2004"] into weekend lexington-2004' in found.hint
    (weekend,) = lost.weekends
    said = attrs.evolve(lost, weekends=[attrs.evolve(weekend, aliases=("mid-ohio-2004",))])
    assert ["lexington-2004"] == [each.id for each in join(said, IMSA).season.weekends]


def test_people_are_told_what_they_see() -> None:
    """Who saw another venue's name is told, once, with a higher revision and without a move that nobody makes."""
    other = attrs.evolve(SCCA, venues=[attrs.evolve(SCCA.venues[0], name="Lexington")])
    one = make_one(join(IMSA, other).season, *IDS, issued=NOW, reason="one weekend", issuer="imsa")
    (bulletin,) = one.bulletins
    assert "lexington-2004" == bulletin.weekend
    assert "moved" not in (bulletin.text or "")
    assert {"imsa-race": None, "scca-race": 1} == {s.id: s.revision for s in one.sessions}
    assert () == one.find("scca-race").earlier


def test_refused() -> None:
    """One id alone, ids of different kinds, a weekend at two venues, and what is not there are refused in words."""
    both = join(IMSA, SCCA).season
    facts = {"issued": NOW, "reason": "one"}
    with pytest.raises(NotOne, match="say of which other id mid-ohio is one"):
        make_one(both, "mid-ohio", **facts)
    with pytest.raises(NotOne, match="is neither a weekend nor a venue"):
        make_one(both, "imsa-race", "scca-race", **facts)
    with pytest.raises(NotOne, match="a weekend is at one venue"):
        make_one(both, "mid-ohio-2004", "lexington-2004", **facts)
    with pytest.raises(UnknownReference):
        make_one(both, "mid-ohio", "lexingtom", **facts)
