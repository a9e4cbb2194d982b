"""Nobody and nothing is in two places."""
