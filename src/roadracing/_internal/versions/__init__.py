"""Two documents become one, one becomes the next: join, diff, revise."""
