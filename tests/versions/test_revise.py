"""One published season follows another, and every calendar can tell what changed."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import event, given, strategies as st

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, ChangeKind
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.session_revisions import Earlier, RevisionCount
from roadracing._internal.model.weekend.weekend import RaceWeekend, Timetable, TimetableStatus
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.versions.diff import diff
from roadracing._internal.versions.join import join
from roadracing._internal.versions.published_changes import published_changes
from roadracing._internal.versions.refusals import ReviseRefused
from roadracing._internal.versions.revise import revise
from tests.effort import tries
from tests.versions.generated import parts_of, seasons
from tests.versions.small_season import RACE, SEASON, at

FIRST = Instant.parse("2005-01-10T12:00:00-05:00[America/New_York]")
SECOND = Instant.parse("2005-01-11T12:00:00-05:00[America/New_York]")
THIRD = Instant.parse("2005-01-12T12:00:00-05:00[America/New_York]")
LATER = {"start": Start.at(at(17, "12:30")), "end": at(17, "13:20")}


def _season(*sessions: Session, **facts: Any) -> Season:
    return attrs.evolve(SEASON, sessions=sessions, **facts)


def _race(**facts: Any) -> Session:
    return attrs.evolve(RACE, **facts)


def _revise(old: Season, new: Season, issued: Instant = SECOND, **options: Any) -> Season:
    return revise(old, new, issued=issued, reason="Fog", **options)


def _session(season: Season, id_: str = "gt-race") -> Session:
    return Index(season).sessions[id_]


def _stamps(season: Season) -> dict[str, object]:
    index = Index(season)
    return {s.id: (time.key if (time := stamp(index, s)) else None) for s in season.sessions}


def _next_revision(old: Session, new: Session) -> int:
    """One more than all offices have counted, those of the new document among them."""
    counts: dict[str | None, int] = {}
    for counted in (*old.revised_by, *new.revised_by):
        counts[counted.issuer] = max(counts.get(counted.issuer, 0), counted.count)
    nobodys = (old.revision or 0) - sum(counted.count for counted in old.revised_by)
    own = sum(counted.count for counted in old.revised_by if counted.issuer is None)
    if nobodys:
        counts[None] = max(counts.get(None, 0), own + nobodys)
    return sum(counts.values()) + 1


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[Season, Season]:
    """A season and one that may follow it: the same with facts, objects and stamps changed, or another one."""
    old = draw(seasons())
    new = draw(st.sampled_from([old, draw(parts_of(old)), draw(seasons())]))
    if draw(st.booleans()):
        new = attrs.evolve(new, series=old.series, venues=old.venues, weekends=old.weekends)
    return old, new


class TestLaws:
    """What holds whatever follows whatever."""

    @tries(12)
    @given(seasons())
    def test_nothing_changed(self, a: Season) -> None:
        """A season that did not change stays as it is, whenever it is issued."""
        assert a == _revise(a, a)
        assert a == _revise(a, a, Instant.parse("1999-01-01T00:00:00+00:00[UTC]"))

    @tries(12)
    @given(seasons(), st.data())
    def test_incoming_stamps_are_ignored(self, a: Season, data: st.DataObject) -> None:
        """Revisions, stamps and earlier times that the new document brings along say nothing."""
        times = st.sampled_from([None, FIRST, THIRD])
        stamped = tuple(
            attrs.evolve(
                session,
                revision=data.draw(st.sampled_from([None, 0, 7])),
                changed_at=data.draw(times),
                earlier=(Earlier(revision=3),),
            )
            for session in a.sessions
        )
        assert a == _revise(a, attrs.evolve(a, sessions=stamped, issued=data.draw(times)))

    @tries(12)
    @given(_pairs())
    def test_every_calendar_entry(self, pair: tuple[Season, Season]) -> None:
        """Every session lives on; what changed has one revision more and a new stamp, all else keeps its stamp."""
        old, new = pair
        result = _revise(old, new)
        before, after = Index(old), Index(result)
        stamps, restamped = _stamps(old), _stamps(result)
        assert before.sessions.keys() | Index(new).sessions.keys() == after.sessions.keys()
        changed = 0
        for id_, session in before.sessions.items():
            now = after.sessions[id_]
            if appearance(before, session) == appearance(after, now):
                assert (session.revision, session.earlier) == (now.revision, now.earlier)
                assert stamps[id_] is None or stamps[id_] == restamped[id_]
            else:
                changed += 1
                assert _next_revision(session, Index(new).sessions.get(id_, session)) == now.revision
                assert SECOND.key == restamped[id_]
        for id_ in after.sessions.keys() - before.sessions.keys():
            assert (None, SECOND) == (after.sessions[id_].revision, after.sessions[id_].changed_at)
        event(f"changed: {min(changed, 3)}, gone: {len(before.sessions.keys() - Index(new).sessions.keys())}")
        event(
            f"stamps pinned: {any(s.changed_at is None and after.sessions[s.id].changed_at for s in old.sessions)}"
        )

    @tries(12)
    @given(_pairs())
    def test_again(self, pair: tuple[Season, Season]) -> None:
        """The same document taken in once more changes nothing."""
        old, new = pair
        result = _revise(old, new)
        assert result == _revise(result, new, THIRD)

    @tries(12)
    @given(_pairs())
    def test_nothing_is_silent(self, pair: tuple[Season, Season]) -> None:
        """What was revised differs from what was published in no way that calendars cannot see."""
        old, new = pair
        assert [] == list(published_changes(old, _revise(old, new)))

    @tries(12)
    @given(_pairs(), seasons())
    def test_bulletins(self, pair: tuple[Season, Season], third: Season) -> None:
        """Bulletins stay as they were, are numbered on and have ids of their own."""
        old, new = pair
        once = _revise(old, new)
        result = _revise(once, third, THIRD)
        kept = {b.id: b for b in result.bulletins}
        for bulletin in once.bulletins:
            said = {
                name: value
                for name in fields_of(Bulletin)
                if (value := getattr(bulletin, name)) not in (None, ())
            }
            assert said == {name: getattr(kept[bulletin.id], name) for name in said}
        issued = [b for b in result.bulletins if b.issued_at in (SECOND, THIRD) and b.reason == "Fog"]
        event(f"bulletins: {min(len(issued), 4)}")
        numbers = [(b.weekend, b.issuer, b.number) for b in issued]
        assert len(numbers) == len(set(numbers))

    @tries(12)
    @given(_pairs())
    def test_content(self, pair: tuple[Season, Season]) -> None:
        """What is published is what the new document says, but for stamps and what is kept."""
        old, new = pair
        new = attrs.evolve(new, bulletins=old.bulletins, sessions=(*new.sessions,))
        if {s.id for s in old.sessions} - {s.id for s in new.sessions}:
            return
        result = _revise(old, new)
        silent = {
            "revision",
            "revised_by",
            "changed_at",
            "earlier",
            "issued",
            "timetable",
            "bulletins",
            "marks",
        }
        assert [] == [c.path for c in diff(new, result).changes if not silent & set(c.path)]


class TestSessions:
    """What becomes of each session."""

    def test_moved(self) -> None:
        """A session that moved has a revision, a stamp and the times it had."""
        session = _session(_revise(SEASON, _season(_race(**LATER))))
        assert (1, SECOND) == (session.revision, session.changed_at)
        assert (Earlier(revision=0, start=RACE.start, end=RACE.end),) == session.earlier

    def test_twice(self) -> None:
        """Each change raises the revision and remembers its times; a change of another fact has none."""
        once = _revise(SEASON, _season(_race(**LATER)))
        twice = _revise(once, _season(_race(**LATER, title="Sprint")), THIRD)
        session = _session(twice)
        assert (2, THIRD) == (session.revision, session.changed_at)
        assert [0] == [earlier.revision for earlier in session.earlier]

    def test_facts_nobody_sees(self) -> None:
        """A fact that no calendar shows is taken over without a revision or a bulletin."""
        result = _revise(SEASON, _season(_race(source="Fax")))
        assert RACE.revision == _session(result).revision
        assert ("Fax", ()) == (_session(result).source, result.bulletins)

    def test_renamed_venue(self) -> None:
        """A renamed venue changes its sessions, since calendars show it."""
        (venue,) = SEASON.venues
        result = _revise(SEASON, attrs.evolve(SEASON, venues=(attrs.evolve(venue, name="New name"),)))
        assert 1 == _session(result).revision
        assert ["Venue Mid-Ohio renamed New name"] == [c.text for c in result.bulletins[0].changes]

    def test_renamed_series(self) -> None:
        """A renamed series changes its sessions, and no others."""
        (series,) = SEASON.series
        other = _race(id="other", series=(), classes=())
        old = _season(RACE, other)
        result = _revise(old, attrs.evolve(old, series=(attrs.evolve(series, name="World Cup"),)))
        assert (1, None) == (_session(result).revision, _session(result, "other").revision)

    def test_another_layout(self) -> None:
        """A session on another layout has a revision, a heading of its own and a bulletin that says so."""
        result = _revise(SEASON, _season(_race(layout="short")))
        assert (1, SECOND) == (_session(result).revision, _session(result).changed_at)
        (change,) = result.bulletins[-1].changes
        assert (ChangeKind.LAYOUT, "/sessions/gt-race/layout") == (change.kind, change.path)
        assert "Sat 17 Jul: World Challenge GT Race runs on Club course instead of Full course" == change.text
        assert (
            "Sat 17 Jul: World Challenge GT Race runs on Club course instead of Full course, bulletin 1"
            in diff(SEASON, result).text(SEASON, result).splitlines()
        )

    def test_another_layout_of_the_weekend(self) -> None:
        """A weekend's other layout revises the sessions on it, and not those that have a layout of their own."""
        own = _race(id="own", layout="full")
        weekend, other = SEASON.weekends
        new = _season(RACE, own, weekends=(attrs.evolve(weekend, layout="short"), other))
        result = _revise(_season(RACE, own), new)
        assert (1, None) == (_session(result).revision, _session(result, "own").revision)
        assert [(ChangeKind.LAYOUT, "/weekends/mid-ohio/layout")] == [
            (change.kind, change.path) for change in result.bulletins[-1].changes
        ]

    def test_a_renamed_layout(self) -> None:
        """A layout's name is seen, and its length is not."""
        (venue,) = SEASON.venues
        full, short = venue.layouts
        named = attrs.evolve(venue, layouts=(attrs.evolve(full, name="Pro course"), short))
        result = _revise(SEASON, _season(RACE, venues=(named,)))
        assert 1 == _session(result).revision
        assert "Venue Mid-Ohio: layout Full course renamed Pro course" == result.bulletins[-1].text
        longer = attrs.evolve(venue, layouts=(attrs.evolve(full, length_m=3634), short))
        assert _session(_revise(SEASON, _season(RACE, venues=(longer,)))).revision is None

    def test_reinstated(self) -> None:
        """A session that is in the source again runs again, under the same id."""
        cancelled = _revise(SEASON, _season())
        result = _revise(cancelled, SEASON, THIRD)
        assert (None, 2) == (_session(result).status, _session(result).revision)
        assert ChangeKind.REINSTATED is result.bulletins[-1].changes[0].kind

    def test_new(self) -> None:
        """A new session has no revision, and changed when it was issued."""
        new = _race(id="new", revision=5, changed_at=FIRST, earlier=(Earlier(revision=2),))
        session = _session(_revise(SEASON, _season(RACE, new)), "new")
        assert attrs.evolve(new, revision=None, changed_at=SECOND, earlier=()) == session

    def test_another_weekend(self) -> None:
        """A session that moved to another weekend remembers which it was; both weekends are told."""
        result = _revise(SEASON, _season(_race(weekend="sebring")))
        assert ["mid-ohio"] == [earlier.weekend for earlier in _session(result).earlier]
        assert ["mid-ohio", "sebring"] == [b.weekend for b in result.bulletins]


