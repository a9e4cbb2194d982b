"""How things stood at any moment of a log, and what does not fit."""
