"""Every change is told, and a late one has a reason."""

from typing import Any

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.kernel.fields import FactError
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, BulletinKind, Change, ChangeKind, Grounds
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import SupplementaryRegulations, Timetable, TimetableStatus
from roadracing._internal.testing.strategies import nouns
from roadracing._internal.time.start import Start
from roadracing._internal.versions.refusals import ReviseRefused
from roadracing._internal.versions.revise import revise
from tests.effort import tries
from tests.rules.building import WEEKEND, at, diagnostics_of, found, season, session
from tests.rules.example import Example
from tests.rules.seasons import operations as made

EXAMPLES = {
    "REV004": Example(
        sound=made.day(made.PRACTICE, made.RACE, issued=at("2004-05-25 12:00")),
        broken=made.day(
            made.PRACTICE,
            attrs.evolve(made.EARLIER_RACE, revision=1, changed_at=at("2004-05-25 12:00")),
            issued=at("2004-05-25 12:00"),
        ),
        options={"previous": made.day(made.PRACTICE, made.RACE, issued=at("2004-05-20 12:00"))},
    ),
    "REV005": Example(sound=made.SOUND, broken=made.with_bulletin()),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

RACE = session("race", "race", "14:00", "16:45", series="alms", title="Race")
MOVED = attrs.evolve(
    RACE, start=Start.at(at("14:30")), end=at("17:15"), revision=1, changed_at=at("2004-05-25 12:00")
)
SAID = Bulletin(
    id="b1",
    weekend="weekend",
    number=1,
    kind=BulletinKind.SCHEDULE,
    issued_at=at("2004-05-25 12:00"),
    changes=(Change(kind=ChangeKind.MOVED, path="/sessions/race/start"),),
)
OLD = season(RACE)
OFFICIAL = Timetable(status=TimetableStatus.OFFICIAL, issued_at=at("2004-05-20 12:00"))


def told(new: Season, old: Season = OLD) -> tuple[Diagnostic, ...]:
    """What is found about changes that no bulletin names."""
    return diagnostics_of(new, previous=old, select=["REV004"])


def reasons(bulletin: Bulletin = SAID, **facts: Any) -> tuple[Diagnostic, ...]:
    """What is found about a bulletin of a weekend."""
    return found("REV005", RACE, weekends=(attrs.evolve(WEEKEND, **facts),), bulletins=(bulletin,))


def test_a_change_that_is_told() -> None:
    """A bulletin names the session, or something that its sessions share."""
    assert () == told(season(MOVED, bulletins=(SAID,)))
    shared = attrs.evolve(SAID, changes=(Change(kind=ChangeKind.RENAMED, path="/weekends/weekend/name"),))
    assert () == told(season(MOVED, bulletins=(shared,)))


def test_a_change_that_is_not_told() -> None:
    """No bulletin, or one that was there before, or one about another session."""
    other = attrs.evolve(SAID, changes=(Change(kind=ChangeKind.MOVED, path="/sessions/other/start"),))
    for bulletins in ((), (other,)):
        (finding,) = told(season(MOVED, bulletins=bulletins))
        assert Severity.WARNING is finding.severity
        assert ["race"] == finding.context["sessions"]
    assert 1 == len(told(season(MOVED, bulletins=(SAID,)), season(RACE, bulletins=(SAID,))))


def test_a_session_that_is_new() -> None:
    """A row that was added is told as well, and all of a weekend are told at once."""
    more = [session(f"more-{n}", "practice", "09:00", "09:30", series="alms") for n in range(3)]
    (finding,) = told(season(RACE, more))
    assert 3 == finding.context["number"]


def test_what_is_published_for_the_first_time() -> None:
    """A season without sessions, and a weekend without any, have changed nothing."""
    assert () == told(season(RACE), season())
    elsewhere = attrs.evolve(RACE, id="elsewhere", weekend="other")
    weekends = (WEEKEND, attrs.evolve(WEEKEND, id="other"))
    assert () == told(season(RACE, elsewhere, weekends=weekends))


def test_what_nobody_sees() -> None:
    """A source is a working fact, and needs no bulletin."""
    assert () == told(season(attrs.evolve(RACE, source="the office", revision=1)))


def with_any_sessions() -> st.SearchStrategy[Season]:
    """The weekend, with sessions of which anything may be known."""
    ids = st.sampled_from(("race", "practice", "session-1"))
    known = st.builds(
        lambda row, name, where: attrs.evolve(row, id=name, weekend=where),
        nouns(Session),
        ids,
        st.sampled_from(("weekend", "other")),
    )
    other = attrs.evolve(WEEKEND, id="other")
    return st.lists(known, max_size=2, unique_by=lambda row: row.id).map(
        lambda rows: season(*rows, weekends=(WEEKEND, other))
    )


@tries(16)
@given(with_any_sessions(), with_any_sessions())
def test_what_revise_writes_is_told(old: Season, new: Season) -> None:
    """Whatever changed, the bulletins of a revised season name it."""
    try:
        revised = revise(old, new, issued=at("9990-01-01 12:00"), reason="Rain.")
    except (ReviseRefused, FactError):
        return  # too early, or a revision beyond all that are counted
    assert () == told(revised, old)


def test_a_late_change_with_a_reason() -> None:
    """A reason, or the grounds on which competitors have to accept it, is enough."""
    assert () == reasons(attrs.evolve(SAID, reason="Fog."), timetable=OFFICIAL)
    for grounds in Grounds:
        assert () == reasons(attrs.evolve(SAID, grounds=grounds), timetable=OFFICIAL)


def test_a_late_change_without_one() -> None:
    """The timetable was official, was revised before, or the regulations had been issued."""
    regulations = SupplementaryRegulations(issued_at=at("2004-05-01 12:00"))
    for facts in (
        {"timetable": OFFICIAL},
        {"timetable": attrs.evolve(OFFICIAL, status=TimetableStatus.REVISED)},
        {"supplementary_regulations": regulations},
    ):
        (finding,) = reasons(**facts)
        assert Severity.WARNING is finding.severity
        assert ("bulletins", "b1") == finding.path


def test_a_change_that_binds_nobody_yet() -> None:
    """A provisional timetable, a bulletin issued with the official one, and one that changes no session."""
    provisional = attrs.evolve(OFFICIAL, status=TimetableStatus.PROVISIONAL)
    assert () == reasons(timetable=provisional)
    assert () == reasons()
    assert () == reasons(attrs.evolve(SAID, issued_at=OFFICIAL.issued_at), timetable=OFFICIAL)
    assert () == reasons(attrs.evolve(SAID, changes=()), timetable=OFFICIAL)
    assert () == reasons(attrs.evolve(SAID, kind=BulletinKind.TECHNICAL), timetable=OFFICIAL)
