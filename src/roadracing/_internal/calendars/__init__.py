"""Other people's calendars, read into a season."""
