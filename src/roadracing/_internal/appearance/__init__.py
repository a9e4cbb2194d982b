"""All that any feed shows of a session, and since when."""
