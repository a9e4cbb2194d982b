"""The tabs of a weekend's workbook beside its timetable: each declared once, read and written by one engine."""
