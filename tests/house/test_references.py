"""Whatever is referred to in a public call is given as itself or by its id, and is said to be unknown in one way."""

import datetime as dt
import inspect
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

import roadracing as rr
from roadracing import (
    control,
    desk,
    documents,
    entry,
    feeds,
    paddock,
    pictures,
    pit,
    practice,
    rules,
    safety,
    weekend,
)

from . import contract

EXAMPLES = Path(__file__).parents[2] / "examples"
SEASON: Final = rr.load(EXAMPLES / "mid-ohio-2004.json")
INDEX: Final = desk.Index(SEASON)
WEEKEND: Final = SEASON.weekends[0]
SERIES: Final = SEASON.find("alms", rr.Series)
RACE: Final = SEASON.find("mid-ohio-2004-alms-race", rr.Session)
VENUE: Final = SEASON.venues[0]
SAFE: Final = rr.load(EXAMPLES / "safety" / "mid-ohio-2004.json")
PLAN: Final = SAFE.safety_plans[0]
LAYOUT: Final = VENUE.layouts[0]
AT: Final = rr.Instant.parse("2004-06-27T12:00:00-04:00[America/New_York]")
CALLED_OFF: Final = desk.replaced(SEASON, *desk.cancelled(SEASON, RACE))
CASE: Final = rules.Case(season=SEASON, index=INDEX)
DUTY: Final = rr.Session(id="on-duty", weekend=PLAN.weekend, kind=rr.SessionKind.RACE)
SERVED: Final = attrs.evolve(PLAN, units=[attrs.evolve(PLAN.units[0], sessions=[DUTY.id]), *PLAN.units[1:]])
LOGGED: Final = control.replay(
    [
        control.LogEntry(
            id="a", sequence=1, kind=control.EntryKind.SESSION_STATUS, session=RACE.id, observed_at=AT
        ),
    ]
)
TEAM: Final = SEASON.teams[0]
CLASS: Final = SERIES.classes[0]
WAIVING: Final = pit.PitPolicy(id="p", waivers=[pit.PitWaiver(id="w", team=TEAM.id, car_class=CLASS.id)])
LATER: Final = dt.timedelta(minutes=5)
LOG = b"time,message\n12:00:00,GREEN FLAG\n"
TABLE = b"date,start,activity,timezone\n2004-06-26,09:00,Practice 1,America/New_York\n"
Call = Callable[[Any], object]

