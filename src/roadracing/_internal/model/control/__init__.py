"""Race control: officials, the log, the state of a track, and what stewards decide."""
