"""A caller's wrong word is answered in the library's own words, with what was probably meant, wherever it is given."""

import datetime as dt
from collections.abc import Callable

import pytest

import roadracing as rr
from roadracing import control, desk, practice, weekend
from roadracing._internal.findings.choice import no_such

SEASON = rr.Season(namespace="a.example", series=(rr.Series(id="alms"),))
NOW = dt.datetime(2004, 6, 26, tzinfo=dt.UTC)


WORDS: dict[str, tuple[Callable[[], object], str]] = {
    "validate": (lambda: rr.validate(SEASON, profile="drafd"), 'no profile "drafd"; did you mean "draft"?'),
    "check": (lambda: rr.check(b"{}", profile="drafd"), 'did you mean "draft"?'),
    "receive": (lambda: rr.receive(b"{}", form="jsno"), 'did you mean "json"?'),
    "next": (lambda: weekend.next_session(SEASON, "alms", after=NOW, kind="rase"), 'did you mean "race"?'),
    "replay": (lambda: control.replay([], kind="rase"), 'did you mean "race"?'),
    "log": (lambda: control.read_log_text("a,b", book="imsaa"), 'did you mean "imsa"?'),
    "meaning": (lambda: practice.meaning("white-flag", "imsaa"), 'did you mean "imsa"?'),
    "tool": (
        lambda: practice.neutralisation_of("fulcourse-yellow", "imsa"),
        'did you mean "full-course-yellow"?',
    ),
    "roles": (lambda: practice.required_roles("imsa", "rase"), 'did you mean "race"?'),
    "book": (lambda: practice.rule_book_text("imsaa"), 'did you mean "imsa"?'),
    "offset": (lambda: rr.loads("{}", offset_conflict="keep"), "keep_local"),  # type: ignore[arg-type]
    "start": (lambda: rr.Start.parse("noon"), "is not a start"),
    "format": (lambda: rr.Format.parse("an hour"), "is not a format"),
    "limits": (lambda: rr.Limits(bytes=0), "more than 0"),
}
NAMES: dict[str, tuple[Callable[[], object], str]] = {
    "signal": (lambda: practice.signal("white-flga"), 'did you mean "white-flag"?'),
    "parameter": (lambda: practice.parameter("changeover-minn"), "there is no parameter"),
    "practices": (lambda: practice.Practices({"changeover-minn": 1.0}), "there is no parameter"),
    "briefing": (lambda: practice.briefing(SEASON, "june"), "june"),
}


@pytest.mark.parametrize("case", WORDS)
def test_a_wrong_word(case: str) -> None:
    """It is an error of the library, and a ValueError, that says what would be right."""
    ask, said = WORDS[case]
    with pytest.raises(rr.NotUnderstood) as caught:
        ask()
    assert said in str(caught.value)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("case", NAMES)
def test_a_wrong_name(case: str) -> None:
    """What is looked up by a name that does not exist is a reference that leads nowhere."""
    ask, said = NAMES[case]
    with pytest.raises(rr.UnknownReference) as caught:
        ask()
    assert said in str(caught.value)


def test_nothing_exists() -> None:
    """Where there is nothing to mean, that is said; of many, twenty are named."""
    assert 'there is no weekend "june". None exists' == no_such("weekend", "june", [])
    assert no_such("car", "x", [f"car-{n}" for n in range(30)]).endswith("and 10 more")


@pytest.mark.parametrize("case", ["boxes", "spots", "track", "periods", "rows"])
def test_no_such_weekend(case: str) -> None:
    """What is asked about a weekend or a series that is not there is refused, and never answered with nothing."""
    day = dt.date(2004, 6, 26)
    ask: dict[str, Callable[[], object]] = {
        "boxes": lambda: desk.free_boxes(SEASON, weekend="june"),
        "spots": lambda: desk.free_spots(SEASON, series="trans-am"),
        "track": lambda: desk.free_track(SEASON, "june", day),
        "periods": lambda: practice.restricted_periods(SEASON, "june", "alms"),
        "rows": lambda: practice.restricted_rows(SEASON, "june", "alms"),
    }
    with pytest.raises(rr.UnknownReference, match="there is no"):
        ask[case]()
