"""What a folder of work remembers: its settings, every version of its document, and what was published of it."""
