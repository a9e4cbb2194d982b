"""A marshal at a gate asks whether somebody may enter, and is told why."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import roadracing as rr
from roadracing._internal.desk.entering import UnknownAccess, may_enter
from roadracing._internal.model.entry.access_plan import AccessGrant
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from tests.rules.building import SATURDAY, WEEKEND, at, session
from tests.rules.gates import CREW, GRANTS, GUEST, HOT_PITS, IMPOUND, PADDOCK, grant, with_access

CHILD = attrs.evolve(CREW, id="imsa-child", level="child", name="Child", minimum_age=None)
DATED = attrs.evolve(WEEKEND, first_day=SATURDAY, last_day=SATURDAY)


def asked(level: str, zone: str, when: str, age: int | None = None, **facts: Any) -> rr.desk.Answer:
    """The answer at the weekend with an access plan."""
    return may_enter(with_access(**facts), "weekend", level, zone, at(when), age=age)


class TestGrants:
    """What a level opens, it opens."""

    def test_allowed(self) -> None:
        """The crew may be in the pit lane, whatever runs; the grant is named."""
        answer = asked("imsa-crew", "hot-pits", "09:30")
        assert answer.allowed
        assert "Crew opens Hot pits; the holder has to be 16 or older" == answer.because
        assert ("access_plans", "access", "grants", "grant-imsa-crew") == answer.path
        assert answer.minimum_age == 16
        assert answer.until is None

    def test_not_opened(self) -> None:
        """A guest has no business in the pit lane."""
        answer = asked("imsa-guest", "hot-pits", "09:30")
        assert not answer.allowed
        assert "Guest does not open Hot pits" == answer.because

    def test_around_sessions(self) -> None:
        """Impound opens after races, for so long; the answer says when it changes."""
        own = grant(GUEST, IMPOUND, id="after-races", kinds=(SessionKind.RACE,), after_min=30.0)
        before = asked("imsa-guest", "impound", "10:30", grants=(*GRANTS, own))
        during = asked("imsa-guest", "impound", "17:00", grants=(*GRANTS, own))
        assert not before.allowed
        assert "only around certain sessions" in before.because
        assert at("11:00") == before.until
        assert during.allowed
        assert "around ALMS Race" in during.because
        assert at("17:15") == during.until

    def test_while_cold(self) -> None:
        """A grant that is not good while cars run is closed around them."""
        own = grant(
            GUEST, HOT_PITS, id="cold", while_hot=False, closed_before_min=20.0, closed_after_min=10.0
        )
        shut = asked("imsa-guest", "hot-pits", "08:45", grants=(*GRANTS, own))
        assert not shut.allowed
        assert "only while no competition cars run; it is closed for ALMS Practice" in shut.because
        assert at("10:10") == shut.until
        assert asked("imsa-guest", "hot-pits", "10:10", grants=(*GRANTS, own)).allowed

    def test_escorted(self) -> None:
        """Who has to be accompanied is told so."""
        own = grant(GUEST, HOT_PITS, id="led", escorted=True)
        assert (
            "has to be accompanied" in asked("imsa-guest", "hot-pits", "10:30", grants=(*GRANTS, own)).because
        )

    def test_after_the_weekend(self) -> None:
        """A credential is good on the days of its weekend."""
        answer = asked("imsa-crew", "paddock", "2004-05-30 08:00", weekends=(DATED,))
        assert not answer.allowed
        assert "Crew opens Paddock at The Weekend only, 29 May 2004" == answer.because
        assert at("2004-05-30 00:00") == asked("imsa-crew", "paddock", "12:00", weekends=(DATED,)).until


class TestUnknown:
    """Who asks about nothing is told what there is."""

    def test_weekend_level_and_zone(self) -> None:
        """Each error names what there is."""
        season = with_access()
        with pytest.raises(UnknownAccess, match="no weekend 'x'; there are: weekend"):
            may_enter(season, "x", "imsa-crew", "paddock", at("09:00"))
        with pytest.raises(
            UnknownAccess, match="no level 'x' at that weekend; there are: imsa-crew, imsa-guest and"
        ):
            may_enter(season, "weekend", "x", "paddock", at("09:00"))
        with pytest.raises(UnknownAccess, match="no zone 'x'"):
            may_enter(season, "weekend", "imsa-crew", "x", at("09:00"))

    def test_kinds_of_zone(self) -> None:
        """A zone may be named by its kind, if there is one of it."""
        assert asked("hot-pit", "pit-lane", "09:30").allowed
        two = (PADDOCK, attrs.evolve(PADDOCK, id="upper"))
        with pytest.raises(UnknownAccess, match="'Paddock' is more than one zone: paddock and upper"):
            asked("imsa-guest", "Paddock", "09:30", zones=two, grants=())


KINDS = (SessionKind.PRACTICE, SessionKind.RACE, SessionKind.AUTOGRAPHS)
SPANS = st.tuples(st.integers(360, 1000), st.integers(1, 120), st.sampled_from(KINDS))
MARGINS = st.integers(0, 40).map(float)
OWN_GRANTS = st.builds(
    AccessGrant,
    id=st.sampled_from(("a", "b", "c")),
    level=st.sampled_from((CHILD.id, GUEST.id)),
    zones=st.sampled_from(((HOT_PITS.id,), (PADDOCK.id,), (HOT_PITS.id, PADDOCK.id))),
    kinds=st.lists(st.sampled_from(KINDS), max_size=2).map(tuple),
    before_min=MARGINS,
    after_min=MARGINS,
    while_hot=st.sampled_from((None, True, False)),
    closed_before_min=MARGINS,
    closed_after_min=MARGINS,
    minimum_age=st.sampled_from((None, 12, 18)),
)
MIDNIGHT = at("00:00")


def _season(spans: list[tuple[int, int, SessionKind]], grants: list[AccessGrant]) -> Season:
    rows = [
        session(
            f"s{number}",
            kind,
            MIDNIGHT + dt.timedelta(minutes=begins),
            MIDNIGHT + dt.timedelta(minutes=begins + length),
            series="alms",
        )
        for number, (begins, length, kind) in enumerate(spans)
    ]
    return with_access(sessions=rows, levels=(CHILD, GUEST), grants=grants)


def _judge(season: Season, level: str, zone: str, minute: int, age: int) -> bool:
    """The same, minute by minute and grant by grant."""

    def near(row: Session, before: float, after: float) -> bool:
        starts, end = row.starts, row.end
        assert starts is not None
        assert end is not None
        begins, ends = ((t.utc - MIDNIGHT.utc) / dt.timedelta(minutes=1) for t in (starts, end))
        return begins - before <= minute < ends + after

    cars = [row for row in season.sessions if row.kind.competition]
    if zone == HOT_PITS.id and age < 16 and any(near(row, 15, 5) for row in cars):
        return False
    (plan,) = season.access_plans
    minimum = {each.id: each.minimum_age or 0 for each in plan.levels}
    return any(
        each.level == level
        and zone in each.zones
        and age >= max(minimum[level], each.minimum_age or 0)
        and (
            each.always
            or any(
                near(row, each.before_min or 0, each.after_min or 0)
                for row in season.sessions
                if row.kind in each.kinds
            )
        )
        and not (
            each.while_hot is False
            and any(near(row, each.closed_before_min or 0, each.closed_after_min or 0) for row in cars)
        )
        for each in plan.grants
    )


@given(
    st.lists(SPANS, max_size=5),
    st.lists(OWN_GRANTS, max_size=3, unique_by=lambda each: each.id),
    st.integers(300, 1200),
    st.sampled_from((8, 12, 16, 40)),
)
def test_as_a_marshal_would_judge(
    spans: list[tuple[int, int, SessionKind]], grants: list[AccessGrant], minute: int, age: int
) -> None:
    """The answer is that of somebody who looks at each grant and each session; it holds until it says it changes."""
    season = _season(spans, grants)
    moment = MIDNIGHT + dt.timedelta(minutes=minute)
    for level in (CHILD.id, GUEST.id):
        answer = may_enter(season, "weekend", level, HOT_PITS.id, moment, age=age)
        assert _judge(season, level, HOT_PITS.id, minute, age) == answer.allowed
        assert answer.because
        older = may_enter(season, "weekend", level, HOT_PITS.id, moment, age=age + 30)
        assert older.allowed or not answer.allowed
        if answer.until is not None:
            changed = may_enter(season, "weekend", level, HOT_PITS.id, answer.until, age=age)
            assert changed.allowed is not answer.allowed
            last = answer.until - dt.timedelta(minutes=1)
            if last.utc >= moment.utc:
                same = may_enter(season, "weekend", level, HOT_PITS.id, last, age=age)
                assert same.allowed is answer.allowed
