"""Running the day: what is on, and what a change does to the rest of it."""
