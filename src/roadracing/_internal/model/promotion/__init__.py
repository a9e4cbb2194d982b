"""What the organisations do together for the public."""
