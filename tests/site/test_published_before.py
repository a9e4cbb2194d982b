"""A folder keeps its earlier seasons: no event and no address vanishes because a year is over."""

import datetime as dt
from pathlib import Path

import attrs
import icalendar
import pytest

from roadracing._internal.documents.reading import loads
from roadracing._internal.feeds.options import Options
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.colours import paints
from roadracing._internal.site.folder import PublishError
from roadracing._internal.site.publishing import PublishRefused
from roadracing._internal.time.start import Start
from tests.feeds.seasons import at, sebring
from tests.site.for_everybody import publish

OLD_WEEKEND = "feeds/weekend-sebring-2004.ics"


def next_season(year: int = 2005, **facts: object) -> Season:
    """The season after: one race at the same venue, in one of the series; the other is gone and a third is new."""
    found = sebring(
        year=year,
        name=f"{year} calendar",
        issued=at(year - 1, 12, 1, 9),
        series=(*[s for s in sebring().series if s.id == "alms"], Series(id="new")),
        weekends=(RaceWeekend(id=f"sebring-{year}", venue="sebring"),),
        rounds=(),
        sessions=(
            Session(
                id=f"race-{year}",
                weekend=f"sebring-{year}",
                kind=SessionKind.RACE,
                series=("alms",),
                start=Start.at(at(year, 3, 19, 10, 30)),
            ),
        ),
    )
    return attrs.evolve(found, **facts)  # type: ignore[arg-type]


def events(content: bytes) -> dict[str, icalendar.Event]:
    """The events of a feed by their UIDs."""
    found = list(icalendar.Calendar.from_ical(content).walk("VEVENT"))
    assert len(found) == len({str(event["UID"]) for event in found})
    return {str(event["UID"]).partition("@")[0]: event for event in found}


def test_nothing_vanishes(tmp_path: Path) -> None:
    """Every event and every address of the season before is still there, with the next season's beside them."""
    out = tmp_path / "public"
    before, after = publish(sebring(), out), publish(next_season(), out)

    for published in before.feeds:
        was, now = events(published.feed.content), events(after.files[published.path])
        assert all(now[uid].to_ical() == event.to_ical() for uid, event in was.items())
    assert {"gts-qualifying", "race", "race-2005"} == set(events(after.files["feeds/series-alms.ics"]))
    assert before.files[OLD_WEEKEND] == after.files[OLD_WEEKEND]
    assert {"feeds/series-new.ics", "feeds/weekend-sebring-2005.ics"} <= after.files.keys()
    assert sebring() == loads(after.files["seasons/2004.json"].decode())
    assert next_season() == loads(after.files["season.json"].decode())
    assert {page.path for page in before.pages if page.weekend} <= {page.path for page in after.pages}
    assert b"2005 calendar" in after.files["feeds/all.ics"]


def test_not_only_for_a_year(tmp_path: Path) -> None:
    """What was kept is kept on, whether the season is published again or another follows it."""
    out = tmp_path / "public"
    for season in (sebring(), next_season(), next_season(name="Again"), next_season(2006)):
        done = publish(season, out)

    assert {"seasons/2004.json", "seasons/2005.json"} <= done.files.keys()
    assert {"race", "race-2005", "race-2006"} <= set(events(done.files["feeds/series-alms.ics"]))
    assert done.files == publish(next_season(2006), out).files


def test_equal_in_the_end(tmp_path: Path) -> None:
    """The folder is the same whether a season was published once or a hundred times before the next."""
    for season in (sebring(), next_season()):
        publish(season, tmp_path / "one")
    for season in (sebring(), sebring(), next_season(name="Preliminary"), next_season()):
        done = publish(season, tmp_path / "two")

    assert done.files == publish(next_season(), tmp_path / "one").files


