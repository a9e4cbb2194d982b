"""Whether a document hangs together, and what the public needs of it."""
