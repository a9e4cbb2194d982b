"""The nouns of a season. Frozen, typed, and ignorant of files and rules."""
