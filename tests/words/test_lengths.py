"""How lengths of time are said."""

import datetime as dt

from roadracing._internal.words.lengths import length_text


def test_lengths() -> None:
    """Hours, minutes and seconds, each where there are any."""
    lengths = {"2 h 45 min": 9900, "1 min 30 s": 90, "31 h": 111_600, "0 min": 0}
    assert list(lengths) == [length_text(dt.timedelta(seconds=seconds)) for seconds in lengths.values()]
