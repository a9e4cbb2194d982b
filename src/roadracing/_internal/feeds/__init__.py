"""iCalendar out: feeds that subscribers can trust, because every session is one event for life."""
