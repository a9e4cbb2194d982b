"""A diff is complete, and reads like a notice board."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import event, given, strategies as st

from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, Change, ChangeKind
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Timetable
from roadracing._internal.testing.strategies import seasons as any_seasons
from roadracing._internal.time.start import Start
from roadracing._internal.versions.changes import FactChange
from roadracing._internal.versions.diff import Diff, apply, diff, diff_from_json
from roadracing._internal.versions.join import join
from roadracing._internal.versions.refusals import ApplyRefused
from tests.effort import tries
from tests.versions.calendars import versions
from tests.versions.generated import NAMESPACE, parts_of, seasons
from tests.versions.small_season import RACE, SEASON, at


def _with(*sessions: Session) -> Season:
    return attrs.evolve(SEASON, sessions=sessions)


def _lines(old: Season, new: Season) -> list[str]:
    return diff(old, new).text(old).splitlines()


def _race(**facts: Any) -> Session:
    return attrs.evolve(RACE, **facts)


class TestLaws:
    """A diff is complete."""

    @tries(15)
    @given(seasons(), seasons(), st.data())
    def test_applied_gives_the_other(self, a: Season, b: Season, data: st.DataObject) -> None:
        """The changes from one season to another, made to the one, give the other; also through JSON."""
        if data.draw(st.booleans()):
            b = data.draw(parts_of(join(a, b).season))
        changes = diff(a, b)
        event(f"changes: {min(len(changes.changes) // 10, 5)}0")
        assert b == apply(changes, a)
        assert changes == diff_from_json(changes.to_json(changes.headings(a, b)))
        assert isinstance(changes.text(a, b), str)

    @tries(5)
    @given(any_seasons(), any_seasons())
    def test_whatever_a_season_holds(self, a: Season, b: Season) -> None:
        """A diff loses nothing of any value that a model can hold."""
        b = attrs.evolve(b, namespace=a.namespace)
        assert b == apply(diff(a, b), a)
        assert isinstance(diff(a, b).text(a, b), str)

    @tries(15)
    @given(seasons())
    def test_equal_seasons_do_not_differ(self, a: Season) -> None:
        """Nothing differs between a season and itself."""
        assert Diff(namespace=a.namespace) == diff(a, a)
        assert not diff(a, a)

    @tries(15)
    @given(seasons(), seasons(), seasons())
    def test_another_season_is_refused(self, a: Season, b: Season, c: Season) -> None:
        """Changes are made to no season in which something they change was different."""
        changes = diff(a, b)
        touched = {change.path for change in changes.changes} & {change.path for change in diff(a, c).changes}
        event(f"touched: {bool(touched)}")
        if not touched:
            return
        with pytest.raises(ApplyRefused) as refused:
            apply(changes, c)
        assert touched <= {d.path for d in refused.value.diagnostics} | {
            path for path in touched if any(path[: len(d.path)] == d.path for d in refused.value.diagnostics)
        }

    def test_real_versions(self) -> None:
        """Four real versions of a calendar become each other."""
        found = [season for _, season in versions(rounds=True)]
        for a in found:
            for b in found:
                assert b == apply(diff(a, b), a)


class TestApply:
    """Changes are made where they belong, or not at all."""

    def test_refusals_name_the_path(self) -> None:
        """What is not as it was is named, with what it is and what it was; all of it at once."""
        changes = diff(_with(_race(title="A", ordinal=1)), _with(_race(title="B", ordinal=2)))
        with pytest.raises(ApplyRefused) as refused:
            apply(changes, _with(_race(title="C")))
        assert [
            "/sessions/gt-race/ordinal is unknown here; the change was made where it is 1",
            '/sessions/gt-race/title is "C" here; the change was made where it is "A"',
        ] == [d.message for d in refused.value.diagnostics]

    def test_namespaces(self) -> None:
        """Seasons of two namespaces cannot be compared, and changes stay in theirs."""
        other = attrs.evolve(SEASON, namespace="b.example")
        with pytest.raises(ApplyRefused, match="share no id space"):
            diff(SEASON, other)
        with pytest.raises(ApplyRefused, match="share no id space"):
            apply(diff(SEASON, SEASON), other)

    @pytest.mark.parametrize(
        ("path", "new", "message"),
        [
            (("sessions", "gt-race", "colour"), "red", "is nothing that this document has"),
            (("sessions", "other", "title"), "A", "is nothing that this document has"),
            (("sessions",), [], "is a collection"),
            ((), {}, "as a whole"),
            (("sessions", "gt-race", "ordinal"), "two", "has to be a whole number"),
            (("weekends", "other"), {"id": "third", "venue": "mid-ohio"}, "the new object's id is not other"),
            (("weekends", "other"), {"id": "other"}, "needs venue"),
            (("extra", "no domain"), 1, "is not a key for extra data"),
        ],
    )
    def test_what_is_no_change(self, path: tuple[str, ...], new: Any, message: str) -> None:
        """A change that cannot be made is refused with the reason, not ignored."""
        change = FactChange(path=path, new=JsonValue.of(new))
        with pytest.raises(ApplyRefused, match=message):
            apply(Diff(namespace=NAMESPACE, changes=(change,)), SEASON)

    def test_required(self) -> None:
        """A fact without which an object is meaningless cannot become unknown."""
        change = FactChange(path=("sessions", "gt-race", "weekend"), old=JsonValue.of("mid-ohio"))
        with pytest.raises(ApplyRefused, match="cannot be unknown"):
            apply(Diff(namespace=NAMESPACE, changes=(change,)), SEASON)


class TestJson:
    """The form programs read."""

    def test_form(self) -> None:
        """Facts that were unknown have no old value, and null is one."""
        new = attrs.evolve(SEASON, year=2004, extra=Extra({"a.example:x": None}))
        assert {
            "roadracing-diff": 1,
            "namespace": NAMESPACE,
            "changes": [{"path": "/year", "new": 2004}, {"path": "/extra/a.example:x", "new": None}],
        } == diff(SEASON, new).to_json()

    @pytest.mark.parametrize(
        "data",
        [
            [],
            {},
            {"roadracing-diff": True, "namespace": "a.example", "changes": []},
            {"roadracing-diff": 1, "namespace": "a.example"},
            {"roadracing-diff": 1, "namespace": "a.example", "changes": [], "other": 1},
            {"roadracing-diff": 1, "namespace": "a.example", "changes": [{"path": "/a"}]},
            {"roadracing-diff": 1, "namespace": "a.example", "changes": [{"path": "a", "new": 1}]},
            {"roadracing-diff": 1, "namespace": "a.example", "changes": [{"path": "/a", "new": 1, "x": 2}]},
        ],
    )
    def test_what_is_no_diff(self, data: Any) -> None:
        """JSON that says no diff is refused."""
        with pytest.raises(ValueError, match=r"diff|change|path"):
            diff_from_json(data)


class TestHeadings:
    """The lines people read."""

    @pytest.mark.parametrize(
        ("facts", "kind", "line"),
        [
            (
                {"start": Start.at(at(17, "12:30")), "end": at(17, "13:20")},
                ChangeKind.MOVED,
                "World Challenge GT Race moved from 12:00 to 12:30",
            ),
            (
                {"start": Start.at(at(17, "12:30")), "end": at(17, "13:00")},
                ChangeKind.MOVED,
                "World Challenge GT Race moved from 12:00 to 12:30, ends 13:00",
            ),
            (
                {"start": Start.at(at(17, "12:30")), "end": at(17, "13:20"), "status": PlanStatus.DELAYED},
                ChangeKind.DELAYED,
                "World Challenge GT Race delayed from 12:00 to 12:30",
            ),
            (
                {"start": Start.at(at(18, "9:00")), "end": at(18, "9:50")},
                ChangeKind.POSTPONED,
                "World Challenge GT Race postponed from Sat 17 Jul 12:00 to Sun 18 Jul 09:00",
            ),
            (
                {"start": Start.at(at(16, "9:00")), "end": at(16, "9:50")},
                ChangeKind.MOVED,
                "World Challenge GT Race brought forward from Sat 17 Jul 12:00 to Fri 16 Jul 09:00",
            ),
            (
                {"start": Start.tbc(), "end": None, "status": PlanStatus.POSTPONED},
                ChangeKind.POSTPONED,
                "World Challenge GT Race postponed from 12:00 to a time to be announced, without a published end",
            ),
            (
                {"start": Start.on(dt.date(2004, 7, 18)), "end": None},
                ChangeKind.POSTPONED,
                (
                    "World Challenge GT Race postponed from Sat 17 Jul 12:00 to a time to be announced on Sun 18 Jul, "
                    "without a published end"
                ),
            ),
            (
                {"start": Start.about(at(17, "12:00"))},
                ChangeKind.MOVED,
                "World Challenge GT Race moved from 12:00 to about 12:00",
            ),
            ({"end": at(17, "13:00")}, ChangeKind.CHANGED, "World Challenge GT Race ends 13:00 (was 12:50)"),
            ({"status": PlanStatus.CANCELLED}, ChangeKind.CANCELLED, "World Challenge GT Race cancelled"),
            (
                {"title": "Sprint"},
                ChangeKind.RENAMED,
                "World Challenge GT Race renamed World Challenge GT Sprint",
            ),
            (
                {"layout": "short"},
                ChangeKind.LAYOUT,
                "World Challenge GT Race runs on Club course instead of Full course",
            ),
            (
                {"weekend": "sebring"},
                ChangeKind.WEEKEND,
                "World Challenge GT Race moved from Mid-Ohio weekend to Sebring weekend",
            ),
            (
                {"weekend": "sebring", "start": Start.at(at(24, "12:00")), "end": at(24, "12:50")},
                ChangeKind.WEEKEND,
                (
                    "World Challenge GT Race moved from Mid-Ohio weekend to Sebring weekend, "
                    "from Sat 17 Jul 12:00 to Sat 24 Jul 12:00"
                ),
            ),
            ({"place": "Pit out"}, ChangeKind.CHANGED, "World Challenge GT Race: place Pit out"),
            (
                {"last_entry_at": at(17, "11:00").to("UTC")},
                ChangeKind.CHANGED,
                "World Challenge GT Race: last entry at Sat 17 Jul 11:00",
            ),
        ],
    )
    def test_a_session(self, facts: dict[str, Any], kind: ChangeKind, line: str) -> None:
        """What happened to a session has the name people give it, on the clocks of its venue."""
        new = _with(_race(**facts))
        first = diff(SEASON, new).headings(SEASON)[0]
        assert kind is first.kind
        assert [f"Sat 17 Jul: {line}"] == _lines(SEASON, new)
        assert {change.path for change in diff(SEASON, new).changes} == {
            heading.path for heading in diff(SEASON, new).headings(SEASON)
        }

    def test_reinstated(self) -> None:
        """A cancelled session that is to run again is reinstated."""
        old = _with(_race(status=PlanStatus.CANCELLED))
        assert ["Sat 17 Jul: World Challenge GT Race reinstated, at 12:00"] == _lines(old, SEASON)

    def test_time_announced(self) -> None:
        """A time where there was none is no move."""
        old = _with(_race(start=Start.on(dt.date(2004, 7, 17)), end=None))
        assert ["Sat 17 Jul: World Challenge GT Race now at 12:00, ends 12:50"] == _lines(old, SEASON)

    def test_split(self) -> None:
        """A session that was split off says from which; nobody guesses that two sessions were one."""
        second = _race(
            id="gt-race-2", ordinal=2, split_from="gt-race", start=Start.at(at(18, "9:00")), end=None
        )
        assert [
            "Sun 18 Jul: World Challenge GT Race 2 split from World Challenge GT Race, at 09:00"
        ] == _lines(SEASON, _with(RACE, second))

    def test_added_and_gone(self) -> None:
        """A session that is in one season only was added, or is gone."""
        assert ["Sat 17 Jul: World Challenge GT Race added, at 12:00"] == _lines(_with(), SEASON)
        assert ["Sat 17 Jul: World Challenge GT Race is gone"] == _lines(SEASON, _with())

    def test_what_follows_moves_along(self) -> None:
        """A session that follows another moves with it, although no fact of its own changed."""
        podium = Session(
            id="podium",
            weekend="mid-ohio",
            kind=SessionKind.PODIUM,
            start=Start.after("gt-race", dt.timedelta(minutes=5)),
        )
        later = _race(start=Start.at(at(17, "12:30")), end=at(17, "13:20"))
        assert [
            "Sat 17 Jul: World Challenge GT Race moved from 12:00 to 12:30",
            (
                "Sat 17 Jul: Podium moved from 12:55 (5 min after World Challenge GT Race) "
                "to 13:25 (5 min after World Challenge GT Race)"
            ),
        ] == _lines(_with(RACE, podium), _with(later, podium))

    def test_bulletin(self) -> None:
        """The bulletin that says so is named."""
        later = _race(start=Start.at(at(17, "12:30")), end=at(17, "13:20"))
        change = Change(kind=ChangeKind.MOVED, path="/sessions/gt-race/start")
        bulletins = (Bulletin(id="b3", weekend="mid-ohio", number=3, changes=(change,)),)
        assert ["Sat 17 Jul: World Challenge GT Race moved from 12:00 to 12:30, bulletin 3"] == _lines(
            SEASON, attrs.evolve(_with(later), bulletins=bulletins)
        )

    def test_in_order_of_the_day(self) -> None:
        """Lines come in the order of the old timetable, whatever the ids are."""
        early = _race(id="z", title="Early", start=Start.at(at(17, "8:00")), end=None)
        lines = _lines(_with(RACE, early), _with())
        assert ["Early", "Race"] == [line.split()[-3] for line in lines]

    def test_other_objects(self) -> None:
        """Whatever else changed is said too, by name."""
        (venue,), (weekend, other) = SEASON.venues, SEASON.weekends
        new = attrs.evolve(
            SEASON,
            year=2004,
            venues=(attrs.evolve(venue, name="Mid-Ohio Sports Car Course", city="Lexington"),),
            weekends=(attrs.evolve(weekend, layout="short", timetable=Timetable(version="2")),),
        )
        assert other.id not in [w.id for w in new.weekends]
        assert [
            "Season: year 2004",
            "Venue Mid-Ohio renamed Mid-Ohio Sports Car Course",
            "Venue Mid-Ohio: city Lexington",
            "Race weekend Mid-Ohio weekend: layout changed from Full course to Club course",
            "Race weekend Mid-Ohio weekend: timetable version 2",
            "Race weekend Sebring weekend removed",
        ] == _lines(SEASON, new)

    def test_disputes(self) -> None:
        """A fact that came to be disputed is shown with what is claimed."""
        new = join(SEASON, _with(_race(ordinal=1)), _with(_race(ordinal=2))).season
        assert ["/sessions/gt-race/ordinal is disputed: 1 or 2"] == _lines(SEASON, new)
        assert ["/sessions/gt-race/ordinal is no longer disputed"] == _lines(new, SEASON)
