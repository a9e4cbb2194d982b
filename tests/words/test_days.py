"""How days are said."""

import datetime as dt

from roadracing._internal.words.days import day_text, days_text, short_day_text, weekday_name


class TestDays:
    """Days are written in English, whatever the machine speaks."""

    def test_a_day_is_named(self) -> None:
        """The weekday comes with the date: it is what a restriction on Sundays is about."""
        assert "Sunday 4 July 2004" == day_text(dt.date(2004, 7, 4))
        assert "Monday" == weekday_name(dt.date(2004, 7, 5))

    def test_a_span_within_a_year_and_a_month_names_them_once(self) -> None:
        """The month and the year are said once, at the end."""
        assert "2–5 July 2004" == days_text(dt.date(2004, 7, 2), dt.date(2004, 7, 5))

    def test_a_span_over_new_year_names_both(self) -> None:
        """Two years are both said."""
        assert "31 December 2004 – 1 January 2005" == days_text(dt.date(2004, 12, 31), dt.date(2005, 1, 1))

    def test_one_day_is_no_span(self) -> None:
        """A first day that is the last is written once."""
        assert "5 July 2004" == days_text(dt.date(2004, 7, 5), dt.date(2004, 7, 5))

    def test_a_span_over_months_names_both(self) -> None:
        """Two months are both said, and their year once."""
        assert "30 July – 1 August 2004" == days_text(dt.date(2004, 7, 30), dt.date(2004, 8, 1))

    def test_days_of_a_timetable(self) -> None:
        """Short, without the year unless it is asked for."""
        assert "Sat 29 May" == short_day_text(dt.date(2004, 5, 29))
        assert "Sat 29 May 2004" == short_day_text(dt.date(2004, 5, 29), year=True)