class TestStamps:
    """When a calendar entry was last changed."""

    def test_a_session_keeps_the_stamp_of_its_timetable(self) -> None:
        """Where a timetable is issued anew, sessions that did not change keep the stamp they had from it."""
        weekend = attrs.evolve(SEASON.weekends[0], timetable=Timetable(issued_at=FIRST))
        old = _season(RACE, _race(id="other"), weekends=(weekend, SEASON.weekends[1]))
        result = _revise(old, _season(_race(**LATER), _race(id="other"), weekends=old.weekends))
        timetable = result.weekends[0].timetable
        assert timetable is not None
        assert (SECOND, FIRST) == (timetable.issued_at, _session(result, "other").changed_at)
        headings = diff(old, result).headings(old, result)
        assert {"sessions"} == {heading.path[0] for heading in headings}

    def test_a_session_keeps_the_stamp_of_its_season(self) -> None:
        """Where a season is issued anew, sessions that did not change keep the stamp they had from it."""
        old = _season(RACE, _race(id="other"), issued=FIRST)
        result = _revise(old, _season(_race(**LATER), _race(id="other"), issued=THIRD))
        assert (SECOND, FIRST) == (result.issued, _session(result, "other").changed_at)

    def test_what_was_never_published(self) -> None:
        """A session that had no stamp at all could not be published, and gets the season's."""
        result = _revise(_season(RACE, _race(id="other")), _season(_race(**LATER), _race(id="other")))
        assert _session(result, "other").changed_at is None
        assert SECOND == stamp(result, _session(result, "other"))

    @pytest.mark.parametrize(
        ("old", "words"),
        [
            (_season(RACE, issued=SECOND), "the season was issued at"),
            (_season(_race(changed_at=SECOND)), "gt-race changed at"),
            (_season(RACE, bulletins=(Bulletin(id="b", issued_at=SECOND),)), "b was issued at"),
            (
                _season(
                    RACE,
                    weekends=(
                        RaceWeekend(id="mid-ohio", venue="mid-ohio", timetable=Timetable(issued_at=SECOND)),
                    ),
                ),
                "the timetable of mid-ohio was issued at",
            ),
        ],
    )
    def test_too_early(self, old: Season, words: str) -> None:
        """Nothing is issued before what it changes; at the same moment it may be."""
        new = attrs.evolve(old, sessions=(_race(**LATER),))
        with pytest.raises(ReviseRefused, match=f"this would be issued at {FIRST.text[:10]}.*{words}"):
            _revise(old, new, FIRST)
        assert 1 == _session(_revise(old, new, SECOND)).revision

    def test_namespaces(self) -> None:
        """A season of another namespace follows no season of this one."""
        with pytest.raises(ReviseRefused, match="does not follow"):
            _revise(SEASON, attrs.evolve(SEASON, namespace="b.example"))


