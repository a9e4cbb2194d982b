"""Who takes part, and who may be where."""
