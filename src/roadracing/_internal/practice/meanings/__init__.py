"""Words that mean two things, and how a difference is settled."""