class TestTimetable:
    """What becomes of the timetable."""

    @pytest.mark.parametrize(
        ("was", "now", "becomes"),
        [
            (TimetableStatus.OFFICIAL, TimetableStatus.OFFICIAL, TimetableStatus.REVISED),
            (TimetableStatus.PROVISIONAL, TimetableStatus.PROVISIONAL, TimetableStatus.PROVISIONAL),
            (TimetableStatus.PROVISIONAL, TimetableStatus.OFFICIAL, TimetableStatus.OFFICIAL),
            (TimetableStatus.REVISED, TimetableStatus.OFFICIAL, TimetableStatus.REVISED),
            (None, None, None),
        ],
    )
    def test_status(self, was: TimetableStatus, now: TimetableStatus, becomes: TimetableStatus) -> None:
        """An official timetable that changes is revised; one that becomes official with the change is official."""

        def season(status: TimetableStatus, *sessions: Session) -> Season:
            weekend = attrs.evolve(SEASON.weekends[0], timetable=Timetable(status=status, version="1"))
            return _season(*sessions, weekends=(weekend,))

        timetable = _revise(season(was, RACE), season(now, _race(**LATER))).weekends[0].timetable
        assert Timetable(status=becomes, version="1", issued_at=SECOND) == timetable


def test_a_kind_is_a_fact_people_see() -> None:
    """A session that becomes another kind changed."""
    result = _revise(SEASON, _season(_race(kind=SessionKind.QUALIFYING)))
    assert 1 == _session(result).revision


