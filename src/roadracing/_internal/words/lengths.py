"""How lengths of time are said."""

import datetime as dt


def length_text(length: dt.timedelta) -> str:
    """A length of time in a sentence; what is shorter than a second is left out.

    >>> length_text(dt.timedelta(minutes=165)), length_text(dt.timedelta(seconds=90))
    ('2 h 45 min', '1 min 30 s')
    """
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (seconds, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 min"