KNOWN: dict[str, tuple[object, Call]] = {
    "Season.sessions_of weekend": (WEEKEND, lambda x: tuple(SEASON.sessions_of(x))),
    "Season.find": (RACE, SEASON.find),
    "Season.part": (RACE, SEASON.part),
    "Season.without": (RACE, SEASON.without),
    "Index.sessions_of weekend": (WEEKEND, INDEX.sessions_of),
    "Index.series_at weekend": (WEEKEND, INDEX.series_at),
    "Index.entries_at weekend": (WEEKEND, INDEX.entries_at),
    "Index.entries_at series": (SERIES, lambda x: INDEX.entries_at(WEEKEND, x)),
    "Index.assignments_at weekend": (WEEKEND, INDEX.assignments_at),
    "Index.pit_plans_at weekend": (WEEKEND, INDEX.pit_plans_at),
    "Index.access_plans_at weekend": (WEEKEND, INDEX.access_plans_at),
    "Index.rounds_of session": (RACE, INDEX.rounds_of),
    "next_session series": (SERIES, lambda x: weekend.next_session(SEASON, x, AT)),
    "sessions_at venue": (VENUE, lambda x: weekend.sessions_at(SEASON, x, AT.date())),
    "rounds_of series": (SERIES, lambda x: weekend.rounds_of(SEASON, x)),
    "sessions_for who": (SEASON.entries[0], lambda x: weekend.sessions_for(SEASON, x, WEEKEND)),
    "sessions_for weekend": (WEEKEND, lambda x: weekend.sessions_for(SEASON, SEASON.entries[0], x)),
    "delayed session": (RACE, lambda x: desk.delayed(SEASON, x, LATER)),
    "moved session": (RACE, lambda x: desk.moved(SEASON, x, AT)),
    "extended session": (RACE, lambda x: desk.extended(SEASON, x, LATER)),
    "shortened session": (RACE, lambda x: desk.shortened(SEASON, x, LATER)),
    "ending session": (RACE, lambda x: desk.ending(SEASON, x, AT.add(hours=4))),
    "cancelled session": (RACE, lambda x: desk.cancelled(SEASON, x)),
    "reinstated session": (
        CALLED_OFF.find(RACE.id),
        lambda x: desk.reinstated(desk.replaced(SEASON, *desk.cancelled(SEASON, RACE)), x),
    ),
    "swapped first": (RACE, lambda x: desk.swapped(SEASON, x, desk.session_called(SEASON, "Panoz Race 2"))),
    "swapped second": (RACE, lambda x: desk.swapped(SEASON, desk.session_called(SEASON, "Panoz Race 2"), x)),
    "session_called session": (RACE, lambda x: desk.session_called(SEASON, x)),
    "may_enter weekend": (WEEKEND, lambda x: desk.may_enter(SEASON, x, "hot-pit-imsa", "paddock", AT)),
    "free_boxes weekend": (WEEKEND, lambda x: desk.free_boxes(SEASON, weekend=x)),
    "free_boxes series": (SERIES, lambda x: desk.free_boxes(SEASON, series=x)),
    "free_spots weekend": (WEEKEND, lambda x: desk.free_spots(SEASON, weekend=x)),
    "free_track weekend": (WEEKEND, lambda x: desk.free_track(SEASON, x, AT.date())),
    "with_proposal sessions": (
        RACE,
        lambda x: desk.with_proposal(SEASON, SEASON, [x], by=["alms"], to="imsa", reason=None),
    ),
    "feed series": (SERIES, lambda x: rr.feed(SEASON, series=x)),
    "feed weekend": (WEEKEND, lambda x: rr.feed(SEASON, weekend=[x])),
    "select series": (SERIES, lambda x: feeds.select(INDEX, series=x)),
    "write_timetable weekend": (WEEKEND, lambda x: rr.write_timetable(SEASON, "/dev/null", weekend=x)),
    "pictures.timetable weekend": (WEEKEND, lambda x: pictures.timetable(SEASON, weekend=x)),
    "briefing weekend": (WEEKEND, lambda x: practice.briefing(SEASON, x)),
    "readiness session": (RACE, lambda x: safety.readiness(SEASON, x, AT)),
    "Season.uid session": (RACE, SEASON.uid),
    "Index.session": (RACE, INDEX.session),
    "Index.weekend_of session": (RACE, INDEX.weekend_of),
    "Index.venue_of session": (RACE, INDEX.venue_of),
    "Index.venue_of weekend": (WEEKEND, INDEX.venue_of),
    "Index.layout_of session": (RACE, INDEX.layout_of),
    "Index.operator_of session": (RACE, INDEX.operator_of),
    "Index.listing_of session": (RACE, INDEX.listing_of),
    "Index.days_of session": (RACE, INDEX.days_of),
    "Index.starts session": (RACE, INDEX.starts),
    "Case.session_name session": (RACE, CASE.session_name),
    "Case.session_label session": (RACE, CASE.session_label),
    "Case.expected_end session": (RACE, CASE.expected_end),
    "Case.parameter session": (RACE, lambda x: CASE.parameter("changeover_min", x)),
    "Case.local session": (RACE, lambda x: CASE.local(x, AT)),
    "Case.weekend_name weekend": (WEEKEND, CASE.weekend_name),
    "Practices.effective session": (RACE, lambda x: CASE.in_force.effective("changeover_min", x)),
    "Practices.spots_of weekend": (WEEKEND, CASE.in_force.spots_of),
    "appearance session": (RACE, lambda x: feeds.appearance(SEASON, x)),
    "to_component session": (RACE, lambda x: feeds.to_component(SEASON, x).to_ical()),
    "shown session": (RACE, lambda x: feeds.shown(INDEX, x)),
    "Selection.holds session": (RACE, lambda x: feeds.Selection().holds(INDEX, x)),
    "start_signals session": (RACE, lambda x: practice.start_signals(SEASON, x)),
    "signal_rows session": (RACE, lambda x: practice.signal_rows(SEASON, x)),
    "at_local session": (RACE, lambda x: desk.at_local(SEASON, x, "11:30")),
    "moment_called session": (RACE, lambda x: desk.moment_called(SEASON, "11:30", session=x)),
    "day_of session": (RACE, lambda x: desk.day_of(INDEX, x)),
    "days sessions": (RACE, lambda x: desk.days(SEASON, [x])),
    "now sessions": (RACE, lambda x: desk.now(SEASON, AT, [x])),
    "parts_of session": (RACE, lambda x: desk.parts_of(SEASON, x)),
    "coverage session": (DUTY, lambda x: safety.coverage(SERVED, LAYOUT, session=x)),
    "coverage without": (PLAN.units[0], lambda x: safety.coverage(PLAN, LAYOUT, without=x)),
    "flag_times session": (RACE, LOGGED.flag_times),
}
"""What each public call takes for one of its references, and the call with that reference left open."""

