"""What only follows from one slip is folded under it."""

import datetime as dt
import io
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs
import pytest
from rich.console import Console

from roadracing._internal.cli.report_text import text
from roadracing._internal.documents.reading import load
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.report import Report
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

WEEKEND: Season = load(Path(__file__).parents[2] / "data" / "long-beach-2023-model.json")
RUNNING = [s for s in WEEKEND.sessions if s.kind.competition and s.end is not None]
MOST = 12
"""What a person reads for one slip, at most."""


def in_another_zone() -> Season:
    """The weekend, at a venue in a zone that no session is in."""
    (venue,) = WEEKEND.venues
    return attrs.evolve(WEEKEND, venues=(attrs.evolve(venue, timezone="America/New_York"),))


def told(season: Season) -> Report:
    """The report, in which causes are no worse than what follows from them, and nothing follows from what follows."""
    report = validate(season)
    assert () == report.crashes
    assert len(report.diagnostics) == sum(1 + len(following) for _, following in report.causes)
    for cause, following in report.causes:
        assert cause.follows is None
        assert all(cause.severity.rank <= d.severity.rank for d in following)
    return report


def faults(report: Report) -> int:
    """How many causes there are that are more than an info."""
    return sum(cause.severity is not Severity.INFO for cause, _ in report.causes)


def test_the_clean_weekend_has_no_fault() -> None:
    """Nothing is wrong with the weekend that the others are made from."""
    assert 0 == faults(told(WEEKEND))


@pytest.mark.parametrize("name", ["imsa-p1", "imsa-p2", RUNNING[0].id, RUNNING[-1].id])
def test_an_overrun_is_one_slip(name: str) -> None:
    """A session that is said to end ten hours later is in the way of all that follows: one cause, and a count."""
    session = next(s for s in WEEKEND.sessions if s.id == name)
    assert session.end is not None
    late = session.end + dt.timedelta(hours=10)
    longer = attrs.evolve(session, end=Instant.of(late, session.end.zone))
    sessions = tuple(longer if s.id == name else s for s in WEEKEND.sessions)
    report = told(attrs.evolve(WEEKEND, sessions=sessions))
    assert 0 < faults(report) <= MOST
    (cause, following), *_ = sorted(report.causes, key=lambda pair: -len(pair[1]))
    assert cause.severity is Severity.ERROR
    assert not cause.code.startswith(("CTL", "PIT"))
    assert all(name in str(d.to_json()) for d in (cause, *following))


@pytest.mark.parametrize("left_out", ["organisations", "series", "venues", "weekends", "entries"])
def test_what_is_not_there_is_missed_once(left_out: str) -> None:
    """Everything that names what was left out is one cause for each id, and not one for each time it is named."""
    there = getattr(WEEKEND, left_out)
    report = told(attrs.evolve(WEEKEND, **{left_out: there[1:]}))
    assert 0 < faults(report) <= MOST


MID_OHIO = Path(__file__).parents[3] / "examples" / "mid-ohio-2004.json"
HOUR = dt.timedelta(hours=1)
Slip = Callable[[Season, Session], Season]


def later(by: dt.timedelta) -> Slip:
    """One session is written down at another time."""

    def slip(season: Season, session: Session) -> Season:
        assert session.start.instant is not None
        end = None if session.end is None else session.end + by
        return put(season, attrs.evolve(session, start=Start.at(session.start.instant + by), end=end))

    return slip


def longer(by: dt.timedelta) -> Slip:
    """One session ends later than it was to."""

    def slip(season: Season, session: Session) -> Season:
        assert session.end is not None
        return put(season, attrs.evolve(session, end=session.end + by))

    return slip


def with_facts(**facts: object) -> Slip:
    """One session has other facts."""
    return lambda season, session: put(season, attrs.evolve(session, **facts))


def put(season: Season, session: Session) -> Season:
    """The season with a session in place of the one with its id."""
    return attrs.evolve(season, sessions=tuple(session if s.id == session.id else s for s in season.sessions))


def again(by: dt.timedelta) -> Slip:
    """One row is there twice, the second time perhaps a little later."""

    def slip(season: Season, session: Session) -> Season:
        copy = attrs.evolve(session, id=f"{session.id}-again")
        return later(by)(attrs.evolve(season, sessions=(*season.sessions, copy)), copy)

    return slip


def swapped(season: Season, session: Session) -> Season:
    """The times of two rows are exchanged."""
    timed = [s for s in season.sessions if s.start.instant is not None and s.end is not None]
    other = timed[(timed.index(session) + 1) % len(timed)]
    this = attrs.evolve(session, start=other.start, end=other.end)
    return put(put(season, this), attrs.evolve(other, start=session.start, end=session.end))


def elsewhere(zone: str) -> Slip:
    """One session is given on the clocks of another zone."""

    def there(moment: Instant) -> Instant:
        return Instant.at_local(dt.datetime(*moment.timetuple()[:5]), zone)  # noqa: DTZ001

    def slip(season: Season, session: Session) -> Season:
        assert session.start.instant is not None
        assert session.end is not None
        begins = Start.at(there(session.start.instant))
        return put(season, attrs.evolve(session, start=begins, end=there(session.end)))

    return slip


def venue_in(zone: str) -> Slip:
    """The venue is said to lie in another zone."""
    return lambda season, _: attrs.evolve(
        season, venues=(attrs.evolve(season.venues[0], timezone=zone), *season.venues[1:])
    )


