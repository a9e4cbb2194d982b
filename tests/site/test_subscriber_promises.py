"""What was promised to subscribers is kept, or nothing is published."""

import datetime as dt
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind
from roadracing._internal.site.folder import PublishError
from roadracing._internal.site.publishing import PublishRefused, publish
from roadracing._internal.site.subscriber_promises import Promise, broken_promises
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.effort import tries
from tests.feeds.seasons import at, seasons, sebring

RACE = "race"
LATER = at(2004, 3, 10, 9)


def changed(season: Season, id_: str = RACE, **facts: object) -> Season:
    """The season with other facts about a session."""
    return attrs.evolve(
        season,
        sessions=[attrs.evolve(s, **facts) if s.id == id_ else s for s in season.sessions],  # type: ignore[arg-type]
    )


def without(season: Season, id_: str = RACE) -> Season:
    """The season without a session."""
    return attrs.evolve(season, sessions=[s for s in season.sessions if s.id != id_])


def broken(before: Season, now: Season) -> list[tuple[str, Promise]]:
    """Which promise is broken to whom."""
    return [(found.session, found.promise) for found in broken_promises(before, now)]


NOON = {"start": Start.at(at(2004, 3, 20, 12)), "end": at(2004, 3, 21, 0)}


class TestBroken:
    """What subscribers would be misled by."""

    @pytest.mark.parametrize("revision", [0, 1, None])
    def test_lower_sequence(self, revision: int | None) -> None:
        """A revision that falls."""
        assert [(RACE, Promise.SEQUENCE)] == broken(sebring(), changed(sebring(), revision=revision))

    def test_same_sequence_and_stamp(self) -> None:
        """A time that changes and does not say so."""
        (found,) = broken_promises(sebring(), changed(sebring(), **NOON))

        assert (RACE, "race@calendar.example", Promise.CONTENT) == (found.session, found.uid, found.promise)
        assert "its start, end, description changed" in str(found)

    def test_by_another_object(self) -> None:
        """A venue with another name changes each of its sessions."""
        venue = attrs.evolve(sebring().venues[0], city="Elsewhere")
        now = sebring(venues=(venue,))

        assert {Promise.CONTENT} == {promise for _, promise in broken(sebring(), now)}
        assert len(sebring().sessions) == len(broken(sebring(), now))

    @pytest.mark.parametrize("stamp", [at(2004, 2, 1, 9), LATER])
    def test_another_stamp(self, stamp: Instant) -> None:
        """A change under the same SEQUENCE, whether its stamp is older or later than what was published."""
        assert [(RACE, Promise.CONTENT)] == broken(sebring(), changed(sebring(), **NOON, changed_at=stamp))

    def test_let_go(self) -> None:
        """An event that is let go of by name may vanish, and nothing else may; one that stays is not let go of."""
        assert () == broken_promises(sebring(), without(sebring()), [RACE])
        assert () != broken_promises(sebring(), without(sebring()), ["briefing"])
        assert () != broken_promises(sebring(), changed(sebring(), **NOON), [RACE])

    def test_vanished(self) -> None:
        """An event that is gone was not cancelled first."""
        assert [(RACE, Promise.PRESENCE)] == broken(sebring(), without(sebring()))

    def test_no_day_any_more(self) -> None:
        """An event of which no calendar can say a day any more."""
        before = changed(sebring(), "wc-race", start=Start.on(dt.date(2004, 3, 19)))
        now = changed(sebring(weekends=()), "wc-race", revision=1, changed_at=LATER)

        assert ("wc-race", Promise.PRESENCE) in broken(before, now)

    def test_no_longer_public(self) -> None:
        """An event that is withdrawn from the public feeds without a word."""
        assert [(RACE, Promise.PRESENCE)] == broken(
            sebring(), changed(sebring(), audience=Audience.OPERATIONS)
        )

    def test_another_session(self) -> None:
        """A UID that has come to mean another series' session of another kind on another weekend."""
        now = changed(
            sebring(),
            weekend="mid-ohio-2004",
            kind=SessionKind.PRACTICE,
            series=("swc-gt",),
            changed_at=LATER,
        )

        assert (RACE, Promise.IDENTITY) in broken(sebring(), now)

    @pytest.mark.parametrize("revision", [2, 3])
    def test_id_of_an_earlier_season(self, revision: int) -> None:
        """An id that another season gave to a session, revised or not."""
        now = changed(sebring(year=2005), weekend="sebring-2005", revision=revision, changed_at=LATER)
        (found,) = broken_promises(sebring(), now)

        assert (RACE, Promise.IDENTITY) == (found.session, found.promise)
        assert "a session of sebring-2004 in 2004 and is one of sebring-2005 in 2005" in str(found)

    def test_another_namespace(self) -> None:
        """With another namespace every event is another one, so every one vanishes, and it says why."""
        found = broken_promises(sebring(), sebring(namespace="b.example"))

        assert (
            "it was published as briefing@calendar.example and is briefing@b.example now" == found[0].reason
        )
        assert {(s.id, Promise.PRESENCE) for s in sebring().sessions} == set(
            broken(sebring(), sebring(namespace="b.example"))
        )