STATED: dict[str, tuple[object, Call]] = {
    "Start.after session": (RACE, rr.Start.after),
    "read_log log": (control.ControlLog(id="l", weekend="w"), lambda x: control.read_log(LOG, log=x)),
    "read_log weekend": (WEEKEND, lambda x: control.read_log(LOG, weekend=x)),
    "read_log session": (RACE, lambda x: control.read_log(LOG, session=x)),
    "read_geojson weekend": (WEEKEND, lambda x: documents.read_geojson(b"{}", weekend=x)),
    "read_geojson plan": (
        paddock.PaddockPlan(id="p", weekend="w"),
        lambda x: documents.read_geojson(b"{}", plan=x),
    ),
    "Hints weekend": (WEEKEND, lambda x: documents.Hints(weekend=x)),
    "read_csv weekend": (WEEKEND, lambda x: documents.read_csv(TABLE, weekend=x)),
    "read_csv venue": (VENUE, lambda x: documents.read_csv(TABLE, venue=x)),
    "read_csv issuer": (SEASON.organisations[0], lambda x: documents.read_csv(TABLE, issuer=x)),
    "coverage session": (
        rr.Session(id="s", weekend=PLAN.weekend, kind=rr.SessionKind.RACE),
        lambda x: safety.coverage(PLAN, LAYOUT, session=x),
    ),
    "Entry.takes_part": (WEEKEND, entry.Entry(id="e", series="s").takes_part),
    "AllocationPolicy.covers": (SERIES, paddock.AllocationPolicy(id="p", series=["alms"]).covers),
    "PitPlan.policy_of": (SERIES, pit.PitPlan(id="p", weekend="w").policy_of),
    "PitPolicy.waived team": (TEAM, lambda x: WAIVING.waived(pit.PitDemand.EQUAL_BASIS, team=x)),
    "PitPolicy.waived class": (CLASS, lambda x: WAIVING.waived(pit.PitDemand.EQUAL_BASIS, car_class=x)),
    "PitWaiver.waives team": (TEAM, lambda x: WAIVING.waivers[0].waives(pit.PitDemand.EQUAL_BASIS, team=x)),
    "SafetyUnit.serves": (RACE, PLAN.units[0].serves),
    "Setting.kind_of": (RACE, LOGGED.setting.kind_of),
    "Setting.profile_of": (RACE, LOGGED.setting.profile_of),
    "replay kinds": (RACE, lambda x: control.replay([], kinds={x: rr.SessionKind.RACE})),
    "Practices.name": (SEASON.organisations[0], practice.Practices(index=INDEX).name),
    "revise issuer": (
        SEASON.organisations[0],
        lambda x: rr.revise(SEASON, SEASON, issued=AT, reason="r", issuer=x),
    ),
    "moved_of_others issuer": (SEASON.organisations[0], lambda x: desk.moved_of_others(SEASON, SEASON, x)),
    "moved_of_others agreed": (
        SEASON.organisations[0],
        lambda x: desk.moved_of_others(SEASON, SEASON, "alms", agreed=[x]),
    ),
    "follow_ties chosen": (RACE, lambda x: desk.follow_ties(SEASON, SEASON, chosen=[x])),
    "expected_day stopped": (RACE, lambda x: desk.expected_day(INDEX, stopped=[x])),
    "pictures.timetable only": (RACE, lambda x: pictures.timetable(SEASON, only=[x])),
}
"""The same where a caller says what something new is to be called, so that any id is right."""


def answer(call: Call, given: object) -> object:
    """What a call gives back, in a form that can be compared."""
    found = call(given)
    return tuple(found) if inspect.isgenerator(found) else found


@pytest.mark.parametrize("what", KNOWN)
def test_a_thing_or_its_id(what: str) -> None:
    """A thing and its id mean the same."""
    thing, call = KNOWN[what]
    assert answer(call, thing) == answer(call, thing.id)  # type: ignore[attr-defined]  # each has an id


