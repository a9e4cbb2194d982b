"""What a published timetable owes its readers when it changes."""