def test_two_days_apart() -> None:
    """Times are read at the venue, whatever zone they were written in."""
    old = _season(_race(start=Start.at(at(17, "23:30")), end=None))
    new = _season(_race(start=Start.at((at(17, "23:30") + dt.timedelta(hours=1)).to("UTC")), end=None))
    text = _revise(old, new).bulletins[0].text
    assert "Sat 17 Jul: World Challenge GT Race postponed from Sat 17 Jul 23:30 to Sun 18 Jul 00:30" == text


class TestCounts:
    """Each office counts its own revisions, and a session's revision is their sum."""

    def _of(self, season: Season) -> dict[str | None, int]:
        return {counted.issuer: counted.count for counted in _session(season).revised_by}

    def test_two_offices(self) -> None:
        """Offices that revised one session apart have both counted it, once they are joined."""
        start = _season(_race(revision=3))
        one = _revise(start, _season(_race(title="A")), issuer="imsa")
        other = _revise(start, _season(_race(place="Pits")), issuer="scca")
        joined = join(one, other).season
        assert {None: 3, "imsa": 1, "scca": 1} == self._of(joined)
        assert (4, 4, 5) == tuple(_session(s).revision for s in (one, other, joined))
        assert joined == join(other, one, joined).season

    def test_joining_mints_nothing(self) -> None:
        """Publishing what was joined has a revision of its own, above those of both offices."""
        one = _revise(SEASON, _season(_race(title="A")), issuer="imsa")
        other = _revise(SEASON, _season(_race(place="Pits")), issuer="scca")
        joined = join(one, other).season
        assert 2 == _session(joined).revision
        published = _revise(one, joined, THIRD, issuer="imsa")
        assert ({"imsa": 2, "scca": 1}, 3) == (self._of(published), _session(published).revision)
        assert published == _revise(published, join(published, other).season, THIRD, issuer="imsa")

    def test_an_office_is_counted_once(self) -> None:
        """A document that counts an office twice means the higher, and no revision is below the sum."""
        counts = [RevisionCount(issuer="imsa", count=n) for n in (2, 4)]
        session = _race(revision=1, revised_by=[*counts, RevisionCount(count=1)])
        assert (5, 2) == (session.revision, len(session.revised_by))
        assert session == attrs.evolve(session)
