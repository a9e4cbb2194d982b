"""Whether the parties keep what they agreed."""
