"""Joining is a law-abiding union of claims."""

import datetime as dt

import attrs
import pytest
from hypothesis import assume, event, given, strategies as st

from roadracing._internal.findings.places import Place, PlacesByPath
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.place.restriction import DayQuota, NoiseLimit, QuietHours
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Dispute, Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend, Timetable
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.join import join, join_documents
from roadracing._internal.versions.refusals import JoinRefused
from tests.effort import tries
from tests.versions.generated import NAMESPACE, TIMES, parts_of, seasons


def _season(**facts: object) -> Season:
    return Season(namespace=NAMESPACE, **facts)  # type: ignore[arg-type]


def _race(id_: str = "race", **facts: object) -> Session:
    return Session(**{"id": id_, "weekend": "mid-ohio", "kind": SessionKind.RACE, **facts})  # type: ignore[arg-type]


def _note(*given_seasons: Season) -> None:
    """Say what was exercised, so that a run shows whether the laws were tried on anything."""
    joined = join(*given_seasons).season
    event(f"disputes: {min(len(joined.disputed), 5)}")
    paths = [d.path for d in joined.disputed]
    event(f"a kind disputed: {any('/restrictions/' in p and p.count('/') == 4 for p in paths)}")
    event(f"nested dispute: {any(p.count('/') > 3 for p in paths)}")


@st.composite
def _claims(draw: st.DrawFn) -> Season:
    """A season as it may come: as written, joined from others with disputes, or a part of such."""
    made = draw(st.lists(seasons(), min_size=1, max_size=2))
    joined = join(*made).season
    return draw(parts_of(joined, revisions=False)) if draw(st.integers(0, 3)) == 0 else joined


class TestLaws:
    """Joining obeys the laws of a union."""

    @tries(15)
    @given(_claims(), _claims())
    def test_commutative(self, a: Season, b: Season) -> None:
        """Who sends a document first makes no difference."""
        _note(a, b)
        assert join(a, b).season == join(b, a).season

    @tries(15)
    @given(_claims(), _claims(), _claims())
    def test_associative(self, a: Season, b: Season, c: Season) -> None:
        """Documents may be joined in any grouping, or all at once."""
        _note(a, b, c)
        left = join(join(a, b).season, c).season
        assert left == join(a, join(b, c).season).season
        assert left == join(a, b, c).season

    @tries(15)
    @given(seasons(), seasons())
    def test_idempotent(self, a: Season, b: Season) -> None:
        """A document joined with itself is itself, with all its disputes."""
        joined = join(a, b).season
        event(f"disputes: {min(len(joined.disputed), 5)}")
        assert joined == join(joined).season
        assert joined == join(joined, joined).season
        assert a == join(a, a).season

    @tries(15)
    @given(st.data())
    def test_a_part_adds_nothing(self, data: st.DataObject) -> None:
        """A season joined with a part of itself is itself."""
        a = join(*data.draw(st.lists(seasons(), min_size=1, max_size=2))).season
        part = data.draw(parts_of(a))
        event(f"differs: {part != a}")
        assert a == join(a, part).season
        assert a == join(part, a).season

    @tries(15)
    @given(seasons(), seasons())
    def test_nothing_is_lost_and_nothing_chosen(self, a: Season, b: Season) -> None:
        """Joining in a document again that was joined before changes nothing."""
        joined = join(a, b).season
        assert joined == join(joined, a).season

    @tries(15)
    @given(st.permutations(range(3)), st.lists(seasons(), min_size=3, max_size=3), st.data())
    def test_refusals_do_not_depend_on_order(
        self, order: list[int], made: list[Season], data: st.DataObject
    ) -> None:
        """Two things under one id are refused in any order, with the same findings."""
        kinds = st.sampled_from([SessionKind.RACE, SessionKind.PRACTICE])
        made = [
            attrs.evolve(
                s, sessions=tuple(attrs.evolve(x, kind=data.draw(kinds), revision=None) for x in s.sessions)
            )
            for s in made
        ]
        refused = []
        for documents in (made, [made[i] for i in order]):
            try:
                join(*documents)
                refused.append(frozenset[tuple[str | int, ...]]())
            except JoinRefused as refusal:
                refused.append(frozenset(d.path for d in refusal.diagnostics))
        event(f"refused: {min(len(refused[0]), 3)}")
        assert refused[0] == refused[1]

    @tries(15)
    @given(st.lists(seasons(), min_size=2, max_size=3))
    def test_joining_at_once_refuses_no_more(self, made: list[Season]) -> None:
        """Where documents can be joined one after the other, they can be joined in one call, to the same."""
        result = made[0]
        try:
            for season in made[1:]:
                result = join(result, season).season
        except JoinRefused:
            assume(condition=False)
        assert result == join(*made).season


