"""How days and lists are written in messages."""

import datetime as dt

from roadracing._internal.text.articles import with_article
from roadracing._internal.words.sentences import (
    clock_text,
    counted,
    day_text,
    days_text,
    length_text,
    listed,
    short_day_text,
    span_text,
    weekday_name,
)


class TestDays:
    """Days are written in English, whatever the machine speaks."""

    def test_a_day_is_named(self) -> None:
        """The weekday comes with the date: it is what a restriction on Sundays is about."""
        assert "Sunday 4 July 2004" == day_text(dt.date(2004, 7, 4))
        assert "Monday" == weekday_name(dt.date(2004, 7, 5))

    def test_a_span_within_a_year_names_it_once(self) -> None:
        """The year is said at the end."""
        assert "2 July to 5 July 2004" == days_text(dt.date(2004, 7, 2), dt.date(2004, 7, 5))

    def test_a_span_over_new_year_names_both(self) -> None:
        """Two years are both said."""
        assert "31 December 2004 to 1 January 2005" == days_text(dt.date(2004, 12, 31), dt.date(2005, 1, 1))

    def test_one_day_is_no_span(self) -> None:
        """A first day that is the last is written once."""
        assert "5 July 2004" == days_text(dt.date(2004, 7, 5), dt.date(2004, 7, 5))


class TestLists:
    """A list in a sentence can be read aloud."""

    def test_none_one_two_and_three(self) -> None:
        """Commas, and a word before the last."""
        assert ["", "a", "a and b", "a, b and c"] == [listed("abc"[:n]) for n in range(4)]

    def test_the_last_word_can_be_another(self) -> None:
        """Suggestions are joined by "or"."""
        assert "a or b" == listed("ab", "or")

    def test_a_long_list_is_cut_and_counted(self) -> None:
        """Nobody reads thirty names; how many there are is said."""
        assert "a, b, c, d, e and 21 more" == listed("abcdefghijklmnopqrstuvwxyz")

    def test_a_list_just_short_enough_is_whole(self) -> None:
        """Six names are six names."""
        assert "a, b, c, d, e and f" == listed("abcdef")

    def test_numbers_have_nouns(self) -> None:
        """One session, three sessions, and two series that stay series."""
        assert "1 session" == counted(1, "session")
        assert "3 sessions" == counted(3, "session")
        assert "2 series" == counted(2, "series", "series")

    def test_articles(self) -> None:
        """A venue, an organisation."""
        assert ["a venue", "an organisation"] == [with_article("venue"), with_article("organisation")]


def wall(time: str, day: int = 29) -> dt.datetime:
    """What a clock shows on a day of May 2004."""
    return dt.datetime.fromisoformat(f"2004-05-{day} {time}")


class TestTimes:
    """Times are told as a timetable prints them, in English whatever the machine speaks."""

    def test_clocks(self) -> None:
        """Hours and minutes, and seconds only where there are any."""
        assert ["09:05", "09:05:30"] == [clock_text(wall(text)) for text in ("09:05:00", "09:05:30")]

    def test_days_of_a_timetable(self) -> None:
        """Short, without the year."""
        assert "Sat 29 May" == short_day_text(dt.date(2004, 5, 29))

    def test_spans(self) -> None:
        """The second day is named where it is another one; a moment has one time."""
        start = wall("22:00")
        assert "Sat 29 May 22:00" == span_text(start) == span_text(start, start)
        assert "Sat 29 May 22:00 to 23:30" == span_text(start, wall("23:30"))
        assert "Sat 29 May 22:00 to Sun 30 May 02:00" == span_text(start, wall("02:00", day=30))

    def test_lengths(self) -> None:
        """Hours, minutes and seconds, each where there are any."""
        lengths = {"2 h 45 min": 9900, "1 min 30 s": 90, "31 h": 111_600, "0 min": 0}
        assert list(lengths) == [length_text(dt.timedelta(seconds=seconds)) for seconds in lengths.values()]