def first_without(collection: str) -> Slip:
    """The first of a kind is left out."""
    return lambda season, _: attrs.evolve(season, **{collection: getattr(season, collection)[1:]})


def first_renamed(collection: str) -> Slip:
    """The first of a kind has an id that nothing names."""

    def slip(season: Season, _: Session) -> Season:
        first, *rest = getattr(season, collection)
        return attrs.evolve(season, **{collection: (attrs.evolve(first, id="of-another-name"), *rest)})

    return slip


def entered_for(series: str | None) -> Slip:
    """One car is entered for another series, or for one that is not there."""

    def slip(season: Season, _: Session) -> Season:
        first, *rest = season.entries
        other = series or next(each.id for each in season.series if each.id != first.series)
        return attrs.evolve(season, entries=(attrs.evolve(first, series=other), *rest))

    return slip


SLIPS: Mapping[str, Slip] = {
    "an hour late": later(HOUR),
    "an hour early": later(-HOUR),
    "morning for evening": later(12 * HOUR),
    "evening for morning": later(-12 * HOUR),
    "the next day": later(24 * HOUR),
    "the day before": later(-24 * HOUR),
    "the next month": later(30 * 24 * HOUR),
    "the year before": later(-365 * 24 * HOUR),
    "a hundred years early": later(-36525 * 24 * HOUR),
    "an overrun": longer(HOUR),
    "a long overrun": longer(10 * HOUR),
    "ends in another month": longer(31 * 24 * HOUR),
    "no end": with_facts(end=None),
    "no start": with_facts(start=Start.tbc(), end=None),
    "no series": with_facts(series=(), classes=()),
    "a series that is not there": with_facts(series=("of-another-name",)),
    "a class that is not there": with_facts(classes=("of-another-name",)),
    "an operator that is not there": with_facts(operated_by="of-another-name"),
    "a weekend that is not there": with_facts(weekend="of-another-name"),
    "a layout that is not there": with_facts(layout="of-another-name"),
    "a row twice": again(0 * HOUR),
    "a row twice, a little later": again(HOUR / 4),
    "swapped rows": swapped,
    "clocks of Paris": elsewhere("Europe/Paris"),
    "a venue in London": venue_in("Europe/London"),
    "a venue in Adelaide": venue_in("Australia/Adelaide"),
    "a car in another series": entered_for(None),
    "a car in a series that is not there": entered_for("of-another-name"),
} | {
    f"{how} {what}": slip(what)
    for what in ("organisations", "series", "venues", "weekends", "entries", "car_classes")
    for how, slip in (("without the first of", first_without), ("another id for the first of", first_renamed))
    if hasattr(WEEKEND, what)
}


def printed(season: Season) -> list[str]:
    """What `validate` shows of a season, line by line."""
    console = Console(file=io.StringIO(), width=200, soft_wrap=True)
    text(told(season), console, label="weekend")
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().splitlines()


@pytest.mark.slow
@pytest.mark.parametrize(("row", "name"), [*enumerate(SLIPS)])
@pytest.mark.parametrize("path", [None, MID_OHIO], ids=["long-beach", "mid-ohio"])
def test_no_slip_takes_more_than_twelve_lines(path: Path | None, row: int, name: str) -> None:
    """Whatever single thing is wrong, people read at most twelve lines more than they did before."""
    season = WEEKEND if path is None else load(path)
    timed = [s for s in season.sessions if s.start.instant is not None and s.end is not None]
    before = printed(season)
    for number in (row * 7, row * 7 + 31):
        after = printed(SLIPS[name](season, timed[number % len(timed)]))
        assert len(after) - len(before) <= MOST, "\n".join(after)


def test_another_zone_is_one_slip() -> None:
    """The zone of the venue is wrong once, however many sessions disagree with it."""
    report = told(in_another_zone())
    zones: Mapping[str, int] = {cause.code: len(following) for cause, following in report.causes}
    assert report.codes["SCH010"] <= zones["SCH010"] + 1
    assert report.codes["SCH010"] > MOST
    assert faults(report) <= MOST


def test_all_of_them_are_in_the_report_for_programs() -> None:
    """What is folded for people is listed for programs, each with what it follows."""
    report = validate(in_another_zone(), select=["SCH010"])
    listed = report.to_json()["diagnostics"]
    assert isinstance(listed, list)
    assert report.codes["SCH010"] == len(listed)
    assert 1 == sum(isinstance(d, dict) and d["follows"] is None for d in listed)


@pytest.mark.parametrize("longer", [0, 3, 16])
def test_an_overlap_hides_no_other_fault(longer: int) -> None:
    """An inspection that closes too late before a qualifying is a fault of its own, however long that overruns."""
    qualifying = next(s for s in WEEKEND.sessions if s.id == "imsa-q")
    assert qualifying.starts is not None
    assert qualifying.end is not None
    late = Instant.of(qualifying.starts - dt.timedelta(minutes=5), qualifying.end.zone)
    ends = Instant.of(qualifying.end + dt.timedelta(hours=longer), qualifying.end.zone)
    changed = {"techq-imsa": {"end": late, "last_entry_at": None}, "imsa-q": {"end": ends}}
    sessions = tuple(attrs.evolve(s, **changed.get(s.id, {})) for s in WEEKEND.sessions)
    report = told(attrs.evolve(WEEKEND, sessions=sessions))
    assert 1 == sum(cause.code == "ADM021" for cause, _ in report.causes)
    assert 2 >= faults(report)