def test_one_colour(tmp_path: Path) -> None:
    """A series has one colour on all pages and in all pictures, those of earlier seasons too."""
    out = tmp_path / "public"
    first = sebring(series=[attrs.evolve(series, colour=None) for series in sebring().series])
    publish(first, out)
    alone = paints(first)["alms"].colour
    others = ((Series(id="alms"), Series(id=f"a{number}")) for number in range(100))
    pushed = next(found for s in others if paints(found := next_season(series=s))["alms"].colour != alone)
    done = publish(pushed, out)
    colour = paints(pushed)["alms"].colour

    assert f".series-alms {{ --series: {colour}; }}" in done.files["assets/series.css"].decode()
    for weekend in ("sebring-2004", "sebring-2005"):
        assert colour in done.files[f"pictures/{weekend}-wide.svg"].decode()


def test_revised_afterwards(tmp_path: Path) -> None:
    """A session that the next season's document knows too is shown as that has it, once."""
    out = tmp_path / "public"
    publish(sebring(), out)
    race = next(session for session in sebring().sessions if session.id == "race")
    late = attrs.evolve(race, status=PlanStatus.CANCELLED, revision=3, changed_at=at(2004, 12, 2, 9))
    both = next_season(
        sessions=(*next_season().sessions, late), weekends=(*next_season().weekends, *sebring().weekends)
    )
    found = events(publish(both, out).files["feeds/series-alms.ics"])

    assert ("CANCELLED", 3) == (found["race"]["STATUS"], found["race"]["SEQUENCE"])
    assert {"gts-qualifying", "race", "race-2005"} == set(found)


def test_id_given_again(tmp_path: Path) -> None:
    """An id that an earlier season used is refused for another session, also two years later."""
    out = tmp_path / "public"
    publish(sebring(), out)
    publish(next_season(), out)
    again = next_season(2006, sessions=[attrs.evolve(next_season(2006).sessions[0], id="race", revision=9)])
    with pytest.raises(PublishRefused, match="ids are unique over all seasons"):
        publish(again, out)


def test_the_season_before(tmp_path: Path) -> None:
    """The season before does not replace the next: every session of that would vanish."""
    out = tmp_path / "public"
    publish(sebring(), out)
    publish(next_season(), out)
    with pytest.raises(PublishRefused, match="race-2005: it was published and is gone"):
        publish(sebring(), out)


def test_changed_by_hand(tmp_path: Path) -> None:
    """An earlier season that is not what it was cannot be compared with, which is said."""
    out = tmp_path / "public"
    publish(sebring(), out)
    publish(next_season(), out)
    (out / "seasons" / "2004.json").write_bytes(b"{}")
    with pytest.raises(PublishError, match=r"2004\.json is not the season that was published there"):
        publish(next_season(), out)
    assert "seasons/2004.json" not in publish(next_season(), out, force=True).files


def test_two_zone_rules(tmp_path: Path) -> None:
    """Local times of two seasons share one rule, and those of a year with another rule stay in UTC."""
    out = tmp_path / "public"
    options = Options(local_times=True)
    summer = next_season(
        2005,
        sessions=[
            attrs.evolve(next_season().sessions[0], start=Start.at(at(2005, 4, 10, 10, 30))),
        ],
    )
    publish(sebring(), out, options=options)
    publish(summer, out, options=options)
    done = publish(next_season(2008), out, options=options)
    found = events(done.files["feeds/series-alms.ics"])

    assert dt.datetime(2008, 3, 19, 14, 30, tzinfo=dt.UTC) == found["race-2008"].start
    assert dt.datetime(2005, 4, 10, 14, 30, tzinfo=dt.UTC) == found["race-2005"].start
    assert 1 == done.files["feeds/series-alms.ics"].count(b"BEGIN:VTIMEZONE")


def test_audience_of_the_archive(tmp_path: Path) -> None:
    """What an earlier season showed to more people than the folder is for now is gone where that is forced."""
    out = tmp_path / "public"
    publish(sebring(), out)
    done = publish(next_season(), out, audience=Audience.PUBLIC, force=True)

    assert {"gts-qualifying", "race", "wc-race"} == {
        session.id for session in loads(done.files["seasons/2004.json"].decode()).sessions
    }
