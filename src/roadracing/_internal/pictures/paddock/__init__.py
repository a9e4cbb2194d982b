"""The paddock of a weekend."""
