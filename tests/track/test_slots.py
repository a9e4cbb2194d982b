"""Which time a session takes."""

import datetime as dt

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start
from roadracing._internal.track.slots import Slot, is_out, slots_of
from tests.rules.building import at, season, session


def slots(*sessions: Session) -> dict[str, Slot]:
    """The slots of these sessions, by id."""
    return {slot.id: slot for slot in slots_of(Index(season(*sessions)))}


class TestWhatIsTaken:
    """A session takes its time from the start up to the end, and not the end itself."""

    def test_from_start_to_end(self) -> None:
        """Start and end are the published ones."""
        (slot,) = slots(session("race", "race", "10:00", "11:00")).values()
        assert (at("10:00").utc, at("11:00").utc) == (slot.begins, slot.ends)

    def test_an_unknown_end_takes_the_instant_of_the_start(self) -> None:
        """Nobody guesses how long a session without an end is, also if its format says so."""
        (slot,) = slots(session("race", "race", "10:00")).values()
        assert slot.begins == slot.ends
        assert not slot.end_known

    def test_an_end_before_the_start_takes_the_instant_of_the_start(self) -> None:
        """What is reported as an impossible end brings no conflicts along."""
        (slot,) = slots(session("race", "race", "10:00", "09:00")).values()
        assert slot.begins == slot.ends

    def test_an_hour_that_clocks_show_twice_is_told_apart(self) -> None:
        """In the night of 31 October 2004 the second 01:30 is an hour after the first."""
        first = at("2004-10-31 01:30", fold=0)
        second = at("2004-10-31 01:30", fold=1)
        (slot,) = slots(session("race", "race", first, second)).values()
        assert dt.timedelta(hours=1) == slot.ends - slot.begins


class TestWhoIsOut:
    """Cancelled sessions take no time; neither do those that nobody knows the time of."""

    def test_cancelled(self) -> None:
        """A cancelled session takes no time."""
        assert {} == slots(session("race", "race", "10:00", "11:00", status=PlanStatus.CANCELLED))

    def test_postponed_with_a_new_time(self) -> None:
        """A postponed session with a time takes it."""
        assert ["race"] == list(slots(session("race", "race", "10:00", status=PlanStatus.POSTPONED)))

    def test_postponed_without_a_new_time(self) -> None:
        """Without a time it is out of the day."""
        assert is_out(session("race", "race", status=PlanStatus.POSTPONED))
        assert is_out(session("race", "race", Start.tbc(), status=PlanStatus.POSTPONED))
        assert not is_out(session("race", "race", Start.tbc()))

    def test_no_time(self) -> None:
        """To be confirmed, a date only, or nothing at all: no time is taken."""
        unknown = (Start.tbc(), Start.on(dt.date(2004, 5, 29)), None)
        assert {} == slots(*(session(f"s{n}", "race", start) for n, start in enumerate(unknown)))


class TestExactness:
    """A start is exact where nobody made a reserve."""

    def test_marks(self) -> None:
        """About and not before are reserves; a plain time is not."""
        found = slots(
            session("a", "practice", "10:00"),
            session("b", "practice", "~10:00"),
            session("c", "practice", ">10:00"),
        )
        assert {"a": True, "b": False, "c": False} == {name: slot.exact for name, slot in found.items()}

    def test_after_a_published_end(self) -> None:
        """What follows a session with an exact start and a published end is exact itself."""
        found = slots(
            session("a", "practice", "10:00", "10:30"),
            session("b", "practice", Start.after("a", dt.timedelta(minutes=5)), "11:00"),
            session("c", "practice", Start.after("b")),
        )
        assert at("10:35").utc == found["b"].begins
        assert [True, True, True] == [found[name].exact for name in "abc"]

    def test_after_an_expected_end(self) -> None:
        """What follows a session of which only the format says how long it is has a time, and no exact one."""
        found = slots(
            session("a", "race", "10:00", format=Format.parse("PT1H")),
            session("b", "practice", Start.after("a")),
        )
        assert at("11:00").utc == found["b"].begins
        assert not found["b"].exact

    def test_after_an_approximate_start(self) -> None:
        """The reserve of a session is that of all that follow it."""
        found = slots(
            session("a", "practice", "~10:00", "10:30"),
            session("b", "practice", Start.after("a"), "11:00"),
            session("c", "practice", Start.after("b")),
        )
        assert [False, False, False] == [found[name].exact for name in "abc"]

    def test_in_a_circle(self) -> None:
        """Sessions that follow each other in a circle have no exact start, and asking comes to an end."""
        found = slots(
            session("a", "practice", Start.after("b"), "10:30"),
            session("b", "practice", Start.after("a"), "11:00"),
        )
        assert {False} == {slot.exact for slot in found.values()}


def test_slots_come_in_the_order_of_time() -> None:
    """First to last, and by id where two start at once, whatever their ids are otherwise."""
    found = slots(session("c", "race", "09:00"), session("b", "race", "10:00"), session("a", "race", "10:00"))
    assert ["c", "a", "b"] == list(found)


def test_overlaps_is_half_open() -> None:
    """What begins as another ends does not overlap it; an instant overlaps what begins at it."""
    found = slots(
        session("a", "race", "10:00", "11:00"),
        session("b", "race", "11:00", "12:00"),
        session("c", "race", "11:00", "11:00"),
    )
    assert not found["a"].overlaps(found["b"])
    assert not found["c"].overlaps(found["a"])
    assert found["b"].overlaps(found["c"])
