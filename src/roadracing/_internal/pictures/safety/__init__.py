"""How soon help is at every point of the lap."""
