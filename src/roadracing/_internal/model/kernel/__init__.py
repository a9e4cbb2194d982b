"""What makes a class a noun: its fields, their shapes, and the plain values they hold."""
