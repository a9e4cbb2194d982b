"""Whatever is named in vain is said to be unknown in one way."""

import datetime as dt
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import roadracing as rr
from roadracing import desk, pictures, practice, safety

EXAMPLE = Path(__file__).parents[2] / "examples" / "mid-ohio-2004.json"
AT = rr.Instant.parse("2004-06-27T12:00:00-04:00[America/New_York]")
CALLS: dict[str, Callable[[rr.Season], object]] = {
    "a session at the desk": lambda s: desk.delayed(s, "no-such", dt.timedelta(minutes=5)),
    "a plan at the desk": lambda s: desk.with_plan(s, "no-such"),
    "a weekend at the gate": lambda s: desk.may_enter(s, "no-such", "a", "b", AT),
    "a level at the gate": lambda s: desk.may_enter(s, s.weekends[0], "no-such", "b", AT),
    "a weekend of a picture": lambda s: pictures.timetable(s, weekend="no-such"),
    "a safety plan of a picture": lambda s: pictures.safety(s, "no-such"),
    "a session that goes hot": lambda s: safety.readiness(s, "no-such", AT),
    "a series of a feed": lambda s: rr.feed(s, series="no-such"),
    "a weekend of a written timetable": lambda s: rr.write_timetable(s, "/no-such/x.csv", weekend="no-such"),
    "who issues a revision": lambda s: rr.revise(s, s, issued=AT, reason="x", issuer="no-such"),
    "who moves others' sessions": lambda s: desk.moved_of_others(s, s, "no-such"),
    "who has agreed": lambda s: desk.moved_of_others(s, s, "imsa", agreed=["no-such"]),
    "who issues a change": lambda s: desk.propose(s, s).commit(issued=AT, reason="x", issuer="no-such"),
    "who proposes": lambda s: desk.with_proposal(s, s, [], by="no-such", to="imsa", reason="x"),
    "who decides": lambda s: desk.with_proposal(s, s, [], by="imsa", to="no-such", reason="x"),
    "who adopts practices": lambda s: practice.adopt(s, s, by="no-such"),
}


@pytest.fixture(scope="module")
def season() -> rr.Season:
    """A weekend at Mid-Ohio."""
    return rr.load(EXAMPLE)


@pytest.mark.parametrize("what", CALLS)
def test_what_is_named_in_vain_is_an_unknown_reference(what: str, season: rr.Season) -> None:
    """Every call that is given an id of nothing raises the one error for that, which survives a pickle."""
    with pytest.raises(rr.UnknownReference, match="no-such") as caught:
        CALLS[what](season)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.nearest) == (str(caught.value), caught.value.nearest)


def test_who_acts_is_told_apart_by_documents_that_name_anybody(season: rr.Season) -> None:
    """A mistyped issuer is answered with the nearest; where a document names no organisation, none can be mistyped."""
    with pytest.raises(rr.UnknownReference, match="did you mean 'imsa'"):
        rr.revise(season, season, issued=AT, reason="x", issuer="imza")
    silent = rr.Season(
        namespace="a.example", sessions=[rr.Session(id="s", weekend="w", kind=rr.SessionKind.RACE)]
    )
    assert rr.revise(silent, silent, issued=AT, reason="x", issuer="imsa") == silent


def test_an_object_will_do_where_an_id_does(season: rr.Season) -> None:
    """A feed is of a series and a weekend given as objects as it is of their ids."""
    weekend, series = season.weekends[0], season.series[0]
    assert rr.feed(season, weekend=weekend, series=[series]) == rr.feed(
        season, weekend=weekend.id, series=series.id
    )


def test_a_mistyped_member_is_answered_with_the_nearest() -> None:
    """A constructor names what was probably meant, and not the whole vocabulary."""
    with pytest.raises(rr.RoadracingError, match=r"did you mean SessionKind\.QUALIFYING") as caught:
        rr.Session(id="a", weekend="b", kind="qualifing")  # type: ignore[arg-type]
    assert "grid-walk" not in str(caught.value)


def test_a_printed_report_lists_the_worst_first() -> None:
    """Errors come before warnings and these before remarks, whatever the order of the document."""
    found = [
        rr.Diagnostic(code=f"CLUB00{n}", name="x", severity=severity, message="m", path=(f"{n}",))
        for n, severity in enumerate((rr.Severity.INFO, rr.Severity.ERROR, rr.Severity.WARNING))
    ]
    lines = str(rr.Report.of(found)).splitlines()
    assert [next(n for n in "012" if f"CLUB00{n}" in line) for line in lines[:3]] == ["1", "2", "0"]
