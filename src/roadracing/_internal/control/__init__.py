"""Race control: what may follow what, the log, and how things stood at any moment."""
