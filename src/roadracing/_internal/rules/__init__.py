"""What must hold: a module per concern, a function per rule."""
