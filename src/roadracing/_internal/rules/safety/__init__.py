"""Whether help is where it is needed, in time."""