class TestKept:
    """What calendars understand."""

    @pytest.mark.parametrize(
        "facts",
        [
            {**NOON, "revision": 3, "changed_at": LATER},
            {**NOON, "revision": 3},
            {"revision": 3},
            {"fixed": True},
            {"audience": Audience.OPERATIONS, "revision": 3},
        ],
    )
    def test_change(self, facts: dict[str, object]) -> None:
        """A change that says so, and one that no calendar shows."""
        assert [] == broken(sebring(), changed(sebring(), **facts))

    def test_cancelled_first(self) -> None:
        """An event may leave after it was published as cancelled."""
        cancelled = changed(sebring(), status=PlanStatus.CANCELLED, revision=3, changed_at=LATER)

        assert [] == broken(cancelled, without(cancelled))

    def test_next_season(self) -> None:
        """The sessions of a season need not be in the document of the next, and have to be in its own."""
        assert [] == broken(sebring(), sebring(year=2005, sessions=()))
        for season in (
            sebring(sessions=()),
            sebring(year=2003, sessions=()),
            sebring(year=None, sessions=()),
            sebring(year=2005, sessions=(), namespace="b.example"),
        ):
            assert len(sebring().sessions) == len(broken(sebring(), season))

    def test_revised_in_the_next_season(self) -> None:
        """A session that is in both may change as any other."""
        later = sebring(year=2005)

        assert [] == broken(sebring(), changed(later, revision=3))
        assert [(RACE, Promise.SEQUENCE)] == broken(sebring(), changed(later, revision=1))

    def test_new_and_undated(self) -> None:
        """Sessions that were not there before, and those that no feed could show, promised nothing."""
        nowhere = changed(sebring(weekends=()), "wc-race", start=None)

        assert [] == broken(without(sebring()), sebring())
        assert [] == broken(nowhere, without(nowhere, "wc-race"))

    @tries(15)
    @given(seasons())
    def test_itself(self, season: Season) -> None:
        """A season keeps all that it promised itself."""
        assert [] == broken(season, season)


class TestPublish:
    """The folder that is there speaks for what was published."""

    def test_refused(self, tmp_path: Path) -> None:
        """Everything that would be broken is named, and the folder stays as it was."""
        out = tmp_path / "public"
        before = publish(sebring(), out).files
        with pytest.raises(PublishRefused, match="would break 2 promises") as raised:
            publish(without(changed(sebring(), revision=1), "wc-race"), out)

        assert {RACE, "wc-race"} == {found.session for found in raised.value.broken}
        assert all(found.session in str(raised.value) for found in raised.value.broken)
        assert before == {
            p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()
        }

    def test_series_under_another_id(self, tmp_path: Path) -> None:
        """A series that gets another id takes its feeds with it, which is refused though no event has changed."""
        out = tmp_path / "public"
        publish(sebring(), out, pages=False)
        series = [attrs.evolve(s, id="other") if s.id == "alms" else s for s in sebring().series]
        rounds = [attrs.evolve(r, series="other") for r in sebring().rounds]
        sessions = [
            attrs.evolve(s, series=["other"]) if s.series == ("alms",) else s for s in sebring().sessions
        ]
        now = sebring(series=series, rounds=rounds, sessions=sessions)

        assert [] == broken(sebring(), now)
        with pytest.raises(
            PublishRefused, match=r"feeds/series-alms\.ics: it was published and would be gone"
        ) as raised:
            publish(now, out, pages=False)
        assert [
            "feeds/series-alms--alarm.ics",
            "feeds/series-alms--competitors.ics",
            "feeds/series-alms--races--alarm.ics",
            "feeds/series-alms--races-and-qualifying--alarm.ics",
            "feeds/series-alms--races-and-qualifying.ics",
            "feeds/series-alms--races.ics",
            "feeds/series-alms.ics",
        ] == [found.feed for found in raised.value.broken]
        assert {Promise.ADDRESS} == {found.promise for found in raised.value.broken}
        publish(now, out, pages=False, force=True)

    def test_forced(self, tmp_path: Path) -> None:
        """Whoever knows better may."""
        publish(sebring(), tmp_path / "public")
        done = publish(without(sebring()), tmp_path / "public", force=True)

        assert b"race@calendar.example" not in done.files["feeds/series-alms.ics"]

    @pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[1]", b'{"roadracing": 99}'])
    def test_changed_by_hand(self, tmp_path: Path, content: bytes) -> None:
        """A document that is not the one that was published cannot be compared with, which is said."""
        out = tmp_path / "public"
        publish(sebring(), out)
        (out / "season.json").write_bytes(content)
        with pytest.raises(PublishError, match=r"season\.json is not the season that was published there"):
            publish(sebring(), out)
        publish(sebring(), out, force=True)
        publish(sebring(), out)

    def test_missing(self, tmp_path: Path) -> None:
        """So is one that is gone."""
        out = tmp_path / "public"
        publish(sebring(), out)
        (out / "season.json").unlink()
        with pytest.raises(PublishError, match=r"season\.json is not the season"):
            publish(sebring(), out)

    @pytest.mark.parametrize("content", [b"", b"{}", b'{"files": {}}'])
    def test_broken_index(self, tmp_path: Path, content: bytes) -> None:
        """A folder whose index no longer says that it was published is somebody's, forced or not."""
        out = tmp_path / "public"
        publish(sebring(), out)
        (out / "index.json").write_bytes(content)
        for force in (False, True):
            with pytest.raises(
                PublishError, match=r"index\.json is there and does not say what was published"
            ):
                publish(sebring(), out, force=force)

    def test_index_of_others(self, tmp_path: Path) -> None:
        """An index of ours that names no season was not written here."""
        out = tmp_path / "public"
        out.mkdir()
        (out / "index.json").write_bytes(b'{"roadracing-index": 1, "files": {}}')
        with pytest.raises(PublishError, match="names no season"):
            publish(sebring(), out)

    def test_cut_off(self, tmp_path: Path) -> None:
        """What stood aside when a publication was cut off still speaks for what was published."""
        out = tmp_path / "public"
        publish(sebring(), out)
        out.rename(tmp_path / ".public.old-0123abcd")
        with pytest.raises(PublishRefused):
            publish(without(sebring()), out)

        assert ["public"] == [path.name for path in tmp_path.iterdir()]
