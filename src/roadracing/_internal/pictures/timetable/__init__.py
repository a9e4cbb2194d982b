"""The timetable of a weekend, and the noticeboard."""
