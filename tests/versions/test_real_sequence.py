"""Four real versions of a season calendar, published one after the other."""

from itertools import pairwise

import pytest

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.diff import apply, diff
from roadracing._internal.versions.join import join
from roadracing._internal.versions.published_changes import published_changes
from roadracing._internal.versions.revise import revise
from tests.versions.calendars import versions


def _published(*, rounds: bool) -> list[tuple[Instant, Season]]:
    found: list[tuple[Instant, Season]] = []
    for issued, version in versions(rounds=rounds):
        old = found[-1][1] if found else Season(namespace=version.namespace)
        found.append((issued, revise(old, version, issued=issued, reason="The calendar was published anew")))
    return found


@pytest.fixture(scope="module", params=[False, True], ids=["", "with rounds"])
def published(request: pytest.FixtureRequest) -> list[tuple[Instant, Season]]:
    """What was published at each version, and when."""
    return _published(rounds=request.param)


def _means(session: Session) -> tuple[object, ...]:
    """What a session is: its event and which of the event's sessions."""
    return session.weekend, session.kind, session.ordinal


def test_an_id_means_the_same_for_ever(published: list[tuple[Instant, Season]]) -> None:
    """No session vanishes, and none comes to be another: 0 of 120 and 125, where the publisher had 75 of 90."""
    for (_, old), (_, new) in pairwise(published):
        now = {session.id: _means(session) for session in new.sessions}
        assert {session.id: _means(session) for session in old.sessions}.items() <= now.items()
    assert [120, 120, 120, 125] == [len(season.sessions) for _, season in published]


def test_what_changed_and_only_that_is_stamped(published: list[tuple[Instant, Season]]) -> None:
    """Every changed session has a higher revision and a new stamp; no other session shows anything new."""
    for (_, old), (issued, new) in pairwise(published):
        before, after = Index(old), Index(new)
        for session in old.sessions:
            now = after.sessions[session.id]
            if appearance(before, session) == appearance(after, now):
                assert (session.revision, stamp(before, session)) == (now.revision, stamp(after, now))
            else:
                assert ((session.revision or 0) + 1, issued) == (now.revision, stamp(after, now))


def test_how_many_changed() -> None:
    """Two rounds are cancelled, then five sessions change with their venue, then two move and five are new."""
    found = _published(rounds=False)
    counts = []
    for (_, old), (_, new) in pairwise(found):
        revisions = {session.id: session.revision for session in old.sessions}
        counts.append(
            (
                sum(s.id in revisions and s.revision != revisions[s.id] for s in new.sessions),
                sum(s.id not in revisions for s in new.sessions),
                len(new.bulletins) - len(old.bulletins),
            )
        )
    assert [(10, 0, 2), (5, 0, 1), (2, 5, 2)] == counts


def test_cancelled_rounds_stay(published: list[tuple[Instant, Season]]) -> None:
    """The two cancelled rounds are still there after the source deleted them, cancelled and unchanged."""
    cancelled = [tuple(s for s in season.sessions if s.is_cancelled) for _, season in published]
    assert [0, 10, 10, 10] == [len(sessions) for sessions in cancelled]
    assert cancelled[1] == cancelled[2] == cancelled[3]
    assert {"bahrain", "saudi-arabian"} == {s.weekend for s in cancelled[3]}
    assert {"bahrain", "saudi-arabian"} <= {w.id for w in published[3][1].weekends}


def test_text(published: list[tuple[Instant, Season]]) -> None:
    """A reader is told what moved, and by which bulletin."""
    (_, old), (_, new) = published[2:]
    number = max(b.number or 0 for b in new.bulletins if b.weekend == "miami")
    assert (
        f"Sun 3 May: Formula 1 Race moved from 20:00 to 17:00, bulletin {number}"
        in diff(old, new).text(old, new).splitlines()
    )


def test_nothing_is_silent(published: list[tuple[Instant, Season]]) -> None:
    """What follows says what it changed; the versions as the source had them did not."""
    for (_, old), (_, new) in pairwise(published):
        assert [] == list(published_changes(old, new))
        assert new == apply(diff(old, new), old)
    raw = [season for _, season in versions()]
    assert [10, 5, 2] == [len(list(published_changes(old, new))) for old, new in pairwise(raw)]


def test_again(published: list[tuple[Instant, Season]]) -> None:
    """Publishing the same version once more changes nothing."""
    rounds = bool(published[0][1].rounds)
    for (_, season), (_, version) in zip(published, versions(rounds=rounds), strict=True):
        assert season == revise(season, version, issued=published[-1][0], reason="again")


def test_join_of_real_versions(published: list[tuple[Instant, Season]]) -> None:
    """Of two publications of one calendar the newer revision of each session counts, in any order."""
    (_, a), _, (_, c), (_, d) = published
    first = join(a, join(c, d).season).season
    assert first == join(join(d, a).season, c).season
    newest = {session.id: session.revision for session in d.sessions}
    assert newest == {session.id: session.revision for session in first.sessions}
    assert d == join(d, d).season
