"""Rows of a timetable become facts of sessions, new ones or those that are known."""