class TestClaims:
    """What becomes of what documents claim."""

    def test_what_one_side_knows_is_kept(self) -> None:
        """A fact that one document knows and the other does not is known."""
        joined = join(_season(sessions=[_race(title="Race")]), _season(sessions=[_race(ordinal=1)])).season
        assert (_race(title="Race", ordinal=1),) == joined.sessions
        assert () == joined.disputed

    def test_disputed(self) -> None:
        """Two claims make a fact unknown and are kept, sorted."""
        joined = join(_season(sessions=[_race(title="B")]), _season(sessions=[_race(title="A")])).season
        assert joined.sessions[0].title is None
        claims = (JsonValue.of("A"), JsonValue.of("B"))
        assert (Dispute(path="/sessions/race/title", claims=claims),) == joined.disputed

    def test_a_third_claim(self) -> None:
        """A claim that is among the disputed ones adds nothing; another one joins them."""
        ab = join(_season(sessions=[_race(title="A")]), _season(sessions=[_race(title="B")])).season
        assert ab == join(ab, _season(sessions=[_race(title="A")])).season
        abc = join(ab, _season(sessions=[_race(title="C")])).season
        assert tuple(JsonValue.of(t) for t in "ABC") == abc.disputed[0].claims

    def test_zones_differ(self) -> None:
        """One moment on the clocks of two zones is two claims."""
        a, b = (_season(sessions=[_race(end=time)]) for time in (TIMES[0], TIMES[2]))
        assert TIMES[0] == TIMES[2]
        assert "/sessions/race/end" == join(a, b).season.disputed[0].path

    def test_sets_are_united(self) -> None:
        """Members of a set are united; nobody disputes them."""
        joined = join(_season(sources=["b", "a"]), _season(sources=["c", "a"])).season
        assert ("a", "b", "c") == joined.sources
        assert () == joined.disputed

    def test_records_are_joined_by_fact(self) -> None:
        """An object without an id is joined fact by fact, whoever has it."""
        weekend = {"id": "mid-ohio", "venue": "mid-ohio"}
        joined = join(
            _season(weekends=[RaceWeekend(**weekend, timetable=Timetable(version="1", source="S"))]),
            _season(
                weekends=[RaceWeekend(**weekend, timetable=Timetable(version="2", url="https://a.example/t"))]
            ),
            _season(weekends=[RaceWeekend(**weekend)]),
        ).season
        assert Timetable(source="S", url="https://a.example/t") == joined.weekends[0].timetable
        assert ["/weekends/mid-ohio/timetable/version"] == [d.path for d in joined.disputed]

    def test_extra_is_joined_by_key(self) -> None:
        """Other people's data are joined by key and disputed by key; null gives way to any value."""
        joined = join(
            _season(extra=Extra({"a.example:x": 1, "a.example:y": None, "a.example:z": None})),
            _season(extra=Extra({"a.example:x": 2, "a.example:z": []})),
        ).season
        assert Extra({"a.example:y": None, "a.example:z": []}) == joined.extra
        assert ["/extra/a.example:x"] == [d.path for d in joined.disputed]

    def test_an_object_of_two_kinds(self) -> None:
        """Where documents hold an object to be of two kinds, the whole objects are the claims."""
        hours = {"id": "r", "from_time": dt.time(9), "until_time": dt.time(18)}

        def at(*restrictions: object) -> Season:
            return _season(venues=[Venue(id="v", timezone="Asia/Tokyo", restrictions=restrictions)])  # type: ignore[arg-type]

        noise = at(NoiseLimit(id="r", limit_db=98))
        quiet = at(QuietHours(**hours, authority="A"))
        quieter = at(QuietHours(**hours, authority="B", source="S"))
        joined = join(noise, quiet, quieter).season
        assert () == joined.venues[0].restrictions
        paths = {d.path: d.claims for d in joined.disputed}
        assert {"/venues/v/restrictions/r", "/venues/v/restrictions/r/quiet-hours/authority"} == set(paths)
        kinds = [claim.value["kind"] for claim in paths["/venues/v/restrictions/r"]]
        assert ["noise-limit", "quiet-hours"] == sorted(kinds)
        assert joined == join(join(quieter, noise).season, quiet).season
        assert joined == join(join(quieter, quiet).season, noise).season
        three = join(joined, at(DayQuota(id="r", days_per_year=5))).season
        assert 3 == len({d.path: d.claims for d in three.disputed}["/venues/v/restrictions/r"])

    def test_a_dispute_about_nothing_that_is_there(self) -> None:
        """A dispute about an object that no document has is kept as it is."""
        claims = (JsonValue.of("A"), JsonValue.of("B"))
        lost = _season(disputed=[Dispute(path="/sessions/gone/title", claims=claims)])
        assert lost == join(lost, _season()).season
        assert lost == join(lost, lost).season


