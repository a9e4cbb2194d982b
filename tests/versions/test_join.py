"""Joining is a law-abiding union of claims."""

import attrs
import pytest
from hypothesis import assume, event, given, strategies as st

from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.join import join
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

    def test_namespaces(self) -> None:
        """Ids of two namespaces have nothing in common."""
        with pytest.raises(JoinRefused, match=r"different namespaces, a\.example \(a\) and b\.example \(b\)"):
            join(a=Season(namespace="a.example"), b=Season(namespace="b.example"))

    def test_nothing(self) -> None:
        """Nothing cannot be joined."""
        with pytest.raises(ValueError, match="no document"):
            join()


def test_instants_of_a_repeated_hour() -> None:
    """The two 01:30s of a night in autumn are two claims."""
    first, second = (Instant.parse(f"2004-10-31T01:30:00-0{n}:00[America/New_York]") for n in (4, 5))
    joined = join(_season(sessions=[_race(end=first)]), _season(sessions=[_race(end=second)])).season
    assert (JsonValue.of(first.text), JsonValue.of(second.text)) == joined.disputed[0].claims
