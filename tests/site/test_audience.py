"""A folder shows nobody what is not for them."""

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.reading import loads
from roadracing._internal.model.entry.access_plan import AccessPlan
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.promotion.programme import Activation
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, Change, ChangeKind
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.site.audience import INTERNAL, PUBLIC, WORKING, published_for
from roadracing._internal.site.folder import PublishError
from roadracing._internal.site.publishing import PublishRefused, publish as publish_as_told
from roadracing._internal.time.start import Start
from tests.feeds.seasons import at, sebring
from tests.site.bulletins import noticed
from tests.site.for_everybody import publish

ALL = {"briefing", "gts-qualifying", "race", "track-sweep", "wc-race"}


def ids(season: Season) -> set[str]:
    """The sessions of a season."""
    return {session.id for session in season.sessions}


def test_everything_is_decided() -> None:
    """Whoever gives a season something new has to say whom it is for."""
    collections = {name for name, field in fields_of(Season).items() if field.many}

    assert collections == PUBLIC | INTERNAL | WORKING
    assert len(collections) == len(PUBLIC) + len(INTERNAL) + len(WORKING)


def test_sessions() -> None:
    """An official timetable is posted whole; competitors and the public can be given their part of it."""
    season = sebring()

    assert season is published_for(season, Audience.OPERATIONS)
    assert ALL == ids(published_for(sebring(), Audience.OPERATIONS))
    assert ALL - {"track-sweep"} == ids(published_for(sebring(), Audience.COMPETITORS))
    assert ALL - {"track-sweep", "briefing"} == ids(published_for(sebring(), Audience.PUBLIC))


def test_working_documents() -> None:
    """How an event is secured is published for nobody."""
    season = sebring(access_plans=(AccessPlan(id="gates", weekend="sebring-2004"),))

    assert () == published_for(season, Audience.OPERATIONS).access_plans


def test_paddock_plans() -> None:
    """The public is shown the paddock plans that are meant for it."""
    plans = [
        PaddockPlan(id=id_, weekend="sebring-2004", public=public)
        for id_, public in (("open", True), ("shut", False), ("unsaid", None))
    ]
    public, competitors = (
        [plan.id for plan in published_for(sebring(paddock_plans=plans), audience).paddock_plans]
        for audience in (Audience.PUBLIC, Audience.COMPETITORS)
    )

    assert ["open"] == public
    assert ["open", "shut", "unsaid"] == competitors


def test_what_speaks_of_it() -> None:
    """Bulletins and activations that speak of a session that is for others go with it."""
    hidden = Change(kind=ChangeKind.MOVED, path="/sessions/track-sweep/start", text="The sweep moves.")
    open_ = Change(kind=ChangeKind.MOVED, path="/sessions/race/start", text="The race moves.")
    season = sebring(
        bulletins=(
            Bulletin(id="both", changes=(open_, hidden), text="The race moves.\nThe sweep moves."),
            Bulletin(id="hidden", changes=(hidden,), text="The sweep moves."),
            Bulletin(id="words", text="Wear a hat."),
        ),
        activations=(Activation(id="a", session="track-sweep"), Activation(id="b", session="race")),
    )
    found = published_for(season, Audience.PUBLIC)

    assert [("both", (open_,), None), ("words", (), "Wear a hat.")] == [
        (bulletin.id, bulletin.changes, bulletin.text) for bulletin in found.bulletins
    ]
    assert ["b"] == [activation.id for activation in found.activations]


def test_what_is_followed() -> None:
    """A session that another follows stays, because it says when that starts."""
    after = Session(
        id="podium", weekend="sebring-2004", kind=SessionKind.PODIUM, start=Start.after("track-sweep")
    )
    found = published_for(sebring(sessions=(*sebring().sessions, after)), Audience.PUBLIC)

    assert {"podium", "track-sweep"} <= ids(found)


def test_public_folder(tmp_path: Path) -> None:
    """No file of a folder for the public has a word of what is for others, and no feed is for anybody else."""
    sweep = [
        attrs.evolve(s, title="Zamboni", notes="Zamboni") if s.id == "track-sweep" else s
        for s in sebring().sessions
    ]
    season = sebring(sessions=sweep)
    done = publish(season, tmp_path / "public", audience="public")
    whole = publish(season, tmp_path / "whole")

    assert not [path for path, content in done.files.items() if b"Zamboni" in content]
    assert [path for path, content in whole.files.items() if b"Zamboni" in content]
    assert {Audience.PUBLIC} == {feed.feed.selection.audience for feed in done.feeds}
    assert ids(published_for(season, Audience.PUBLIC)) == ids(loads(done.files["season.json"].decode()))
    assert {"public"} == {
        feed["selection"]["audience"] for feed in json.loads(done.files["index.json"])["feeds"]
    }


def test_narrower(tmp_path: Path) -> None:
    """A folder that shows less than before breaks its promise to those who saw the rest, and says so."""
    out = tmp_path / "public"
    publish(sebring(), out)
    with pytest.raises(PublishRefused, match="not for the audience of this publication") as raised:
        publish(sebring(), out, audience=Audience.PUBLIC)

    assert {"briefing", "track-sweep", None} == {found.session for found in raised.value.broken}
    assert "feeds/weekend-sebring-2004--operations.ics" in {found.feed for found in raised.value.broken}
    assert 1 == len({found.reason for found in raised.value.broken})
    publish(sebring(), tmp_path / "other", audience=Audience.PUBLIC)
    publish(sebring(), tmp_path / "other")


def test_unknown(tmp_path: Path) -> None:
    """An audience that there is not is named, with those there are."""
    with pytest.raises(PublishError, match=r"no audience .all.: write public, competitors or operations"):
        publish(sebring(), tmp_path / "public", audience="all")


@given(noticed(), st.sampled_from(Audience))
def test_any_season(season: Season, audience: Audience) -> None:
    """What is published for somebody is published for them again as it is, and for operations nothing is missing."""
    found = published_for(season, audience)

    assert found == published_for(found, audience)
    assert ids(found) <= ids(season)
    assert audience is not Audience.OPERATIONS or found == season


def test_times_stay() -> None:
    """Whom a folder is for does not change when a session starts."""
    race = Session(id="r", weekend="sebring-2004", kind=SessionKind.RACE, start=Start.at(at(2004, 3, 18, 8)))

    assert race in published_for(sebring(sessions=(race,)), Audience.PUBLIC).sessions


def test_as_before(tmp_path: Path) -> None:
    """A folder is for the public unless somebody says otherwise, and then for whom it was, at the address it had."""
    out, season = tmp_path / "public", sebring()
    assert ids(published_for(season, Audience.PUBLIC)) == ids(
        publish_as_told(season, out, pages=False).season
    )
    for told, base in (
        ({"base_url": "https://example.org/a"}, "https://example.org/a/"),
        ({}, "https://example.org/a/"),
    ):
        done = publish_as_told(season, tmp_path / "a", pages=False, **told)
        assert base == json.loads(done.files["index.json"])["url"]
    assert "url" not in json.loads(
        publish_as_told(season, tmp_path / "a", base_url=False, pages=False).files["index.json"]
    )
    for audience in (Audience.COMPETITORS, None, Audience.OPERATIONS, None):
        done = publish_as_told(season, tmp_path / "b", audience=audience, pages=False, force=True)
    assert ALL == ids(done.season)