class TestRevisions:
    """What counts where documents are of different age."""

    def test_a_higher_revision_supersedes_nothing(self) -> None:
        """Revisions are counted by each office for itself: what the other knows is neither lost nor beaten."""
        one = _race(title="Race", place="Pits")
        other = _race(revision=1, end=TIMES[1], title="Grand Prix")
        joined = join(_season(sessions=[one]), _season(sessions=[other])).season
        assert (_race(revision=1, end=TIMES[1], place="Pits"),) == joined.sessions
        assert ["/sessions/race/title"] == [d.path for d in joined.disputed]

    def test_stamps_become_the_latest(self) -> None:
        """The latest issue time and change time count: stamps are not facts about the world."""
        a = _season(issued=TIMES[0], sessions=[_race(changed_at=TIMES[3])])
        b = _season(issued=TIMES[1], sessions=[_race(changed_at=TIMES[0])])
        joined = join(a, b).season
        assert TIMES[1] == joined.issued
        assert (_race(changed_at=TIMES[3]),) == joined.sessions
        assert () == joined.disputed


class TestRefusals:
    """What cannot be joined."""

    def test_all_at_once(self) -> None:
        """Facts without which objects are meaningless cannot be claimed twice; all such findings come at once."""
        a = _season(sessions=[_race()], venues=[Venue(id="v", timezone="Asia/Tokyo")])
        b = _season(
            sessions=[_race(weekend="lime-rock", kind=SessionKind.PRACTICE)],
            venues=[Venue(id="v", timezone="America/New_York")],
        )
        with pytest.raises(JoinRefused) as refused:
            join(alms=a, scca=b)
        assert [
            ("sessions", "race", "kind"),
            ("sessions", "race", "weekend"),
            ("venues", "v", "timezone"),
        ] == [d.path for d in refused.value.diagnostics]
        assert (
            '/sessions/race has the weekend "lime-rock" in scca and "mid-ohio" in alms: '
            "these are two things under one id"
        ) == refused.value.diagnostics[1].message

    def test_namespaces(self) -> None:
        """Ids of two namespaces have nothing in common."""
        with pytest.raises(JoinRefused, match=r"different namespaces, a\.example \(a\) and b\.example \(b\)"):
            join(a=Season(namespace="a.example"), b=Season(namespace="b.example"))

    def test_nothing(self) -> None:
        """Nothing cannot be joined."""
        with pytest.raises(ValueError, match="no document"):
            join()


class TestConflicts:
    """What people are shown of a disagreement."""

    def test_documents_and_places(self) -> None:
        """A conflict names each document and the place in it."""
        path = ("sessions", "race", "title")
        source = PlacesByPath({path: Place(file="alms.json", line=7, column=3)})
        joined = join(
            alms=_season(sessions=[_race(title="A")]),
            scca=_season(sessions=[_race(title="B")]),
            old=_season(sessions=[_race()]),
            sources={"alms": source},
        )
        (conflict,) = joined.conflicts
        assert path == conflict.path
        assert [("alms", "A"), ("scca", "B")] == [(c.document, c.value.value) for c in conflict.claims]
        assert Place(file="alms.json", line=7, column=3) == conflict.claims[0].place
        assert '/sessions/race/title: "A" (alms.json:7:3) or "B" (scca)' == str(conflict)

    def test_issuers_are_no_conflict(self) -> None:
        """That two offices are two is nothing to settle; the joined document is nobody's alone."""
        joined = join(_season(issuer="alms", name="ALMS 2004"), _season(issuer="scca", name="SCCA 2004"))
        assert () == joined.conflicts
        assert joined.season.issuer is None
        assert ["/issuer", "/name"] == [d.path for d in joined.season.disputed]

    def test_names_given_twice(self) -> None:
        """Documents may have one name; positional ones are numbered."""
        joined = join_documents([("a.json", _season(year=2004)), ("a.json", _season(year=2005))])
        assert ["a.json", "a.json"] == [c.document for c in joined.conflicts[0].claims]
        joined = join(_season(year=2004), _season(year=2005))
        assert ["document 1", "document 2"] == [c.document for c in joined.conflicts[0].claims]


def test_instants_of_a_repeated_hour() -> None:
    """The two 01:30s of a night in autumn are two claims."""
    first, second = (Instant.parse(f"2004-10-31T01:30:00-0{n}:00[America/New_York]") for n in (4, 5))
    joined = join(_season(sessions=[_race(end=first)]), _season(sessions=[_race(end=second)])).season
    assert (JsonValue.of(first.text), JsonValue.of(second.text)) == joined.disputed[0].claims
