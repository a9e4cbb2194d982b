"""What was found, how much it matters, and where."""
