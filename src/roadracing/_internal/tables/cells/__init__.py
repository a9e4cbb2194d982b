"""What one cell of a timetable says."""
