"""Instants, zones, lengths, and what a timetable knows of a start and of how long a race runs."""
