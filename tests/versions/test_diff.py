"""A diff is complete, and reads like a notice board."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import event, given, strategies as st

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import ChangeKind
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.testing.strategies import seasons as any_seasons
from roadracing._internal.time.start import Start
from roadracing._internal.versions.diff import Diff, apply, diff, diff_from_json
from roadracing._internal.versions.join import join
from roadracing._internal.versions.refusals import ApplyRefused
from tests.effort import tries
from tests.versions.calendars import versions
from tests.versions.generated import parts_of, seasons
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
            ({"place": "Pit out"}, ChangeKind.CHANGED, "World Challenge GT Race: place is now Pit out"),
            (
                {"last_entry_at": at(17, "11:00").to("UTC")},
                ChangeKind.CHANGED,
                "World Challenge GT Race: last entry is now Sat 17 Jul 11:00",
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
