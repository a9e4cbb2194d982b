"""What is odd about a timetable though each of its cells can be read."""
