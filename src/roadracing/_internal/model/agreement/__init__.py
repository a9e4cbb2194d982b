"""Organisations, what they agreed, what they share, and how they agreed to do it."""
