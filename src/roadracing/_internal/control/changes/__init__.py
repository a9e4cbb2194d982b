"""What may follow what on the track, in the pit lane and in a session."""