@pytest.mark.parametrize("what", KNOWN)
def test_an_id_of_nothing(what: str) -> None:
    """An id of nothing is an unknown reference, and is named."""
    _, call = KNOWN[what]
    with pytest.raises(rr.UnknownReference, match="no-such-thing"):
        answer(call, "no-such-thing")


@pytest.mark.parametrize("what", [what for what in KNOWN if " " in what])
def test_an_id_with_a_slip(what: str) -> None:
    """Whoever mistypes an id is told what was probably meant."""
    thing, call = KNOWN[what]
    name: str = thing.id  # type: ignore[attr-defined]  # each has an id
    with pytest.raises(rr.UnknownReference, match=name) as caught:
        answer(call, f"{name}x")
    assert f"{name}x" in str(caught.value)


@pytest.mark.parametrize("what", [what for what in KNOWN if " " in what and "who" not in what])
def test_a_thing_of_another_kind(what: str) -> None:
    """A thing of another kind is no such reference."""
    _, call = KNOWN[what]
    with pytest.raises(rr.RoadracingError):
        answer(call, SEASON.officials[0])


@pytest.mark.parametrize("what", STATED)
def test_what_is_stated_is_a_thing_or_an_id(what: str) -> None:
    """What is read is told its weekend, session or plan as itself; a thing of another kind is refused."""
    thing, call = STATED[what]
    answer(call, thing)
    with pytest.raises(rr.RoadracingError):
        answer(call, SEASON.officials[0])


def test_another_kind_is_said() -> None:
    """The series that was given for a weekend is said to be one."""
    for call in (SEASON.sessions_of, INDEX.sessions_of):
        with pytest.raises(rr.UnknownReference, match=r"'alms' is .*a series.*not a weekend"):
            call("alms")
        with pytest.raises(rr.UnknownReference, match="'alms' is a series, not a weekend"):
            call(SERIES)  # type: ignore[arg-type]


def test_a_dangling_id_is_no_unknown_reference() -> None:
    """In a part of a season that names a weekend and does not hold it, its sessions are found all the same."""
    part = rr.Season(namespace="a.example", sessions=[RACE])
    assert [s.id for s in part.sessions_of(RACE.weekend)] == [RACE.id]
    assert desk.Index(part).sessions_of(RACE.weekend) == (RACE,)
    assert not desk.Index(part).entries_at(RACE.weekend)


def test_a_session_nobody_is_on_duty_for() -> None:
    """An id that no unit of a plan knows is not taken in silence, nor is a session of another weekend."""
    with pytest.raises(rr.UnknownReference, match=r"no-such-session.*given as itself"):
        safety.coverage(PLAN, LAYOUT, session="no-such-session")
    elsewhere = rr.Session(id="s", weekend="elsewhere", kind=rr.SessionKind.RACE)
    with pytest.raises(rr.UnknownReference, match="elsewhere"):
        safety.coverage(PLAN, LAYOUT, session=elsewhere)


TEXTS: Final = {
    "about", "base_url", "code", "codes", "context", "date_string", "digest", "docs", "document", "entails",
    "first", "folder", "having", "hint", "id_", "ids", "ignore", "instance", "key", "message", "name", "names",
    "namespace", "needs", "new", "noted", "of", "one", "only_keys", "operation", "other", "out", "over", "page",
    "parameters", "path", "practice", "practices", "profile", "reason", "says", "second", "select", "sessions", "since",
    "source", "sources", "tab", "tabs", "text", "timezone", "title", "tz", "undoes", "url", "value", "values",
    "wanted", "where", "whose", "zone",
}  # fmt: skip
"""What public calls take as text that is no reference to a thing in a season, or is one of several meanings."""


def test_no_public_call_takes_an_id_alone() -> None:
    """Wherever a public call takes a text that may be an id, it takes the thing itself as well."""
    only_ids = [
        (facade, name, method, parameter.name, str(parameter.annotation))
        for (facade, name), value in contract.listed().items()
        for method, function in contract.functions_of(value)
        for parameter in inspect.signature(inspect.unwrap(function)).parameters.values()
        if re.search(r"\bstr\b", str(parameter.annotation))
        and parameter.name not in TEXTS
        and not re.search(r"roadracing\.[\w.]+", str(parameter.annotation))
    ]
    assert [] == only_ids
