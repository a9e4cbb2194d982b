"""Timetables as people keep them, read row by row into a season, and written back."""
