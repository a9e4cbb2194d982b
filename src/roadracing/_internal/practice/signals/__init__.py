"""Signals to drivers, what they mean in each rule book, and when they are shown."""
