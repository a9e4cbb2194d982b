"""Race weekends."""

import datetime as dt

from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend

TWO_NAMES = [
    Listing(
        organisation="imsa",
        name="Mobil 1 12 Hours",
        first_day=dt.date(2004, 3, 17),
        last_day=dt.date(2004, 3, 20),
    ),
    Listing(
        organisation="scca", name="Sebring", first_day=dt.date(2004, 3, 18), last_day=dt.date(2004, 3, 19)
    ),
]


def test_label() -> None:
    """A weekend with two names is called by both, until it is given one."""
    assert "sebring" == RaceWeekend(id="sebring", venue="v").label
    assert "Mobil 1 12 Hours / Sebring" == RaceWeekend(id="sebring", venue="v", listings=TWO_NAMES).label
    assert (
        "Sebring 2004" == RaceWeekend(id="sebring", venue="v", listings=TWO_NAMES, name="Sebring 2004").label
    )


def test_days() -> None:
    """It lasts as long as anybody lists it; with one end unknown, nobody can say."""
    whole = RaceWeekend(id="sebring", venue="v", listings=TWO_NAMES)
    assert (dt.date(2004, 3, 17), dt.date(2004, 3, 20)) == whole.days
    assert RaceWeekend(id="sebring", venue="v", first_day=dt.date(2004, 3, 17)).days is None
    assert "Sebring, v, 17–20 March 2004" == str(
        RaceWeekend(id="s", venue="v", name="Sebring", listings=TWO_NAMES)
    )
