"""The root of every document, and the same by ids."""
