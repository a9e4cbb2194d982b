"""The times of a log, and whose clock showed them."""

from roadracing._internal.model.control.track_status import TrackStatus
from tests.control.log.test_log_reading import entries, read

T = TrackStatus


def test_day_and_time_apart() -> None:
    """A column for the date, or one day for all."""
    assert "2004-07-18T09:00:05" in str(entries("kind,date,time\nnote,2004-07-18,09:00:05\n")[0].observed_at)
    import datetime as dt  # noqa: PLC0415 - needed once

    found = entries("kind,time\nnote,9:05\n", day=dt.date(2004, 7, 18))
    assert "2004-07-18T09:05:00" in str(found[0].observed_at)


def test_times_without_a_zone() -> None:
    """Where the venue is not known, a local time is not guessed."""
    found = read("kind,observed_at\nnote,2004-07-18T09:00:00\n", timezone=None)
    (fault,) = found.errors
    assert ("DOC311", 2, "observed_at") == (fault.code, fault.place.row, fault.place.field)
    found = read("kind,observed_at\nnote,2004-07-18T09:00:00Z\n", timezone=None)
    assert () == found.errors


def test_times_that_do_not_exist() -> None:
    """A time that the clocks jump over is refused with the reason."""
    found = read("kind,observed_at\nnote,2004-04-04T02:30:00\n")
    assert "DOC306" == found.errors[0].code


def test_times_of_people_are_local() -> None:
    """A table without a category, or a column that says UTC, is somebody's own, in the venue's time."""
    (entry,) = entries("time,text\n2004-07-18T09:00:00,RED FLAG\n")
    assert ("2004-07-18T09:00:00-07:00[America/Los_Angeles]", T.RED) == (
        str(entry.observed_at),
        entry.track_status,
    )
