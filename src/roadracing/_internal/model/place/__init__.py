"""Venues, their circuits, and what the law and the neighbours allow there."""
