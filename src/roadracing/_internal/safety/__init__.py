"""Whether the track may go hot, and how soon help is where."""
