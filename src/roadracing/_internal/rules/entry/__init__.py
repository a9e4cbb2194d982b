"""Entries, drivers, and who may be where."""
