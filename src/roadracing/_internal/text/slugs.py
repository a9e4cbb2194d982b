"""What an id looks like."""

SLUG_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
